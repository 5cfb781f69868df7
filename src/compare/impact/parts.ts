// In: a ruleset. Out: the parts that it is made of, each by an id, with what it means as one text: words, citations and
// certainty left out, for no decision depends on them.
import { isObject } from "../../base/json.js";
import { compareText } from "../../base/text.js";
import type { Adjustment, Criterion } from "../../kinds/schema.js";
import type { Field } from "../../parts/field.js";
import type { Reading, Ruleset } from "../../ruleset/schema.js";

/** One part of a ruleset. */
export interface Part {
  /** Two parts that mean the same have the same text. */
  readonly text: string;
  /** Every word in it: among them the names of what it reads. */
  readonly words: readonly string[];
  /** Id of the part that it is counted in. */
  readonly within?: string;
}

/** What the names in an expression may stand for; as a prefix, it keeps their ids apart from those of nodes. */
export const NAMED = ["field", "derived", "reading", "history"] as const;

const EDITORIAL: readonly string[] = [
  ...["id", "vi", "en", "cite", "certainty", "note", "figures", "layer"],
  ...["incomplete", "evidence", "unit", "collect"],
];

function meaningOf(statement: object, ...leftOut: readonly string[]): { readonly [key: string]: unknown } {
  return Object.fromEntries(
    Object.entries(statement).filter(([key]) => !EDITORIAL.includes(key) && !leftOut.includes(key)),
  );
}

/** JSON with the members of every object in one order. */
export function orderedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compareText(a, b))) : inner,
  );
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

type Entry = readonly [id: string, part: Part];

function entry(id: string, role: string, meaning: unknown, within?: string): Entry {
  const text = orderedJson([role, meaning, within ?? null]);
  return [id, { text, words: wordsIn(meaning), ...(within === undefined ? {} : { within }) }];
}

function criteria(nodes: readonly Criterion[], within: string): readonly Entry[] {
  return nodes.flatMap((node) => [
    entry(node.id, "criterion", meaningOf(node, "criteria"), within),
    ...(node.kind === "group" ? criteria(node.criteria, node.id) : []),
  ]);
}

function adjustments(nodes: readonly Adjustment[], role: string, within?: string): readonly Entry[] {
  return nodes.flatMap((node) => [
    entry(node.id, role, meaningOf(node, "items"), within ?? node.from),
    ...(node.kind === "group" ? adjustments(node.items, role, node.id) : []),
  ]);
}

function fieldMeaning(field: Field): unknown {
  if (field.type !== "events")
    return { ...meaningOf(field), ...(field.type === "choice" ? { values: field.values.map(({ id }) => id) } : {}) };
  const item = Object.entries(field.item).map(([name, member]) => [name, fieldMeaning(member)] as const);
  return { ...meaningOf(field), item: Object.fromEntries(item) };
}

function readingMeaning({ default: usual, options }: Reading): unknown {
  return { usual, options: Object.keys(options).sort(compareText) };
}

function ofTotal({ pass, caps }: Ruleset): readonly Entry[] {
  return [
    ...(["deductions", "bonuses"] as const).flatMap((key) =>
      caps?.[key] === undefined ? [] : [entry(`caps.${key}`, "cap", caps[key].cap)],
    ),
    ...(pass === undefined
      ? []
      : [
          entry("pass.bounds", "bounds", pass.bounds),
          ...(pass.rounding === undefined ? [] : [entry("pass.rounding", "rounding", meaningOf(pass.rounding))]),
          ...(pass.severalClasses === undefined ? [] : [entry("pass.classes", "classes", pass.severalClasses)]),
          ...pass.marks.map((one) => entry(`pass.mark.${one.class}`, "mark", one.mark)),
        ]),
  ];
}

function ofDictionary(ruleset: Ruleset): readonly Entry[] {
  const { fields, derived = {}, readings = {}, history = {}, classes = [] } = ruleset;
  return [
    ...Object.entries(fields).map(([id, field]) => entry(`field:${id}`, "field", fieldMeaning(field))),
    ...Object.entries(derived).map(([id, { value }]) => entry(`derived:${id}`, "derived", value)),
    ...Object.entries(readings).map(([id, reading]) => entry(`reading:${id}`, "reading", readingMeaning(reading))),
    ...Object.entries(history).map(([id, one]) => entry(`history:${id}`, "history", meaningOf(one))),
    ...classes.map(({ id }) => entry(`class:${id}`, "class", null)),
  ];
}

/** All parts of a ruleset: nodes by their own id, floors as `<standard>.floor`, what names stand for as `field:<id>`. */
export function partsOf(ruleset: Ruleset): ReadonlyMap<string, Part> {
  const { gates = [], disqualifiers = [], standards = [], deductions = [], bonuses = [] } = ruleset;
  return new Map([
    ...gates.map((gate) => entry(gate.id, "gate", meaningOf(gate))),
    ...disqualifiers.map((one) => entry(one.id, "disqualifier", meaningOf(one))),
    ...standards.flatMap((standard) => [
      entry(standard.id, "standard", meaningOf(standard, "criteria", "floor")),
      ...(standard.floor === undefined ? [] : [entry(`${standard.id}.floor`, "floor", meaningOf(standard.floor))]),
      ...criteria(standard.criteria, standard.id),
    ]),
    ...adjustments(deductions, "deduction"),
    ...adjustments(bonuses, "bonus"),
    ...ofTotal(ruleset),
    ...ofDictionary(ruleset),
  ]);
}
