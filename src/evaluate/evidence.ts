// In: nothing. Out: the types of evidence (minh chứng) as a caller gives it. How it is read: `read.ts`.
import type { Json } from "../base/json.js";
import type { SubjectKind } from "../ruleset/schema.js";

/** A value as the dictionary declares it: boolean, number, choice or date as text, or a list of events. */
export type BareFact = boolean | number | string | readonly EventFact[];

/** One event of a list. The same `id` with the same content counts once. */
export interface EventFact {
  readonly id?: string;
  readonly [name: string]: Fact | undefined;
}

/**
 * A fact: a bare value; a value with its source and date; said to be unknown; or stated not applicable. Null and absence
 * mean missing, never false and never zero.
 */
export type Fact =
  | null
  | BareFact
  | { readonly value: BareFact; readonly source?: string; readonly on?: string }
  | { readonly unknown: string }
  | { readonly notApplicable: string };

/** Facts by field id: flat (`"meetings.joined": 9`) or nested (`"meetings": { "joined": 9 }`), never both for one field. */
export type Facts = { readonly [name: string]: Json };

/** Who is judged. Ids are opaque; no personal data is needed. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  /** The class that decides the pass mark; several where the subject falls into several; absent where not known. */
  readonly class?: string | readonly string[];
}

/**
 * What became of one title in one year: `not-considered` where nobody proposed it, as before there was such a subject.
 * Recognition is the authority's act; the library reads it here and never writes it.
 */
export type HistoryOutcome = "recognised" | "not-recognised" | "not-considered";

/** One title in one year, complete: where no reward is named, none was given. The same twice counts once. */
export interface HistoryEntry {
  readonly year: number;
  /** Code of the title, as `title.code` of its ruleset. Titles that a ruleset does not look back on are left alone. */
  readonly title: string;
  readonly outcome: HistoryOutcome;
  /** Codes of the rewards (khen thưởng) given for the years up to this one: at the last of the years rewarded. */
  readonly reward?: string | readonly string[];
  /** The decision by which it was, for people. */
  readonly decision?: string;
}

/** What is known of one subject in one period. */
export interface Evidence {
  readonly $schema?: string;
  readonly kind: "evidence";
  readonly format: 1;
  readonly subject: Subject;
  /** Half-open: `to` is the first day after it. */
  readonly period: { readonly from: string; readonly to: string };
  /** The day of the decision, where the instrument applies by it. */
  readonly decidedOn?: string;
  readonly facts: Facts;
  /** Earlier titles by year. A year that is not listed is missing, which is not the same as not recognised. */
  readonly history?: readonly HistoryEntry[];
}
