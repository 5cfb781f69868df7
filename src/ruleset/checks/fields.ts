import { dayNumber } from "../../base/date.js";
import { decimalsOf, toScaled } from "../../base/exact.js";
import type { Path, Report } from "../../logic/scope.js";
import type { PlainField } from "../../parts/field.js";
import type { LoweredSheet } from "../compiled.js";
import type { Check } from "./check.js";

function plain(field: PlainField, path: Path, report: Report): void {
  if (field.type === "number" || field.type === "points") {
    const low = field.type === "number" ? field.min : 0;
    const scale = Math.max(decimalsOf(low), decimalsOf(field.max), decimalsOf(field.step));
    if (low >= field.max) report("ruleset.empty-range", path, { low: String(low), high: String(field.max) });
    else if ((toScaled(field.max, scale) - toScaled(low, scale)) % toScaled(field.step, scale) !== 0) {
      report("ruleset.off-step", [...path, "max"], { value: field.max, step: field.step });
    }
  }
  if (field.type === "date" && dayNumber(field.min) > dayNumber(field.max)) {
    report("ruleset.empty-range", path, { low: field.min, high: field.max });
  }
  if (field.type === "choice") {
    field.values.forEach(({ id }, i) => {
      const first = field.values.findIndex((value) => value.id === id);
      if (first !== i)
        report("ruleset.duplicate-id", [...path, "values", i, "id"], { id }, [[...path, "values", first, "id"]]);
      // A trace says `unknown` of a choice that is not known.
      if (id === "unknown") report("ruleset.reserved-id", [...path, "values", i, "id"], { id });
    });
  }
}

function readIn({ gates, disqualifiers, standards, total }: LoweredSheet): ReadonlySet<string> {
  type Nodes = LoweredSheet["standards"][number]["criteria"];
  const inNodes = (nodes: Nodes): readonly string[] =>
    nodes.flatMap(({ reads, children }) => [...reads, ...inNodes(children)]);
  return new Set([
    ...[...gates, ...disqualifiers].flatMap(({ reads }) => reads),
    ...standards.flatMap(({ criteria, bonuses, deductions }) => inNodes([...criteria, ...bonuses, ...deductions])),
    ...(total === undefined ? [] : inNodes([...total.bonuses.items, ...total.deductions.items])),
  ]);
}

/** Bounds, steps and values of fields make sense; a field or history that nothing reads is a warning (members may be for people). */
export const fields: Check = (ruleset, report, sheet) => {
  const read = sheet && readIn(sheet);
  for (const [id, field] of Object.entries(ruleset.fields)) {
    const path: Path = ["fields", id];
    if (field.type === "events") {
      for (const [name, member] of Object.entries(field.item)) {
        plain(member, [...path, "item", name], report);
        if (name === "id") report("ruleset.reserved-id", [...path, "item", name], { id: name });
      }
    } else {
      plain(field, path, report);
    }
    if (read !== undefined && !read.has(id)) report("ruleset.unused-field", path, { field: id });
  }
  const lookedBack = new Set([...(read ?? [])].map((id) => sheet?.histories.get(id)?.history));
  for (const key of Object.keys(ruleset.history ?? {})) {
    if (read !== undefined && !lookedBack.has(key))
      report("ruleset.unused-field", ["history", key], { field: `history.${key}` });
  }
};
