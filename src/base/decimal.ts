// In: whole numbers. Out: exact products and quotients, however large. The only file that knows decimal.js.
import { Decimal } from "decimal.js";

// A private copy: the configuration of the shared one belongs to the host. 80 digits hold any product of five doubles.
const Exact = Decimal.clone({ precision: 80, defaults: true });

/** The sign of a·b − c·d, exactly. */
export function compareLargeProducts(a: number, b: number, c: number, d: number): number {
  return new Exact(a).times(b).comparedTo(new Exact(c).times(d));
}

/** Quotient of a·b by c·d cut toward zero, the sign of the rest, and how twice the rest compares with |c·d|. */
export function divideLargeProducts(
  a: number,
  b: number,
  c: number,
  d: number,
): { quotient: number; rest: number; half: number } {
  const product = new Exact(a).times(b);
  const divisor = new Exact(c).times(d);
  const quotient = product.divToInt(divisor);
  const rest = product.minus(quotient.times(divisor));
  return {
    quotient: quotient.toNumber(),
    rest: rest.comparedTo(0),
    half: rest.abs().times(2).comparedTo(divisor.abs()),
  };
}
