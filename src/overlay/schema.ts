// In: nothing. Out: the types and the schema of an overlay (quy định bổ sung của địa phương), format 1.
import * as z from "zod";
import { type Adjustment, adjustmentSchema, type Criterion, criterionSchema } from "../kinds/schema.js";
import { pointsSchema } from "../parts/amount.js";
import { type Correction, correctionSchema } from "../parts/correction.js";
import { type Field, fieldSchema } from "../parts/field.js";
import { type History, historySchema } from "../parts/history.js";
import type { Instrument, LocalText, Statement } from "../parts/statement.js";
import {
  documentIdSchema,
  instrumentSchema,
  keySchema,
  localTextSchema,
  nodeIdSchema,
  statementShape,
  textSchema,
  versionSchema,
} from "../parts/statement-schema.js";
import {
  type Derived,
  type Disqualifier,
  derivedSchema,
  disqualifierSchema,
  type Gate,
  gateSchema,
  type InForce,
  inForceSchema,
  type Rank,
  type Reading,
  rankSchema,
  readingSchema,
  type Status,
  statusSchema,
} from "../ruleset/schema.js";

/** One change that an overlay states. Each needs a delegation of the sheet it changes. */
export type Operation =
  /** Gives a standard of a framework the maximum that the framework leaves to this rank. */
  | (Statement & { readonly op: "fill-maximum"; readonly standard: string; readonly maximum: number })
  /** Adds a criterion to a standard. */
  | { readonly op: "add-criterion"; readonly standard: string; readonly criterion: Criterion }
  /** Adds a deduction. */
  | { readonly op: "add-deduction"; readonly deduction: Adjustment }
  /** Adds a bonus. */
  | { readonly op: "add-bonus"; readonly bonus: Adjustment }
  /** Adds a disqualifier. */
  | { readonly op: "add-disqualifier"; readonly disqualifier: Disqualifier }
  /** Adds a gate. */
  | { readonly op: "add-gate"; readonly gate: Gate }
  /** Sets the mark of one class. */
  | (Statement & { readonly op: "set-mark"; readonly class: string; readonly mark: number })
  /** Sets the points of a flat deduction or bonus, or the points for each case of one that counts cases. */
  | (Statement & { readonly op: "set-points"; readonly node: string; readonly points: number })
  /** Makes a deduction a disqualifier: what cost points now fails everything. */
  | (Statement & LocalText & { readonly op: "escalate"; readonly deduction: string; readonly disqualifier: string })
  /** Takes a criterion, deduction or bonus out of the sheet. */
  | (Statement & { readonly op: "repeal"; readonly node: string });

/** A local authority's detailing of a sheet. Applied to it, it yields an ordinary ruleset. */
export interface Overlay {
  readonly $schema?: string;
  readonly kind: "overlay";
  readonly format: 1;
  readonly id: string;
  readonly version: string;
  readonly status: Status;
  /** What the overlay is called. */
  readonly name: LocalText;
  readonly note?: LocalText;
  /** What this version mends of an earlier one. */
  readonly corrects?: Correction;
  /** The ruleset, or the overlay of a higher rank, that it works on; `versions` is one version or `^major.minor.patch`. */
  readonly base: { readonly id: string; readonly versions: string };
  readonly rank: Rank;
  readonly jurisdiction: readonly string[];
  readonly inForce: InForce;
  readonly instruments: { readonly [key: string]: Instrument };
  readonly fields?: { readonly [id: string]: Field };
  readonly derived?: { readonly [id: string]: Derived };
  readonly history?: { readonly [key: string]: History };
  readonly readings?: { readonly [key: string]: Reading };
  readonly operations: readonly Operation[];
}

const operationSchema: z.ZodType<Operation> = z.discriminatedUnion("op", [
  z.strictObject({ op: z.literal("fill-maximum"), standard: nodeIdSchema, maximum: pointsSchema, ...statementShape }),
  z.strictObject({ op: z.literal("add-criterion"), standard: nodeIdSchema, criterion: criterionSchema }),
  z.strictObject({ op: z.literal("add-deduction"), deduction: adjustmentSchema }),
  z.strictObject({ op: z.literal("add-bonus"), bonus: adjustmentSchema }),
  z.strictObject({ op: z.literal("add-disqualifier"), disqualifier: disqualifierSchema }),
  z.strictObject({ op: z.literal("add-gate"), gate: gateSchema }),
  z.strictObject({
    op: z.literal("set-mark"),
    class: z.union([keySchema, z.literal("*")]),
    mark: pointsSchema,
    ...statementShape,
  }),
  z.strictObject({ op: z.literal("set-points"), node: nodeIdSchema, points: pointsSchema, ...statementShape }),
  z.strictObject({
    op: z.literal("escalate"),
    deduction: nodeIdSchema,
    disqualifier: nodeIdSchema,
    vi: textSchema,
    en: textSchema,
    ...statementShape,
  }),
  z.strictObject({ op: z.literal("repeal"), node: nodeIdSchema, ...statementShape }),
]);

export const overlaySchema: z.ZodType<Overlay> = z.strictObject({
  $schema: z.string().exactOptional(),
  kind: z.literal("overlay"),
  format: z.literal(1),
  id: documentIdSchema,
  version: versionSchema,
  status: statusSchema,
  name: localTextSchema,
  note: localTextSchema.exactOptional(),
  corrects: correctionSchema.exactOptional(),
  base: z.strictObject({ id: documentIdSchema, versions: textSchema.regex(/^\^?\d+\.\d+\.\d+$/) }),
  rank: rankSchema,
  jurisdiction: z.array(keySchema).min(1),
  inForce: inForceSchema,
  instruments: z.record(keySchema, instrumentSchema),
  fields: z.record(nodeIdSchema, fieldSchema).exactOptional(),
  derived: z.record(nodeIdSchema, derivedSchema).exactOptional(),
  history: z.record(keySchema, historySchema).exactOptional(),
  readings: z.record(keySchema, readingSchema).exactOptional(),
  operations: z.array(operationSchema).max(1000),
});
