// In: a record with commitments. Out: which parts do not fit their commitments, which have been removed.
import type { Json } from "../../base/json.js";
import { own } from "../../base/json.js";
import { pointerOf, type Step, stepsOf } from "../../base/pointer.js";
import type { Claim } from "../claims.js";
import type { ReplayCause, ReplayFinding } from "../outcome.js";
import { commitmentOf } from "./commitment.js";
import { inPartOrder, partsOf } from "./parts.js";
import type { AnyRecord } from "./schema.js";

/** What came of comparing every part with its commitment. */
export interface Openings {
  /** Of each part that does not fit: either it is not as it was, or its commitment is not. */
  readonly claims: readonly Claim[];
  /** A part without its salt, or a salt without its part. */
  readonly findings: readonly ReplayFinding[];
  /** Parts of which only the commitment is left. */
  readonly removed: readonly string[];
}

const CAUSES: readonly (readonly [start: string, cause: ReplayCause])[] = [
  ["/evidence/", "evidence-altered"],
  ["/decision/trace", "trace-altered"],
  ["/decision/", "decision-altered"],
  ["/otherReadings", "decision-altered"],
  ["/readings", "reading-changed"],
  ["/semantics", "semantics-changed"],
];

/** What it is called when a part was altered. */
export function causeOf(part: string): ReplayCause {
  return CAUSES.find(([start]) => part.startsWith(start))?.[1] ?? "record-altered";
}

// Steps as the record has them: the entries of its history go by number.
function placeOf(part: string): readonly Step[] {
  const steps = stepsOf(part);
  return steps[1] === "history" ? steps.map((step, i) => (i === 2 ? Number(step) : step)) : steps;
}

function claimOf(part: string, stated: Json, known: Json): Claim {
  return { path: ["commitments", part], stated, known, cause: causeOf(part), place: placeOf(part) };
}

function gone(cause: ReplayCause, path: readonly Step[]): ReplayFinding {
  return { cause, pointer: pointerOf(path), found: null };
}

/** Opens every commitment of a record; nothing where it has none. */
export function openingsOf(record: AnyRecord): Openings {
  const { commitments, salts = {} } = record;
  if (commitments === undefined) return { claims: [], findings: [], removed: [] };
  const parts = partsOf(record);
  const claims: Claim[] = [];
  const findings: ReplayFinding[] = [];
  const removed: string[] = [];
  for (const part of inPartOrder(new Set([...parts.keys(), ...Object.keys(salts), ...Object.keys(commitments)]))) {
    const value = parts.get(part);
    const salt = Object.hasOwn(salts, part) ? salts[part] : undefined;
    const stated = (own(commitments, part) ?? null) as Json;
    if (salt === undefined && value === undefined) removed.push(part);
    else if (salt === undefined) findings.push(gone("record-altered", ["salts", part]));
    else if (value === undefined) findings.push(gone(causeOf(part), placeOf(part)));
    else {
      const known = commitmentOf(salt, part, value);
      if (known !== stated) claims.push(claimOf(part, stated, known));
    }
  }
  return { claims, findings, removed };
}
