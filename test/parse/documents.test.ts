import { describe, expect, test } from "vitest";
import {
  parseEvidence,
  parseEvidenceText,
  safeParseEvidence,
  safeParseEvidenceText,
} from "../../src/evaluate/parse.js";
import { RulesetError } from "../../src/issues/error.js";
import type { Issue } from "../../src/issues/issue.js";
import { parseOverlay, parseOverlayText, safeParseOverlay, safeParseOverlayText } from "../../src/overlay/parse.js";
import { parseRuleset, parseRulesetText, safeParseRuleset, safeParseRulesetText } from "../../src/ruleset/parse.js";
import { EVIDENCE_TEXT, OVERLAY_TEXT, RULESET_TEXT, spoil } from "./example.js";

type Said = readonly [code: string, place: string, params: unknown];

function inText({ code, line, column, params }: Issue): Said {
  return [code, `${line ?? "?"}:${column ?? "?"}`, params];
}

function inValue({ code, pointer, params }: Issue): Said {
  return [code, pointer, params];
}

/** The issues of the example ruleset once a part of its text is replaced, by the text that stands at their places. */
function spoilt(part: string, by: string): readonly Said[] {
  const text = spoil(RULESET_TEXT, part, by);
  const lines = text.split("\n");
  return safeParseRulesetText(text).issues.map(({ code, line = 0, column = 0, params }) => {
    const rest = lines[line - 1]?.slice(column - 1) ?? "";
    return [code, rest.slice(0, 12), params];
  });
}

const KINDS = [
  ["ruleset", RULESET_TEXT, parseRuleset, parseRulesetText, safeParseRuleset, safeParseRulesetText],
  ["overlay", OVERLAY_TEXT, parseOverlay, parseOverlayText, safeParseOverlay, safeParseOverlayText],
  ["evidence", EVIDENCE_TEXT, parseEvidence, parseEvidenceText, safeParseEvidence, safeParseEvidenceText],
] as const;

describe.each(KINDS)("a document of kind %s", (kind, text, parse, parseText, safeParse, safeParseText) => {
  const value: unknown = JSON.parse(text);

  test("is read from a value and from text alike", () => {
    expect(safeParse(value)).toEqual({ ok: true, value, issues: [] });
    expect(safeParseText(text)).toMatchObject({ ok: true, value, issues: [] });
    expect(parse(value)).toEqual(value);
    expect(parseText(text)).toEqual(value);
  });

  test("is read the same after it was written", () => {
    expect(parseText(JSON.stringify(parseText(text)))).toEqual(value);
  });

  test("is refused with all issues, thrown as one error where the caller wants that", () => {
    const { issues } = safeParse({ kind });
    expect(issues.length).toBeGreaterThan(1);
    expect(issues.every(({ code, document }) => code === "shape.missing-key" && document === kind)).toBe(true);
    const thrown = (): unknown => parse({ kind });
    expect(thrown).toThrow(RulesetError);
    expect(() => parseText("{")).toThrow("json.syntax");
  });

  test("is called by the name that the caller gives", () => {
    expect(new Set(safeParse({ id: "a/b" }, { document: "x.json" }).issues.map(({ document }) => document))).toEqual(
      new Set(["x.json"]),
    );
    expect(safeParseText("[", { document: "x.json" }).issues.map(({ document }) => document)).toEqual(["x.json"]);
  });

  test.each([
    [undefined, "json.not-json", { found: "undefined" }],
    [null, "shape.wrong-type", { expected: "object", found: "null" }],
    ["{}", "shape.wrong-type", { expected: "object", found: "string" }],
    [[], "shape.wrong-type", { expected: "object", found: "array" }],
    [new Map(), "json.not-json", { found: "instance" }],
  ])("is not %s", (wrong, code, params) => {
    expect(safeParse(wrong).issues.map(inValue)).toEqual([[code, "", params]]);
  });

  test("has its text as text", () => {
    const buffer = new Uint8Array(2) as unknown as string;
    expect(safeParseText(buffer).issues.map(inValue)).toEqual([["json.not-json", "", { found: "object" }]]);
  });
});

describe("what a parse returns", () => {
  test("shares nothing with what was given", () => {
    const given = JSON.parse(EVIDENCE_TEXT) as { facts: { meetings: { joined: number } } };
    const { facts } = parseEvidence(given);
    given.facts.meetings.joined = 0;
    expect(facts).toMatchObject({ meetings: { joined: 9 } });
  });

  test("has a place for any pointer, so that later checks can be placed", () => {
    const { locate } = safeParseRulesetText(RULESET_TEXT);
    expect(locate("/pass/marks/0/mark")).toEqual({ line: 22, column: 68 });
    expect(locate("/standards/0/vi", "key")).toEqual({ line: 14, column: 19 });
  });

  test("is named after its id", () => {
    const bad = { ...(JSON.parse(RULESET_TEXT) as object), format: 2 };
    expect(safeParseRuleset(bad).issues.map(({ document }) => document)).toEqual(["example/ward/model-household"]);
    expect(safeParseRulesetText(JSON.stringify(bad)).issues.map(({ document }) => document)).toEqual([
      "example/ward/model-household",
    ]);
  });
});

describe("the issues of a form", () => {
  test("are all reported at once, each with line and column", () => {
    const text = [
      "{",
      '  "kind": "evidence", "format": "1",',
      '  "subject": { "kind": "houshold", "idd": "h-17" },',
      '  "period": { "from": "2026-02-30", "to": "01/01/2027" },',
      '  "facts": { "vi": 1, "vi": 2, "số": 1e999, "__proto__": 1 },',
      '  "decidedon": "2027-01-05"',
      "}",
    ].join("\n");
    expect(safeParseEvidenceText(text).issues.map(inText)).toEqual([
      ["shape.unknown-value", "2:33", { found: '"1"', expected: ["1"] }],
      ["shape.missing-key", "3:14", { key: "id" }],
      [
        "shape.unknown-value",
        "3:24",
        {
          found: "houshold",
          expected: ["household", "residential-area", "ward", "agency", "locality"],
          suggestion: "household",
        },
      ],
      ["shape.unknown-key", "3:36", { key: "idd", suggestion: "id" }],
      ["shape.bad-date", "4:23", { found: "2026-02-30" }],
      ["shape.bad-date", "4:43", { found: "01/01/2027" }],
      ["json.duplicate-key", "5:23", { key: "vi" }],
      ["json.number-not-exact", "5:38", { text: "1e999" }],
      ["json.forbidden-key", "5:45", { key: "__proto__" }],
      ["shape.unknown-key", "6:3", { key: "decidedon", suggestion: "decidedOn" }],
    ]);
  });

  test("say that points have more than four decimal places", () => {
    expect(spoilt('"from": 8, "points": 60', '"from": 8, "points": 0.12345')).toEqual([
      ["shape.too-precise", "0.12345 }, {", { found: 0.12345 }],
    ]);
    expect(spoilt('"mark": 85', '"mark": 84.99999999999999')).toEqual([
      ["shape.too-precise", "84.999999999", { found: 84.99999999999999 }],
    ]);
  });

  test("say that a number is not held exactly, and nothing more about it", () => {
    expect(spoilt('"mark": 85', '"mark": 1e999')).toEqual([
      ["json.number-not-exact", '1e999, "cite', { text: "1e999" }],
    ]);
    expect(spoilt('"mark": 85', '"mark": 85.000000000000001')).toEqual([
      ["json.number-not-exact", "85.000000000", { text: "85.000000000000001" }],
    ]);
  });

  test.each([
    ['"mark": 85', '"mark": -1', "shape.too-small", { minimum: 0, inclusive: true }],
    ['"mark": 85', '"mark": 1000001', "shape.too-big", { maximum: 1_000_000, inclusive: true }],
    ['"max": 40', '"max": 0', "shape.too-small", { minimum: 0, inclusive: false }],
    ['"bounds": [0, 100]', '"bounds": [0]', "shape.too-small", { minimum: 2, inclusive: true, of: "items" }],
    ['"bounds": [0, 100]', '"bounds": [0, 1, 2]', "shape.too-big", { maximum: 2, inclusive: true, of: "items" }],
    ['"en": "Registration"', '"en": ""', "shape.too-small", { minimum: 1, inclusive: true, of: "characters" }],
    ['"jurisdiction": ["vn"]', '"jurisdiction": []', "shape.too-small", { minimum: 1, inclusive: true, of: "items" }],
  ])("say by how much %s as %s is out of bounds", (part, by, code, params) => {
    expect(spoilt(part, by).map(([found, , said]) => [found, said])).toEqual([[code, params]]);
  });

  test("say which type was wanted and which was found", () => {
    expect(spoilt('"mark": 85', '"mark": "85"')).toEqual([
      ["shape.wrong-type", '"85", "cite"', { expected: "number", found: "string" }],
    ]);
    expect(
      spoilt(
        '"share": [1, 2] }, "criteria": [\n      { "id": "s1',
        '"share": [1.5, 2] }, "criteria": [\n      { "id": "s1',
      ),
    ).toEqual([["shape.wrong-type", '1.5, 2] }, "', { expected: "integer", found: "number" }]]);
    expect(spoilt('"vi": "Đăng ký"', '"vi": null').map(([code, , params]) => [code, params])).toEqual([
      ["shape.wrong-type", { expected: "string", found: "null" }],
    ]);
  });

  test("name the missing key at the object that lacks it, the discriminator of a kind too", () => {
    expect(spoilt('"kind": "graded", ', "")).toEqual([["shape.missing-key", '{ "id": "s2.', { key: "kind" }]]);
    expect(spoilt(', "onFailure": "ineligible"', "").map(([code, , params]) => [code, params])).toEqual([
      ["shape.missing-key", { key: "onFailure" }],
    ]);
  });

  test("suggest the key or value that was probably meant, also inside a kind", () => {
    expect(spoilt('"bands": [ { "from": 8', '"bandes": [ { "from": 8')).toEqual([
      ["shape.missing-key", '{ "id": "s1.', { key: "bands" }],
      ["shape.unknown-key", '"bandes": [ ', { key: "bandes", suggestion: "bands" }],
    ]);
    expect(spoilt('"kind": "graded"', '"kind": "gradd"')).toEqual([
      [
        "shape.unknown-value",
        '"gradd", "fi',
        {
          found: "gradd",
          expected: ["pass-fail", "per-unit", "proportional", "banded", "choice", "graded", "required", "group"],
          suggestion: "graded",
        },
      ],
    ]);
    expect(spoilt('"type": "points", "max": 40', '"type": "points", "maxx": 40, "max": 40')).toEqual([
      ["shape.unknown-key", '"maxx": 40, ', { key: "maxx" }],
    ]);
  });

  test("are those of the option of a choice of forms that comes nearest", () => {
    expect(spoilt('"maximum": 60', '"maximum": "delegatd"').map(([code, , params]) => [code, params])).toEqual([
      ["shape.unknown-value", { found: "delegatd", expected: ["delegated"], suggestion: "delegated" }],
    ]);
    expect(spoilt('"maximum": 60', '"maximum": true').map(([code, , params]) => [code, params])).toEqual([
      ["shape.wrong-type", { expected: "number | string", found: "boolean" }],
    ]);
    expect(
      spoilt(
        '"maximum": 60, "floor": { "share": [1, 2] }',
        '"maximum": 60, "floor": { "share": [1, 2], "certanty": "x" }',
      ),
    ).toEqual([["shape.unknown-key", '"certanty": ', { key: "certanty", suggestion: "certainty" }]]);
    expect(
      spoilt('"maximum": 60, "floor": { "share": [1, 2] }', '"maximum": 60, "floor": { "points": -1, "nte": 0 }'),
    ).toEqual([
      ["shape.too-small", '-1, "nte": 0', { minimum: 0, inclusive: true }],
      ["shape.unknown-key", '"nte": 0 }, ', { key: "nte", suggestion: "note" }],
    ]);
  });

  test("are about the key where a key has the wrong form", () => {
    expect(spoilt('"meetings.joined": {', '"Meetings": {')).toEqual([
      ["shape.bad-key", '"Meetings": ', { key: "Meetings", pattern: "^[a-z0-9-]+(\\.[a-z0-9-]+)*$" }],
    ]);
  });

  test("show the text and the form it should have", () => {
    expect(spoilt('"version": "0.1.0"', '"version": "1.0"').map(([code, , params]) => [code, params])).toEqual([
      ["shape.bad-text", { found: "1.0", pattern: "^\\d+\\.\\d+\\.\\d+(-[0-9a-z.-]+)?$" }],
    ]);
  });

  test("reach into nested groups and operations", () => {
    const text = spoil(OVERLAY_TEXT, '"points": 2.5', '"poitns": 2.5');
    expect(safeParseOverlayText(text).issues.map(({ code, pointer, params }) => [code, pointer, params])).toEqual([
      ["shape.missing-key", "/operations/0/deduction", { key: "points" }],
      ["shape.unknown-key", "/operations/0/deduction/poitns", { key: "poitns", suggestion: "points" }],
    ]);
    const leaf = { id: "a", vi: "a", en: "a", kind: "graded", field: "f", feild: "f" };
    const group = { id: "g", vi: "g", en: "g", kind: "group", combine: "summ", criteria: [leaf] };
    const ruleset = JSON.parse(RULESET_TEXT) as { standards: { criteria: unknown[] }[] };
    ruleset.standards[1]?.criteria.push(group);
    expect(safeParseRuleset(ruleset).issues.map(inValue)).toEqual([
      [
        "shape.unknown-value",
        "/standards/1/criteria/1/combine",
        { found: "summ", expected: ["sum", "best"], suggestion: "sum" },
      ],
      ["shape.unknown-key", "/standards/1/criteria/1/criteria/0/feild", { key: "feild" }],
    ]);
  });

  test("do not repeat for a value what is said of it as JSON", () => {
    const value = { ...(JSON.parse(EVIDENCE_TEXT) as object), format: Number.NaN, decidedOn: undefined, extra: 1n };
    expect(safeParseEvidence(value).issues.map(inValue)).toEqual([
      ["json.not-json", "/decidedOn", { found: "undefined" }],
      ["json.not-json", "/extra", { found: "bigint" }],
      ["json.not-json", "/format", { found: "NaN" }],
    ]);
  });

  test("never speak zod's English", () => {
    const texts = [RULESET_TEXT, OVERLAY_TEXT, EVIDENCE_TEXT];
    const parsers = [safeParseRuleset, safeParseOverlay, safeParseEvidence];
    const said = parsers.flatMap((parse) => texts.flatMap((text) => parse(JSON.parse(text)).issues));
    expect(said.length).toBeGreaterThan(20);
    expect(JSON.stringify(said)).not.toMatch(/Invalid|expected string|Unrecognized|Too small/);
  });
});

describe("a document made to break the parser", () => {
  test.each([2_000, 1_000_000])("with %i nested lists in a condition is too deep, not a crash", (levels) => {
    const deep = `${"[".repeat(levels)}${"]".repeat(levels)}`;
    expect(spoilt('{ "var": "registered" }', deep)).toEqual([["json.too-deep", "[[[[[[[[[[[[", { limit: 64 }]]);
    let value: unknown = 0;
    for (let level = 0; level < levels; level++) value = [value];
    const gate = { when: value };
    expect(safeParseRuleset({ kind: "ruleset", gates: [gate] }).issues.map(({ code }) => code)).toEqual([
      "json.too-deep",
    ]);
  });

  test("with 100,000 unknown keys is refused in reasonable time, 10,000 of them told", () => {
    const keys = Array.from({ length: 100_000 }, (_, index) => [`key${index}`, 0]);
    const { issues } = safeParseEvidenceText(JSON.stringify(Object.fromEntries(keys)));
    expect(issues.length).toBe(10_000);
  }, 20_000);

  test("with a getter is refused without running it", () => {
    const value = {
      get id(): never {
        throw new Error("run");
      },
    };
    expect(safeParseRuleset(value).issues.map(inValue)).toEqual([["json.not-json", "/id", { found: "accessor" }]]);
  });
});
