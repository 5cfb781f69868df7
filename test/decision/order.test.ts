import { describe, expect, test } from "vitest";
import {
  adjustment,
  count,
  fact,
  graded,
  gradedSheet,
  perCase,
  points,
  sheet,
  standard,
  total,
  traceOf,
  verdict,
} from "./sheet.js";

const OFFICIAL = { cite: { in: "act", article: "9" }, certainty: "official" } as const;

const ruleset = gradedSheet(100, {
  mark: 85,
  bounds: [0, 105],
  rounding: { step: 0.5, mode: "half-up", ...OFFICIAL },
  fields: { a: count(9), b: count(9), c: count(9), extra: count(9) },
  deductions: [
    adjustment("p", "group", {
      combine: "sum",
      cap: 12,
      items: [perCase("p.a", fact("a"), 5, { cap: 8 }), perCase("p.b", fact("b"), 3)],
    }),
    perCase("p.c", fact("c"), 10),
  ],
  bonuses: [perCase("b", fact("extra"), 4, { cap: 10 })],
  caps: { deductions: { cap: 20, ...OFFICIAL }, bonuses: { cap: 8, ...OFFICIAL } },
});
const none = { grade: 100, a: 0, b: 0, c: 0, extra: 0 };

describe("points are taken and added in one order", () => {
  test.each([
    ["below every cap all counts", { a: 1, b: 1 }, 92],
    ["an item is capped before its group", { a: 3, b: 1 }, 89],
    ["a group is capped before all deductions", { a: 3, b: 2, c: 0 }, 88],
    ["all deductions are capped together", { a: 3, b: 2, c: 1 }, 80],
    ["a bonus is capped, then all bonuses", { grade: 90, extra: 3 }, 98],
    ["a bonus below its cap counts as it is", { grade: 90, extra: 1 }, 94],
    ["the total is kept within the bounds only after the deductions", { extra: 2, c: 1 }, 98],
    ["the total never leaves the upper bound", { extra: 2 }, 105],
    ["the total never leaves the lower bound", { grade: 5, c: 1 }, 0],
  ])("%s", (_, facts, expected) => {
    expect(total(ruleset, { ...none, ...facts })).toEqual([expected, expected]);
  });

  test("the rounded total is compared with the mark", () => {
    expect(total(ruleset, { ...none, grade: 84.7499 })).toEqual([84.5, 84.5]);
    expect(verdict(ruleset, { ...none, grade: 84.7499 })).toBe("ineligible");
    expect(total(ruleset, { ...none, grade: 84.75 })).toEqual([85, 85]);
    expect(verdict(ruleset, { ...none, grade: 84.75 })).toBe("eligible");
  });

  test("the total is rounded after the deductions, once", () => {
    expect(total(ruleset, { ...none, grade: 94.75, c: 1 })).toEqual([85, 85]);
    expect(total(ruleset, { ...none, grade: 94.7499, c: 1 })).toEqual([84.5, 84.5]);
  });

  test("no standard is rounded by itself", () => {
    const two = sheet({
      fields: { x: points(50), y: points(50) },
      rounding: { step: 0.5, mode: "half-up", ...OFFICIAL },
      standards: [standard("s", 50, [graded("s.x", "x")]), standard("t", 50, [graded("t.y", "y")])],
    });
    expect(total(two, { x: 42.2, y: 42.2 })).toEqual([84.5, 84.5]);
  });

  test("a sheet that does not round compares what it has", () => {
    const plain = gradedSheet(100, { mark: 85 });
    expect(verdict(plain, { grade: 84.9999 })).toBe("ineligible");
    expect(total(plain, { grade: 84.9999 })).toEqual([84.9999, 84.9999]);
  });

  test("the lower bound need not be 0", () => {
    const kept = gradedSheet(100, {
      bounds: [10, 100],
      fields: { c: count(9) },
      deductions: [perCase("p", fact("c"), 10)],
    });
    expect(total(kept, { grade: 15, c: 1 })).toEqual([10, 10]);
    expect(total(kept, { grade: 5, c: 0 })).toEqual([10, 10]);
    expect(total(kept, {})).toEqual([10, 100]);
  });
});

describe("with facts missing, both ends take the same steps", () => {
  test.each([
    ["an unknown number of cases is capped", { a: null }, [92, 100]],
    ["unknown cases of a group are capped together", { a: null, b: null }, [88, 100]],
    ["unknown deductions are capped together", { a: null, b: null, c: null }, [80, 100]],
    ["an unknown bonus is capped", { grade: 90, extra: null }, [90, 98]],
    ["an unknown grade is kept within the bounds", { grade: null, extra: 2 }, [8, 105]],
    ["an unknown grade keeps its deductions", { grade: null, c: 1 }, [0, 90]],
  ])("%s", (_, facts, expected) => {
    expect(total(ruleset, { ...none, ...facts })).toEqual(expected);
  });

  test("both ends are rounded", () => {
    const rounded = gradedSheet(100, {
      rounding: { step: 10, mode: "down", ...OFFICIAL },
      fields: { c: count(9) },
      deductions: [perCase("p", fact("c"), 3, { cap: 6 })],
    });
    expect(total(rounded, { grade: 95 })).toEqual([80, 90]);
  });
});

test("the trace shows every figure before and after each step", () => {
  const { total: shown } = traceOf(ruleset, { ...none, a: 3, b: 2, c: 1, extra: 3 });
  const at = (points: number) => ({ low: points, high: points });
  const [group, flat] = shown?.deductions.items ?? [];
  expect(group?.children[0]?.points).toMatchObject({ raw: at(15), earned: at(8), cap: 8, capped: "yes" });
  expect(group?.children[1]?.points).toMatchObject({ raw: at(6), earned: at(6) });
  expect(group?.children[1]?.points).not.toHaveProperty("capped");
  expect(group?.points).toMatchObject({ raw: at(14), earned: at(12), cap: 12, capped: "yes" });
  expect(flat?.points).toMatchObject({ raw: at(10), earned: at(10) });
  expect(shown).toMatchObject({
    standards: at(100),
    bonuses: { sum: at(10), counted: at(8), cap: 8 },
    deductions: { sum: at(22), counted: at(20), cap: 20 },
    sum: at(88),
    bounds: [0, 105],
    counted: at(88),
    mark: [85, 85],
    rounding: { step: 0.5, mode: "half-up" },
    state: "met",
  });
});

test("a cap that may yet take something away is shown as such, at the cap it takes nothing", () => {
  const capped = (a: number | null) =>
    traceOf(ruleset, { ...none, a }).total?.deductions.items[0]?.children[0]?.points?.capped;
  expect(capped(1)).toBeUndefined();
  expect(capped(2)).toBe("yes");
  expect(capped(null)).toBe("maybe");
  const exact = gradedSheet(10, {
    mark: 5,
    fields: { n: count(2) },
    deductions: [perCase("p", fact("n"), 2, { cap: 4 })],
  });
  expect(traceOf(exact, { grade: 10, n: 2 }).total?.deductions.items[0]?.points).not.toHaveProperty("capped");
});

test("rounding comes after the bounds, as the sheet's last step before the mark", () => {
  const odd = gradedSheet(99.75, { rounding: { step: 0.5, mode: "half-up", ...OFFICIAL } });
  expect(total(odd, { grade: 99.75 })).toEqual([100, 100]);
});

describe("the rounding of a total", () => {
  test.each([
    ["half-up", 84.25, 84.5],
    ["half-up", 84.2499, 84],
    ["half-even", 84.25, 84],
    ["half-even", 84.75, 85],
    ["half-even", 84.2501, 84.5],
    ["down", 84.9999, 84.5],
    ["down", 85, 85],
    ["up", 84.5001, 85],
    ["up", 84.5, 84.5],
  ] as const)("%s of %s to halves is %s", (mode, grade, expected) => {
    const rounded = gradedSheet(100, { rounding: { step: 0.5, mode, ...OFFICIAL } });
    expect(total(rounded, { grade })).toEqual([expected, expected]);
  });
});
