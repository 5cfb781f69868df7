// In: nothing. Out: the types of a comparison of two decisions on one subject, plain data. No behaviour here.
import type { Decision, Determinant, Range, Verdict } from "../../evaluate/decision.js";
import type { Issue } from "../../issues/issue.js";
import type { LocalText } from "../../parts/statement.js";
import type { SubjectKind } from "../../ruleset/schema.js";
import type { Edit, Told } from "../diff/result.js";

/**
 * What something counts in the lowest total (`low`) and in the highest (`high`), in points. No range: what is deducted has its most
 * in the lowest total, and a cap may take from the highest alone.
 */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Where a difference comes from; at either end the three add up to it. */
export interface Split {
  /** What the facts changed, under the rules before. */
  readonly facts: Ends;
  /** What the rules changed, for the facts before. */
  readonly rules: Ends;
  /** What neither does alone. */
  readonly interaction: Ends;
}

/** What something counts before and after. */
export interface Difference {
  readonly before: Ends;
  readonly after: Ends;
  /** Absent where it cannot be told: see `alone`. */
  readonly split?: Split;
}

/**
 * What made a state or a verdict another: the facts alone, the rules alone, `either` of them alone, or only both `together`.
 * `offset`: it is what it was, for one undoes what the other does.
 */
export type Cause = "facts" | "rules" | "either" | "together" | "offset";

/**
 * What in a node counts on its own: what it comes to before its cap, the cap; that of several only the largest counts; the
 * maximum of a standard; that a standard is kept between 0 and its maximum whatever is added and taken by name.
 */
export type PointsPart = "points" | "cap" | "choice" | "maximum" | "bounds";

/** What one node counts in the total, or one part of a node. */
export interface PointsChange {
  /** Id of the node, as the sheet after has it; `caps.bonuses`, `caps.deductions`, `pass.bounds`, `pass.rounding`. */
  readonly node: string;
  /** Its id before, where it is another. */
  readonly was?: string;
  /** The node in which it is counted; without one, in the total. Everything within a node adds up to it. */
  readonly within?: string;
  readonly part?: PointsPart;
  readonly label: LocalText;
  readonly points: Difference;
  /** The facts that changed and that it reads itself. */
  readonly facts: readonly string[];
  /** The parts of the rules that changed: it, and those that it reads by name. */
  readonly rules: readonly string[];
}

/** Where a statement stands: an article or another part of an instrument. */
export interface ArticlePlace {
  /** Number of the instrument, as the ruleset gives it. */
  readonly instrument: string;
  readonly article?: string;
  readonly part?: string;
}

/** Everything that stands in one article of law. */
export interface ArticleChange {
  readonly label: LocalText;
  /** Absent for what cites nothing. */
  readonly place?: ArticlePlace;
  /** What it counts in the total; absent where there is no total on either side. */
  readonly points?: Difference;
  /** Ids of the conditions in it whose state is another. */
  readonly conditions: readonly string[];
}

/** The state of a condition; of a gate, what its failure means. */
export interface ConditionState extends Pick<Determinant, "state"> {
  readonly onFailure?: "ineligible" | "undetermined";
}

/** A gate, a required criterion, a disqualifier, a floor or the total, whose state or part in the verdict is another. */
export interface ConditionChange {
  readonly node: string;
  readonly was?: string;
  readonly label: LocalText;
  /** Absent where the rules have no such condition. */
  readonly before?: ConditionState;
  readonly after?: ConditionState;
  /** Absent where its state is the same, whatever changed, or where it cannot be told. */
  readonly by?: Cause;
  /** Did, does it determine the verdict? */
  readonly determines: { readonly before: boolean; readonly after: boolean };
  readonly facts: readonly string[];
  readonly rules: readonly string[];
}

/** A fact that is another, or is known of on one side only. */
export interface FactChange {
  /** Id of the field, `subject.class`, `history.<title>`, or `subject.period`. */
  readonly fact: string;
  readonly about: "field" | "class" | "history" | "period";
  readonly label: LocalText;
  /** Null where it is missing; `{ "notApplicable": true }` where it is stated not to apply. */
  readonly before: Told;
  readonly after: Told;
  /** The nodes that read it, under either ruleset. */
  readonly nodes: readonly string[];
}

/** A part of the rules that means something else, or that only one side has. */
export interface RuleChange {
  /** Id of a node; `<standard>.floor`, `pass.mark.<class>`, `field:<id>`, `reading:<id>` and the like. */
  readonly part: string;
  readonly label: LocalText;
  readonly edits: readonly Edit[];
}

/** One of the two decisions. */
export interface ComparedDecision {
  readonly title: LocalText;
  /** Is the ruleset in force for it? It judges as if it were. */
  readonly inForce: boolean;
  readonly decision: Decision;
}

/** What would be decided if only the facts, or only the rules, had changed; or why nothing can. */
export type Alone =
  | { readonly decided: true; readonly verdict: Verdict; readonly total?: Range }
  | { readonly decided: false; readonly issues: readonly Issue[] };

/** Why two decisions on one subject differ (vì sao hai kết quả khác nhau). */
export interface DecisionComparison {
  readonly kind: "decision-comparison";
  readonly format: 1;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly before: ComparedDecision;
  readonly after: ComparedDecision;
  /** Do both have the same verdict, by the same nodes, and the same points? */
  readonly same: boolean;
  /** The rules before with the facts after; the rules after with the facts before. Where one is not decided, nothing is split. */
  readonly alone: { readonly facts: Alone; readonly rules: Alone };
  readonly verdict: { readonly before: Verdict; readonly after: Verdict; readonly by?: Cause };
  /** Sorted by node. */
  readonly conditions: readonly ConditionChange[];
  /** Absent where either sheet has no total. */
  readonly total?: Difference;
  /** The lowest and the highest mark that may apply. */
  readonly mark?: Difference;
  /** What is left of the sheet's maximum, of which the mark is a share. */
  readonly left?: Difference;
  /** What counts otherwise in the total, in the order of the sheet; each node before what is within it. */
  readonly points: readonly PointsChange[];
  /** The same by article, and the conditions. */
  readonly articles: readonly ArticleChange[];
  readonly facts: readonly FactChange[];
  readonly rules: readonly RuleChange[];
  /** Facts, members of events and classes that only the other sheet knows, and that were left out for this one. */
  readonly leftOut: { readonly before: readonly string[]; readonly after: readonly string[] };
}
