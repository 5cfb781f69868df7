// In: what the caller gives for one year. Out: issues, where it contradicts the ruleset, the calendar or itself.
import { isCalendarDate, yearOf } from "../base/date.js";
import { nearest } from "../base/text.js";
import type { Report } from "../logic/scope.js";
import type { Procedure } from "../ruleset/procedure-schema.js";
import type { Reading, Ruleset } from "../ruleset/schema.js";

/** The days off of whole years (lịch nghỉ), as the caller knows them: they are set anew every year and never assumed. */
export interface HolidayTable {
  /** The years for which the table is complete. */
  readonly years: readonly number[];
  /** Public holidays, Tết among them, and the days off in lieu. A weekend need not be listed. */
  readonly off: readonly string[];
  /** Weekend days worked in exchange (ngày làm bù). */
  readonly worked?: readonly string[];
}

/** What deadlines are counted from: nothing is read from a clock. */
export interface DeadlineOptions {
  /** The year judged. */
  readonly year: number;
  /** The day of each event that has happened, or is planned, by the id of the event. */
  readonly events?: { readonly [event: string]: string };
  readonly holidays?: HolidayTable;
  /** Option by key of the reading; without one, the default. */
  readonly readings?: { readonly [reading: string]: string };
}

// Beyond it a deadline might leave the years that have four digits.
const LAST_YEAR = 9000;

/** Reports every year, day, event and reading that cannot be used. */
export function checkGiven(ruleset: Ruleset, of: Procedure, options: DeadlineOptions, report: Report): void {
  const { year, events = {}, holidays } = options;
  if (checkYear(year, ["year"], report)) checkForce(ruleset, year, report);
  const known = Object.keys(of.events ?? {});
  for (const [event, day] of Object.entries(events)) {
    if (!known.includes(event))
      report("calendar.unknown-event", ["events", event], { event, ...suggested(event, known) });
    if (checkDate(day, ["events", event], report)) checkYear(yearOf(day), ["events", event], report);
  }
  if (holidays !== undefined) checkHolidays(holidays, report);
  checkReadings(ruleset, of, options.readings ?? {}, report);
}

function suggested(name: string, known: readonly string[]): { readonly suggestion?: string } {
  const suggestion = nearest(name, known);
  return suggestion === undefined ? {} : { suggestion };
}

function checkYear(year: number, path: readonly string[], report: Report): boolean {
  if (Number.isInteger(year) && year >= 1 && year <= LAST_YEAR) return true;
  report("calendar.bad-year", path, { found: String(year), first: 1, last: LAST_YEAR });
  return false;
}

function checkDate(found: unknown, path: readonly (string | number)[], report: Report): boolean {
  if (typeof found === "string" && isCalendarDate(found)) return true;
  report("shape.bad-date", path, { found: String(found) });
  return false;
}

// As decisions have it: the regime of a year is the one in force at its end, or for some day of it where the day of the
// decision counts.
function checkForce({ appliesBy, inForce: { from, to } }: Ruleset, year: number, report: Report): void {
  const begun = yearOf(from) <= year;
  const ended =
    to !== undefined &&
    (appliesBy === "period-end" ? yearOf(to) <= year : to <= `${String(year).padStart(4, "0")}-01-01`);
  if (!begun || ended) report("calendar.not-in-force", ["year"], { year, from, to: to ?? "…" });
}

function checkHolidays({ off, worked = [] }: HolidayTable, report: Report): void {
  off.forEach((day, i) => {
    checkDate(day, ["holidays", "off", i], report);
  });
  worked.forEach((day, i) => {
    checkDate(day, ["holidays", "worked", i], report);
    if (off.includes(day)) report("calendar.contradictory-day", ["holidays", "worked", i], { day });
  });
}

// Readings of decisions may be given too: a caller can keep one choice for everything.
function checkReadings(
  ruleset: Ruleset,
  of: Procedure,
  given: { readonly [reading: string]: string },
  report: Report,
): void {
  const known: { readonly [key: string]: Reading } = { ...ruleset.readings, ...of.readings };
  for (const [reading, option] of Object.entries(given)) {
    const declared = Object.hasOwn(known, reading) ? known[reading] : undefined;
    const path = ["readings", reading];
    if (declared === undefined) {
      report("evaluate.unknown-reading", path, { reading, ...suggested(reading, Object.keys(known)) });
    } else if (!Object.hasOwn(declared.options, option)) {
      report("evaluate.unknown-option", path, { reading, option, ...suggested(option, Object.keys(declared.options)) });
    }
  }
}
