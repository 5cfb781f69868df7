// In: ranges of points. Out: their text; every digit is shown, nothing is rounded.
import { fromScaled, MOST_DECIMALS, toScaled } from "../base/exact.js";
import type { Range, TraceStandard, TraceTotal } from "../evaluate/decision.js";
import type { Floor } from "../ruleset/schema.js";
import type { View } from "./view.js";

/** Is there one value only? */
export function isSingle({ low, high }: Range): boolean {
  return low === high;
}

/** `90`, or `từ 71 đến 88`. */
export function rangeText({ say: { format } }: View, { low, high }: Range): string {
  return low === high ? format.number(low) : format.range(format.number(low), format.number(high));
}

/** A range inside a formula: `90`, or `(71–88)`. */
export function termText({ say: { format } }: View, { low, high }: Range): string {
  return low === high ? format.number(low) : `(${format.number(low)}–${format.number(high)})`;
}

/** Points earned out of a maximum: `30/60 điểm`. */
export function earnedText(view: View, earned: Range, of: Range): string {
  return view.say.criteria.earned(rangeText(view, earned), rangeText(view, of), isSingle(earned) && isSingle(of));
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** `part/whole` of some points, as a number where it is a decimal of four places, else as the share itself. */
function shareText({ say: { totals, format } }: View, parts: number, of: number, points: number): string {
  const divisor = commonDivisor(parts, of);
  const [part, whole] = [parts / divisor, of / divisor];
  const product = part * toScaled(points, MOST_DECIMALS);
  const exact = Number.isSafeInteger(product) && product % whole === 0;
  return exact
    ? format.number(fromScaled(product / whole, MOST_DECIMALS))
    : totals.share(part, whole, format.number(points));
}

/** The points that a floor asks of a standard of which nothing is dropped. */
export function floorText(view: View, floor: Floor, maximum: number): string {
  return "share" in floor
    ? shareText(view, floor.share[0], floor.share[1], maximum)
    : view.say.format.number(floor.points);
}

/** The points that a floor asks of a standard, of the maximum that is left. */
export function neededText(view: View, trace: TraceStandard): string {
  const { floor } = trace;
  const of = trace.points?.of ?? { low: 0, high: 0 };
  const maximum = trace.maximum ?? of.high;
  // A floor fails against the least that may be left, and is met against the most.
  const left = floor?.state === "failed" ? of.low : of.high;
  if (floor?.share !== undefined) return shareText(view, floor.share[0], floor.share[1], left);
  const points = floor?.points ?? 0;
  if (left === maximum || maximum === 0) return view.say.format.number(points);
  return shareText(view, toScaled(points, MOST_DECIMALS), toScaled(maximum, MOST_DECIMALS), left);
}

/** A mark; where criteria were dropped, with what it comes to of the points that are left. */
export function markText(view: View, mark: number, total: TraceTotal | undefined): string {
  const { say } = view;
  const text = say.format.number(mark);
  if (total === undefined || (total.left.low === total.of && total.left.high === total.of) || total.of === 0)
    return text;
  if (!isSingle(total.left)) return `${text}/${say.format.number(total.of)}`;
  const [part, whole] = [toScaled(mark, MOST_DECIMALS), toScaled(total.of, MOST_DECIMALS)];
  const needed = shareText(view, part, whole, total.left.low);
  return say.totals.markOfLeft(text, say.format.number(total.of), say.format.number(total.left.low), needed);
}

/** The marks that may apply: one, or from the lowest to the highest. */
export function marksText(
  view: View,
  [lowest, highest]: readonly [number, number],
  total: TraceTotal | undefined,
): string {
  const low = markText(view, lowest, total);
  return lowest === highest ? low : view.say.format.range(low, markText(view, highest, total));
}
