// In: a ruleset and the evidence, read by the checker of decisions. Out: the same as data for JSON Logic. What is not known is put in
// at one end of its range: there a settled answer must be the same as at the other.
import { daysLater, yearOf } from "../../base/date.js";
import { decimalsOf, toScaled } from "../../base/exact.js";
import type { Json } from "../../base/json.js";
import type { Evidence } from "../../evaluate/evidence.js";
import type { Field, PlainField } from "../../parts/field.js";
import type { History } from "../../parts/history.js";
import type { Ruleset } from "../../ruleset/schema.js";
import { at } from "../../verify/compare.js";
import { eventsOf, type Fact, factOf, MISSING } from "../../verify/evidence.js";
import type { Data } from "./json-logic.js";
import { NO_NUMBER, type NumberForm } from "./written.js";

/** The low end or the high end of what is not known. */
export type End = "low" | "high";

/** A field or named expression in the data: a dot would lead JSON Logic into an object. */
export const keyOf = (id: string): string => id.replaceAll(".", "/");
/** Whether a field applies to the subject; no id has a colon. */
export const applicableKey = (id: string): string => `applicable:${keyOf(id)}`;
/** The years of a history, the newest first, each with how far back it is. */
export const historyKey = (key: string): string => `history:${key}`;

function boundsOf(field: Exclude<PlainField, { type: "boolean" | "choice" | "date" }>): readonly [number, number] {
  return [field.type === "number" ? field.min : 0, field.max];
}

/** The form of a field's numbers. */
export function formOf(field: Field): NumberForm {
  if (field.type !== "number" && field.type !== "points" && field.type !== "count") return NO_NUMBER;
  const [min, max] = boundsOf(field);
  const scale = Math.max(...[min, max, field.type === "count" ? 1 : field.step].map(decimalsOf));
  return { scale, most: Math.max(...[min, max].map((bound) => Math.abs(toScaled(bound, scale)))) };
}

function endsOf(field: PlainField): readonly [low: Json, high: Json] {
  if (field.type === "boolean") return [false, true];
  if (field.type === "date") return [field.min, field.max];
  if (field.type === "choice") return [field.values[0]?.id ?? null, field.values.at(-1)?.id ?? null];
  return boundsOf(field);
}

function given(field: PlainField, { state, value }: Fact, end: End): Json {
  // CAST: the checker found that what is known fits its field.
  const found = state === "known" ? (value as Json) : endsOf(field)[end === "low" ? 0 : 1];
  return typeof found === "number" ? toScaled(found, formOf(field).scale) : found;
}

type Entry = readonly [name: string, value: Json];

function plainEntries(id: string, field: PlainField, fact: Fact, end: End): readonly Entry[] {
  const value: Entry = [keyOf(id), given(field, fact, end)];
  return field.notApplicable ? [value, [applicableKey(id), fact.state !== "not-applicable"]] : [value];
}

function yearsOf({ title, most, rewards = [] }: History, { history = [], period }: Evidence, end: End): Json {
  const last = yearOf(daysLater(period.to, -1));
  return Array.from({ length: most + 1 }, (_, back) => {
    const entry = history.find((one) => one.title === title && one.year === last - back);
    return {
      back,
      recognised: entry === undefined ? end === "high" : entry.outcome === "recognised",
      rewarded: [entry?.reward ?? []].flat().some((one) => rewards.includes(one)),
    };
  });
}

/** The data of a decision, with what is not known at one end of its range. Named expressions are not in it. */
export function dataOf(ruleset: Ruleset, evidence: Evidence, facts: ReadonlyMap<string, Fact>, end: End): Data {
  // JSON Logic reads, of an event, nothing but the event.
  const histories = Object.entries(ruleset.history ?? {}).map(
    ([key, history]): Entry => [historyKey(key), yearsOf(history, evidence, end)],
  );
  const eventOf = (item: { readonly [name: string]: PlainField }, said: unknown): Json =>
    Object.fromEntries([
      ...Object.entries(item).flatMap(([name, field]) =>
        plainEntries(name, field, factOf(at(said, name)) ?? MISSING, end),
      ),
      ...histories,
    ]);
  const entriesOf = ([id, field]: readonly [string, Field]): readonly Entry[] => {
    const fact = facts.get(id) ?? MISSING;
    if (field.type !== "events") return plainEntries(id, field, fact, end);
    const possible = Array.from({ length: end === "low" ? 0 : field.max }, () => ({}));
    const events = fact.state === "known" ? eventsOf(fact.value) : possible;
    return [[keyOf(id), events.map((said) => eventOf(field.item, said))]];
  };
  return Object.fromEntries([...Object.entries(ruleset.fields).flatMap(entriesOf), ...histories]);
}
