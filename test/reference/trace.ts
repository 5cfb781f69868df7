// In: a decision with its trace, and no ruleset. Out: every line that does not follow from the lines above it: sums, caps,
// floors, the total, the verdict. The states of conditions and the points of leaves are taken as they stand.
import type {
  Decision,
  LogicState,
  Range,
  TraceAdjustments,
  TraceNode,
  TraceStandard,
  TraceTotal,
} from "../../src/evaluate/decision.js";
import {
  atMost,
  clamp,
  exact,
  FALSE,
  fraction,
  greater,
  type Interval,
  isAtMost,
  isLess,
  type Mode,
  minus,
  NOTHING,
  plus,
  round,
  single,
  sum,
  TRUE,
  times,
  toNumber,
  truth,
  UNKNOWN,
  ZERO,
} from "./rational.js";
import { reaches } from "./standards.js";
import { type Demand, settle, stateOf } from "./verdict.js";

function interval({ low, high }: Range): Interval {
  return { low: exact(low), high: exact(high) };
}

function differs(what: string, expected: Interval, found: Range | undefined): readonly string[] {
  const range = { low: toNumber(expected.low), high: toNumber(expected.high) };
  const same = found !== undefined && found.low === range.low && found.high === range.high;
  return same ? [] : [`${what}: ${JSON.stringify(range)} expected, ${JSON.stringify(found)} found`];
}

function differsAs(what: string, expected: string, found: string | undefined): readonly string[] {
  return expected === found ? [] : [`${what}: ${expected} expected, ${found ?? "nothing"} found`];
}

const TRUTH: { readonly [state in LogicState]: Interval } = { met: TRUE, failed: FALSE, unknown: UNKNOWN };

const earnedOf = (node: TraceNode): Interval => (node.points ? interval(node.points.earned) : NOTHING);
const mostOf = (node: TraceNode): Interval => (node.points ? interval(node.points.of) : NOTHING);

function pointed(nodes: readonly TraceNode[]): readonly TraceNode[] {
  return nodes.filter((node) => node.points !== undefined);
}

/** Something below was dropped, or may be: the trace then does not tell the declared maximum. */
function hasDropped(node: TraceNode): boolean {
  return (node.points && node.notApplicable && node.points.of.low < node.points.of.high) || node.points?.of.high === 0
    ? true
    : node.children.some(hasDropped);
}

function isMet(node: TraceNode): Interval {
  if (!node.points) return TRUTH[node.state ?? "unknown"];
  const { earned, of } = node.points;
  return truth(isAtMost(exact(of.high), exact(earned.low)), isLess(exact(earned.high), exact(of.high)));
}

function groupFaults(node: TraceNode): readonly string[] {
  const { points, combine, children } = node;
  if (!points || combine === undefined) return [`${node.node}: a group without points or combine`];
  const inner = pointed(children);
  const capped = differs(`${node.node} after its cap`, atMost(interval(points.raw), points.cap), points.earned);
  if (typeof combine === "object") {
    if (children.some(hasDropped)) return capped;
    const met = children.map(isMet).reduce(plus, NOTHING);
    const needed = fraction(BigInt(combine.atLeast));
    const enough = truth(isAtMost(needed, met.low), isLess(met.high, needed));
    return [...capped, ...differs(node.node, times(enough, interval(points.of)), points.raw)];
  }
  const together = (parts: readonly Interval[]): Interval => (combine === "sum" ? sum(parts) : greater(parts));
  const isCriterion = node.children.every((child) => child.points === undefined || child.points.of.high >= 0);
  const of = combine === "largest" || !isCriterion ? [] : differsInMost(node, together(inner.map(mostOf)));
  return [...capped, ...of, ...differs(node.node, together(inner.map(earnedOf)), points.raw)];
}

function differsInMost(node: TraceNode, expected: Interval): readonly string[] {
  return differs(`${node.node} of`, atMost(expected, node.points?.cap), node.points?.of);
}

function leafFaults(node: TraceNode): readonly string[] {
  const { points, state, kind } = node;
  if (!points || node.notApplicable) return [];
  const capped = differs(`${node.node} after its cap`, atMost(interval(points.raw), points.cap), points.earned);
  if (kind !== "pass-fail" && kind !== "flat") return capped;
  if (state === undefined) return [...capped, `${node.node}: no state`];
  return [...capped, ...differs(node.node, times(TRUTH[state], single(exact(points.of.high))), points.raw)];
}

function nodeFaults(node: TraceNode): readonly string[] {
  const own = node.kind === "group" ? groupFaults(node) : leafFaults(node);
  return [...own, ...node.children.flatMap(nodeFaults)];
}

function floorFaults(standard: TraceStandard): readonly string[] {
  const { floor, points, maximum } = standard;
  if (!floor) return [];
  if (!points || maximum === undefined) return [`${standard.node}: a floor without points`];
  const [p, q] = floor.share ?? [floor.points ?? 0, maximum];
  const mark = { low: exact(p), high: exact(p) };
  const state = stateOf(reaches(interval(points.earned), exact(q), mark, interval(points.of)));
  return differsAs(`${standard.node}.floor`, state, floor.state);
}

function standardFaults(standard: TraceStandard): readonly string[] {
  const { criteria, bonuses, deductions, points, maximum } = standard;
  const inner = [...criteria, ...bonuses, ...deductions].flatMap(nodeFaults);
  if (!points || maximum === undefined) return [...inner, ...floorFaults(standard)];
  const own = atMost(sum(criteria.map(earnedOf)), maximum);
  const of = atMost(sum(criteria.map(mostOf)), maximum);
  const adjusted = minus(plus(own, sum(bonuses.map(earnedOf))), sum(deductions.map(earnedOf)));
  return [
    ...inner,
    ...differs(standard.node, clamp(adjusted, ZERO, exact(maximum)), points.earned),
    ...differs(`${standard.node} of`, of, points.of),
    ...floorFaults(standard),
  ];
}

function adjustmentFaults(what: string, { items, sum: together, counted, cap }: TraceAdjustments): readonly string[] {
  return [
    ...items.flatMap(nodeFaults),
    ...differs(what, sum(items.map(earnedOf)), together),
    ...differs(`${what} after the cap`, atMost(interval(together), cap), counted),
  ];
}

function totalFaults(total: TraceTotal, standards: readonly TraceStandard[]): readonly string[] {
  const points = standards.flatMap((standard) => (standard.points ? [standard.points] : []));
  const added = minus(
    plus(interval(total.standards), interval(total.bonuses.counted)),
    interval(total.deductions.counted),
  );
  const within = clamp(interval(total.sum), exact(total.bounds[0]), exact(total.bounds[1]));
  const { rounding } = total;
  const rounded = (value: Interval): Interval => {
    if (!rounding) return value;
    // CAST: the mode is one of those of the schema.
    const mode = rounding.mode as Mode;
    return { low: round(value.low, exact(rounding.step), mode), high: round(value.high, exact(rounding.step), mode) };
  };
  const maximum = standards.map((standard) => exact(standard.maximum ?? 0)).map((one) => ({ low: one, high: one }));
  const mark = { low: exact(total.mark[0]), high: exact(total.mark[1]) };
  const state = stateOf(reaches(interval(total.counted), exact(total.of), mark, interval(total.left)));
  return [
    ...differs("standards", sum(points.map((one) => interval(one.earned))), total.standards),
    ...adjustmentFaults("bonuses", total.bonuses),
    ...adjustmentFaults("deductions", total.deductions),
    ...differs("sum", added, total.sum),
    ...differs("counted", rounded(within), total.counted),
    ...differs("left", sum(points.map((one) => interval(one.of))), total.left),
    ...differs("of", sum(maximum), { low: total.of, high: total.of }),
    ...differsAs("total", state, total.state),
  ];
}

/** `required` criteria below standards and sums alone are gates. */
function requiredBelow(node: TraceNode): readonly TraceNode[] {
  if (node.kind === "required") return [node];
  return node.kind === "group" && node.combine === "sum" ? node.children.flatMap(requiredBelow) : [];
}

function demandsIn({ gates, standards, total }: NonNullable<Decision["trace"]>): readonly Demand[] {
  const refuse = (node: string, state: LogicState): Demand => ({ node, state, onFailure: "ineligible" });
  const required = standards.flatMap((standard) => standard.criteria.flatMap(requiredBelow));
  return [
    ...gates,
    ...required.map((one) => refuse(one.node, one.state ?? "unknown")),
    ...standards.flatMap(({ node, floor }) => (floor ? [refuse(`${node}.floor`, floor.state)] : [])),
    ...(total ? [refuse("total", total.state)] : []),
  ];
}

/** Everything in a decision that its own trace does not bear out. */
export function faultsOf(decision: Decision): readonly string[] {
  const { trace } = decision;
  if (!trace) return ["no trace"];
  const { verdict, determinedBy } = settle(trace.disqualifiers, demandsIn(trace));
  const scores = new Map(decision.standards.map((standard) => [standard.node, standard]));
  return [
    ...trace.standards.flatMap(standardFaults),
    ...(trace.total ? totalFaults(trace.total, trace.standards) : []),
    ...(trace.total ? differs("the total of the decision", interval(trace.total.counted), decision.total) : []),
    ...trace.standards.flatMap(({ node, points }) => {
      return points ? differs(`${node} in the decision`, interval(points.earned), scores.get(node)) : [];
    }),
    ...differsAs("verdict", verdict, decision.verdict),
    ...differsAs("determinedBy", JSON.stringify(determinedBy), JSON.stringify(decision.determinedBy)),
  ];
}
