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
}
