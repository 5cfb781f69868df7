// In: the trace of a decision. Out: what counts in its total, line by line: what the leaves come to, and what caps, maxima, bounds
// and rounding take from it or add to it. The lines add up to the total, at its low end and at its high end.
import { toScaled } from "../../base/exact.js";
import type { Range, Trace, TraceAdjustments, TraceNode, TraceStandard, TraceTotal } from "../../evaluate/decision.js";
import { POINTS_SCALE } from "../../ruleset/compiled.js";
import { scaled } from "../impact/differences.js";
import { minus, NOTHING, plus, sum } from "./ends.js";
import type { Ends, PointsPart } from "./result.js";

/** One line: the ids of the nodes that it is counted in, from the outermost; in ten-thousandths of a point. */
export interface Line {
  readonly path: readonly string[];
  readonly part: PointsPart;
  readonly counts: Ends;
}

/** How a range of points counts: it is added, or it is taken away, and then its most is in the lowest total. */
type Count = (range: Range) => Ends;

function taken(range: Range): Ends {
  return minus(NOTHING, turned(scaled(range)));
}

function turned({ low, high }: Ends): Ends {
  return { low: high, high: low };
}

function together(lines: readonly Line[]): Ends {
  return sum(lines.map(({ counts }) => counts));
}

function leafLines({ points, notApplicable }: TraceNode, path: readonly string[], count: Count): readonly Line[] {
  if (points === undefined) return [];
  const earned = count(points.earned);
  // What does not apply, or may not, comes to what the criterion says for that case, whatever stood there before the cap.
  const isCapped = points.cap !== undefined && notApplicable === undefined;
  const raw = isCapped ? count(points.raw) : earned;
  return [
    { path, part: "points", counts: raw },
    { path, part: "cap", counts: minus(earned, raw) },
  ];
}

function nodeLines(node: TraceNode, above: readonly string[], count: Count): readonly Line[] {
  const { points, children, combine } = node;
  const path = [...above, node.node];
  // Where it is counted how many are met, what each earns by itself counts nowhere.
  if (points === undefined || children.length === 0 || typeof combine === "object") return leafLines(node, path, count);
  const inside = children.flatMap((child) => nodeLines(child, path, count));
  const [raw, earned] = [count(points.raw), count(points.earned)];
  return [
    ...inside,
    { path, part: "choice", counts: minus(raw, together(inside)) },
    { path, part: "cap", counts: minus(earned, raw) },
  ];
}

function standardLines({ node, points, maximum, criteria, bonuses, deductions }: TraceStandard): readonly Line[] {
  if (points === undefined || maximum === undefined) return [];
  const path = [node];
  const most = toScaled(maximum, POINTS_SCALE);
  const raw = scaled(points.raw);
  const kept: Ends = { low: Math.min(raw.low, most), high: Math.min(raw.high, most) };
  const more = bonuses.flatMap((one) => nodeLines(one, path, scaled));
  const less = deductions.flatMap((one) => nodeLines(one, path, taken));
  const net = plus(kept, plus(together(more), together(less)));
  return [
    ...criteria.flatMap((one) => nodeLines(one, path, scaled)),
    { path, part: "maximum", counts: minus(kept, raw) },
    ...more,
    ...less,
    { path, part: "bounds", counts: minus(scaled(points.earned), net) },
  ];
}

function overallLines({ items, sum: all, counted }: TraceAdjustments, cap: string, count: Count): readonly Line[] {
  return [
    ...items.flatMap((one) => nodeLines(one, [], count)),
    { path: [cap], part: "cap", counts: minus(count(counted), count(all)) },
  ];
}

/** The last lines of the sheet, each as a node of its own. */
export const LAST: readonly string[] = ["caps.bonuses", "caps.deductions", "pass.bounds", "pass.rounding"];

function lastLines({ sum: net, bounds, counted }: TraceTotal): readonly Line[] {
  const [least, most] = bounds.map((one) => toScaled(one, POINTS_SCALE)) as [number, number];
  const within = (points: number): number => Math.max(Math.min(points, most), least);
  const { low, high } = scaled(net);
  const kept: Ends = { low: within(low), high: within(high) };
  return [
    { path: ["pass.bounds"], part: "bounds", counts: minus(kept, { low, high }) },
    { path: ["pass.rounding"], part: "points", counts: minus(scaled(counted), kept) },
  ];
}

/** Every line that counts in the total; none where the sheet has no total. */
export function linesOf({ standards, total }: Trace): readonly Line[] {
  if (total === undefined) return [];
  return [
    ...standards.flatMap(standardLines),
    ...overallLines(total.bonuses, "caps.bonuses", scaled),
    ...overallLines(total.deductions, "caps.deductions", taken),
    ...lastLines(total),
  ];
}
