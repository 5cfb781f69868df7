// In: a space and a property. Out: a record that has it, or after how many tries none was found. Always the same answer for the
// same seed; "none found" proves nothing.

import type { Decision } from "../evaluate/decision.js";
import { evaluate, type TracedDecision } from "../evaluate/evaluate.js";
import type { Evidence } from "../evaluate/evidence.js";
import type { CompiledRuleset } from "../ruleset/compile.js";
import { type CandidateOptions, candidates } from "./candidates.js";
import { fitter } from "./evidence.js";
import { usualSeeds } from "./seeds.js";
import { type Space, spaceOf } from "./space.js";

/** How to search. */
export interface SearchOptions extends Partial<CandidateOptions> {
  /** Most records tried; 5,000 unless told. */
  readonly tries?: number;
  /** Is a record that does not pass close to one that does? The first few such are varied next. */
  readonly isPromising?: (evidence: Evidence) => boolean;
}

/** What a search found, and how many records it tried. */
export interface Found {
  readonly evidence?: Evidence;
  readonly tries: number;
}

const USUAL_TRIES = 5000;
const MOST_PROMISING = 24;

/**
 * Tries records until one passes: the seeds (unless given, `usualSeeds`), one fact changed, two, several.
 *
 * `passes` may itself collect: a test that notes what each record reaches, and passes when all is reached, goes through the
 * space once for many goals.
 */
export function search(space: Space, passes: (evidence: Evidence) => boolean, options: SearchOptions = {}): Found {
  const { tries: most = USUAL_TRIES, seeds = usualSeeds(space), isPromising, ...rest } = options;
  const promising: Evidence[] = [];
  let tries = 0;
  for (const evidence of candidates(space, { ...rest, seeds }, promising)) {
    if (tries >= most) break;
    tries++;
    if (passes(evidence)) return { evidence, tries };
    if (promising.length < MOST_PROMISING && isPromising?.(evidence) === true) promising.push(evidence);
  }
  return { tries };
}

/** Looks for a record whose decision is as wanted, by the space's first ruleset and its readings. */
export function findDecision(
  space: Space,
  wanted: (decision: Decision, evidence: Evidence) => boolean,
  options: SearchOptions = {},
): Found {
  const [compiled] = space.rulesets;
  if (compiled === undefined) return { tries: 0 };
  const fitted = fitter(space, compiled);
  const how = { readings: space.readings[0] ?? {} };
  return search(space, (evidence) => wanted(evaluate(compiled, fitted(evidence), how), evidence), options);
}

/** Like `findDecision`, but the decision has its trace, which takes several times as long to make. */
export function findEvidence(
  space: Space,
  wanted: (decision: TracedDecision, evidence: Evidence) => boolean,
  options: SearchOptions = {},
): Found {
  const [compiled] = space.rulesets;
  if (compiled === undefined) return { tries: 0 };
  const fitted = fitter(space, compiled);
  const how = { readings: space.readings[0] ?? {}, trace: true } as const;
  return search(space, (evidence) => wanted(evaluate(compiled, fitted(evidence), how), evidence), options);
}

/** How to compare two rulesets. */
export interface DifferenceOptions extends SearchOptions {
  /** The space of both, in this order, where it is made already. */
  readonly space?: Space;
}

/**
 * Looks for a record that two rulesets decide differently. Each sees of it what it declares.
 *
 * They must be in force at the same time, or made `timeless`.
 */
export function findDifference(
  a: CompiledRuleset,
  b: CompiledRuleset,
  differs: (x: Decision, y: Decision, evidence: Evidence) => boolean,
  options: DifferenceOptions = {},
): Found {
  const { space = spaceOf([a, b]), ...rest } = options;
  const [forA, forB] = [fitter(space, a), fitter(space, b)];
  const [readingsA = {}, readingsB = {}] = space.readings;
  let close = false;
  const passes = (evidence: Evidence): boolean => {
    const x = evaluate(a, forA(evidence), { readings: readingsA });
    const y = evaluate(b, forB(evidence), { readings: readingsB });
    close = tellApart(x, y);
    return differs(x, y, evidence);
  };
  // Points that differ may, with other facts, make the verdict differ.
  return search(space, passes, { isPromising: () => close, ...rest });
}

function tellApart(x: Decision, y: Decision): boolean {
  const shown = ({ verdict, total, standards, determinedBy }: Decision): string =>
    JSON.stringify([verdict, total?.low, total?.high, standards.map(({ low, high }) => [low, high]), determinedBy]);
  return shown(x) !== shown(y);
}
