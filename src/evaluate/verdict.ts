// In: the nodes that can settle a verdict, and the registers with their states. Out: the verdict, and what determined it.
// This is the definition of a decision; it knows nothing of points, facts or documents.
import type { Registers } from "../logic/machine.js";
import type { Role, Settling } from "../ruleset/settling.js";
import type { Verdict } from "./decision.js";

/** From the weakest to the strongest: the strongest that a node calls for is the verdict. */
const VERDICTS = ["eligible", "undetermined", "ineligible", "disqualified"] as const satisfies readonly Verdict[];

/** The verdict that a node calls for when it is false, unknown, true, as its place in `VERDICTS`. */
const CALLS: { readonly [R in Role]: readonly [number, number, number] } = [
  // A disqualifier is clear; cannot be told; holds.
  [0, 1, 3],
  // A requirement has failed for good; cannot be told; is met.
  [2, 1, 0],
  // A requirement has failed, and the procedure is unfinished; cannot be told; is met.
  [1, 1, 0],
];

const OPEN = VERDICTS.indexOf("undetermined");

/** Is it false, unknown, true? Truth is [1, 1], falsity [0, 0], unknown [0, 1]. */
export function answerOf(register: number, { low, high }: Registers): 0 | 1 | 2 {
  return low[register] === 1 ? 2 : high[register] === 0 ? 0 : 1;
}

function callOf({ role, register }: Settling, registers: Registers): number {
  return CALLS[role][answerOf(register, registers)];
}

/**
 * Settles the verdict (kết luận).
 *
 * 1 A disqualifier holds: `disqualified`. 2 Otherwise a requirement has failed for good: `ineligible`. 3 Otherwise every
 * disqualifier is clear and every requirement met: `eligible`. 4 Otherwise: `undetermined`. All reasons are named.
 */
export function verdictOf(
  nodes: readonly Settling[],
  registers: Registers,
): { readonly verdict: Verdict; readonly by: readonly Settling[] } {
  const strongest = Math.max(0, ...nodes.map((node) => callOf(node, registers)));
  return {
    verdict: VERDICTS[strongest] ?? "undetermined",
    by: nodes.filter((node) => callOf(node, registers) === strongest),
  };
}

/** Does the node stand in the way of a verdict? */
export function isOpen(node: Settling, registers: Registers): boolean {
  return callOf(node, registers) === OPEN;
}
