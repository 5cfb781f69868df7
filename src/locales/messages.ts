// In: nothing. Out: the type that every language fills; a missing line is an error of the compiler.

import type { DisqualifierState, LogicState, Verdict } from "../evaluate/decision.js";
import type { IssueCode, IssueParams } from "../issues/codes.js";
import type { Adjustment, Criterion } from "../kinds/schema.js";
import type { RoundingMode } from "../parts/amount.js";
import type { Certainty, Citation } from "../parts/statement.js";
import type { Rank, Status, SubjectKind } from "../ruleset/schema.js";
import type { CoveragePhrases } from "./coverage-words.js";
import type { DecisionsPhrases } from "./decisions-words.js";

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
  /** Quotation marks within become single ones. */
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
/**
 * Each operator with its operands, already in words. Operators over lists have one: the list. A share has its limit third and, where
 * the rule states one, the answer for a whole of zero fourth; a quotient its step, its rounding and that answer.
 */
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

/** What the rule author's kit says of cases. */
export interface CasePhrases {
  readonly refused: string;
  /** What a case expected under a label, and what came out. */
  readonly differs: (label: string, expected: string, found: string) => string;
  /** An empty list, or no such value. */
  readonly nothing: string;
}

/** What the matchers say of a decision that is not as expected. */
export interface MatcherPhrases {
  readonly toBe: (expected: string, found: string) => string;
  readonly notToBe: (unexpected: string) => string;
  readonly points: (points: string) => string;
  /** Disqualified, and these disqualifiers hold. */
  readonly disqualifiedBy: (verdict: string, nodes: string) => string;
  /** Undetermined, and these facts stand in the way. */
  readonly missing: (verdict: string, fields: string) => string;
}

/** What the report of an impact says. Counts and points come already written. */
export interface ImpactPhrases {
  readonly title: (sheet: string) => string;
  readonly sides: readonly [before: string, after: string];
  readonly ruleset: string;
  readonly overlays: string;
  readonly inForce: string;
  readonly since: (first: string) => string;
  readonly none: string;
  readonly files: string;
  readonly filesCounted: (files: string) => string;
  readonly refused: (files: string) => string;
  /** Files of days on which a ruleset is not in force. */
  readonly outsideForce: (files: string, side: string) => string;
  readonly outcomes: { readonly [O in Verdict | "refused"]: string };
  readonly flow: (from: string, to: string, same: boolean) => string;
  readonly verdicts: string;
  /** Rows are the outcomes before, columns those after. */
  readonly flowsHead: string;
  readonly eligible: (before: string, after: string) => string;
  readonly lose: (files: string) => string;
  readonly gain: (files: string) => string;
  readonly open: string;
  readonly amendments: string;
  readonly noAmendments: string;
  readonly amendmentColumns: readonly [part: string, change: string, shifted: string, worse: string, better: string];
  readonly changes: { readonly added: string; readonly removed: string; readonly changed: string };
  readonly shifts: string;
  readonly shiftColumns: readonly [shift: string, files: string];
  readonly unchanged: string;
  /** From … to, the end excluded. */
  readonly pointsClass: (from: string, to: string) => string;
  readonly openShifts: { readonly up: string; readonly down: string; readonly either: string };
  readonly extremes: (lowest: string, highest: string) => string;
  readonly totals: {
    readonly caption: (sheet: string) => string;
    readonly description: (side: string, from: string, to: string, files: string) => string;
    readonly axis: string;
    readonly mark: (mark: string) => string;
    readonly open: string;
  };
  readonly flips: string;
  readonly list: string;
  readonly noFlips: string;
  readonly causes: string;
  readonly causeColumns: readonly [flow: string, causes: string, files: string];
  readonly moreCauses: string;
  readonly flipColumns: readonly [id: string, before: string, after: string, points: string, causes: string];
  readonly moreFlips: (files: string) => string;
  readonly by: (attribute: string) => string;
  readonly group: string;
  readonly groups: { readonly missing: string; readonly "not-applicable": string; readonly unreadable: string };
  /** Several flows of which there are few. */
  readonly rareFlows: string;
  readonly hidden: string;
  readonly hiddenNote: (hidden: string, smallest: string) => string;
  readonly parts: {
    readonly mark: string;
    readonly bounds: string;
    readonly rounding: string;
    readonly classes: string;
    readonly "caps.deductions": string;
    readonly "caps.bonuses": string;
    readonly class: (label: string) => string;
  };
  readonly closing: string;
}

/** What the report on mutants says. */
export interface MutationPhrases {
  readonly title: (ruleset: string, id: string) => string;
  /** So many of the changes that could be noticed were. */
  readonly summary: (noticed: number, of: number) => string;
  readonly change: string;
  readonly tried: string;
  readonly fates: { readonly [F in "killed" | "refused" | "equivalent" | "survived" | "unresolved"]: string };
  /** Name of the change that leaves out an operation of an overlay. */
  readonly operation: string;
  /** Name of the days in force, which are no node. */
  readonly inForce: string;
  readonly changed: (label: string, from: string, to: string) => string;
  readonly leftOut: (label: string, what: string) => string;
  readonly operationLeftOut: (overlay: string, operation: string) => string;
  readonly pasteThis: string;
  readonly sameEverywhere: (combinations: string, fields: string) => string;
  readonly neverReached: (low: string, high: string) => string;
  readonly noneBetween: (count: string) => string;
  readonly unnoticed: string;
  readonly open: string;
  readonly noChange: string;
  readonly caughtByCheck: string;
}

/** What the report on the difference between two rulesets says. Figures and labels come already written. */
export interface DiffPhrases {
  readonly title: (sheet: string) => string;
  readonly same: string;
  /** How many changes, of each effect. */
  readonly summary: (changes: number, effects: readonly string[]) => string;
  readonly undirected: { readonly framework: string; readonly subject: string };
  readonly effects: {
    readonly [E in "stricter" | "looser" | "both" | "none-found" | "no-direction" | "editorial"]: {
      readonly heading: string;
      readonly count: (changes: number) => string;
    };
  };
  readonly kinds: {
    readonly [K in
      | ("added" | "removed" | "moved" | "renamed" | "order" | "points" | "condition" | "threshold")
      | ("text" | "citation" | "certainty" | "mark" | "floor" | "cap" | "reading" | "field" | "history" | "class")
      | ("force" | "scope" | "procedure" | "delegation")]: string;
  };
  readonly delegated: string;
  readonly became: (before: string, after: string) => string;
  readonly came: (after: string) => string;
  readonly went: (before: string) => string;
  readonly ways: { readonly stricter: string; readonly looser: string };
  /** A verdict, with the total where there is one. */
  readonly decided: (verdict: string, total: string | undefined) => string;
  /** Evidence that says this was decided so before and so after. */
  readonly witness: (facts: readonly string[], before: string, after: string, by: string) => string;
  readonly by: { readonly [B in "change-on-before" | "change-under-after" | "together" | "whole"]: string };
  readonly readings: (readings: string) => string;
  readonly proofs: {
    readonly identical: string;
    readonly unread: string;
    readonly combinations: (combinations: string, fields: string) => string;
  };
  readonly noneFound: (tries: string) => string;
  readonly otherWay: (tries: string) => string;
  readonly parts: { readonly "in-force": string; readonly scope: string; readonly title: string };
  readonly lists: {
    readonly [L in "gates" | "disqualifiers" | "standards" | "deductions" | "bonuses" | "criteria"]: string;
  };
  readonly combine: {
    readonly sum: string;
    readonly largest: string;
    readonly best: string;
    readonly byReading: (question: string) => string;
  };
  readonly closing: string;
}

/** Everything that the rule author's kit says: apart from the messages, so that a form on a phone need not load it. */
export interface KitMessages {
  readonly cases: CasePhrases;
  readonly matchers: MatcherPhrases;
  readonly impact: ImpactPhrases;
  readonly diff: DiffPhrases;
  readonly mutation: MutationPhrases;
  readonly coverage: CoveragePhrases;
  readonly decisions: DecisionsPhrases;
}
