// In: parts and wholes. Out: the mean of their quotients, exact until it is rounded. The common denominator of many wholes
// is longer than any other number here: it takes big integers.
import type { Share } from "./roll-up.js";

interface Quotient {
  readonly part: Share[0];
  readonly whole: Share[1];
}

/** The mean of part ÷ whole over all (wholes not 0), times a factor, rounded to a whole number once. */
export function meanQuotient(of: readonly Quotient[], factor: number, rounding: "half-up" | "down"): number {
  const partsByWhole = new Map<number, number>();
  for (const { part, whole } of of) partsByWhole.set(whole, (partsByWhole.get(whole) ?? 0) + part);
  let numerator = 0n;
  let denominator = 1n;
  for (const [whole, part] of partsByWhole) {
    const common = greatestCommonDivisor(BigInt(whole), denominator);
    const missing = BigInt(whole) / common;
    numerator = numerator * missing + BigInt(part) * (denominator / common);
    denominator *= missing;
  }
  const divisor = denominator * BigInt(of.length);
  const dividend = numerator * BigInt(factor);
  const rest = dividend % divisor;
  const isUp = rounding === "half-up" && rest * 2n >= divisor;
  return Number(dividend / divisor) + (isUp ? 1 : 0);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
