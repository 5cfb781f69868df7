// Earlier titles by year: runs of years, rewards that use years up, terms of two and five years, years that nobody recorded.
import { describe, expect, test } from "vitest";
import type { Evidence, HistoryEntry } from "../../src/evaluate/evidence.js";
import { checkRuleset, type Ruleset, safeParseEvidence } from "../../src/index.js";
import {
  count,
  events,
  evidenceOf,
  fact,
  gate,
  judge,
  points,
  refused,
  sheet,
  traceOf,
  verdict,
  without,
  yesNo,
} from "./sheet.js";

const label = { vi: "Gia đình văn hóa", en: "Cultural family" };
const TITLE = "gia-dinh-van-hoa";
const PRAISE = "giay-khen";

type Record = Omit<HistoryEntry, "year" | "title">;
const YES: Record = { outcome: "recognised" };
const NO: Record = { outcome: "not-recognised" };
const PRAISED: Record = { outcome: "recognised", reward: PRAISE };

/** Records of years, by year. */
const records = (years: { readonly [year: string]: Record }): readonly HistoryEntry[] =>
  Object.entries(years).map(([year, record]) => ({ year: Number(year), title: TITLE, ...record }));

/** The calendar year so named is judged. */
const yearOf = (year: number): Evidence["period"] => ({ from: `${year}-01-01`, to: `${year + 1}-01-01` });

/** A sheet that lasts as long as these histories. */
const lasting = (ruleset: Ruleset): Ruleset => ({ ...ruleset, inForce: { from: "2000-01-01", to: "2040-01-01" } });

const family = { title: TITLE, ...label, most: 3, rewards: [PRAISE] };
const run = (of: number, start = "through-this-year", mode = "reset-after-reward") => ({
  ">=": [{ "consecutive-years": ["family", start, mode] }, of],
});

// LAW: Decree 122/2018: a certificate of praise for households recognised three consecutive years. Ministry of Culture, reply of
// 24/11/2023: years for which it was given (2020–2022) do not count again (2021–2023).
const praise = lasting(sheet({ history: { family }, gates: [gate("three-years", run(3))] }));
const praised = (year: number, years: { readonly [year: string]: Record }) =>
  verdict(praise, {}, { period: yearOf(year), history: records(years) });

describe("praise for three consecutive years", () => {
  test("is open to a household recognised 2020, 2021 and 2022, and not to one recognised for two of them", () => {
    expect(praised(2022, { 2020: YES, 2021: YES, 2022: YES })).toBe("eligible");
    expect(praised(2022, { 2020: NO, 2021: YES, 2022: YES })).toBe("ineligible");
    expect(praised(2022, { 2020: YES, 2021: NO, 2022: YES })).toBe("ineligible");
    expect(praised(2022, { 2020: YES, 2021: YES, 2022: NO })).toBe("ineligible");
  });

  test("given for 2020 to 2022 uses those years up: not in 2023 or 2024, again in 2025", () => {
    const years = { 2020: YES, 2021: YES, 2022: PRAISED, 2023: YES, 2024: YES, 2025: YES };
    expect(praised(2023, years)).toBe("ineligible");
    expect(praised(2024, years)).toBe("ineligible");
    expect(praised(2025, years)).toBe("eligible");
  });

  test("is not given twice in one year", () => {
    expect(praised(2022, { 2020: YES, 2021: YES, 2022: PRAISED })).toBe("ineligible");
  });

  test("does not wait for a record that can no longer help", () => {
    expect(praised(2022, { 2022: NO })).toBe("ineligible");
    expect(praised(2022, { 2021: PRAISED })).toBe("ineligible");
    expect(praised(2022, { 2019: YES, 2020: YES, 2021: YES, 2022: YES })).toBe("eligible");
  });

  test("waits for a year without a record, which is not a year without recognition", () => {
    const { verdict: found, missing } = judge(
      praise,
      {},
      { period: yearOf(2022), history: records({ 2020: YES, 2022: YES }) },
    );
    expect(found).toBe("undetermined");
    expect(missing).toEqual([{ field: "history.family", nodes: ["three-years"], blocks: true, years: [2021] }]);
  });

  test("with no history at all waits for every year that matters", () => {
    const { missing } = judge(praise, {}, { period: yearOf(2022) });
    expect(missing.map(({ field, years }) => [field, years])).toEqual([["history.family", [2020, 2021, 2022]]]);
  });

  test("takes a year in which nobody proposed the household for one without recognition", () => {
    expect(praised(2022, { 2020: { outcome: "not-considered" }, 2021: YES, 2022: YES })).toBe("ineligible");
  });

  test("looks at what the title became in this sheet's own years only", () => {
    const history = [...records({ 2021: YES, 2022: YES }), { year: 2020, title: "khu-dan-cu-van-hoa", ...YES }];
    expect(verdict(praise, {}, { period: yearOf(2022), history })).toBe("undetermined");
  });
});

describe("a run of years", () => {
  const bands = [1, 2, 3].map((from) => ({ from, points: from }));
  const measured = (start: string, mode: string, years: { readonly [year: string]: Record }, period = yearOf(2022)) => {
    const measure = { "consecutive-years": ["family", start, mode] };
    const cite = { cite: { in: "act" }, certainty: "official" } as const;
    const criterion = { id: "s.c", ...label, ...cite, kind: "banded", measure, bands } as const;
    const standards = [{ id: "s", ...label, ...cite, maximum: 3, criteria: [criterion] }];
    const found = judge(
      lasting(sheet({ history: { family }, standards, mark: 0 })),
      {},
      { period, history: records(years) },
    );
    return [found.total?.low, found.total?.high];
  };

  test("counts again the years that were rewarded, where the sheet says so", () => {
    const years = { 2020: YES, 2021: PRAISED, 2022: YES };
    expect(measured("through-this-year", "keep", years)).toEqual([3, 3]);
    expect(measured("through-this-year", "reset-after-reward", years)).toEqual([1, 1]);
  });

  test("ends with the year judged, or with the one before", () => {
    const years = { 2019: NO, 2020: YES, 2021: YES, 2022: NO };
    expect(measured("through-this-year", "keep", years)).toEqual([0, 0]);
    expect(measured("before-this-year", "keep", years)).toEqual([2, 2]);
  });

  test("is no longer than the sheet says that it matters", () => {
    const years = { 2018: YES, 2019: YES, 2020: YES, 2021: YES, 2022: YES };
    expect(measured("through-this-year", "keep", years)).toEqual([3, 3]);
  });

  test("over a missing year is a range: it may end there or go on", () => {
    expect(measured("through-this-year", "keep", { 2020: YES, 2022: YES })).toEqual([1, 3]);
    expect(measured("through-this-year", "keep", { 2020: NO, 2022: YES })).toEqual([1, 2]);
    expect(measured("through-this-year", "keep", {})).toEqual([0, 3]);
  });

  test("counts a missing year before a reward as one that may have been recognised", () => {
    expect(measured("through-this-year", "reset-after-reward", { 2020: PRAISED, 2022: YES })).toEqual([1, 2]);
  });

  test("belongs to the year of the last day of the period", () => {
    const years = { 2020: NO, 2021: YES, 2022: YES };
    const schoolYear = { from: "2021-09-01", to: "2022-06-01" };
    expect(measured("through-this-year", "keep", years, schoolYear)).toEqual([2, 2]);
    expect(measured("through-this-year", "keep", years, { from: "2021-01-01", to: "2022-01-01" })).toEqual([1, 1]);
  });
});

describe("an area after five years", () => {
  const area = { title: TITLE, ...label, most: 5, rewards: [PRAISE] };
  const ruleset = lasting(sheet({ history: { family: area }, gates: [gate("five-years", run(5))] }));
  const years = { 2018: YES, 2019: YES, 2020: YES, 2021: YES, 2022: YES };

  test("may be praised, and not after four", () => {
    expect(verdict(ruleset, {}, { period: yearOf(2022), history: records(years) })).toBe("eligible");
    expect(verdict(ruleset, {}, { period: yearOf(2022), history: records({ ...years, 2018: NO }) })).toBe("ineligible");
  });
});

// LAW: Circular 08/2014, Article 3(2): first recognition two years or more from registration, again five years after it.
describe("an agency's terms of two and five years", () => {
  const ruleset = lasting(
    sheet({
      fields: { first: yesNo(), "years.registered": count(20) },
      history: { agency: { title: TITLE, ...label, most: 5 } },
      gates: [
        gate("term", {
          if: [
            fact("first"),
            { ">=": [fact("years.registered"), 2] },
            {
              and: [{ ">=": [fact("years.registered"), 5] }, { ">=": [{ "years-since-recognised": "agency" }, 5] }],
            },
          ],
        }),
      ],
    }),
  );
  const agency = (year: number, registered: number, years: { readonly [year: string]: Record }) =>
    verdict(
      ruleset,
      { first: Object.values(years).every(({ outcome }) => outcome !== "recognised"), years: { registered } },
      { period: yearOf(year), history: records(years) },
    );

  test("registered from 2015, it is recognised for the first time after 2016, not after 2015", () => {
    expect(agency(2016, 2, {})).toBe("eligible");
    expect(agency(2015, 1, {})).toBe("ineligible");
  });

  test("recognised in 2016 and registered from 2017, it is recognised again after 2021, not after 2020", () => {
    const years = { 2016: YES, 2017: NO, 2018: NO, 2019: NO, 2020: NO };
    expect(agency(2020, 5, years)).toBe("ineligible");
    expect(agency(2021, 5, years)).toBe("eligible");
    expect(agency(2021, 4, years)).toBe("ineligible");
  });

  test("a term with an unrecorded year cannot be told, and says which year", () => {
    const history = records({ 2016: YES, 2017: NO, 2019: NO, 2020: NO });
    const { verdict: found, missing } = judge(
      ruleset,
      { first: false, years: { registered: 5 } },
      { period: yearOf(2021), history },
    );
    expect(found).toBe("undetermined");
    expect(missing).toEqual([{ field: "history.agency", nodes: ["term"], blocks: true, years: [2018] }]);
  });
});

describe("in the events of a list", () => {
  const ruleset = lasting(
    sheet({
      fields: { list: events(3, { n: count(5) }) },
      history: { family },
      gates: [
        gate("g", {
          some: [fact("list"), { ">=": [{ "consecutive-years": ["family", "through-this-year", "keep"] }, fact("n")] }],
        }),
      ],
    }),
  );
  const found = (n: number, years: { readonly [year: string]: Record }) =>
    judge(ruleset, { list: [{ n }] }, { period: yearOf(2022), history: records(years) });

  test("a run is the same for each event", () => {
    expect(found(2, { 2022: YES, 2021: YES, 2020: NO }).verdict).toBe("eligible");
    expect(found(3, { 2022: YES, 2021: YES, 2020: NO }).verdict).toBe("ineligible");
    expect(found(3, { 2022: YES, 2021: YES }).missing.map(({ field }) => field)).toEqual(["history.family"]);
  });
});

describe("what is told of it", () => {
  test("is missing only from the nodes whose years are", () => {
    const ruleset = lasting(
      sheet({
        fields: { a: yesNo() },
        history: { family },
        gates: [gate("before", { and: [run(1, "before-this-year"), fact("a")] }), gate("through", run(1))],
      }),
    );
    const { missing } = judge(ruleset, {}, { period: yearOf(2022), history: records({ 2020: NO, 2021: YES }) });
    expect(missing.map(({ field, nodes }) => [field, nodes])).toEqual([
      ["a", ["before"]],
      ["history.family", ["through"]],
    ]);
  });

  test("is every year looked at, with its decision, and no year beyond the end of the run", () => {
    const history = records({ 2019: YES, 2020: NO, 2022: { ...YES, decision: "12/QĐ-UBND" } });
    const [found] = traceOf(praise, {}, { period: yearOf(2022), history }).gates;
    expect(found?.condition).toMatchObject({
      operands: [
        {
          operator: "consecutive-years",
          value: { type: "number", low: 1, high: 2 },
          operands: [
            { literal: { value: "family" } },
            { literal: { value: "through-this-year" } },
            { literal: { value: "reset-after-reward" } },
          ],
          years: [
            { year: 2022, outcome: "recognised", decision: "12/QĐ-UBND" },
            { year: 2021, outcome: "missing" },
            { year: 2020, outcome: "not-recognised" },
          ],
        },
        { literal: { type: "number" } },
      ],
    });
  });
});

describe("a malformed history", () => {
  const codes = (...of: Parameters<typeof refused>): readonly string[] =>
    refused(...of).map(([code, pointer]) => `${String(pointer)} ${String(code)}`);
  const entry = { year: 2020, title: TITLE, outcome: "recognised" };
  const faults = (history: unknown) => codes(praise, {}, { period: yearOf(2022), history });

  test.each([
    ["is no list", { 2020: "recognised" }, ["/history shape.wrong-type"]],
    ["is null", null, ["/history shape.wrong-type"]],
    ["has an entry that is no object", [2020], ["/history/0 shape.wrong-type"]],
    ["lacks the outcome", [{ year: 2020, title: TITLE }], ["/history/0 shape.missing-key"]],
    ["has another outcome", [{ ...entry, outcome: "recognized" }], ["/history/0/outcome shape.unknown-value"]],
    ["has a year that is none", [{ ...entry, year: "2020" }], ["/history/0/year shape.wrong-type"]],
    ["has half a year", [{ ...entry, year: 2020.5 }], ["/history/0/year shape.wrong-type"]],
    ["has a member that nothing reads", [{ ...entry, rewards: PRAISE }], ["/history/0/rewards shape.unknown-key"]],
    ["has a title that is no text", [{ ...entry, title: 1 }], ["/history/0/title shape.wrong-type"]],
    ["has a reward that is no text", [{ ...entry, reward: true }], ["/history/0/reward shape.wrong-type"]],
    ["has an empty list of rewards", [{ ...entry, reward: [] }], ["/history/0/reward shape.too-small"]],
    ["has a decision that is no text", [{ ...entry, decision: 12 }], ["/history/0/decision shape.wrong-type"]],
    [
      "has a reward that the sheet does not name",
      [{ ...entry, reward: "huan-chuong" }],
      ["/history/0/reward evidence.unknown-reward"],
    ],
    [
      "says two things of one year",
      [entry, { ...entry, outcome: "not-recognised" }],
      ["/history/1 evidence.history-conflict"],
    ],
    ["names two rewards of one year", [entry, { ...entry, reward: PRAISE }], ["/history/1 evidence.history-conflict"]],
  ])("that %s refuses the record", (_, history, expected) => {
    expect(faults(history)).toEqual(expected);
  });

  test.each([
    ["the same entry twice", [entry, { ...entry }]],
    [
      "a reward as a list of one",
      [
        { ...entry, reward: PRAISE },
        { ...entry, reward: [PRAISE] },
      ],
    ],
    ["years to come", [{ ...entry, year: 2030 }]],
    ["no entry", []],
    ["rewards of titles that the sheet does not look back on", [{ ...entry, title: "khac", reward: "huan-chuong" }]],
  ])("is not one with %s", (_, history) => {
    expect(faults(history)).toEqual([]);
  });

  test("refuses the record of a sheet without histories too", () => {
    const ruleset = sheet({ fields: { a: yesNo() }, gates: [gate("g", fact("a"))] });
    expect(codes(ruleset, {}, { history: [{ ...entry, outcome: 1 }] })).toEqual([
      "/history/0/outcome shape.wrong-type",
    ]);
    expect(codes(ruleset, {}, { history: [{ ...entry, reward: "huan-chuong" }] })).toEqual([]);
  });
});

test("a history is parsed as evaluation reads it", () => {
  const history = [{ year: 2020, title: TITLE, outcome: "recognised", reward: [PRAISE], decision: "58/QĐ-UBND" }];
  const given = { ...evidenceOf({}), history };
  expect(safeParseEvidence(given)).toMatchObject({ ok: true, value: { history } });
  const wrong = {
    ...given,
    history: [{ year: 2020.5, title: "Gia đình", outcome: "yes", reward: [], decision: "", on: 1 }],
  };
  const places = safeParseEvidence(wrong).issues.map(({ pointer }) => pointer.slice("/history/0/".length));
  expect(places.sort()).toEqual(["decision", "on", "outcome", "reward", "title", "year"]);
});

describe("the check of a sheet", () => {
  const checked = (
    condition: Parameters<typeof gate>[1],
    history: Ruleset["history"] = { family },
  ): readonly string[] =>
    checkRuleset(sheet({ history, gates: [gate("g", condition), gate("h", run(1))] })).map(
      ({ code, pointer }) => `${pointer} ${code}`,
    );
  const at = "/gates/0/require/>=/0";

  test.each([
    [["famly", "through-this-year", "keep"], `${at} logic.unknown-history`],
    [["family", "this-year", "keep"], `${at}/consecutive-years/1 logic.wrong-type`],
    [["family", "through-this-year", "reset"], `${at}/consecutive-years/2 logic.wrong-type`],
    [[{ var: "family" }, "through-this-year", "keep"], `${at}/consecutive-years/0 logic.wrong-type`],
    [["family", "through-this-year"], `${at} logic.wrong-arity`],
  ])("says of %j: %s", (operands, expected) => {
    expect(checked({ ">=": [{ "consecutive-years": operands }, 1] })).toEqual([expected]);
  });

  test("wants the rewards named that begin a run anew", () => {
    expect(checked(run(2), { family: without(family, "rewards") })).toContain(`${at} logic.no-rewards`);
  });

  test("takes the years since a recognition by the bare name of the history", () => {
    expect(checked({ ">=": [{ "years-since-recognised": ["family"] }, 1] })).toEqual([`${at} logic.wrong-type`]);
  });

  test("warns of a history that nothing looks back on", () => {
    expect(checked(run(2), { family, other: { ...family, title: "khac" } })).toEqual([
      "/history/other ruleset.unused-field",
    ]);
  });

  test("keeps the name by which a decision calls a history from fields", () => {
    const fields = { "history.family": points(1) };
    const codes = checkRuleset(sheet({ fields, history: { family }, gates: [gate("g", run(1))] })).map(
      ({ code }) => code,
    );
    expect(codes).toContain("ruleset.reserved-id");
  });
});
