// In: nothing. Out: the types and the schema of a record (bản lưu kết quả xét), format 1.
import * as z from "zod";
import type { Decision, Trace } from "../evaluate/decision.js";
import type { Evidence } from "../evaluate/evidence.js";
import { evidenceSchema } from "../evaluate/evidence-schema.js";
import type { OtherReading } from "../evaluate/readings.js";
import type { Issue } from "../issues/issue.js";
import { dateSchema, documentIdSchema, keySchema, textSchema, versionSchema } from "../parts/statement-schema.js";
import { semanticsSchema, subjectKindSchema } from "../ruleset/schema.js";
import type { Digest } from "./digest.js";

/** A ruleset or overlay by id, version and digest: that very document and no other. */
export interface DocumentPin {
  readonly id: string;
  readonly version: string;
  readonly digest: Digest;
}

/** The digests of a record: of its evidence, of the decision without its trace, of the trace, and of the record itself. */
export interface RecordDigests {
  readonly evidence: Digest;
  readonly decision: Digest;
  readonly trace: Digest;
  /** Over everything else of the record, these digests in place of what they stand for. */
  readonly record: Digest;
}

/** A decision with all that it came from, so that it can be made again years later (bản lưu kết quả xét). */
export interface DecisionRecord {
  readonly $schema?: string;
  readonly kind: "record";
  readonly format: 1;
  /** Opaque: no personal data is needed. */
  readonly id: string;
  /** The day of the authority's decision, given by the caller: nothing here reads a clock. */
  readonly decidedOn?: string;
  /** The number of the authority's decision. */
  readonly number?: string;
  /** The semantics by which the engine evaluated. */
  readonly semantics: number;
  readonly ruleset: DocumentPin;
  /** From the highest rank down. */
  readonly overlays: readonly DocumentPin[];
  /** Every reading of the ruleset, with the option used. */
  readonly readings: { readonly [reading: string]: string };
  /** The readings that, each changed alone, would have reached another verdict; none of them: an empty list. */
  readonly otherReadings: readonly OtherReading[];
  /** Absent where only its digest is kept. */
  readonly evidence?: Evidence;
  /** Its trace, where it is kept; the digest of the trace is there always. */
  readonly decision: Decision;
  readonly digests: RecordDigests;
  /** Of a record from which facts can be removed: its parts, by JSON Pointer, each with its commitment. */
  readonly commitments?: Commitments;
  /** The salts of those commitments: secret as long as the facts are. */
  readonly salts?: Salts;
}

/** Parts of a record by JSON Pointer: the digest of salt, pointer and value of each. */
export interface Commitments {
  readonly [part: string]: Digest;
}

/** Salts by the part that they are for: at least 128 random bits each, in lower-case hexadecimal digits. */
export interface Salts {
  readonly [part: string]: string;
}

export const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/) as unknown as z.ZodType<Digest, Digest>;
export const recordIdSchema = z.string().min(1).max(500);

const partSchema = z.string().regex(/^\//);
export const commitmentsSchema = z.record(partSchema, digestSchema);
export const saltsSchema = z.record(partSchema, z.string().regex(/^(?:[0-9a-f]{2}){16,}$/));

const referenceShape = { id: documentIdSchema, version: versionSchema };
export const pinSchema = z.strictObject({ ...referenceShape, digest: digestSchema });

const rangeShape = { low: z.number(), high: z.number() };
const nodeSchema = textSchema;
const verdictSchema = z.enum(["eligible", "ineligible", "disqualified", "undetermined"]);
const logicStateSchema = z.enum(["met", "failed", "unknown"]);
const readingsSchema = z.record(keySchema, keySchema);
const totalSchema = z.strictObject({ ...rangeShape, mark: z.tuple([z.number(), z.number()]), of: z.number() });

const issueSchema = z.strictObject({
  code: textSchema,
  severity: z.enum(["error", "warning"]),
  document: z.string(),
  pointer: z.string(),
  params: z.record(z.string(), z.unknown()),
}) as unknown as z.ZodType<Issue, Issue>;

/** Its form is the engine's own, and replaying compares every value of it: here only its members. */
const traceSchema = z.strictObject({
  gates: z.array(z.unknown()),
  disqualifiers: z.array(z.unknown()),
  standards: z.array(z.unknown()),
  total: z.record(z.string(), z.unknown()).exactOptional(),
}) as unknown as z.ZodType<Trace, Trace>;

export const decisionShape = {
  kind: z.literal("decision"),
  format: z.literal(1),
  ruleset: z.strictObject(referenceShape),
  overlays: z.array(z.strictObject(referenceShape)),
  subject: z.strictObject({
    kind: subjectKindSchema,
    id: z.string(),
    class: z.union([keySchema, z.array(keySchema)]).exactOptional(),
  }),
  period: z.strictObject({ from: dateSchema, to: dateSchema }),
  verdict: verdictSchema,
  total: totalSchema.exactOptional(),
  standards: z.array(
    z.strictObject({
      node: nodeSchema,
      ...rangeShape,
      of: z.strictObject(rangeShape),
      floor: logicStateSchema.exactOptional(),
    }),
  ),
  determinedBy: z.array(
    z.strictObject({ node: nodeSchema, state: z.enum(["met", "failed", "unknown", "holds", "clear"]) }),
  ),
  missing: z.array(
    z.strictObject({
      field: nodeSchema,
      nodes: z.array(nodeSchema),
      blocks: z.boolean(),
      reason: z.string().exactOptional(),
      years: z.array(z.int()).exactOptional(),
    }),
  ),
  reliance: z.array(z.strictObject({ node: nodeSchema, certainty: z.enum(["restated", "inferred", "assumed"]) })),
  readings: readingsSchema,
  issues: z.array(issueSchema),
  trace: traceSchema.exactOptional(),
};

export const decisionSchema: z.ZodType<Decision> = z.strictObject(decisionShape);

export const recordShape = {
  $schema: z.string().exactOptional(),
  kind: z.literal("record"),
  format: z.literal(1),
  id: recordIdSchema,
  decidedOn: dateSchema.exactOptional(),
  number: textSchema.exactOptional(),
  semantics: semanticsSchema,
  ruleset: pinSchema,
  overlays: z.array(pinSchema).max(1000),
  readings: readingsSchema,
  otherReadings: z.array(
    z.strictObject({
      reading: keySchema,
      option: keySchema,
      verdict: verdictSchema,
      total: totalSchema.exactOptional(),
    }),
  ),
  evidence: evidenceSchema.exactOptional(),
  decision: decisionSchema,
  digests: z.strictObject({
    evidence: digestSchema,
    decision: digestSchema,
    trace: digestSchema,
    record: digestSchema,
  }),
  commitments: commitmentsSchema.exactOptional(),
  salts: saltsSchema.exactOptional(),
};

export const recordSchema: z.ZodType<DecisionRecord> = z.strictObject(recordShape);
