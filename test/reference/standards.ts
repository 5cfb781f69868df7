// In: a standard, its judged criteria and the adjustments that name it. Out: its points and the state of its floor.
import type { Standard } from "../../src/ruleset/schema.js";
import type { Adjusted } from "./adjustments.js";
import { type Judged, judge } from "./criteria.js";
import type { Scope } from "./expressions.js";
import {
  atMost,
  clamp,
  exact,
  fraction,
  type Interval,
  isAtMost,
  isEqual,
  isLess,
  minus,
  multiply,
  plus,
  type Rational,
  sum,
  truth,
  ZERO,
} from "./rational.js";

/** A standard, judged. */
export interface JudgedStandard {
  readonly standard: Standard;
  readonly criteria: readonly Judged[];
  readonly bonuses: readonly Adjusted[];
  readonly deductions: readonly Adjusted[];
  readonly earned: Interval;
  readonly of: Interval;
  readonly maximum: number | undefined;
  /** Truth value; absent where there is no floor. */
  readonly floor?: Interval;
}

/** Is left reached, where right is the share of it that must be? By cross-multiplication. */
export function reaches(earned: Interval, outOf: Rational, mark: Interval, left: Interval): Interval {
  if (isEqual(outOf, ZERO)) return truth(isAtMost(mark.high, earned.low), isLess(earned.high, mark.low));
  return truth(
    isAtMost(multiply(mark.high, left.high), multiply(earned.low, outOf)),
    isLess(multiply(earned.high, outOf), multiply(mark.low, left.low)),
  );
}

function floorOf(standard: Standard, earned: Interval, of: Interval, maximum: Rational): Interval | undefined {
  const { floor } = standard;
  if (!floor) return undefined;
  if ("points" in floor) {
    const points = exact(floor.points);
    return reaches(earned, maximum, { low: points, high: points }, of);
  }
  const [p, q] = floor.share.map((one) => fraction(BigInt(one)));
  if (!p || !q) throw new TypeError("no share");
  return reaches(earned, q, { low: p, high: p }, of);
}

export function judgeStandard(
  standard: Standard,
  bonuses: readonly Adjusted[],
  deductions: readonly Adjusted[],
  scope: Scope,
): JudgedStandard {
  const mine = (all: readonly Adjusted[]): readonly Adjusted[] =>
    all.filter((one) => one.adjustment.from === standard.id);
  const criteria = standard.criteria.map((criterion) => judge(criterion, scope));
  const maximum = typeof standard.maximum === "number" ? standard.maximum : undefined;
  const own = atMost(sum(criteria.map((one) => one.earned)), maximum);
  const of = atMost(sum(criteria.map((one) => one.of)), maximum);
  const added = plus(own, sum(mine(bonuses).map((one) => one.earned)));
  const left = minus(added, sum(mine(deductions).map((one) => one.earned)));
  const earned = clamp(left, ZERO, exact(maximum ?? 0));
  const floor = floorOf(standard, earned, of, exact(maximum ?? 0));
  const judged = { standard, criteria, bonuses: mine(bonuses), deductions: mine(deductions), earned, of, maximum };
  return floor ? { ...judged, floor } : judged;
}
