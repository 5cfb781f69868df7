// The canonical form: the cases of RFC 8785, an independent implementation, and everything that is refused.
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RulesetError } from "../../src/index.js";
import { CANONICAL_DEPTH, canonicalJson } from "../../src/replay/canonical.js";
import { SETTINGS } from "../laws/settings.js";

// CAST: the types of the package describe an ES module, which it is not.
const canonicalize = createRequire(import.meta.url)("canonicalize") as (value: unknown) => string;

/** A number by its IEEE 754 bits, as the RFC lists them. */
function numberOf(bits: string): number {
  return new DataView(BigUint64Array.of(BigInt(`0x${bits}`)).buffer).getFloat64(0, true);
}

describe("numbers are written as in RFC 8785, appendix B", () => {
  test.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["ffefffffffffffff", "-1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["c340000000000000", "-9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["44b52d02c7e14af7", "1.0000000000000001e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef4f", "999999999999999900000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555553", "333333333.3333332"],
    ["41b3de4355555554", "333333333.33333325"],
    ["41b3de4355555555", "333333333.3333333"],
    ["41b3de4355555556", "333333333.3333334"],
    ["41b3de4355555557", "333333333.33333343"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"],
  ])("%s is %s", (bits, text) => {
    expect(canonicalJson(numberOf(bits))).toBe(text);
  });

  test.each(["7ff0000000000000", "fff0000000000000", "7ff8000000000000"])("%s is refused", (bits) => {
    expect(() => canonicalJson(numberOf(bits))).toThrow(RulesetError);
  });
});

test("members are sorted by UTF-16 code units, not by code points or by a language", () => {
  const written = canonicalJson({
    "\u20ac": 1,
    "\r": 2,
    "\ufb33": 3,
    "1": 4,
    "\ud83d\ude00": 5,
    "\u0080": 6,
    "\u00f6": 7,
  });
  expect(written).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\ud83d\ude00":5,"\ufb33":3}');
});

test("only what must be escaped is", () => {
  expect(canonicalJson('€$\u000F\nA\'B"\\\\"/\u2028đ')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u2028đ"');
});

test("an independent implementation writes the same of any JSON", () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      // Half a pair is what the other one lets through.
      fc.pre(!JSON.stringify(value).includes("\\ud"));
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
    SETTINGS,
  );
});

test("reading the canonical form back and writing it again changes nothing", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const written = canonicalJson(value);
      expect(canonicalJson(JSON.parse(written))).toBe(written);
    }),
    SETTINGS,
  );
});

test("the order in which members were added does not count", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(canonicalJson(value));
    }),
    SETTINGS,
  );
});

function issueOf(value: unknown): unknown {
  try {
    return canonicalJson(value, "d");
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error;
    const [{ code, pointer, params } = {}] = error.issues;
    return { code, pointer, params };
  }
}

const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;
const holed: unknown[] = [1];
holed.length = 2;

describe("what JSON cannot say is refused with its place", () => {
  test.each([
    ["half a surrogate pair in a text", { a: ["\ud800"] }, "/a/0", "lone-surrogate"],
    ["half a surrogate pair in a name", { "\udc00": 1 }, "/\udc00", "lone-surrogate"],
    ["a member without a value", { a: undefined }, "/a", "undefined"],
    ["a hole in a list", { a: holed }, "/a/1", "undefined"],
    ["a function", { a: () => 1 }, "/a", "function"],
    ["a big integer", { a: 1n }, "/a", "bigint"],
    ["a symbol", [Symbol("s")], "/0", "symbol"],
    ["a symbol as a name", { a: { [Symbol("s")]: 1 } }, "/a", "symbol-key"],
    ["a number that is not finite", { a: Number.NaN }, "/a", "NaN"],
    ["a class instance", { a: new Map() }, "/a", "instance"],
    [
      "a getter",
      {
        get a() {
          return 1;
        },
      },
      "/a",
      "accessor",
    ],
  ])("%s", (_what, value, pointer, found) => {
    expect(issueOf(value)).toEqual({ code: "json.not-json", pointer, params: { found } });
  });

  test("a cycle, as nesting beyond the limit", () => {
    expect(issueOf(cyclic)).toEqual({ code: "json.too-deep", pointer: "", params: { limit: CANONICAL_DEPTH } });
  });

  test("nesting beyond the limit, and not at it", () => {
    const nested = (levels: number): unknown => {
      let value: unknown = 1;
      for (let level = 0; level < levels; level += 1) value = [value];
      return value;
    };
    expect(issueOf(nested(CANONICAL_DEPTH))).toBe(`${"[".repeat(1_000)}1${"]".repeat(1_000)}`);
    expect(issueOf(nested(CANONICAL_DEPTH + 1))).toMatchObject({ code: "json.too-deep" });
  });
});

test("an object without a prototype is plain data", () => {
  expect(canonicalJson(Object.assign(Object.create(null) as object, { a: 1 }))).toBe('{"a":1}');
});
