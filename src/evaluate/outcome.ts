// In: the states of all that can settle a verdict. Out: the verdict with all that follows from it. It depends on those states and on
// the marks alone, so an outcome that was met before is the same one again; it is frozen, for decisions share it.
import type { Registers } from "../logic/machine.js";
import type { Certainty } from "../parts/statement.js";
import type { Settlings } from "../ruleset/settling.js";
import type { Determinant, Reliance, Verdict } from "./decision.js";
import { relianceOf } from "./reliance.js";
import { answerOf, verdictOf } from "./verdict.js";

/** A verdict, what determined it, and the uncertain law it rests on. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly determinedBy: readonly Determinant[];
  readonly reliance: readonly Reliance[];
}

/** The outcome of a run; `total` is how sure the statements of the total are. */
export function outcomeOf(settlings: Settlings, total: Certainty, registers: Registers): Outcome {
  const { nodes, recalled } = settlings;
  const outcomes = recalled?.[total];
  if (outcomes === undefined) return madeOutcome(settlings, total, registers);
  let key = 0;
  for (const { register } of nodes) key = key * 3 + answerOf(register, registers);
  const known = outcomes.get(key);
  // CAST: only this function puts something there.
  if (known !== undefined) return known as Outcome;
  const outcome = madeOutcome(settlings, total, registers);
  if (outcomes.size < MOST_OUTCOMES) outcomes.set(key, outcome);
  return outcome;
}

/** An outcome is some 500 bytes. */
const MOST_OUTCOMES = 2000;

function madeOutcome(settlings: Settlings, total: Certainty, registers: Registers): Outcome {
  const { verdict, by } = verdictOf(settlings.nodes, registers);
  return Object.freeze({
    verdict,
    determinedBy: Object.freeze(by.map(({ states, register }) => states[answerOf(register, registers)])),
    reliance: Object.freeze(relianceOf(settlings, by, total)),
  });
}
