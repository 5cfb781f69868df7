import { describe, expect, test } from "vitest";
import { sortIssues } from "../../src/issues/issue.js";
import { checkPlain } from "../../src/issues/plain.js";

function said(value: unknown): readonly (readonly [code: string, pointer: string, params: unknown])[] {
  return sortIssues(checkPlain(value, "d")).map(({ code, pointer, params }) => [code, pointer, params]);
}

function nested(levels: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

describe("a value that is a document", () => {
  test("passes when JSON can say it, whatever realm or prototype its objects have", () => {
    const bare = Object.assign(Object.create(null) as object, { a: 1 });
    expect(said({ a: [1, "hai", true, null, { b: -0.5 }], bare, empty: {} })).toEqual([]);
  });

  test("is refused where it holds what JSON cannot say, all places at once", () => {
    class Sheet {
      readonly kind = "ruleset";
    }
    const value = {
      a: undefined,
      b: [1n, Number.NaN, Number.POSITIVE_INFINITY],
      c: new Map(),
      d: new Sheet(),
      e: () => 0,
      f: Symbol("f"),
      g: Object.create({ kind: "ruleset" }) as object,
      h: Array.from({ length: 1 }),
      [Symbol("k")]: 1,
    };
    expect(said(value)).toEqual([
      ["json.not-json", "", { found: "symbol-key" }],
      ["json.not-json", "/a", { found: "undefined" }],
      ["json.not-json", "/b/0", { found: "bigint" }],
      ["json.not-json", "/b/1", { found: "NaN" }],
      ["json.not-json", "/b/2", { found: "Infinity" }],
      ["json.not-json", "/c", { found: "instance" }],
      ["json.not-json", "/d", { found: "instance" }],
      ["json.not-json", "/e", { found: "function" }],
      ["json.not-json", "/f", { found: "symbol" }],
      ["json.not-json", "/g", { found: "instance" }],
      ["json.not-json", "/h/0", { found: "undefined" }],
    ]);
  });

  test("has its getters refused, never run", () => {
    const value = {
      get trap(): never {
        throw new Error("run");
      },
    };
    expect(said(value)).toEqual([["json.not-json", "/trap", { found: "accessor" }]]);
  });

  test("may not hold a key that can reach a prototype", () => {
    const value: unknown = JSON.parse('{ "a/b": { "__proto__": { "x": 1 }, "constructor": 2, "prototype": 3 } }');
    expect(said(value)).toEqual([
      ["json.forbidden-key", "/a~1b/__proto__", { key: "__proto__" }],
      ["json.forbidden-key", "/a~1b/constructor", { key: "constructor" }],
      ["json.forbidden-key", "/a~1b/prototype", { key: "prototype" }],
    ]);
  });

  test("has its texts and keys in NFC form, without half a character", () => {
    const decomposed = "Hộ".normalize("NFD");
    expect(said({ vi: decomposed })).toEqual([["json.not-nfc", "/vi", { text: decomposed }]]);
    expect(said({ [decomposed]: 1 })).toEqual([["json.not-nfc", `/${decomposed}`, { text: decomposed }]]);
    expect(said(["\uD83D", "\uDE00", "\uD83D\uDE00"])).toEqual([
      ["json.not-json", "/0", { found: "lone-surrogate" }],
      ["json.not-json", "/1", { found: "lone-surrogate" }],
    ]);
  });

  test("may nest 64 levels and not 65", () => {
    expect(said(nested(64))).toEqual([]);
    expect(said(nested(65))).toEqual([["json.too-deep", "/0".repeat(64), { limit: 64 }]]);
  });

  test.each([2_000, 1_000_000])("of %i levels is too deep, not a crash", (levels) => {
    expect(said(nested(levels))).toEqual([["json.too-deep", "/0".repeat(64), { limit: 64 }]]);
  });

  test("that holds itself is too deep; that holds itself twice is too large", () => {
    const once: { self?: unknown } = {};
    once.self = once;
    expect(said(once)).toEqual([["json.too-deep", "/self".repeat(64), { limit: 64 }]]);
    const twice: unknown[] = [];
    twice.push(twice, twice);
    expect(said(twice).map(([code, pointer]) => [code, pointer])).toEqual([
      ["json.too-large", ""],
      ["json.too-deep", "/0".repeat(64)],
    ]);
  });

  test("may hold 200,000 values and not one more", () => {
    expect(said(Array.from({ length: 199_999 }, () => 0))).toEqual([]);
    expect(said(Array.from({ length: 200_000 }, () => 0))).toEqual([["json.too-large", "", { limit: 200_000 }]]);
    expect(said(new Array(4_294_967_295))).toEqual([["json.too-large", "", { limit: 200_000 }]]);
  });
});
