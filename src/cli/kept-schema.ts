// In: nothing. Out: how lines of digests kept elsewhere are read: each an id and its digests; a copy of the records themselves, or
// of what `replay --format json` wrote, will do.
import * as z from "zod";
import { documentParser } from "../issues/parse-document.js";
import { CANONICAL_DEPTH } from "../replay/canonical.js";
import type { KeptDigests } from "../replay/index.js";
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
