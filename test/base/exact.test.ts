import { describe, expect, test } from "vitest";
import {
  compareProducts,
  decimalsOf,
  divideProducts,
  fromScaled,
  hasAtMostFourDecimals,
  type Rounding,
  toScaled,
} from "../../src/base/exact.js";

const MODES: readonly Rounding[] = ["half-up", "half-even", "down", "up"];

describe("multiplied first, then divided and rounded once", () => {
  test.each([
    [5, 2, [3, 2, 2, 3]],
    [7, 2, [4, 4, 3, 4]],
    [1, 2, [1, 0, 0, 1]],
    [3, 2, [2, 2, 1, 2]],
    [-1, 2, [-1, 0, 0, -1]],
    [-3, 2, [-2, -2, -1, -2]],
    [-5, 2, [-3, -2, -2, -3]],
    [-7, 2, [-4, -4, -3, -4]],
    [5, -2, [-3, -2, -2, -3]],
    [-5, -2, [3, 2, 2, 3]],
    [1, 3, [0, 0, 0, 1]],
    [2, 3, [1, 1, 0, 1]],
    [-1, 3, [0, 0, 0, -1]],
    [-2, 3, [-1, -1, 0, -1]],
    [6, 3, [2, 2, 2, 2]],
    [-6, 3, [-2, -2, -2, -2]],
    [0, 3, [0, 0, 0, 0]],
    [0, -3, [0, 0, 0, 0]],
  ])("%i by %i, half-up, half-even, down, up: %j", (a, c, expected) => {
    expect(MODES.map((mode) => divideProducts(a, 1, c, 1, mode))).toEqual(expected);
    expect(MODES.map((mode) => divideProducts(1, a, c, 1, mode))).toEqual(expected);
  });

  test("never gives −0", () => {
    for (const mode of MODES) {
      for (const a of [-1, 0, 1]) expect(Object.is(divideProducts(0, a, 7, 1, mode), -0)).toBe(false);
    }
    expect(Object.is(divideProducts(-1, 1, 3, 1, "down"), -0)).toBe(false);
    expect(Object.is(divideProducts(-1, 1, 2, 1, "half-even"), -0)).toBe(false);
  });
});

/** The same, with whole numbers of any size. */
function exactly(a: number, b: number, c: number, d: number, mode: Rounding): number {
  const product = BigInt(a) * BigInt(b);
  const divisor = BigInt(c) * BigInt(d);
  const quotient = product / divisor;
  const rest = product % divisor;
  if (rest === 0n) return Number(quotient);
  const abs = (n: bigint): bigint => (n < 0n ? -n : n);
  const twice = 2n * abs(rest) - abs(divisor);
  const away = {
    "half-up": twice >= 0n,
    "half-even": twice > 0n || (twice === 0n && quotient % 2n !== 0n),
    down: false,
    up: true,
  };
  return Number(away[mode] ? quotient + (rest < 0n !== divisor < 0n ? -1n : 1n) : quotient) + 0;
}

describe("beyond what a double holds", () => {
  const LARGE = [9_007_199_254_740_991, 9_007_199_254_740_881, 1_000_000_007, 4_503_599_627_370_495, 94_906_267];
  const DIVISORS = [1_000_000_007, 2, 3, 9_007_199_254_740_991, 4_503_599_627_370_497, 20_000, 49_999];

  const SIGNS = [
    [1, 1],
    [-1, 1],
    [1, -1],
  ] as const;
  const CASES = LARGE.flatMap((a) =>
    LARGE.flatMap((b) =>
      DIVISORS.flatMap((c) =>
        [1, 9_999, 99_999_999_999, 9_007_199_254_740_881].flatMap((d) =>
          SIGNS.map(([over, under]) => [over * a, b, under * c, d] as const),
        ),
      ),
    ),
  );

  test.each(MODES)("%s divides as whole numbers of any size do", (mode) => {
    const wanted = CASES.map(([a, b, c, d]) => [a, b, c, d, exactly(a, b, c, d, mode)] as const).filter(
      ([, , , , quotient]) => Math.abs(quotient) <= Number.MAX_SAFE_INTEGER,
    );
    expect(wanted.length).toBeGreaterThan(1000);
    expect(wanted.map(([a, b, c, d]) => [a, b, c, d, divideProducts(a, b, c, d, mode)])).toEqual(wanted);
  });

  test("a quotient that is whole stays whole under every divisor", () => {
    for (const mode of MODES) {
      for (const b of [2_500_001, 2_500_003, 999_999_937]) {
        expect(divideProducts(b * 3, 99_999_999, b, 99_999_999, mode)).toBe(3);
      }
    }
  });

  test("an exact half is seen as one", () => {
    // 9007199254740991 · 10000 ÷ 20000.
    expect(divideProducts(9_007_199_254_740_991, 10_000, 20_000, 1, "half-even")).toBe(4_503_599_627_370_496);
    expect(divideProducts(9_007_199_254_740_991, 10_000, 20_000, 1, "down")).toBe(4_503_599_627_370_495);
    expect(divideProducts(-9_007_199_254_740_991, 10_000, 20_000, 1, "half-up")).toBe(-4_503_599_627_370_496);
  });

  test("products are compared exactly, one apart", () => {
    const n = 9_007_199_254_740_991;
    expect(compareProducts(n, n, n, n)).toBe(0);
    expect(compareProducts(n, n - 2, n - 1, n - 1)).toBe(-1);
    expect(compareProducts(n - 1, n - 1, n, n - 2)).toBe(1);
    expect(compareProducts(-n, n, n, n)).toBe(-1);
    expect(compareProducts(94_906_267, 94_906_267, n, 1)).toBe(1);
    // (a + 1)(a − 1) = a² − 1.
    expect(compareProducts(94_906_267, 94_906_267, 94_906_268, 94_906_266)).toBe(1);
  });

  test("small products too", () => {
    expect(compareProducts(49, 100, 50, 98)).toBe(0);
    expect(compareProducts(499_999, 2, 1, 1_000_000)).toBe(-1);
    expect(compareProducts(500_001, 2, 1, 1_000_000)).toBe(1);
    expect(compareProducts(0, 5, 7, 0)).toBe(0);
  });
});

describe("decimals of at most four places", () => {
  test.each([0, 1, 85, 0.5, 84.99, 0.0001, 0.1, 0.3, 1.005, 33.3333, 1e9, 999_999_999.9999, -0.25, -1e9])(
    "%s is one",
    (value) => {
      expect(hasAtMostFourDecimals(value)).toBe(true);
      expect(fromScaled(toScaled(value, 4), 4)).toBe(value);
    },
  );

  test.each([
    0.1 + 0.2,
    84.99999999999999,
    0.00001,
    1 / 3,
    0.12345,
    1e-9,
    Number.NaN,
    Infinity,
    -Infinity,
    85.00000000000001,
  ])("%s is none", (value) => {
    expect(hasAtMostFourDecimals(value)).toBe(false);
  });

  test.each([
    [0, 0],
    [85, 0],
    [1e9, 0],
    [0.5, 1],
    [-0.5, 1],
    [84.99, 2],
    [0.001, 3],
    [0.0001, 4],
    [33.3333, 4],
    [1.1, 1],
    [100.01, 2],
  ])("%s needs %i places", (value, places) => {
    expect(decimalsOf(value)).toBe(places);
  });

  test("a scaled number is whole and never −0", () => {
    expect(toScaled(1.005, 3)).toBe(1005);
    expect(toScaled(0.29, 2)).toBe(29);
    expect(toScaled(0.57, 2)).toBe(57);
    expect(toScaled(-0.0001, 4)).toBe(-1);
    expect(Object.is(toScaled(-0, 4), -0)).toBe(false);
  });

  test("adding scaled numbers is adding decimals", () => {
    expect(fromScaled(toScaled(0.1, 4) + toScaled(0.2, 4), 4)).toBe(0.3);
    expect(fromScaled(toScaled(10.1, 4) + toScaled(20.2, 4) + toScaled(69.7, 4), 4)).toBe(100);
  });
});
