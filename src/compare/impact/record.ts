// In: a comparison and the evidence about one subject. Out: what changes for that subject, plain data.
import { fromScaled } from "../../base/exact.js";
import { compareText } from "../../base/text.js";
import type { Range, Verdict } from "../../evaluate/decision.js";
import { safeEvaluate, type TracedDecision } from "../../evaluate/evaluate.js";
import type { Evidence } from "../../evaluate/evidence.js";
import { checkForce } from "../../evaluate/subject.js";
import type { Issue } from "../../issues/issue.js";
import { POINTS_SCALE } from "../../ruleset/compiled.js";
import { causesOf } from "./causes.js";
import type { Comparison, Side } from "./comparison.js";
import { type Traced, totalEffects } from "./differences.js";
import { directionsOf } from "./directions.js";
import { fitted } from "./fit.js";
import { groupOf, type SubjectGroup } from "./groups.js";
import { totalSpread } from "./spread.js";

/** What a ruleset makes of a file: a verdict, or no decision at all. */
export type Outcome = Verdict | "refused";

/** From the best for the subject to none at all. */
export const OUTCOMES: readonly Outcome[] = ["eligible", "undetermined", "ineligible", "disqualified", "refused"];

/** Does it happen: surely, perhaps (the file is incomplete), or not? */
export type Happening = "surely" | "perhaps" | "not";

/** What changes for one subject. */
export interface RecordImpact {
  /** Absent where the evidence does not say. */
  readonly id?: string;
  readonly from: Outcome;
  readonly to: Outcome;
  /** The totals, where there are any. */
  readonly before?: Range;
  readonly after?: Range;
  /** After less before: a range while missing facts leave it open. */
  readonly shift?: Range;
  /** Of another verdict: the amended parts behind it. */
  readonly causes: readonly string[];
  /** The amended parts through which the total is another, whatever the verdict. */
  readonly through: readonly string[];
  /** Would it no longer be eligible; would it become so? */
  readonly lose: Happening;
  readonly gain: Happening;
  /** One for each attribute asked for. */
  readonly groups: readonly SubjectGroup[];
  /** Is the ruleset really in force for this file? */
  readonly inForce: { readonly before: boolean; readonly after: boolean };
  readonly issues: { readonly before: readonly Issue[]; readonly after: readonly Issue[] };
}

function judged({ compiled, foreign, readings }: Side, evidence: Evidence, trace: boolean) {
  return safeEvaluate(compiled, fitted(evidence, foreign), { readings, trace });
}

/** Is the ruleset really in force for this file? */
export function isInForce({ ruleset }: Pick<Side, "ruleset">, { period, decidedOn }: Evidence): boolean {
  let isFree = true;
  checkForce(ruleset, period, decidedOn, () => {
    isFree = false;
    return undefined;
  });
  return isFree;
}

/** Does a subject that the one finds eligible fail under the other, which can differ that way or not? */
function happening(one: Verdict, other: Verdict, canDiffer: boolean): Happening {
  if (other === "eligible") return "not";
  if (one === "eligible" && other !== "undetermined") return "surely";
  return (one === "eligible" || one === "undetermined") && canDiffer ? "perhaps" : "not";
}

function written(range: Range): Range {
  return { low: fromScaled(range.low, POINTS_SCALE), high: fromScaled(range.high, POINTS_SCALE) };
}

function isOpen(range: Range | undefined): boolean {
  return range !== undefined && range.low !== range.high;
}

function isSame(before: Range | undefined, after: Range | undefined): boolean {
  return before?.low === after?.low && before?.high === after?.high;
}

/** Traces are made only where they tell something. */
function tracedBoth(comparison: Comparison, evidence: Evidence): readonly [TracedDecision, TracedDecision] {
  const [before, after] = [comparison.before, comparison.after].map((side) => judged(side, evidence, true));
  // INVARIANT: both were judged once already; evaluating is deterministic.
  if (before?.ok !== true || after?.ok !== true) throw new Error("a record was judged, then refused");
  // CAST: the trace is asked for.
  return [before.value as TracedDecision, after.value as TracedDecision];
}

type Difference = Pick<RecordImpact, "shift" | "causes" | "through" | "lose" | "gain">;

function partsBehind(traced: Traced): readonly string[] {
  const effects = totalEffects(traced).filter(({ low, high }) => low !== 0 || high !== 0);
  return [...new Set(effects.map(({ part }) => part))].sort(compareText);
}

function differenceOf(
  comparison: Comparison,
  evidence: Evidence,
  [from, to]: readonly [Verdict, Verdict],
  [old, now]: readonly [Range | undefined, Range | undefined],
): Difference {
  const isNone = comparison.amendments.changes.size === 0;
  const isLevel = from === to && isSame(old, now) && !isOpen(old) && from !== "undetermined";
  if (isNone || isLevel) {
    const shift = old === undefined || now === undefined ? {} : { shift: { low: 0, high: 0 } };
    return { ...shift, causes: [], through: [], lose: "not", gain: "not" };
  }
  const [before, after] = tracedBoth(comparison, evidence);
  const traced: Traced = { before: before.trace, after: after.trace, amendments: comparison.amendments };
  const spread = totalSpread(traced);
  const { worse, better } = directionsOf(traced);
  return {
    ...(spread === undefined ? {} : { shift: written(spread) }),
    causes: from === to ? [] : causesOf(before, after, comparison.amendments),
    through: isSame(old, now) ? [] : partsBehind(traced),
    lose: happening(from, to, worse),
    gain: happening(to, from, better),
  };
}

function idOf({ subject }: { readonly subject?: unknown }): { readonly id?: string } {
  const id = typeof subject === "object" && subject !== null && "id" in subject ? subject.id : undefined;
  return typeof id === "string" ? { id } : {};
}

/** Judges one subject by both rulesets, and says what is different and why. */
export function recordImpact(comparison: Comparison, evidence: Evidence): RecordImpact {
  const [before, after] = [judged(comparison.before, evidence, false), judged(comparison.after, evidence, false)];
  const [old, now] = [before, after].map((one) => (one.ok ? one.value.total : undefined));
  const common = {
    ...idOf(evidence),
    ...(old === undefined ? {} : { before: { low: old.low, high: old.high } }),
    ...(now === undefined ? {} : { after: { low: now.low, high: now.high } }),
    groups: comparison.options.attributes.map((attribute) => groupOf(evidence, attribute)),
    issues: { before: before.ok ? [] : before.issues, after: after.ok ? [] : after.issues },
  };
  const [from, to] = [
    before.ok ? before.value.verdict : "refused",
    after.ok ? after.value.verdict : "refused",
  ] as const;
  if (from === "refused" || to === "refused") {
    const free = { before: true, after: true };
    return { ...common, from, to, causes: [], through: [], lose: "not", gain: "not", inForce: free };
  }
  return {
    ...common,
    ...{ from, to },
    ...differenceOf(comparison, evidence, [from, to], [old, now]),
    inForce: { before: isInForce(comparison.before, evidence), after: isInForce(comparison.after, evidence) },
  };
}
