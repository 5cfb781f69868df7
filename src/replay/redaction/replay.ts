// In: a redacted record. Out: that it is as it was but for what was removed, or what is not. It is never the same: nothing can be
// decided by what is no longer there.
import { finding, inOrder, ownOf } from "../findings.js";
import { redactedIntegrity } from "../integrity.js";
import type { DifferentReplay, ReplayFinding } from "../outcome.js";
import type { ReplayOptions } from "../replay.js";
import { openingsOf } from "./openings.js";
import type { RedactedRecord } from "./schema.js";

/** What can still be said of a record from which facts were removed. */
export function replayRedacted(record: RedactedRecord, options: ReplayOptions): DifferentReplay {
  const { id, digests } = record;
  const kept = ownOf(options.kept, id);
  const redacted: ReplayFinding = { cause: "record-redacted", pointer: "", found: openingsOf(record).removed };
  const findings = inOrder([
    ...(options.kept !== undefined && kept === undefined ? [finding("record-unknown", "/id", undefined, id)] : []),
    ...redactedIntegrity(record, kept ?? {}).findings,
    redacted,
  ]);
  return { same: false, id, digests, cause: findings[0]?.cause ?? redacted.cause, findings };
}
