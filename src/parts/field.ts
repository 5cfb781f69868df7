// In: the evidence dictionary as written. Out: its types and schemas.
import * as z from "zod";
import { amountSchema, stepSchema } from "./amount.js";
import type { Citation, LocalText } from "./statement.js";
import { citationSchema, dateSchema, keySchema, localTextSchema, textSchema } from "./statement-schema.js";

/** What every field of the evidence dictionary carries. */
export interface FieldBase extends LocalText {
  /** Unit of the value, for people: `người`, `%`, `đồng`. */
  readonly unit?: LocalText;
  /** Where the fact comes from and what is attached (minh chứng). */
  readonly collect?: LocalText;
  readonly cite?: Citation;
}

/** A value of a choice, with the words people see. */
export interface ChoiceValue extends LocalText {
  readonly id: string;
}

/** What every field that holds one value carries. */
export interface PlainFieldBase extends FieldBase {
  /** The field may be stated not applicable; then whatever reads it must say what follows. */
  readonly notApplicable?: true;
}

/** Yes or no. */
export interface BooleanField extends PlainFieldBase {
  readonly type: "boolean";
}
/** A whole number of things, from 0 to `max`. */
export interface CountField extends PlainFieldBase {
  readonly type: "count";
  readonly max: number;
}
/** A measure between `min` and `max`, a multiple of `step` above `min`. */
export interface NumberField extends PlainFieldBase {
  readonly type: "number";
  readonly min: number;
  readonly max: number;
  readonly step: number;
}
/** Points that an assessor gives, from 0 to `max` in steps. */
export interface PointsField extends PlainFieldBase {
  readonly type: "points";
  readonly max: number;
  readonly step: number;
}
/** One of the listed values. */
export interface ChoiceField extends PlainFieldBase {
  readonly type: "choice";
  readonly values: readonly ChoiceValue[];
}
/** A calendar day between `min` and `max`. */
export interface DateField extends PlainFieldBase {
  readonly type: "date";
  readonly min: string;
  readonly max: string;
}
/** Fields that hold one value. */
export type PlainField = BooleanField | CountField | NumberField | PointsField | ChoiceField | DateField;
/**
 * A list of events: complete when given (`[]` is none), missing when absent; never "not applicable", for that is `[]`. Each
 * event may carry an `id`.
 */
export interface EventsField extends FieldBase {
  readonly type: "events";
  /** The most events a subject can have: it bounds every count while the list is missing. */
  readonly max: number;
  readonly item: { readonly [name: string]: PlainField };
}
/** One entry of the evidence dictionary (trường dữ liệu). */
export type Field = PlainField | EventsField;

const baseShape = {
  vi: textSchema,
  en: textSchema,
  unit: localTextSchema.exactOptional(),
  collect: localTextSchema.exactOptional(),
  cite: citationSchema.exactOptional(),
};

const plainShape = { ...baseShape, notApplicable: z.literal(true).exactOptional() };

const plainOptions = [
  z.strictObject({ type: z.literal("boolean"), ...plainShape }),
  z.strictObject({ type: z.literal("count"), max: z.int().min(1).max(1_000_000_000), ...plainShape }),
  z.strictObject({ type: z.literal("number"), min: amountSchema, max: amountSchema, step: stepSchema, ...plainShape }),
  z.strictObject({ type: z.literal("points"), max: stepSchema, step: stepSchema, ...plainShape }),
  z.strictObject({
    type: z.literal("choice"),
    values: z
      .array(z.strictObject({ id: keySchema, vi: textSchema, en: textSchema }))
      .min(1)
      .max(200),
    ...plainShape,
  }),
  z.strictObject({ type: z.literal("date"), min: dateSchema, max: dateSchema, ...plainShape }),
] as const;

/** Segments of a field's name; `value`, `unknown`, `notApplicable` and the like are words of the fact wrapper. */
export const RESERVED_SEGMENTS: readonly string[] = ["value", "unknown", "source", "on", "constructor", "prototype"];

export const plainFieldSchema = z.discriminatedUnion("type", [...plainOptions]);

export const fieldSchema = z.discriminatedUnion("type", [
  ...plainOptions,
  z.strictObject({
    type: z.literal("events"),
    max: z.int().min(1).max(10_000),
    item: z.record(keySchema, plainFieldSchema),
    ...baseShape,
  }),
]);
