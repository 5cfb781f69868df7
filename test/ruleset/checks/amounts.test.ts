import { describe, expect, test } from "vitest";
import type { Adjustment, Ruleset } from "../../../src/index.js";
import {
  adjustment,
  checked,
  count,
  fact,
  flat,
  graded,
  gradedSheet,
  passFail,
  perCase,
  points,
  sheet,
  standard,
  yesNo,
} from "../../decision/sheet.js";

const fields = { a: yesNo(), n: count(9), x: points(101) };
const large = (ruleset: Ruleset): readonly unknown[] =>
  checked(ruleset)
    .filter(([code]) => code === "ruleset.larger-than-sheet")
    .map(([, pointer, params]) => [pointer, params]);
const of = (deduction: Adjustment, more: object = {}): readonly unknown[] =>
  large(gradedSheet(100, { fields, deductions: [deduction], ...more })).map((one) => (one as readonly unknown[])[0]);

describe("an amount is larger than the sheet", () => {
  test.each<[string, Adjustment, readonly string[]]>([
    ["at once", flat("p", fact("a"), 100.0001), ["/deductions/0/points"]],
    ["not as large", flat("p", fact("a"), 100), []],
    ["for one case", perCase("p", fact("n"), 101), ["/deductions/0/each"]],
    ["not for as many as there may be", perCase("p", fact("n"), 90), []],
    ["by its cap", perCase("p", fact("n"), 20, { cap: 120 }), ["/deductions/0/cap"]],
    [
      "in a band",
      adjustment("p", "banded", {
        measure: fact("n"),
        bands: [
          { from: 1, points: 5 },
          { from: 3, points: 105 },
        ],
      }),
      ["/deductions/0/bands/1/points"],
    ],
    ["by the frame that is left to a body", adjustment("p", "graded", { field: "x" }), ["/deductions/0/field"]],
    [
      "in a group, and by its cap",
      adjustment("p", "group", { combine: "sum", cap: 150, items: [flat("p.a", fact("a"), 101)] }),
      ["/deductions/0/cap", "/deductions/0/items/0/points"],
    ],
  ])("%s", (_, deduction, expected) => {
    expect(of(deduction)).toEqual(expected);
  });

  test("by the cap of all deductions", () => {
    const caps = { deductions: { cap: 101, cite: { in: "act" }, certainty: "official" } };
    expect(of(flat("p", fact("a"), 1), { caps })).toEqual(["/caps/deductions/cap"]);
  });

  test("or than the standard that it is taken from", () => {
    const ruleset = sheet({
      mark: 0,
      fields: { ...fields, x: points(90) },
      standards: [standard("s", 90, [graded("s.x", "x")]), standard("t", 10, [passFail("t.a", fact("a"), 10)])],
      deductions: [flat("p", { ">": [fact("n"), 3] }, 11, { from: "t" })],
    });
    expect(large(ruleset)).toEqual([["/deductions/0/points", { id: "p", points: 11, whole: "t", maximum: 10 }]]);
  });
});
