// In: the criteria and adjustments of a judged sheet. Out: every kind with what it earned, at its bands, its caps and its rounding.
import type { Json } from "../../../src/base/json.js";
import type { Adjustment, Band, Criterion } from "../../../src/kinds/schema.js";
import { type Adjusted, combinedBy } from "../../reference/adjustments.js";
import type { Judged } from "../../reference/criteria.js";
import { evaluate, type Scope } from "../../reference/expressions.js";
import {
  divide,
  exact,
  greater,
  type Interval,
  isEqual,
  isFalse,
  isLess,
  isSingle,
  isTrue,
  least,
  multiply,
  single,
  sum,
  times,
  ZERO,
} from "../../reference/rational.js";
import { stateOf } from "../../reference/verdict.js";
import { CAP, EDGE, MODES, type Reach, ROUNDED, type See, seeCap, seeEdge, seeRounding } from "./see.js";

const SCORED = ["pass-fail", "per-unit", "proportional", "banded", "choice", "graded"];
const GROUPS = ["group sum", "group best", "group atLeast"];
const ADJUSTMENTS = ["flat", "per-case", "banded", "graded", "group sum", "group largest", "group by reading"];
const RULES = ["full", "zero", "drop"];

export const NODES: Reach = [
  ["criterion pass-fail", ["full", "none", "open"]],
  ...SCORED.slice(1).map((kind) => [`criterion ${kind}`, ["full", "part", "none", "open"]] as const),
  ...GROUPS.map((kind) => [`criterion ${kind}`, ["full", "none", "open"]] as const),
  ["required", ["met", "failed", "unknown"]],
  ["per-unit, its maximum", CAP],
  ...MODES.map((mode) => [`proportional ${mode}`, ROUNDED] as const),
  ["proportional of nothing", ["answer", "fault", "perhaps"]],
  ["proportional, more than the whole", ["met"]],
  ["edge of a band", EDGE],
  ["below all bands", ["met"]],
  ["group sum, its maximum", CAP],
  ["group atLeast", ["one short", "just enough", "open"]],
  ...RULES.map((rule) => [`not applicable, ${rule}`, ["yes", "no", "maybe"]] as const),
  ...[...SCORED, "required"].map((kind) => [`not applicable, ${kind}`, RULES] as const),
  ...ADJUSTMENTS.map((kind) => [`adjustment ${kind}`, ["some", "none", "open"]] as const),
  ["per-case, its cap", CAP],
  ["edge of a band of an adjustment", EDGE],
  ["group of adjustments, its cap", CAP],
  ["group by reading", ["sum", "largest"]],
  ["largest of a group", ["one", "several alike"]],
];

function seeBands(thing: string, measure: Interval, bands: readonly Band[], see: See): undefined {
  for (const { from } of bands) seeEdge(thing, measure, exact(from), see);
  if (isSingle(measure) && isLess(measure.high, least(bands.map((band) => exact(band.from)))))
    see("below all bands", "met");
}

function seeProportion(criterion: Extract<Criterion, { kind: "proportional" }>, scope: Scope, see: See): undefined {
  const { part, whole, maximum, step, round, whenZero } = criterion;
  const [a, b] = [evaluate(part, scope), evaluate(whole, scope)];
  if (isEqual(b.high, ZERO)) return see("proportional of nothing", whenZero === "unknown" ? "fault" : "answer");
  if (isEqual(b.low, ZERO)) return see("proportional of nothing", "perhaps");
  if (!isSingle(a) || !isSingle(b)) return;
  if (isLess(b.low, a.low)) see("proportional, more than the whole", "met");
  seeRounding(`proportional ${round}`, divide(multiply(exact(maximum), a.low), b.low), step, see);
}

function seeEnough(needed: number, children: readonly Judged[], see: See): undefined {
  const met = children.filter((one) => isTrue(one.met)).length;
  const perhaps = children.filter((one) => !isTrue(one.met) && !isFalse(one.met)).length;
  if (met < needed && met + perhaps >= needed) see("group atLeast", "open");
  else if (perhaps === 0 && met === needed) see("group atLeast", "just enough");
  else if (perhaps === 0 && met === needed - 1) see("group atLeast", "one short");
}

/** Tells what a criterion came to. */
export function seeCriterion(
  { criterion, earned, of, met, isApplicable, children }: Judged,
  scope: Scope,
  see: See,
): undefined {
  const { kind, whenNotApplicable: rule } = criterion;
  if (rule) {
    const how = isTrue(isApplicable) ? "no" : isFalse(isApplicable) ? "yes" : "maybe";
    see(`not applicable, ${rule}`, how);
    if (how === "yes") see(`not applicable, ${kind}`, rule);
  }
  if (kind === "required") return see("required", stateOf(met));
  const combine = kind === "group" ? criterion.combine : undefined;
  const name = combine === undefined ? kind : `group ${typeof combine === "string" ? combine : "atLeast"}`;
  const isFull = isEqual(earned.low, of.low);
  see(`criterion ${name}`, !isSingle(earned) ? "open" : isEqual(earned.low, ZERO) ? "none" : isFull ? "full" : "part");
  if (kind === "group" && combine === "sum") {
    seeCap("group sum, its maximum", sum(children.map((one) => one.earned)), criterion.maximum, see);
  }
  if (typeof combine === "object") seeEnough(combine.atLeast, children, see);
  // What does not apply was not reckoned.
  if (!isTrue(isApplicable)) return;
  if (kind === "banded") seeBands("edge of a band", evaluate(criterion.measure, scope), criterion.bands, see);
  if (kind === "proportional") seeProportion(criterion, scope, see);
  if (kind === "per-unit") {
    const raw = times(evaluate(criterion.count, scope), single(exact(criterion.each)));
    seeCap("per-unit, its maximum", raw, criterion.maximum, see);
  }
}

function seeGroup({ adjustment, items }: Adjusted, scope: Scope, see: See): undefined {
  if (adjustment.kind !== "group") return;
  const { combine, cap } = adjustment;
  const how = combinedBy(combine, scope);
  const earned = items.map((item) => item.earned);
  const raw = how === "sum" ? sum(earned) : greater(earned);
  if (typeof combine === "object") see("group by reading", how);
  seeCap("group of adjustments, its cap", raw, cap, see);
  if (how !== "largest" || items.length < 2 || !isSingle(raw) || isEqual(raw.low, ZERO)) return;
  const largest = earned.filter((one) => isSingle(one) && isEqual(one.low, raw.low));
  see("largest of a group", largest.length > 1 ? "several alike" : "one");
}

/** Tells what a deduction or bonus came to. */
export function seeAdjustment(adjusted: Adjusted, scope: Scope, see: See): undefined {
  const { adjustment, earned } = adjusted;
  const combine = adjustment.kind === "group" ? adjustment.combine : undefined;
  const name =
    combine === undefined ? adjustment.kind : `group ${typeof combine === "string" ? combine : "by reading"}`;
  see(`adjustment ${name}`, !isSingle(earned) ? "open" : isEqual(earned.low, ZERO) ? "none" : "some");
  seeGroup(adjusted, scope, see);
  if (adjustment.kind === "per-case") {
    const raw = times(evaluate(adjustment.cases, scope), single(exact(adjustment.each)));
    seeCap("per-case, its cap", raw, adjustment.cap, see);
  }
  if (adjustment.kind === "banded") {
    seeBands("edge of a band of an adjustment", evaluate(adjustment.measure, scope), adjustment.bands, see);
  }
}

/** Everything below a node's members that is an expression. */
export function expressionsIn(node: Criterion | Adjustment | object): readonly Json[] {
  const members = new Map<string, unknown>(Object.entries(node));
  const names = ["when", "require", "count", "part", "whole", "measure", "cases"];
  // CAST: these members are expressions, so JSON.
  return names.flatMap((name) => (members.has(name) ? [members.get(name) as Json] : []));
}
