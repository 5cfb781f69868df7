// In: a lowered condition or measure, and the registers after a run. Out: its tree, each step with the value it came to.
import { dateText } from "../base/date.js";
import { fromScaled } from "../base/exact.js";
import { runItem } from "../logic/events.js";
import { allocate, MISSING, type Registers } from "../logic/machine.js";
import type { ValueType } from "../logic/scope.js";
import type { Lowered, LoweredItem } from "../logic/source.js";
import type { LoweredSheet } from "../ruleset/compiled.js";
import type { FactState, TraceExpression, TraceItem, TraceValue } from "./decision.js";
import type { FactNote, FactNotes } from "./read-fact.js";
import { type PastYears, yearsLookedAt } from "./read-history.js";

/** What the tree of an expression is read from. */
export interface ExpressionSource {
  readonly registers: Registers;
  readonly notes: FactNotes;
  readonly sheet: Pick<LoweredSheet, "histories">;
  readonly past: PastYears;
  readonly readings: { readonly [key: string]: string };
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

/** The tree of an expression. */
// `event` is the index of the event whose condition is read, so that notes on its members are found.
export function expressionOf(lowered: Lowered, from: ExpressionSource, event?: number): TraceExpression {
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
    case "history": {
      const use = from.sheet.histories.get(source.use);
      return {
        operator: source.operator,
        value,
        operands: source.parameters.map(parameterOf),
        ...(use === undefined ? {} : { years: yearsLookedAt(use, from.past) }),
      };
    }
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
function itemsOf(item: LoweredItem, filters: number, from: ExpressionSource): readonly TraceItem[] {
  return (from.registers.lists[item.list] ?? []).map((event, index) => {
    const memory = allocate(item.program);
    runItem(item, memory, from.registers, event);
    const inner: ExpressionSource = { ...from, registers: memory };
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
