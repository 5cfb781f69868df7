// In: a record, and the documents on the shelf. Out: its decision, made again; what is missing for that.
import { failure, type Result, success } from "../base/result.js";
import type { DocumentRef } from "../evaluate/decision.js";
import { safeEvaluate, type TracedDecision } from "../evaluate/evaluate.js";
import type { Evidence } from "../evaluate/evidence.js";
import { type OtherReading, otherReadings } from "../evaluate/readings.js";
import type { Issue } from "../issues/issue.js";
import type { Overlay } from "../overlay/schema.js";
import type { Ruleset } from "../ruleset/schema.js";
import { KNOWN_SEMANTICS } from "../ruleset/semantics.js";
import { refsUsed, type SeenRecord } from "./claims.js";
import type { ReplayFinding } from "./outcome.js";
import { nameOf, type Shelf, type Shelved } from "./shelf.js";

/** A decision made again, and what other readings would decide; of which evidence, by which ruleset with its overlays. */
export interface Again {
  readonly ruleset: Ruleset;
  readonly evidence: Evidence;
  readonly decision: TracedDecision;
  readonly others: readonly OtherReading[];
}

/** The documents of a record, each with its place in it; those that are not there have none. */
export interface Used {
  readonly ruleset: Shelved<Ruleset> | undefined;
  readonly overlays: readonly (Shelved<Overlay> | undefined)[];
  readonly missing: readonly ReplayFinding[];
}

function missing(cause: ReplayFinding["cause"], pointer: string, ref: DocumentRef, shelf: Shelf): ReplayFinding {
  return {
    cause,
    pointer,
    expected: nameOf(ref),
    found: shelf.versions(ref.id).map((version) => nameOf({ id: ref.id, version })),
  };
}

/** Finds the documents that a record was made by. */
export function usedBy(one: SeenRecord, shelf: Shelf): Used {
  const refs = refsUsed(one);
  const { record } = one;
  const ruleset = shelf.ruleset({ ...refs.ruleset, digest: record.ruleset.digest });
  const overlays = refs.overlays.map((ref, i) => shelf.overlay({ ...ref, digest: record.overlays[i]?.digest }));
  return {
    ruleset,
    overlays,
    missing: [
      ...(ruleset === undefined ? [missing("ruleset-missing", "/ruleset", refs.ruleset, shelf)] : []),
      ...refs.overlays.flatMap((ref, i) =>
        overlays[i] === undefined ? [missing("overlay-missing", `/overlays/${i}`, ref, shelf)] : [],
      ),
    ],
  };
}

/** Makes the decision again; nothing where the engine must not, or cannot for want of a document or of the evidence. */
export function decidedAgain(
  { record, evidence }: SeenRecord,
  { ruleset, overlays, missing: absent }: Used,
  shelf: Shelf,
): Result<Again, Issue> | undefined {
  if (!KNOWN_SEMANTICS.includes(record.semantics)) return undefined;
  if (evidence === undefined || ruleset === undefined || absent.length > 0) return undefined;
  const layers = overlays.flatMap((one) => one ?? []);
  const isProven =
    ruleset.digest === record.ruleset.digest && layers.every(({ digest }, i) => digest === record.overlays[i]?.digest);
  const compiled = shelf.compiled(
    ruleset.document,
    layers.map(({ document }) => document),
    isProven,
  );
  if (!compiled.ok) return failure(compiled.issues);
  const { readings } = record;
  const decided = safeEvaluate(compiled.value, evidence, { readings, trace: true });
  if (!decided.ok) return failure(decided.issues);
  // CAST: the trace was asked for.
  const decision = decided.value as TracedDecision;
  const others = otherReadings(compiled.value, evidence, { readings });
  return success({ ruleset: compiled.value.ruleset, evidence, decision, others });
}
