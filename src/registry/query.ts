// In: what a caller asks. Out: the day that counts for each ruleset, which the ruleset itself says; faults of the question.
import { dateText, dayNumber, isCalendarDate } from "../base/date.js";
import { type Issue, issue } from "../issues/issue.js";
import type { Ruleset } from "../ruleset/schema.js";

/** What issues about the question name as their document. */
export const QUERY = "query";

/** Which sheet of which place. */
export interface PlaceQuery {
  /** Code of the title (danh hiệu). */
  readonly title: string;
  /** From the country down to the smallest place. */
  readonly jurisdiction: readonly string[];
  /** Ids of practices and drafts to be used as if they were law: those that nobody names never count. */
  readonly switchedOn?: readonly string[];
}

/** What was in force on one day: the caller says which day counts. */
export interface DayQuery extends PlaceQuery {
  readonly on: string;
  readonly period?: never;
  readonly decidedOn?: never;
}

/** What governs a case: each ruleset says by `appliesBy` whether the end of the period or the day of the decision counts. */
export interface CaseQuery extends PlaceQuery {
  readonly on?: never;
  /** The period judged; `to` is the first day after it. */
  readonly period: { readonly from: string; readonly to: string };
  readonly decidedOn?: string;
}

/** A question to a registry. There is no default day, least of all today. */
export type ResolveQuery = DayQuery | CaseQuery;

function lastDay(to: string): string {
  return dateText(dayNumber(to) - 1);
}

/** The day that counts for a ruleset; undefined where it asks for a day of decision and there is none. */
export function dayFor({ appliesBy }: Ruleset, { on, period, decidedOn }: ResolveQuery): string | undefined {
  if (on !== undefined) return on;
  return appliesBy === "period-end" ? lastDay(period.to) : decidedOn;
}

/** Every day that could count. */
export function daysAsked({ on, period, decidedOn }: ResolveQuery): readonly string[] {
  if (on !== undefined) return [on];
  return [lastDay(period.to), ...(decidedOn === undefined ? [] : [decidedOn])];
}

/** Where in the question the day stands. */
export function dayPointer({ on }: ResolveQuery): string {
  return on === undefined ? "/period" : "/on";
}

/** Days that are none, and a period without a day. */
export function queryIssues({ on, period, decidedOn }: ResolveQuery): readonly Issue[] {
  const days: readonly (readonly [pointer: string, day: unknown])[] =
    on === undefined
      ? [
          ["/period/from", (period as typeof period | undefined)?.from],
          ["/period/to", (period as typeof period | undefined)?.to],
          ...(decidedOn === undefined ? [] : [["/decidedOn", decidedOn] as const]),
        ]
      : [["/on", on]];
  const bad = days.filter(([, day]) => typeof day !== "string" || !isCalendarDate(day));
  if (bad.length > 0) {
    return bad.map(([pointer, day]) => issue("shape.bad-date", QUERY, pointer, { found: String(day) }));
  }
  if (period === undefined || period.from < period.to) return [];
  return [issue("evidence.bad-period", QUERY, "/period", { from: period.from, to: period.to })];
}
