// In: a field's declaration, and values given for it. Out: the whole numbers that registers hold. THE TABLE of field types.
import { dateText, dayNumber, isCalendarDate } from "../base/date.js";
import { decimalsOf, fromScaled, powerOfTen, toScaled } from "../base/exact.js";
import { typeWord } from "../base/json.js";
import { nearest } from "../base/text.js";
import type { IssueCode, IssueParams } from "../issues/codes.js";
import type { PlainField } from "../parts/field.js";
import type { ValueType } from "./scope.js";

/** Why a value does not fit its field: an issue without its place. */
export type Misfit = {
  readonly [C in IssueCode]: { readonly code: C; readonly params: IssueParams[C] };
}[IssueCode];

/** Type, scale and bounds of a field, as registers hold them. */
export interface FieldRange {
  readonly type: ValueType;
  readonly low: number;
  readonly high: number;
}

interface FieldType<F extends PlainField> {
  range(id: string, field: F): FieldRange;
  /** The whole number a value stands for, or why it does not fit. */
  read(id: string, field: F, range: FieldRange, value: unknown): number | Misfit;
}

type FieldOf<T extends PlainField["type"]> = Extract<PlainField, { readonly type: T }>;

function wrongType(field: string, expected: string, value: unknown): Misfit {
  return { code: "evidence.wrong-type", params: { field, expected, found: typeWord(value) } };
}

function outOfBounds(field: string, value: string, low: string, high: string): Misfit {
  return { code: "evidence.out-of-bounds", params: { field, value, low, high } };
}

// A number within its bounds and on its grid: the steps count from the lower bound.
function onGrid(id: string, value: unknown, range: FieldRange, step: number): number | Misfit {
  const { low, high } = range;
  if (typeof value !== "number" || !Number.isFinite(value) || range.type.type !== "number")
    return wrongType(id, "number", value);
  const { scale } = range.type;
  const power = powerOfTen(scale);
  if (value * power < low || value * power > high) {
    return outOfBounds(id, String(value), String(fromScaled(low, scale)), String(fromScaled(high, scale)));
  }
  const scaled = Math.round(value * power) + 0;
  // `scaled / power` is the double nearest to the decimal: equal exactly when the value is a decimal of so many places.
  if (scaled / power !== value || (scaled - low) % toScaled(step, scale) !== 0) {
    return { code: "evidence.off-step", params: { field: id, value, step } };
  }
  return scaled;
}

const FIELD_TYPES: { readonly [T in PlainField["type"]]: FieldType<FieldOf<T>> } = {
  boolean: {
    range: () => ({ type: { type: "boolean" }, low: 0, high: 1 }),
    read: (id, _field, _range, value) => (typeof value === "boolean" ? Number(value) : wrongType(id, "boolean", value)),
  },
  count: {
    range: (_id, field) => ({ type: { type: "number", scale: 0 }, low: 0, high: field.max }),
    read: (id, _field, range, value) => onGrid(id, value, range, 1),
  },
  number: {
    range: (_id, { min, max, step }) => {
      const scale = Math.max(decimalsOf(min), decimalsOf(max), decimalsOf(step));
      return { type: { type: "number", scale }, low: toScaled(min, scale), high: toScaled(max, scale) };
    },
    read: (id, field, range, value) => onGrid(id, value, range, field.step),
  },
  points: {
    range: (_id, { max, step }) => {
      const scale = Math.max(decimalsOf(max), decimalsOf(step));
      return { type: { type: "number", scale }, low: 0, high: toScaled(max, scale) };
    },
    read: (id, field, range, value) => onGrid(id, value, range, field.step),
  },
  date: {
    range: (_id, { min, max }) => ({ type: { type: "date" }, low: dayNumber(min), high: dayNumber(max) }),
    read: (id, _field, { low, high }, value) => {
      if (typeof value !== "string") return wrongType(id, "date", value);
      if (!isCalendarDate(value)) return { code: "shape.bad-date", params: { found: value } };
      const day = dayNumber(value);
      return day >= low && day <= high ? day : outOfBounds(id, value, dateText(low), dateText(high));
    },
  },
  choice: {
    range: (id, { values }) => ({
      type: { type: "choice", of: id, values: values.map((value) => value.id) },
      low: 0,
      high: values.length - 1,
    }),
    read: (id, _field, { type }, value) => {
      if (typeof value !== "string" || type.type !== "choice") return wrongType(id, "choice", value);
      const index = type.values.indexOf(value);
      if (index >= 0) return index;
      const suggestion = nearest(value, type.values);
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

/** Reads a value of a plain field: its whole number, or why it does not fit. Nothing is coerced or clamped. */
export function readValue(id: string, field: PlainField, range: FieldRange, value: unknown): number | Misfit {
  return typeOf(field).read(id, field, range, value);
}
