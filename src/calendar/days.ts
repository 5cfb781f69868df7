// In: a day, and how many days are counted from it. Out: the last of them.
import { daysLater, isWeekendDay, yearOf } from "../base/date.js";
import type { HolidayTable } from "./given.js";

/** The last day counted, or the first year on the way for which no holidays were given. */
export type Counted = { readonly lastDay: string } | { readonly unknownYear: number };

/** Counts days as the calendar has them, weekends and holidays among them. */
export function calendarDays(from: string, count: number, countsFirstDay: boolean): Counted {
  return { lastDay: daysLater(from, countsFirstDay ? count - 1 : count) };
}

/** Counts the days worked: Monday to Friday without the days off, and weekend days worked in exchange. */
export function workingDays(
  from: string,
  count: number,
  countsFirstDay: boolean,
  holidays: HolidayTable | undefined,
): Counted {
  const off = new Set(holidays?.off);
  const worked = new Set(holidays?.worked);
  let day = countsFirstDay ? from : daysLater(from, 1);
  for (let left = count; ; day = daysLater(day, 1)) {
    // Even a weekend needs the table: it may be worked in exchange.
    if (holidays?.years.includes(yearOf(day)) !== true) return { unknownYear: yearOf(day) };
    if (worked.has(day) || (!off.has(day) && !isWeekendDay(day))) left -= 1;
    if (left === 0) return { lastDay: day };
  }
}
