/**
 * Records and replay (lưu và chấm lại): a decision with all that it came from, made again years later, offline.
 *
 * @module
 */
export type { OtherReading } from "../evaluate/readings.js";
export { RulesetError } from "../issues/error.js";
export { KNOWN_SEMANTICS, SEMANTICS } from "../ruleset/semantics.js";
export { canonicalJson } from "./canonical.js";
export type { KeptDigests } from "./claims.js";
export { type Digest, digestOf, documentDigest, isDigest } from "./digest.js";
export { recordDigest } from "./envelope.js";
export type * from "./outcome.js";
export { parseRecord, parseRecordText, safeParseRecord, safeParseRecordText } from "./parse.js";
export { type PinnedStack, pinStack, safePinStack } from "./pins.js";
export { type RecordOptions, record, safeRecord } from "./record.js";
export type { Commitments, DecisionRecord, DocumentPin, RecordDigests, Salts } from "./record-schema.js";
export { commit, safeCommit, saltsNeeded } from "./redaction/commit.js";
export {
  parseRedactedRecord,
  parseRedactedRecordText,
  safeParseRedactedRecord,
  safeParseRedactedRecordText,
} from "./redaction/parse.js";
export { type KeepablePart, type RedactOptions, redact, removableFacts, safeRedact } from "./redaction/redact.js";
export type { AnyRecord, RedactedDecision, RedactedEvidence, RedactedRecord } from "./redaction/schema.js";
export { type ReplayOptions, replay, replayMany } from "./replay.js";
export type * from "./second-opinion/opinion.js";
export { secondOpinion } from "./second-opinion/second-opinion.js";
export { replaySummary } from "./summary.js";
