// In: values of the reference. Out: words for them, as the cells of the reach name them.
import {
  exact,
  fraction,
  type Interval,
  isEqual,
  isFalse,
  isLess,
  isSingle,
  isTrue,
  multiply,
  type Rational,
  round,
  ZERO,
} from "../../reference/rational.js";

/** Told of every thing that a case meets, with what came of it. */
export type See = (thing: string, outcome: string) => undefined;
/** Things, each with every outcome that must be met. */
export type Reach = readonly (readonly [thing: string, outcomes: readonly string[]])[];

export const TRUTH = ["true", "false", "unknown"];
export const EDGE = ["below", "at", "above"];
export const CAP = ["below", "at", "above", "open"];
export const ROUNDED = ["exact", "half", "half to the even", "rounded"];
export const MODES = ["half-up", "half-even", "down", "up"];

export function truthOf(value: Interval): string {
  return isTrue(value) ? "true" : isFalse(value) ? "false" : "unknown";
}

/** How far from an edge does a value still count as beside it? */
const NEAR = fraction(1n);

/** Where a settled value stands beside an edge; nothing where it is far from it, or open. */
export function seeEdge(thing: string, value: Interval, edge: Rational, see: See): undefined {
  if (!isSingle(value)) return;
  const [n, d] = [value.low.n * edge.d - edge.n * value.low.d, value.low.d * edge.d];
  const distance = fraction(n < 0n ? -n : n, d);
  if (n === 0n) see(thing, "at");
  else if (!isLess(NEAR, distance)) see(thing, n < 0n ? "below" : "above");
}

/** Where a value stands before its cap is put to it. */
export function seeCap(thing: string, raw: Interval, cap: number | undefined, see: See): undefined {
  if (cap === undefined) return;
  const most = exact(cap);
  if (isSingle(raw)) see(thing, isEqual(raw.low, most) ? "at" : isLess(raw.low, most) ? "below" : "above");
  else if (isLess(raw.low, most) && isLess(most, raw.high)) see(thing, "open");
}

/** Was there anything to round, was it a half, and one between an even and an odd step? */
export function seeRounding(thing: string, value: Rational, step: number, see: See): undefined {
  const by = exact(step);
  const [down, up, even] = [round(value, by, "down"), round(value, by, "up"), round(value, by, "half-even")];
  const sign = isLess(value, ZERO) ? "negative " : "";
  if (isEqual(down, up)) return see(thing, "exact");
  const isHalf = isEqual(multiply(value, fraction(2n)), { n: down.n * up.d + up.n * down.d, d: down.d * up.d });
  see(thing, `${sign}${!isHalf ? "rounded" : isEqual(even, down) ? "half to the even" : "half"}`);
}
