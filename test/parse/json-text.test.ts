import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type JsonText, parseJsonText } from "../../src/issues/json-text.js";

function read(text: string): JsonText {
  return parseJsonText(text, "d");
}

function said(text: string): readonly unknown[] {
  return read(text).issues.map(({ code, pointer, line, column, params }) => [code, pointer, line, column, params]);
}

const syntax = (line: number, column: number, found: string): unknown[] => [
  ["json.syntax", "", line, column, { found }],
];

describe("the value of a JSON text", () => {
  test.each([
    '{"a":[1,2.50,-3e2,true,false,null,"\\u1ED9 \\n \\" \\\\ \\/"],"":{}}',
    " [ ] ",
    "0",
    '"ộ"',
    "1.50",
    "1e2",
    "0.30000000000000004",
    "9007199254740992",
    "5e-324",
    "1.7976931348623157e308",
    '[[[{"a":[]}]]]',
  ])("is what JSON.parse gives: %s", (text) => {
    expect(read(text).issues).toEqual([]);
    expect(read(text).value).toEqual(JSON.parse(text));
  });

  test("has no negative zero", () => {
    expect(read("[-0, -0.0, 0e5]").value).toEqual([0, 0, 0]);
    expect(said("[-0, -0.0, 0e5]")).toEqual([]);
  });

  test("never takes its prototype from the text", () => {
    const { value } = read('{ "a": 1, "__proto__": { "polluted": true } }');
    expect(value).toEqual({ a: 1 });
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe("a text that is no JSON", () => {
  test.each([
    ["", 1, 1, ""],
    ["\n\n", 3, 1, ""],
    ['{\n  "a":', 2, 7, ""],
    ["[1, 2", 1, 6, ""],
    ["[1 2]", 1, 4, "2]"],
    ["[1,]", 1, 4, "]"],
    ['{"a":1,}', 1, 8, "}"],
    ['{"a":1 "b":2}', 1, 8, '"b":2}'],
    ["{a:1}", 1, 2, "a:1}"],
    ["{'a':1}", 1, 2, "'a':1}"],
    ["// x\n{}", 1, 1, "// x"],
    ["[01]", 1, 2, "01]"],
    ["[NaN]", 1, 2, "NaN]"],
    ["[.5]", 1, 2, ".5]"],
    ["[1] [2]", 1, 5, "[2]"],
    ["[1]]", 1, 4, "]"],
    ['["ộộ" "a"]', 1, 7, '"a"]'],
    ['{\r\n\t"vi": "Hộ gia đình" x }', 2, 22, "x }"],
    ['["abc', 1, 6, ""],
    ['["a\\x"]', 1, 4, '\\x"]'],
    ["[\u00A01]", 1, 2, "\u00A01]"],
  ])("is refused at its line and column: %j", (text, line, column, found) => {
    expect(said(text)).toEqual(syntax(line, column, found));
    expect("value" in read(text)).toBe(false);
    expect(read(text).locate("")).toBeUndefined();
    expect(() => JSON.parse(text) as unknown).toThrow();
  });

  test("may not begin with a byte order mark; the rest is read all the same", () => {
    expect(said('\uFEFF{"a": 1}')).toEqual(syntax(1, 1, '\\ufeff{"a": 1}'));
    expect(read('\uFEFF{"a": 1}').value).toEqual({ a: 1 });
  });

  test("may not hold control characters in its texts; the rest is read all the same", () => {
    expect(said('{"a": "x\u0000", "b": "\ty"}')).toEqual([
      ...syntax(1, 9, '\\u0000", "b": "\\u0009y"}'),
      ...syntax(1, 19, '\\u0009y"}'),
    ]);
  });

  test("is refused where a quote is missing, and only there", () => {
    expect(said('{\n  "a": "x,\n  "b": "y"\n}')).toEqual(syntax(2, 11, "\\u000a"));
  });

  test("is cut short in the report", () => {
    expect(said(`[${"x".repeat(1000)}]`)).toEqual(syntax(1, 2, "x".repeat(20)));
  });
});

describe("a JSON text that would be read as something else", () => {
  test("has its doubled keys reported at the second; the first counts", () => {
    const text = '{\n  "a": 1,\n  "b": { "x": 1, "x": 2, "\\u0078": 3 },\n  "a": 4\n}';
    expect(read(text).issues).toEqual([
      {
        code: "json.duplicate-key",
        severity: "error",
        document: "d",
        pointer: "/b/x",
        params: { key: "x" },
        related: [{ pointer: "/b/x" }],
        line: 3,
        column: 18,
      },
      {
        code: "json.duplicate-key",
        severity: "error",
        document: "d",
        pointer: "/b/x",
        params: { key: "x" },
        related: [{ pointer: "/b/x" }],
        line: 3,
        column: 26,
      },
      {
        code: "json.duplicate-key",
        severity: "error",
        document: "d",
        pointer: "/a",
        params: { key: "a" },
        related: [{ pointer: "/a" }],
        line: 4,
        column: 3,
      },
    ]);
    expect(read(text).value).toEqual({ a: 1, b: { x: 1 } });
    expect(read(text).locate("/a", "key")).toEqual({ line: 2, column: 3 });
  });

  test("has its forbidden keys reported and left out", () => {
    const text = '{ "__proto__": {}, "a": { "constructor": 1, "\\u005f_proto__": 2 } }';
    expect(said(text)).toEqual([
      ["json.forbidden-key", "/__proto__", 1, 3, { key: "__proto__" }],
      ["json.forbidden-key", "/a/constructor", 1, 27, { key: "constructor" }],
      ["json.forbidden-key", "/a/__proto__", 1, 45, { key: "__proto__" }],
    ]);
    expect(read(text).value).toEqual({ a: {} });
  });

  test.each([
    "1e999",
    "-1E400",
    "85.000000000000001",
    "9007199254740993",
    "0.1000000000000000055511151231257827",
    "1e-400",
    "123456789012345678901234567890",
    "1e99999999999999999999",
  ])("has the number %s refused", (text) => {
    expect(read(`[${text}]`).issues.map(({ code, pointer, params }) => [code, pointer, params])).toEqual([
      ["json.number-not-exact", "/0", { text }],
    ]);
  });

  test.each(["1.50", "15e-1", "1e2", "100", "1E+2", "0.0001", "0e999", "1e21", "12300000000000000000000", "-0.5"])(
    "has the number %s accepted",
    (text) => {
      expect(read(text).issues).toEqual([]);
    },
  );
});

describe("a JSON text beyond the limits", () => {
  test("may nest 64 levels and not 65, brackets in texts apart", () => {
    expect(said("[".repeat(64) + "]".repeat(64))).toEqual([]);
    expect(said(`["${"[".repeat(100)}\\"["]`)).toEqual([]);
    expect(said(`\n ${"[".repeat(65)}${"]".repeat(65)}`)).toEqual([["json.too-deep", "", 2, 66, { limit: 64 }]]);
  });

  test.each([2_000, 1_000_000])("of %i nested lists is too deep, not a crash", (levels) => {
    expect(said("[".repeat(levels) + "]".repeat(levels))).toEqual([["json.too-deep", "", 1, 65, { limit: 64 }]]);
    expect(said('{"a":'.repeat(levels))).toEqual([["json.too-deep", "", 1, 321, { limit: 64 }]]);
  });

  test("may hold 200,000 values and not one more", () => {
    expect(said(`[${"[],".repeat(199_998)}[]]`)).toEqual([]);
    expect(said(`[${"0,".repeat(199_999)}0]`).map((one) => (one as unknown[]).slice(0, 2))).toEqual([
      ["json.too-large", ""],
    ]);
  });

  test("may have 16 MiB and not one unit more", () => {
    const limit = 16 * 1024 * 1024;
    expect(said(`"${"x".repeat(limit - 2)}"`)).toEqual([]);
    expect(said(`"${"x".repeat(limit - 1)}"`)).toEqual([["json.too-large", "", undefined, undefined, { limit }]]);
  });
});

describe("the places of a JSON text", () => {
  const { locate } = read('{\n  "tên": "Hộ gương mẫu", "x/y": [10,\n    { "~": true }\n  ], "": {}\n}');

  test.each([
    ["", { line: 1, column: 1 }],
    ["/tên", { line: 2, column: 10 }],
    ["/x~1y", { line: 2, column: 33 }],
    ["/x~1y/0", { line: 2, column: 34 }],
    ["/x~1y/1/~0", { line: 3, column: 12 }],
    ["/", { line: 4, column: 10 }],
  ])("are those of the values: %j", (pointer, place) => {
    expect(locate(pointer)).toEqual(place);
  });

  test("are those of the keys on request; an item has no key", () => {
    expect(locate("/x~1y/1/~0", "key")).toEqual({ line: 3, column: 7 });
    expect(locate("/x~1y/0", "key")).toEqual({ line: 2, column: 34 });
  });

  test("are those of the nearest value around, where there is none", () => {
    expect(locate("/x~1y/7/a")).toEqual({ line: 2, column: 33 });
    expect(locate("/nothing", "key")).toEqual({ line: 1, column: 1 });
  });
});

describe("beside JSON.parse", () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const parts = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"a"',
    '"',
    "1",
    "-",
    "0",
    ".5",
    "e1",
    "true",
    "nul",
    "\\",
    "u00e9",
    " ",
    "\n",
    "\u0001",
    "ộ",
  ];

  test("a text is refused for its syntax exactly when it is no JSON", () => {
    const texts = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((some) => some.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(text).issues.some(({ code }) => code === "json.syntax")).toBe(!isJson(text));
      }),
      { numRuns: 20_000, seed: 1 },
    );
  });

  test("a value that was written is read again, as it was", () => {
    const value = fc.jsonValue({ depthSize: "medium", noUnicodeString: false });
    fc.assert(
      fc.property(value, (written) => {
        const { issues, value: again } = read(JSON.stringify(written, undefined, 2));
        if (issues.length === 0) expect(again).toEqual(JSON.parse(JSON.stringify(written)));
        else expect(JSON.stringify(written)).toMatch(/__proto__|constructor|prototype/);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
