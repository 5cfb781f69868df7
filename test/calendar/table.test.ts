// The deadlines of each regime for 2019, 2020 (a leap year) and 2024, with Tết and 2/9, in three time zones. The days were
// worked out by hand on a wall calendar; the events and the days off are test data.
import { afterEach, describe, expect, test } from "vitest";
import { HOLIDAYS, IDS, lines, rulesetOf } from "./rulesets.js";

type Row = readonly [id: string, year: number, events: { readonly [event: string]: string }, due: readonly string[]];

const REGISTRATION = (year: number): readonly string[] => [
  `registration ${String(year)}-01-30`,
  `evaluation ${String(year)}-12-20`,
  `evaluation-special ${String(year + 1)}-01-30`,
];

const ROWS: readonly Row[] = [
  // Decree 122: three working days across Tết, five across 2/9.
  ...["nd-122-household", "nd-122-area"].flatMap((id): readonly Row[] => [
    [
      id,
      2019,
      { meeting: "2019-01-31", "complete-file": "2019-08-28" },
      [...REGISTRATION(2019), "file 2019-02-12", "decision 2019-09-05"],
    ],
    [
      id,
      2020,
      { meeting: "2020-01-21", "complete-file": "2020-08-28" },
      [...REGISTRATION(2020), "file 2020-01-31", "decision 2020-09-07"],
    ],
    [
      id,
      2024,
      { meeting: "2024-02-06", "complete-file": "2024-08-29" },
      [...REGISTRATION(2024), "file 2024-02-16", "decision 2024-09-09"],
    ],
  ]),
  // The commendations of Decree 122: across 30/4 and 1/5, with Saturdays worked in exchange, across the end of the year and of
  // February.
  [
    "nd-122-giay-khen-household",
    2019,
    { meeting: "2019-04-26", "complete-file": "2019-12-27" },
    ["file 2019-05-04", "decision 2020-01-06"],
  ],
  [
    "nd-122-giay-khen-household",
    2020,
    { meeting: "2020-04-01", "complete-file": "2020-04-28" },
    ["file 2020-04-07", "decision 2020-05-07"],
  ],
  [
    "nd-122-giay-khen-household",
    2024,
    { meeting: "2024-04-26", "complete-file": "2024-02-28" },
    ["file 2024-05-04", "decision 2024-03-06"],
  ],
  [
    "nd-122-giay-khen-area",
    2019,
    { meeting: "2019-01-31", "complete-file": "2019-08-28", "council-result": "2019-08-30" },
    ["file 2019-02-12", "council 2019-09-05", "decision 2019-09-05"],
  ],
  [
    "nd-122-giay-khen-area",
    2020,
    { meeting: "2020-01-21", "complete-file": "2020-08-28", "council-result": "2020-12-28" },
    ["file 2020-01-31", "council 2020-09-07", "decision 2020-12-31"],
  ],
  [
    "nd-122-giay-khen-area",
    2024,
    { meeting: "2024-02-06", "complete-file": "2024-08-29", "council-result": "2024-02-27" },
    ["file 2024-02-16", "council 2024-09-09", "decision 2024-03-01"],
  ],
  // Decree 86: plain days, across the end of February and of the year.
  ...["nd-86-household", "nd-86-area", "nd-86-commune"].flatMap((id): readonly Row[] => [
    [
      id,
      2019,
      { posted: "2019-02-20", "complete-file": "2019-12-25", decided: "2019-02-14" },
      ["evaluation 2019-11-25", "publication 2019-03-02", "decision 2020-01-04", "list-published 2019-03-01"],
    ],
    [
      id,
      2020,
      { posted: "2020-02-20", "complete-file": "2020-12-25", decided: "2020-02-14" },
      ["evaluation 2020-11-25", "publication 2020-03-01", "decision 2021-01-04", "list-published 2020-02-29"],
    ],
    [
      id,
      2024,
      { posted: "2024-11-14", "complete-file": "2024-02-19", decided: "2024-08-30" },
      ["evaluation 2024-11-25", "publication 2024-11-24", "decision 2024-02-29", "list-published 2024-09-14"],
    ],
  ]),
  // Circular 02, wards: five working days across Tết, 30/4 and 2/9.
  ["tt-02-ward", 2019, { "complete-file": "2019-02-01" }, ["decision 2019-02-15"]],
  ["tt-02-ward", 2020, { "complete-file": "2020-04-28" }, ["decision 2020-05-07"]],
  ["tt-02-ward", 2024, { "complete-file": "2024-08-30" }, ["decision 2024-09-10"]],
  // Decision 04, wards: three, five and thirteen working days across Tết, 1/5 and 2/9, and thirty plain days.
  [
    "qd-04-ward",
    2019,
    { "complete-file": "2019-01-30", "council-set-up": "2019-02-01", decided: "2019-12-20" },
    ["council 2019-02-11", "council-meeting 2019-02-15", "decision 2019-02-25", "list-published 2020-01-19"],
  ],
  [
    "qd-04-ward",
    2020,
    { "complete-file": "2020-04-27", "council-set-up": "2020-04-29", decided: "2020-02-01" },
    ["council 2020-05-04", "council-meeting 2020-05-08", "decision 2020-05-18", "list-published 2020-03-02"],
  ],
  [
    "qd-04-ward",
    2024,
    { "complete-file": "2024-08-28", "council-set-up": "2024-08-30", decided: "2024-02-01" },
    ["council 2024-09-04", "council-meeting 2024-09-10", "decision 2024-09-18", "list-published 2024-03-02"],
  ],
  [
    "qd-04-ward",
    2024,
    { "complete-file": "2024-08-28" },
    [
      "council 2024-09-04",
      "council-meeting waiting-for council-set-up",
      "decision 2024-09-18",
      "list-published waiting-for decided",
    ],
  ],
  // Agencies: no deadline is known.
  ...["tt-08-agency", "tt-08-enterprise", "hd-58-agency"].flatMap((id) =>
    [2019, 2020, 2024].map((year): Row => [id, year, {}, []]),
  ),
  // Reports, stated for one year alone.
  ["bac-son-2024", 2019, {}, ["report-half-year not-stated 2024", "report-year not-stated 2024"]],
  ["bac-son-2024", 2020, {}, ["report-half-year not-stated 2024", "report-year not-stated 2024"]],
  ["bac-son-2024", 2024, {}, ["report-half-year 2024-06-15", "report-year 2024-11-15"]],
  ["son-la-2022", 2019, {}, ["report-year not-stated 2022"]],
  ["son-la-2022", 2020, {}, ["report-year not-stated 2022"]],
  ["son-la-2022", 2022, {}, ["report-year 2022-12-05"]],
  ["son-la-2022", 2024, {}, ["report-year not-stated 2022"]],
];

const ZONES = [
  ["Pacific/Kiritimati", -840],
  ["America/Los_Angeles", 480],
  ["Asia/Ho_Chi_Minh", -420],
] as const;

describe.each(ZONES)("in the time zone %s", (zone, offset) => {
  const before = process.env["TZ"];
  afterEach(() => {
    process.env["TZ"] = before ?? "UTC";
  });

  test.each(ROWS)("the deadlines of %s for %i", (id, year, events, due) => {
    process.env["TZ"] = zone;
    expect(new Date(Date.UTC(2021, 0, 15)).getTimezoneOffset()).toBe(offset);
    expect(lines(rulesetOf(id), { year, events, holidays: HOLIDAYS })).toEqual(due);
  });

  test.each([
    ["nd-122-household", 2020, ["registration 2020-01-29", "evaluation 2020-12-19", "evaluation-special 2021-01-29"]],
    ["nd-86-household", 2020, ["evaluation 2020-11-24"]],
    ["bac-son-2024", 2024, ["report-half-year 2024-06-14", "report-year 2024-11-14"]],
    ["son-la-2022", 2022, ["report-year 2022-12-04"]],
  ])("the deadlines of %s for %i, where “trước ngày” leaves the day itself out", (id, year, due) => {
    process.env["TZ"] = zone;
    const found = lines(rulesetOf(id), { year, readings: { "before-day": "strictly-before" } });
    expect(found.filter((one) => !one.includes("waiting-for"))).toEqual(due);
  });
});

test("the table has every regime in each of the three years", () => {
  const tried = new Set(ROWS.map(([id, year]) => `${id} ${String(year)}`));
  for (const id of IDS) for (const year of [2019, 2020, 2024]) expect(tried).toContain(`${id} ${String(year)}`);
});
