// In: the state of every disqualifier and of every requirement. Out: the verdict, and what determined it.
// This is the definition of a decision; it knows nothing of points, facts or documents.
import { compareText } from "../base/text.js";
import type { Determinant, DisqualifierState, LogicState, Verdict } from "./decision.js";

/** A disqualifier, judged. */
export interface JudgedDisqualifier {
  readonly node: string;
  readonly state: DisqualifierState;
}

/** A gate, a required criterion, a floor or the total, judged. */
export interface JudgedRequirement {
  readonly node: string;
  readonly state: LogicState;
  /** What its failure means: refused, or the procedure is unfinished. */
  readonly onFailure: "ineligible" | "undetermined";
}

/**
 * Settles the verdict (kết luận).
 *
 * 1 A disqualifier holds: `disqualified`. 2 Otherwise a requirement has failed for good: `ineligible`. 3 Otherwise every
 * disqualifier is clear and every requirement met: `eligible`. 4 Otherwise: `undetermined`. All reasons are named.
 */
export function verdictOf(
  disqualifiers: readonly JudgedDisqualifier[],
  requirements: readonly JudgedRequirement[],
): { readonly verdict: Verdict; readonly determinedBy: readonly Determinant[] } {
  const holding = disqualifiers.filter(({ state }) => state === "holds");
  if (holding.length > 0) return settled("disqualified", holding);
  const failed = requirements.filter(({ state, onFailure }) => state === "failed" && onFailure === "ineligible");
  if (failed.length > 0) return settled("ineligible", failed);
  const open = [
    ...disqualifiers.filter(({ state }) => state === "unknown"),
    ...requirements.filter(({ state }) => state !== "met"),
  ];
  return open.length === 0 ? settled("eligible", [...disqualifiers, ...requirements]) : settled("undetermined", open);
}

function settled(
  verdict: Verdict,
  nodes: readonly Determinant[],
): { verdict: Verdict; determinedBy: readonly Determinant[] } {
  const named = nodes.map(({ node, state }) => ({ node, state }));
  return { verdict, determinedBy: named.sort((a, b) => compareText(a.node, b.node)) };
}
