// In: nothing. Out: the types of a decision and of its trace, plain data. No behaviour here.
import type { Issue } from "../issues/issue.js";
import type { Certainty } from "../parts/statement.js";
import type { SubjectKind } from "../ruleset/schema.js";
import type { HistoryOutcome } from "./evidence.js";

/**
 * The outcome (kết luận): `eligible` đủ điều kiện đề nghị công nhận, `ineligible` không đủ điều kiện, `disqualified`
 * không xét, `undetermined` chưa đủ căn cứ. Recognition itself is the authority's act.
 */
export type Verdict = "eligible" | "ineligible" | "disqualified" | "undetermined";

/** From … to; the two meet when nothing that matters is missing. Points, exact to four decimals. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The total beside the mark it must reach. */
export interface Total extends Range {
  /** Lowest and highest mark that may apply: they differ while the class of the subject is not known. */
  readonly mark: readonly [number, number];
  /** The sheet's maximum. */
  readonly of: number;
}

/** One standard in a decision. */
export interface StandardScore extends Range {
  readonly node: string;
  readonly of: Range;
  readonly floor?: LogicState;
}

/** met (or: holds), failed (or: clear), unknown. */
export type LogicState = "met" | "failed" | "unknown";
/** State of a disqualifier. */
export type DisqualifierState = "holds" | "clear" | "unknown";

/** A node that settled the verdict, or blocks it. Floors are `<standard>.floor`, the total is `total`. */
export interface Determinant {
  readonly node: string;
  readonly state: LogicState | DisqualifierState;
}

/** A fact that is not known and is read by nodes that are still unsettled. */
export interface MissingFact {
  readonly field: string;
  readonly nodes: readonly string[];
  /** Do those nodes stand in the way of the verdict, or would the fact only sharpen the points? */
  readonly blocks: boolean;
  /** What the evidence says about why it is not known. */
  readonly reason?: string;
  /** Of a history (`history.<key>`): the years that are missing, in order. */
  readonly years?: readonly number[];
}

/** A statement below `official` on which the verdict rests. */
export interface Reliance {
  readonly node: string;
  readonly certainty: Exclude<Certainty, "official">;
}

/** Names a document by id and version. */
export interface DocumentRef {
  readonly id: string;
  readonly version: string;
}

/** The result of judging one subject (kết quả xét). */
export interface Decision {
  readonly kind: "decision";
  readonly format: 1;
  readonly ruleset: DocumentRef;
  readonly overlays: readonly DocumentRef[];
  readonly subject: { readonly kind: SubjectKind; readonly id: string; readonly class?: string | readonly string[] };
  readonly period: { readonly from: string; readonly to: string };
  readonly verdict: Verdict;
  /** Absent where the ruleset has no points. */
  readonly total?: Total;
  readonly standards: readonly StandardScore[];
  /** Sorted by node id (code points), like every list of a decision but the trace. */
  readonly determinedBy: readonly Determinant[];
  readonly missing: readonly MissingFact[];
  readonly reliance: readonly Reliance[];
  /** Every reading of the ruleset, with the option used. */
  readonly readings: { readonly [reading: string]: string };
  /** Faults that arose while evaluating, such as a share of nothing; what they touch counts as unknown. */
  readonly issues: readonly Issue[];
  readonly trace?: Trace;
}

/** A value in the trace: a truth value, points or a number (a range), a choice, a day (a range), or a list's size. */
export type TraceValue =
  | { readonly type: "boolean"; readonly value: boolean | "unknown" }
  | { readonly type: "number"; readonly low: number; readonly high: number }
  | { readonly type: "date"; readonly low: string; readonly high: string }
  /** `unknown` while it is not known: no choice may bear that name. */
  | { readonly type: "choice"; readonly value: string }
  | { readonly type: "list"; readonly size: number | "unknown" };

/** State of a fact as read. */
export type FactState = "known" | "missing" | "not-applicable";

/** One step of a condition or measure, with the value it came to. */
export type TraceExpression =
  | { readonly literal: TraceValue }
  | {
      readonly field: string;
      readonly state: FactState;
      readonly value: TraceValue;
      readonly reason?: string;
      readonly source?: string;
    }
  | { readonly derived: string; readonly value: TraceValue; readonly from: TraceExpression }
  | { readonly reading: string; readonly option: string }
  | {
      readonly operator: string;
      readonly value: TraceValue;
      readonly operands: readonly TraceExpression[];
      /** For operators over a list: the events, each with its own condition. */
      readonly items?: readonly TraceItem[];
      /** For counts over the history: the years looked at, the newest first. */
      readonly years?: readonly TraceYear[];
    };

/** One year of the history, as recorded; the outcome is `missing` where it is not. */
export interface TraceYear {
  readonly year: number;
  readonly outcome: HistoryOutcome | "missing";
  readonly reward?: string | readonly string[];
  readonly decision?: string;
}

/** One event of a list, judged. */
export interface TraceItem {
  readonly id?: string;
  /** Does the event belong to the list? Present where the list is filtered. */
  readonly filter?: TraceExpression;
  /** What the operator asks of the event; absent where events are only counted. */
  readonly condition?: TraceExpression;
}

/** How the points of a node came about; what is absent did not arise. */
export interface TracePoints {
  /** Before any cap. */
  readonly raw: Range;
  /** What counts. */
  readonly earned: Range;
  /** The most it can come to now; less than the sheet's where a criterion was dropped. */
  readonly of: Range;
  /** The cap, where there is one: a declared cap, or the maximum of a group or standard. */
  readonly cap?: number;
  /** `yes`: the cap took something away; `maybe`: it may yet. */
  readonly capped?: "yes" | "maybe";
}

/** A criterion, group, deduction or bonus in the trace. */
export interface TraceNode {
  readonly node: string;
  readonly kind: string;
  /** For pass-fail, required, flat: whether its condition holds. */
  readonly state?: LogicState;
  /** A fact it reads is stated not applicable (or may be): what was declared for that case applied. */
  readonly notApplicable?: "yes" | "maybe";
  /** Absent for `required`, which has no points. */
  readonly points?: TracePoints;
  /** Its conditions and measures, by the name of the member. */
  readonly expressions: { readonly [member: string]: TraceExpression };
  readonly children: readonly TraceNode[];
  /** Groups: how the children counted together; of adjustments, as the reading in use has it. */
  readonly combine?: "sum" | "best" | "largest" | { readonly atLeast: number };
}

/** A standard in the trace: its criteria, what is deducted from it, its floor. */
export interface TraceStandard {
  readonly node: string;
  readonly points?: TracePoints;
  /** The declared maximum; `points.of` is less where a criterion was dropped. */
  readonly maximum?: number;
  readonly criteria: readonly TraceNode[];
  /** Bonuses and deductions that name this standard, already within `points.earned`. */
  readonly bonuses: readonly TraceNode[];
  readonly deductions: readonly TraceNode[];
  readonly floor?: {
    readonly state: LogicState;
    readonly share?: readonly [number, number];
    readonly points?: number;
  };
}

/** A disqualifier in the trace. */
export interface TraceDisqualifier {
  readonly node: string;
  readonly state: DisqualifierState;
  readonly condition: TraceExpression;
}

/** A gate in the trace. */
export interface TraceGate {
  readonly node: string;
  readonly state: LogicState;
  readonly onFailure: "ineligible" | "undetermined";
  readonly condition: TraceExpression;
}

/** All deductions, or all bonuses, that count in the total. */
export interface TraceAdjustments {
  readonly items: readonly TraceNode[];
  readonly sum: Range;
  /** After the overall cap. */
  readonly counted: Range;
  readonly cap?: number;
}

/** The last lines of the sheet. */
export interface TraceTotal {
  readonly standards: Range;
  readonly bonuses: TraceAdjustments;
  readonly deductions: TraceAdjustments;
  /** standards + bonuses − deductions. */
  readonly sum: Range;
  readonly bounds: readonly [number, number];
  /** Within the bounds, and rounded where the sheet rounds: what is compared with the mark. */
  readonly counted: Range;
  readonly mark: readonly [number, number];
  /** The sheet's maximum, and what is left of it where criteria were dropped: the mark is compared as a share of it. */
  readonly of: number;
  readonly left: Range;
  readonly rounding?: { readonly step: number; readonly mode: string };
  readonly state: LogicState;
}

/** Everything that was read and computed, so that every sum and the verdict can be computed again from it alone. */
export interface Trace {
  readonly gates: readonly TraceGate[];
  readonly disqualifiers: readonly TraceDisqualifier[];
  readonly standards: readonly TraceStandard[];
  readonly total?: TraceTotal;
}
