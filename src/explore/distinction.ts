// In: what tells values of a number (or day) apart. Out: the same, seen from a part of the expression. All in whole numbers, as
// registers hold them.
//
// INVARIANT: two values on the same side of every cut, and in no stretch, behave alike; a cut is a value of its own.

/** What reads a number tells these values from all below and all above them, and every value within the stretches. */
export interface Distinction {
  readonly cuts: readonly number[];
  readonly stretches: readonly (readonly [number, number])[];
}

export const NOTHING: Distinction = { cuts: [], stretches: [] };
export const EVERYTHING: Distinction = { cuts: [], stretches: [[-Infinity, Infinity]] };

/** Tells apart what one of them does. */
export function both(a: Distinction, b: Distinction): Distinction {
  return { cuts: [...new Set([...a.cuts, ...b.cuts])], stretches: [...a.stretches, ...b.stretches] };
}

/** Cuts alone. */
export function cutsAt(...cuts: readonly number[]): Distinction {
  return { cuts, stretches: [] };
}

/** Every value from `low` to `high`. */
export function stretch(low: number, high: number): Distinction {
  return { cuts: [], stretches: [[low, high]] };
}

/** The quotient of whole numbers, rounded down; exact, for the rest of a division of doubles is. */
export function floorDivide(value: number, divisor: number): number {
  const rest = value % divisor;
  const cut = (value - rest) / divisor;
  return rest !== 0 && rest < 0 !== divisor < 0 ? cut - 1 : cut;
}

/** The quotient of whole numbers, rounded up. */
export function ceilDivide(value: number, divisor: number): number {
  return -floorDivide(-value, divisor);
}

function each(found: Distinction, map: (value: number) => readonly [number, number]): Distinction {
  const cuts = found.cuts.flatMap(map);
  const stretches = found.stretches.map(([low, high]) => {
    const ends = [...map(low), ...map(high)];
    return [Math.min(...ends), Math.max(...ends)] as const;
  });
  return { cuts: [...new Set(cuts)], stretches };
}

/** What is told of v, where it is told of v + `by`. */
export function unshifted(found: Distinction, by: number): Distinction {
  return each(found, (value) => [value - by, value - by]);
}

/** What is told of v, where it is told of v · `factor`, which is not 0; a cut between two values becomes both. */
export function unscaled(found: Distinction, factor: number): Distinction {
  if (factor === 1) return found;
  return each(found, (value) =>
    Number.isFinite(value)
      ? [floorDivide(value, factor), ceilDivide(value, factor)]
      : [value * Math.sign(factor), value * Math.sign(factor)],
  );
}

/** What is told of v, where it is told of the lesser of v and `most`. */
export function atMost(found: Distinction, most: number): Distinction {
  return {
    cuts: [...found.cuts.filter((cut) => cut < most), most],
    stretches: found.stretches.flatMap(([low, high]) => (low < most ? [[low, Math.min(high, most)] as const] : [])),
  };
}

/** What is told of v, where it is told of the greater of v and `least`. */
export function atLeast(found: Distinction, least: number): Distinction {
  return {
    cuts: [...found.cuts.filter((cut) => cut > least), least],
    stretches: found.stretches.flatMap(([low, high]) => (high > least ? [[Math.max(low, least), high] as const] : [])),
  };
}

/** The greatest value that is told from the one below it. */
export function highest({ cuts, stretches }: Distinction): number {
  return Math.max(0, ...cuts, ...stretches.map(([, high]) => high));
}
