// A text as `JSON.stringify` writes it is read the short way; a blank at its end sends it the long way. Both must agree.
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJsonText } from "../../src/issues/json-text.js";

const key = fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "prototype", "1", "01", "a", "é"));
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
      0.1,
      // biome-ignore lint/correctness/noPrecisionLoss: a number that the language cannot hold is what is tried
      85.000000000000001,
      1e21,
      1e-7,
      -0,
      // biome-ignore lint/correctness/noPrecisionLoss: a number that the language cannot hold is what is tried
      9007199254740993,
    ),
    fc.string({ unit: "binary" }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.array(tie("json")),
    fc.dictionary(key, tie("json")),
  ),
}));

/** Texts: as written, with digits that a double does not hold, with a key doubled, cut off, broken. */
const text = fc.oneof(
  json.map((value) => JSON.stringify(value)),
  json.map((value) => JSON.stringify(value).replace(/\d(?=[,\]}]|$)/, "$&.500000000000000000001")),
  json.map((value) => `{"a":1,"b":${JSON.stringify(value)},"a":2}`),
  json.map((value) => JSON.stringify(value).replace(/"/, '"\\u0041')),
  json.chain((value) => fc.nat(JSON.stringify(value).length).map((end) => JSON.stringify(value).slice(0, end))),
);

test("a text as programs write it reads as any other text of the same value", () => {
  fc.assert(
    fc.property(text, fc.array(key, { maxLength: 3 }), (given, steps) => {
      const [short, long] = [parseJsonText(given, "d"), parseJsonText(`${given} `, "d")];
      expect(Object.keys(short)).toEqual(Object.keys(long));
      expect(short.value).toStrictEqual(long.value);
      // At the end of a text that breaks off, the blank is what is found there.
      if (!short.issues.some(({ code }) => code === "json.syntax")) expect(short.issues).toEqual(long.issues);
      const pointer = steps.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
      for (const part of ["key", "value"] as const)
        expect(short.locate(pointer, part)).toEqual(long.locate(pointer, part));
    }),
    { numRuns: 3000 },
  );
});
