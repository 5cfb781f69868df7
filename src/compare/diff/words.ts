// In: a member of a piece and its value. Out: the value in the words of the sheet, in one language.

import { isObject, type Json } from "../../base/json.js";
import { citationText } from "../../explain/citation.js";
import { readingName } from "../../explain/names.js";
import { fieldLabel, fieldOf } from "../../explain/values.js";
import { labelOf, type View } from "../../explain/view.js";
import { writtenWords } from "../../explain/written.js";
import { SHOWN_IN } from "../../locales/index.js";
import { KIT } from "../../locales/kit.js";
import type { Citation, LocalText } from "../../parts/statement.js";
import { EXPRESSIONS } from "./meaning.js";
import type { Piece } from "./pieces.js";

type Writer = (view: View, value: unknown, piece: Piece) => string | undefined;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function isText(value: unknown): value is LocalText {
  return isObject(value) && typeof value["vi"] === "string" && typeof value["en"] === "string";
}

function key(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A word of a closed vocabulary. */
function oneOf(table: { readonly [name: string]: string }, value: unknown): string | undefined {
  return Object.hasOwn(table, key(value)) ? table[key(value)] : undefined;
}

function items(value: unknown): readonly { readonly [member: string]: unknown }[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function numberOf(view: View, value: unknown): string {
  return typeof value === "number" ? view.say.format.number(value) : String(value);
}

function optionLabel(view: View, { id }: Piece, option: string): string {
  const reading = view.ruleset.readings?.[id.slice("reading:".length)];
  return reading?.options[option]?.[SHOWN_IN[view.language]] ?? option;
}

function combineWords(view: View, value: unknown): string | undefined {
  const { byReading, ...plainly } = KIT[view.language].diff.combine;
  if (typeof value === "string") return oneOf(plainly, value);
  if (!isObject(value)) return undefined;
  const { atLeast, reading } = value;
  if (typeof atLeast === "number") return view.say.criteria.atLeast(atLeast);
  return typeof reading === "string" ? byReading(readingName(view, reading, undefined)) : undefined;
}

const WRITERS: { readonly [member: string]: Writer } = {
  label: (view, value) => (isText(value) ? view.say.format.quote(value[SHOWN_IN[view.language]]) : undefined),
  bands: (view, value) =>
    items(value)
      .map(({ from, points }) => view.say.criteria.band(numberOf(view, from), numberOf(view, points)))
      .join("; "),
  levels: (view, value, { own }) => {
    const field = fieldOf(view, key(own["field"]), {});
    const known = field?.type === "choice" ? field.values : [];
    return items(value)
      .map(({ value: level, points }) =>
        view.say.format.said(
          known.find(({ id }) => id === level)?.[SHOWN_IN[view.language]] ?? key(level),
          numberOf(view, points),
        ),
      )
      .join("; ");
  },
  values: (view, value) =>
    items(value)
      .map((one) => (isText(one) ? one[SHOWN_IN[view.language]] : ""))
      .join("; "),
  share: (_, value) => (Array.isArray(value) ? value.join("/") : undefined),
  bounds: (view, value) => {
    const [low, high] = Array.isArray(value) ? (value as readonly unknown[]) : [];
    return view.say.format.range(numberOf(view, low), numberOf(view, high));
  },
  // CAST: a statement's citation is one.
  cite: (view, value) => {
    const cite = value as Citation;
    const place = citationText(view, cite);
    return cite.quote === undefined ? place : `${place} (${view.say.format.quote(cite.quote)})`;
  },
  maximum: (view, value) => (value === "delegated" ? KIT[view.language].diff.delegated : undefined),
  jurisdiction: (_, value) => (Array.isArray(value) ? value.join("/") : undefined),
  certainty: (view, value) => oneOf(view.say.names.certainties, value),
  figures: (view, value) => (isObject(value) ? oneOf(view.say.names.certainties, value["certainty"]) : undefined),
  kind: (view, value) => oneOf(view.say.names.kinds, value),
  combine: combineWords,
  onFailure: (view, value) => oneOf(view.say.names.verdicts, value),
  whenNotApplicable: (view, value) => oneOf(view.say.criteria.notApplicable, value),
  round: (view, value) => oneOf(view.say.names.roundings, value),
  mode: (view, value) => oneOf(view.say.names.roundings, value),
  status: (view, value) => oneOf(view.say.names.statuses, value),
  subject: (view, value) => oneOf(view.say.names.subjects, value),
  within: (view, value) => view.say.format.quote(labelOf(view, key(value))),
  field: (view, value) => view.say.format.quote(fieldLabel(view, key(value))),
  default: (view, value, piece) => (typeof value === "string" ? optionLabel(view, piece, value) : undefined),
  options: (view, value, piece) =>
    isObject(value)
      ? Object.keys(value)
          .map((option) => view.say.format.quote(optionLabel(view, piece, option)))
          .join("; ")
      : undefined,
};

function plain(view: View, value: unknown): string {
  const { format, names } = view.say;
  if (typeof value === "number") return format.number(value);
  if (typeof value === "boolean") return names.answers[`${value}`];
  if (typeof value === "string") return DAY.test(value) ? format.date(value) : value;
  return isText(value) ? value[SHOWN_IN[view.language]] : JSON.stringify(value);
}

/** A member's value in words; JSON where there are none. */
export function memberWords(view: View, piece: Piece, member: string, value: Json): string {
  if (EXPRESSIONS.includes(member)) return writtenWords(view, value);
  const isNode = !["field", "force"].includes(piece.role);
  const write = member === "from" && isNode ? WRITERS["within"] : WRITERS[member];
  return write?.(view, value, piece) ?? plain(view, value);
}
