// In: numbers as JSON writes them. Out: ranges, and their arithmetic. A number is held as a whole number of 10⁻⁸: no computed number
// has more places, so nothing is rounded but where a rule rounds. A truth value is a range of 0 and 1, a day the range of its number.
import { decimalsOf, type Rounding, toScaled } from "../base/exact.js";

/** From … to, both included. */
export interface Interval {
  readonly low: bigint;
  readonly high: bigint;
}
type All = readonly Interval[];

const PLACES = 8;
/** One of the last of so many decimal places. */
export const unit = (places: number): bigint => 10n ** BigInt(PLACES - places);
const ONE = unit(0);

export const exact = (value: number): bigint => BigInt(toScaled(value, decimalsOf(value))) * unit(decimalsOf(value));
export const written = (value: bigint): number => Number(`${value}e-${PLACES}`);
export const ends = ({ low, high }: Interval): Range => ({ low: written(low), high: written(high) });
type Range = { readonly low: number; readonly high: number };

export const smallest = (values: readonly bigint[]): bigint => values.reduce((a, b) => (b < a ? b : a));
export const largest = (values: readonly bigint[]): bigint => values.reduce((a, b) => (b > a ? b : a));
const lows = (all: All): readonly bigint[] => all.map(({ low }) => low);
const highs = (all: All): readonly bigint[] => all.map(({ high }) => high);

export const single = (value: bigint): Interval => ({ low: value, high: value });
export const number = (value: number): Interval => single(exact(value));
export const between = (low: number, high: number): Interval => ({ low: exact(low), high: exact(high) });
export const NONE: Interval = single(0n);
export const FALSE: Interval = single(0n);
export const TRUE: Interval = single(ONE);
export const UNKNOWN: Interval = { low: 0n, high: ONE };
export const isSingle = ({ low, high }: Interval): boolean => low === high;
export const isTrue = ({ low }: Interval): boolean => low === ONE;
export const isFalse = ({ high }: Interval): boolean => high === 0n;

/** The least of them; of truth values, and. */
export const least = (all: All): Interval => ({ low: smallest(lows(all)), high: smallest(highs(all)) });
/** The greatest of them; of truth values, or. */
export const greatest = (all: All): Interval => ({ low: largest(lows(all)), high: largest(highs(all)) });
/** Anything that one of them may be. */
export const hull = (all: All): Interval => ({ low: smallest(lows(all)), high: largest(highs(all)) });
export const sum = (all: All): Interval => all.reduce((a, b) => ({ low: a.low + b.low, high: a.high + b.high }), NONE);
export const minus = (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low });
export const not = (a: Interval): Interval => minus(TRUE, a);
export function times(a: Interval, b: Interval): Interval {
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return { low: smallest(corners) / ONE, high: largest(corners) / ONE };
}
/** At most so much, where that is said. */
export const capped = (a: Interval, cap: number | undefined): Interval =>
  cap === undefined ? a : least([a, number(cap)]);

const truth = (yes: boolean, no: boolean): Interval => (yes ? TRUE : no ? FALSE : UNKNOWN);
export const less = (a: Interval, b: Interval): Interval => truth(a.high < b.low, a.low >= b.high);
export const atMost = (a: Interval, b: Interval): Interval => truth(a.high <= b.low, a.low > b.high);
export const equal = (a: Interval, b: Interval): Interval =>
  truth(isSingle(a) && isSingle(b) && a.low === b.low, a.high < b.low || b.high < a.low);
/** If … then … else; anything between both while the condition is unknown. */
export const choose = (condition: Interval, then: Interval, otherwise: Interval): Interval =>
  isTrue(condition) ? then : isFalse(condition) ? otherwise : hull([then, otherwise]);

/** Does `part` of `whole` reach `wanted`, of which only `left` counts? Nothing is divided; none of them is below 0. */
export const reaches = (part: Interval, whole: number, wanted: Interval, left: Interval): Interval =>
  whole === 0 ? atMost(wanted, part) : atMost(times(wanted, left), times(part, number(whole)));

/** a ÷ b for a b above 0, to a whole number of steps: halves by the mode, `down` toward zero, `up` away from it. */
export function quotient(a: bigint, b: bigint, step: bigint, mode: Rounding): bigint {
  const [size, divisor] = [(a < 0n ? -a : a) * ONE, b * step];
  const [whole, twice] = [size / divisor, (size % divisor) * 2n];
  const isHalfUp = mode === "half-up" || (mode === "half-even" && whole % 2n === 1n);
  const isUp = mode === "up" ? twice > 0n : mode !== "down" && (twice > divisor || (twice === divisor && isHalfUp));
  return (isUp ? whole + 1n : whole) * (a < 0n ? -step : step);
}

/** Both ends, rounded to a whole number of steps. */
export const rounded = ({ low, high }: Interval, step: number, mode: Rounding): Interval => ({
  low: quotient(low, ONE, exact(step), mode),
  high: quotient(high, ONE, exact(step), mode),
});
