// In: literals, fields of the evidence, operators with their operands. Out: the steps of which the trees in a trace are made.
import { dateText, dayNumber } from "../base/date.js";
import { decimalsOf } from "../base/exact.js";
import type { Json } from "../base/json.js";
import type { FactState } from "../evaluate/decision.js";
import type { HistoryEntry } from "../evaluate/evidence.js";
import type { PlainField } from "../parts/field.js";
import type { Ruleset } from "../ruleset/schema.js";
import { at, type Plain } from "./compare.js";
import { type Fact, factOf, MISSING } from "./evidence.js";
import { between, ends, FALSE, type Interval, isFalse, isTrue, number, single, TRUE, UNKNOWN } from "./interval.js";

/** What an expression is read against. */
export interface Scope {
  readonly ruleset: Ruleset;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly history: readonly HistoryEntry[];
  /** The option used for each reading. */
  readonly readings: { readonly [reading: string]: string };
  /** The first day, the first day after it, the year of the last day between. */
  readonly from: Interval;
  readonly to: Interval;
  readonly lastYear: number;
  /** Inside a list: an event, the list, the members declared for it. */
  readonly event?: {
    readonly said: unknown;
    readonly list: string;
    readonly item: { readonly [name: string]: PlainField };
  };
}

const EVER: Interval = { low: BigInt(-1e7), high: BigInt(1e7) };

/** The same place with nothing known: what a value comes to there is all that it can ever be. */
export function blank(known: Scope): Scope {
  const { event, ...scope } = known;
  if (scope.from === EVER) return known;
  const nothing = { ...scope, facts: new Map<string, Fact>(), history: [], readings: {}, from: EVER, to: EVER };
  return event ? { ...nothing, event: { ...event, said: {} } } : nothing;
}

/** The type of a value; of a choice, the range is of places among its values. */
export type Type =
  | { readonly type: "boolean" | "number" | "date" }
  | { readonly type: "choice"; readonly values: readonly string[] };

export const BOOLEAN: Type = { type: "boolean" };
export const NUMBER: Type = { type: "number" };
export const DATE: Type = { type: "date" };

/** Something that a step rests on and that its value does not show: a fact that is not known, or a share of nothing. */
export interface Note {
  readonly state: FactState | "fault";
  readonly field?: string | undefined;
  readonly reason?: string | undefined;
  readonly years?: readonly number[];
  /** Only asked whether it applies, not for its value. */
  readonly isAsked?: true;
}

/** One step: its value, the decimal places that it may have if it is a number, its notes, and how a trace shows it. */
export interface Step {
  readonly type: Type;
  readonly value: Interval;
  readonly places: number;
  readonly notes: readonly Note[];
  readonly shown: Plain;
}

/** A value as a trace shows it. */
export function show(type: Type, value: Interval): Plain {
  const { low, high } = value;
  if (type.type === "choice") return { type: "choice", value: low === high ? type.values[Number(low)] : "unknown" };
  if (type.type === "date") return { type: "date", low: dateText(Number(low)), high: dateText(Number(high)) };
  if (type.type === "number") return { type: "number", ...ends(value) };
  return { type: "boolean", value: isTrue(value) ? true : isFalse(value) ? false : "unknown" };
}

/** A text, where one is expected. */
export const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** A literal. A text is what it stands beside: a value of that choice, or else a day. */
export function literal(value: Json | undefined, beside: Type = DATE): Step {
  const made = (type: Type, range: Interval, places = 0): Step => {
    return { type, value: range, places, notes: [], shown: { literal: show(type, range) } };
  };
  if (typeof value === "boolean") return made(BOOLEAN, value ? TRUE : FALSE);
  if (typeof value === "number") return made(NUMBER, number(value), decimalsOf(value));
  const place = beside.type === "choice" ? beside.values.indexOf(text(value)) : dayNumber(text(value));
  return made(beside, single(BigInt(place)));
}

/** The type of a field's values, all that it may hold, the decimal places of its numbers. */
function declared(field: PlainField): readonly [type: Type, range: Interval, places: number] {
  if (field.type === "boolean") return [BOOLEAN, UNKNOWN, 0];
  if (field.type === "date")
    return [DATE, { low: BigInt(dayNumber(field.min)), high: BigInt(dayNumber(field.max)) }, 0];
  if (field.type === "choice") {
    const values = field.values.map(({ id }) => id);
    return [{ type: "choice", values }, { low: 0n, high: BigInt(values.length - 1) }, 0];
  }
  const { min = 0, max, step = 1 }: { readonly min?: number; readonly max: number; readonly step?: number } = field;
  return [NUMBER, between(min, max), Math.max(...[min, max, step].map(decimalsOf))];
}

/** What a leaf that is not known leaves to be said. */
export const noteOf = ({ state, field, reason }: Note): readonly Note[] =>
  state === "known" ? [] : [{ state, field, reason }];

/** A field as the evidence has it: what is not known may be anything that is declared. */
export function fieldStep(name: string, field: PlainField, { facts, event }: Scope): Step {
  const [type, range, places] = declared(field);
  const { state, value: said, reason, source } = (event ? factOf(at(event.said, name)) : facts.get(name)) ?? MISSING;
  // CAST: what is known was found to fit its field.
  const value = state === "known" ? literal(said as Json, type).value : range;
  const leaf = { field: event ? `${event.list}.${name}` : name, state, value: show(type, value), reason, source };
  return { type, value, places, notes: noteOf(leaf), shown: leaf };
}

/** An operator with its operands. */
export interface Call {
  readonly operator: string;
  readonly operands: readonly Json[];
  readonly scope: Scope;
}

type More = Partial<Pick<Step, "places" | "notes">> & { readonly beside?: { readonly [member: string]: Plain } };

/** The step that a call comes to. */
export function called(
  { operator }: Call,
  type: Type,
  value: Interval,
  operands: readonly Step[],
  more: More = {},
): Step {
  const shown = { operator, value: show(type, value), operands: operands.map((one) => one.shown), ...more.beside };
  const places = type.type === "number" ? (more.places ?? Math.max(...operands.map((one) => one.places))) : 0;
  return { type, value, places, notes: [...(more.notes ?? []), ...operands.flatMap((one) => one.notes)], shown };
}

/** An operand that is no value, such as a mode. */
export const parameter = (value?: Json): Step => literal(value, { type: "choice", values: [text(value)] });

/** Years of the history, counted back. A year without a record stops the least count, and not the most. */
export function lookBack(call: Call): Step {
  const { history, lastYear, ruleset } = call.scope;
  const [key = "", start, reset] = call.operands.map(String);
  const { title, most, rewards = [] } = ruleset.history?.[key] ?? { title: "", most: 1 };
  const isRun = call.operator === "consecutive-years";
  const newest = start === "through-this-year" ? lastYear : lastYear - 1;
  const isUsed = ({ reward = [] }: HistoryEntry): boolean =>
    reset === "reset-after-reward" && [reward].flat().some((one) => rewards.includes(one));
  const isEnd = (one: HistoryEntry): boolean => (one.outcome === "recognised" ? !isRun || isUsed(one) : isRun);
  const all = Array.from({ length: isRun ? most : most - 1 }, (_, back) => {
    return { year: newest - back, entry: history.find((one) => one.title === title && one.year === newest - back) };
  });
  const end = all.find(({ entry }) => entry && isEnd(entry))?.year;
  const looked = all.filter(({ year }) => end === undefined || year >= end);
  const gaps = looked.filter(({ entry }) => !entry).map(({ year }) => year);
  const count = (year: number | undefined): number => (year === undefined ? most : newest - year + (isRun ? 0 : 1));
  const years = looked.map(({ year, entry }) => {
    return { year, outcome: entry?.outcome ?? "missing", reward: entry?.reward, decision: entry?.decision };
  });
  const notes: readonly Note[] = gaps.length > 0 ? [{ state: "missing", field: `history.${key}`, years: gaps }] : [];
  const value = between(count(gaps[0] ?? end), count(end));
  return called(
    call,
    NUMBER,
    value,
    call.operands.map((one) => parameter(one)),
    { notes, beside: { years } },
  );
}
