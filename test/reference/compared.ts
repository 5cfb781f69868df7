// In: a decision of the engine and one of the reference. Out: what of the two must be alike, and where it is not.
import { isDeepStrictEqual } from "node:util";
import type { Decision } from "../../src/evaluate/decision.js";
import type { ReferenceDecision } from "./decide.js";

type Compared = Omit<Decision, "issues" | "trace">;

/** A decision without its trace and without the words of its faults. */
export function compared(decision: Compared): Compared {
  const { kind, format, ruleset, overlays, subject, period, verdict, total, standards } = decision;
  const { determinedBy, missing, reliance, readings } = decision;
  const head = { kind, format, ruleset, overlays, subject, period, verdict, ...(total ? { total } : {}) };
  return { ...head, standards, determinedBy, missing, reliance, readings };
}

/** The members that differ, each with both sides. A fault that the engine tells is one that the reference met. */
export function differencesOf(found: Decision, expected: ReferenceDecision): readonly string[] {
  const [one, other] = [compared(found), compared(expected)];
  const isTold = found.issues.length === 0 || expected.hasFault;
  const faults = isTold ? [] : ["issues: a fault that the reference did not meet"];
  if (isDeepStrictEqual(one, other)) return faults;
  const members = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof Compared)[];
  const differing = members.filter((member) => !isDeepStrictEqual(one[member], other[member]));
  return [
    ...faults,
    ...differing.map(
      (member) => `${member}: ${JSON.stringify(other[member])} expected, ${JSON.stringify(one[member])} found`,
    ),
  ];
}
