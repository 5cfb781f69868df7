import { describe, expect, test } from "vitest";
import {
  bar,
  day,
  events,
  fact,
  gradedSheet,
  judge,
  passFail,
  reading,
  refused,
  sheet,
  standard,
  total,
  verdict,
  yesNo,
} from "./sheet.js";

const ruleset = sheet({
  mark: 50,
  fields: { a: yesNo() },
  readings: { zone: reading(["wide", "narrow"], "wide"), age: reading(["old", "young"], "young") },
  standards: [
    standard("s", 100, [
      passFail("s.a", fact("a"), 60),
      passFail("s.r", { "===": [{ reading: "zone" }, "wide"] }, 30),
      passFail("s.i", { in: [{ reading: "age" }, ["old"]] }, 10),
    ]),
  ],
});

describe("a reading", () => {
  test("has its default where none is given", () => {
    expect(total(ruleset, { a: true })).toEqual([90, 90]);
    expect(judge(ruleset, { a: true }).readings).toEqual({ zone: "wide", age: "young" });
  });

  test("is what the caller gives, the others keep their defaults", () => {
    expect(total(ruleset, { a: true }, { readings: { zone: "narrow" } })).toEqual([60, 60]);
    expect(judge(ruleset, { a: true }, { readings: { zone: "narrow" } }).readings).toEqual({
      zone: "narrow",
      age: "young",
    });
    expect(total(ruleset, { a: true }, { readings: { zone: "narrow", age: "old" } })).toEqual([70, 70]);
  });

  test("is never missing, whatever else is", () => {
    expect(judge(ruleset, {}).missing.map(({ field }) => field)).toEqual(["a"]);
    expect(total(ruleset, {})).toEqual([30, 90]);
  });

  test("given for one subject does not stay for the next", () => {
    total(ruleset, { a: true }, { readings: { zone: "narrow" } });
    expect(total(ruleset, { a: true })).toEqual([90, 90]);
  });

  test("that the sheet does not have is refused, with the nearest", () => {
    expect(refused(ruleset, {}, { readings: { zon: "wide" } })).toEqual([
      ["evaluate.unknown-reading", "/readings/zon", { reading: "zon", suggestion: "zone" }],
    ]);
    expect(refused(ruleset, {}, { readings: { constructor: "wide" } })).toEqual([
      ["evaluate.unknown-reading", "/readings/constructor", { reading: "constructor" }],
    ]);
  });

  test("in an option that it does not have is refused, with the nearest", () => {
    expect(refused(ruleset, {}, { readings: { zone: "widee" } })).toEqual([
      ["evaluate.unknown-option", "/readings/zone", { reading: "zone", option: "widee", suggestion: "wide" }],
    ]);
    expect(refused(ruleset, {}, { readings: { zone: "toString" } })).toEqual([
      ["evaluate.unknown-option", "/readings/zone", { reading: "zone", option: "toString" }],
    ]);
  });
});

describe("which day ties a disqualifier to the period can be a reading", () => {
  const sanctions = sheet({
    fields: { sanctions: events(3, { act: day(), sanction: day() }) },
    readings: { "by-day": reading(["act", "sanction"], "act") },
    disqualifiers: [
      bar("d", {
        some: [
          fact("sanctions"),
          {
            if: [
              { "===": [{ reading: "by-day" }, "act"] },
              { "within-period": fact("act") },
              { "within-period": fact("sanction") },
            ],
          },
        ],
      }),
    ],
  });
  const late = { sanctions: [{ act: "2019-12-31", sanction: "2020-01-01" }] };

  test("and decides", () => {
    expect(verdict(sanctions, late)).toBe("eligible");
    expect(verdict(sanctions, late, { readings: { "by-day": "sanction" } })).toBe("disqualified");
  });

  test("and says which day is needed", () => {
    const unknown = { sanctions: [{ act: "2020-05-05" }] };
    expect(verdict(sanctions, unknown)).toBe("disqualified");
    expect(judge(sanctions, unknown, { readings: { "by-day": "sanction" } })).toMatchObject({
      verdict: "undetermined",
      missing: [{ field: "sanctions.sanction", nodes: ["d"], blocks: true }],
    });
  });
});

test("a ruleset without readings has none", () => {
  expect(judge(gradedSheet(100), { grade: 50 }).readings).toEqual({});
});
