// In: the table of operators. Out: docs/json-logic.md. Every answer in it is computed by the engine while it is written.

import { MOST_DECIMALS } from "../../src/base/exact.js";
import type { Json } from "../../src/base/json.js";
import type { Example, Operator } from "../../src/logic/operator.js";
import { DEEPEST } from "../../src/logic/walker.js";
import { TRANSLATIONS } from "../../src/replay/second-opinion/operators.js";
import { writerOf } from "../../src/replay/second-opinion/write.js";
import { EXAMPLE_RULESET, type Facts, judge, judgeCondition, judgeMeasure, type Outcome } from "./judge.js";

/** Operators of JSON Logic that the dialect leaves out, each with its reason. */
export const LEFT_OUT: readonly (readonly [name: string, reason: string])[] = [
  [
    "missing",
    "Not monotone: it turns a fact that is not known yet into an answer. The decision's `missing` does its work.",
  ],
  ["missing_some", "As `missing`."],
  [
    "map",
    "Values are truth, numbers, days and choices; a list of computed values is none. `count` and `filter` cover the law's uses.",
  ],
  [
    "reduce",
    "A loop of the author's own, without types or bounds. Sums, counts and groups have operators and kinds of their own.",
  ],
  ["merge", "No lists of literals but the one inside `in`; lists of events are declared, never put together."],
  ["cat", "No texts are computed: a condition decides, the languages write the sentences."],
  ["substr", "As `cat`. What a text would hide in its letters is declared as a field of its own."],
  ["log", "A side effect. The trace shows every value."],
  [
    "!!",
    'Turns anything into a truth value, so that 0, "" and a missing fact become `false`. Write the comparison that is meant.',
  ],
  ["%", "No instrument seen so far takes a remainder; on a range its answer would be of little use."],
  ["?:", "A second spelling of `if`."],
];

const TRUTHS = [true, false, null] as const;

function truth(value: boolean | "unknown" | null): string {
  return value === null ? "unknown" : String(value);
}

function code(text: string): string {
  return `\`${text}\``;
}

function json(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(json).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value as Facts)
    .map(([key, inner]) => `${JSON.stringify(key)}: ${json(inner)}`)
    .join(", ")} }`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)];
}

// `a` down, `b` across.
function grid(operator: string): readonly string[] {
  const rule = { [operator]: [{ var: "a" }, { var: "b" }] };
  return table(
    ["`a` \\ `b`", ...TRUTHS.map((b) => code(truth(b)))],
    TRUTHS.map((a) => [code(truth(a)), ...TRUTHS.map((b) => truth(judgeCondition(rule, { a, b })))]),
  );
}

function column(): readonly string[] {
  return table(
    ["`a`", "`! a`"],
    TRUTHS.map((a) => [code(truth(a)), truth(judgeCondition({ "!": { var: "a" } }, { a }))]),
  );
}

// The condition and the first branch down, the other branch across.
function branches(): readonly string[] {
  const rule = { if: [{ var: "a" }, { var: "b" }, { var: "e" }] };
  return table(
    ["if `a`", "then `b` \\ else `e`", ...TRUTHS.map((e) => code(truth(e)))],
    TRUTHS.flatMap((a) =>
      TRUTHS.map((b) => [
        code(truth(a)),
        code(truth(b)),
        ...TRUTHS.map((e) => truth(judgeCondition(rule, { a, b, e }))),
      ]),
    ),
  );
}

/** Lists by what the condition `n === 3` says of their events. */
const LISTS: readonly (readonly [words: string, list: Json])[] = [
  ["missing", null],
  ["no event", []],
  ["true", [{ n: 3 }]],
  ["false", [{ n: 1 }]],
  ["unknown", [{ n: null }]],
  ["true, false", [{ n: 3 }, { n: 1 }]],
  ["true, unknown", [{ n: 3 }, {}]],
  ["false, unknown", [{ n: 1 }, {}]],
];

function overLists(operator: string): readonly string[] {
  const rule = { [operator]: [{ var: "list" }, { "===": [{ var: "n" }, 3] }] };
  return table(
    ["the condition, of each event", `\`${operator}\``],
    LISTS.map(([words, list]) => [words, truth(judgeCondition(rule, { list }))]),
  );
}

function counts(): readonly string[] {
  const rule = { count: { filter: [{ var: "list" }, { "===": [{ var: "n" }, 3] }] } };
  return table(
    ["the filter's condition, of each event", "`count`"],
    LISTS.map(([words, list]) => [words, outcome(judgeMeasure(rule, { list }))]),
  );
}

/** Truth tables, by operator. */
const TABLES: { readonly [operator: string]: () => readonly string[] } = {
  and: () => grid("and"),
  or: () => grid("or"),
  "!": column,
  "==": () => grid("=="),
  "===": () => grid("==="),
  "!=": () => grid("!="),
  "!==": () => grid("!=="),
  if: branches,
  some: () => overLists("some"),
  all: () => overLists("all"),
  none: () => overLists("none"),
  count: counts,
};

function outcome(value: Outcome): string {
  if (typeof value !== "object") return String(value);
  return `${String(value.low)} … ${String(value.high)}`;
}

function fact([name, value]: readonly [string, Json]): string {
  if (value === null) return `${code(name)} missing`;
  if (typeof value === "object" && "notApplicable" in value) return `${code(name)} not applicable`;
  return code(`${name} = ${json(value)}`);
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function year({ year: named, outcome: became, reward }: NonNullable<Example["history"]>[number]): string {
  return `${text(named)} ${text(became)}${reward === undefined ? "" : ` with ${code(text(reward))}`}`;
}

function exampleRow(example: Example): readonly string[] {
  const found = judge(example);
  const { rule, facts, history = [] } = example;
  const given = [...Object.entries(facts).map(fact), ...history.map(year)].join(", ");
  return [code(json(rule)), given === "" ? "none" : given, outcome(found)];
}

function arity([fewest, most]: Operator["arity"]): string {
  if (fewest === most) return fewest === 1 ? "one operand" : `${String(fewest)} operands`;
  if (most === Infinity) return fewest === 1 ? "one operand or more" : `${String(fewest)} operands or more`;
  return `${String(fewest)} to ${String(most)} operands`;
}

function departureLines(departure: Operator["departure"]): readonly string[] {
  if (departure === undefined) return ["As in JSON Logic.", ""];
  if (departure === "new") return ["JSON Logic has no such operator.", ""];
  return [`**Departs from JSON Logic.** ${departure.en}`, "", `*${departure.vi}*`, ""];
}

function section({ name, signature, arity: operands, summary, departure, examples }: Operator): readonly string[] {
  const truths = TABLES[name]?.() ?? [];
  return [
    `### ${code(name)}`,
    "",
    `${summary.en} · *${summary.vi}*`,
    "",
    `${code(signature)}, ${arity(operands)}.`,
    "",
    ...departureLines(departure),
    ...(truths.length === 0 ? [] : [...truths, ""]),
    ...table(["expression", "facts", "result"], examples.map(exampleRow)),
    "",
  ];
}

function anchor(name: string): string {
  return `[${code(name)}](#${name.replaceAll(/[^a-z0-9-]/g, "")})`;
}

// A heading of signs alone has no anchor of its own.
function named({ name }: Operator): string {
  return /^[a-z]/.test(name) ? anchor(name) : code(name);
}

const INTRODUCTION = `
A condition or measure is JSON: a literal, or an object with exactly one key. The key is the operator, its value the list of
operands; a single operand may stand without brackets. The operators carry the names that [JSON Logic](https://jsonlogic.com)
gives them, and keep its meaning except where this page says otherwise. Why a dialect, and why a strict one:
[ADR 1](adr/0001-strict-json-logic.md).

Every expression is checked against the evidence dictionary when its ruleset is checked or compiled: one key, a known
operator, the number of operands, their types, declared names. What passed never meets a type error on evidence that
conforms. Nothing is coerced, nothing has a side effect, no prototype is ever read.

## Values

| type | written as | ends of its range while it is missing |
| --- | --- | --- |
| boolean | \`true\`, \`false\` | false, true |
| number | a number with at most four decimals | the field's declared bounds |
| date | \`"2020-12-31"\`, beside a date | the field's declared bounds |
| choice | the id of a value, beside a field or reading of that choice | the first and the last value declared |
| list of events | only \`{ "var": "list" }\` or a \`filter\` | from no event to the field's \`max\` |

A text has no type of its own. It takes one from what it stands beside: \`"red"\` beside a choice of colours is that colour,
\`"2020-01-01"\` beside a date is that day.

A value is an interval, from the least to the most that it can be. A known fact is an interval of one point. A fact that is
absent, null or said to be unknown has its field's whole range; so has one that is stated not applicable. A truth value is an
interval of 0 and 1: true is 1 to 1, false is 0 to 0, unknown is 0 to 1. Then \`and\` is the least, \`or\` the greatest and
\`!\` one minus, and strong Kleene logic needs no rules of its own: *false and unknown* is false, *true or unknown* is true.
See [ADR 2](adr/0002-three-valued-evaluation.md).

Each occurrence of a fact counts on its own. \`n - n\` over a missing \`n\` from 0 to 10 is −10 to 10, not 0; \`a or not a\`
over a missing \`a\` is unknown, not true. The answer is never wrong, it may be wider than a cleverer engine's, and every
evaluator that follows this page gives the same one.

A supplied fact can make an interval narrower and never moves it outside: what was true stays true, what was false stays false.

## Limits

| what | limit | beyond it |
| --- | --- | --- |
| nesting of operators | ${String(DEEPEST)} | \`logic.too-deep\` |
| decimals of a literal | ${String(MOST_DECIMALS)} | \`shape.too-precise\` |
| decimals of a computed number | 8 | \`logic.too-large-number\` |
| a computed number, as a whole number of its last decimal | 2⁵³ − 1 | \`logic.too-large-number\` |

The last limit is checked on the widest range that the declared bounds allow, when the ruleset is checked. It is not a limit
that some evidence might meet later. A parsed document nests at most 64 levels as a whole, and an operator with brackets around
its operands is two of them: there the document's own limit comes first.
`.trim();

const EXAMPLE_FIELDS = `
The examples and tables below are computed by the engine. Their dictionary: \`n\` is a count up to 10, \`a\`, \`b\` and \`e\` are
booleans, \`c\` is a choice of red, blue and green, \`d\` a date from 1900 to 2100, \`x\` a count up to 10 that may be not
applicable, \`list\` up to 5 events with the members \`n\` and \`d\`, \`r\` a reading with the options strict and lenient (the
default), \`h\` a history of which at most 5 years matter, with the reward \`w\`. The period is the year 2020.
`.trim();

const SECOND_OPINION = `
A [second opinion](records.md#a-second-opinion) puts the conditions of a decision to \`json-logic-js\` too. Fields and named
expressions are its data, under their names, with \`/\` for the dots: a dot would lead it into an object. A list of events is a
list; conditions over its events read nothing but the event there, so each of them has the years of every history too.

Numbers are asked as whole numbers of their last decimal: 0.1 + 0.2 as 1 + 2 tenths. Floats hold whole numbers up to 2⁵³ exactly,
and every number of a checked ruleset is one below that; of the decimals they hold some. Compared, or as the least or greatest of
several, decimals would be safe in them, for the nearest floats stand in the same order. Sums, differences, products and quotients
would not: asked as it is written, \`{ "===": [{ "+": [0.1, 0.2] }, 0.3] }\` is false there, a false alarm. A share or quotient
whose products go beyond 2⁵³ is not asked.
`.trim();

const translate = writerOf({
  ruleset: EXAMPLE_RULESET,
  readings: { r: "lenient" },
  period: { from: "2020-01-01", to: "2021-01-01" },
});

function askedAs(rule: Json): string {
  const written = translate(rule);
  if ("reason" in written) throw new TypeError(`not asked: ${json(rule)}`);
  return json(written.rule);
}

// The last example has all operands that an operator can have.
function translationRow({ name, examples }: Operator): readonly string[] {
  const rule = examples.at(-1)?.rule ?? null;
  return [code(name), code(json(rule)), code(askedAs(rule)), TRANSLATIONS[name]?.why ?? ""];
}

function asked(operators: readonly Operator[]): readonly string[] {
  const translated = operators.filter(({ name }) => TRANSLATIONS[name]?.why !== undefined);
  const others = operators.filter((one) => !translated.includes(one)).map(({ name }) => code(name));
  return [
    "## Asked of JSON Logic",
    "",
    SECOND_OPINION,
    "",
    `As they stand are asked ${others.join(", ")}. The others are translated:`,
    "",
    ...table(["operator", "such as", "is asked as", "because"], translated.map(translationRow)),
  ];
}

/** The profile of the dialect, as Markdown. */
export function profile(operators: readonly Operator[]): string {
  const added = operators.filter(({ departure }) => departure === "new");
  return [
    "<!-- Generated from the table of operators by test/docs/profile.ts. Do not edit; `npm run golden` writes it anew. -->",
    "",
    "# Conditions: a strict dialect of JSON Logic",
    "",
    INTRODUCTION,
    "",
    "## Operators",
    "",
    `${String(operators.length)} operators; ${String(added.length)} of them are not in JSON Logic: ${added.map(named).join(", ")}.`,
    "",
    EXAMPLE_FIELDS,
    "",
    ...operators.flatMap(section),
    "## Left out",
    "",
    "Operators of JSON Logic that the dialect does not have. Each is `logic.unknown-operator`.",
    "",
    ...table(
      ["operator", "why"],
      LEFT_OUT.map(([name, reason]) => [code(name), reason]),
    ),
    "",
    ...asked(operators),
    "",
  ].join("\n");
}
