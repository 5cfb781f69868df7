// In: nothing. Out: the types of an impact, plain data. No behaviour here.
import type { DocumentRef, Range } from "../../evaluate/decision.js";
import type { Change } from "./amendments.js";
import type { SubjectGroup } from "./groups.js";
import type { Outcome } from "./record.js";
import type { Flip } from "./tally.js";

/** So many files went from one outcome to another. */
export interface Flow {
  readonly from: Outcome;
  readonly to: Outcome;
  readonly count: number;
}

/** At least so many, at most so many: incomplete files make the difference. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** A part that differs between the rulesets, and how many files it does something to. */
export interface Amendment {
  /** Id of a node, floor (`<standard>.floor`), mark (`pass.mark.<class>`), field (`field:<id>`) and the like. */
  readonly part: string;
  readonly change: Change;
  /** Files whose total is another through it, perhaps with others. */
  readonly shifted: number;
  /** Files whose verdict is worse, or better, through it, perhaps with others. */
  readonly worse: number;
  readonly better: number;
}

/** One class of a distribution: from … to, the upper end excluded but for the highest total. Points. */
export interface PointsClass {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** By how much totals rise or fall. */
export interface Shifts {
  readonly step: number;
  /** Files whose total surely stays as it is. */
  readonly unchanged: number;
  /** Files whose total surely changes by a known amount. A class that begins or ends at 0 has no file with 0 itself. */
  readonly classes: readonly PointsClass[];
  /** Of the files counted above: the lowest and the highest shift, and the sum of all. */
  readonly extremes?: Range;
  readonly sum: number;
  /** Incomplete files whose shift is a range: never below 0, never above 0, or either. */
  readonly open: { readonly up: number; readonly down: number; readonly either: number; readonly extremes?: Range };
}

/** How many files have which total. */
export interface Totals {
  readonly step: number;
  readonly before: readonly PointsClass[];
  readonly after: readonly PointsClass[];
  /** Incomplete files whose total may lie in several classes. */
  readonly open: { readonly before: number; readonly after: number };
}

/** Files that flipped alike by the same parts together. */
export interface Combination {
  readonly from: Outcome;
  readonly to: Outcome;
  readonly causes: readonly string[];
  readonly count: number;
}

/** One group of subjects; a figure that must not be shown is null. */
export interface GroupImpact {
  readonly group: SubjectGroup;
  readonly files: number | null;
  /** In the order of the breakdown's columns. */
  readonly counts: readonly (number | null)[];
}

/** The flows by an attribute of the subjects. */
export interface Breakdown {
  /** `subject.class`, or the id of a field. */
  readonly attribute: string;
  /** One flow each; the last may be several that are too rare to be shown apart. */
  readonly columns: readonly (readonly Pick<Flow, "from" | "to">[])[];
  readonly groups: readonly GroupImpact[];
  /** Counts above 0 and below this are hidden, with others that they could be worked out from. */
  readonly smallest: number;
}

/** The ruleset on one side, with its overlays. */
export interface ComparedRuleset {
  readonly ruleset: DocumentRef;
  readonly overlays: readonly DocumentRef[];
}

/** Whom a change of rules would hit, and how (tác động). */
export interface Impact {
  readonly kind: "impact";
  readonly format: 1;
  readonly before: ComparedRuleset;
  readonly after: ComparedRuleset;
  /** All files, those refused too. */
  readonly files: number;
  /** Every pair of outcomes that occurs; the counts add up to `files`. */
  readonly flows: readonly Flow[];
  /** How many are eligible before and after, and how many lose or gain that, whatever incomplete files turn out to be. */
  readonly eligible: {
    readonly before: Bounds;
    readonly after: Bounds;
    readonly lose: Bounds;
    readonly gain: Bounds;
  };
  readonly amendments: readonly Amendment[];
  /** Absent where either ruleset has no points. Files refused by either are in neither. */
  readonly shifts?: Shifts;
  readonly totals?: Totals;
  /** Every change of verdict; `more` are not listed. The first by id are. */
  readonly flips: { readonly count: number; readonly listed: readonly Flip[]; readonly more: number };
  /** The flips by what is behind them, the most frequent first; with `more`, the counts add up to the flips. */
  readonly causes: { readonly combinations: readonly Combination[]; readonly more: number };
  readonly breakdowns: readonly Breakdown[];
  /** Files of days on which the ruleset is not in force, judged as if it were. */
  readonly outsideForce: { readonly before: number; readonly after: number };
}
