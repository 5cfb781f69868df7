// In: a register after a run. Out: its value in the words of a decision: a state, or points.
import { fromScaled } from "../base/exact.js";
import type { Registers } from "../logic/machine.js";
import { POINTS_SCALE } from "../ruleset/compiled.js";
import type { DisqualifierState, LogicState, Range } from "./decision.js";

/** State of a truth register. */
export function stateOf(register: number, { low, high }: Registers): LogicState {
  return low[register] === 1 ? "met" : high[register] === 0 ? "failed" : "unknown";
}

const DISQUALIFIER: { readonly [state in LogicState]: DisqualifierState } = {
  met: "holds",
  failed: "clear",
  unknown: "unknown",
};

/** State of a disqualifier. */
export function disqualifierState(register: number, registers: Registers): DisqualifierState {
  return DISQUALIFIER[stateOf(register, registers)];
}

/** Points of a register, as written. */
export function pointsOf(register: number, { low, high }: Registers): Range {
  return { low: fromScaled(low[register] ?? 0, POINTS_SCALE), high: fromScaled(high[register] ?? 0, POINTS_SCALE) };
}
