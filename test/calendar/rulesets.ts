// Small rulesets with nothing but the real procedures of the acts, and the days off of three years. Both are TEST DATA: the
// procedures as the material searched has them; the days off as announced for civil servants, which the library never assumes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DatedDeadline, DeadlineOptions, HolidayTable, Procedure } from "../../src/calendar/index.js";
import { deadlines } from "../../src/calendar/index.js";
import type { Instrument, Ruleset } from "../../src/index.js";
import { sheet } from "../decision/sheet.js";

interface Entry {
  readonly instruments?: { readonly [key: string]: Instrument };
  readonly procedure: Procedure;
}

const text = readFileSync(join(import.meta.dirname, "procedures.json"), "utf8");
// CAST: a test parses and checks each of them.
const ENTRIES = JSON.parse(text) as { readonly [id: string]: Entry };

const decree = (number: string): Instrument => ({ number, issuer: "Chính phủ", name: { vi: number, en: number } });

/** A ruleset of that procedure, in force in every year so that each can be tried in each. */
export function rulesetOf(id: string, inForce: Ruleset["inForce"] = { from: "2000-01-01" }): Ruleset {
  const { instruments, procedure } = ENTRIES[id] ?? { procedure: {} };
  return {
    ...sheet({}),
    id: `vn/${id}`,
    status: "reconstruction",
    inForce,
    instruments: { "nd-122": decree("122/2018/NĐ-CP"), "nd-86": decree("86/2023/NĐ-CP"), ...instruments },
    procedure,
  };
}

export const IDS: readonly string[] = Object.keys(ENTRIES);

/** TEST DATA: New Year, Tết, Hùng Kings, 30/4, 1/5, 2/9, with the days off and the Saturdays worked in exchange. */
export const HOLIDAYS: HolidayTable = {
  years: [2019, 2020, 2024],
  off: [
    ...["2019-01-01", "2019-02-04", "2019-02-05", "2019-02-06", "2019-02-07", "2019-02-08"],
    ...["2019-04-15", "2019-04-29", "2019-04-30", "2019-05-01", "2019-09-02"],
    ...["2020-01-01", "2020-01-23", "2020-01-24", "2020-01-27", "2020-01-28", "2020-01-29"],
    ...["2020-04-02", "2020-04-30", "2020-05-01", "2020-09-02"],
    ...["2024-01-01", "2024-02-08", "2024-02-09", "2024-02-12", "2024-02-13", "2024-02-14"],
    ...["2024-04-18", "2024-04-29", "2024-04-30", "2024-05-01", "2024-09-02", "2024-09-03"],
  ],
  worked: ["2019-05-04", "2024-05-04"],
};

/** A deadline as one line: its last day, or what is missing. */
export function line(due: DatedDeadline): string {
  const said = { computed: "lastDay", "waiting-for": "event", "no-holidays": "year", "not-stated": "year" } as const;
  const value = (due as unknown as { readonly [key: string]: unknown })[said[due.status]];
  return due.status === "computed" ? `${due.id} ${String(value)}` : `${due.id} ${due.status} ${String(value)}`;
}

export function lines(ruleset: Ruleset, options: DeadlineOptions): readonly string[] {
  return deadlines(ruleset, options).map(line);
}
