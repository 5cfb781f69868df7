// A text with nothing wrong is read the short way, every other the long way, which knows all places. Whatever the short way takes,
// the long way reads alike, and has nothing to say of it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeParseEvidence, safeParseEvidenceText } from "../../src/index.js";
import { type JsonText, parseJsonText, parseWithPlaces } from "../../src/issues/json-text.js";
import { checkPlain, DEPTH_LIMIT, NODE_LIMIT } from "../../src/issues/plain.js";
import { soundValue } from "../../src/issues/sound-text.js";
import { SETTINGS } from "../laws/settings.js";

const key = fc.oneof(
  fc.string(),
  fc.constantFrom("__proto__", "constructor", "prototype", "toString", "1", "01", "a", "é", "e\u0301", ":", '"', "\\"),
);
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom<unknown>(
      null,
      true,
      false,
      "",
      "\ud800",
      "e\u0301",
      "hộ",
      'a:b,"c"',
      "\u2028",
      0.1,
      1e21,
      1e-7,
      1e300,
    ),
    fc.string({ unit: "binary" }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.array(tie("json")),
    fc.dictionary(key, tie("json")),
  ),
}));

const PIECES = [
  ...[
    '"',
    "\\",
    ":",
    ",",
    "{",
    "}",
    "[",
    "]",
    " ",
    "\t",
    "\n",
    "\r",
    "\uFEFF",
    "\u0000",
    "\u00A0",
    "\u2028",
    "\ud800",
    "\u0301",
  ],
  ...[
    "0",
    "-",
    "-0",
    "1e5",
    "E",
    ".",
    "+",
    "1e999",
    "85.000000000000001",
    "9007199254740993",
    "123456789012345",
    "0.1",
    "01",
  ],
  ...[
    '"a":1',
    '"a":2',
    "\\u0061",
    '"\\u0061":3',
    "\\u003a",
    '"__proto__":1',
    '"\\u005f_proto__":1',
    "null",
    "true",
    "//",
    "NaN",
  ],
];

/** A text of JSON, as programs or people write it, with a few places spoilt. */
const text = fc
  .tuple(
    json,
    fc.constantFrom(undefined, 1, "\t"),
    fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...PIECES)), { maxLength: 3 }),
  )
  .map(([value, indent, wounds]) =>
    wounds.reduce(
      (so, [at, gone, piece]) => {
        const start = at % (so.length + 1);
        return so.slice(0, start) + piece + so.slice(start + gone);
      },
      JSON.stringify(value, undefined, indent),
    ),
  );

function longWay(given: string): JsonText & { readonly plain: readonly unknown[] } {
  const long = parseWithPlaces(given, "d");
  return { ...long, plain: "value" in long ? checkPlain(long.value, "d") : [] };
}

/** Compares the two ways on a text; was the short one taken? */
function compared(given: string): boolean {
  const short = soundValue(given, DEPTH_LIMIT);
  if (short === undefined) return false;
  const { value, issues, plain } = longWay(given);
  expect([issues, plain]).toEqual([[], []]);
  expect(short).toStrictEqual(value);
  // In the same order, and no −0 anywhere, which the comparison above would tell from 0.
  expect(JSON.stringify(short)).toBe(JSON.stringify(value));
  return true;
}

describe("the short way", () => {
  test("takes no text that the long way would read otherwise, or say anything of", () => {
    let taken = 0;
    fc.assert(
      fc.property(text, (given) => {
        if (compared(given)) taken += 1;
      }),
      { ...SETTINGS, numRuns: 10_000 },
    );
    // Else the property above says nothing.
    expect(taken).toBeGreaterThan(2000);
    expect(taken).toBeLessThan(8000);
  });

  test("knows every place that the long way knows", () => {
    fc.assert(
      fc.property(text, fc.array(key, { maxLength: 3 }), (given, steps) => {
        const pointer = steps.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
        const [usual, long] = [parseJsonText(given, "d"), parseWithPlaces(given, "d")];
        for (const part of ["key", "value"] as const)
          expect(usual.locate(pointer, part)).toEqual(long.locate(pointer, part));
      }),
      SETTINGS,
    );
  });

  test("takes every shipped document as it stands", () => {
    const folder = join(import.meta.dirname, "../../rulesets");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
    const left = files.filter((file) => !compared(readFileSync(join(folder, file), "utf8")));
    expect(files.length).toBeGreaterThan(20);
    expect(left).toEqual([]);
  });

  test.each([
    ["a doubled key", '{"a":1,"a":1}'],
    ["a doubled key, once escaped", '{"a":1,"\\u0061":1}'],
    ["a doubled key beside a colon in a text", '{"a":1,"a":":"}'],
    ["a doubled key beside an escaped colon", '{"a":1,"a":"\\u003a"}'],
    ["a doubled key far down", '[[{"b":{"a":1,"a":2}}]]'],
    ["a forbidden key", '{"__proto__":1}'],
    ["a forbidden key, escaped", '{"\\u005f_proto__":{}}'],
    ["a number that no double holds", "[85.000000000000001]"],
    ["a number beyond all doubles", "1e999"],
    ["−0", "[-0]"],
    ["−0 with decimals", "-0.00"],
    ["−0 with an exponent", "-0e5"],
    ["half a surrogate pair", '"\ud800"'],
    ["half a surrogate pair, escaped", '"\\ud800"'],
    ["a text that is not in NFC form", '"e\u0301"'],
    ["a text that is not in NFC form, escaped", '"e\\u0301"'],
    ["a key that is not in NFC form", '{"e\u0301":1}'],
    ["a byte order mark", "\uFEFF{}"],
    ["too deep a list", "[".repeat(DEPTH_LIMIT + 1) + "]".repeat(DEPTH_LIMIT + 1)],
    ["too many values", `[${"0,".repeat(NODE_LIMIT)}0]`],
    ["no JSON", "{"],
    ["nothing", ""],
  ])("leaves %s to the long way", (_, given) => {
    expect(soundValue(given, DEPTH_LIMIT)).toBeUndefined();
  });

  test.each([
    ["the deepest list", "[".repeat(DEPTH_LIMIT) + "]".repeat(DEPTH_LIMIT)],
    ["as many values as there may be", `[${"0,".repeat(NODE_LIMIT - 2)}0]`],
    ["15 digits", "[999999999999999,-99999999999999,0.1234567890123]"],
    ["a number of many digits that a double holds", "[0.30000000000000004,1e21,123e-5]"],
    ["a negative number below one", "[-0.5]"],
    ["escapes", '{"\\u00e9\\n":"\\"\\\\\\u1ED9"}'],
    ["blank space anywhere", ' {\r\n\t"a" : [ 1 , 2 ] } '],
    ["null alone", "null"],
  ])("takes %s", (_, given) => {
    expect(compared(given)).toBe(true);
  });

  test("does not take what a prototype adds for a member", () => {
    Object.assign(Object.prototype, { intruder: 1 });
    try {
      expect(safeParseEvidenceText('{"kind":"evidence"}').issues.length).toBe(
        safeParseEvidence({ kind: "evidence" }).issues.length,
      );
      expect(soundValue('{"a":1,"a":1}', DEPTH_LIMIT)).toBeUndefined();
    } finally {
      Reflect.deleteProperty(Object.prototype, "intruder");
    }
  });
});
