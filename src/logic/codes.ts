// In: the slots that a record fills. Out: a small whole number for what each of them holds: what is recalled of a record is found
// by these. Never here: what a value means.
import { KNOWN, MISSING, NOT_APPLICABLE, type Registers } from "./machine.js";

/** The record has no such key. */
export const UNMET = 0;
/** The key is there, and no value: missing as well. */
export const WITHOUT_VALUE = 1;
export const INAPPLICABLE = 2;
/** The least value of a slot has this code, and each whole number after it the next. */
export const LEAST = 3;

/** A slot whose values are whole numbers from `low` to `high`. */
export interface CodedSlot {
  readonly slot: number;
  readonly low: number;
  readonly high: number;
  /** Can its codes tell all its values apart? */
  readonly isNarrow: boolean;
}

/** A code of more would be no small number to the engine: values of wider slots all have the code of the least. */
const MOST = 2 ** 30;

/** Can codes tell all values from `low` to `high` apart? */
export function isNarrow(low: number, high: number): boolean {
  return high - low <= MOST - LEAST;
}

/** How many codes a slot has. */
export function codesOf({ low, high }: Pick<CodedSlot, "low" | "high">): number {
  return high - low + 1 + LEAST;
}

/** The code of a slot that was filled. */
export function codeOf(slot: CodedSlot, { low, state }: Pick<Registers, "low" | "state">): number {
  const at = slot.slot;
  if (state[at] === NOT_APPLICABLE) return INAPPLICABLE;
  if (state[at] !== KNOWN) return WITHOUT_VALUE;
  return slot.isNarrow ? low[at]! - slot.low + LEAST : LEAST;
}

/** Is the fact missing? */
export function isMissingCode(code: number): boolean {
  return code <= WITHOUT_VALUE;
}

/** Fills registers of slots by their codes; of a wide slot a reader writes the low end itself. */
export function fillSlots(
  slots: readonly CodedSlot[],
  codes: Int32Array,
  { low, high, state }: Pick<Registers, "low" | "high" | "state">,
): void {
  for (const { slot, low: least, high: most, isNarrow } of slots) {
    const code = codes[slot]!;
    if (code >= LEAST) {
      if (isNarrow) low[slot] = least + (code - LEAST);
      high[slot] = low[slot]!;
      state[slot] = KNOWN;
    } else {
      low[slot] = least;
      high[slot] = most;
      state[slot] = code === INAPPLICABLE ? NOT_APPLICABLE : MISSING;
    }
  }
}
