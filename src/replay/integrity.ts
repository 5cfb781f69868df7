// In: a record, what speaks against it, digests kept elsewhere. Out: what was altered. Where the digest of the record does not
// hold, putting right what is spoken against must make it hold again: then it was that member and no other; else the record
// is altered somewhere, and what is spoken against is told beside it.
import { isObject, type Json } from "../base/json.js";
import { pointerOf, type Step } from "../base/pointer.js";
import type { Claim, KeptDigests, SeenRecord } from "./claims.js";
import { firstDifference } from "./difference.js";
import { type Digest, digestOf } from "./digest.js";
import { coveredBy } from "./envelope.js";
import type { ReplayCause, ReplayFinding } from "./outcome.js";
import { causeOf, openingsOf } from "./redaction/openings.js";
import type { AnyRecord, RedactedRecord } from "./redaction/schema.js";

function put(value: unknown, [step, ...rest]: readonly Step[], known: Json): unknown {
  if (step === undefined) return known;
  if (Array.isArray(value)) {
    return (value as readonly unknown[]).map((item, i) => (i === step ? put(item, rest, known) : item));
  }
  return isObject(value) ? { ...value, [step]: put(value[step], rest, known) } : value;
}

/** What a digest covers, with everything put right that is spoken against. */
function mended(covered: object, claims: readonly Claim[]): unknown {
  return claims.reduce<unknown>((value, { path, known }) => put(value, path, known), covered);
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

/** Compares what a digest covers with the digest. `suspects`: members of it that may have been altered together. */
function judged(
  record: AnyRecord,
  kept: Digest | undefined,
  suspects: readonly (readonly Claim[])[],
  { claims, told }: { readonly claims: readonly Claim[]; readonly told: readonly ReplayFinding[] },
): Integrity {
  const covered = coveredBy(record);
  const own = record.digests.record;
  const target = kept ?? own;
  const holds = (value: unknown): boolean => digestOf(value) === target;
  if (holds(covered)) {
    const digest = own === target ? [] : [finding("record-altered", ["digests", "record"], target, own)];
    const findings = [...claims.map(elsewhere), ...told, ...digest];
    return { findings, isVouched: findings.length === 0 && kept !== undefined };
  }
  for (const all of suspects) {
    if (all.length === 0 || !holds(mended(covered, all))) continue;
    const others = claims.filter((one) => !all.includes(one));
    return { findings: [...all.map(inRecord), ...others.map(elsewhere), ...told], isVouched: false };
  }
  const whole: ReplayFinding = { cause: "record-altered", pointer: "", expected: target, found: digestOf(covered) };
  return { findings: [...claims.map(elsewhere), ...told, whole], isVouched: false };
}

/** What was altered; `later`: what a decision made again speaks against, which alone proves nothing. */
export function integrityOf(one: SeenRecord, claims: readonly Claim[], later: readonly Claim[]): Integrity {
  const { record, kept } = one;
  const told = ofParts(one);
  if (record.commitments === undefined) {
    return judged(record, kept.record, [claims, [...claims, ...later]], { claims, told });
  }
  const { claims: opened, findings, removed } = openingsOf(record);
  const absent = removed.map((part): ReplayFinding => ({ cause: causeOf(part), pointer: part, found: null }));
  // Where a part does not fit its commitment, what speaks against it says nothing of what it is compared with.
  const isOpened = ({ path }: Claim): boolean =>
    opened.some(({ place }) => place.every((step, i) => String(step) === String(path[i])));
  const ofOpened = claims.filter(isOpened).map(inRecord);
  return judged(record, kept.record, [opened], {
    claims: [...opened, ...claims.filter((one) => !isOpened(one))],
    told: [...findings, ...absent, ...ofOpened, ...told],
  });
}

/** What was altered in a redacted record; its parts were removed by right. */
export function redactedIntegrity(record: RedactedRecord, kept: KeptDigests): Integrity {
  const { claims, findings } = openingsOf(record);
  return judged(record, kept.record, [claims], { claims, told: findings });
}
