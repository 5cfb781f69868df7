// In: a field as declared, and a fact. Out: does it take the fact; do two declarations take the same?
import { isObject, type Json } from "../base/json.js";
import { rangeOf, readValue } from "../logic/field-types.js";
import type { Field, PlainField } from "../parts/field.js";
import type { DomainValue } from "./domain.js";

// What of a declaration decides which values it takes: not its words.
function takenBy(field: Field): Json {
  switch (field.type) {
    case "events":
      return {
        max: field.max,
        item: Object.fromEntries(Object.entries(field.item).map(([name, one]) => [name, takenBy(one)])),
      };
    case "choice":
      return [field.type, field.values.map(({ id }) => id), field.notApplicable ?? false];
    case "boolean":
      return [field.type, field.notApplicable ?? false];
    case "count":
      return [field.type, field.max, field.notApplicable ?? false];
    case "points":
      return [field.type, field.max, field.step, field.notApplicable ?? false];
    case "number":
      return [field.type, field.min, field.max, field.step, field.notApplicable ?? false];
    case "date":
      return [field.type, field.min, field.max, field.notApplicable ?? false];
  }
}

/** Do two declarations take the same values? */
export function takesTheSame(a: Field, b: Field): boolean {
  return a === b || JSON.stringify(takenBy(a)) === JSON.stringify(takenBy(b));
}

function plainTakes(id: string, field: PlainField, fact: DomainValue): boolean {
  if (fact === null) return true;
  if (!isObject(fact)) return typeof readValue(id, field, rangeOf(id, field), fact) === "number";
  if (Object.hasOwn(fact, "unknown")) return true;
  if (Object.hasOwn(fact, "notApplicable")) return field.notApplicable === true;
  // CAST: facts are JSON.
  return Object.hasOwn(fact, "value") && plainTakes(id, field, fact["value"] as Json);
}

/** Does a field take this fact? Of an event, members that are not declared are not taken either. */
export function takes(id: string, field: Field, fact: DomainValue): boolean {
  if (field.type !== "events") return plainTakes(id, field, fact);
  if (fact === null) return true;
  const list: unknown = isObject(fact) ? fact["value"] : fact;
  if (isObject(fact) && Object.hasOwn(fact, "unknown")) return true;
  if (!Array.isArray(list) || list.length > field.max) return false;
  return (list as readonly unknown[]).every(
    (event) =>
      isObject(event) &&
      Object.entries(event).every(([name, value]) => {
        if (name === "id") return typeof value === "string";
        const member = Object.hasOwn(field.item, name) ? field.item[name] : undefined;
        // CAST: as above.
        return member !== undefined && plainTakes(`${id}.${name}`, member, value as Json);
      }),
  );
}
