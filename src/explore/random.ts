// In: a seed. Out: the same whole numbers on every machine. Never here: a clock, a float, a source of real chance.

const GOLDEN = 0x9e3779b9;
const LARGEST = 0xffff_ffff;

/** The next state of a generator of 32-bit whole numbers. */
function nextState(state: number): number {
  return (state + GOLDEN) >>> 0;
}

/** The whole number from 0 to 2^32 − 1 that stands for a state: its bits mixed (the finaliser of MurmurHash3). */
function mixed(state: number): number {
  const first = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}

/** The state from which thing number `index` is drawn: things drawn apart depend on no order. */
export function stateFor(seed: number, index: number): number {
  return mixed((mixed(seed >>> 0) + Math.imul(index, 0x6c62272e)) >>> 0);
}

/** Choices, one after another. */
export interface Dice {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  /** True so many times in a hundred. */
  chance(percent: number): boolean;
  /** One of the list, which must not be empty. */
  pick<T>(list: readonly T[]): T;
}

/** Dice that fall the same way for the same state. */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0;
  function word(): number {
    state = nextState(state);
    return mixed(state);
  }
  function below(count: number): number {
    // Numbers above the last whole multiple would favour the small ones.
    const fair = LARGEST - (LARGEST % count);
    let found = word();
    while (found >= fair) found = word();
    return found % count;
  }
  return {
    below,
    chance: (percent) => below(100) < percent,
    // CAST: the place lies within the list; what stands there may itself be undefined.
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
  };
}
