// In: the ids of parts and groups, and the two rulesets. Out: what people call them, in a language; the ruleset after first, for
// its words are the newer ones.
import { fieldLabel } from "../../explain/values.js";
import { labelOf, local, type View, viewOf } from "../../explain/view.js";
import { type Language, SHOWN_IN } from "../../locales/index.js";
import { KIT } from "../../locales/kit.js";
import type { ImpactPhrases } from "../../locales/messages.js";
import type { Ruleset } from "../../ruleset/schema.js";
import type { SubjectGroup } from "./groups.js";

/** The two rulesets in one language, and what the report says. */
export interface ImpactView {
  readonly before: View;
  readonly after: View;
  readonly say: ImpactPhrases;
  readonly number: (value: number) => string;
}

/** Prepares two rulesets for reading aloud. */
export function impactView(before: Ruleset, after: Ruleset, language: Language): ImpactView {
  const view = viewOf(after, language, true);
  return {
    before: viewOf(before, language, true),
    after: view,
    say: KIT[language].impact,
    number: view.say.format.number,
  };
}

/** What either ruleset calls it. */
function either(view: ImpactView, find: (side: View) => string | undefined): string | undefined {
  return find(view.after) ?? find(view.before);
}

function classLabel({ ruleset, language }: View, id: string): string | undefined {
  return ruleset.classes?.find((one) => one.id === id)?.[SHOWN_IN[language]];
}

type Finder = (view: ImpactView, id: string) => string | undefined;

/** A label that is only the id again is none. */
function known(id: string, label: string): string | undefined {
  return label === id ? undefined : label;
}

const NAMED: readonly (readonly [prefix: string, find: Finder])[] = [
  ["field:", (view, id) => either(view, (side) => known(id, fieldLabel(side, id)))],
  ["derived:", (view, id) => either(view, ({ ruleset, language }) => ruleset.derived?.[id]?.[SHOWN_IN[language]])],
  [
    "reading:",
    (view, id) => either(view, ({ ruleset, language }) => ruleset.readings?.[id]?.question[SHOWN_IN[language]]),
  ],
  ["history:", (view, id) => either(view, ({ ruleset, language }) => ruleset.history?.[id]?.[SHOWN_IN[language]])],
  ["class:", (view, id) => view.say.parts.class(either(view, (side) => classLabel(side, id)) ?? id)],
  ["pass.mark.", (view, id) => markLabel(view, id)],
  ["pass.bounds", ({ say }) => say.parts.bounds],
  ["pass.rounding", ({ say }) => say.parts.rounding],
  ["pass.classes", ({ say }) => say.parts.classes],
  ["caps.deductions", ({ say }) => say.parts["caps.deductions"]],
  ["caps.bonuses", ({ say }) => say.parts["caps.bonuses"]],
];

function markLabel(view: ImpactView, id: string): string {
  const { mark } = view.say.parts;
  return id === "*" ? mark : view.after.say.format.said(mark, either(view, (side) => classLabel(side, id)) ?? id);
}

/** What a part is called; its id where neither ruleset has words for it. */
export function partLabel(view: ImpactView, part: string): string {
  const node = either(view, (side) => known(part, labelOf(side, part)));
  if (node !== undefined) return node;
  const row = NAMED.find(([prefix]) => part.startsWith(prefix));
  return row?.[1](view, part.slice(row[0].length)) ?? part;
}

/** What an attribute is called. */
export function attributeLabel(view: ImpactView, attribute: string): string {
  return either(view, (side) => known(attribute, fieldLabel(side, attribute))) ?? attribute;
}

function valueLabel(view: ImpactView, attribute: string, value: string): string {
  const inClass = either(view, (side) => classLabel(side, value));
  const field = either(view, ({ ruleset, language, say }) => {
    const own = Object.hasOwn(ruleset.fields, attribute) ? ruleset.fields[attribute] : undefined;
    if (own?.type === "choice") return own.values.find(({ id }) => id === value)?.[SHOWN_IN[language]];
    return own?.type === "boolean" ? say.names.answers[value === "true" ? "true" : "false"] : undefined;
  });
  return field ?? inClass ?? value;
}

/** What a group is called. */
export function groupLabel(view: ImpactView, attribute: string, { state, values }: SubjectGroup): string {
  if (state !== "known") return view.say.groups[state];
  return values.map((value) => valueLabel(view, attribute, value)).join(" + ");
}

/** The sheet as the newer ruleset calls it. */
export function sheetLabel({ after }: ImpactView): string {
  return local(after, after.ruleset.title);
}
