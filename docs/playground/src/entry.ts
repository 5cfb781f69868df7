// In: a fact of evidence, or what a person wrote in its place on the form. Out: the other of the two. Nothing is guessed: what is no
// number is handed to the library as it stands, which refuses it; what the form has no place for is not taken.
import type { Json, Language, PlainField } from "thangdiem";

/** What stands on the form about one fact. Without text it is not known, and `reason` may say why. */
export interface Entry {
  readonly text: string;
  readonly isNotApplicable: boolean;
  /** Why it is not known, or does not apply. */
  readonly reason: string;
  readonly source: string;
  readonly on: string;
}

/** Where a fact comes from. */
export type Origin = Pick<Entry, "reason" | "source" | "on">;

export const NO_ORIGIN: Origin = { reason: "", source: "", on: "" };
export const EMPTY: Entry = { text: "", isNotApplicable: false, ...NO_ORIGIN };

/** Whoever is about to write decimals has written a whole number so far. */
const DECIMAL = /^[-−]?\d+([.,]\d*)?$/;
/** Digits in groups of three. */
const GROUPED = /^[1-9]\d{0,2}([.,\u00a0 ]\d{3})+$/;

// With a comma or a stop before the decimals; `1.500` could be either, so it is not taken for a number at all.
function decimalIn(text: string): Json {
  const written = text.trim();
  if (!DECIMAL.test(written) || GROUPED.test(written)) return text;
  return Number(written.replace("−", "-").replace(/,/, "."));
}

// A count has no decimals: `1.500` is one thousand five hundred.
function countIn(text: string): Json {
  const written = text.trim();
  return GROUPED.test(written) ? Number(written.replace(/\D/g, "")) : decimalIn(text);
}

const ANSWERS: { readonly [text: string]: boolean } = { true: true, false: false };

/** What a text stands for in a field of each type. */
const VALUES: { readonly [T in PlainField["type"]]: (text: string) => Json } = {
  boolean: (text) => ANSWERS[text] ?? text,
  count: countIn,
  number: decimalIn,
  points: decimalIn,
  choice: (text) => text,
  date: (text) => text,
};

/** The type of JSON that a value of each type of field is. */
const WRITTEN: { readonly [T in PlainField["type"]]: string } = {
  boolean: "boolean",
  count: "number",
  number: "number",
  points: "number",
  choice: "string",
  date: "string",
};

/** A value with where it comes from, as evidence writes it. */
export function withOrigin(value: Json, { source, on }: Origin): Json {
  return source === "" && on === ""
    ? value
    : { value, ...(source === "" ? {} : { source }), ...(on === "" ? {} : { on }) };
}

/** The fact that an entry states; undefined where it states nothing. */
export function factOf(entry: Entry, { type }: PlainField): Json | undefined {
  const { text, isNotApplicable, reason } = entry;
  if (isNotApplicable) return { notApplicable: reason };
  if (text === "") return reason === "" ? undefined : { unknown: reason };
  return withOrigin(VALUES[type](text), entry);
}

export function isRecord(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A fact without what is said about it. */
export interface Bare {
  readonly value: Json;
  readonly isNotApplicable: boolean;
  readonly origin: Origin;
}

/** Takes apart what is said about a fact; undefined where the form has no place for some of it. */
export function bareOf(fact: Json): Bare | undefined {
  if (!isRecord(fact)) return { value: fact, isNotApplicable: false, origin: NO_ORIGIN };
  const { value, source = "", on = "", unknown, notApplicable, ...others } = fact;
  if (Object.keys(others).length > 0 || typeof source !== "string" || typeof on !== "string") return undefined;
  if (value !== undefined && unknown === undefined && notApplicable === undefined)
    return { value, isNotApplicable: false, origin: { reason: "", source, on } };
  const reason = unknown ?? notApplicable;
  const isAlone =
    value === undefined && source === "" && on === "" && (unknown === undefined || notApplicable === undefined);
  if (!isAlone || typeof reason !== "string") return undefined;
  return { value: null, isNotApplicable: unknown === undefined, origin: { ...NO_ORIGIN, reason } };
}

function textOf(value: string | number | boolean, language: Language): string {
  return typeof value === "number" && language === "vi" ? String(value).replace(".", ",") : String(value);
}

/** The entry that states a fact; undefined where the form has no place for it. */
export function entryOf(fact: Json, { type }: PlainField, language: Language): Entry | undefined {
  const bare = bareOf(fact);
  if (bare === undefined) return undefined;
  const { value, isNotApplicable, origin } = bare;
  if (value === null) return { ...EMPTY, ...origin, isNotApplicable };
  if (typeof value === "object" || typeof value !== WRITTEN[type] || value === "") return undefined;
  const entry = { ...EMPTY, ...origin, text: textOf(value, language) };
  // What would be read as another value than it is, such as a number with three decimals, has no place on the form.
  return VALUES[type](entry.text) === value ? entry : undefined;
}
