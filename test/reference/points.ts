// In: measures as intervals and the numbers of a criterion or adjustment. Out: the interval of points they earn.
import type { Band, Proportional } from "../../src/kinds/schema.js";
import {
  between,
  divide,
  exact,
  hull,
  type Interval,
  isAtMost,
  isEqual,
  isLess,
  least,
  most,
  multiply,
  NOTHING,
  ONE,
  type Rational,
  round,
  single,
  times,
  ZERO,
} from "./rational.js";

/** All points when the condition holds, none when it does not. */
export function whenHeld(condition: Interval, points: number): Interval {
  return times(condition, single(exact(points)));
}

/** The points of every band that some value of the measure falls in; below all bands, none. */
export function bandPoints(measure: Interval, bands: readonly Band[]): Interval {
  const starts = bands.map((band) => exact(band.from));
  const isTouched = (from: Rational | undefined): boolean => {
    const next = starts.filter((start) => from === undefined || isLess(from, start));
    const beginsInTime = from === undefined || isAtMost(from, measure.high);
    return beginsInTime && (next.length === 0 || isLess(measure.low, least(next)));
  };
  const touched = bands.filter((_, at) => isTouched(starts[at])).map((band) => single(exact(band.points)));
  return hull([...touched, ...(isTouched(undefined) ? [NOTHING] : [])]);
}

/** maximum × part / whole, rounded, at most the maximum. */
export function proportionPoints(
  criterion: Proportional,
  part: Interval,
  whole: Interval,
  fault: () => void,
): Interval {
  const maximum = exact(criterion.maximum);
  const { whenZero } = criterion;
  const share = (a: Rational, b: Rational): Rational =>
    least([maximum, round(divide(multiply(maximum, a), b), exact(criterion.step), criterion.round)]);
  const ofNothing = whenZero === "unknown" ? between(ZERO, maximum) : single(exact(whenZero));
  if (isEqual(whole.high, ZERO)) {
    if (whenZero === "unknown") fault();
    return ofNothing;
  }
  const ofSomething = between(share(part.low, whole.high), share(part.high, most([whole.low, ONE])));
  return isLess(ZERO, whole.low) ? ofSomething : hull([ofSomething, ofNothing]);
}
