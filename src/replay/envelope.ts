// In: a record. Out: its digests, computed anew. How they hang together: the digest of the record covers every member but the
// evidence and the decision, and in their place their digests; so evidence or trace can be taken out of a record, to be kept
// elsewhere or not at all, and what is left still proves itself.
import { omit } from "../base/json.js";
import type { Decision } from "../evaluate/decision.js";
import type { Evidence } from "../evaluate/evidence.js";
import { type Digest, digestOf, documentDigest } from "./digest.js";
import type { DecisionRecord, RecordDigests } from "./record-schema.js";

type Parts = "$schema" | "evidence" | "decision" | "digests";

/** All that the digest of a record covers. */
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

/**
 * The digest of a record, computed from its other members: the one to keep elsewhere, for whoever alters a record can also
 * compute its digests again.
 *
 * @example
 * const pinned = pinStack(ruleset);
 * const one = record(pinned, evidence, { id: "2020/17" });
 * recordDigest(one) === one.digests.record //=> true
 */
export function recordDigest(record: DecisionRecord): Digest {
  return digestOf(envelopeOf(record), record.id);
}
