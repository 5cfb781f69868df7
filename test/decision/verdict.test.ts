import { describe, expect, test } from "vitest";
import {
  bar,
  fact,
  gate,
  gradedSheet,
  judge,
  reasons,
  required,
  sheet,
  standard,
  total,
  verdict,
  yesNo,
} from "./sheet.js";

describe("the pass mark", () => {
  const ruleset = gradedSheet(100, { mark: 85 });

  test.each([
    [84.99, "ineligible"],
    [84.9999, "ineligible"],
    [85, "eligible"],
    [85.0001, "eligible"],
    [0, "ineligible"],
    [100, "eligible"],
  ])("a total of %s against 85 is %s", (grade, expected) => {
    expect(verdict(ruleset, { grade })).toBe(expected);
    expect(total(ruleset, { grade })).toEqual([grade, grade]);
  });

  test("a mark of 0 is reached by 0 points", () => {
    expect(verdict(gradedSheet(100, { mark: 0 }), { grade: 0 })).toBe("eligible");
  });
});

describe("the order of the verdict", () => {
  const ruleset = gradedSheet(100, {
    mark: 85,
    fields: { convicted: yesNo(), registered: yesNo() },
    gates: [gate("g", fact("registered"))],
    disqualifiers: [bar("d", fact("convicted"))],
  });

  test.each([
    [
      "a disqualifier that holds decides, with full points",
      { convicted: true, registered: true, grade: 100 },
      "disqualified",
    ],
    [
      "a disqualifier that holds decides before a failed gate and mark",
      { convicted: true, registered: false, grade: 0 },
      "disqualified",
    ],
    ["a disqualifier that holds decides with nothing else known", { convicted: true }, "disqualified"],
    ["a failed gate refuses with full points", { convicted: false, registered: false, grade: 100 }, "ineligible"],
    [
      "a mark that cannot be reached refuses while the disqualifier is unknown",
      { registered: true, grade: 84 },
      "ineligible",
    ],
    ["a failed gate refuses while everything else is unknown", { registered: false }, "ineligible"],
    ["everything met is eligible", { convicted: false, registered: true, grade: 85 }, "eligible"],
    ["an unknown disqualifier is never eligible", { registered: true, grade: 100 }, "undetermined"],
    ["an unknown gate is never eligible", { convicted: false, grade: 100 }, "undetermined"],
    ["unknown points are never eligible", { convicted: false, registered: true }, "undetermined"],
    ["nothing known is undetermined", {}, "undetermined"],
  ])("%s", (_, facts, expected) => {
    expect(verdict(ruleset, facts)).toBe(expected);
  });

  test("a disqualifier said to be unknown counts like one that is absent or null", () => {
    const known = { registered: true, grade: 100 };
    expect(reasons(ruleset, { ...known, convicted: { unknown: "waiting" } })).toEqual(["d unknown"]);
    expect(reasons(ruleset, { ...known, convicted: null })).toEqual(["d unknown"]);
    expect(reasons(ruleset, known)).toEqual(["d unknown"]);
  });
});

describe("a gate", () => {
  const quorum = gradedSheet(10, {
    mark: 5,
    fields: { present: yesNo(), agreed: yesNo() },
    gates: [gate("g.quorum", fact("present"), "undetermined"), gate("g.vote", fact("agreed"))],
  });

  test("that leaves the procedure unfinished refuses nobody", () => {
    expect(verdict(quorum, { grade: 10, present: false, agreed: true })).toBe("undetermined");
    expect(reasons(quorum, { grade: 10, present: false, agreed: true })).toEqual(["g.quorum failed"]);
  });

  test("that leaves the procedure unfinished hides no refusal", () => {
    expect(verdict(quorum, { grade: 4, present: false, agreed: true })).toBe("ineligible");
    expect(reasons(quorum, { grade: 4, present: false, agreed: false })).toEqual(["g.vote failed", "total failed"]);
  });

  test("of either kind blocks while it is unknown", () => {
    expect(reasons(quorum, { grade: 10 })).toEqual(["g.quorum unknown", "g.vote unknown"]);
    expect(reasons(quorum, { grade: 10, present: true })).toEqual(["g.vote unknown"]);
    expect(reasons(quorum, { grade: 10, agreed: true })).toEqual(["g.quorum unknown"]);
  });

  test("that failed and one that is unknown are both named as what blocks", () => {
    expect(reasons(quorum, { grade: 10, present: false })).toEqual(["g.quorum failed", "g.vote unknown"]);
  });
});

describe("a ruleset without points", () => {
  const ruleset = sheet({
    fields: { a: yesNo(), b: yesNo(), c: yesNo() },
    gates: [gate("g", fact("a"))],
    standards: [standard("s", undefined, [required("s.b", fact("b"))])],
    disqualifiers: [bar("d", fact("c"))],
  });

  test("has no total and no standards to score", () => {
    const decision = judge(ruleset, { a: true, b: true, c: false });
    expect("total" in decision).toBe(false);
    expect(decision.standards).toEqual([]);
    expect(decision.verdict).toBe("eligible");
  });

  test("refuses for a required criterion as for a gate", () => {
    expect(reasons(ruleset, { a: true, b: false, c: false })).toEqual(["s.b failed"]);
    expect(verdict(ruleset, { a: true, b: false, c: false })).toBe("ineligible");
    expect(verdict(ruleset, { a: true, c: false })).toBe("undetermined");
    expect(verdict(ruleset, { a: true, b: false, c: true })).toBe("disqualified");
  });

  test("that asks nothing finds everybody eligible, for no reason", () => {
    expect(verdict(sheet({}), {})).toBe("eligible");
    expect(reasons(sheet({}), {})).toEqual([]);
  });
});
