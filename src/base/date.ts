// In: calendar days as `YYYY-MM-DD`. Out: day numbers, and back; days later; weekends. The only file that makes a Date; it
// reads no clock and knows no time zone.
import { UTCDate } from "@date-fns/utc";
import { addDays, formatISO, isWeekend } from "date-fns";

/** How a day is written; the year 0000 is none. */
export const DATE_PATTERN = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

const DAY = 86_400_000;

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DASH = 45;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

// The whole number that so many digits write; not a number where one of them is no digit.
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * Days from 1970-01-01 to a calendar day; not a number where the text is none: 2026-02-30, 1900-02-29.
 *
 * By arithmetic, for records are full of days and a `Date` for each of them costs more than all the rest of reading.
 */
export function dayOrNone(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return Number.NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const longest = (MONTHS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
  if (!(year >= 1 && day >= 1 && day <= longest)) return Number.NaN;
  // Years are counted from March, so that the leap day is the last of its year.
  const years = month > 2 ? year : year - 1;
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + inYear - 719_468;
}

/** Is the text a day of the calendar? 2026-02-30 and 1900-02-29 are not. */
export function isCalendarDate(text: string): boolean {
  return !Number.isNaN(dayOrNone(text));
}

/** Days from 1970-01-01 to a calendar day. */
export function dayNumber(text: string): number {
  return dayOrNone(text);
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
