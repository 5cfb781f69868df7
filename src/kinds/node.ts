// In: nothing. Out: what every scored node of a sheet carries, whatever its kind.
import * as z from "zod";
import type { LocalText, Statement } from "../parts/statement.js";
import { labelShape, localTextSchema, statementShape } from "../parts/statement-schema.js";

/** A node with an id and a name in both languages. */
export interface Labelled extends LocalText {
  readonly id: string;
}

/** What a criterion does when a fact it reads is stated not applicable. There is no default. */
export type WhenNotApplicable = "full" | "zero" | "drop";

/** What every criterion carries (tiêu chí). */
export interface CriterionBase extends Labelled, Statement {
  /** `full`: earns its maximum; `zero`: earns nothing; `drop`: leaves both the earned points and the maximum. */
  readonly whenNotApplicable?: WhenNotApplicable;
  /** The criteria that the text lists here are not all in hand: the assessors grade them together. */
  readonly incomplete?: true;
  /** What is attached as proof (minh chứng). */
  readonly evidence?: LocalText;
}

/** What every deduction and bonus carries (điểm trừ, điểm cộng). */
export interface AdjustmentBase extends Labelled, Statement {
  /** The standard it is taken from, before that standard's floor; without it, it counts in the total. */
  readonly from?: string;
}

export const criterionShape = {
  ...labelShape,
  ...statementShape,
  whenNotApplicable: z.enum(["full", "zero", "drop"]).exactOptional(),
  incomplete: z.literal(true).exactOptional(),
  evidence: localTextSchema.exactOptional(),
};

export const adjustmentShape = {
  ...labelShape,
  ...statementShape,
  from: labelShape.id.exactOptional(),
};
