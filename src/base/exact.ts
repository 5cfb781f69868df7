// In: numbers as JSON gives them, of at most a few decimals. Out: whole numbers at a scale of 10^k, and their exact
// arithmetic. Never here: an epsilon, a tolerance, a float that is not a whole number or a decimal of four places.
import { compareLargeProducts, divideLargeProducts } from "./decimal.js";

/** Most decimal places of an amount in a document. */
export const MOST_DECIMALS = 4;
/** Beyond this, sums of whole numbers are no longer exact in a double. */
export const LARGEST_EXACT: number = Number.MAX_SAFE_INTEGER;

/** How a quotient is rounded; see `RoundingMode`. */
export type Rounding = "half-up" | "half-even" | "down" | "up";

const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12] as const;

/** 10^scale. */
export function powerOfTen(scale: number): number {
  const power = POWERS[scale];
  if (power === undefined) throw new RangeError(`no scale ${String(scale)}`);
  return power;
}

/**
 * Is the number the double nearest to a decimal of at most four places?
 *
 * `Math.round(v · 10⁴) / 10⁴` is correctly rounded, so it equals v exactly when v is what JSON gives for such a decimal:
 * 0.1 + 0.2 and 84.99999999999999 are not.
 */
export function hasAtMostFourDecimals(value: number): boolean {
  return Number.isFinite(value) && Math.round(value * 1e4) / 1e4 === value;
}

/** The decimal places that a number of at most four needs: 0 for 85, 1 for 0.5. */
export function decimalsOf(value: number): number {
  for (let places = 0; places < MOST_DECIMALS; places++) {
    const power = powerOfTen(places);
    if (Math.round(value * power) / power === value) return places;
  }
  return MOST_DECIMALS;
}

/** The whole number that stands for a decimal at a scale: 0.5 at scale 2 is 50. Never −0. */
export function toScaled(value: number, scale: number): number {
  return Math.round(value * powerOfTen(scale)) + 0;
}

/** The decimal that a whole number stands for at a scale. */
export function fromScaled(scaled: number, scale: number): number {
  return scaled / powerOfTen(scale);
}

/** The sign of a·b − c·d for whole numbers, exactly: shares are compared without division. */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  return Math.abs(left) <= LARGEST_EXACT && Math.abs(right) <= LARGEST_EXACT
    ? Math.sign(left - right)
    : compareLargeProducts(a, b, c, d);
}

// Given a quotient cut toward zero: does the rest take it one away from zero?
const AWAY: { readonly [mode in Rounding]: (half: number, quotient: number) => boolean } = {
  "half-up": (half) => half >= 0,
  "half-even": (half, quotient) => half > 0 || (half === 0 && quotient % 2 !== 0),
  down: () => false,
  up: () => true,
};

/** a·b ÷ (c·d) for whole numbers (c and d not 0), multiplied first and rounded to a whole number once, at the end. */
export function divideProducts(a: number, b: number, c: number, d: number, mode: Rounding): number {
  const product = a * b;
  const divisor = c * d;
  const fits = Math.abs(product) <= LARGEST_EXACT && Math.abs(divisor) <= LARGEST_EXACT;
  const { quotient, rest, half } = fits ? divide(product, divisor) : divideLargeProducts(a, b, c, d);
  if (rest === 0 || !AWAY[mode](half, quotient)) return quotient + 0;
  const negative = rest < 0 !== divisor < 0;
  return quotient + (negative ? -1 : 1);
}

// The remainder of doubles is exact, so the quotient of what is left is too.
function divide(product: number, divisor: number): { quotient: number; rest: number; half: number } {
  const rest = product % divisor;
  return { quotient: (product - rest) / divisor, rest, half: Math.sign(2 * Math.abs(rest) - Math.abs(divisor)) };
}
