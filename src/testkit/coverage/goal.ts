// In: nothing. Out: the types of what coverage asks for, and of what it finds: plain data.
import type { DocumentRef, TraceValue } from "../../evaluate/decision.js";
import type { Expression } from "../../logic/expression.js";
import type { Citation } from "../../parts/statement.js";
import type { Case } from "../cases/schema.js";

/** What sort of thing a goal asks to see; `docs/coverage.md` says what each means, in this order. */
export const GOAL_KINDS = [
  "criterion",
  "points",
  "band",
  "level",
  "group",
  "cap",
  "deduction",
  "bonus",
  "floor",
  "bounds",
  "mark",
  "class",
  "gate",
  "disqualifier",
  "verdict",
  "atom",
  "decides",
  "threshold",
  "share",
  "zero",
  "history",
  "reading",
  "overlay",
] as const;
/** One of `GOAL_KINDS`. */
export type GoalKind = (typeof GOAL_KINDS)[number];

/** What is to be seen of it. */
export type Wanted =
  | "met"
  | "failed"
  | "holds"
  | "clear"
  | "true"
  | "false"
  | "unknown"
  | "not-applicable"
  | "none"
  | "some"
  | "range"
  | "below"
  | "exactly"
  | "above"
  | "reached"
  | "together"
  | "alone"
  | "enough"
  | "one-too-few"
  | "least"
  | "most"
  | "reset"
  | "several"
  | "acts";

/** A condition as the document writes it; of one over events, the list. */
export interface AskedCondition {
  readonly expression: Expression;
  readonly list?: string;
}

/** What a goal means of its node: a threshold, a band, an option, another node. */
export type GoalValue = string | number | boolean;

/** One thing that some case should show (mục tiêu độ phủ). */
export interface Goal {
  /** The same however the document is laid out and its members are ordered. */
  readonly id: string;
  readonly kind: GoalKind;
  /**
   * The node it is about, by the id that decisions use; `derived.<id>` for a named expression, `history.<key>`,
   * `reading.<key>`, `verdict`, `subject.class`.
   */
  readonly node: string;
  readonly wants: Wanted;
  /** The threshold, band, level, class, option, verdict or child that is meant. */
  readonly value?: GoalValue;
  readonly condition?: AskedCondition;
  /** Where the law says it. */
  readonly cite?: Citation;
}

/** Why no evidence whatever can show it. */
export type Impossible =
  /** What it is about never comes to anything but this. */
  | { readonly why: "range"; readonly value: TraceValue }
  /** It rests on nothing that can be missing. */
  | { readonly why: "always-known" }
  /** What stands beside it always decides already. */
  | { readonly why: "masked" }
  /** The values go in steps that pass it by. */
  | { readonly why: "step"; readonly step: number }
  /** The ruleset has nothing that could bring it about. */
  | { readonly why: "nothing-there" }
  /** All combinations of the facts concerned were tried, within this period where they are seen against it. */
  | {
      readonly why: "proven";
      readonly combinations: number;
      readonly facts: readonly string[];
      readonly period?: { readonly from: string; readonly to: string };
    };

/** What became of a goal. */
export type GoalStatus =
  /** By these cases, by their places in `cases`. */
  | { readonly status: "reached"; readonly by: readonly number[] }
  | { readonly status: "impossible"; readonly because: Impossible }
  /** By these of the suggested cases, by their places in `suggested`. */
  | { readonly status: "suggested"; readonly by: readonly number[] }
  /** After so many records tried; it proves nothing. */
  | { readonly status: "not-found"; readonly tries: number };

/** A goal and what became of it. */
export type JudgedGoal = Goal & GoalStatus;

/** How many goals there are, and how many of them are reached. */
export interface CoverageCount {
  readonly goals: number;
  readonly reached: number;
  readonly suggested: number;
  readonly notFound: number;
  readonly impossible: number;
  /** Of a hundred goals that are not impossible, how many are reached; one decimal, rounded down. */
  readonly percent: number;
}

/** The goals of one article (điều), or of another named part, of one instrument. */
export interface ArticleCoverage extends CoverageCount {
  /** Without an instrument: the goals of what is not cited, such as verdicts and readings. */
  readonly in?: string;
  readonly article?: string;
  readonly part?: string;
}

/** How far cases reach into one ruleset, overlays applied (độ phủ). */
export interface Coverage {
  readonly kind: "coverage";
  readonly format: 1;
  readonly ruleset: DocumentRef;
  readonly overlays: readonly DocumentRef[];
  readonly count: CoverageCount;
  readonly articles: readonly ArticleCoverage[];
  /** Names of the cases that count. */
  readonly cases: readonly string[];
  /** Names of those that do not come out as expected: they reach nothing. */
  readonly notCounted: readonly string[];
  /** Sorted by id. */
  readonly goals: readonly JudgedGoal[];
  /** Cases that would fill holes, as few as could be found, ready to be pasted and confirmed by the author. */
  readonly suggested: readonly Case[];
}
