// In: values as typed. Out: values that a command can use, or a refusal that names those that it can.
import { isCalendarDate } from "../base/date.js";
import { nearest } from "../base/text.js";
import type { Language } from "../index.js";
import { LANGUAGES } from "../locales/index.js";
import { Refusal } from "./refusal.js";

/** The languages that can be asked for, the usual one first. */
// CAST: the keys of the table are the languages.
export const LANGUAGE_NAMES = Object.keys(LANGUAGES) as readonly Language[];

/** Reads a value that must be one of a few. */
export function oneOf<Value extends string>(option: string, allowed: readonly Value[]): (found: string) => Value {
  return (found) => {
    const value = allowed.find((one) => one === found);
    if (value !== undefined) return value;
    const suggestion = nearest(found, allowed);
    throw new Refusal(({ usage, similar }) => {
      const problem = usage.badValue(option, found, allowed);
      return suggestion === undefined ? problem : `${problem}; ${similar(suggestion)}`;
    });
  };
}

/** Reads a whole number within bounds. */
export function wholeNumber(option: string, least: number, most: number): (found: string) => number {
  return (found) => {
    const value = /^\d{1,15}$/.test(found) ? Number(found) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new Refusal(({ usage }) => usage.badNumber(option, found, least, most));
  };
}

/** Reads a day of the calendar. */
export function dayOf(found: string): string {
  if (isCalendarDate(found)) return found;
  throw new Refusal(({ usage }) => usage.badDay(found));
}

/** Reads a place: from the country down to the smallest, with `/` between. */
export function placeOf(found: string): readonly string[] {
  if (/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(found)) return found.split("/");
  throw new Refusal(({ usage }) => usage.badPlace(found));
}

/** Gathers values of an option that may be repeated. */
export function gathered(found: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), found];
}

/** The readings chosen: each `reading=option`, none twice. */
export function readingsOf(chosen: readonly string[] = []): { readonly [reading: string]: string } {
  const pairs = chosen.map((found): [string, string] => {
    const [, reading, option] = /^([^=]+)=([^=]+)$/.exec(found) ?? [];
    if (reading === undefined || option === undefined) throw new Refusal(({ usage }) => usage.badReading(found));
    return [reading, option];
  });
  const keys = pairs.map(([reading]) => reading);
  const twice = keys.find((reading, i) => keys.indexOf(reading) !== i);
  if (twice !== undefined) throw new Refusal(({ usage }) => usage.readingTwice(twice));
  return Object.fromEntries(pairs);
}

/** The language asked for, found before anything is parsed, so that faults of the call are told in it. */
export function languageOf(call: readonly string[]): Language {
  const usual: Language = "vi";
  const given = call.flatMap((one, i) => {
    if (one.startsWith("--lang=")) return [one.slice("--lang=".length)];
    return one === "--lang" ? [call[i + 1]] : [];
  });
  return LANGUAGE_NAMES.find((one) => one === given.at(-1)) ?? usual;
}
