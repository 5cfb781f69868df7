// LAW of the check: what it says of a condition is so whatever the facts, and it says it where the reason stands.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkRuleset, type Expression, evaluate, loadRuleset, type Ruleset } from "../../../src/index.js";
import {
  bar,
  checked,
  count,
  criterion,
  day,
  events,
  evidenceOf,
  fact,
  flat,
  gate,
  gradedSheet,
  number,
  oneOf,
  passFail,
  reading,
  sheet,
  standard,
  yesNo,
} from "../../decision/sheet.js";
import { SETTINGS, TIMEOUT } from "../../laws/settings.js";

const fields = {
  a: yesNo(),
  b: yesNo(),
  n: count(12),
  x: number(-1, 1, 0.5),
  c: oneOf("red", "blue"),
  d: day("2020-01-01", "2020-12-31"),
  list: events(9, { n: count(3), a: yesNo() }),
};
const USED: Expression = {
  or: [
    fact("a"),
    { "!": fact("b") },
    { ">": [fact("n"), 1] },
    { ">": [fact("x"), 0] },
    { "==": [fact("c"), "red"] },
    { "within-period": fact("d") },
    { some: [fact("list"), fact("a")] },
  ],
};

/** What is always so in a condition: the pointer within it, and true or false. */
function settled(condition: Expression, more: Partial<Ruleset> = {}): readonly string[] {
  const ruleset = sheet({ fields, ...(more as object), gates: [gate("g", condition), gate("h", USED)] });
  return checked(ruleset)
    .filter(([code]) => String(code).startsWith("logic.always"))
    .map(([code, pointer]) => `${String(pointer).replace("/gates/0/require", "")} ${String(code).slice(13)}`);
}

describe("a condition is always", () => {
  test.each<[string, Expression, readonly string[]]>([
    ["true at the lowest value of a count", { ">=": [fact("n"), 0] }, [" true"]],
    ["false above the highest", { ">": [fact("n"), 12] }, [" false"]],
    ["nothing at the highest", { ">=": [fact("n"), 12] }, []],
    ["true below every day of a date", { ">=": [fact("d"), "2020-01-01"] }, [" true"]],
    ["false beside a value off the scale of the field", { "==": [fact("x"), 1.5] }, [" false"]],
    ["true through a part of it alone, which is named", { or: [fact("a"), { ">=": [fact("x"), -1] }] }, ["/or/1 true"]],
    ["false in a negation, which is named once", { "!": { ">=": [fact("n"), 0] } }, ["/! true"]],
    ["true in the condition of an if", { if: [{ ">=": [fact("n"), 0] }, fact("a"), fact("b")] }, ["/if/0 true"]],
    ["nothing in the branches of an if", { if: [fact("a"), true, fact("b")] }, []],
    ["nothing where a yes is compared with true", { "==": [fact("a"), true] }, []],
    ["true where a literal stands among conditions", { and: [fact("a"), true] }, ["/and/1 true"]],
    ["false of every event of a list", { some: [fact("list"), { ">": [fact("n"), 3] }] }, ["/some/1 false"]],
    [
      "true of every event that a filter lets pass",
      { ">": [{ count: { filter: [{ filter: [fact("list"), { ">=": [fact("n"), 0] }] }, fact("a")] } }, 2] },
      ["/>/0/count/filter/0/filter/1 true"],
    ],
    ["false above the most events of a list", { ">": [{ count: fact("list") }, 9] }, [" false"]],
    ["nothing where two fields are compared", { ">": [fact("n"), fact("x")] }, []],
  ])("%s", (_, condition, expected) => {
    expect(settled(condition)).toEqual(expected);
  });

  test.each<[string, Expression, readonly string[]]>([
    ["a yes and its no", { and: [fact("a"), fact("b"), { "!": fact("a") }] }, [" false"]],
    ["or a yes or its no", { or: [fact("a"), { "!": fact("a") }] }, [" true"]],
    ["a number above and below", { and: [{ ">": [fact("n"), 5] }, { "<": [fact("n"), 3] }] }, [" false"]],
    ["a whole number between two neighbours", { and: [{ ">": [fact("n"), 5] }, { "<": [fact("n"), 6] }] }, [" false"]],
    ["not a decimal between them", { and: [{ ">": [fact("x"), 0] }, { "<": [fact("x"), 1] }] }, []],
    ["and turned round", { and: [{ "<": [5, fact("n")] }, { "<=": [fact("n"), 5] }] }, [" false"]],
    ["and in a chain", { and: [{ "<": [2, fact("n"), 9] }, { "<=": [fact("n"), 2] }] }, [" false"]],
    ["two values of one choice", { and: [{ "==": [fact("c"), "red"] }, { "===": [fact("c"), "blue"] }] }, [" false"]],
    ["not two values with an or", { or: [{ "==": [fact("c"), "red"] }, { "==": [fact("c"), "blue"] }] }, []],
    ["thresholds that leave nothing out", { or: [{ ">": [fact("n"), 2] }, { "<=": [fact("n"), 7] }] }, [" true"]],
    ["thresholds that leave something out", { or: [{ ">": [fact("n"), 7] }, { "<=": [fact("n"), 2] }] }, []],
    [
      "a compound and its negation",
      { and: [{ or: [fact("a"), fact("b")] }, { "!": { or: [fact("b"), fact("a")] } }] },
      [" false"],
    ],
    ["nested", { and: [fact("b"), { and: [{ ">": [fact("n"), 5] }, { "<": [fact("n"), 3] }] }] }, ["/and/1 false"]],
    ["days", { and: [{ "<": [fact("d"), "2020-02-01"] }, { ">": [fact("d"), "2020-03-01"] }] }, [" false"]],
  ])("false or true by parts that exclude each other: %s", (_, condition, expected) => {
    expect(settled(condition)).toEqual(expected);
  });

  test("said of a named expression where it is named, once", () => {
    const derived = { some: { vi: "x", en: "x", value: { ">=": [fact("n"), 0] } } };
    const found = settled({ and: [fact("some"), fact("a")] }, { derived });
    expect(found).toEqual(["/derived/some/value true"]);
  });

  test("told apart inside a list, where names are those of the members", () => {
    const derived = { n: { vi: "x", en: "x", value: fact("a") } };
    const inside = { and: [fact("a"), { ">": [fact("n"), 1] }] };
    const ruleset = sheet({
      fields: { a: yesNo(), list: events(9, { n: count(3), a: yesNo() }) },
      derived,
      gates: [gate("g", { some: [fact("list"), inside] }), gate("h", fact("n"))],
    });
    expect(checked(ruleset)).toEqual([]);
  });

  test("nothing for a question with two readings", () => {
    const readings = { r: reading(["wide", "narrow"], "wide") };
    expect(settled({ "==": [{ reading: "r" }, "wide"] }, { readings })).toEqual([]);
  });
});

describe("a literal that stands for a whole condition", () => {
  const deducted = (when: boolean): Ruleset => gradedSheet(100, { deductions: [flat("p", when, 5)] });

  test("may be true: points for everybody, a deduction in any case", () => {
    const earned = sheet({
      mark: 0,
      standards: [standard("s", 1, [passFail("s.a", true, 1)])],
      gates: [gate("g", true)],
    });
    expect(checked(earned)).toEqual([]);
    expect(checked(deducted(true))).toEqual([]);
  });

  test("is not meant where it is false, or bars everybody", () => {
    expect(checked(deducted(false)).map(([code]) => code)).toEqual(["logic.always-false"]);
    expect(checked(sheet({ disqualifiers: [bar("d", true)] })).map(([code]) => code)).toContain("logic.always-true");
  });
});

const atomArb: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom<Expression>(fact("a"), fact("b"), { "==": [fact("c"), "red"] }, { "==": [fact("c"), "blue"] }),
  fc.tuple(fc.constantFrom("<", "<=", ">", ">=", "=="), fc.integer({ min: -1, max: 4 }), fc.boolean()).map(
    ([operator, limit, turned]): Expression => ({
      [operator]: turned ? [limit, fact("n")] : [fact("n"), limit],
    }),
  ),
);
const conditionArb: fc.Arbitrary<Expression> = fc.letrec<{ condition: Expression }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    atomArb,
    tie("condition").map((inner): Expression => ({ "!": inner })),
    fc
      .tuple(fc.constantFrom("and", "or"), fc.array(tie("condition"), { minLength: 1, maxLength: 3 }))
      .map(([operator, operands]): Expression => ({ [operator]: operands })),
  ),
})).condition;

test("what is said to be always so is so, for all facts there are", { timeout: TIMEOUT }, () => {
  const small = { a: yesNo(), b: yesNo(), c: oneOf("red", "blue"), n: count(3) };
  const everyFacts = [true, false].flatMap((a) =>
    [true, false].flatMap((b) => ["red", "blue"].flatMap((c) => [0, 1, 2, 3].map((n) => ({ a, b, c, n })))),
  );
  let claimed = 0;
  fc.assert(
    fc.property(conditionArb, (condition) => {
      const ruleset = sheet({ fields: small, gates: [gate("g", condition)] });
      const claims = checkRuleset(ruleset).filter(
        ({ code, pointer }) => code.startsWith("logic.always") && pointer === "/gates/0/require",
      );
      const compiled = loadRuleset(ruleset);
      const states = new Set(
        everyFacts.map((facts) => evaluate(compiled, evidenceOf(facts), { trace: true }).trace.gates[0]?.state),
      );
      claimed += claims.length;
      for (const { code } of claims) expect([...states]).toEqual([code === "logic.always-true" ? "met" : "failed"]);
    }),
    { ...SETTINGS, numRuns: 300 },
  );
  expect(claimed).toBeGreaterThan(15);
});

test("measures and counts are looked into as well", () => {
  const ruleset = sheet({
    mark: 0,
    fields: { n: count(5) },
    standards: [
      standard("s", 5, [
        criterion("s.c", "per-unit", { count: { if: [{ ">": [fact("n"), 9] }, 0, fact("n")] }, each: 1, maximum: 5 }),
      ]),
    ],
  });
  expect(checked(ruleset)).toEqual([
    ["logic.always-false", "/standards/0/criteria/0/count/if/0", { node: "s.c", condition: '{">":[{"var":"n"},9]}' }],
  ]);
});
