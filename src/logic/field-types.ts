// In: a field's declaration, and values given for it. Out: the whole numbers that registers hold. THE TABLE of field types.
import { dateText, dayNumber, dayOrNone, isCalendarDate } from "../base/date.js";
import { decimalsOf, powerOfTen, toScaled } from "../base/exact.js";
import { typeWord } from "../base/json.js";
import { nearest } from "../base/text.js";
import type { IssueCode, IssueParams } from "../issues/codes.js";
import type { PlainField } from "../parts/field.js";
import type { ValueType } from "./scope.js";

/** Why a value does not fit its field: an issue without its place. */
export type Misfit = {
  readonly [C in IssueCode]: { readonly code: C; readonly params: IssueParams[C] };
}[IssueCode];

/** Type, scale, bounds and grid of a field, as registers hold them. */
export interface FieldRange {
  readonly type: ValueType;
  readonly low: number;
  readonly high: number;
  /** What one unit of the value as written is in the register. */
  readonly unit: number;
  /** Values go in these steps from `low`. */
  readonly step: number;
  /** The name of the type, and the values of a choice: at hand where records are read. */
  readonly kind: ValueType["type"];
  readonly values: readonly string[];
}

function rangeFor(type: ValueType, low: number, high: number, unit = 1, step = 1): FieldRange {
  return { type, low, high, unit, step, kind: type.type, values: type.type === "choice" ? type.values : [] };
}

interface FieldType<F extends PlainField> {
  range(id: string, field: F): FieldRange;
  /** Why a value that stands for no whole number does not fit. */
  misfit(id: string, field: F, range: FieldRange, value: unknown): Misfit;
}

type FieldOf<T extends PlainField["type"]> = Extract<PlainField, { readonly type: T }>;

function wrongType(field: string, expected: string, value: unknown): Misfit {
  return { code: "evidence.wrong-type", params: { field, expected, found: typeWord(value) } };
}

function outOfBounds(field: string, value: string, low: string, high: string): Misfit {
  return { code: "evidence.out-of-bounds", params: { field, value, low, high } };
}

function misfitOfNumber(id: string, value: unknown, { low, high, unit }: FieldRange, step: number): Misfit {
  if (typeof value !== "number" || !Number.isFinite(value)) return wrongType(id, "number", value);
  const scaled = Math.round(value * unit);
  const place = scaled / unit === value ? scaled : value * unit;
  return place < low || place > high
    ? outOfBounds(id, String(value), String(low / unit), String(high / unit))
    : { code: "evidence.off-step", params: { field: id, value, step } };
}

function numberRange(low: number, high: number, step: number): FieldRange {
  const scale = Math.max(decimalsOf(low), decimalsOf(high), decimalsOf(step));
  const type: ValueType = { type: "number", scale };
  return rangeFor(type, toScaled(low, scale), toScaled(high, scale), powerOfTen(scale), toScaled(step, scale));
}

const FIELD_TYPES: { readonly [T in PlainField["type"]]: FieldType<FieldOf<T>> } = {
  boolean: {
    range: () => rangeFor({ type: "boolean" }, 0, 1),
    misfit: (id, _field, _range, value) => wrongType(id, "boolean", value),
  },
  count: {
    range: (_id, { max }) => numberRange(0, max, 1),
    misfit: (id, _field, range, value) => misfitOfNumber(id, value, range, 1),
  },
  number: {
    range: (_id, { min, max, step }) => numberRange(min, max, step),
    misfit: (id, { step }, range, value) => misfitOfNumber(id, value, range, step),
  },
  points: {
    range: (_id, { max, step }) => numberRange(0, max, step),
    misfit: (id, { step }, range, value) => misfitOfNumber(id, value, range, step),
  },
  date: {
    range: (_id, { min, max }) => rangeFor({ type: "date" }, dayNumber(min), dayNumber(max)),
    misfit(id, _field, { low, high }, value) {
      if (typeof value !== "string") return wrongType(id, "date", value);
      if (!isCalendarDate(value)) return { code: "shape.bad-date", params: { found: value } };
      return outOfBounds(id, value, dateText(low), dateText(high));
    },
  },
  choice: {
    range: (id, { values }) =>
      rangeFor({ type: "choice", of: id, values: values.map((value) => value.id) }, 0, values.length - 1),
    misfit(id, _field, { values }, value) {
      if (typeof value !== "string") return wrongType(id, "choice", value);
      const suggestion = nearest(value, values);
      return {
        code: "evidence.unknown-choice",
        params: { field: id, value, ...(suggestion === undefined ? {} : { suggestion }) },
      };
    },
  },
};

function typeOf(field: PlainField): FieldType<PlainField> {
  return FIELD_TYPES[field.type];
}

/** Type, scale and bounds of a plain field. */
export function rangeOf(id: string, field: PlainField): FieldRange {
  return typeOf(field).range(id, field);
}

/**
 * The whole number that a value of a plain field stands for; not a number where it does not fit. Nothing is coerced or clamped.
 *
 * By the type of the value, not of the field: this is where a record is read, and a call through a table for each fact would
 * cost as much as all the rest.
 */
export function wholeOf(range: FieldRange, value: unknown): number {
  if (typeof value === "boolean") return range.kind === "boolean" ? (value ? 1 : 0) : Number.NaN;
  let whole = Number.NaN;
  if (typeof value === "number") {
    if (range.kind !== "number") return whole;
    const { unit, step } = range;
    whole = Math.round(value * unit) + 0;
    // `whole / unit` is the double nearest to the decimal: equal exactly when the value is a decimal of so many places.
    if ((unit === 1 ? whole : whole / unit) !== value) return Number.NaN;
    // A quotient of whole numbers that is not whole is never rounded to one: they are below 2^53.
    if (step !== 1 && !Number.isInteger((whole - range.low) / step)) return Number.NaN;
  } else if (typeof value === "string") {
    if (range.kind === "choice") whole = placeOf(value, range.values);
    else if (range.kind === "date") whole = dayOrNone(value);
  }
  return whole >= range.low && whole <= range.high ? whole : Number.NaN;
}

// Written out: most choices have few values.
function placeOf(value: string, values: readonly string[]): number {
  for (let place = 0; place < values.length; place++) if (values[place] === value) return place;
  return -1;
}

/** Reads a value of a plain field: its whole number, or why it does not fit. */
export function readValue(id: string, field: PlainField, range: FieldRange, value: unknown): number | Misfit {
  const whole = wholeOf(range, value);
  return Number.isNaN(whole) ? typeOf(field).misfit(id, field, range, value) : whole;
}
