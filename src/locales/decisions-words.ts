// In: nothing. Out: the type of what the report on two decisions says; labels, points and values come already written.
import type { HistoryOutcome } from "../evaluate/evidence.js";

/** What made something another. */
type CauseWords = { readonly [C in "facts" | "rules" | "either" | "together" | "offset"]: string };

type FigureWords = { readonly [W in "only" | "low" | "high"]: string };

/** What the report says of why two decisions on one subject differ. */
export interface DecisionsPhrases {
  /** The id of the subject follows. */
  readonly title: (sheet: string, subject: string) => string;
  readonly sides: readonly [before: string, after: string];
  readonly mark: string;
  /** The rules of this side are not in force for it. */
  readonly outsideForce: (side: string) => string;
  /** Nothing has changed at all. */
  readonly nothing: string;
  /** Something has, and the decision has not. */
  readonly same: string;
  /** What made the verdict another; `plain`: that cannot be told. */
  readonly verdicts: { readonly [C in keyof CauseWords | "plain"]: (before: string, after: string) => string };
  /** The total, the mark, what is left of the maximum: the only one there is, or the lowest, or the highest. */
  readonly figures: { readonly [F in "total" | "mark" | "left"]: FigureWords };
  readonly figure: (which: string, before: string, after: string, change: string) => string;
  readonly split: (facts: string, rules: string, interaction: string) => string;
  readonly alone: string;
  readonly aloneColumns: readonly [rules: string, factsBefore: string, factsAfter: string];
  readonly aloneRows: readonly [before: string, after: string];
  readonly notDecided: string;
  /** Why nothing is split: what these rules find wrong with the facts of the other side. */
  readonly unsplit: (side: string, faults: readonly string[]) => string;
  readonly conditions: string;
  readonly conditionColumns: readonly [condition: string, before: string, after: string, because: string];
  readonly because: CauseWords;
  readonly noCondition: string;
  /** Conditions that are as they were, and now count among the reasons, or do no longer; of many, how many more. */
  readonly alsoDetermine: (labels: readonly string[], more: number) => string;
  readonly noLonger: (labels: readonly string[], more: number) => string;
  readonly byNode: string;
  readonly byArticle: string;
  readonly node: string;
  readonly article: string;
  /** After the first column; the last three only where the difference is split. */
  readonly pointsColumns: readonly [before: string, after: string, facts: string, rules: string, interaction: string];
  readonly conditionsOf: string;
  /** What counts the same on both sides and is not listed. */
  readonly unchanged: string;
  readonly inAll: string;
  readonly parts: { readonly [P in "points" | "cap" | "choice" | "maximum" | "bounds"]: string };
  /** Two figures: what counts in the lowest total, and in the highest. */
  readonly ends: (low: string, high: string) => string;
  readonly endsNote: string;
  readonly facts: string;
  readonly noFacts: string;
  /** The nodes that read it follow. */
  readonly readBy: string;
  readonly unread: string;
  readonly rules: string;
  readonly noRules: string;
  readonly leftOut: (side: string, names: readonly string[]) => string;
  readonly outcomes: { readonly [O in HistoryOutcome]: string };
  /** What the three columns of a split mean. */
  readonly explains: string;
  /** Recognition is the authority's act. */
  readonly closing: string;
}
