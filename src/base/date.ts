// In: calendar days as `YYYY-MM-DD`. Out: day numbers, and back; days later; weekends. The only file that makes a Date; it
// reads no clock and knows no time zone.
import { UTCDate } from "@date-fns/utc";
import { addDays, formatISO, isWeekend } from "date-fns";

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

/** How the day of a year, month and day is written, whether or not the calendar has it. */
export function dayOf(year: number, month: number, day: number): string {
  return [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
}

/** The year of a calendar day. */
export function yearOf(text: string): number {
  return Number(text.slice(0, 4));
}

/** The calendar day so many days later, or earlier. */
export function daysLater(text: string, days: number): string {
  return formatISO(addDays(new UTCDate(dayNumber(text) * DAY), days), { representation: "date" });
}

/** Is the day a Saturday or a Sunday? */
export function isWeekendDay(text: string): boolean {
  return isWeekend(new UTCDate(dayNumber(text) * DAY));
}
