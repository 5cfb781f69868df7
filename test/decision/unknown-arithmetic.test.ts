import { expect, test } from "vitest";
import {
  bar,
  count,
  fact,
  flat,
  gradedSheet,
  judge,
  passFail,
  sheet,
  standard,
  total,
  verdict,
  yesNo,
} from "./sheet.js";

test("each occurrence of a missing fact stands on its own: `a or not a` is unknown, not true", () => {
  const ruleset = sheet({
    fields: { a: yesNo() },
    disqualifiers: [bar("d", { and: [fact("a"), { "!": fact("a") }] })],
  });
  expect(verdict(ruleset, {})).toBe("undetermined");
  expect(verdict(ruleset, { a: true })).toBe("eligible");
  expect(verdict(ruleset, { a: false })).toBe("eligible");
});

test("two criteria that cannot both be met still leave a range up to their sum", () => {
  const ruleset = sheet({
    fields: { a: yesNo() },
    mark: 15,
    standards: [standard("s", 20, [passFail("s.yes", fact("a"), 10), passFail("s.no", { "!": fact("a") }, 10)])],
  });
  expect(total(ruleset, {})).toEqual([0, 20]);
  expect(total(ruleset, { a: true })).toEqual([10, 10]);
  expect(verdict(ruleset, {})).toBe("undetermined");
});

test("a low total takes the highest deductions and the lowest bonuses, a high total the reverse", () => {
  const ruleset = gradedSheet(100, {
    bounds: [0, 110],
    fields: { late: yesNo(), clean: yesNo() },
    deductions: [flat("p", fact("late"), 7)],
    bonuses: [flat("b", fact("clean"), 4)],
  });
  expect(total(ruleset, { grade: 60 })).toEqual([53, 64]);
  expect(total(ruleset, { grade: 60, late: false })).toEqual([60, 64]);
  expect(total(ruleset, { grade: 60, clean: true })).toEqual([57, 64]);
  expect(total(ruleset, { late: true, clean: true })).toEqual([0, 97]);
});

test("a missing fact that cannot matter leaves the verdict settled and the total a range", () => {
  const ruleset = gradedSheet(90, {
    mark: 85,
    bounds: [0, 100],
    fields: { clean: yesNo() },
    bonuses: [flat("b", fact("clean"), 10)],
  });
  const decision = judge(ruleset, { grade: 85 });
  expect(decision.verdict).toBe("eligible");
  expect(decision.total).toEqual({ low: 85, high: 95, mark: [85, 85], of: 90 });
  expect(decision.missing).toEqual([{ field: "clean", nodes: ["b"], blocks: false }]);
  expect(verdict(ruleset, { grade: 84.9999 })).toBe("undetermined");
  expect(verdict(ruleset, { grade: 74.9999 })).toBe("ineligible");
  expect(verdict(ruleset, { grade: 75 })).toBe("undetermined");
});

test("a missing number is bounded by its declaration", () => {
  const always = sheet({ fields: { n: count(4) }, disqualifiers: [bar("d", { ">": [fact("n"), 4] })] });
  const open = sheet({ fields: { n: count(5) }, disqualifiers: [bar("d", { ">": [fact("n"), 4] })] });
  expect(verdict(always, {})).toBe("eligible");
  expect(verdict(open, {})).toBe("undetermined");
});

test("in a disqualifier a missing fact that the rest outweighs does not matter", () => {
  const ruleset = sheet({
    fields: { a: yesNo(), b: yesNo() },
    disqualifiers: [bar("d", { and: [fact("a"), fact("b")] })],
  });
  expect(judge(ruleset, { a: false })).toMatchObject({ verdict: "eligible", missing: [] });
  expect(verdict(ruleset, { a: true })).toBe("undetermined");
});
