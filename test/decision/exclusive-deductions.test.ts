import { describe, expect, test } from "vitest";
import { adjustment, count, fact, flat, gradedSheet, perCase, reading, total, traceOf, yesNo } from "./sheet.js";

describe("a banded deduction", () => {
  const ruleset = gradedSheet(100, {
    fields: { child: count(12) },
    deductions: [
      adjustment("p.birth", "banded", {
        measure: fact("child"),
        bands: [
          { from: 4, points: 10 },
          { from: 3, points: 5 },
        ],
      }),
    ],
  });

  test.each([
    [0, 100],
    [2, 100],
    [3, 95],
    [4, 90],
    [12, 90],
  ])("of child %i leaves %i: one band counts, never both", (child, left) => {
    expect(total(ruleset, { grade: 100, child })).toEqual([left, left]);
  });

  test("leaves the range over its bands while the child is not known", () => {
    expect(total(ruleset, { grade: 100 })).toEqual([90, 100]);
  });
});

describe("a group of which the largest counts", () => {
  const items = [flat("p.third", fact("third"), 5), flat("p.fourth", fact("fourth"), 10)];
  const fields = { third: yesNo(), fourth: yesNo() };
  const group = (combine: "sum" | "largest") =>
    gradedSheet(100, { fields, deductions: [adjustment("p", "group", { combine, items })] });

  test.each([
    [{ third: false, fourth: false }, 100, 100],
    [{ third: true, fourth: false }, 95, 95],
    [{ third: false, fourth: true }, 90, 90],
    [{ third: true, fourth: true }, 90, 85],
  ])("takes one of %j, a sum takes all", (births, largest, sum) => {
    expect(total(group("largest"), { grade: 100, ...births })).toEqual([largest, largest]);
    expect(total(group("sum"), { grade: 100, ...births })).toEqual([sum, sum]);
  });

  test("takes at least the largest that is sure, and at most the largest that may be", () => {
    expect(total(group("largest"), { grade: 100, third: true })).toEqual([90, 95]);
    expect(total(group("largest"), { grade: 100, fourth: true })).toEqual([90, 90]);
    expect(total(group("sum"), { grade: 100, third: true })).toEqual([85, 95]);
  });
});

describe("a reading", () => {
  const ruleset = gradedSheet(100, {
    fields: { third: count(3), fourth: yesNo() },
    readings: { births: reading(["cumulative", "exclusive"], "exclusive") },
    deductions: [
      adjustment("p", "group", {
        combine: { reading: "births", options: { cumulative: "sum", exclusive: "largest" } },
        cap: 18,
        items: [perCase("p.third", fact("third"), 5), flat("p.fourth", fact("fourth"), 10)],
      }),
    ],
  });
  const facts = { grade: 100, third: 1, fourth: true };

  test("decides whether deductions add up", () => {
    expect(total(ruleset, facts)).toEqual([90, 90]);
    expect(total(ruleset, facts, { readings: { births: "exclusive" } })).toEqual([90, 90]);
    expect(total(ruleset, facts, { readings: { births: "cumulative" } })).toEqual([85, 85]);
  });

  test("decides before the cap of the group", () => {
    expect(total(ruleset, { ...facts, third: 3 }, { readings: { births: "cumulative" } })).toEqual([82, 82]);
    expect(total(ruleset, { ...facts, third: 3 })).toEqual([85, 85]);
  });

  test("shows in the trace how the group was combined", () => {
    const combined = (option: string) =>
      traceOf(ruleset, facts, { readings: { births: option } }).total?.deductions.items[0]?.combine;
    expect(combined("exclusive")).toBe("largest");
    expect(combined("cumulative")).toBe("sum");
  });
});
