import { describe, expect, test } from "vitest";
import { type EvaluatedRecord, evaluateMany, loadRuleset, safeEvaluate } from "../../src/index.js";
import {
  count,
  day,
  events,
  evidenceOf,
  fact,
  gate,
  graded,
  number,
  oneOf,
  points,
  refused,
  sheet,
  standard,
  total,
  yesNo,
} from "./sheet.js";

const read = [
  fact("flag"),
  { ">": [fact("n"), 1] },
  { ">": [fact("temp"), 1] },
  { "==": [fact("colour"), "red"] },
  { "within-period": fact("done") },
  { some: [fact("list"), { and: [{ ">": [fact("n"), 1] }, { "within-period": fact("on") }] }] },
  { ">": [fact("meet.joined"), 1] },
];
const ruleset = sheet({
  mark: 0,
  fields: {
    flag: yesNo(),
    n: count(12),
    temp: number(-10, 10, 0.5),
    grade: points(40, 0.5),
    colour: oneOf("red", "blue"),
    done: day("2020-01-01", "2020-12-31"),
    list: events(2, { n: count(3), on: day() }),
    "meet.joined": count(12),
  },
  gates: [gate("g", { or: read })],
  standards: [standard("s", 40, [graded("s.grade", "grade")])],
});

describe("a record is refused for", () => {
  test.each([
    [
      "an unknown field",
      { flagg: true },
      ["evidence.unknown-field", "/facts/flagg", { field: "flagg", suggestion: "flag" }],
    ],
    ["an unknown field like nothing", { zzzzzz: 1 }, ["evidence.unknown-field", "/facts/zzzzzz", { field: "zzzzzz" }]],
    [
      "a name of the prototype",
      { toString: true },
      ["evidence.unknown-field", "/facts/toString", { field: "toString" }],
    ],
    [
      "an unknown nested field",
      { meet: { held: 1 } },
      ["evidence.unknown-field", "/facts/meet/held", { field: "meet.held" }],
    ],
    [
      "a text for a boolean",
      { flag: "true" },
      ["evidence.wrong-type", "/facts/flag", { field: "flag", expected: "boolean", found: "string" }],
    ],
    [
      "a number for a boolean",
      { flag: 1 },
      ["evidence.wrong-type", "/facts/flag", { field: "flag", expected: "boolean", found: "number" }],
    ],
    [
      "a text for a number",
      { n: "3" },
      ["evidence.wrong-type", "/facts/n", { field: "n", expected: "number", found: "string" }],
    ],
    [
      "no number at all",
      { n: Number.NaN },
      ["evidence.wrong-type", "/facts/n", { field: "n", expected: "number", found: "number" }],
    ],
    [
      "a list for a number",
      { n: [3] },
      ["evidence.wrong-type", "/facts/n", { field: "n", expected: "number", found: "array" }],
    ],
    [
      "a count above its maximum",
      { n: 13 },
      ["evidence.out-of-bounds", "/facts/n", { field: "n", value: "13", low: "0", high: "12" }],
    ],
    [
      "a count below 0",
      { n: -1 },
      ["evidence.out-of-bounds", "/facts/n", { field: "n", value: "-1", low: "0", high: "12" }],
    ],
    ["half a count", { n: 2.5 }, ["evidence.off-step", "/facts/n", { field: "n", value: 2.5, step: 1 }]],
    [
      "a number below its minimum",
      { temp: -10.5 },
      ["evidence.out-of-bounds", "/facts/temp", { field: "temp", value: "-10.5", low: "-10", high: "10" }],
    ],
    [
      "a number off its step",
      { temp: 0.25 },
      ["evidence.off-step", "/facts/temp", { field: "temp", value: 0.25, step: 0.5 }],
    ],
    [
      "points above the maximum",
      { grade: 40.5 },
      ["evidence.out-of-bounds", "/facts/grade", { field: "grade", value: "40.5", low: "0", high: "40" }],
    ],
    [
      "points off the step",
      { grade: 39.9 },
      ["evidence.off-step", "/facts/grade", { field: "grade", value: 39.9, step: 0.5 }],
    ],
    ["points off by a rounding error", { grade: 0.1 + 0.2 + 0.2 + 1e-16 + 39 }, undefined],
    [
      "a hair above a step",
      { grade: 39.500000000000007 },
      ["evidence.off-step", "/facts/grade", { field: "grade", value: 39.500000000000007, step: 0.5 }],
    ],
    [
      "a value that is no choice",
      { colour: "rde" },
      ["evidence.unknown-choice", "/facts/colour", { field: "colour", value: "rde", suggestion: "red" }],
    ],
    [
      "a choice in another case",
      { colour: "Red" },
      ["evidence.unknown-choice", "/facts/colour", { field: "colour", value: "Red", suggestion: "red" }],
    ],
    [
      "a number for a choice",
      { colour: 0 },
      ["evidence.wrong-type", "/facts/colour", { field: "colour", expected: "choice", found: "number" }],
    ],
    ["a day that is none", { done: "2020-02-30" }, ["shape.bad-date", "/facts/done", { found: "2020-02-30" }]],
    ["a day written otherwise", { done: "30/01/2020" }, ["shape.bad-date", "/facts/done", { found: "30/01/2020" }]],
    [
      "a day after the last",
      { done: "2021-01-01" },
      [
        "evidence.out-of-bounds",
        "/facts/done",
        { field: "done", value: "2021-01-01", low: "2020-01-01", high: "2020-12-31" },
      ],
    ],
    [
      "a day before the first",
      { done: "2019-12-31" },
      [
        "evidence.out-of-bounds",
        "/facts/done",
        { field: "done", value: "2019-12-31", low: "2020-01-01", high: "2020-12-31" },
      ],
    ],
    [
      "a number for a day",
      { done: 18262 },
      ["evidence.wrong-type", "/facts/done", { field: "done", expected: "date", found: "number" }],
    ],
    [
      "no list where one is wanted",
      { list: 3 },
      ["evidence.wrong-type", "/facts/list", { field: "list", expected: "list", found: "number" }],
    ],
    [
      "a number as an event",
      { list: [3] },
      ["evidence.wrong-type", "/facts/list/0", { field: "list", expected: "event", found: "number" }],
    ],
    [
      "an unknown member of an event",
      { list: [{ m: 1 }] },
      ["evidence.unknown-field", "/facts/list/0/m", { field: "list.m", suggestion: "list.n" }],
    ],
    [
      "a member out of bounds",
      { list: [{ n: 1 }, { n: 4 }] },
      ["evidence.out-of-bounds", "/facts/list/1/n", { field: "list.n", value: "4", low: "0", high: "3" }],
    ],
    [
      "a number as the id of an event",
      { list: [{ id: 1, n: 1 }] },
      ["shape.wrong-type", "/facts/list/0/id", { expected: "text", found: "number" }],
    ],
    [
      "too many events",
      { list: [{ n: 1 }, { n: 1 }, { n: 1 }] },
      ["evidence.too-many-events", "/facts/list", { field: "list", limit: 2, found: 3 }],
    ],
    [
      "an empty wrapper",
      { n: {} },
      ["evidence.wrong-type", "/facts/n", { field: "n", expected: "fact", found: "object" }],
    ],
    [
      "an unknown key of a wrapper",
      { n: { value: 1, sorce: "x" } },
      ["shape.unknown-key", "/facts/n/sorce", { key: "sorce", suggestion: "source" }],
    ],
    [
      "a value that is also unknown",
      { n: { value: 1, unknown: "x" } },
      ["shape.unknown-key", "/facts/n/unknown", { key: "unknown" }],
    ],
    [
      "a reason that is no text",
      { n: { unknown: true } },
      ["shape.wrong-type", "/facts/n/unknown", { expected: "text", found: "boolean" }],
    ],
    [
      "a source that is no text",
      { n: { value: 1, source: 3 } },
      ["shape.wrong-type", "/facts/n/source", { expected: "text", found: "number" }],
    ],
    [
      "a day of proof that is none",
      { n: { value: 1, on: "2020-13-01" } },
      ["shape.bad-date", "/facts/n/on", { found: "2020-13-01" }],
    ],
    [
      "a wrapped value of the wrong type",
      { n: { value: "1" } },
      ["evidence.wrong-type", "/facts/n/value", { field: "n", expected: "number", found: "string" }],
    ],
    [
      "not applicable where that is not declared",
      { flag: { notApplicable: "x" } },
      ["evidence.not-applicable-undeclared", "/facts/flag", { field: "flag" }],
    ],
    [
      "both spellings of a field",
      { "meet.joined": 1, meet: { joined: 1 } },
      ["evidence.two-spellings", "/facts/meet/joined", { field: "meet.joined" }],
    ],
    [
      "both spellings, one of them null",
      { "meet.joined": null, meet: { joined: 1 } },
      ["evidence.two-spellings", "/facts/meet/joined", { field: "meet.joined" }],
    ],
    ["facts that are no object", [], ["shape.wrong-type", "/facts", { expected: "object", found: "array" }]],
  ] as const)("%s", (_, facts, expected) => {
    expect(refused(ruleset, facts)).toEqual(expected === undefined ? [] : [expected]);
  });

  test("everything that is wrong with it, at once, sorted by place, without a decision", () => {
    const wrong = { zzzzzz: 1, flag: "yes", grade: 41, list: [{ n: 9 }, { m: 1 }], colour: "green", n: 1 };
    const result = safeEvaluate(loadRuleset(ruleset), evidenceOf(wrong, { class: "none" }), { readings: { x: "y" } });
    expect(result.ok).toBe(false);
    expect("value" in result).toBe(false);
    expect(result.issues.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([
      "/facts/colour evidence.unknown-choice",
      "/facts/flag evidence.wrong-type",
      "/facts/grade evidence.out-of-bounds",
      "/facts/list/0/n evidence.out-of-bounds",
      "/facts/list/1/m evidence.unknown-field",
      "/facts/zzzzzz evidence.unknown-field",
      "/readings/x evaluate.unknown-reading",
      "/subject/class evidence.unknown-class",
    ]);
    expect(new Set(result.issues.map(({ document }) => document))).toEqual(new Set(["h-1"]));
  });

  test("a subject of another kind", () => {
    const evidence = { ...evidenceOf({}), subject: { kind: "ward", id: "w" } as const };
    const result = safeEvaluate(loadRuleset(ruleset), evidence);
    expect(result.issues).toMatchObject([
      { code: "evidence.wrong-subject", pointer: "/subject/kind", params: { expected: "household", found: "ward" } },
    ]);
  });
});

describe("the edges of what a field may hold are accepted", () => {
  test.each([
    [{ n: 0 }],
    [{ n: 12 }],
    [{ temp: -10 }],
    [{ temp: 10 }],
    [{ temp: -9.5 }],
    [{ grade: 0 }],
    [{ grade: 40 }],
    [{ grade: 39.5 }],
    [{ done: "2020-01-01" }],
    [{ done: "2020-12-31" }],
    [{ done: "2020-02-29" }],
    [{ list: [] }],
    [{ list: [{}, {}] }],
    [{ meet: { joined: 12 } }],
    [{ meet: {} }],
    [{ flag: { value: null } }],
    [{ flag: { value: true, source: "form 1", on: "2020-05-01" } }],
    [{ list: { value: [{ n: { value: 3, source: "form 2" } }] } }],
    [{ list: { unknown: "register lost" } }],
  ])("%j", (facts) => {
    expect(refused(ruleset, facts)).toEqual([]);
  });
});

test("a step is counted from the minimum", () => {
  const odd = sheet({ fields: { t: number(0.25, 2.25, 0.5) }, gates: [gate("g", { ">": [fact("t"), 1] })] });
  expect(refused(odd, { t: 0.75 })).toEqual([]);
  expect(refused(odd, { t: 1 })).toEqual([["evidence.off-step", "/facts/t", { field: "t", value: 1, step: 0.5 }]]);
});

test("a record that is refused stops no other", () => {
  const compiled = loadRuleset(ruleset);
  const records = [{ grade: 1 }, { grade: 41 }, { grade: 3 }].map((facts) => evidenceOf(facts));
  const shown = ({ index, result }: EvaluatedRecord) => [index, result.ok ? result.value.total?.low : "refused"];
  expect([...evaluateMany(compiled, records)].map(shown)).toEqual([
    [0, 1],
    [1, "refused"],
    [2, 3],
  ]);
});

test("a record that was refused leaves nothing behind for the next", () => {
  expect(refused(ruleset, { grade: 40, n: 13 })).toHaveLength(1);
  expect(total(ruleset, {})).toEqual([0, 40]);
});
