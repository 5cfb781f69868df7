// In: whole numbers, and what was made for them. Out: what was made for a number last, unless another took its place: a store of a
// fixed size. Never here: how it is made.

/** What was made for numbers, each at one of so many places. */
export interface Recent<Value> {
  readonly keys: Float64Array;
  readonly values: (Value | undefined)[];
}

const BITS = 10;

/** An empty store. */
export function recent<Value>(): Recent<Value> {
  const size = 2 ** BITS;
  return { keys: new Float64Array(size).fill(Number.NaN), values: new Array<undefined>(size).fill(undefined) };
}

// Multiplied by 2^32 divided by the golden ratio, numbers in even steps are spread over all places.
function placeOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - BITS);
}

/** What was made for this number; undefined where it was not, or something else has its place. */
export function kept<Value>({ keys, values }: Recent<Value>, key: number): Value | undefined {
  const place = placeOf(key);
  return keys[place] === key ? values[place] : undefined;
}

/** Keeps what was made for this number. */
export function keep<Value, Made extends Value>({ keys, values }: Recent<Value>, key: number, value: Made): Made {
  const place = placeOf(key);
  keys[place] = key;
  values[place] = value;
  return value;
}
