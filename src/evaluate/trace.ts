// In: the registers after a run. Out: the trace, plain data: what every node read, computed and came to. Nothing is decided
// here; the trace reads the very values from which the verdict was taken.
import { dateText } from "../base/date.js";
import { fromScaled } from "../base/exact.js";
import type { CompiledNode } from "../kinds/kind.js";
import { allocate, MISSING, type Registers } from "../logic/machine.js";
import { runItem } from "../logic/operators/lists.js";
import type { ValueType } from "../logic/scope.js";
import type { Lowered, LoweredItem } from "../logic/source.js";
import { type CompiledAdjustments, type CompiledStandard, type LoweredSheet, POINTS_SCALE } from "../ruleset/lower.js";
import type { Ruleset } from "../ruleset/schema.js";
import type {
  DisqualifierState,
  FactState,
  LogicState,
  Range,
  Trace,
  TraceAdjustments,
  TraceExpression,
  TraceItem,
  TraceNode,
  TracePoints,
  TraceStandard,
  TraceValue,
} from "./decision.js";
import type { FactNote, FactNotes } from "./read.js";

/** State of a truth register. */
export function stateOf(register: number, { low, high }: Registers): LogicState {
  return low[register] === 1 ? "met" : high[register] === 0 ? "failed" : "unknown";
}

const DISQUALIFIER: { readonly [state in LogicState]: DisqualifierState } = {
  met: "holds",
  failed: "clear",
  unknown: "unknown",
};

/** State of a disqualifier. */
export function disqualifierState(register: number, registers: Registers): DisqualifierState {
  return DISQUALIFIER[stateOf(register, registers)];
}

/** Points of a register, as written. */
export function pointsOf(register: number, { low, high }: Registers): Range {
  return { low: fromScaled(low[register] ?? 0, POINTS_SCALE), high: fromScaled(high[register] ?? 0, POINTS_SCALE) };
}

/** Everything a trace is read from. */
export interface TraceSource {
  readonly ruleset: Ruleset;
  readonly sheet: LoweredSheet;
  readonly registers: Registers;
  readonly notes: FactNotes;
  readonly readings: { readonly [key: string]: string };
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

// A register's value, in the words of its type.
const VALUES: { readonly [T in ValueType["type"]]: (low: number, high: number, type: ValueType) => TraceValue } = {
  boolean: (low, high) => ({ type: "boolean", value: low === 1 ? true : high === 0 ? false : "unknown" }),
  number: (low, high, type) => {
    const scale = type.type === "number" ? type.scale : 0;
    return { type: "number", low: fromScaled(low, scale), high: fromScaled(high, scale) };
  },
  date: (low, high) => ({ type: "date", low: dateText(low), high: dateText(high) }),
  choice: (low, high, type) => ({
    type: "choice",
    value: low === high && type.type === "choice" ? (type.values[low] ?? "unknown") : "unknown",
  }),
};

function valueAt({ register, type }: Lowered, { low, high }: Registers): TraceValue {
  return VALUES[type.type](low[register] ?? 0, high[register] ?? 0, type);
}

const STATES: readonly FactState[] = ["missing", "known", "not-applicable"];

function noted({ reason, source }: FactNote = {}): FactNote {
  return { ...(reason === undefined ? {} : { reason }), ...(source === undefined ? {} : { source }) };
}

// `event` is the index of the event whose condition is read, so that notes on its members are found.
function expressionOf(lowered: Lowered, from: TraceSource, event?: number): TraceExpression {
  const { source } = lowered;
  const { registers, notes } = from;
  const value = valueAt(lowered, registers);
  switch (source.kind) {
    case "literal":
      return { literal: value };
    case "field": {
      const dot = source.field.lastIndexOf(".");
      const key =
        event === undefined
          ? source.field
          : `${source.field.slice(0, dot)}[${String(event)}]${source.field.slice(dot)}`;
      const state = STATES[registers.state[lowered.register] ?? MISSING] ?? "missing";
      return { field: source.field, state, value, ...noted(notes.get(key)) };
    }
    case "derived":
      return { derived: source.derived, value, from: expressionOf(source.from, from, event) };
    case "reading":
      return { reading: source.reading, option: from.readings[source.reading] ?? "" };
    case "operator":
      return {
        operator: source.operator,
        value,
        operands: [
          ...source.operands.map((operand) => expressionOf(operand, from, event)),
          ...source.parameters.map(parameterOf),
        ],
      };
    case "list": {
      const events = registers.lists[source.list];
      const list: TraceExpression = {
        field: source.field,
        state: events === undefined ? "missing" : "known",
        value: { type: "list", size: events === undefined ? "unknown" : events.length },
        ...noted(notes.get(source.field)),
      };
      const { item } = source;
      const items = item === undefined ? undefined : itemsOf(item, source.filters, from);
      const filtered: TraceExpression = { operator: "filter", value: list.value, operands: [list] };
      return {
        operator: source.operator,
        value,
        operands: [source.filters > 0 ? filtered : list],
        ...(items === undefined ? {} : { items }),
      };
    }
  }
}

function parameterOf(parameter: number | string): TraceExpression {
  return {
    literal:
      typeof parameter === "number"
        ? { type: "number", low: parameter, high: parameter }
        : { type: "choice", value: parameter },
  };
}

// Each event is run again on a memory of its own: the conditions of one event do not outlive the next.
function itemsOf(item: LoweredItem, filters: number, from: TraceSource): readonly TraceItem[] {
  return (from.registers.lists[item.list] ?? []).map((event, index) => {
    const memory = allocate(item.program);
    runItem(item, memory, from.registers, event);
    const inner: TraceSource = { ...from, registers: memory };
    const [conditions, own] = [item.conditions.slice(0, filters), item.conditions[filters]];
    const filter = conditions.map((condition) => expressionOf(condition, inner, index));
    return {
      ...(event.id === undefined ? {} : { id: event.id }),
      ...(filter[0] === undefined
        ? {}
        : { filter: filter.length === 1 ? filter[0] : conjunction(filter, conditions, memory) }),
      ...(own === undefined ? {} : { condition: expressionOf(own, inner, index) }),
    };
  });
}

function conjunction(
  operands: readonly TraceExpression[],
  conditions: readonly Lowered[],
  { low, high }: Registers,
): TraceExpression {
  const all = conditions.map(({ register }) => register);
  const value = VALUES.boolean(
    Math.min(...all.map((register) => low[register] ?? 0)),
    Math.min(...all.map((register) => high[register] ?? 0)),
    {
      type: "boolean",
    },
  );
  return { operator: "and", value, operands };
}
