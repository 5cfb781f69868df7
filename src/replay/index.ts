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
export type { DecisionRecord, DocumentPin, RecordDigests } from "./record-schema.js";
export { type ReplayOptions, replay, replayMany } from "./replay.js";
export { replaySummary } from "./summary.js";
