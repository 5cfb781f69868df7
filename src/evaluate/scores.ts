// In: the registers after a run. Out: the points of standards and the total, as decisions have them. Scores that were met of late are
// the same ones again; they are frozen, for decisions share them.
import { keep, kept } from "../base/recent.js";
import type { Registers } from "../logic/machine.js";
import type { CompiledTotal } from "../ruleset/compiled.js";
import type { MarkRange } from "../ruleset/marks.js";
import type { PlannedStandard } from "../ruleset/plan.js";
import type { StandardScore, Total } from "./decision.js";
import { pointsOf, stateOf } from "./states.js";
import { answerOf } from "./verdict.js";

/** The scores of all standards that have points. */
export function standardsOf(standards: readonly PlannedStandard[], registers: Registers): readonly StandardScore[] {
  return standards.map((standard) => scoreOf(standard, registers));
}

// Of points that are known, of a maximum that never changes, with a floor reached or not, there is one score.
function scoreOf(standard: PlannedStandard, registers: Registers): StandardScore {
  const { earned, always, floor, scores } = standard;
  const low = registers.low[earned]!;
  if (always === undefined || low !== registers.high[earned]) return madeScore(standard, registers);
  const key = floor === undefined ? low : low * 3 + answerOf(floor, registers);
  // CAST: only this function puts something there.
  const known = kept(scores, key) as StandardScore | undefined;
  return known ?? keep(scores, key, Object.freeze(madeScore(standard, registers)));
}

function madeScore({ node, earned, of, always, floor }: PlannedStandard, registers: Registers): StandardScore {
  const { low, high } = pointsOf(earned, registers);
  const most = always ?? pointsOf(of, registers);
  return floor === undefined
    ? { node, low, high, of: most }
    : { node, low, high, of: most, floor: stateOf(floor, registers) };
}

/** The total beside its mark. */
export function totalOf(
  { counted, of }: CompiledTotal,
  { points: mark, totals }: MarkRange,
  registers: Registers,
): Total {
  const points = registers.low[counted]!;
  const isKnown = points === registers.high[counted];
  // CAST: only this function puts something there.
  const known = isKnown ? (kept(totals, points) as Total | undefined) : undefined;
  if (known !== undefined) return known;
  const { low, high } = pointsOf(counted, registers);
  const total = Object.freeze({ low, high, mark, of });
  return isKnown ? keep(totals, points, total) : total;
}
