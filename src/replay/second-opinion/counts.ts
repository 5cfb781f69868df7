// In: what came of conditions. Out: how many agree, how many differ, how many were not asked, by reason.
import type { Outcome } from "./ask.js";
import type { NotAskedReason, OpinionCounts } from "./opinion.js";

/** No condition asked. */
export const NO_OPINION: OpinionCounts = { agreed: 0, differed: 0, notAsked: {} };

/** The counts of two opinions together. */
export function together(a: OpinionCounts, b: OpinionCounts): OpinionCounts {
  const notAsked: { [R in NotAskedReason]?: number } = { ...a.notAsked };
  // CAST: the members of such a table are its reasons.
  for (const [reason, count] of Object.entries(b.notAsked) as readonly [NotAskedReason, number][]) {
    notAsked[reason] = (notAsked[reason] ?? 0) + count;
  }
  return { agreed: a.agreed + b.agreed, differed: a.differed + b.differed, notAsked };
}

function countOf(outcome: Outcome): OpinionCounts {
  if (outcome === "agreed") return { ...NO_OPINION, agreed: 1 };
  return "reason" in outcome ? { ...NO_OPINION, notAsked: { [outcome.reason]: 1 } } : { ...NO_OPINION, differed: 1 };
}

/** Counts what came of conditions. */
export function countsOf(outcomes: readonly Outcome[]): OpinionCounts {
  return outcomes.map(countOf).reduce(together, NO_OPINION);
}
