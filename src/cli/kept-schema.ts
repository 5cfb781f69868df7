// In: nothing. Out: how digests kept elsewhere are read. Of records: lines, each an id and its digests; a copy of the records
// themselves, or of what `replay --format json` wrote, will do. Of documents: a lock, as `rulesets/lock.json` is one.
import * as z from "zod";
import { documentParser } from "../issues/parse-document.js";
import { CANONICAL_DEPTH } from "../replay/canonical.js";
import type { Digest, KeptDigests } from "../replay/index.js";
import { digestSchema, recordIdSchema } from "../replay/record-schema.js";
import type { RecordReader } from "./file-records.js";

/** The digests kept of one record. */
export interface KeptRecord {
  readonly id: string;
  readonly digests: KeptDigests;
}

const digest = digestSchema.exactOptional();

const keptSchema: z.ZodType<KeptRecord> = z.object({
  id: recordIdSchema,
  digests: z.strictObject({ evidence: digest, decision: digest, trace: digest, record: digest }),
});

export const KEPT: RecordReader<KeptRecord> = {
  ...documentParser("digests", keptSchema, CANONICAL_DEPTH),
  depthLimit: CANONICAL_DEPTH,
};

/** Digests of documents, by `id@version`. */
interface Lock {
  readonly $schema?: string;
  readonly format: 1;
  readonly digests: { readonly [document: string]: Digest };
}

const lockSchema: z.ZodType<Lock> = z.strictObject({
  $schema: z.string().exactOptional(),
  format: z.literal(1),
  digests: z.record(z.string().regex(/^[^@]+@[^@]+$/), digestSchema),
});

export const LOCK: RecordReader<Lock> = documentParser("lock", lockSchema);
