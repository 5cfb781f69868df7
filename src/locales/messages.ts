// In: nothing. Out: the type that every language fills; a missing line is an error of the compiler.

import type { DisqualifierState, LogicState, Verdict } from "../evaluate/decision.js";
import type { IssueCode, IssueParams } from "../issues/codes.js";
import type { Adjustment, Criterion } from "../kinds/schema.js";
import type { RoundingMode } from "../parts/amount.js";
import type { Certainty, Citation } from "../parts/statement.js";
import type { Rank, Status, SubjectKind } from "../ruleset/schema.js";

/** One sentence per code: no full stop, text of the user in backticks. */
export type IssueSentences = { readonly [C in IssueCode]: (params: IssueParams[C]) => string };
/** How to mend it, where the sentence alone does not say so. */
export type IssueHelp = { readonly [C in IssueCode]?: (params: IssueParams[C]) => string | undefined };

/** How numbers, days and enumerations are written. */
export interface Formats {
  /** All digits that the number has, never rounded. */
  readonly number: (value: number) => string;
  /** From `YYYY-MM-DD`. */
  readonly date: (day: string) => string;
  /** From … to, in a sentence. */
  readonly range: (low: string, high: string) => string;
  /** A period by its first and last day, the last included. */
  readonly period: (first: string, last: string) => string;
  readonly quote: (text: string) => string;
  readonly and: (texts: readonly string[]) => string;
  /** A label and what is said of it. */
  readonly said: (label: string, value: string) => string;
}

/** Names of what documents and decisions write as ids. */
export interface Names {
  readonly verdicts: { readonly [V in Verdict]: string };
  readonly logicStates: { readonly [S in LogicState]: string };
  readonly disqualifierStates: { readonly [S in DisqualifierState]: string };
  readonly subjects: { readonly [K in SubjectKind]: string };
  readonly statuses: { readonly [S in Status]: string };
  readonly ranks: { readonly [R in Rank]: string };
  readonly certainties: { readonly [C in Certainty]: string };
  readonly kinds: { readonly [K in Criterion["kind"] | Adjustment["kind"]]: string };
  readonly roundings: { readonly [M in RoundingMode]: string };
  readonly truth: { readonly true: string; readonly false: string; readonly unknown: string };
  /** The value of a field of yes or no. */
  readonly answers: { readonly true: string; readonly false: string; readonly unknown: string };
}

/** The operators of conditions that are put into words. */
export type OperatorName =
  | "and"
  | "or"
  | "!"
  | "=="
  | "==="
  | "!="
  | "!=="
  | "<"
  | "<="
  | ">"
  | ">="
  | "in"
  | "if"
  | "+"
  | "-"
  | "*"
  | "/"
  | "min"
  | "max"
  | "some"
  | "all"
  | "none"
  | "filter"
  | "count"
  | "share-at-least"
  | "share-above"
  | "within-period"
  | "consecutive-years"
  | "years-since-recognised"
  | "applicable";
/** Each operator with its operands, already in words. Operators over lists have one: the list. */
export type OperatorPhrases = { readonly [O in OperatorName]: (operands: readonly string[]) => string };

/** Facts as read. */
export interface FactPhrases {
  readonly missing: string;
  readonly notApplicable: string;
  readonly source: (source: string) => string;
  readonly events: (size: string) => string;
  readonly more: (count: number) => string;
  /** How many events of a list meet the condition: yes, no, not known. */
  readonly tally: (met: number, failed: number, unknown: number) => string;
  readonly subjectClass: string;
  /** Years of which the history has no record. */
  readonly missingYears: (years: readonly string[]) => string;
  /** A year whose reward used up the years until then. */
  readonly rewardedIn: (year: string) => string;
}

/** Points of standards, criteria and groups. */
export interface CriterionPhrases {
  readonly points: (points: string) => string;
  readonly earned: (earned: string, of: string, single: boolean) => string;
  readonly outcomes: {
    readonly full: string;
    readonly part: string;
    readonly none: string;
    readonly open: string;
    readonly dropped: string;
  };
  readonly perUnit: (count: string, each: string, maximum: string) => string;
  readonly proportional: (part: string, whole: string, maximum: string, step: string, mode: string) => string;
  readonly band: (from: string, points: string) => string;
  readonly belowBands: string;
  readonly nextBand: (from: string, points: string) => string;
  readonly best: string;
  readonly atLeast: (count: number) => string;
  readonly groupMaximum: (raw: string, maximum: string) => string;
  readonly notApplicable: { readonly full: string; readonly zero: string; readonly drop: string };
  readonly maybeNotApplicable: string;
  readonly incomplete: string;
}

/** Points of deductions and bonuses. */
export interface AdjustmentPhrases {
  readonly deducted: (points: string) => string;
  readonly notDeducted: string;
  readonly added: (points: string) => string;
  readonly notAdded: string;
  readonly perCase: (cases: string, each: string) => string;
  readonly largest: string;
  /** What it came to before the cap, and the cap. */
  readonly capped: (raw: string, cap: string | undefined) => string;
  readonly mayBeCapped: (cap: string | undefined) => string;
  readonly insideStandard: (standard: string) => string;
}

/** Why the verdict is what it is: half sentences without full stop. */
export interface ReasonPhrases {
  readonly disqualifier: (label: string) => string;
  readonly gateFailed: (label: string) => string;
  readonly gateUnfinished: (label: string) => string;
  readonly requiredFailed: (label: string) => string;
  /** `most`: the points can still rise, but only so far. */
  readonly floorMissed: (standard: string, earned: string, most: boolean, needed: string) => string;
  readonly totalBelow: (total: string, most: boolean, mark: string, lowest: boolean) => string;
  readonly allClear: (parts: {
    readonly gates: boolean;
    readonly floors: boolean;
    readonly disqualifiers: boolean;
  }) => string;
  readonly totalReached: (total: string, range: boolean, mark: string) => string;
  readonly missing: (facts: readonly string[], more: number) => string;
  readonly totalOpen: (total: string, single: boolean, mark: string, severalMarks: boolean) => string;
  /** Where nothing is missing and something still cannot be told. */
  readonly cannotBeTold: (label: string) => string;
}

/** The total and what it is made of. */
export interface TotalPhrases {
  readonly total: (points: string, of: string) => string;
  readonly mark: (mark: string, range: boolean) => string;
  /** A mark beside what it comes to where criteria were dropped. */
  readonly markOfLeft: (mark: string, of: string, left: string, needed: string) => string;
  readonly floor: (needed: string) => string;
  readonly floorName: (standard: string) => string;
  /** A floor that is no decimal: so many parts of the maximum. */
  readonly share: (part: number, whole: number, maximum: string) => string;
  readonly calculation: (steps: string) => string;
  readonly bounded: (low: string, high: string, counted: string) => string;
  readonly rounded: (step: string, mode: string, counted: string) => string;
  readonly dropped: (left: string, of: string) => string;
  readonly capOfDeductions: (raw: string, cap: string) => string;
  readonly capOfBonuses: (raw: string, cap: string) => string;
  readonly name: string;
}

/** Headings, column heads and fixed lines of an explanation. */
export interface Headings {
  readonly ruleset: string;
  readonly version: string;
  readonly period: string;
  readonly class: string;
  readonly verdict: string;
  readonly total: string;
  readonly columns: readonly [standard: string, points: string, maximum: string, floor: string];
  readonly gates: string;
  readonly disqualifiers: string;
  readonly deductions: string;
  readonly bonuses: string;
  readonly deciding: string;
  readonly readings: string;
  readonly missing: string;
  readonly nothingMissing: string;
  readonly reliance: string;
  readonly faults: string;
  /** Recognition is the authority's act. */
  readonly closing: string;
}

/** Lines about what is missing and how sure the law is. */
export interface NotePhrases {
  readonly blocking: string;
  readonly sharpening: string;
  /** What a missing fact bears on. */
  readonly bearsOn: (nodes: string) => string;
  readonly collect: (text: string) => string;
  readonly figures: (certainty: string) => string;
  readonly relianceSummary: (statements: string) => string;
  readonly reliance: (certainty: string, count: number) => string;
  readonly defaultReading: string;
}

/** Everything that a language says. */
export interface Messages {
  readonly issues: IssueSentences;
  readonly help: IssueHelp;
  readonly format: Formats;
  readonly names: Names;
  readonly operators: OperatorPhrases;
  readonly facts: FactPhrases;
  readonly criteria: CriterionPhrases;
  readonly adjustments: AdjustmentPhrases;
  readonly reasons: ReasonPhrases;
  readonly totals: TotalPhrases;
  readonly headings: Headings;
  readonly notes: NotePhrases;
  /** Where a statement stands, with the number of its instrument. */
  readonly citation: (citation: Citation, instrument: string) => string;
}
