// In: a record. Out: its digests, computed anew. How they hang together: the digest of the record covers every member but the
// evidence and the decision, and in their place their digests; so evidence or trace can be taken out of a record, to be kept
// elsewhere or not at all, and what is left still proves itself. Of a record with commitments, it covers those and nothing else.
import { omit } from "../base/json.js";
import type { Decision } from "../evaluate/decision.js";
import type { Evidence } from "../evaluate/evidence.js";
import { type Digest, digestOf, documentDigest } from "./digest.js";
import type { DecisionRecord, RecordDigests } from "./record-schema.js";
import { type Seal, sealOf } from "./redaction/commitment.js";
import type { RedactedRecord } from "./redaction/schema.js";

type Parts = "$schema" | "evidence" | "decision" | "digests";

/** All that the digest of a record covers, where it has no commitments. */
export type Envelope = Omit<DecisionRecord, Parts> & { readonly digests: Omit<RecordDigests, "record"> };

/** The digest of evidence. */
export function evidenceDigest(evidence: Evidence): Digest {
  return documentDigest(evidence, "evidence");
}

/** The digest of a decision without its trace, which has one of its own. */
export function decisionDigest(decision: Decision): Digest {
  return digestOf(omit(decision, "trace"), "decision");
}

/** What the digest of a record covers. */
export function envelopeOf(
  record: Omit<DecisionRecord, "digests"> & { readonly digests: Envelope["digests"] },
): Envelope {
  const { evidence, decision, trace } = record.digests;
  return { ...omit(record, "$schema", "evidence", "decision", "digests"), digests: { evidence, decision, trace } };
}

/** What the digest of a record covers, with commitments or without. */
export function coveredBy(record: DecisionRecord | RedactedRecord): Envelope | Seal {
  const { commitments } = record;
  if (record.kind === "redacted-record") return sealOf(record.commitments);
  return commitments === undefined ? envelopeOf(record) : sealOf(commitments);
}

/**
 * The digest of a record, computed from its other members: the one to keep elsewhere, for whoever alters a record can also
 * compute its digests again.
 *
 * @example
 * const pinned = pinStack(ruleset);
 * const one = record(pinned, evidence, { id: "2020/17" });
 * recordDigest(one) === one.digests.record //=> true
 */
export function recordDigest(record: DecisionRecord | RedactedRecord): Digest {
  return digestOf(coveredBy(record), record.id);
}
