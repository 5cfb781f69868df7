// In: a record, what speaks against it, digests kept elsewhere. Out: what was altered. Where the digest of the record does not
// hold, putting right what is spoken against must make it hold again: then it was that member and no other; else the record
// is altered somewhere, and what is spoken against is told beside it.
import { isObject, type Json } from "../base/json.js";
import { pointerOf, type Step } from "../base/pointer.js";
import type { Claim, SeenRecord } from "./claims.js";
import { firstDifference } from "./difference.js";
import { digestOf } from "./digest.js";
import { type Envelope, envelopeOf } from "./envelope.js";
import type { ReplayCause, ReplayFinding } from "./outcome.js";

function put(value: unknown, [step, ...rest]: readonly Step[], known: Json): unknown {
  if (step === undefined) return known;
  if (Array.isArray(value)) {
    return (value as readonly unknown[]).map((item, i) => (i === step ? put(item, rest, known) : item));
  }
  return isObject(value) ? { ...value, [step]: put(value[step], rest, known) } : value;
}

/** The envelope with everything put right that is spoken against. */
function mended(envelope: Envelope, claims: readonly Claim[]): unknown {
  return claims.reduce<unknown>((value, { path, known }) => put(value, path, known), envelope);
}

/** A finding at the very place within a member where the two differ. */
function finding(cause: ReplayCause, path: readonly Step[], expected: Json, found: Json): ReplayFinding {
  const first = firstDifference({ value: expected }, { value: found });
  const { before, after } = first ?? { before: expected, after: found };
  return {
    cause,
    pointer: pointerOf(path) + (first?.pointer.slice("/value".length) ?? ""),
    ...(before === undefined ? {} : { expected: before }),
    ...(after === undefined ? {} : { found: after }),
  };
}

function inRecord({ path, stated, known, inRecord: cause = "record-altered" }: Claim): ReplayFinding {
  return finding(cause, path, known, stated);
}

// Of readings, the decision's count; of everything else, what the record says.
function elsewhere({ cause, place, stated, known }: Claim): ReplayFinding {
  return cause === "reading-changed" ? finding(cause, place, known, stated) : finding(cause, place, stated, known);
}

/** What the digests kept of single parts say. */
function ofParts({ record, actual, kept }: SeenRecord): readonly ReplayFinding[] {
  const compared = (
    part: keyof typeof actual,
    cause: ReplayCause,
    ...path: readonly Step[]
  ): readonly ReplayFinding[] => {
    const [expected, found] = [kept[part], actual[part] ?? record.digests[part]];
    return expected === undefined || expected === found ? [] : [finding(cause, path, expected, found)];
  };
  return [
    ...compared("evidence", "evidence-altered", "evidence"),
    ...compared("decision", "decision-altered", "decision"),
    ...compared("trace", "trace-altered", "decision", "trace"),
  ];
}

/** Whether a record is as it was, and what is not. */
export interface Integrity {
  readonly findings: readonly ReplayFinding[];
  /** Does a digest kept elsewhere say that it is as it was? */
  readonly isVouched: boolean;
}

/** What was altered; `later`: what a decision made again speaks against, which alone proves nothing. */
export function integrityOf(one: SeenRecord, claims: readonly Claim[], later: readonly Claim[]): Integrity {
  const { record, kept } = one;
  const envelope = envelopeOf(record);
  const target = kept.record ?? record.digests.record;
  const holds = (value: unknown): boolean => digestOf(value) === target;
  const parts = ofParts(one);
  if (holds(envelope)) {
    const own = record.digests.record;
    const digest = own === target ? [] : [finding("record-altered", ["digests", "record"], target, own)];
    const findings = [...claims.map(elsewhere), ...parts, ...digest];
    return { findings, isVouched: findings.length === 0 && kept.record !== undefined };
  }
  for (const all of [claims, [...claims, ...later]]) {
    if (all.length > 0 && holds(mended(envelope, all))) {
      return { findings: [...all.map(inRecord), ...parts], isVouched: false };
    }
  }
  const whole: ReplayFinding = { cause: "record-altered", pointer: "", expected: target, found: digestOf(envelope) };
  return { findings: [...claims.map(elsewhere), ...parts, whole], isVouched: false };
}
