// In: nothing. Out: the types of a difference between two rulesets.
import type { Json } from "../../base/json.js";
import type { DocumentRef, Range, Verdict } from "../../evaluate/decision.js";
import type { Evidence } from "../../evaluate/evidence.js";
import type { CombinationProof } from "../../explore/same-node.js";
import type { LocalText } from "../../parts/statement.js";

/** What an edit changes. */
export type EditKind =
  | ("added" | "removed" | "moved" | "renamed" | "order" | "points" | "condition" | "threshold")
  | ("text" | "citation" | "certainty" | "mark" | "floor" | "cap" | "reading" | "field" | "history" | "class")
  | ("force" | "scope" | "procedure" | "delegation");

/**
 * What a change does to those who are judged.
 *
 * `stricter`, `looser`, `both`: there is a witness for each direction claimed. `editorial`: proven to change no verdict and no
 * points. `none-found`: neither a witness nor a proof. `no-direction`: it is none of what decides about a record (the days in
 * force, who decides, what may be delegated), or the rulesets cannot be compared by what they decide.
 */
export type Effect = "stricter" | "looser" | "both" | "none-found" | "no-direction" | "editorial";

/** A value as written, and in the words of the sheet. */
export interface Told extends LocalText {
  readonly value: Json;
}

/** One member of a piece that differs. */
export interface Edit {
  readonly kind: EditKind;
  /** As the document calls it; none where the whole piece is meant. */
  readonly member?: string;
  readonly before?: Told;
  readonly after?: Told;
}

/** What a ruleset decides of a witness. */
export interface Decided {
  readonly verdict: Verdict;
  readonly total?: Range;
}

/** Evidence that is decided differently. */
export interface Witness {
  readonly evidence: Evidence;
  /** Readings that are not left at their defaults. */
  readonly readings: { readonly [reading: string]: string };
  readonly before: Decided;
  readonly after: Decided;
  /**
   * What was compared: the ruleset before with this one change; the ruleset after without it; where the change cannot be made
   * alone, the ruleset before with all changes of the same standard; where not even they can, the two as they are.
   */
  readonly by: "change-on-before" | "change-under-after" | "together" | "whole";
  /** The facts of the evidence that the piece reads, in the words of the sheet. */
  readonly facts: readonly LocalText[];
}

/** Why a change is editorial. */
export type EditorialProof =
  /** The same is left when texts, citations, certainty, ids, order and spelling are taken away. */
  | { readonly by: "identical" }
  /** Nothing in the ruleset that has it reads it, but for what is itself added or removed. */
  | { readonly by: "unread" }
  | CombinationProof;

/** One piece of a ruleset that differs. */
export interface RulesetChange {
  /** Id of a node; `<standard>.floor`, `pass.mark.<class>`, `field:<id>`, `derived:<id>`, `in-force` and the like. */
  readonly part: string;
  /** Its id before, where it is another. */
  readonly was?: string;
  readonly label: LocalText;
  readonly edits: readonly Edit[];
  readonly effect: Effect;
  readonly stricter?: Witness;
  readonly looser?: Witness;
  readonly proof?: EditorialProof;
  /** How many records were tried. */
  readonly tries: number;
}

/** A ruleset that was compared. */
export interface DiffSide extends DocumentRef {
  readonly title: LocalText;
  readonly overlays: readonly DocumentRef[];
}

/** What differs between two rulesets. */
export interface RulesetDiff {
  readonly before: DiffSide;
  readonly after: DiffSide;
  /** Why no direction is claimed of any change: one is a framework to be filled in, or they judge different subjects. */
  readonly undirected?: "framework" | "subject";
  /** Sorted by the ids of the parts. */
  readonly changes: readonly RulesetChange[];
}
