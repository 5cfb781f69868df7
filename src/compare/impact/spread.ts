// In: the traces of one subject under two rulesets. Out: by how much the total can rise or fall from the one to the other,
// whatever the facts that are missing turn out to be. What no amendment touches comes out alike under both, and cancels.
import { toScaled } from "../../base/exact.js";
import type { Range, TraceAdjustments, TraceNode, TraceStandard, TraceTotal } from "../../evaluate/decision.js";
import { POINTS_SCALE } from "../../ruleset/compiled.js";
import type { Amendments } from "./amendments.js";
import { type Pair, pairsOf, scaled, type Traced } from "./differences.js";
import { scaleSpread } from "./scales.js";

const NOTHING: Range = { low: 0, high: 0 };

function plus(ranges: readonly Range[]): Range {
  return ranges.reduce((a, b) => ({ low: a.low + b.low, high: a.high + b.high }), NOTHING);
}

function minus({ low, high }: Range): Range {
  return { low: 0 - high, high: 0 - low };
}

/** After a maximum, a minimum or a choice of the best: never more than what went in, perhaps nothing. */
function dampened({ low, high }: Range): Range {
  return { low: Math.min(low, 0), high: Math.max(high, 0) };
}

function within(a: Range, b: Range): Range {
  return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
}

/** What two ranges, each on its own, leave open. */
function apart(before: Range | undefined, after: Range | undefined): Range {
  const [old, now] = [scaled(before ?? NOTHING), scaled(after ?? NOTHING)];
  return { low: now.low - old.high, high: now.high - old.low };
}

/** What both rulesets measure, and only score differently. */
function leafSpread(
  id: string,
  before: TraceNode,
  after: TraceNode,
  { scored, readBy }: Amendments,
): Range | undefined {
  const nodes = scored.get(id);
  if (nodes === undefined || readBy(id).length > 0) return undefined;
  return scaleSpread(nodes.before, nodes.after, { before, after });
}

function groupSpread(before: TraceNode, after: TraceNode, amendments: Amendments): Range | undefined {
  const { node: id, children, combine } = before;
  if (amendments.changes.has(id) || amendments.readBy(id).length > 0) return undefined;
  if (children.length === 0 || typeof combine === "object") return undefined;
  const inside = pairsOf(children, after.children).map((child) => nodeSpread(child, amendments));
  return dampened(combine === "sum" ? plus(inside) : widest(inside));
}

function nodeSpread({ id, before, after }: Pair<TraceNode>, amendments: Amendments): Range {
  if (!amendments.touched.has(id)) return NOTHING;
  const most = apart(before?.points?.earned, after?.points?.earned);
  if (before === undefined || after === undefined) return most;
  const known = leafSpread(id, before, after, amendments) ?? groupSpread(before, after, amendments);
  return known === undefined ? most : within(most, known);
}

function widest(ranges: readonly Range[]): Range {
  return { low: Math.min(0, ...ranges.map(({ low }) => low)), high: Math.max(0, ...ranges.map(({ high }) => high)) };
}

function eachSpread(
  before: readonly TraceNode[] = [],
  after: readonly TraceNode[] = [],
  amendments: Amendments,
): Range {
  return plus(pairsOf(before, after).map((pair) => nodeSpread(pair, amendments)));
}

/** By how much the points of a standard can differ. */
export function standardSpread({ id, before, after }: Pair<TraceStandard>, amendments: Amendments): Range {
  if (!amendments.touched.has(id)) return NOTHING;
  const most = apart(before?.points?.earned, after?.points?.earned);
  if (before === undefined || after === undefined || amendments.changes.has(id)) return most;
  const criteria = dampened(eachSpread(before.criteria, after.criteria, amendments));
  const more = eachSpread(before.bonuses, after.bonuses, amendments);
  const less = eachSpread(before.deductions, after.deductions, amendments);
  return within(most, dampened(plus([criteria, more, minus(less)])));
}

function overallSpread(before: TraceAdjustments, after: TraceAdjustments, cap: string, amendments: Amendments): Range {
  const most = apart(before.counted, after.counted);
  if (amendments.changes.has(cap)) return most;
  return within(most, dampened(eachSpread(before.items, after.items, amendments)));
}

/** Rounding to a step moves either total by less than a step, and ends on one. */
function rounded({ low, high }: Range, { rounding }: TraceTotal): Range {
  if (rounding === undefined) return { low, high };
  const step = toScaled(rounding.step, POINTS_SCALE);
  return { low: Math.floor(low / step) * step, high: Math.ceil(high / step) * step };
}

/** By how much the total can differ, in ten-thousandths; undefined where either ruleset has none. */
export function totalSpread({ before, after, amendments }: Traced): Range | undefined {
  const [old, now] = [before.total, after.total];
  if (old === undefined || now === undefined) return undefined;
  const most = apart(old.counted, now.counted);
  const { changes } = amendments;
  if (changes.has("pass.bounds") || changes.has("pass.rounding")) return most;
  const sum = plus([
    ...pairsOf(before.standards, after.standards).map((pair) => standardSpread(pair, amendments)),
    overallSpread(old.bonuses, now.bonuses, "caps.bonuses", amendments),
    minus(overallSpread(old.deductions, now.deductions, "caps.deductions", amendments)),
  ]);
  return within(most, rounded(dampened(sum), now));
}
