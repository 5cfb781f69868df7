import { describe, expect, test } from "vitest";
import { safeParseEvidence } from "../../src/index.js";
import { evidenceOf, gradedSheet, judge, reading, reasons, refused, verdict } from "./sheet.js";

const ruleset = gradedSheet(100, { mark: { plain: 85, mountain: 60, city: 90 } });

describe("a subject whose class is not known", () => {
  test.each([
    [59.9999, "ineligible"],
    [60, "undetermined"],
    [85, "undetermined"],
    [89.9999, "undetermined"],
    [90, "eligible"],
  ])("with %s points, between the lowest mark 60 and the highest 90, is %s", (grade, expected) => {
    expect(verdict(ruleset, { grade })).toBe(expected);
  });

  test("has a range of marks and needs its class", () => {
    const decision = judge(ruleset, { grade: 70 });
    expect(decision.total).toEqual({ low: 70, high: 70, mark: [60, 90], of: 100 });
    expect(decision.missing).toEqual([{ field: "subject.class", nodes: ["total"], blocks: true }]);
    expect(decision.determinedBy).toEqual([{ node: "total", state: "unknown" }]);
    expect(decision.subject).toEqual({ kind: "household", id: "h-1" });
  });

  test("does not need its class once the total settles it", () => {
    expect(judge(ruleset, { grade: 90 }).missing).toEqual([]);
    expect(judge(ruleset, { grade: 59 }).missing).toEqual([]);
  });

  test("does not need its class where one mark is for everybody", () => {
    const one = gradedSheet(100, { mark: 85 });
    expect(judge(one, {}).missing.map(({ field }) => field)).toEqual(["grade"]);
  });

  test("does not need its class where all classes have the same mark", () => {
    const same = gradedSheet(100, { mark: { plain: 85, city: 85 } });
    expect(judge(same, {}).missing.map(({ field }) => field)).toEqual(["grade"]);
    expect(verdict(same, { grade: 85 })).toBe("eligible");
  });
});

describe("a subject of one class", () => {
  test.each([
    ["plain", 84.9999, "ineligible"],
    ["plain", 85, "eligible"],
    ["mountain", 59.9999, "ineligible"],
    ["mountain", 60, "eligible"],
    ["city", 89.9999, "ineligible"],
    ["city", 90, "eligible"],
  ])("%s with %s points is %s", (name, grade, expected) => {
    expect(verdict(ruleset, { grade }, { class: name })).toBe(expected);
    expect(verdict(ruleset, { grade }, { class: [name] })).toBe(expected);
  });

  test("outside the list is refused, with the nearest name", () => {
    expect(refused(ruleset, { grade: 90 }, { class: "mountains" })).toEqual([
      ["evidence.unknown-class", "/subject/class", { class: "mountains", suggestion: "mountain" }],
    ]);
    expect(refused(ruleset, { grade: 90 }, { class: ["plain", "xyz"] })).toEqual([
      ["evidence.unknown-class", "/subject/class/1", { class: "xyz" }],
    ]);
    expect(refused(ruleset, { grade: 90 }, { class: "toString" })).toEqual([
      ["evidence.unknown-class", "/subject/class", { class: "toString" }],
    ]);
  });

  test("in an empty list of classes is refused, as the parser refuses it", () => {
    expect(refused(ruleset, { grade: 70 }, { class: [] })).toHaveLength(1);
    expect(safeParseEvidence(evidenceOf({}, { class: [] })).ok).toBe(false);
  });
});

describe("a subject of two classes", () => {
  const overlap = (byDefault: string) =>
    gradedSheet(100, {
      mark: { plain: 85, mountain: 60, poor: 60 },
      readings: { overlap: reading(["kind", "strict"], byDefault) },
      severalClasses: { reading: "overlap", options: { kind: "lowest", strict: "highest" } },
    });
  const both = { class: ["plain", "mountain"] } as const;

  test.each([
    ["kind", 59.9999, "ineligible"],
    ["kind", 60, "eligible"],
    ["strict", 84.9999, "ineligible"],
    ["strict", 85, "eligible"],
  ])("by the reading %s with %s points is %s", (option, grade, expected) => {
    expect(verdict(overlap(option), { grade }, both)).toBe(expected);
    expect(verdict(overlap("kind"), { grade }, { ...both, readings: { overlap: option } })).toBe(expected);
  });

  test("has one mark in its decision, and its classes as given", () => {
    const decision = judge(overlap("strict"), { grade: 70 }, both);
    expect(decision.total?.mark).toEqual([85, 85]);
    expect(decision.subject.class).toEqual(["plain", "mountain"]);
  });

  test("whose marks differ is refused where no reading says which counts", () => {
    expect(refused(ruleset, { grade: 99 }, both)).toEqual([
      ["evidence.several-classes", "/subject/class", { classes: ["plain", "mountain"] }],
    ]);
  });

  test("whose marks are equal needs no reading", () => {
    const same = gradedSheet(100, { mark: { plain: 85, mountain: 60, poor: 60 } });
    expect(verdict(same, { grade: 60 }, { class: ["mountain", "poor"] })).toBe("eligible");
    expect(verdict(same, { grade: 59.9999 }, { class: ["mountain", "poor"] })).toBe("ineligible");
  });

  test("in one order or the other is the same", () => {
    expect(reasons(overlap("kind"), { grade: 70 }, { class: ["mountain", "plain"] })).toEqual(["total met"]);
    expect(reasons(overlap("kind"), { grade: 70 }, both)).toEqual(["total met"]);
  });
});

test("a class is ignored where one mark is for everybody, if the sheet knows it", () => {
  const one = gradedSheet(100, { mark: 85, classes: ["plain"] });
  expect(verdict(one, { grade: 85 }, { class: "plain" })).toBe("eligible");
  expect(verdict(one, { grade: 84 }, { class: "plain" })).toBe("ineligible");
  expect(refused(one, { grade: 85 }, { class: "other" })).toHaveLength(1);
});
