import { describe, expect, test } from "vitest";
import { bar, count, events, fact, gate, gradedSheet, judge, NA, sheet, total, verdict, yesNo } from "./sheet.js";

describe("a missing fact that becomes known", () => {
  const ruleset = gradedSheet(100, {
    mark: 50,
    fields: { jailed: yesNo(), registered: yesNo() },
    gates: [gate("g", fact("registered"))],
    disqualifiers: [bar("d", fact("jailed"))],
  });

  test("settles what was open, either way", () => {
    expect(verdict(ruleset, { grade: 50, registered: true })).toBe("undetermined");
    expect(verdict(ruleset, { grade: 50, registered: true, jailed: false })).toBe("eligible");
    expect(verdict(ruleset, { grade: 50, registered: true, jailed: true })).toBe("disqualified");
  });

  test("may sharpen a refusal, and never lifts it", () => {
    expect(verdict(ruleset, { registered: false })).toBe("ineligible");
    expect(verdict(ruleset, { registered: false, jailed: true })).toBe("disqualified");
    expect(verdict(ruleset, { registered: false, jailed: false, grade: 100 })).toBe("ineligible");
  });

  test("narrows the total", () => {
    expect(total(ruleset, {})).toEqual([0, 100]);
    expect(total(ruleset, { grade: 61 })).toEqual([61, 61]);
  });
});

test("a missing fact may turn out not applicable: that too is more evidence", () => {
  const ruleset = sheet({
    fields: { school: yesNo(NA) },
    gates: [gate("g", { or: [{ "!": { applicable: "school" } }, fact("school")] })],
  });
  expect(verdict(ruleset, {})).toBe("undetermined");
  expect(verdict(ruleset, { school: { notApplicable: "no children" } })).toBe("eligible");
  expect(verdict(ruleset, { school: true })).toBe("eligible");
  expect(verdict(ruleset, { school: false })).toBe("ineligible");
});

test("an absent list is missing, an empty one is complete", () => {
  const ruleset = sheet({
    fields: { fines: events(3, { n: count(3) }) },
    disqualifiers: [bar("d", { ">": [{ count: fact("fines") }, 0] })],
  });
  expect(judge(ruleset, {})).toMatchObject({ verdict: "undetermined", missing: [{ field: "fines" }] });
  expect(judge(ruleset, { fines: [] })).toMatchObject({ verdict: "eligible", missing: [] });
  expect(judge(ruleset, { fines: [{}] })).toMatchObject({ verdict: "disqualified", missing: [] });
});

test("a subject's decision does not depend on who was judged before", () => {
  const ruleset = gradedSheet(100, { fields: { n: count(9) }, disqualifiers: [bar("d", { ">": [fact("n"), 4] })] });
  const alone = judge(ruleset, { grade: 70 });
  judge(ruleset, { grade: 10, n: 9 });
  expect(judge(ruleset, { grade: 70 })).toEqual(alone);
});
