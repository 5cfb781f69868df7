import { describe, expect, test } from "vitest";
import {
  count,
  criterion,
  fact,
  gate,
  judge,
  number,
  rangeOf,
  sheet,
  standard,
  stateOf,
  total,
  traceOf,
} from "./sheet.js";

const fields = { part: count(1000), whole: count(1000) };
const share = (operator: string, limit: readonly [number, number], whenZero: boolean | "unknown") => ({
  [operator]: [fact("part"), fact("whole"), limit, whenZero],
});

describe("a share of at least 60 %", () => {
  const quorum = share("share-at-least", [3, 5], "unknown");

  test.each([
    [{ part: 60, whole: 100 }, "met"],
    [{ part: 59, whole: 100 }, "failed"],
    [{ part: 2, whole: 3 }, "met"],
    [{ part: 3, whole: 5 }, "met"],
    [{ part: 599, whole: 999 }, "failed"],
    [{ part: 600, whole: 999 }, "met"],
    [{ part: 0, whole: 1 }, "failed"],
    [{ part: null, whole: 100 }, "unknown"],
    [{ part: 60, whole: null }, "unknown"],
    [{ part: 600, whole: null }, "unknown"],
    [{ part: null, whole: null }, "unknown"],
  ])("of %j is %s", (facts, state) => {
    expect(stateOf(quorum, fields, facts)).toBe(state);
  });

  test("is settled where the bounds of what is missing settle it", () => {
    const small = { part: count(59), whole: count(100) };
    expect(stateOf(quorum, small, { whole: 99 })).toBe("failed");
    expect(stateOf(quorum, small, { whole: 98 })).toBe("unknown");
    expect(stateOf(share("share-at-least", [3, 5], true), small, { part: 59 })).toBe("unknown");
    expect(stateOf(share("share-at-least", [1, 2], true), small, { part: 50 })).toBe("met");
    expect(stateOf(share("share-at-least", [1, 2], false), small, { part: 50 })).toBe("unknown");
    expect(stateOf(share("share-at-least", [1, 2], true), small, { part: 49 })).toBe("unknown");
  });

  test("is exact where a quotient in floating point is not", () => {
    // 0.57 · 100 is 56.99999999999999, 0.29 · 100 is 28.999999999999996.
    expect(stateOf(share("share-at-least", [57, 100], false), fields, { part: 57, whole: 100 })).toBe("met");
    expect(stateOf(share("share-above", [29, 100], false), fields, { part: 29, whole: 100 })).toBe("failed");
  });
});

describe("a share above 60 %", () => {
  test.each([
    [{ part: 60, whole: 100 }, "failed"],
    [{ part: 61, whole: 100 }, "met"],
    [{ part: 3, whole: 5 }, "failed"],
    [{ part: 601, whole: 1000 }, "met"],
    [{ part: 0, whole: 1 }, "failed"],
  ])("of %j is %s", (facts, state) => {
    expect(stateOf(share("share-above", [3, 5], "unknown"), fields, facts)).toBe(state);
  });
});

describe("a share of nothing", () => {
  test.each([
    ["share-at-least", true, "met"],
    ["share-at-least", false, "failed"],
    ["share-at-least", "unknown", "unknown"],
    ["share-above", true, "met"],
    ["share-above", false, "failed"],
    ["share-above", "unknown", "unknown"],
  ] as const)("by %s with the answer %s is %s", (operator, whenZero, state) => {
    expect(stateOf(share(operator, [3, 5], whenZero), fields, { part: 0, whole: 0 })).toBe(state);
  });

  test("without an answer is reported, with the node, and blocks", () => {
    const ruleset = sheet({ fields, gates: [gate("g", share("share-at-least", [3, 5], "unknown"))] });
    const decision = judge(ruleset, { part: 0, whole: 0 });
    expect(decision.verdict).toBe("undetermined");
    expect(decision.determinedBy).toEqual([{ node: "g", state: "unknown" }]);
    expect(decision.missing).toEqual([]);
    expect(decision.issues).toMatchObject([
      { code: "evaluate.zero-denominator", document: "h-1", pointer: "", params: { node: "g" } },
    ]);
  });

  test("with an answer is no fault, and neither is a whole that is missing", () => {
    const declared = sheet({ fields, gates: [gate("g", share("share-at-least", [3, 5], true))] });
    const open = sheet({ fields, gates: [gate("g", share("share-at-least", [3, 5], "unknown"))] });
    expect(judge(declared, { part: 0, whole: 0 }).issues).toEqual([]);
    expect(judge(open, { part: 0 }).issues).toEqual([]);
    expect(judge(open, { part: 0, whole: 1 }).issues).toEqual([]);
  });

  test("does not stick to the next subject", () => {
    const ruleset = sheet({ fields, gates: [gate("g", share("share-at-least", [3, 5], "unknown"))] });
    judge(ruleset, { part: 0, whole: 0 });
    expect(judge(ruleset, { part: 3, whole: 5 })).toMatchObject({ verdict: "eligible", issues: [] });
  });

  test("inside a derived value is reported at the node that reads it", () => {
    const ruleset = sheet({
      fields,
      derived: { enough: { vi: "x", en: "x", value: share("share-at-least", [3, 5], "unknown") } },
      gates: [gate("g", fact("enough"))],
    });
    expect(judge(ruleset, { part: 0, whole: 0 }).issues).toMatchObject([{ params: { node: "g" } }]);
  });
});

describe("points in proportion", () => {
  const proportional = (
    rest: {
      readonly step?: number;
      readonly round?: "half-up" | "half-even" | "down" | "up";
      readonly whenZero?: number | "unknown";
    } = {},
  ) =>
    sheet({
      fields,
      mark: 0,
      standards: [
        standard("s", 10, [
          criterion("s.c", "proportional", {
            part: fact("part"),
            whole: fact("whole"),
            maximum: 10,
            step: 0.5,
            round: "half-up",
            whenZero: "unknown",
            ...rest,
          }),
        ]),
      ],
    });

  test.each([
    [{ part: 0, whole: 3 }, 0],
    [{ part: 1, whole: 3 }, 3.5],
    [{ part: 2, whole: 3 }, 6.5],
    [{ part: 3, whole: 3 }, 10],
    [{ part: 4, whole: 3 }, 10],
    [{ part: 1, whole: 40 }, 0.5],
    [{ part: 1, whole: 41 }, 0],
  ])("of %j, rounded to halves, are %s", (facts, expected) => {
    expect(total(proportional(), facts)).toEqual([expected, expected]);
  });

  test.each([
    ["half-up", 0.5],
    ["half-even", 0],
    ["down", 0],
    ["up", 0.5],
  ] as const)("%s round an exact quarter to %s", (round, expected) => {
    expect(total(proportional({ round }), { part: 1, whole: 40 })).toEqual([expected, expected]);
  });

  test("are multiplied before they are divided: 1 of 3 thrice is not lost", () => {
    expect(total(proportional({ step: 0.0001, round: "down" }), { part: 1, whole: 3 })).toEqual([3.3333, 3.3333]);
    expect(total(proportional({ step: 0.0001, round: "up" }), { part: 1, whole: 3 })).toEqual([3.3334, 3.3334]);
    expect(total(proportional({ step: 0.0001, round: "up" }), { part: 300, whole: 900 })).toEqual([3.3334, 3.3334]);
  });

  test("range over whatever the missing part or whole may be", () => {
    expect(total(proportional({ whenZero: 0 }), { whole: 4 })).toEqual([0, 10]);
    expect(total(proportional({ whenZero: 0 }), { part: 500 })).toEqual([0, 10]);
    expect(total(proportional({ whenZero: 10 }), { part: 500 })).toEqual([5, 10]);
    expect(total(proportional({ whenZero: 4 }), { part: 500 })).toEqual([4, 10]);
  });

  test("of nothing are what the sheet says, or anything and a reported fault", () => {
    expect(total(proportional({ whenZero: 7.5 }), { part: 0, whole: 0 })).toEqual([7.5, 7.5]);
    const decision = judge(proportional(), { part: 0, whole: 0 });
    expect(decision.total).toMatchObject({ low: 0, high: 10 });
    expect(decision.issues).toMatchObject([{ code: "evaluate.zero-denominator", params: { node: "s.c" } }]);
    expect(decision.missing).toEqual([]);
  });
});

describe("a quotient", () => {
  const of = (step: number, mode: string, whenZero: number | "unknown") => ({
    "/": [fact("part"), fact("whole"), step, mode, whenZero],
  });

  test.each([
    ["half-up", 1, 8, 0.13],
    ["half-even", 1, 8, 0.12],
    ["half-even", 3, 8, 0.38],
    ["down", 2, 3, 0.66],
    ["up", 1, 3, 0.34],
    ["up", 1, 4, 0.25],
  ])("%s of %i by %i in hundredths is %s", (mode, part, whole, expected) => {
    expect(rangeOf(of(0.01, mode, 0), fields, { part, whole })).toEqual([expected, expected]);
  });

  test("rounds a negative half away from zero, `down` toward it", () => {
    const minus = (mode: string) => ({ "/": [{ "-": fact("part") }, fact("whole"), 1, mode, 0] });
    const facts = { part: 5, whole: 2 };
    expect(rangeOf(minus("half-up"), fields, facts)).toEqual([-3, -3]);
    expect(rangeOf(minus("half-even"), fields, facts)).toEqual([-2, -2]);
    expect(rangeOf(minus("down"), fields, facts)).toEqual([-2, -2]);
    expect(rangeOf(minus("up"), fields, facts)).toEqual([-3, -3]);
  });

  test("by nothing is what the sheet says, or anything and a reported fault", () => {
    expect(rangeOf(of(1, "down", 9), fields, { part: 5, whole: 0 })).toEqual([9, 9]);
    expect(rangeOf(of(1, "down", 9), fields, { part: 5 })).toEqual([0, 9]);
    expect(rangeOf(of(1, "down", 2), fields, { part: 5 })).toEqual([0, 5]);
    expect(rangeOf(of(1, "up", "unknown"), fields, { part: 5, whole: 0 })).toEqual([1, 5]);
    const ruleset = sheet({ fields, gates: [gate("g", { ">": [of(1, "up", "unknown"), 5] })] });
    expect(judge(ruleset, { part: 6, whole: 0 }).issues).toMatchObject([{ params: { node: "g" } }]);
    expect(traceOf(ruleset, { part: 6, whole: 0 }).gates[0]?.state).toBe("unknown");
  });

  test("by a decimal counts in its smallest unit", () => {
    const decimal = { part: count(1000), whole: number(0, 2, 0.5) };
    expect(rangeOf(of(1, "down", 0), decimal, { part: 3, whole: 1.5 })).toEqual([2, 2]);
    expect(rangeOf(of(0.25, "down", 0), decimal, { part: 1, whole: 2 })).toEqual([0.5, 0.5]);
  });

  test("is exact however large its divisor is", () => {
    const large = { x: number(0, 10_000_000, 0.0001), y: number(0, 1, 0.0001), b: count(1_000_000_000) };
    const facts = { x: 2_499_750.9999, y: 1, b: 2_500_001 };
    for (const mode of ["down", "up", "half-up", "half-even"]) {
      const expression = { "/": [{ "*": [fact("x"), fact("y")] }, fact("b"), 0.9999, mode, 0] };
      expect([mode, ...rangeOf(expression, large, facts)]).toEqual([mode, 0.9999, 0.9999]);
    }
  });
});
