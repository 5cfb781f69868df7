// In: pinned documents, evidence, and what the caller says of the decision. Out: a record. Never here: a clock, a random id.
import { omit } from "../base/json.js";
import { failure, type Result } from "../base/result.js";
import { type EvaluateOptions, safeEvaluate } from "../evaluate/evaluate.js";
import type { Evidence } from "../evaluate/evidence.js";
import { safeParseEvidence } from "../evaluate/parse.js";
import { otherReadings } from "../evaluate/readings.js";
import { raise } from "../issues/error.js";
import { type Issue, issue } from "../issues/issue.js";
import { semanticsOf } from "../ruleset/semantics.js";
import { digestOf } from "./digest.js";
import { decisionDigest, envelopeOf, evidenceDigest } from "./envelope.js";
import { safeParseRecord } from "./parse.js";
import type { PinnedStack } from "./pins.js";
import type { DecisionRecord } from "./record-schema.js";

/** What the caller says of a decision, and how much of it a record keeps. */
export interface RecordOptions extends EvaluateOptions {
  /** The record's id, opaque and the caller's own. */
  readonly id: string;
  /** The day of the authority's decision; the evidence's, where it names one. */
  readonly decidedOn?: string;
  /** The number of the authority's decision. */
  readonly number?: string;
  /** `digest`: the evidence stays elsewhere, and only its digest is recorded; without it the decision cannot be made again. */
  readonly keep?: "evidence" | "digest";
}

/**
 * Evaluates, and records the decision with all that it came from (lập bản lưu kết quả xét): ruleset and overlays by digest,
 * evidence, readings, semantics, what other readings would have decided, and a digest over each part and over the whole.
 *
 * Ids are the caller's, and so are the day and the number of the decision: the same call gives the same record for ever.
 * Keep `digests.record` where nobody who can alter the record can reach it: digests are no signature.
 *
 * @throws RulesetError when the record of evidence is malformed, or says another day of decision
 * @example
 * const pinned = pinStack(ruleset);
 * const { semantics, decision } = record(pinned, evidence, { id: "2020/17", decidedOn: "2020-12-28" });
 * [semantics, decision.verdict] //=> [1, "undetermined"]
 */
export function record(stack: PinnedStack, evidence: Evidence, options: RecordOptions): DecisionRecord {
  const result = safeRecord(stack, evidence, options);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `record`, but returns the issues. */
export function safeRecord(
  { compiled, ruleset, overlays }: PinnedStack,
  given: Evidence,
  options: RecordOptions,
): Result<DecisionRecord, Issue> {
  const parsed = safeParseEvidence(given);
  if (!parsed.ok) return parsed;
  const evidence = omit(parsed.value, "$schema");
  const { id, decidedOn = evidence.decidedOn, number, readings = {}, keep = "evidence" } = options;
  if (decidedOn !== undefined && evidence.decidedOn !== undefined && decidedOn !== evidence.decidedOn) {
    const params = { record: decidedOn, evidence: evidence.decidedOn };
    return failure([issue("record.two-decision-days", id, "/decidedOn", params)]);
  }
  const evaluated = safeEvaluate(compiled, evidence, { readings, trace: true });
  if (!evaluated.ok) return evaluated;
  const { trace, ...decision } = evaluated.value;
  const parts = {
    kind: "record" as const,
    format: 1 as const,
    id,
    ...(decidedOn === undefined ? {} : { decidedOn }),
    ...(number === undefined ? {} : { number }),
    semantics: semanticsOf(compiled.ruleset),
    ruleset,
    overlays,
    readings: decision.readings,
    otherReadings: otherReadings(compiled, evidence, { readings }),
    ...(keep === "evidence" ? { evidence } : {}),
    decision: options.trace === true && trace !== undefined ? { ...decision, trace } : decision,
    digests: {
      evidence: evidenceDigest(evidence),
      decision: decisionDigest(decision),
      trace: digestOf(trace, "trace"),
    },
  };
  // What is recorded can be read again: ids and numbers are the caller's texts.
  return safeParseRecord({ ...parts, digests: { ...parts.digests, record: digestOf(envelopeOf(parts), id) } });
}
