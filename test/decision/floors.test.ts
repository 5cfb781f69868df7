import { describe, expect, test } from "vitest";
import {
  count,
  fact,
  flat,
  floorOf,
  graded,
  judge,
  perCase,
  points,
  reasons,
  sheet,
  standard,
  verdict,
  yesNo,
} from "./sheet.js";

const two = (maximum: number, floor: Parameters<typeof standard>[3], more: Parameters<typeof sheet>[0] = {}) =>
  sheet({
    mark: 0,
    ...more,
    fields: { x: points(maximum), y: points(50), ...more.fields },
    standards: [standard("s", maximum, [graded("s.x", "x")], floor), standard("t", 50, [graded("t.y", "y")])],
  });

describe("a floor of half a standard", () => {
  test.each([
    [50, 25, "met"],
    [50, 24.95, "failed"],
    [50, 24.9999, "failed"],
    [50, 25.0001, "met"],
    [25, 12.5, "met"],
    [25, 12.4999, "failed"],
    [33.3333, 16.6667, "met"],
    [33.3333, 16.6666, "failed"],
    [0.0001, 0, "failed"],
    [0.0001, 0.0001, "met"],
  ])("of %s points is tested exactly at %s: %s", (maximum, x, state) => {
    expect(floorOf(judge(two(maximum, { share: [1, 2] }), { x, y: 50 }), "s")).toBe(state);
  });

  test("refuses a total that suffices", () => {
    const ruleset = two(50, { share: [1, 2] }, { mark: 70 });
    expect(verdict(ruleset, { x: 24.9999, y: 50 })).toBe("ineligible");
    expect(reasons(ruleset, { x: 24.9999, y: 50 })).toEqual(["s.floor failed"]);
    expect(verdict(ruleset, { x: 25, y: 50 })).toBe("eligible");
  });

  test("is unknown while the points may fall on either side, and settled once they cannot", () => {
    const ruleset = two(50, { share: [1, 2] });
    expect(floorOf(judge(ruleset, { y: 50 }), "s")).toBe("unknown");
    expect(reasons(ruleset, { y: 50 })).toEqual(["s.floor unknown"]);
  });
});

describe("a floor of a third", () => {
  test.each([
    [10, 3.3334, "met"],
    [10, 3.3333, "failed"],
    [3, 1, "met"],
    [3, 0.9999, "failed"],
  ])("of %s points never divides: %s is %s", (maximum, x, state) => {
    expect(floorOf(judge(two(maximum, { share: [1, 3] }), { x, y: 0 }), "s")).toBe(state);
  });
});

describe("a floor in points", () => {
  test.each([
    [19.9999, "failed"],
    [20, "met"],
    [20.0001, "met"],
  ])("of 20 is tested at %s: %s", (x, state) => {
    expect(floorOf(judge(two(50, { points: 20 }), { x, y: 0 }), "s")).toBe(state);
  });

  test("of 0 is met by nothing earned, and by nothing known", () => {
    expect(floorOf(judge(two(50, { points: 0 }), { x: 0, y: 0 }), "s")).toBe("met");
    expect(floorOf(judge(two(50, { points: 0 }), { y: 0 }), "s")).toBe("met");
    expect(floorOf(judge(two(50, { share: [0, 1] }), { y: 0 }), "s")).toBe("met");
  });
});

describe("floors come before the deductions and bonuses of the total", () => {
  const general = two(
    50,
    { share: [1, 2] },
    {
      mark: 60,
      bounds: [0, 110],
      fields: { late: yesNo(), clean: yesNo() },
      deductions: [flat("p", fact("late"), 10)],
      bonuses: [flat("b", fact("clean"), 10)],
    },
  );

  test("a deduction of the total does not break a floor", () => {
    expect(judge(general, { x: 25, y: 50, late: true, clean: false })).toMatchObject({
      verdict: "eligible",
      total: { low: 65, high: 65 },
      standards: [{ node: "s", low: 25, high: 25, floor: "met" }, { node: "t" }],
    });
  });

  test("a bonus of the total does not mend a floor", () => {
    expect(reasons(general, { x: 24.9999, y: 50, late: false, clean: true })).toEqual(["s.floor failed"]);
  });
});

describe("a deduction that names a standard counts before its floor", () => {
  const named = two(
    50,
    { share: [1, 2] },
    {
      mark: 60,
      bounds: [0, 110],
      fields: { late: count(9), clean: yesNo() },
      deductions: [perCase("p", fact("late"), 5, { from: "s" })],
      bonuses: [flat("b", fact("clean"), 3, { from: "s" })],
    },
  );
  const facts = { x: 30, y: 50, late: 0, clean: false };

  test.each([
    [0, 30, "met"],
    [1, 25, "met"],
    [2, 20, "failed"],
  ])("%i cases leave %s points, floor %s", (late, left, state) => {
    const decision = judge(named, { ...facts, late });
    expect(decision.standards[0]).toMatchObject({ low: left, high: left, floor: state });
    expect(decision.total).toMatchObject({ low: left + 50, high: left + 50 });
  });

  test("and is taken once, not again from the total", () => {
    expect(judge(named, { ...facts, late: 1 }).total).toMatchObject({ low: 75, high: 75 });
  });

  test("a bonus that names a standard mends its floor", () => {
    expect(judge(named, { ...facts, x: 22, clean: true }).standards[0]).toMatchObject({ low: 25, floor: "met" });
    expect(judge(named, { ...facts, x: 21.9999, clean: true }).standards[0]).toMatchObject({ floor: "failed" });
  });

  test("the standard stays between 0 and its maximum", () => {
    expect(judge(named, { ...facts, x: 2, late: 3 }).standards[0]).toMatchObject({ low: 0, high: 0 });
    expect(judge(named, { ...facts, x: 49, clean: true }).standards[0]).toMatchObject({ low: 50, high: 50 });
  });

  test("bonus and deduction meet before the standard is kept within its maximum", () => {
    expect(judge(named, { ...facts, x: 50, clean: true, late: 1 }).standards[0]).toMatchObject({ low: 48, high: 48 });
  });

  test("a missing number of cases leaves the floor unknown only where it matters", () => {
    expect(floorOf(judge(named, { ...facts, x: 50, late: null }), "s")).toBe("unknown");
    expect(floorOf(judge(named, { ...facts, x: 20, late: null }), "s")).toBe("failed");
    expect(judge(named, { ...facts, x: 50, late: null }).standards[0]).toMatchObject({ low: 5, high: 50 });
  });
});

test("a standard earns no more than its maximum, whatever its criteria come to", () => {
  const ruleset = sheet({
    mark: 0,
    fields: { x: points(30) },
    standards: [standard("s", 30, [graded("s.x", "x")])],
  });
  expect(judge(ruleset, { x: 30 }).standards[0]).toEqual({ node: "s", low: 30, high: 30, of: { low: 30, high: 30 } });
});
