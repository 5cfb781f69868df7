// In: choices and a ruleset. Out: values of its fields, near its thresholds and bounds, and facts in every spelling.
import type { Json } from "../../src/base/json.js";
import type { EventsField, Field, PlainField } from "../../src/parts/field.js";
import type { Ruleset } from "../../src/ruleset/schema.js";
import { isObject, mayBeNotApplicable } from "../reference/facts.js";
import { dayAfter } from "./dictionary.js";
import { type Draw, decimal } from "./draw.js";

/** What a fact says, before it is spelt. */
export type Said =
  | { readonly state: "known"; readonly value: Json }
  | { readonly state: "missing" }
  | { readonly state: "not-applicable" };

/** Numbers and days that the ruleset compares with. */
export interface Landmarks {
  readonly numbers: readonly number[];
  readonly days: readonly string[];
}

/** The periods that evidence is about. */
export const PERIODS = [
  { from: "2020-01-01", to: "2021-01-01" },
  { from: "2019-12-15", to: "2020-06-01" },
];

function leaves(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  return isObject(value) ? Object.values(value).flatMap(leaves) : [value];
}

export function landmarksOf(ruleset: Ruleset): Landmarks {
  const { gates, standards, disqualifiers, deductions, bonuses, derived } = ruleset;
  const found = leaves([gates, standards, disqualifiers, deductions, bonuses, derived]);
  const days = found.filter((one): one is string => typeof one === "string" && /^\d{4}-\d\d-\d\d$/.test(one));
  return {
    numbers: found.filter((one) => typeof one === "number"),
    days: [...days, ...PERIODS.flatMap(({ from, to }) => [from, to])],
  };
}

/** A value of an ordered field: one of its ends, near a landmark, or anywhere. */
function place(draw: Draw, last: number, near: readonly number[]): number {
  const inside = near.flatMap((at) => [at - 1, at, at + 1]).filter((at) => at >= 0 && at <= last);
  const kind = draw.whole(0, 3);
  if (kind === 0) return draw.pick([last, 0]);
  if (kind <= 2 && inside.length > 0) return draw.pick(inside);
  return draw.whole(0, last);
}

function numberBetween(draw: Draw, min: number, max: number, step: number, near: readonly number[]): number {
  const at = (value: number): number => Math.round((value - min) / step);
  return decimal(min + step * place(draw, at(max), near.map(at)));
}

export function valueIn(draw: Draw, field: PlainField, landmarks: Landmarks): Json {
  switch (field.type) {
    case "boolean":
      return draw.chance(50);
    case "count":
      return numberBetween(draw, 0, field.max, 1, landmarks.numbers);
    case "points":
      return numberBetween(draw, 0, field.max, field.step, landmarks.numbers);
    case "number":
      return numberBetween(draw, field.min, field.max, field.step, landmarks.numbers);
    case "choice":
      return draw.pick(field.values).id;
    case "date": {
      const at = (day: string): number => (Date.parse(day) - Date.parse(field.min)) / 86_400_000;
      return dayAfter(place(draw, at(field.max), landmarks.days.map(at)), field.min);
    }
  }
}

/** A fact that is given, or not: `known` times in a hundred it is. */
export function say(draw: Draw, field: Field, known: number, value: () => Json): Said {
  if (mayBeNotApplicable(field) && draw.chance(22)) return { state: "not-applicable" };
  return draw.chance(known) ? { state: "known", value: value() } : { state: "missing" };
}

/** The fact in one of its spellings; nothing where it is absent. */
export function spell(draw: Draw, said: Said): Json | undefined {
  if (said.state === "not-applicable") return { notApplicable: "không có" };
  if (said.state === "missing") {
    const at = draw.whole(0, 3);
    return at === 0 ? { unknown: "chưa xác minh" } : at === 1 ? null : undefined;
  }
  const source = draw.chance(50) ? { source: "biên bản" } : {};
  const on = draw.chance(50) ? { on: "2020-06-30" } : {};
  return draw.chance(20) ? { value: said.value, ...source, ...on } : said.value;
}

function makeEvent(draw: Draw, field: EventsField, known: number, landmarks: Landmarks, id: string | undefined): Json {
  const members = Object.entries(field.item).flatMap(([name, member]) => {
    const fact = spell(
      draw,
      say(draw, member, known, () => valueIn(draw, member, landmarks)),
    );
    return fact === undefined ? [] : [[name, fact] as const];
  });
  return Object.fromEntries([...(id === undefined ? [] : [["id", id] as const]), ...members]);
}

/** Events with and without ids; the same event may come twice. */
export function makeEvents(draw: Draw, field: EventsField, known: number, landmarks: Landmarks): Json {
  const events = draw.several(0, field.max, (at) => {
    return makeEvent(draw, field, known, landmarks, draw.chance(50) ? `e${at}` : undefined);
  });
  const twice = events.filter((event) => isObject(event) && event["id"] !== undefined);
  const again = twice.length > 0 && events.length < field.max && draw.chance(40) ? [draw.pick(twice)] : [];
  return draw.shuffle([...events, ...again]);
}
