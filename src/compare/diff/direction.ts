// In: two compiled rulesets. Out: evidence that the second decides more strictly, and evidence that it decides more loosely, where
// such was found. The other way round it finds the same records with the directions swapped.
import { compareText } from "../../base/text.js";
import type { Decision, Verdict } from "../../evaluate/decision.js";
import type { Evidence } from "../../evaluate/evidence.js";
import { judgeOf } from "../../explore/evidence.js";
import type { Occasion } from "../../explore/period.js";
import { search } from "../../explore/search.js";
import { spaceOf } from "../../explore/space.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import { orderedJson } from "../impact/parts.js";
import { atTheMark } from "./at-the-mark.js";
import type { Decided } from "./result.js";

/** Evidence with what both decide of it. */
export interface Contrast {
  readonly evidence: Evidence;
  readonly readings: { readonly [reading: string]: string };
  readonly before: Decided;
  readonly after: Decided;
}

/** What a search found in each direction. */
export interface Directions {
  readonly stricter?: Contrast;
  readonly looser?: Contrast;
  readonly tries: number;
}

/** Where to look. */
export interface Looking {
  readonly occasion: Occasion;
  readonly readings: { readonly [reading: string]: string };
  readonly fields: readonly string[];
  readonly tries: number;
  readonly seed: number;
}

/** From the worst for the subject to the best. */
const ORDER: readonly Verdict[] = ["disqualified", "ineligible", "undetermined", "eligible"];

function decided({ verdict, total }: Decision): Decided {
  return total === undefined ? { verdict } : { verdict, total: { low: total.low, high: total.high } };
}

/** Below 0: the second is worse for the subject; above 0: better; 0: the same, or neither. */
export function compareDecided(x: Decided, y: Decided): number {
  const step = ORDER.indexOf(y.verdict) - ORDER.indexOf(x.verdict);
  if (step !== 0 || x.total === undefined || y.total === undefined) return step;
  const [low, high] = [Math.sign(y.total.low - x.total.low), Math.sign(y.total.high - x.total.high)];
  return low * high < 0 ? 0 : Math.sign(low + high);
}

const MOST_WEIGHT = 4;

function isRange({ total }: Decided): boolean {
  return total !== undefined && total.low !== total.high;
}

/** How much a contrast tells: points that are open, points, a verdict that is open on one side, one that is settled on both. */
function weight(x: Decided, y: Decided): number {
  if (x.verdict === y.verdict) return isRange(x) || isRange(y) ? 1 : 2;
  return x.verdict === "undetermined" || y.verdict === "undetermined" ? 3 : MOST_WEIGHT;
}

type Way = "stricter" | "looser";
type Judges = (evidence: Evidence) => readonly Decision[];
type Collect = (evidence: Evidence) => Way | undefined;
type Best = { [W in Way]?: Contrast & { readonly weight: number } };

/** Decides by both, and keeps what tells most; what was found of a record is its way, if it has one. */
function collector(judge: Judges, isTurned: boolean, readings: Looking["readings"], best: Best): Collect {
  return (evidence: Evidence): Way | undefined => {
    const [one, other] = judge(evidence).map(decided);
    if (one === undefined || other === undefined) return undefined;
    const [before, after] = isTurned ? [other, one] : [one, other];
    const step = compareDecided(before, after);
    if (step === 0) return undefined;
    const way = step < 0 ? "stricter" : "looser";
    const tells = weight(before, after);
    if (tells > (best[way]?.weight ?? 0)) best[way] = { evidence, readings, before, after, weight: tells };
    return way;
  };
}

function isSettled(best: Best, way: Way): boolean {
  return best[way]?.weight === MOST_WEIGHT;
}

/** Looks both ways. */
export function directionsBetween(before: CompiledRuleset, after: CompiledRuleset, looking: Looking): Directions {
  const { occasion, readings, fields, tries: most, seed } = looking;
  // One order whichever is before, so that the same records are tried.
  const isTurned = compareText(orderedJson(before.ruleset), orderedJson(after.ruleset)) > 0;
  const space = spaceOf(isTurned ? [after, before] : [before, after], { ...occasion, readings });
  const judge = judgeOf(space);
  const best: Best = {};
  const collect = collector(judge, isTurned, readings, best);
  let way: Way | undefined;
  const passes = (evidence: Evidence): boolean => {
    way = collect(evidence);
    return isSettled(best, "stricter") && isSettled(best, "looser");
  };
  const { tries } = search(space, passes, { fields, tries: most, seed, isPromising: () => way !== undefined });
  for (const one of ["stricter", "looser"] as const) {
    const found = best[one];
    if (found === undefined || isSettled(best, one)) continue;
    const better = (one === "stricter") === isTurned ? 1 : 0;
    for (const evidence of atTheMark(space, found.evidence, (tried) => judge(tried)[better])) collect(evidence);
  }
  return { ...told(best), tries };
}

function told({ stricter, looser }: Best): Omit<Directions, "tries"> {
  const plain = ({ evidence, readings, before, after }: Contrast): Contrast => ({ evidence, readings, before, after });
  return {
    ...(stricter === undefined ? {} : { stricter: plain(stricter) }),
    ...(looser === undefined ? {} : { looser: plain(looser) }),
  };
}
