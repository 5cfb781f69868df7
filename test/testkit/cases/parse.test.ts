// A file of cases is strict: what it says wrongly is told with its place, all at once.
import { describe, expect, test } from "vitest";
import { type Cases, safeParseCases, safeParseCasesText } from "../../../src/testkit/index.js";
import { CASES_TEXT, spoil } from "../../parse/example.js";
import { caseOf, evidence, fileOf } from "./model.js";

const said = (document: unknown): readonly unknown[] =>
  safeParseCases(document).issues.map(({ code, pointer, params }) => [code, pointer, params]);
const eligible = { verdict: "eligible" } as const;

test("a file as it should be is read as it stands", () => {
  const read = safeParseCasesText(CASES_TEXT);
  expect(read.issues).toEqual([]);
  expect(read.ok && read.value).toEqual(JSON.parse(CASES_TEXT));
});

test("an unknown key is an error with a suggestion, where it stands", () => {
  const { issues } = safeParseCasesText(spoil(CASES_TEXT, '"missing"', '"mising"'), { document: "a.cases.json" });
  expect(issues).toMatchObject([
    {
      code: "shape.unknown-key",
      document: "a.cases.json",
      pointer: "/cases/0/expect/mising",
      params: { key: "mising", suggestion: "missing" },
      line: 5,
    },
  ]);
});

test("faults that only the whole shows have a line and a column too", () => {
  const { issues } = safeParseCasesText(spoil(CASES_TEXT, '"name": "Bị truy cứu"', '"name": "Chờ công an"'));
  expect(issues).toMatchObject([
    { code: "cases.duplicate-name", line: 6, column: 15, related: [{ pointer: "/cases/0/name" }] },
  ]);
});

describe("a case that expects nothing is an error:", () => {
  test.each([
    ["nothing at all", {}],
    ["no standard", { standards: {} }],
  ])("%s", (_, nothing) => {
    expect(said(fileOf(caseOf(nothing)))).toEqual([["cases.expects-nothing", "/cases/0/expect", { name: "a" }]]);
  });

  test("while an empty list expects that there is none", () => {
    expect(said(fileOf(caseOf({ missing: [] })))).toEqual([]);
  });
});

test("a case has either evidence or a base", () => {
  const neither = { name: "a", expect: eligible };
  const both = caseOf(eligible, { name: "b", evidence, with: { base: "c" } });
  expect(said(fileOf(neither, both, caseOf(eligible, { name: "c" })))).toEqual([
    ["cases.evidence-or-with", "/cases/0", { name: "a", found: "neither" }],
    ["cases.evidence-or-with", "/cases/1", { name: "b", found: "both" }],
  ]);
});

describe("a base", () => {
  const on = (name: string, base: string): object => ({ name, with: { base }, expect: eligible });

  test("that is not there is an error with a suggestion, which is never the case itself", () => {
    expect(said(fileOf(caseOf(eligible, { name: "con thứ 3" }), on("con thứ 4", "con thứ 5")))).toEqual([
      ["cases.unknown-base", "/cases/1/with/base", { base: "con thứ 5", suggestion: "con thứ 3" }],
    ]);
  });

  test("may stand on another, in any order", () => {
    expect(said(fileOf(on("c", "b"), on("b", "a"), caseOf(eligible)))).toEqual([]);
  });

  test("that leads back is told for each case of the circle, and for no other", () => {
    expect(said(fileOf(on("a", "b"), on("b", "a"), on("c", "a"), on("d", "d")))).toEqual([
      ["cases.circular-base", "/cases/0/with/base", { bases: ["a", "b", "a"] }],
      ["cases.circular-base", "/cases/1/with/base", { bases: ["b", "a", "b"] }],
      ["cases.circular-base", "/cases/3/with/base", { bases: ["d", "d"] }],
    ]);
  });
});

describe("the rules that cases are judged by", () => {
  const { ruleset, ...bare } = fileOf(caseOf(eligible));
  const place = { title: "model-household", jurisdiction: ["vn"] };

  test.each<[string, object]>([
    ["a ruleset", { ...bare, ruleset }],
    ["overlays alone, which bring what they stand on", { ...bare, overlays: ["example/over"] }],
    ["a file beside this one", { ...bare, ruleset: "../drafts/thử nghiệm.json" }],
    ["a title at a place", { ...bare, ...place }],
    ["a title, practices switched on", { ...bare, ...place, switchedOn: ["example/practice"] }],
    ["a ruleset of the case's own", fileOf(caseOf(eligible, { ruleset: "example/other" }))],
  ])("may be %s", (_, document) => {
    expect(said(document)).toEqual([]);
  });

  test.each<[string, object, readonly unknown[]]>([
    ["both", { ...bare, ruleset, ...place }, ["cases.ruleset-or-title", "/title", { found: "both" }]],
    ["neither", bare, ["cases.ruleset-or-title", "/cases/0", { found: "neither" }]],
    ["a title without a place", { ...bare, title: "x" }, ["shape.missing-key", "", { key: "jurisdiction" }]],
    [
      "a place without a title",
      { ...bare, ruleset, jurisdiction: ["vn"] },
      ["shape.missing-key", "", { key: "title" }],
    ],
    [
      "a day beside a ruleset",
      fileOf(caseOf(eligible, { on: "2020-05-01" })),
      ["cases.needless-day", "/cases/0/on", { name: "a" }],
    ],
  ])("may not be %s", (_, document, issue) => {
    expect(said(document)).toEqual([issue]);
  });
});

test("of a refused record nothing else can be expected", () => {
  expect(said(fileOf(caseOf({ refused: ["evidence.off-step"], total: 1 })))).toEqual([
    ["cases.refused-alone", "/cases/0/expect/total", { name: "a", key: "total" }],
  ]);
});

test("the form is told before the sense, and all of it", () => {
  const wrong = { ...fileOf(caseOf({}, { name: "" }), { name: "b", expect: { total: "85" } }), formt: 1 };
  expect(said(wrong).map((one) => (one as readonly string[])[0])).toEqual([
    "shape.too-small",
    "shape.wrong-type",
    "shape.unknown-key",
  ]);
});

test("what is read is fresh: a caller's later changes do not reach it", () => {
  const given = JSON.parse(CASES_TEXT) as { cases: { name: string }[] };
  const read = safeParseCases(given);
  given.cases[0]!.name = "changed";
  expect(read.ok && (read.value satisfies Cases).cases[0]?.name).toBe("Chờ công an");
});
