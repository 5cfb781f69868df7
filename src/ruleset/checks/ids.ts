import type { Path } from "../../logic/scope.js";
import { RESERVED_SEGMENTS } from "../../parts/field.js";
import { bonusesOf, criteriaOf, deductionsOf } from "../walk.js";
import type { Check } from "./check.js";

/** Every node has an id of its own, and none takes a name that decisions use for something else. */
export const ids: Check = (ruleset, report) => {
  const { gates = [], standards = [], disqualifiers = [], delegation = [] } = ruleset;
  const first = new Map<string, Path>();
  const placed: readonly { readonly id: string; readonly path: Path }[] = [
    ...gates.map(({ id }, i) => ({ id, path: ["gates", i, "id"] })),
    ...standards.map(({ id }, i) => ({ id, path: ["standards", i, "id"] })),
    ...disqualifiers.map(({ id }, i) => ({ id, path: ["disqualifiers", i, "id"] })),
    ...delegation.map(({ id }, i) => ({ id, path: ["delegation", i, "id"] })),
    ...[...criteriaOf(ruleset), ...deductionsOf(ruleset), ...bonusesOf(ruleset)].map(({ node, path }) => ({
      id: node.id,
      path: [...path, "id"],
    })),
  ];
  for (const { id, path } of placed) {
    const before = first.get(id);
    if (before === undefined) first.set(id, path);
    else report("ruleset.duplicate-id", path, { id }, [before]);
    if (id === "total" || id.endsWith(".floor") || /^(pass|caps|procedure)\./.test(id))
      report("ruleset.reserved-id", path, { id });
  }
  // `subject.class` is what a decision calls the class of the subject when it is missing.
  if (Object.hasOwn(ruleset.fields, "subject.class"))
    report("ruleset.reserved-id", ["fields", "subject.class"], { id: "subject.class" });
  // `history.<key>` is what it calls a history of which a year is missing.
  for (const id of Object.keys(ruleset.fields)) {
    if (id.startsWith("history.")) report("ruleset.reserved-id", ["fields", id], { id });
  }
  const fields = [...Object.keys(ruleset.fields), ...Object.keys(ruleset.derived ?? {})];
  const placeOf = (name: string): Path => [Object.hasOwn(ruleset.fields, name) ? "fields" : "derived", name];
  for (const field of fields) {
    const at = placeOf(field);
    const reserved = field.split(".").find((segment) => RESERVED_SEGMENTS.includes(segment));
    if (reserved !== undefined) report("ruleset.reserved-id", at, { id: reserved });
    for (const other of fields) {
      if (other === field || !other.startsWith(`${field}.`)) continue;
      report("ruleset.field-prefix", at, { field, other }, [placeOf(other)]);
    }
  }
  for (const name of Object.keys(ruleset.derived ?? {})) {
    if (Object.hasOwn(ruleset.fields, name))
      report("ruleset.duplicate-id", ["derived", name], { id: name }, [["fields", name]]);
  }
};
