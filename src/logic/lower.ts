// In: expressions, and the slots of the names they use. Out: registers of a program, or issues: checking an expression and
// lowering it are one walk, so that what was checked is what runs.
import { isObject } from "../base/json.js";
import { nearest } from "../base/text.js";
import type { Expression } from "./expression.js";
import { lowerItems } from "./items.js";
import type { Builder } from "./machine.js";
import { historyUse, type Names, unknownReading } from "./names.js";
import type { Path, Report, Scope } from "./scope.js";
import type { Lowered } from "./source.js";
import { DEEPEST, walker } from "./walker.js";

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
