// In: what came of records. Out: how many of what, to be added up over workers and printed.

import type { OpinionCounts } from "../../src/replay/index.js";
import { NO_OPINION, together } from "../../src/replay/second-opinion/counts.js";
import type { Ask, Judged } from "./trial.js";

export type Counts = { readonly [name: string]: number };

/** What a run has tried so far. */
export interface Tally {
  readonly rulesets: number;
  readonly overlaid: number;
  /** Evidence judged by the engine and the reference. */
  readonly pairs: number;
  /** Evidence refused, as it must be. */
  readonly refused: number;
  readonly traces: number;
  readonly verdicts: Counts;
  readonly opinion: OpinionCounts;
  readonly reach: Counts;
  readonly differences: number;
}

export const NOTHING_YET: Tally = {
  rulesets: 0,
  overlaid: 0,
  pairs: 0,
  refused: 0,
  traces: 0,
  verdicts: {},
  opinion: NO_OPINION,
  reach: {},
  differences: 0,
};

function addCounts(a: Counts, b: Counts): Counts {
  if (Object.keys(b).length === 0) return a;
  const sum: { [name: string]: number } = { ...a };
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

/** Both together. */
export function addTallies(a: Tally, b: Tally): Tally {
  return {
    rulesets: a.rulesets + b.rulesets,
    overlaid: a.overlaid + b.overlaid,
    pairs: a.pairs + b.pairs,
    refused: a.refused + b.refused,
    traces: a.traces + b.traces,
    verdicts: addCounts(a.verdicts, b.verdicts),
    opinion: together(a.opinion, b.opinion),
    reach: addCounts(a.reach, b.reach),
    differences: a.differences + b.differences,
  };
}

/** One record, counted. */
export function tallyOf(ask: Ask, { judged, verdict, refused, opinion, difference }: Judged): Tally {
  const isPair = judged !== undefined;
  return {
    ...NOTHING_YET,
    pairs: isPair ? 1 : 0,
    refused: refused === undefined ? 0 : 1,
    traces: isPair && ask !== "decision" ? 1 : 0,
    verdicts: verdict === undefined ? {} : { [verdict]: 1 },
    opinion: opinion ?? NO_OPINION,
    differences: difference ? 1 : 0,
  };
}
