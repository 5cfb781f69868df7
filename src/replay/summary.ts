// In: what came of records. Out: how many are as they were, and how many are not, by cause.
import type { Replay, ReplaySummary } from "./outcome.js";
import { NO_OPINION, together } from "./second-opinion/counts.js";

/** The summary of no records at all. */
export const NOTHING_REPLAYED: ReplaySummary = { records: 0, same: 0, causes: {} };

/** The summary with one record more. */
export function counted({ records, same, causes, secondOpinion }: ReplaySummary, one: Replay): ReplaySummary {
  const opinion = one.secondOpinion && together(secondOpinion ?? NO_OPINION, one.secondOpinion.counts);
  const asked = opinion ?? secondOpinion;
  return {
    records: records + 1,
    same: same + (one.same ? 1 : 0),
    causes: one.same ? causes : { ...causes, [one.cause]: (causes[one.cause] ?? 0) + 1 },
    ...(asked === undefined ? {} : { secondOpinion: asked }),
  };
}

/**
 * Counts what came of records: how many are as they were, and how many are not, by cause.
 *
 * @example
 * replaySummary([replay({}, createRegistry([ruleset]))]) //=> { records: 1, same: 0, causes: { "record-malformed": 1 } }
 */
export function replaySummary(results: Iterable<Replay>): ReplaySummary {
  let summary = NOTHING_REPLAYED;
  for (const one of results) summary = counted(summary, one);
  return summary;
}
