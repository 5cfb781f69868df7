// In: nothing. Out: THE TABLE of limits, as docs/SECURITY.md prints it: how to reach each, and what is said beyond it.
import {
  checkRuleset,
  type Expression,
  type Issue,
  type IssueCode,
  type Ruleset,
  safeParseEvidence,
  safeParseEvidenceText,
  safeParseOverlay,
  safeParseRuleset,
} from "../../src/index.js";
import { safeParseRecord, safeParseRecordText } from "../../src/replay/index.js";
import { safeParseCases } from "../../src/testkit/index.js";
import { count, fact, gate, number, sheet, yesNo } from "../decision/sheet.js";

/** How far something may go. */
export interface Limit {
  readonly what: string;
  readonly most: number;
  readonly code: IssueCode;
  /** What is said of so much of it, each door that it is tried at. */
  readonly at: (much: number) => readonly Issue[];
}

const many = <T>(much: number, one: T): readonly T[] => Array.from({ length: much }, () => one);

function nested(levels: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

const nestedText = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);

function asked(require: Expression): readonly Issue[] {
  const fields = { a: yesNo(), n: count(9), m: count(1_000_000_000), fine: number(0, 1, 0.0001) };
  return checkRuleset(sheet({ fields, gates: [gate("g", require)] }));
}

function negated(levels: number): Expression {
  let expression = fact("a");
  for (let level = 1; level < levels; level++) expression = { "!": expression };
  return expression;
}

/** A ruleset of one member alone: its form has other faults, that are not looked at. */
const ruleset = (member: Partial<{ readonly [M in keyof Ruleset]: unknown }>): readonly Issue[] =>
  safeParseRuleset(member).issues;

const evidence = (member: { readonly [member: string]: unknown }): readonly Issue[] => safeParseEvidence(member).issues;
const choices = (much: number): readonly Issue[] =>
  ruleset({ fields: { c: { type: "choice", vi: "c", en: "c", values: many(much, { id: "v", vi: "v", en: "v" }) } } });

/** Where the rest is wanting, only what is too big tells. */
const listOf = (member: keyof Ruleset, what: string): Limit => ({
  what,
  most: 1000,
  code: "shape.too-big",
  at: (much) => ruleset({ [member]: many(much, {}) }).filter(({ pointer }) => pointer === `/${member}`),
});

export const LIMITS: readonly Limit[] = [
  {
    what: "UTF-16 units of the text of a document",
    most: 16 * 1024 * 1024,
    code: "json.too-large",
    at: (much) => safeParseEvidenceText(`"${"x".repeat(much - 2)}"`).issues,
  },
  {
    what: "values in a document",
    most: 200_000,
    code: "json.too-large",
    at: (much) => [
      ...safeParseEvidence(many(much - 1, 0)).issues,
      ...safeParseEvidenceText(`[${many(much - 1, 0).join(",")}]`).issues,
    ],
  },
  {
    what: "levels of objects and lists inside each other",
    most: 64,
    code: "json.too-deep",
    at: (much) => [...safeParseEvidence(nested(much)).issues, ...safeParseEvidenceText(nestedText(much)).issues],
  },
  {
    what: "such levels of a record",
    most: 1000,
    code: "json.too-deep",
    at: (much) => [...safeParseRecord(nested(much)).issues, ...safeParseRecordText(nestedText(much)).issues],
  },
  {
    what: "characters of the keys that lead to one place, as a JSON Pointer",
    most: 10_000,
    code: "json.keys-too-long",
    at: (much) => {
      const given = { facts: { ["k".repeat(much - "/facts/".length)]: 1 } };
      return [...safeParseEvidence(given).issues, ...safeParseEvidenceText(JSON.stringify(given)).issues];
    },
  },
  {
    what: "characters of a text for people",
    most: 10_000,
    code: "shape.too-big",
    at: (much) => ruleset({ title: { code: "t", vi: "x".repeat(much), en: "x" } }),
  },
  {
    what: "decimal places of a number",
    most: 4,
    code: "shape.too-precise",
    at: (places) => asked({ ">": [fact("n"), Number(`0.${"0".repeat(places - 1)}1`)] }),
  },
  {
    what: "points, steps and caps",
    most: 1_000_000,
    code: "shape.too-big",
    at: (much) => ruleset({ caps: { bonuses: { cap: much } } }).filter(({ pointer }) => pointer.startsWith("/caps")),
  },
  {
    what: "a computed number, as a whole number of its last decimal",
    most: Number.MAX_SAFE_INTEGER,
    code: "logic.too-large-number",
    // 2^53 − 1 is 6361 · 69431 · 20394401; one more is too much.
    at: (much) => {
      const [left, right] = much % 2 === 1 ? [441_650_591, 20_394_401] : [2 ** 27, 2 ** 26];
      return checkRuleset(
        sheet({
          fields: { l: count(left), r: count(right) },
          gates: [gate("g", { ">": [{ "*": [fact("l"), fact("r")] }, 1] })],
        }),
      );
    },
  },
  {
    what: "operators inside each other",
    most: 64,
    code: "logic.too-deep",
    at: (much) => asked(negated(much)),
  },
  {
    what: "operands of an operator",
    most: 1000,
    code: "shape.too-big",
    at: (much) => asked({ and: many(much, fact("a")) }),
  },
  {
    what: "literals in the list of `in`",
    most: 1000,
    code: "shape.too-big",
    at: (much) => asked({ in: [fact("n"), many(much, 3)] }),
  },
  listOf("gates", "gates"),
  listOf("standards", "standards"),
  {
    what: "criteria of a standard or group",
    most: 1000,
    code: "shape.too-big",
    at: (much) => ruleset({ standards: [{ criteria: many(much, {}) }] }),
  },
  listOf("disqualifiers", "disqualifiers"),
  listOf("deductions", "deductions"),
  listOf("bonuses", "bonuses"),
  listOf("classes", "classes of subjects"),
  listOf("delegation", "delegations"),
  { what: "values of a choice", most: 200, code: "shape.too-big", at: choices },
  {
    what: "bands of a criterion or adjustment",
    most: 100,
    code: "shape.too-big",
    at: (much) => ruleset({ deductions: [{ kind: "banded", bands: many(much, { from: 1, points: 1 }) }] }),
  },
  {
    what: "operations of an overlay",
    most: 1000,
    code: "shape.too-big",
    at: (much) => safeParseOverlay({ operations: many(much, {}) }).issues,
  },
  {
    what: "events in a list",
    most: 10_000,
    code: "shape.too-big",
    at: (max) => ruleset({ fields: { e: { type: "events", max, item: {}, vi: "e", en: "e" } } }),
  },
  {
    what: "characters of the id of a subject",
    most: 200,
    code: "shape.too-big",
    at: (much) => evidence({ subject: { kind: "household", id: "x".repeat(much) } }),
  },
  {
    what: "earlier titles of a subject",
    most: 10_000,
    code: "shape.too-big",
    at: (much) => evidence({ history: many(much, { year: 2019, title: "x", outcome: "recognised" }) }),
  },
  {
    what: "characters of the id of a record",
    most: 500,
    code: "shape.too-big",
    at: (much) => safeParseRecord({ id: "x".repeat(much) }).issues,
  },
  {
    what: "cases in a file",
    most: 20_000,
    code: "shape.too-big",
    at: (much) => safeParseCases({ cases: many(much, 0) }).issues,
  },
];

function row({ what, most, code }: Limit): string {
  const shown = most === Number.MAX_SAFE_INTEGER ? "2⁵³ − 1" : most.toLocaleString("en");
  return `| ${what} | ${shown} | \`${code}\` |`;
}

/** The table as the page prints it. */
export const LIMITS_TABLE: string = ["| what | at most | beyond it |", "| --- | --- | --- |", ...LIMITS.map(row)].join(
  "\n",
);
