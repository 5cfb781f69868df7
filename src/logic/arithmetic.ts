// In: registers. Out: registers. The instructions that operators, scoring kinds and the sheet share: interval arithmetic on
// whole numbers, and comparisons with three answers. Every one is exact while its results stay below 2^53 (checked when a
// ruleset is compiled).
import { compareProducts } from "../base/exact.js";
import type { Instruction } from "./machine.js";

// INVARIANT: index reads below stay inside their tables: a table has size + 1 starts and operands up to the last of them; where
// every row has n operands, those of row i begin at n · i.

/** The least of the operands; of truth values: `and`. */
export const least: Instruction<undefined> = {
  run({ size, target, start, operands }, { low, high }) {
    for (let i = 0; i < size; i++) {
      let l = Infinity;
      let h = Infinity;
      for (let k = start[i]!; k < start[i + 1]!; k++) {
        const from = operands[k]!;
        if (low[from]! < l) l = low[from]!;
        if (high[from]! < h) h = high[from]!;
      }
      low[target[i]!] = l;
      high[target[i]!] = h;
    }
  },
};

/** The greatest of the operands; of truth values: `or`. */
export const greatest: Instruction<undefined> = {
  run({ size, target, start, operands }, { low, high }) {
    for (let i = 0; i < size; i++) {
      let l = -Infinity;
      let h = -Infinity;
      for (let k = start[i]!; k < start[i + 1]!; k++) {
        const from = operands[k]!;
        if (low[from]! > l) l = low[from]!;
        if (high[from]! > h) h = high[from]!;
      }
      low[target[i]!] = l;
      high[target[i]!] = h;
    }
  },
};

/** The sum of the operands; of none, 0. */
export const sum: Instruction<undefined> = {
  run({ size, target, start, operands }, { low, high }) {
    for (let i = 0; i < size; i++) {
      let l = 0;
      let h = 0;
      for (let k = start[i]!; k < start[i + 1]!; k++) {
        const from = operands[k]!;
        l += low[from]!;
        h += high[from]!;
      }
      low[target[i]!] = l;
      high[target[i]!] = h;
    }
  },
};

/** First operand minus the second: the low end takes the highest of what is taken away. */
export const difference: Instruction<undefined> = {
  run({ size, target, operands }, { low, high }) {
    for (let i = 0; i < size; i++) {
      const a = operands[2 * i]!;
      const b = operands[2 * i + 1]!;
      const l = low[a]! - high[b]!;
      high[target[i]!] = high[a]! - low[b]!;
      low[target[i]!] = l;
    }
  },
};

/** Product of two operands: the least and the greatest of the four corners. */
export const product: Instruction<undefined> = {
  run({ size, target, operands }, { low, high }) {
    for (let i = 0; i < size; i++) {
      const a = operands[2 * i]!;
      const b = operands[2 * i + 1]!;
      const p = low[a]! * low[b]!;
      const q = low[a]! * high[b]!;
      const r = high[a]! * low[b]!;
      const s = high[a]! * high[b]!;
      low[target[i]!] = Math.min(p, q, r, s) + 0;
      high[target[i]!] = Math.max(p, q, r, s) + 0;
    }
  },
};

/** The operand times a constant that is not negative: a scale, or points for each. */
export const times: Instruction<number> = {
  run({ size, target, operands, data }, { low, high }) {
    for (let i = 0; i < size; i++) {
      const from = operands[i]!;
      const factor = data[i]!;
      low[target[i]!] = low[from]! * factor + 0;
      high[target[i]!] = high[from]! * factor + 0;
    }
  },
};

/** One minus the operand; of a truth value: `not`. */
export const complement: Instruction<undefined> = {
  run({ size, target, operands }, { low, high }) {
    for (let i = 0; i < size; i++) {
      const from = operands[i]!;
      const l = 1 - high[from]!;
      high[target[i]!] = 1 - low[from]!;
      low[target[i]!] = l;
    }
  },
};

/** If the first operand then the second else the third; where it is unknown, anything between both. */
export const choose: Instruction<undefined> = {
  run({ size, target, operands }, { low, high }) {
    for (let i = 0; i < size; i++) {
      const condition = operands[3 * i]!;
      const a = operands[3 * i + 1]!;
      const b = operands[3 * i + 2]!;
      const to = target[i]!;
      if (low[condition]! === 1) {
        low[to] = low[a]!;
        high[to] = high[a]!;
      } else if (high[condition]! === 0) {
        low[to] = low[b]!;
        high[to] = high[b]!;
      } else {
        low[to] = Math.min(low[a]!, low[b]!);
        high[to] = Math.max(high[a]!, high[b]!);
      }
    }
  },
};

/** Are both operands equal? True when both are single and the same, false when they have nothing in common. */
export const equal: Instruction<undefined> = {
  run({ size, target, operands }, { low, high }) {
    for (let i = 0; i < size; i++) {
      const a = operands[2 * i]!;
      const b = operands[2 * i + 1]!;
      const single = low[a]! === high[a]! && low[b]! === high[b]!;
      const apart = high[a]! < low[b]! || high[b]! < low[a]!;
      low[target[i]!] = single && low[a]! === low[b]! ? 1 : 0;
      high[target[i]!] = apart ? 0 : 1;
    }
  },
};

/** Is the first operand less than the second? */
export const lessThan: Instruction<undefined> = {
  run({ size, target, operands }, { low, high }) {
    for (let i = 0; i < size; i++) {
      const a = operands[2 * i]!;
      const b = operands[2 * i + 1]!;
      low[target[i]!] = high[a]! < low[b]! ? 1 : 0;
      high[target[i]!] = low[a]! < high[b]! ? 1 : 0;
    }
  },
};

/** Is the first operand at most the second? */
export const atMost: Instruction<undefined> = {
  run({ size, target, operands }, { low, high }) {
    for (let i = 0; i < size; i++) {
      const a = operands[2 * i]!;
      const b = operands[2 * i + 1]!;
      low[target[i]!] = high[a]! <= low[b]! ? 1 : 0;
      high[target[i]!] = low[a]! <= high[b]! ? 1 : 0;
    }
  },
};

/**
 * Is first · q at least p · second, for operands that are never negative? `[p, q]` is the data. So a share is compared
 * without division.
 */
export const shareAtLeast: Instruction<readonly [number, number]> = {
  run({ size, target, operands, data }, { low, high }) {
    for (let i = 0; i < size; i++) {
      const part = operands[2 * i]!;
      const whole = operands[2 * i + 1]!;
      const share = data[i]!;
      const p = share[0];
      const q = share[1];
      low[target[i]!] = compareProducts(low[part]!, q, p, high[whole]!) >= 0 ? 1 : 0;
      high[target[i]!] = compareProducts(high[part]!, q, p, low[whole]!) >= 0 ? 1 : 0;
    }
  },
};

/** Is first · second at least third · fourth, for operands that are never negative? */
export const productAtLeast: Instruction<undefined> = {
  run({ size, target, operands }, { low, high }) {
    for (let i = 0; i < size; i++) {
      const a = operands[4 * i]!;
      const b = operands[4 * i + 1]!;
      const c = operands[4 * i + 2]!;
      const d = operands[4 * i + 3]!;
      low[target[i]!] = compareProducts(low[a]!, low[b]!, high[c]!, high[d]!) >= 0 ? 1 : 0;
      high[target[i]!] = compareProducts(high[a]!, high[b]!, low[c]!, low[d]!) >= 0 ? 1 : 0;
    }
  },
};
