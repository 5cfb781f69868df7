// In: a record, and everything beside it that speaks of the same things. Out: where the two differ. Which of them was altered is
// for `integrity.ts`.
import type { Json } from "../base/json.js";
import type { Step } from "../base/pointer.js";
import type { DocumentRef } from "../evaluate/decision.js";
import type { Evidence } from "../evaluate/evidence.js";
import type { OtherReading } from "../evaluate/readings.js";
import type { Overlay } from "../overlay/schema.js";
import type { Ruleset } from "../ruleset/schema.js";
import { semanticsOf } from "../ruleset/semantics.js";
import { canonicalJson } from "./canonical.js";
import { type Digest, digestOf } from "./digest.js";
import { decisionDigest, evidenceDigest } from "./envelope.js";
import type { ReplayCause } from "./outcome.js";
import type { DecisionRecord, RecordDigests } from "./record-schema.js";
import type { Shelved } from "./shelf.js";

/** Digests of a record that were kept where whoever alters it cannot reach them: of the record, of its parts, or both. */
export type KeptDigests = Partial<RecordDigests>;

/** A record, with the digests that its parts have now; what is not at hand has none. */
export interface SeenRecord {
  readonly record: DecisionRecord;
  readonly evidence: Evidence | undefined;
  readonly kept: KeptDigests;
  readonly actual: { readonly evidence?: Digest; readonly decision: Digest; readonly trace?: Digest };
}

/** A member of a record, and another value that something else gives for it. */
export interface Claim {
  readonly path: readonly Step[];
  readonly stated: Json;
  readonly known: Json;
  /** What was altered, and where that is, if the member is as it was. */
  readonly cause: ReplayCause;
  readonly place: readonly Step[];
  /** What was altered if it is the member; unless told, just the record. */
  readonly inRecord?: ReplayCause;
}

/** The documents that were used, in the order of the decision, as far as they are at hand. */
export interface AtHand {
  readonly ruleset: Shelved<Ruleset> | undefined;
  readonly overlays: readonly (Shelved<Overlay> | undefined)[];
}

/** Takes the digests of what is at hand. */
export function seen(record: DecisionRecord, evidence: Evidence | undefined, kept: KeptDigests = {}): SeenRecord {
  const { decision } = record;
  return {
    record,
    evidence,
    kept,
    actual: {
      ...(evidence === undefined ? {} : { evidence: evidenceDigest(evidence) }),
      decision: decisionDigest(decision),
      ...(decision.trace === undefined ? {} : { trace: digestOf(decision.trace, "trace") }),
    },
  };
}

/** Is the decision the one whose digest was kept or, where none was, recorded? */
function isDecisionIntact({ record, actual, kept }: SeenRecord): boolean {
  return actual.decision === (kept.decision ?? record.digests.decision);
}

/** The documents that were used: the decision names them too, unless it was altered. */
export function refsUsed(one: SeenRecord): {
  readonly ruleset: DocumentRef;
  readonly overlays: readonly DocumentRef[];
} {
  return isDecisionIntact(one) ? one.record.decision : one.record;
}

type About = Omit<Claim, "stated" | "known">;

function claim(about: About, stated: unknown, known: unknown): readonly Claim[] {
  if (known === undefined || canonicalJson(stated) === canonicalJson(known)) return [];
  // CAST: members of a record, and what is compared with them, are JSON data.
  return [{ ...about, stated: stated as Json, known: known as Json }];
}

function ofDocuments(one: SeenRecord, found: AtHand): readonly Claim[] {
  const { ruleset, overlays } = one.record;
  const used = refsUsed(one);
  const about = (path: readonly Step[], cause: ReplayCause = "record-altered"): About => ({ path, cause, place: path });
  const pinned = used.overlays.map(({ id, version }, i) => {
    return { id, version, digest: found.overlays[i]?.digest ?? overlays[i]?.digest ?? "" };
  });
  const isSameList = pinned.length === overlays.length && pinned.every(({ id }, i) => id === overlays[i]?.id);
  return [
    ...claim(about(["ruleset", "id"]), ruleset.id, used.ruleset.id),
    ...claim(about(["ruleset", "version"]), ruleset.version, used.ruleset.version),
    ...claim(about(["ruleset", "digest"], "ruleset-altered"), ruleset.digest, found.ruleset?.digest),
    ...(isSameList
      ? pinned.flatMap(({ version, digest }, i) => [
          ...claim(about(["overlays", i, "version"]), overlays[i]?.version, version),
          ...claim(about(["overlays", i, "digest"], "overlay-altered"), overlays[i]?.digest, digest),
        ])
      : claim(about(["overlays"]), overlays, pinned)),
  ];
}

function ofDigests({ record, actual }: SeenRecord): readonly Claim[] {
  const { digests } = record;
  const about = (part: keyof typeof actual, cause: ReplayCause, ...place: readonly Step[]): About => ({
    path: ["digests", part],
    cause,
    place,
  });
  return [
    ...claim(about("evidence", "evidence-altered", "evidence"), digests.evidence, actual.evidence),
    ...claim(about("decision", "decision-altered", "decision"), digests.decision, actual.decision),
    ...claim(about("trace", "trace-altered", "decision", "trace"), digests.trace, actual.trace),
  ];
}

/** What decision, evidence and documents say against the record. */
export function claimsOf(one: SeenRecord, found: AtHand): readonly Claim[] {
  const { record, evidence } = one;
  const readings: About = {
    path: ["readings"],
    place: ["readings"],
    cause: "reading-changed",
    inRecord: "reading-changed",
  };
  const decidedOn: About = { path: ["decidedOn"], place: ["decidedOn"], cause: "record-altered" };
  const changed = "semantics-changed";
  const semantics: About = { path: ["semantics"], place: ["semantics"], cause: changed, inRecord: changed };
  return [
    ...claim(semantics, record.semantics, found.ruleset && semanticsOf(found.ruleset.document)),
    ...ofDocuments(one, found),
    ...(isDecisionIntact(one) ? claim(readings, record.readings, record.decision.readings) : []),
    ...ofDigests(one),
    ...claim(decidedOn, record.decidedOn ?? null, evidence?.decidedOn),
  ];
}

/** What the decision made again says against the record: of what else would have been decided, and of a trace that is not kept. */
export function claimsOfReplay(
  { record, actual }: SeenRecord,
  trace: Digest,
  others: readonly OtherReading[],
): readonly Claim[] {
  const about = (path: readonly Step[], inRecord: ReplayCause): About => ({
    path,
    place: path,
    cause: "decision-differs",
    inRecord,
  });
  return [
    ...claim(about(["otherReadings"], "decision-altered"), record.otherReadings, others),
    ...(actual.trace === undefined
      ? claim(about(["digests", "trace"], "record-altered"), record.digests.trace, trace)
      : []),
  ];
}
