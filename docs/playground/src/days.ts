// In: days as `YYYY-MM-DD`. Out: the day before and after, for the page shows the last day of a period and evidence says the first after
// it; and days as people write them. A browser's own field of dates would follow the browser's language, not the page's.
import type { Language } from "thangdiem";

const DAY = 86_400_000;

function textOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function shifted(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  // The 31st of February is read as a day in March: it is no day, and stays.
  return Number.isNaN(time) || textOf(time) !== day ? day : textOf(time + days * DAY);
}

/** The day before; what is no day stays as it is, for the library to refuse. */
export function dayBefore(day: string): string {
  return shifted(day, -1);
}

/** The day after. */
export function dayAfter(day: string): string {
  return shifted(day, 1);
}

/** The year of a day; undefined for what is none. */
export function yearOf(day: string): number | undefined {
  const year = Number(day.slice(0, 4));
  return /^\d{4}-\d\d-\d\d$/.test(day) ? year : undefined;
}

/** A day as it is shown; what is no day stays as it was written. */
export function dayText(day: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return language === "vi" && year !== undefined ? `${date ?? ""}/${month ?? ""}/${year}` : day;
}

/** The day that a text writes; what is no day stays, for the library to refuse. */
export function dayIn(text: string, language: Language): string {
  const [, date = "", month = "", year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text) ?? [];
  if (language !== "vi" || year === undefined) return text;
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}
