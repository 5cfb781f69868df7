import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Deadline,
  type DeadlineOptions,
  deadlines,
  type Procedure,
  RulesetError,
  safeDeadlines,
  whoDecides,
} from "../../src/calendar/index.js";
import { checkRuleset, type Ruleset, safeParseRuleset } from "../../src/index.js";
import { said, sheet } from "../decision/sheet.js";
import { HOLIDAYS, IDS, lines, rulesetOf } from "./rulesets.js";

const NAME = { vi: "x", en: "x" };
const named = (id: string) => ({ id, ...NAME, cite: { in: "act" }, certainty: "official" as const });
const on = (id: string, month: number, day: number, more: object = {}): Deadline => ({
  ...named(id),
  kind: "before-day",
  month,
  day,
  until: "by-the-day",
  ...more,
});
const days = (
  id: string,
  count: number,
  after: string,
  kind: "calendar-days" | "working-days" = "working-days",
  countsFirstDay = false,
): Deadline => ({ ...named(id), kind, count, after, countsFirstDay });
const question = { question: NAME, options: { a: NAME, b: NAME }, default: "a", why: NAME };

const withProcedure = (procedure: Procedure): Ruleset =>
  sheet({ inForce: { from: "2000-01-01" }, procedure: { events: { e: NAME }, ...procedure } });
const timed = (...list: readonly Deadline[]): Ruleset => withProcedure({ deadlines: list });
const dueOf = (deadline: Deadline, options: Partial<DeadlineOptions> = {}): string | undefined =>
  lines(timed(deadline), { year: 2020, ...options })[0];
const issuesOf = (ruleset: Ruleset, options: Partial<DeadlineOptions> = {}) =>
  safeDeadlines(ruleset, { year: 2020, ...options }).issues.map(said);
// A procedure alone leaves much of its ruleset unused, of which the check warns.
const errorsOf = (ruleset: Ruleset) =>
  checkRuleset(ruleset)
    .filter(({ severity }) => severity === "error")
    .map(said);

describe("the procedures of the acts", () => {
  test.each(IDS)("of %s pass the schema, and run from what they name", (id) => {
    expect(safeParseRuleset(rulesetOf(id)).issues).toEqual([]);
    expect(issuesOf(rulesetOf(id))).toEqual([]);
  });

  test("name who decides on residential areas until the districts ended, and since", () => {
    const area = rulesetOf("nd-86-area");
    expect(whoDecides(area, "2025-06-30").map(({ id }) => id)).toEqual(["district-chairman"]);
    expect(whoDecides(area, "2025-07-01").map(({ id }) => id)).toEqual(["commune-chairman"]);
    expect(whoDecides(sheet({}), "2025-07-01")).toEqual([]);
    expect(() => whoDecides(area, "2025-7-1")).toThrow(RulesetError);
  });

  test.each([
    ["tt-08-agency", "2016-12-31", ["district-chairman", "province-chairman"]],
    ["tt-08-enterprise", "2016-12-31", ["district-chairman", "province-chairman"]],
    ["hd-58-agency", "2023-12-31", ["province-labour-chairman", "central-branch-chairman"]],
    ["tt-02-ward", "2018-12-31", ["district-chairman"]],
    ["qd-04-ward", "2025-06-30", ["district-chairman"]],
    // Who stands for the district since is not known, and nobody is named.
    ["qd-04-ward", "2025-07-01", []],
  ])("name who decides on %s on %s", (id, day, deciding) => {
    expect(whoDecides(rulesetOf(id), day).map((one) => one.id)).toEqual(deciding);
  });

  test("are refused for a year in which they were not in force", () => {
    const household = rulesetOf("nd-122-household", { from: "2018-11-05", to: "2024-01-30" });
    expect(issuesOf(household, { year: 2024 })).toEqual([
      ["calendar.not-in-force", "/year", { year: 2024, from: "2018-11-05", to: "2024-01-30" }],
    ]);
    expect(issuesOf(household, { year: 2017 })).toMatchObject([["calendar.not-in-force", "/year", { year: 2017 }]]);
    for (const year of [2018, 2023]) expect(issuesOf(household, { year })).toEqual([]);
    // By the day of the decision, January 2024 still falls under Decree 122.
    expect(issuesOf({ ...household, appliesBy: "decision-date" }, { year: 2024 })).toEqual([]);
    expect(issuesOf({ ...household, appliesBy: "decision-date" }, { year: 2025 }).length).toBe(1);
  });
});

describe("a day of the year", () => {
  test.each([
    [2019, 3, 1, "2019-02-28"],
    [2020, 3, 1, "2020-02-29"],
    [2024, 3, 1, "2024-02-29"],
    [2100, 3, 1, "2100-02-28"],
    [2020, 1, 1, "2019-12-31"],
    [2020, 5, 1, "2020-04-30"],
  ])("in %i strictly before month %i, day %i is %s at the latest", (year, month, day, last) => {
    expect(dueOf(on("d", month, day, { until: "strictly-before" }), { year })).toBe(`d ${last}`);
  });

  test("may be in the year after the year judged", () => {
    expect(dueOf(on("d", 1, 30, { yearOffset: 1 }), { year: 2019 })).toBe("d 2020-01-30");
    expect(dueOf(on("d", 1, 30, { yearOffset: 0 }), { year: 2019 })).toBe("d 2019-01-30");
  });

  test("is right at the edges of the years that can be asked for", () => {
    const first = sheet({ inForce: { from: "0001-01-01" }, procedure: { deadlines: [on("d", 1, 2)] } });
    expect(lines(first, { year: 1 })).toEqual(["d 0001-01-02"]);
    expect(lines(first, { year: 9000 })).toEqual(["d 9000-01-02"]);
  });

  test("says which reading it took, the default or the caller's", () => {
    const ruleset = rulesetOf("nd-86-household");
    const reading = (options: Partial<DeadlineOptions>) =>
      deadlines(ruleset, { year: 2024, ...options }).map((one) => ("reading" in one ? one.reading : undefined))[0];
    expect(reading({})).toEqual({ reading: "before-day", option: "by-the-day" });
    expect(reading({ readings: { "before-day": "strictly-before" } })).toEqual({
      reading: "before-day",
      option: "strictly-before",
    });
  });
});

test("a reading may be called like anything that an object inherits", () => {
  const until = { reading: "constructor", options: { a: "strictly-before" as const, b: "by-the-day" as const } };
  const ruleset = withProcedure({ deadlines: [on("d", 1, 30, { until })], readings: { constructor: question } });
  expect(lines(ruleset, { year: 2020, readings: {} })).toEqual(["d 2020-01-29"]);
  expect(lines(ruleset, { year: 2020, readings: { constructor: "b" } })).toEqual(["d 2020-01-30"]);
});

describe("days after an event", () => {
  const events = { e: "2024-11-14" };

  test("leave the day of the event out, or count it", () => {
    expect(dueOf(days("d", 10, "e", "calendar-days"), { events })).toBe("d 2024-11-24");
    expect(dueOf(days("d", 10, "e", "calendar-days", true), { events })).toBe("d 2024-11-23");
    expect(dueOf(days("d", 1, "e", "calendar-days", true), { events })).toBe("d 2024-11-14");
  });

  test.each([
    // Days worked in exchange count; 29/4, 30/4 and 1/5 do not.
    ["2019-04-26", 3, false, "2019-05-04"],
    ["2024-04-26", 3, false, "2024-05-04"],
    // A weekend, and a day off that falls on one.
    ["2020-02-28", 1, false, "2020-03-02"],
    ["2019-08-30", 1, false, "2019-09-03"],
    // Across the year.
    ["2019-12-30", 3, false, "2020-01-03"],
    // The first day counts only where it is worked.
    ["2020-02-28", 1, true, "2020-02-28"],
    ["2020-02-29", 1, true, "2020-03-02"],
    ["2020-01-23", 2, true, "2020-01-31"],
  ])("from %s, %i working days, first day counted: %s, end on %s", (day, count, first, last) => {
    const deadline = days("d", count, "e", "working-days", first);
    expect(dueOf(deadline, { events: { e: day }, holidays: HOLIDAYS })).toBe(`d ${last}`);
  });

  test("run on from another deadline, with its reading", () => {
    const ruleset = timed(days("b", 5, "a"), days("a", 3, "e"), days("c", 15, "s", "calendar-days"), on("s", 12, 20));
    expect(lines(ruleset, { year: 2020, events: { e: "2020-01-21" }, holidays: HOLIDAYS })).toEqual([
      "b 2020-02-07",
      "a 2020-01-31",
      "c 2021-01-04",
      "s 2020-12-20",
    ]);
    const base = rulesetOf("nd-86-household");
    const list = [...(base.procedure?.deadlines ?? []), { ...days("report", 5, "evaluation", "calendar-days") }];
    const found = deadlines({ ...base, procedure: { ...base.procedure, deadlines: list } }, { year: 2024 });
    expect(found.at(-1)).toMatchObject({
      lastDay: "2024-11-30",
      reading: { reading: "before-day", option: "by-the-day" },
    });
  });

  test("wait for an event that was not given; so does what runs on from them", () => {
    expect(lines(timed(days("a", 3, "e"), days("b", 5, "a")), { year: 2020 })).toEqual([
      "a waiting-for e",
      "b waiting-for e",
    ]);
  });

  test("are never counted into a year whose days off were not given", () => {
    const ruleset = timed(days("a", 3, "e"), days("b", 5, "a"), on("c", 1, 30));
    const given = { year: 2019, events: { e: "2019-12-30" } };
    const missing = (deadline: string, year: number) => ["calendar.no-holidays", "/holidays", { deadline, year }];
    for (const [holidays, year] of [
      [undefined, 2019],
      [{ ...HOLIDAYS, years: [2020] }, 2019],
      [{ ...HOLIDAYS, years: [2019] }, 2020],
    ] as const) {
      const options = { ...given, ...(holidays === undefined ? {} : { holidays }) };
      const result = safeDeadlines(ruleset, options);
      expect(result.ok).toBe(true);
      expect(result.issues.map(said)).toEqual([missing("a", year), missing("b", year)]);
      expect(lines(ruleset, options)).toEqual([
        `a no-holidays ${String(year)}`,
        `b no-holidays ${String(year)}`,
        "c 2019-01-30",
      ]);
    }
  });

  test("need no table for calendar days", () => {
    expect(issuesOf(timed(days("a", 3, "e", "calendar-days")), { events })).toEqual([]);
  });

  test("of a table without a single working day come to no end, and say so", () => {
    const off = Array.from({ length: 366 }, (_, i) => new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10));
    const holidays = { years: [2020], off };
    expect(dueOf(days("d", 1, "e"), { events: { e: "2020-01-01" }, holidays })).toBe("d no-holidays 2021");
  });

  test("end on a working day, with exactly so many of them after the event", () => {
    const text = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
    const works = (day: number): boolean =>
      HOLIDAYS.worked?.includes(text(day)) === true ||
      (![0, 6].includes(new Date(day * 86_400_000).getUTCDay()) && !HOLIDAYS.off.includes(text(day)));
    const first = Date.UTC(2019, 0, 1) / 86_400_000;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 1, max: 60 }), (offset, count) => {
        const start = first + offset;
        const found = dueOf(days("d", count, "e"), { events: { e: text(start) }, holidays: HOLIDAYS });
        const last = Date.parse(found?.slice(2) ?? "") / 86_400_000;
        const between = Array.from({ length: last - start }, (_, i) => start + 1 + i);
        expect([works(last), between.filter(works).length]).toEqual([true, count]);
      }),
    );
  });
});

describe("what is given", () => {
  const ruleset = timed(days("d", 1, "e"));

  test.each([
    [{ year: 0 }, "calendar.bad-year", "/year"],
    [{ year: 9001 }, "calendar.bad-year", "/year"],
    [{ year: Number.NaN }, "calendar.bad-year", "/year"],
    [{ events: { e: "9500-01-01" } }, "calendar.bad-year", "/events/e"],
    [{ events: { e: "2019-02-29" } }, "shape.bad-date", "/events/e"],
    [{ events: { f: "2020-02-29" } }, "calendar.unknown-event", "/events/f"],
    [{ holidays: { years: [2020], off: ["2/9/2020"] } }, "shape.bad-date", "/holidays/off/0"],
    [{ holidays: { years: [2020], off: [], worked: ["2020-02-30"] } }, "shape.bad-date", "/holidays/worked/0"],
    [{ readings: { f: "x" } }, "evaluate.unknown-reading", "/readings/f"],
  ])("as %j is refused", (options, code, pointer) => {
    expect(issuesOf(ruleset, options).map(([found, at]) => [found, at])).toEqual([[code, pointer]]);
    expect(() => deadlines(ruleset, { year: 2020, ...options })).toThrow(RulesetError);
  });

  test("as a reading may also be one of decisions, but only with an option it has", () => {
    const both: Ruleset = { ...ruleset, readings: { births: question } };
    expect(issuesOf(both, { readings: { births: "b" } })).toEqual([]);
    expect(issuesOf(both, { readings: { births: "c" } }).map(([code]) => code)).toEqual(["evaluate.unknown-option"]);
  });

  test("is not changed, nor is what comes out tied to it", () => {
    const options = { year: 2020, events: { e: "2020-01-21" }, holidays: HOLIDAYS };
    const before = JSON.stringify([ruleset, options]);
    const found = deadlines(ruleset, options);
    expect(JSON.stringify([ruleset, options])).toBe(before);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(found).toEqual([
      {
        ...NAME,
        id: "d",
        basis: { cite: { in: "act" }, certainty: "official" },
        status: "computed",
        lastDay: "2020-01-22",
      },
    ]);
  });

  test("for a ruleset without a procedure gives no deadlines", () => {
    expect(deadlines(sheet({}), { year: 2020 })).toEqual([]);
  });
});

describe("the check of a procedure", () => {
  const reading = (until: object): Ruleset =>
    withProcedure({ deadlines: [on("d", 1, 30, { until })], readings: { q: question } });

  test.each<[string, Ruleset, string, string]>([
    ["30 February", timed(on("d", 2, 30)), "ruleset.no-such-day", "/procedure/deadlines/0/day"],
    ["29 February", timed(on("d", 2, 29)), "ruleset.no-such-day", "/procedure/deadlines/0/day"],
    ["31 April", timed(on("d", 4, 31)), "ruleset.no-such-day", "/procedure/deadlines/0/day"],
    [
      "two deadlines of one id",
      timed(on("d", 1, 1), on("d", 1, 2)),
      "ruleset.duplicate-id",
      "/procedure/deadlines/1/id",
    ],
    ["a deadline called like an event", timed(on("e", 1, 1)), "ruleset.duplicate-id", "/procedure/deadlines/0/id"],
    ["a deadline after nothing", timed(days("d", 1, "f")), "ruleset.unknown-event", "/procedure/deadlines/0/after"],
    [
      "an authority that ends before it begins",
      withProcedure({
        authority: [{ ...named("a"), decides: NAME, level: "commune", from: "2020-01-01", to: "2020-01-01" } as never],
      }),
      "ruleset.empty-range",
      "/procedure/authority/0",
    ],
    [
      "a reading that is not there",
      reading({ reading: "r", options: {} }),
      "logic.unknown-reading",
      "/procedure/deadlines/0/until/reading",
    ],
    [
      "an option without a meaning",
      reading({ reading: "q", options: { a: "by-the-day" } }),
      "ruleset.missing-option",
      "/procedure/deadlines/0/until/options",
    ],
    [
      "a default that is no option",
      withProcedure({ readings: { q: { ...question, default: "c" } } }),
      "ruleset.unknown-option",
      "/procedure/readings/q/default",
    ],
    [
      "a reading called like one of decisions",
      { ...withProcedure({ readings: { q: question } }), readings: { q: question } },
      "ruleset.duplicate-id",
      "/procedure/readings/q",
    ],
    [
      "an instrument that is not there",
      timed({ ...on("d", 1, 1), cite: { in: "nothing" } }),
      "ruleset.unknown-instrument",
      "/procedure/deadlines/0/cite/in",
    ],
  ])("finds %s", (_, ruleset, code, pointer) => {
    expect(errorsOf(ruleset).map(([found, at]) => [found, at])).toEqual([[code, pointer]]);
  });

  test("finds every deadline of a circle, and not what runs from it", () => {
    const circle = timed(days("a", 1, "b"), days("b", 1, "a"), days("c", 1, "a"));
    expect(errorsOf(circle)).toEqual([
      ["ruleset.circular-deadline", "/procedure/deadlines/0/after", { deadline: "a" }],
      ["ruleset.circular-deadline", "/procedure/deadlines/1/after", { deadline: "b" }],
    ]);
    expect(safeDeadlines(circle, { year: 2020 }).ok).toBe(false);
  });

  test("asks every statement of it for its citation", () => {
    const bare = { id: "x", ...NAME };
    const ruleset = withProcedure({
      authority: [{ id: "a", decides: NAME, level: "commune" }],
      forms: [bare],
      deadlines: [{ ...bare, id: "d", kind: "before-day", month: 1, day: 1, until: "by-the-day" }],
    });
    const missing = checkRuleset(ruleset).filter(({ code }) => code === "ruleset.missing-citation");
    expect(missing.map(({ params }) => params)).toEqual([
      { id: "procedure.a" },
      { id: "procedure.d" },
      { id: "procedure.x" },
    ]);
  });

  test("keeps the prefix of its ids to itself", () => {
    const ruleset = sheet({ gates: [{ ...named("procedure.d"), require: true, onFailure: "ineligible" }] });
    expect(checkRuleset(ruleset).map(({ code }) => code)).toEqual(["ruleset.reserved-id"]);
  });
});
