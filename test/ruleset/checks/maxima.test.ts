// Points that do not add up at any level, and points that nobody can earn.
import { describe, expect, test } from "vitest";
import type { Criterion, Ruleset } from "../../../src/index.js";
import { checkRuleset, safeApplyOverlays } from "../../../src/index.js";
import {
  checked,
  count,
  criterion,
  fact,
  flat,
  NA,
  passFail,
  said,
  sheet,
  standard,
  yesNo,
} from "../../decision/sheet.js";
import { framework, province } from "../../overlay/overlays.js";

const fields = { a: yesNo(), b: yesNo(), n: count(5), m: count(5), k: count(5, NA) };
const of = (maximum: number, node: Criterion, more: object = {}): Ruleset =>
  sheet({ mark: 0, fields, standards: [standard("s", maximum, [node])], ...more });
const told = (ruleset: Ruleset): readonly (readonly unknown[])[] =>
  checked(ruleset).filter(([code]) => code !== "ruleset.unused-field");
const both = [passFail("s.a", fact("a"), 3), passFail("s.b", fact("b"), 5)];
const group = (rest: object): Criterion => criterion("s.g", "group", { criteria: both, ...rest } as never);

describe("a maximum that nobody can earn", () => {
  const units = (each: number, more: object = {}): Criterion =>
    criterion("s.u", "per-unit", { count: fact("n"), each, maximum: 10, ...more });
  const share = (part: string, whole: number): Criterion =>
    criterion("s.p", "proportional", { part: fact(part), whole, maximum: 10, step: 0.5, round: "down", whenZero: 0 });

  test("is found where the units of the field do not suffice", () => {
    expect(told(of(10, units(1.5)))).toEqual([
      ["ruleset.unreachable-maximum", "/standards/0/criteria/0/maximum", { id: "s.u", maximum: 10, highest: 7.5 }],
    ]);
    expect(told(of(10, units(2)))).toEqual([]);
  });

  test("is found where the part can never be the whole", () => {
    expect(told(of(10, share("n", 6)))).toMatchObject([
      ["ruleset.unreachable-maximum", "/standards/0/criteria/0/maximum", { highest: 8 }],
    ]);
    expect(told(of(10, share("n", 5)))).toEqual([]);
  });

  test("is earned by whom it does not concern", () => {
    const full = units(1.5, { count: fact("k"), whenNotApplicable: "full" });
    const zero = units(1.5, { count: fact("k"), whenNotApplicable: "zero" });
    expect(told(of(10, full))).toEqual([]);
    expect(told(of(10, zero))).toHaveLength(1);
  });

  test("is found where a group asks for more than can be met", () => {
    const never = { ...both[1], when: { ">": [fact("n"), 5] } } as Criterion;
    const enough = group({ combine: { atLeast: 2 }, points: 4, criteria: [both[0], never] });
    expect(told(of(4, enough)).map(([code]) => code)).toEqual(["logic.always-false", "ruleset.unreachable-maximum"]);
  });
});

describe("points add up", () => {
  test("to at most the maximum that a group allows, and it allows no more than there are", () => {
    expect(told(of(8, group({ combine: "sum" })))).toEqual([]);
    expect(told(of(6, group({ combine: "sum", maximum: 6 })))).toEqual([]);
    expect(told(of(8, group({ combine: "sum", maximum: 9 })))).toEqual([
      ["ruleset.points-do-not-add-up", "/standards/0/criteria/0/maximum", { id: "s.g", declared: 9, sum: 8 }],
    ]);
  });

  test("to the sheet, less only where a bonus fills it", () => {
    const whole = of(8, group({ combine: "sum" }), { bounds: [0, 9] });
    const params = { id: "total", declared: 9, sum: 8 };
    expect(told(whole)).toEqual([["ruleset.points-do-not-add-up", "/pass/bounds", params]]);
    expect(told({ ...whole, bonuses: [flat("b", { ">": [fact("n"), 1] }, 1)] })).toEqual([]);
  });

  test("in a framework, with what is left to be filled", () => {
    const pass = { ...framework.pass!, bounds: [0, 101] as const };
    expect(checkRuleset({ ...framework, pass }).map(said)).toEqual([
      ["ruleset.points-do-not-add-up", "/pass/bounds", { id: "total", declared: 101, sum: 100 }],
    ]);
    const filled = safeApplyOverlays({ ...framework, pass }, [province]);
    expect(filled.ok && checkRuleset(filled.value).map(({ params }) => params)).toMatchObject([{ sum: 100 }]);
  });
});
