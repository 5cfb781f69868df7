// In: facts, and changes to some of them. Out: the facts with the changes, field by field, however either is spelt. Never here:
// the dictionary of a ruleset: what is a field is told by its form, for no segment of a field is a word of a fact's wrapper.
import { isObject, type Json } from "../../base/json.js";
import type { Facts } from "../../evaluate/evidence.js";

const WRAPPERS = ["value", "unknown", "notApplicable"];

/** Does the value hold fields, and not one fact? */
function isNested(value: Json | undefined): value is Facts {
  return isObject(value) && Object.keys(value).length > 0 && !WRAPPERS.some((key) => Object.hasOwn(value, key));
}

/** Every fact by the whole id of its field, in order. */
export function flatFacts(facts: Facts, prefix = ""): readonly (readonly [field: string, fact: Json])[] {
  return Object.entries(facts).flatMap(([key, value]) =>
    isNested(value) ? flatFacts(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value] as const],
  );
}

/** The facts without one field, in whatever spelling it is there. */
function without(facts: Facts, field: string): Facts {
  const left = Object.entries(facts).flatMap(([key, value]): readonly (readonly [string, Json])[] => {
    if (key === field) return [];
    if (!isNested(value) || !field.startsWith(`${key}.`)) return [[key, value]];
    const inside = without(value, field.slice(key.length + 1));
    return Object.keys(inside).length === 0 ? [] : [[key, inside]];
  });
  return Object.fromEntries(left);
}

/**
 * Puts the changes in place of the facts of the same fields. A fact taken away stays as `null`, which is missing, so that a
 * misspelt one is still found out.
 */
export function mergeFacts(facts: Facts, changes: Facts): Facts {
  const changed = flatFacts(changes);
  const kept = changed.reduce((left, [field]) => without(left, field), facts);
  return { ...kept, ...Object.fromEntries(changed) };
}

/** Where a field stands in the spelling of these facts; undefined where they do not speak of it. */
export function pathTo(facts: Facts, field: string): readonly string[] | undefined {
  if (Object.hasOwn(facts, field)) return [field];
  for (const [key, value] of Object.entries(facts)) {
    const inside =
      isNested(value) && field.startsWith(`${key}.`) ? pathTo(value, field.slice(key.length + 1)) : undefined;
    if (inside !== undefined) return [key, ...inside];
  }
  return undefined;
}
