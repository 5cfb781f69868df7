// In: a record, the documents used, its decision made again. Out: what stands in the way, what is not the document it was, what is
// left to say; all of it with the gravest first.
import type { Json } from "../base/json.js";
import { pointerOf } from "../base/pointer.js";
import type { Result } from "../base/result.js";
import type { DocumentRef } from "../evaluate/decision.js";
import type { Issue } from "../issues/issue.js";
import { KNOWN_SEMANTICS } from "../ruleset/semantics.js";
import type { Again, Used } from "./again.js";
import { type Claim, refsUsed, type SeenRecord } from "./claims.js";
import type { Digest } from "./digest.js";
import type { ReplayCause, ReplayDifference, ReplayFinding } from "./outcome.js";
import { nameOf } from "./shelf.js";

const GRAVITY: readonly ReplayCause[] = [
  "record-malformed",
  "semantics-changed",
  "record-unknown",
  "ruleset-unknown",
  "overlay-unknown",
  "ruleset-altered",
  "overlay-altered",
  "evidence-altered",
  "reading-changed",
  "decision-altered",
  "trace-altered",
  "record-altered",
  "ruleset-missing",
  "overlay-missing",
  "record-redacted",
  "evidence-missing",
  "decision-differs",
  "engine-differs",
];

/** The own member of a table, where there is a table. */
export function ownOf<T>(from: { readonly [key: string]: T } | undefined, key: string): T | undefined {
  return from !== undefined && Object.hasOwn(from, key) ? from[key] : undefined;
}

/** A finding, with what should be there as far as that is known. */
export function finding(cause: ReplayCause, pointer: string, expected: Json | undefined, found: Json): ReplayFinding {
  return { cause, pointer, ...(expected === undefined ? {} : { expected }), found };
}

/** What stands in the way of making the decision again. */
export function blocks({ record, evidence }: SeenRecord, { missing }: Used): readonly ReplayFinding[] {
  const { semantics, digests } = record;
  return [
    ...(KNOWN_SEMANTICS.includes(semantics)
      ? []
      : [finding("semantics-changed", "/semantics", [...KNOWN_SEMANTICS], semantics)]),
    ...missing,
    ...(evidence === undefined ? [finding("evidence-missing", "/evidence", digests.evidence, null)] : []),
  ];
}

/** Documents that are not the ones whose digest was kept, and those of which none was. */
export function lockFindings(
  one: SeenRecord,
  used: Used,
  lock: { readonly [document: string]: string } | undefined,
): readonly ReplayFinding[] {
  if (lock === undefined) return [];
  const refs = refsUsed(one);
  const compared = (
    kind: "ruleset" | "overlay",
    pointer: string,
    ref: DocumentRef | undefined,
    digest: Digest | undefined,
  ): readonly ReplayFinding[] => {
    if (ref === undefined || digest === undefined) return [];
    const expected = ownOf(lock, nameOf(ref));
    if (expected === undefined) return [finding(`${kind}-unknown`, pointer, undefined, nameOf(ref))];
    return digest === expected ? [] : [finding(`${kind}-altered`, `${pointer}/digest`, expected, digest)];
  };
  return [
    ...compared("ruleset", "/ruleset", refs.ruleset, used.ruleset?.digest),
    ...used.overlays.flatMap((overlay, i) => compared("overlay", `/overlays/${i}`, refs.overlays[i], overlay?.digest)),
  ];
}

/** What is left to say where nothing was found altered, and the engine does not come to what was recorded. */
export function surprises(
  cause: ReplayCause,
  again: Result<Again, Issue> | undefined,
  difference: ReplayDifference | undefined,
  later: readonly Claim[],
): readonly ReplayFinding[] {
  if (again?.ok === false) return [{ cause, pointer: "/decision" }];
  if (difference !== undefined) {
    const { pointer, before, after } = difference;
    return [
      {
        cause,
        pointer,
        ...(before === undefined ? {} : { expected: before }),
        ...(after === undefined ? {} : { found: after }),
      },
    ];
  }
  return later.map(({ path, stated, known }) => finding(cause, pointerOf(path), stated, known));
}

/** Each finding once, the gravest first. */
export function inOrder(findings: readonly ReplayFinding[]): readonly ReplayFinding[] {
  const said = new Map<string, ReplayFinding>();
  for (const one of findings) {
    const key = `${one.cause} ${one.pointer}`;
    if (!said.has(key)) said.set(key, one);
  }
  return [...said.values()].sort((a, b) => GRAVITY.indexOf(a.cause) - GRAVITY.indexOf(b.cause));
}
