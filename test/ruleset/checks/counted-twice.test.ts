import { describe, expect, test } from "vitest";
import type { Adjustment, Criterion, Ruleset } from "../../../src/index.js";
import {
  adjustment,
  bar,
  checked,
  count,
  criterion,
  fact,
  flat,
  gate,
  graded,
  gradedSheet,
  passFail,
  perCase,
  points,
  reading,
  sheet,
  standard,
  yesNo,
} from "../../decision/sheet.js";

const fields = { a: yesNo(), b: yesNo(), n: count(9), x: points(2) };
const found = (ruleset: Ruleset): readonly unknown[] =>
  checked(ruleset)
    .filter(([code]) => code === "ruleset.counted-twice")
    .map(([, pointer, params]) => [pointer, params]);
const earning = (maximum: number, criteria: readonly Criterion[], more: object = {}): readonly unknown[] =>
  found(sheet({ mark: 0, fields, standards: [standard("s", maximum, criteria)], ...more }));
const losing = (deductions: readonly Adjustment[], more: object = {}): readonly unknown[] =>
  found(gradedSheet(100, { fields, deductions, ...more }));
const band = (id: string, ...points: readonly number[]): Criterion =>
  criterion(id, "banded", { measure: fact("n"), bands: points.map((worth, i) => ({ from: i, points: worth })) });

describe("a fact earns points twice", () => {
  test("where it is a condition of two criteria", () => {
    expect(earning(3, [passFail("s.a", fact("a"), 1), passFail("s.b", fact("a"), 2)])).toEqual([
      ["/standards/0/criteria/1", { node: "s.b", other: "s.a", fact: '{"var":"a"}' }],
    ]);
  });

  test("where it is graded twice, or graded and counted", () => {
    expect(earning(4, [graded("s.a", "x"), graded("s.b", "x")])).toHaveLength(1);
    expect(earning(3, [graded("s.a", "x"), passFail("s.b", { ">=": [fact("x"), 1] }, 1)])).toHaveLength(1);
  });

  test("under another name", () => {
    const derived = { d: { vi: "d", en: "d", value: { and: [fact("a"), fact("b")] } } };
    const criteria = [passFail("s.a", fact("d"), 1), passFail("s.b", { and: [fact("b"), fact("a")] }, 1)];
    expect(earning(2, criteria, { derived })).toHaveLength(1);
  });

  test("where one criterion and a bonus count it", () => {
    const bonuses = [flat("b", fact("a"), 1)];
    expect(earning(1, [passFail("s.a", fact("a"), 1)], { bonuses, bounds: [0, 2] })).toHaveLength(1);
  });

  test("where both rise, or both fall, with one measure", () => {
    const up = passFail("s.u", { ">": [fact("n"), 5] }, 1);
    const down = passFail("s.d", { "<": [fact("n"), 2] }, 1);
    expect(earning(3, [band("s.b", 0, 1, 2), up])).toHaveLength(1);
    expect(earning(3, [band("s.b", 2, 1, 0), up])).toEqual([]);
    expect(earning(3, [band("s.b", 2, 1, 0), down])).toHaveLength(1);
    expect(earning(2, [up, down])).toEqual([]);
  });

  test("not where only the best of them counts", () => {
    const both = [passFail("s.a", fact("a"), 1), passFail("s.b", fact("a"), 2)];
    expect(earning(2, [criterion("s.g", "group", { combine: "best", criteria: both })])).toEqual([]);
    expect(earning(3, [criterion("s.g", "group", { combine: "sum", criteria: both })])).toHaveLength(1);
  });

  test("not where it is a required criterion too, which has no points", () => {
    expect(earning(1, [passFail("s.a", fact("a"), 1), criterion("s.r", "required", { when: fact("a") })])).toEqual([]);
  });

  test("not as the whole of two shares", () => {
    const share = (id: string, part: string): Criterion =>
      criterion(id, "proportional", {
        part: fact(part),
        whole: fact("n"),
        maximum: 1,
        step: 1,
        round: "down",
        whenZero: 0,
      });
    expect(
      earning(2, [share("s.a", "k"), share("s.b", "m")], { fields: { ...fields, k: count(9), m: count(9) } }),
    ).toEqual([]);
  });
});

describe("a fact is held against a subject twice", () => {
  test("where two deductions take points for it", () => {
    expect(losing([perCase("p", fact("n"), 1), flat("q", { ">": [fact("n"), 3] }, 5)])).toHaveLength(1);
  });

  test("where it bars as well", () => {
    expect(losing([flat("p", fact("a"), 1)], { disqualifiers: [bar("d", fact("a"))] })).toEqual([
      ["/deductions/0", { node: "p", other: "d", fact: '{"var":"a"}' }],
    ]);
  });

  test("not where few cases cost points and many bar", () => {
    const disqualifiers = [bar("d", { ">": [fact("n"), 3] }), bar("e", { ">": [fact("n"), 8] })];
    expect(losing([flat("p", { ">": [fact("n"), 1] }, 1)], { disqualifiers })).toEqual([]);
  });

  test("not in a group of which the largest counts, by whatever reading", () => {
    const items = [flat("p.a", fact("a"), 1), flat("p.b", fact("a"), 2)];
    const readings = { births: reading(["one", "all"], "one") };
    const group = (combine: object | string): readonly Adjustment[] => [
      adjustment("p", "group", { combine, items } as never),
    ];
    expect(losing(group("largest"))).toEqual([]);
    expect(losing(group({ reading: "births", options: { one: "largest", all: "sum" } }), { readings })).toEqual([]);
    expect(losing(group("sum"))).toHaveLength(1);
  });
});

test("two gates or two disqualifiers with one condition are one", () => {
  const ruleset = sheet({
    fields,
    gates: [gate("g", fact("a")), gate("h", fact("a"))],
    disqualifiers: [bar("d", fact("b")), bar("e", fact("b")), bar("f", true), bar("k", true)],
  });
  expect(found(ruleset)).toMatchObject([
    ["/disqualifiers/1", { other: "d" }],
    ["/gates/1", { other: "g" }],
  ]);
});
