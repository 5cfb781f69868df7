// Each way of changing a ruleset: what it changes, and what it leaves alone.
import { expect, test } from "vitest";
import { pointerOf } from "../../../src/base/pointer.js";
import type { Ruleset } from "../../../src/index.js";
import { edited, valueAt } from "../../../src/testkit/mutation/edit.js";
import { beside, floorsBeside, grainOf, sharesBeside } from "../../../src/testkit/mutation/grain.js";
import { MUTATION_OPERATORS } from "../../../src/testkit/mutation/operators/index.js";
import {
  adjustment,
  bar,
  count,
  criterion,
  fact,
  flat,
  gate,
  graded,
  passFail,
  perCase,
  points,
  reading,
  sheet,
  standard,
  yesNo,
} from "../../decision/sheet.js";

/** What one operator does to a ruleset: place and new value, a line each. */
function changes(name: string, ruleset: Ruleset): readonly string[] {
  const operator = MUTATION_OPERATORS.find((one) => one.name === name);
  if (operator === undefined) throw new Error(`no operator ${name}`);
  return operator
    .changes(ruleset)
    .map(({ node, path, to }) => `${node} ${pointerOf(path)} ${JSON.stringify(to ?? null)}`);
}

const FIELDS = { a: yesNo(), n: count(10), yard: points(10, 0.5), all: count(10) };

test("points move by the step of the whole sheet, which is that of its finest points", () => {
  const coarse = sheet({ fields: FIELDS, standards: [standard("s", 10, [passFail("s.a", fact("a"), 10)])] });
  expect(grainOf({ ...coarse, fields: { a: yesNo() } })).toBe(10);
  expect(grainOf(coarse)).toBe(0.5);
  expect(changes("points", { ...coarse, fields: { a: yesNo() }, pass: { ...coarse.pass!, bounds: [0, 15] } })).toEqual([
    "s /standards/0/maximum 15",
    "s /standards/0/maximum 5",
    "s.a /standards/0/criteria/0/points 15",
    "s.a /standards/0/criteria/0/points 5",
  ]);
});

test("points of bands, levels, units and adjustments move too, and none below zero", () => {
  const ruleset = sheet({
    fields: FIELDS,
    standards: [
      standard("s", 3, [criterion("s.b", "banded", { measure: fact("n"), bands: [{ from: 2, points: 3 }] })]),
    ],
    deductions: [perCase("d", fact("n"), 1, { cap: 0 })],
  });
  const grain = grainOf({ ...ruleset, fields: { n: count(10) } });
  expect(grain).toBe(1);
  expect(changes("points", { ...ruleset, fields: { n: count(10) } })).toEqual([
    "s /standards/0/maximum 4",
    "s /standards/0/maximum 2",
    "s.b /standards/0/criteria/0/bands/0/points 4",
    "s.b /standards/0/criteria/0/bands/0/points 2",
    "d /deductions/0/each 2",
    "d /deductions/0/each 0",
  ]);
  expect(changes("limits", { ...ruleset, fields: { n: count(10) } }).filter((one) => one.startsWith("d "))).toEqual([
    "d /deductions/0/cap 1",
  ]);
});

test("marks, bounds, floors and caps move by one step; a floor that is a share, by one step of its standard", () => {
  const ruleset = sheet({
    mark: 8,
    fields: { a: yesNo() },
    standards: [standard("s", 10, [passFail("s.a", fact("a"), 10)], { share: [1, 2] })],
    caps: { deductions: { cap: 4, cite: { in: "act", article: "1" }, certainty: "official" } },
  });
  expect(grainOf(ruleset)).toBe(2);
  expect(changes("limits", ruleset)).toEqual([
    "s.floor /standards/0/floor/share [7,10]",
    "s.floor /standards/0/floor/share [3,10]",
    "total /caps/deductions/cap 6",
    "total /caps/deductions/cap 2",
    "total /pass/marks/0/mark 10",
    "total /pass/marks/0/mark 6",
    "total /pass/bounds/0 2",
    "total /pass/bounds/1 12",
    "total /pass/bounds/1 8",
  ]);
});

test("a step is exact, and a share moves by one point in a hundred where it can", () => {
  expect(beside(0.3, 0.1)).toEqual([0.4, 0.2]);
  expect(sharesBeside([3, 5])).toEqual([
    [61, 100],
    [59, 100],
  ]);
  expect(sharesBeside([1, 3])).toEqual([
    [2, 3],
    [0, 3],
  ]);
  expect(sharesBeside([0, 1])).toEqual([[1, 100]]);
  expect(floorsBeside([1, 2], 0.5, 0.5)).toEqual([[3, 2]]);
});

const conditions = (when: Parameters<typeof bar>[1]): Ruleset =>
  sheet({ fields: FIELDS, disqualifiers: [bar("d", when)] });

test.each([
  [{ "<": [fact("n"), 3] }, ["<=", ">="]],
  [{ "<=": [fact("n"), 3] }, ["<", ">"]],
  [{ ">": [fact("n"), 3] }, [">=", "<="]],
  [{ ">=": [fact("n"), 3] }, [">", "<"]],
  [{ "===": [fact("n"), 3] }, ["!=="]],
  [{ "share-above": [fact("n"), fact("all"), [1, 2], false] }, ["share-at-least"]],
])("a comparison becomes another: %j", (when, names) => {
  const [operands] = Object.values(when);
  expect(changes("comparisons", conditions(when))).toEqual(
    names.map((name) => `d /disqualifiers/0/when ${JSON.stringify({ [name]: operands })}`),
  );
});

test("thresholds move by one unit, inside conditions, lists and bands", () => {
  expect(changes("thresholds", conditions({ and: [{ "<": [fact("n"), 3] }, { in: [fact("n"), [0, 7]] }] }))).toEqual([
    "d /disqualifiers/0/when/and/0/</1 4",
    "d /disqualifiers/0/when/and/0/</1 2",
    "d /disqualifiers/0/when/and/1/in/1/0 1",
    "d /disqualifiers/0/when/and/1/in/1/0 -1",
    "d /disqualifiers/0/when/and/1/in/1/1 8",
    "d /disqualifiers/0/when/and/1/in/1/1 6",
  ]);
  expect(changes("thresholds", conditions({ ">=": [fact("yard"), 3] }))).toEqual([
    "d /disqualifiers/0/when/>=/1 3.5",
    "d /disqualifiers/0/when/>=/1 2.5",
  ]);
  expect(changes("thresholds", conditions({ "share-at-least": [fact("n"), fact("all"), [3, 5], false] }))).toEqual([
    "d /disqualifiers/0/when/share-at-least/2 [61,100]",
    "d /disqualifiers/0/when/share-at-least/2 [59,100]",
  ]);
  const banded = sheet({
    fields: FIELDS,
    standards: [
      standard("s", 3, [criterion("s.b", "banded", { measure: fact("n"), bands: [{ from: 2, points: 3 }] })]),
    ],
  });
  expect(changes("thresholds", banded)).toEqual([
    "s.b /standards/0/criteria/0/bands/0/from 3",
    "s.b /standards/0/criteria/0/bands/0/from 1",
  ]);
});

test("days move by one day", () => {
  expect(changes("thresholds", conditions({ "<": [fact("d"), "2020-02-29"] }))).toEqual([
    'd /disqualifiers/0/when/</1 "2020-03-01"',
    'd /disqualifiers/0/when/</1 "2020-02-28"',
  ]);
  expect(changes("force", sheet({}))).toEqual([
    'inForce /inForce/from "2020-01-02"',
    'inForce /inForce/from "2019-12-31"',
    'inForce /inForce/to "2022-01-02"',
    'inForce /inForce/to "2021-12-31"',
  ]);
});

test("conditions are joined otherwise: the other connective, one operand less, the branches exchanged, no negation", () => {
  const [a, n] = [fact("a"), { "<": [fact("n"), 3] }];
  expect(changes("connectives", conditions({ and: [a, n] }))).toEqual([
    `d /disqualifiers/0/when ${JSON.stringify({ or: [a, n] })}`,
    `d /disqualifiers/0/when ${JSON.stringify({ and: [n] })}`,
    `d /disqualifiers/0/when ${JSON.stringify({ and: [a] })}`,
  ]);
  expect(changes("connectives", conditions({ "!": a }))).toEqual([`d /disqualifiers/0/when ${JSON.stringify(a)}`]);
  expect(changes("connectives", conditions({ if: [a, true, n] }))).toEqual([
    `d /disqualifiers/0/when ${JSON.stringify({ if: [a, n, true] })}`,
  ]);
});

test("a rule is left out: gates, disqualifiers, floors, criteria, bands, caps", () => {
  const ruleset = sheet({
    fields: FIELDS,
    gates: [gate("g", fact("a"))],
    disqualifiers: [bar("d", fact("a"))],
    standards: [standard("s", 10, [graded("s.y", "yard")], { points: 5 })],
    deductions: [perCase("p", fact("n"), 1, { cap: 3 })],
  });
  expect(changes("dropped", ruleset)).toEqual([
    "g /gates/0 null",
    "d /disqualifiers/0 null",
    "s.floor /standards/0/floor null",
    "s.y /standards/0/criteria/0 null",
    "p /deductions/0 null",
    "p /deductions/0/cap null",
  ]);
});

test("what follows from a rule is another: of a lost gate, of several deductions together", () => {
  const ruleset = sheet({
    fields: FIELDS,
    gates: [gate("g", fact("a"))],
    deductions: [
      adjustment("p", "group", {
        combine: { reading: "r", options: { all: "sum", one: "largest" } },
        items: [flat("p.a", fact("a"), 1)],
      }),
    ],
    readings: { r: reading(["all", "one"], "one") },
  });
  expect(changes("outcomes", ruleset)).toEqual([
    'g /gates/0/onFailure "undetermined"',
    'p /deductions/0/combine/options/all "largest"',
    'p /deductions/0/combine/options/one "sum"',
  ]);
  expect(changes("defaults", ruleset)).toEqual(['r /readings/r/default "all"']);
});

test("an edit changes one place and copies nothing else", () => {
  const document = { a: [{ b: 1 }, { c: 2 }], d: {} };
  const changed = edited(document, { path: ["a", 0, "b"], to: 3 });
  expect(changed).toEqual({ a: [{ b: 3 }, { c: 2 }], d: {} });
  expect(changed.d).toBe(document.d);
  expect(changed.a[1]).toBe(document.a[1]);
  expect(edited(document, { path: ["a", 0], to: undefined })).toEqual({ a: [{ c: 2 }], d: {} });
  expect(valueAt(document, ["a", 1, "c"])).toBe(2);
  expect(valueAt(document, ["a", 5, "c"])).toBeUndefined();
});
