// In: nothing. Out: the types and schemas of criteria and of adjustments, each a union discriminated by `kind`.
import * as z from "zod";
import { type Expression, expressionSchema } from "../logic/expression.js";
import { pointsSchema, type RoundingMode, roundingModeSchema, stepSchema } from "../parts/amount.js";
import { keySchema, nodeIdSchema } from "../parts/statement-schema.js";
import { type AdjustmentBase, adjustmentShape, type CriterionBase, criterionShape } from "./node.js";

/** One band: `points` from the threshold `from` upwards, until the next band begins. */
export interface Band {
  readonly from: number;
  readonly points: number;
}
/** Full points when the condition holds, else none (đạt / không đạt). */
export interface PassFail extends CriterionBase {
  readonly kind: "pass-fail";
  readonly when: Expression;
  readonly points: number;
}
/** So many points for each unit, up to a maximum. */
export interface PerUnit extends CriterionBase {
  readonly kind: "per-unit";
  readonly count: Expression;
  readonly each: number;
  readonly maximum: number;
}
/** The maximum times a share, multiplied first, then rounded to `step`. A share above 1 earns the maximum. */
export interface Proportional extends CriterionBase {
  readonly kind: "proportional";
  readonly part: Expression;
  readonly whole: Expression;
  readonly maximum: number;
  readonly step: number;
  readonly round: RoundingMode;
  /** Points when the whole is 0, or `unknown`: then it cannot be told, and the decision reports it. */
  readonly whenZero: number | "unknown";
}
/** Points of the highest band that the measure reaches; below all bands, none. */
export interface Banded extends CriterionBase {
  readonly kind: "banded";
  readonly measure: Expression;
  readonly bands: readonly Band[];
}
/** The assessor picks one described level (mức). */
export interface Choice extends CriterionBase {
  readonly kind: "choice";
  readonly field: string;
  readonly levels: readonly { readonly value: string; readonly points: number }[];
}
/** The assessor gives points from 0 to the field's `max`, in its steps. */
export interface Graded extends CriterionBase {
  readonly kind: "graded";
  readonly field: string;
}
/** Must be met; no points. It counts as a gate whose failure makes the subject ineligible. */
export interface Required extends CriterionBase {
  readonly kind: "required";
  readonly when: Expression;
}
/** The sum of the children, the best of them, or `points` when at least n of them are met in full. */
export interface Group extends CriterionBase {
  readonly kind: "group";
  readonly combine: "sum" | "best" | { readonly atLeast: number };
  /** With `sum`: the children together earn at most this. */
  readonly maximum?: number;
  /** With `atLeast`: what the group earns. */
  readonly points?: number;
  readonly criteria: readonly Criterion[];
}
/** One criterion of a standard (tiêu chí), of whatever kind. */
export type Criterion = PassFail | PerUnit | Proportional | Banded | Choice | Graded | Required | Group;

/** How several adjustments count together: all, or only the largest; a reading can decide which. */
export type Combine =
  | "sum"
  | "largest"
  | { readonly reading: string; readonly options: { readonly [option: string]: "sum" | "largest" } };

/** A fixed number of points when the condition holds. */
export interface FlatAdjustment extends AdjustmentBase {
  readonly kind: "flat";
  readonly when: Expression;
  readonly points: number;
}
/** So many points for each case, up to `cap` where there is one. */
export interface PerCaseAdjustment extends AdjustmentBase {
  readonly kind: "per-case";
  readonly cases: Expression;
  readonly each: number;
  readonly cap?: number;
}
/** Points of the highest band that the measure reaches: exclusive by construction. */
export interface BandedAdjustment extends AdjustmentBase {
  readonly kind: "banded";
  readonly measure: Expression;
  readonly bands: readonly Band[];
}
/** Points that the deciding body states within the field's frame: for a bonus or deduction to which the text gives no amount. */
export interface GradedAdjustment extends AdjustmentBase {
  readonly kind: "graded";
  readonly field: string;
}
/** Several adjustments that count together, up to `cap` where there is one. */
export interface AdjustmentGroup extends AdjustmentBase {
  readonly kind: "group";
  readonly combine: Combine;
  readonly cap?: number;
  readonly items: readonly Adjustment[];
}
/** A deduction or a bonus (điểm trừ, điểm cộng). Points are written as positive numbers in both. */
export type Adjustment = FlatAdjustment | PerCaseAdjustment | BandedAdjustment | GradedAdjustment | AdjustmentGroup;

const bandsSchema = z
  .array(z.strictObject({ from: z.number(), points: pointsSchema }))
  .min(1)
  .max(100);

export const criterionSchema: z.ZodType<Criterion> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("pass-fail"), ...criterionShape, when: expressionSchema, points: pointsSchema }),
    z.strictObject({
      kind: z.literal("per-unit"),
      ...criterionShape,
      count: expressionSchema,
      each: pointsSchema,
      maximum: pointsSchema,
    }),
    z.strictObject({
      kind: z.literal("proportional"),
      ...criterionShape,
      part: expressionSchema,
      whole: expressionSchema,
      maximum: pointsSchema,
      step: stepSchema,
      round: roundingModeSchema,
      whenZero: z.union([pointsSchema, z.literal("unknown")]),
    }),
    z.strictObject({ kind: z.literal("banded"), ...criterionShape, measure: expressionSchema, bands: bandsSchema }),
    z.strictObject({
      kind: z.literal("choice"),
      ...criterionShape,
      field: nodeIdSchema,
      levels: z
        .array(z.strictObject({ value: keySchema, points: pointsSchema }))
        .min(1)
        .max(200),
    }),
    z.strictObject({ kind: z.literal("graded"), ...criterionShape, field: nodeIdSchema }),
    z.strictObject({ kind: z.literal("required"), ...criterionShape, when: expressionSchema }),
    z.strictObject({
      kind: z.literal("group"),
      ...criterionShape,
      combine: z.union([z.enum(["sum", "best"]), z.strictObject({ atLeast: z.int().min(1).max(1000) })]),
      maximum: pointsSchema.exactOptional(),
      points: pointsSchema.exactOptional(),
      criteria: z.array(criterionSchema).min(1).max(1000),
    }),
  ]),
);

export const combineSchema: z.ZodType<Combine> = z.union([
  z.enum(["sum", "largest"]),
  z.strictObject({ reading: keySchema, options: z.record(keySchema, z.enum(["sum", "largest"])) }),
]);

export const adjustmentSchema: z.ZodType<Adjustment> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("flat"), ...adjustmentShape, when: expressionSchema, points: pointsSchema }),
    z.strictObject({
      kind: z.literal("per-case"),
      ...adjustmentShape,
      cases: expressionSchema,
      each: pointsSchema,
      cap: pointsSchema.exactOptional(),
    }),
    z.strictObject({ kind: z.literal("banded"), ...adjustmentShape, measure: expressionSchema, bands: bandsSchema }),
    z.strictObject({ kind: z.literal("graded"), ...adjustmentShape, field: nodeIdSchema }),
    z.strictObject({
      kind: z.literal("group"),
      ...adjustmentShape,
      combine: combineSchema,
      cap: pointsSchema.exactOptional(),
      items: z.array(adjustmentSchema).min(1).max(1000),
    }),
  ]),
);
