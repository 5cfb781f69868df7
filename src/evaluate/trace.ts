// In: the registers after a run. Out: the trace, plain data: what every node read, computed and came to. Nothing is decided
// here; the trace reads the very values from which the verdict was taken.
import { fromScaled } from "../base/exact.js";
import type { CompiledNode } from "../kinds/kind.js";
import {
  type CompiledAdjustments,
  type CompiledStandard,
  type LoweredSheet,
  POINTS_SCALE,
} from "../ruleset/compiled.js";
import type { Ruleset } from "../ruleset/schema.js";
import type { Range, Trace, TraceAdjustments, TraceNode, TracePoints, TraceStandard } from "./decision.js";
import { disqualifierState, pointsOf, stateOf } from "./states.js";
import { type ExpressionSource, expressionOf } from "./trace-expression.js";

/** Everything a trace is read from. */
export interface TraceSource extends ExpressionSource {
  readonly ruleset: Ruleset;
  readonly sheet: LoweredSheet;
}

/** Reads the whole trace. */
export function traceOf(from: TraceSource): Trace {
  const { sheet, registers, ruleset } = from;
  const { total } = sheet;
  return {
    gates: sheet.gates.map(({ id, onFailure, condition }) => ({
      node: id,
      state: stateOf(condition.register, registers),
      onFailure,
      condition: expressionOf(condition, from),
    })),
    disqualifiers: sheet.disqualifiers.map(({ id, condition }) => ({
      node: id,
      state: disqualifierState(condition.register, registers),
      condition: expressionOf(condition, from),
    })),
    standards: sheet.standards.map((standard) => standardOf(standard, from)),
    ...(total === undefined || ruleset.pass === undefined
      ? {}
      : {
          total: {
            standards: pointsOf(total.standards, registers),
            bonuses: adjustmentsOf(total.bonuses, from),
            deductions: adjustmentsOf(total.deductions, from),
            sum: pointsOf(total.sum, registers),
            bounds: ruleset.pass.bounds,
            counted: pointsOf(total.counted, registers),
            mark: pairOf(pointsOf(total.mark, registers)),
            of: total.of,
            left: pointsOf(total.left, registers),
            ...(ruleset.pass.rounding === undefined
              ? {}
              : { rounding: { step: ruleset.pass.rounding.step, mode: ruleset.pass.rounding.mode } }),
            state: stateOf(total.state, registers),
          },
        }),
  };
}

function pairOf({ low, high }: Range): readonly [number, number] {
  return [low, high];
}

function adjustmentsOf({ items, sum, counted, cap }: CompiledAdjustments, from: TraceSource): TraceAdjustments {
  return {
    items: items.map((item) => nodeOf(item, from)),
    sum: pointsOf(sum, from.registers),
    counted: pointsOf(counted, from.registers),
    ...(cap === undefined ? {} : { cap }),
  };
}

function standardOf(
  { id, points, floor, criteria, bonuses, deductions }: CompiledStandard,
  from: TraceSource,
): TraceStandard {
  const { registers } = from;
  const all = (nodes: readonly CompiledNode[]): readonly TraceNode[] => nodes.map((node) => nodeOf(node, from));
  return {
    node: id,
    ...(points === undefined
      ? {}
      : {
          maximum: points.maximum,
          points: cappedPoints(
            pointsOf(points.raw, registers),
            pointsOf(points.earned, registers),
            pointsOf(points.of, registers),
            points.maximum,
          ),
        }),
    criteria: all(criteria),
    bonuses: all(bonuses),
    deductions: all(deductions),
    ...(floor === undefined
      ? {}
      : {
          floor: {
            state: stateOf(floor.state, registers),
            ...(floor.share === undefined ? {} : { share: floor.share }),
            ...(floor.points === undefined ? {} : { points: floor.points }),
          },
        }),
  };
}

function cappedPoints(raw: Range, earned: Range, of: Range, cap: number | undefined): TracePoints {
  if (cap === undefined) return { raw, earned, of };
  const capped = raw.low > cap ? "yes" : raw.high > cap ? "maybe" : undefined;
  return { raw, earned, of, cap, ...(capped === undefined ? {} : { capped }) };
}

function nodeOf(node: CompiledNode, from: TraceSource): TraceNode {
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
    children: node.children.map((child) => nodeOf(child, from)),
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
  if (typeof combine === "string" || "atLeast" in combine) return combine;
  return combine.options[readings[combine.reading] ?? ""] ?? "sum";
}
