// In: evidence, and an attribute of subjects that a caller named. Out: the group that the subject belongs to.
import { isObject, own } from "../../base/json.js";
import { compareText } from "../../base/text.js";
import type { Evidence } from "../../evaluate/evidence.js";
import type { BooleanField, ChoiceField } from "../../parts/field.js";
import type { Ruleset } from "../../ruleset/schema.js";

/** The class of the subject, by the name that decisions give it. */
export const CLASS = "subject.class";

/** An attribute by which subjects are told apart: their class, or a fact of yes or no, or of choice. */
export type Attribute =
  | { readonly name: typeof CLASS; readonly classes: readonly string[] }
  | { readonly name: string; readonly field: BooleanField | ChoiceField };

/**
 * One group: by the value of the attribute (of several classes, all of them); where it is missing or not applicable; or where
 * no ruleset knows what is written there.
 */
export interface SubjectGroup {
  readonly state: "known" | "missing" | "not-applicable" | "unreadable";
  /** One value; of a subject in several classes, each of them. */
  readonly values: readonly string[];
}

/** Every attribute that the evidence of two rulesets has. */
export function attributesOf(before: Ruleset, after: Ruleset): readonly Attribute[] {
  const classes = [...(before.classes ?? []), ...(after.classes ?? [])].map(({ id }) => id);
  const fields = Object.entries({ ...before.fields, ...after.fields });
  return [
    ...(classes.length === 0 ? [] : [{ name: CLASS, classes: [...new Set(classes)] } as const]),
    ...fields.flatMap(([name, field]): readonly Attribute[] =>
      field.type === "boolean" || field.type === "choice" ? [{ name, field }] : [],
    ),
  ];
}

/** The values that an attribute can have, in the order of the dictionary. */
export function valuesOf(attribute: Attribute): readonly string[] {
  if ("classes" in attribute) return attribute.classes;
  return attribute.field.type === "boolean" ? ["true", "false"] : attribute.field.values.map(({ id }) => id);
}

function known(given: readonly unknown[], allowed: readonly string[]): SubjectGroup {
  const values = given.flatMap((one) => (typeof one === "string" || typeof one === "boolean" ? [String(one)] : []));
  const isReadable = given.length > 0 && given.length === values.length && values.every((one) => allowed.includes(one));
  if (!isReadable) return { state: "unreadable", values: [] };
  return { state: "known", values: [...new Set(values)].sort(compareText) };
}

const MISSING: SubjectGroup = { state: "missing", values: [] };

function classGroup(evidence: unknown, classes: readonly string[]): SubjectGroup {
  const subject = isObject(evidence) ? own(evidence, "subject") : undefined;
  const named = isObject(subject) ? own(subject, "class") : undefined;
  if (named === undefined || named === null) return MISSING;
  return known(Array.isArray(named) ? named : [named], classes);
}

/** A fact by its id, however it is nested. */
export function factIn(facts: unknown, id: string): unknown {
  if (!isObject(facts)) return undefined;
  if (Object.hasOwn(facts, id)) return facts[id];
  for (let dot = id.indexOf("."); dot >= 0; dot = id.indexOf(".", dot + 1)) {
    const found = factIn(own(facts, id.slice(0, dot)), id.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

function fieldGroup(evidence: unknown, name: string, values: readonly string[]): SubjectGroup {
  const fact = factIn(isObject(evidence) ? own(evidence, "facts") : undefined, name);
  if (isObject(fact) && Object.hasOwn(fact, "notApplicable")) return { state: "not-applicable", values: [] };
  const value = isObject(fact) ? own(fact, "value") : fact;
  if (value === undefined || value === null) return MISSING;
  return known([value], values);
}

/** The group of one subject. */
export function groupOf(evidence: Evidence | undefined, attribute: Attribute): SubjectGroup {
  if (evidence === undefined) return { state: "unreadable", values: [] };
  const values = valuesOf(attribute);
  return "classes" in attribute ? classGroup(evidence, values) : fieldGroup(evidence, attribute.name, values);
}
