// In: nothing. Out: the types of a second opinion on a decision: what JSON Logic answers too, what otherwise, what it was not asked.
import type { Json } from "../../base/json.js";
import type { TraceValue } from "../../evaluate/decision.js";

/** A condition or measure of a decision, or a part of one. */
export interface Question {
  /** Id of its node, or the name of a named expression. */
  readonly node: string;
  /** JSON Pointer into the ruleset with its overlays applied. */
  readonly pointer: string;
  /** Inside a list: of which event, from 0; one that is told twice counts once. */
  readonly event?: number;
}

/** JSON Logic answers otherwise than the decision, or cannot answer. */
export interface Disagreement extends Question {
  /** As the ruleset writes it. */
  readonly condition: Json;
  /** What the decision says that it comes to. */
  readonly decided: TraceValue;
  /** As it was asked of JSON Logic, and what it read there. Numbers are whole numbers of `10^-decimals`. */
  readonly rule: Json;
  readonly data: { readonly [name: string]: Json };
  readonly decimals: number;
  /** What JSON Logic says; what is not JSON as a word, such as `NaN`. */
  readonly answer?: Json;
  /** Why it says nothing: what it threw. */
  readonly error?: string;
}

/** Why a condition was not asked as a whole. */
export type NotAskedReason =
  /** A fact is missing or not applicable, and the answer stays open for it. */
  | "missing-fact"
  /** Every fact is known, and there is no answer all the same: a share or a quotient of nothing. */
  | "no-answer"
  /** A product has more digits than a float can hold. */
  | "too-large"
  /** There is no exact translation of the operator. */
  | "operator"
  /** The trace of the decision does not say what it came to. */
  | "not-traced"
  /** The evidence is none for this ruleset. */
  | "other-evidence";

/** A condition that was not asked as a whole. */
export interface NotAsked extends Question {
  readonly reason: NotAskedReason;
  /** The facts that are not known. */
  readonly fields?: readonly string[];
  readonly operator?: string;
  /** So many parts of it were asked, and agree. */
  readonly parts: number;
}

/** How many conditions and measures JSON Logic answers as the decision does, how many otherwise, how many it was not asked. */
export interface OpinionCounts {
  readonly agreed: number;
  readonly differed: number;
  readonly notAsked: { readonly [R in NotAskedReason]?: number };
}

/** What JSON Logic says of the conditions and measures of a decision. */
export interface SecondOpinion {
  readonly counts: OpinionCounts;
  readonly differences: readonly Disagreement[];
  readonly notAsked: readonly NotAsked[];
}
