// In: registers. Out: registers. The instructions that operators, scoring kinds and the sheet share: interval arithmetic on
// whole numbers, and comparisons with three answers. Every one is exact while its results stay below 2^53 (checked when a
// ruleset is compiled).
//
// They are the cases of one loop, for they are most of any program, and entering a loop costs as much as several rows.
import { compareProducts } from "../base/exact.js";
import type { Instruction, Registers, Table } from "./machine.js";

const LEAST = 0;
const GREATEST = 1;
const SUM = 2;
const DIFFERENCE = 3;
const PRODUCT = 4;
const TIMES = 5;
const COMPLEMENT = 6;
const CHOOSE = 7;
const EQUAL = 8;
const LESS_THAN = 9;
const AT_MOST = 10;
const SHARE_AT_LEAST = 11;
const PRODUCT_AT_LEAST = 12;

// The place of the operand whose `ends` are beyond none of the other operands' `others`.
function first(
  ends: readonly number[],
  others: readonly number[],
  isBeyond: (end: number, other: number) => boolean,
): number | undefined {
  const place = ends.findIndex((end, i) => others.every((other, k) => k === i || !isBeyond(end, other)));
  return place < 0 ? undefined : place;
}

/** The least of the operands; of truth values: `and`. */
export const least: Instruction<undefined> = {
  code: LEAST,
  same: (lows, highs) => first(highs, lows, (high, low) => high > low),
  run: compute,
};

/** The greatest of the operands; of truth values: `or`. */
export const greatest: Instruction<undefined> = {
  code: GREATEST,
  same: (lows, highs) => first(lows, highs, (low, high) => low < high),
  run: compute,
};

/** The sum of the operands; of none, 0. */
export const sum: Instruction<undefined> = {
  code: SUM,
  same: (lows) => (lows.length === 1 ? 0 : undefined),
  run: compute,
};

/** First operand minus the second: the low end takes the highest of what is taken away. */
export const difference: Instruction<undefined> = { code: DIFFERENCE, run: compute };

/** Product of two operands: the least and the greatest of the four corners. */
export const product: Instruction<undefined> = { code: PRODUCT, run: compute };

/** The operand times a constant that is not negative: a scale, or points for each. */
export const times: Instruction<number> = { code: TIMES, run: compute };

/** One minus the operand; of a truth value: `not`. */
export const complement: Instruction<undefined> = { code: COMPLEMENT, run: compute };

/** If the first operand then the second else the third; where it is unknown, anything between both. */
export const choose: Instruction<undefined> = { code: CHOOSE, run: compute };

/** Are both operands equal? True when both are single and the same, false when they have nothing in common. */
export const equal: Instruction<undefined> = { code: EQUAL, run: compute };

/** Is the first operand less than the second? */
export const lessThan: Instruction<undefined> = { code: LESS_THAN, run: compute };

/** Is the first operand at most the second? */
export const atMost: Instruction<undefined> = { code: AT_MOST, run: compute };

/**
 * Is first · q at least p · second, for operands that are never negative? `[p, q]` is the data. So a share is compared
 * without division.
 */
export const shareAtLeast: Instruction<readonly [number, number]> = { code: SHARE_AT_LEAST, run: compute };

/** Is first · second at least third · fourth, for operands that are never negative? */
export const productAtLeast: Instruction<undefined> = { code: PRODUCT_AT_LEAST, run: compute };

// INVARIANT: index reads below stay inside their tables: a table has size + 1 starts, operands up to the last of them and two more,
// and each instruction above is emitted with as many operands as its case reads.
function compute({ size, codes, target, start, operands, data }: Table<unknown>, { low, high }: Registers): void {
  for (let i = 0; i < size; i++) {
    const first = start[i]!;
    const end = start[i + 1]!;
    const a = operands[first]!;
    const b = operands[first + 1]!;
    let l = 0;
    let h = 0;
    switch (codes[i]) {
      case LEAST:
        l = Infinity;
        h = Infinity;
        for (let k = first; k < end; k++) {
          const from = operands[k]!;
          if (low[from]! < l) l = low[from]!;
          if (high[from]! < h) h = high[from]!;
        }
        break;
      case GREATEST:
        l = -Infinity;
        h = -Infinity;
        for (let k = first; k < end; k++) {
          const from = operands[k]!;
          if (low[from]! > l) l = low[from]!;
          if (high[from]! > h) h = high[from]!;
        }
        break;
      case SUM:
        for (let k = first; k < end; k++) {
          const from = operands[k]!;
          l += low[from]!;
          h += high[from]!;
        }
        break;
      case DIFFERENCE:
        l = low[a]! - high[b]!;
        h = high[a]! - low[b]!;
        break;
      case PRODUCT: {
        const p = low[a]! * low[b]!;
        const q = low[a]! * high[b]!;
        const r = high[a]! * low[b]!;
        const s = high[a]! * high[b]!;
        l = Math.min(p, q, r, s) + 0;
        h = Math.max(p, q, r, s) + 0;
        break;
      }
      case TIMES: {
        // CAST: rows of this code come from `times`, as those of the shares below from theirs.
        const factor = data[i] as number;
        l = low[a]! * factor + 0;
        h = high[a]! * factor + 0;
        break;
      }
      case COMPLEMENT:
        l = 1 - high[a]!;
        h = 1 - low[a]!;
        break;
      case CHOOSE: {
        const c = operands[first + 2]!;
        const isSurely = low[a]! === 1;
        const isSurelyNot = high[a]! === 0;
        l = isSurely ? low[b]! : isSurelyNot ? low[c]! : Math.min(low[b]!, low[c]!);
        h = isSurely ? high[b]! : isSurelyNot ? high[c]! : Math.max(high[b]!, high[c]!);
        break;
      }
      case EQUAL: {
        const isSingle = low[a]! === high[a]! && low[b]! === high[b]!;
        const areApart = high[a]! < low[b]! || high[b]! < low[a]!;
        l = isSingle && low[a]! === low[b]! ? 1 : 0;
        h = areApart ? 0 : 1;
        break;
      }
      case LESS_THAN:
        l = high[a]! < low[b]! ? 1 : 0;
        h = low[a]! < high[b]! ? 1 : 0;
        break;
      case AT_MOST:
        l = high[a]! <= low[b]! ? 1 : 0;
        h = low[a]! <= high[b]! ? 1 : 0;
        break;
      case SHARE_AT_LEAST: {
        const [p, q] = data[i] as readonly [number, number];
        l = compareProducts(low[a]!, q, p, high[b]!) >= 0 ? 1 : 0;
        h = compareProducts(high[a]!, q, p, low[b]!) >= 0 ? 1 : 0;
        break;
      }
      case PRODUCT_AT_LEAST: {
        const c = operands[first + 2]!;
        const d = operands[first + 3]!;
        l = compareProducts(low[a]!, low[b]!, high[c]!, high[d]!) >= 0 ? 1 : 0;
        h = compareProducts(high[a]!, high[b]!, low[c]!, low[d]!) >= 0 ? 1 : 0;
        break;
      }
    }
    low[target[i]!] = l;
    high[target[i]!] = h;
  }
}
