// In: nothing. Out: the schema of the envelope of evidence. What the facts mean is judged against a ruleset, in `read.ts`.
// Never here: anything that `evaluate/index.ts` reaches; a form on a phone evaluates without zod.
import * as z from "zod";
import type { Json } from "../base/json.js";
import { dateSchema, keySchema, textSchema } from "../parts/statement-schema.js";
import { subjectKindSchema } from "../ruleset/schema.js";
import type { Evidence } from "./evidence.js";
import { FIRST_YEAR, LAST_YEAR, OUTCOMES } from "./read-history.js";

const opaqueIdSchema = z.string().min(1).max(200);

/** Any JSON: a fact's form depends on the field it is about. */
const factSchema = z.unknown() as unknown as z.ZodType<Json, Json>;

/** Who is judged. */
const subjectSchema = z.strictObject({
  kind: subjectKindSchema,
  id: opaqueIdSchema,
  class: z.union([keySchema, z.array(keySchema).min(1).max(100)]).exactOptional(),
});

export const historyEntrySchema = z.strictObject({
  year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
  title: keySchema,
  outcome: z.enum(OUTCOMES),
  reward: z.union([keySchema, z.array(keySchema).min(1).max(100)]).exactOptional(),
  decision: textSchema.exactOptional(),
});

export const evidenceShape = {
  $schema: z.string().exactOptional(),
  kind: z.literal("evidence"),
  format: z.literal(1),
  subject: subjectSchema,
  period: z.strictObject({ from: dateSchema, to: dateSchema }),
  decidedOn: dateSchema.exactOptional(),
  facts: z.record(z.string(), factSchema),
  history: z.array(historyEntrySchema).max(10_000).exactOptional(),
};

export const evidenceSchema: z.ZodType<Evidence> = z.strictObject(evidenceShape);
