// In: nothing. Out: the types and the schema of a redacted record (bản lưu đã che thông tin), format 1.
import * as z from "zod";
import type { Decision } from "../../evaluate/decision.js";
import type { Evidence, HistoryEntry } from "../../evaluate/evidence.js";
import { evidenceShape, historyEntrySchema } from "../../evaluate/evidence-schema.js";
import type { Digest } from "../digest.js";
import {
  type Commitments,
  commitmentsSchema,
  type DecisionRecord,
  decisionShape,
  digestSchema,
  recordShape,
  type Salts,
  saltsSchema,
} from "../record-schema.js";

/** What is left of the evidence. It says no `kind`, so that it cannot pass for evidence: what was removed is not missing. */
export interface RedactedEvidence extends Omit<Evidence, "$schema" | "kind" | "format" | "history"> {
  /** A null for each entry that was removed. */
  readonly history?: readonly (HistoryEntry | null)[];
}

/** What is left of the decision; points, and what settled the verdict, only where whoever redacted kept them. */
export type RedactedDecision = Pick<
  Decision,
  "ruleset" | "overlays" | "subject" | "period" | "verdict" | "readings" | "total"
> & { readonly [P in "standards" | "determinedBy" | "reliance"]?: Decision[P] };

/** A record from which facts were removed (bản lưu đã che thông tin): what is left still proves itself. */
export interface RedactedRecord
  extends Omit<
    DecisionRecord,
    "kind" | "otherReadings" | "evidence" | "decision" | "digests" | "commitments" | "salts"
  > {
  readonly kind: "redacted-record";
  readonly otherReadings?: DecisionRecord["otherReadings"];
  readonly evidence?: RedactedEvidence;
  readonly decision: RedactedDecision;
  /** That of the record before anything was removed. */
  readonly digests: { readonly record: Digest };
  /** Of every part, also of those that were removed. */
  readonly commitments: Commitments;
  /** Of the parts that are left. */
  readonly salts: Salts;
}

/** A record, whole or redacted. */
export type AnyRecord = DecisionRecord | RedactedRecord;

const { subject, period, decidedOn, facts } = evidenceShape;

const redactedEvidenceSchema = z.strictObject({
  subject,
  period,
  decidedOn,
  facts,
  history: z.array(z.nullable(historyEntrySchema)).max(10_000).exactOptional(),
});

const redactedDecisionSchema = z.strictObject({
  ruleset: decisionShape.ruleset,
  overlays: decisionShape.overlays,
  subject: decisionShape.subject,
  period: decisionShape.period,
  verdict: decisionShape.verdict,
  total: decisionShape.total,
  standards: decisionShape.standards.exactOptional(),
  determinedBy: decisionShape.determinedBy.exactOptional(),
  reliance: decisionShape.reliance.exactOptional(),
  readings: decisionShape.readings,
});

const redactedShape = {
  $schema: recordShape.$schema,
  kind: z.literal("redacted-record"),
  format: recordShape.format,
  id: recordShape.id,
  decidedOn: recordShape.decidedOn,
  number: recordShape.number,
  semantics: recordShape.semantics,
  ruleset: recordShape.ruleset,
  overlays: recordShape.overlays,
  readings: recordShape.readings,
  otherReadings: recordShape.otherReadings.exactOptional(),
  evidence: redactedEvidenceSchema.exactOptional(),
  decision: redactedDecisionSchema,
  digests: z.strictObject({ record: digestSchema }),
  commitments: commitmentsSchema,
  salts: saltsSchema,
};

export const redactedRecordSchema: z.ZodType<RedactedRecord> = z.strictObject(redactedShape);

export const anyRecordSchema: z.ZodType<AnyRecord> = z.discriminatedUnion("kind", [
  z.strictObject(recordShape),
  z.strictObject(redactedShape),
]);
