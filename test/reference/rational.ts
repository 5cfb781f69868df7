// In: numbers as JSON writes them. Out: exact fractions of big integers, and intervals of them.
// Slow and obvious on purpose: nothing here is shared with the engine.

/** A fraction in lowest terms; the denominator is above zero. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** From low to high, both included. */
export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

export type Mode = "half-up" | "half-even" | "down" | "up";

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b);
}

export function fraction(n: bigint, d: bigint = 1n): Rational {
  if (d === 0n) throw new RangeError("a fraction over zero");
  const by = gcd(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / by, d: d / by };
}

export const ZERO: Rational = fraction(0n);
export const ONE: Rational = fraction(1n);

/** The number exactly as JSON prints it. */
export function exact(value: number): Rational {
  const text = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!text) throw new RangeError(`no decimal number: ${value}`);
  const decimals = text[3] ?? "";
  const exponent = Number(text[4] ?? 0) - decimals.length;
  const digits = BigInt(`${text[2] ?? ""}${decimals}`) * (text[1] === "-" ? -1n : 1n);
  return exponent >= 0 ? fraction(digits * 10n ** BigInt(exponent)) : fraction(digits, 10n ** BigInt(-exponent));
}

/** How many decimal places JSON prints. */
export function decimalsOf(value: number): number {
  let places = 0;
  for (let r = exact(value); r.d !== 1n; r = multiply(r, fraction(10n))) places++;
  return places;
}

/** The number JSON would print: the fraction must be a decimal one. */
export function toNumber(value: Rational): number {
  let places = 0;
  let scaled = value;
  while (scaled.d !== 1n) {
    if (++places > 60) throw new RangeError("not a decimal fraction");
    scaled = multiply(scaled, fraction(10n));
  }
  return scaled.n === 0n ? 0 : Number(`${scaled.n}e-${places}`);
}

export function add(a: Rational, b: Rational): Rational {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}
function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}
function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}
export function multiply(a: Rational, b: Rational): Rational {
  return fraction(a.n * b.n, a.d * b.d);
}
export function divide(a: Rational, b: Rational): Rational {
  return fraction(a.n * b.d, a.d * b.n);
}
function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
export const isLess = (a: Rational, b: Rational): boolean => compare(a, b) < 0;
export const isAtMost = (a: Rational, b: Rational): boolean => compare(a, b) <= 0;
export const isEqual = (a: Rational, b: Rational): boolean => compare(a, b) === 0;

export function least(values: readonly Rational[]): Rational {
  return values.reduce((a, b) => (isLess(b, a) ? b : a));
}
export function most(values: readonly Rational[]): Rational {
  return values.reduce((a, b) => (isLess(a, b) ? b : a));
}

/** To a multiple of the step: halves by the mode, `down` toward zero, `up` away from zero. */
export function round(value: Rational, step: Rational, mode: Mode): Rational {
  const steps = divide(value, step);
  const negative = steps.n < 0n;
  const size = negative ? -steps.n : steps.n;
  const whole = size / steps.d;
  const rest = fraction(size % steps.d, steps.d);
  const half = compare(rest, fraction(1n, 2n));
  const further =
    mode === "down"
      ? false
      : mode === "up"
        ? rest.n !== 0n
        : half > 0 || (half === 0 && (mode === "half-up" || whole % 2n === 1n));
  const rounded = whole + (further ? 1n : 0n);
  return multiply(fraction(negative ? -rounded : rounded), step);
}

// Intervals.

export function between(low: Rational, high: Rational): Interval {
  return { low, high };
}
export function single(value: Rational): Interval {
  return { low: value, high: value };
}
export const NOTHING: Interval = single(ZERO);
export function isSingle(value: Interval): boolean {
  return isEqual(value.low, value.high);
}
/** The smallest interval that holds all of them. */
export function hull(values: readonly Interval[]): Interval {
  return { low: least(values.map((v) => v.low)), high: most(values.map((v) => v.high)) };
}
export function plus(a: Interval, b: Interval): Interval {
  return { low: add(a.low, b.low), high: add(a.high, b.high) };
}
export function minus(a: Interval, b: Interval): Interval {
  return { low: subtract(a.low, b.high), high: subtract(a.high, b.low) };
}
export function times(a: Interval, b: Interval): Interval {
  const corners = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => multiply(x, y)));
  return { low: least(corners), high: most(corners) };
}
export function sum(values: readonly Interval[]): Interval {
  return values.reduce(plus, NOTHING);
}
/** The least of them: of the lows, and of the highs. */
export function lesser(values: readonly Interval[]): Interval {
  return { low: least(values.map((v) => v.low)), high: least(values.map((v) => v.high)) };
}
/** The greatest of them: of the lows, and of the highs. */
export function greater(values: readonly Interval[]): Interval {
  return { low: most(values.map((v) => v.low)), high: most(values.map((v) => v.high)) };
}
/** Both ends kept within the bounds. */
export function clamp(value: Interval, low: Rational, high: Rational): Interval {
  return greater([lesser([value, single(high)]), single(low)]);
}
/** At most the cap, where there is one. */
export function atMost(value: Interval, cap: number | undefined): Interval {
  return cap === undefined ? value : lesser([value, single(exact(cap))]);
}

// Truth values are intervals too: false [0,0], true [1,1], unknown [0,1].

export const TRUE: Interval = single(ONE);
export const FALSE: Interval = single(ZERO);
export const UNKNOWN: Interval = between(ZERO, ONE);
export function truth(yes: boolean, no: boolean): Interval {
  return yes ? TRUE : no ? FALSE : UNKNOWN;
}
export function not(value: Interval): Interval {
  return minus(TRUE, value);
}
export const isTrue = (value: Interval): boolean => isEqual(value.low, ONE);
export const isFalse = (value: Interval): boolean => isEqual(value.high, ZERO);
