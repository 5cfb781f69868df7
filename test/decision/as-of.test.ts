import { describe, expect, test } from "vitest";
import { bar, day, fact, gate, gradedSheet, judge, refused, sheet, verdict } from "./sheet.js";

const span = (from: string, to: string) => ({ period: { from, to } });

describe("a ruleset that applies by the end of the period", () => {
  // In force from 2020-01-01 to 2022-01-01, the first day no longer in force.
  const ruleset = gradedSheet(100);

  test.each([
    ["2019-01-01", "2020-01-02"],
    ["2020-01-01", "2021-01-01"],
    ["2021-01-01", "2022-01-01"],
    ["2021-12-31", "2022-01-01"],
  ])("judges the period from %s to %s, whose last day is in force", (from, to) => {
    expect(refused(ruleset, {}, span(from, to))).toEqual([]);
  });

  test.each([
    ["2019-01-01", "2020-01-01", "2019-12-31"],
    ["2021-01-02", "2022-01-02", "2022-01-01"],
    ["2030-01-01", "2031-01-01", "2030-12-31"],
  ])("refuses the period from %s to %s, whose last day is not", (from, to, last) => {
    expect(refused(ruleset, {}, span(from, to))).toEqual([
      ["evidence.not-in-force", "/period/to", { day: last, from: "2020-01-01", to: "2022-01-01" }],
    ]);
  });

  test("without an end stays in force", () => {
    const open = gradedSheet(100, { inForce: { from: "2020-01-01" } });
    expect(refused(open, {}, span("9998-01-01", "9999-01-01"))).toEqual([]);
    expect(refused(open, {}, span("2019-01-01", "2020-01-01"))).toEqual([
      ["evidence.not-in-force", "/period/to", { day: "2019-12-31", from: "2020-01-01", to: "…" }],
    ]);
  });

  test("does not ask for a day of decision, whatever it is", () => {
    expect(refused(ruleset, {}, { decidedOn: "2035-01-01" })).toEqual([]);
  });
});

describe("a ruleset that applies by the day of the decision", () => {
  const ruleset = gradedSheet(100, { appliesBy: "decision-date" });
  const old = span("2010-01-01", "2011-01-01");

  test.each([["2020-01-01"], ["2021-12-31"]])("judges any period when decided on %s", (decidedOn) => {
    expect(refused(ruleset, {}, { ...old, decidedOn })).toEqual([]);
  });

  test.each([["2019-12-31"], ["2022-01-01"]])("refuses one decided on %s", (decidedOn) => {
    expect(refused(ruleset, {}, { decidedOn })).toEqual([
      ["evidence.not-in-force", "/decidedOn", { day: decidedOn, from: "2020-01-01", to: "2022-01-01" }],
    ]);
  });

  test("has no default for the day of the decision, least of all today", () => {
    expect(refused(ruleset, {})).toEqual([["evidence.no-decision-date", "/decidedOn", { ruleset: "example/sheet" }]]);
  });

  test("refuses a day of decision that is none", () => {
    expect(refused(ruleset, {}, { decidedOn: "2021-02-29" }).map(([code, pointer]) => [code, pointer])).toEqual([
      ["shape.bad-date", "/decidedOn"],
    ]);
  });
});

describe("a period", () => {
  const ruleset = gradedSheet(100);

  test("is given in the decision as it was", () => {
    expect(judge(ruleset, {}, span("2020-03-01", "2020-06-01")).period).toEqual({
      from: "2020-03-01",
      to: "2020-06-01",
    });
  });

  test.each([
    ["2021-01-01", "2021-01-01"],
    ["2021-01-02", "2021-01-01"],
  ])("from %s to %s is none", (from, to) => {
    expect(refused(ruleset, {}, span(from, to))).toEqual([["evidence.bad-period", "/period", { from, to }]]);
  });

  test("of one day is one", () => {
    expect(refused(ruleset, {}, span("2021-01-01", "2021-01-02"))).toEqual([]);
  });

  test("with a day that is none is refused at that day", () => {
    expect(refused(ruleset, {}, span("2021-02-29", "2021-13-01")).map(([code, pointer]) => [code, pointer])).toEqual([
      ["shape.bad-date", "/period/from"],
      ["shape.bad-date", "/period/to"],
    ]);
  });
});

describe("a day within the period", () => {
  const within = sheet({ fields: { done: day() }, gates: [gate("g", { "within-period": fact("done") })] });

  test.each([
    ["2019-12-31", "ineligible"],
    ["2020-01-01", "eligible"],
    ["2020-12-31", "eligible"],
    ["2021-01-01", "ineligible"],
    [null, "undetermined"],
  ])("%s: %s", (done, expected) => {
    expect(verdict(within, { done })).toBe(expected);
  });

  test("is settled by the bounds of the field where they lie on one side", () => {
    const before = sheet({
      fields: { done: day("2000-01-01", "2019-12-31") },
      disqualifiers: [bar("d", { "within-period": fact("done") })],
    });
    expect(verdict(before, {})).toBe("eligible");
    const inside = sheet({
      fields: { done: day("2020-01-01", "2020-12-31") },
      gates: [gate("g", { "within-period": fact("done") })],
    });
    expect(verdict(inside, {})).toBe("eligible");
    expect(verdict(inside, {}, span("2020-01-01", "2020-12-31"))).toBe("undetermined");
  });

  test("may be written in the rule", () => {
    const fixed = sheet({ gates: [gate("g", { "within-period": "2020-06-01" })] });
    expect(verdict(fixed, {})).toBe("eligible");
    expect(verdict(fixed, {}, span("2020-06-02", "2021-01-01"))).toBe("ineligible");
  });
});
