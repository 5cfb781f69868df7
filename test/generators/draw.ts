// In: a sequence of random numbers from fast-check. Out: choices; when the sequence is used up, the simplest choice.
// A document is a function of the sequence, so fast-check shrinks the document by shrinking the numbers.
import fc from "fast-check";

const LIMIT = 0xffff;

/** Choices, one after another. */
export class Draw {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A whole number from `low` to `high`, both included; the simplest is `low`. */
  whole(low: number, high: number): number {
    return low + ((this.#numbers[this.#at++] ?? 0) % (high - low + 1));
  }

  /** True so many times in a hundred; the simplest is false. */
  chance(percent: number): boolean {
    return this.whole(0, 99) >= 100 - percent;
  }

  /** One of the list; the simplest is the first. */
  pick<T>(list: readonly T[]): T {
    const found = list[this.whole(0, list.length - 1)];
    if (found === undefined) throw new RangeError("nothing to pick");
    return found;
  }

  /** So many things, made one after another. */
  several<T>(low: number, high: number, make: (at: number) => T): T[] {
    return Array.from({ length: this.whole(low, high) }, (_, at) => make(at));
  }

  /** The same things in another order. */
  shuffle<T>(list: readonly T[]): T[] {
    const left = [...list];
    const shuffled: T[] = [];
    while (left.length > 0) shuffled.push(...left.splice(this.whole(0, left.length - 1), 1));
    return shuffled;
  }
}

/** What a generator makes out of so many numbers. */
export function drawn<T>(length: number, make: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc
    .noBias(fc.array(fc.nat(LIMIT), { minLength: length, maxLength: length, size: "max" }))
    .map((numbers) => make(new Draw(numbers)));
}

/** A decimal without the dust of binary fractions. */
export function decimal(value: number): number {
  return Number(value.toFixed(4));
}
