// In: calendar days as `YYYY-MM-DD`. Out: day numbers, and back. The only file that makes a Date; it reads no clock and
// knows no time zone.
import { UTCDate } from "@date-fns/utc";
import { formatISO } from "date-fns";

/** How a day is written; the year 0000 is none. */
export const DATE_PATTERN = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

const DAY = 86_400_000;

/** Is the text a day of the calendar? 2026-02-30 and 1900-02-29 are not. */
export function isCalendarDate(text: string): boolean {
  // The language reads the ISO form of a day as UTC, but carries a day too many into the next month.
  return DATE_PATTERN.test(text) && new Date(text).getUTCDate() === Number(text.slice(8));
}

/** Days from 1970-01-01 to a calendar day. */
export function dayNumber(text: string): number {
  // INVARIANT: midnight of a day in UTC is a whole number of days from the epoch.
  return Date.parse(text) / DAY;
}

/** The calendar day of a day number. */
export function dateText(day: number): string {
  return formatISO(new UTCDate(day * DAY), { representation: "date" });
}
