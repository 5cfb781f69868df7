// In: expressions, and the slots of the names they use. Out: registers of a program, or issues: checking an expression and
// lowering it are one walk, so that what was checked is what runs.
import { LARGEST_EXACT } from "../base/exact.js";
import { isObject } from "../base/json.js";
import { nearest } from "../base/text.js";
import { type FieldSlot, type ListSlot, memberSlots } from "./dictionary.js";
import type { Expression } from "./expression.js";
import { type Histories, type HistoryUse, type HistoryWay, widest } from "./history.js";
import { lowerLiteral } from "./literal.js";
import { type Builder, createBuilder } from "./machine.js";
import { BOOLEAN, typeName } from "./operator.js";
import { OPERATORS, operatorNamed } from "./operators/index.js";
import type { LoweredList, Path, Report, Scope } from "./scope.js";
import type { Lowered, LoweredItem } from "./source.js";

/** Deepest nesting of an expression. */
export const DEEPEST = 64;
const MOST_PLACES = 8;

/** Everything that names in an expression can mean. */
export interface Names {
  readonly plain: ReadonlyMap<string, FieldSlot>;
  readonly lists: ReadonlyMap<string, ListSlot>;
  readonly derived: { readonly [id: string]: { readonly value: Expression } };
  readonly readings: ReadonlyMap<string, { readonly slot: number; readonly options: readonly string[] }>;
  readonly histories: Histories;
  readonly period: readonly [number, number];
}

/** A scope over the facts of a subject. */
export function createScope(builder: Builder, names: Names, report: Report): Scope {
  const derived = new Map<string, { readonly lowered: Lowered | undefined; readonly depth: number }>();
  // Named expressions being lowered, each with the depth of the deepest it was seen to rest on.
  const underWay = new Map<string, number>();
  const scope: Scope = {
    builder,
    report,
    lower: walker(builder, report, () => scope),
    lowerList(expression, path, operator) {
      const filters: { condition: Expression; path: Path }[] = [];
      let at: Expression = expression;
      let where = path;
      while (isObject(at) && "filter" in at && Array.isArray(at["filter"]) && at["filter"].length === 2) {
        const [inner, condition] = at["filter"] as [Expression, Expression];
        filters.unshift({ condition, path: [...where, "filter", 1] });
        at = inner;
        where = [...where, "filter", 0];
      }
      const name = isObject(at) && typeof at["var"] === "string" ? at["var"] : undefined;
      const list = name === undefined ? undefined : names.lists.get(name);
      if (name === undefined || list === undefined) {
        if (name !== undefined && !names.plain.has(name)) return unknownName(name, [...where, "var"]);
        return report("logic.wrong-type", where, { operator, expected: "list of events", found: name ?? "other" });
      }
      return { field: name, list: list.list, max: list.max, members: list.members, filters };
    },
    lowerItems: (list, conditions) => lowerItems(builder, names, list, conditions, report),
    variable(name, path) {
      const slot = names.plain.get(name);
      if (slot !== undefined) return { register: slot.slot, type: slot.type, source: { kind: "field", field: name } };
      const definition = Object.hasOwn(names.derived, name) ? names.derived[name] : undefined;
      if (definition === undefined) {
        return names.lists.has(name)
          ? report("logic.wrong-type", path, { operator: "var", expected: "single value", found: "list of events" })
          : unknownName(name, path);
      }
      const found = resolve(name, definition.value, path);
      if (found === undefined) return undefined;
      return { register: found.register, type: found.type, source: { kind: "derived", derived: name, from: found } };
    },
    optional(name, path) {
      const slot = names.plain.get(name);
      if (slot === undefined) return unknownName(name, path);
      if (slot.field.notApplicable !== true) return report("logic.not-applicable-undeclared", path, { field: name });
      return scope.variable(name, path);
    },
    reading(key, path) {
      const reading = names.readings.get(key);
      if (reading === undefined) return unknownReading(names, key, path, report);
      return {
        register: reading.slot,
        type: { type: "choice", of: key, values: reading.options },
        source: { kind: "reading", reading: key },
      };
    },
    history(key, way, path) {
      const use = historyUse(builder, names.histories, key, way, path, report);
      return use && { register: use.slot, id: use.id };
    },
    period: () => names.period,
  };
  // Named expressions may rest on one another to a limited depth, whichever of them is met first.
  function resolve(name: string, value: Expression, path: Path): Lowered | undefined {
    if (underWay.has(name)) return report("logic.circular-derived", path, { derived: name });
    if (underWay.size >= DEEPEST) return report("logic.too-deep", path, { limit: DEEPEST });
    if (!derived.has(name)) {
      underWay.set(name, 0);
      const lowered = walker(builder, report, () => scope)(value, ["derived", name, "value"]);
      const depth = (underWay.get(name) ?? 0) + 1;
      underWay.delete(name);
      if (depth <= DEEPEST) derived.set(name, { lowered, depth });
      else derived.set(name, { lowered: report("logic.too-deep", path, { limit: DEEPEST }), depth: 0 });
    }
    const { lowered, depth = 0 } = derived.get(name) ?? {};
    const user = [...underWay.keys()].at(-1);
    if (user !== undefined) underWay.set(user, Math.max(underWay.get(user) ?? 0, depth));
    return lowered;
  }
  function unknownName(name: string, path: Path): undefined {
    const suggestion = nearest(name, [...names.plain.keys(), ...names.lists.keys(), ...Object.keys(names.derived)]);
    return report("logic.unknown-field", path, { field: name, ...(suggestion === undefined ? {} : { suggestion }) });
  }
  return scope;
}

// Each way of looking back has one slot, however often it is written: evaluation fills it from the history.
function historyUse(
  builder: Builder,
  { declared, uses }: Histories,
  key: string,
  way: HistoryWay,
  path: Path,
  report: Report,
): HistoryUse | undefined {
  const history = Object.hasOwn(declared, key) ? declared[key] : undefined;
  if (history === undefined) {
    const suggestion = nearest(key, Object.keys(declared));
    return report("logic.unknown-history", path, { history: key, ...(suggestion === undefined ? {} : { suggestion }) });
  }
  if (way.isReset && history.rewards === undefined) return report("logic.no-rewards", path, { history: key });
  const id = `history.${key}/${way.counts}/${String(way.start)}/${way.isReset ? "reset" : "keep"}`;
  const known = uses.get(id);
  if (known !== undefined) return known;
  const { low, high } = widest(way, history);
  const use = { ...way, id, history: key, declared: history, slot: builder.slot(low, high) };
  uses.set(id, use);
  return use;
}

function unknownReading(names: Names, key: string, path: Path, report: Report): undefined {
  const suggestion = nearest(key, names.readings.keys());
  return report("logic.unknown-reading", path, { reading: key, ...(suggestion === undefined ? {} : { suggestion }) });
}

// Conditions over one event: a program of its own, whose first slots are the event's members. What it needs of the world
// outside (readings, histories, the period) is copied in.
function lowerItems(
  outer: Builder,
  names: Names,
  list: LoweredList,
  conditions: readonly { condition: Expression; path: Path }[],
  report: Report,
): LoweredItem | undefined {
  const builder = createBuilder();
  const order = names.lists.get(list.field)?.order ?? [];
  const members = memberSlots(builder, order);
  const imports: (readonly [number, number])[] = [];
  const copies = new Map<number, number>();
  function imported(from: number, low: number, high: number): number {
    const known = copies.get(from);
    if (known !== undefined) return known;
    const slot = builder.slot(low, high);
    copies.set(from, slot);
    imports.push([from, slot]);
    return slot;
  }
  const scope: Scope = {
    builder,
    report,
    lower: walker(builder, report, () => scope),
    lowerList: (_expression, path, operator) =>
      report("logic.wrong-type", path, { operator, expected: "condition over one event", found: "list" }),
    lowerItems: () => undefined,
    variable(name, path) {
      const slot = members.get(name);
      if (slot !== undefined) {
        return { register: slot.slot, type: slot.type, source: { kind: "field", field: `${list.field}.${name}` } };
      }
      return unknownMember(name, path);
    },
    optional(name, path) {
      const slot = members.get(name);
      if (slot === undefined) return unknownMember(name, path);
      if (slot.field.notApplicable !== true) return report("logic.not-applicable-undeclared", path, { field: name });
      return scope.variable(name, path);
    },
    reading(key, path) {
      const reading = names.readings.get(key);
      if (reading === undefined) return unknownReading(names, key, path, report);
      return {
        register: imported(reading.slot, 0, reading.options.length - 1),
        type: { type: "choice", of: key, values: reading.options },
        source: { kind: "reading", reading: key },
      };
    },
    history(key, way, path) {
      const use = historyUse(outer, names.histories, key, way, path, report);
      if (use === undefined) return undefined;
      const { low, high } = widest(way, use.declared);
      return { register: imported(use.slot, low, high), id: use.id };
    },
    period: () => [imported(names.period[0], -1e7, 1e7), imported(names.period[1], -1e7, 1e7)],
  };
  function unknownMember(name: string, path: Path): undefined {
    const suggestion = nearest(name, members.keys());
    return report("logic.unknown-field", path, { field: name, ...(suggestion === undefined ? {} : { suggestion }) });
  }
  const lowered = conditions.map(({ condition, path }) => {
    const found = scope.lower(condition, path, BOOLEAN);
    if (found === undefined || found.type.type === "boolean") return found;
    return report("logic.wrong-type", path, {
      operator: "condition",
      expected: "boolean",
      found: typeName(found.type),
    });
  });
  if (!lowered.every((one) => one !== undefined)) return undefined;
  return {
    program: builder.program(),
    list: list.list,
    imports,
    members: order.map(({ name }) => name),
    conditions: lowered,
  };
}

// The walk itself: literals by their type, objects by their one key.
function walker(builder: Builder, report: Report, scopeOf: () => Scope): Scope["lower"] {
  let depth = 0;
  return (expression, path, expected) => {
    if (!isObject(expression)) return lowerLiteral(builder, expression, path, expected, report);
    const keys = Object.keys(expression);
    const [name] = keys;
    if (keys.length !== 1 || name === undefined) return report("logic.not-one-key", path, { keys });
    const operator = operatorNamed(name);
    if (operator === undefined) {
      const suggestion = nearest(
        name,
        OPERATORS.map((one) => one.name),
      );
      return report("logic.unknown-operator", path, {
        operator: name,
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    }
    const value = expression[name] as Expression;
    const listed = Array.isArray(value);
    const operands: readonly Expression[] = listed ? (value as readonly Expression[]) : [value];
    const [fewest, most] = operator.arity;
    if (operands.length < fewest || operands.length > most) {
      const wanted =
        fewest === most
          ? String(fewest)
          : most === Infinity
            ? `≥ ${String(fewest)}`
            : `${String(fewest)}–${String(most)}`;
      return report("logic.wrong-arity", path, { operator: name, expected: wanted, found: operands.length });
    }
    if (depth >= DEEPEST) return report("logic.too-deep", path, { limit: DEEPEST });
    depth++;
    const lowered = operator.lower({
      operator: name,
      operands,
      inBrackets: listed,
      path,
      scope: scopeOf(),
      at: (i) => (listed ? [...path, name, i] : [...path, name]),
    });
    depth--;
    const tooFine = lowered?.type.type === "number" && lowered.type.scale > MOST_PLACES;
    if (builder.exceeded() || tooFine) return report("logic.too-large-number", path, { limit: LARGEST_EXACT });
    return lowered;
  };
}
