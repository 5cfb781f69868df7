// In: conditions over one event of a list. Out: a program of its own, whose first slots are the event's members. What it needs of
// the world outside (readings, histories, the period) is copied in.
import { nearest } from "../base/text.js";
import { memberSlots } from "./dictionary.js";
import type { Expression } from "./expression.js";
import { widest } from "./history.js";
import { type Builder, createBuilder } from "./machine.js";
import { historyUse, type Names, unknownReading } from "./names.js";
import { BOOLEAN, typeName } from "./operator.js";
import type { LoweredList, Path, Report, Scope } from "./scope.js";
import type { LoweredItem } from "./source.js";
import { walker } from "./walker.js";

/** Lowers conditions over one event. */
export function lowerItems(
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
