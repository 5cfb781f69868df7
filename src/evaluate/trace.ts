// In: the registers after a run. Out: the trace, plain data: what every node read, computed and came to. Nothing is decided
// here; the trace reads the very values from which the verdict was taken.
import { fromScaled } from "../base/exact.js";
import type { CompiledNode } from "../kinds/kind.js";
import type { Registers } from "../logic/machine.js";
import {
  type CompiledAdjustments,
  type CompiledCondition,
  type CompiledFloor,
  type CompiledTotal,
  type LoweredSheet,
  POINTS_SCALE,
} from "../ruleset/compiled.js";
import type { Pass, Ruleset } from "../ruleset/schema.js";
import type { Planned, PlannedStandardParts, TracePlan } from "../ruleset/trace-plan.js";
import type {
  Range,
  Trace,
  TraceAdjustments,
  TraceDisqualifier,
  TraceGate,
  TraceNode,
  TracePoints,
  TraceStandard,
  TraceTotal,
} from "./decision.js";
import { disqualifierState, pointsOf, stateOf } from "./states.js";
import { type ExpressionSource, expressionOf } from "./trace-expression.js";
import { forPeriod, recalled } from "./trace-recall.js";

/** Everything a trace is read from. */
export interface TraceSource extends ExpressionSource {
  readonly ruleset: Ruleset;
  readonly sheet: LoweredSheet;
  readonly plan: TracePlan;
  readonly codes: Int32Array;
  readonly bringAll: () => void;
}

/** Reads the whole trace. */
export function traceOf(from: TraceSource): Trace {
  const { sheet, registers, ruleset, plan } = from;
  const { total } = sheet;
  forPeriod(plan, sheet.period, registers);
  const gates = plan.gates.map((gate) => recalled(gate, gateOf, from));
  const disqualifiers = plan.disqualifiers.map((one) => recalled(one, disqualifierOf, from));
  const standards = plan.standards.map((standard) => standardOf(standard, from));
  if (total === undefined || ruleset.pass === undefined) return { gates, disqualifiers, standards };
  return { gates, disqualifiers, standards, total: totalOf(total, ruleset.pass, from) };
}

function gateOf({ node: { id, onFailure, condition } }: TracePlan["gates"][number], from: TraceSource): TraceGate {
  return {
    node: id,
    state: stateOf(condition.register, from.registers),
    onFailure,
    condition: expressionOf(condition, from),
  };
}

function disqualifierOf({ node: { id, condition } }: Planned<CompiledCondition>, from: TraceSource): TraceDisqualifier {
  return {
    node: id,
    state: disqualifierState(condition.register, from.registers),
    condition: expressionOf(condition, from),
  };
}

function totalOf(total: CompiledTotal, { bounds, rounding }: Pass, from: TraceSource): TraceTotal {
  const { registers, plan } = from;
  return {
    standards: pointsOf(total.standards, registers),
    bonuses: adjustmentsOf(total.bonuses, plan.bonuses, from),
    deductions: adjustmentsOf(total.deductions, plan.deductions, from),
    sum: pointsOf(total.sum, registers),
    bounds,
    counted: pointsOf(total.counted, registers),
    mark: pairOf(pointsOf(total.mark, registers)),
    of: total.of,
    left: pointsOf(total.left, registers),
    ...(rounding === undefined ? {} : { rounding: { step: rounding.step, mode: rounding.mode } }),
    state: stateOf(total.state, registers),
  };
}

function pairOf({ low, high }: Range): readonly [number, number] {
  return [low, high];
}

function adjustmentsOf(
  { sum, counted, cap }: CompiledAdjustments,
  items: readonly Planned<CompiledNode>[],
  from: TraceSource,
): TraceAdjustments {
  return {
    items: nodesOf(items, from),
    sum: pointsOf(sum, from.registers),
    counted: pointsOf(counted, from.registers),
    ...(cap === undefined ? {} : { cap }),
  };
}

function standardOf(
  { standard: { id, points, floor }, criteria, bonuses, deductions }: PlannedStandardParts,
  from: TraceSource,
): TraceStandard {
  const { registers } = from;
  const parts = [nodesOf(criteria, from), nodesOf(bonuses, from), nodesOf(deductions, from)] as const;
  const tested = floor === undefined ? undefined : floorOf(floor, registers);
  if (points === undefined) return standardWith(id, parts, tested);
  const { maximum, raw, earned, of } = points;
  const most = cappedPoints(pointsOf(raw, registers), pointsOf(earned, registers), pointsOf(of, registers), maximum);
  return standardWith(id, parts, tested, maximum, most);
}

// Written out, for what is put together from parts is made several times.
function standardWith(
  node: string,
  [criteria, bonuses, deductions]: readonly [readonly TraceNode[], readonly TraceNode[], readonly TraceNode[]],
  floor: TraceStandard["floor"],
  maximum?: number,
  points?: TracePoints,
): TraceStandard {
  if (maximum === undefined || points === undefined) {
    return floor === undefined
      ? { node, criteria, bonuses, deductions }
      : { node, criteria, bonuses, deductions, floor };
  }
  return floor === undefined
    ? { node, maximum, points, criteria, bonuses, deductions }
    : { node, maximum, points, criteria, bonuses, deductions, floor };
}

function floorOf({ state, share, points }: CompiledFloor, registers: Registers): NonNullable<TraceStandard["floor"]> {
  return {
    state: stateOf(state, registers),
    ...(share === undefined ? {} : { share }),
    ...(points === undefined ? {} : { points }),
  };
}

const NO_NODES: readonly TraceNode[] = Object.freeze([]);

function nodesOf(nodes: readonly Planned<CompiledNode>[], from: TraceSource): readonly TraceNode[] {
  return nodes.length === 0 ? NO_NODES : nodes.map((node) => recalled(node, nodeOf, from));
}

function cappedPoints(raw: Range, earned: Range, of: Range, cap: number | undefined): TracePoints {
  if (cap === undefined) return { raw, earned, of };
  const capped = raw.low > cap ? "yes" : raw.high > cap ? "maybe" : undefined;
  return { raw, earned, of, cap, ...(capped === undefined ? {} : { capped }) };
}

function nodeOf({ node, children }: Planned<CompiledNode>, from: TraceSource): TraceNode {
  const { registers } = from;
  const { raw, earned, of, cap, state, notApplicable, combine } = node;
  const absent = notApplicable === undefined ? "failed" : stateOf(notApplicable, registers);
  const expressions = Object.entries(node.expressions).map(
    ([member, lowered]) => [member, expressionOf(lowered, from)] as const,
  );
  return {
    node: node.id,
    kind: node.kind,
    ...(state === undefined ? {} : { state: stateOf(state, registers) }),
    ...(absent === "failed" ? {} : { notApplicable: absent === "met" ? "yes" : "maybe" }),
    ...(raw === undefined || earned === undefined
      ? {}
      : {
          points: cappedPoints(
            pointsOf(raw, registers),
            pointsOf(earned, registers),
            of === undefined ? most(fromScaled(from.sheet.range(earned).high, POINTS_SCALE)) : pointsOf(of, registers),
            cap,
          ),
        }),
    expressions: Object.fromEntries(expressions),
    children: nodesOf(children, from),
    ...(combine === undefined ? {} : { combine: combineOf(combine, from.readings) }),
  };
}

function most(points: number): Range {
  return { low: points, high: points };
}

function combineOf(
  combine: NonNullable<CompiledNode["combine"]>,
  readings: TraceSource["readings"],
): NonNullable<TraceNode["combine"]> {
  if (typeof combine === "string") return combine;
  // A copy: the ruleset is the caller's, and parts of a trace are frozen.
  if ("atLeast" in combine) return { atLeast: combine.atLeast };
  return combine.options[readings[combine.reading] ?? ""] ?? "sum";
}
