// The checker accepts what the engine decides, and nothing else.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate, type Json, loadRuleset, type Ruleset, type TracedDecision } from "../../src/index.js";
import { verifyTrace } from "../../src/verify/index.js";
import {
  adjustment,
  bar,
  count,
  criterion,
  day,
  events,
  evidenceOf,
  fact,
  gate,
  NA,
  number,
  oneOf,
  points,
  reading,
  sheet,
  standard,
  yesNo,
} from "../decision/sheet.js";
import { caseArb, growingCaseArb } from "../generators/cases.js";
import { decideWithTrace } from "../laws/engine.js";
import { SETTINGS, TIMEOUT } from "../laws/settings.js";
import { decidedByLaw, FILES, vectorsIn } from "./law.js";

test("every decision of the engine is accepted", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      const decision = decideWithTrace(ruleset, evidence, readings) as TracedDecision;
      expect(verifyTrace(ruleset, evidence, decision)).toEqual({ ok: true });
    }),
    SETTINGS,
  );
});

test("a decision is accepted for other evidence only if the same one is made of it", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(growingCaseArb, ({ ruleset, evidence, more, readings }) => {
      const decision = decideWithTrace(ruleset, evidence, readings) as TracedDecision;
      const other = decideWithTrace(ruleset, more, readings);
      const isSame = JSON.stringify(other) === JSON.stringify(decision);
      expect(verifyTrace(ruleset, more, decision).ok).toBe(isSame);
    }),
    { ...SETTINGS, numRuns: 200 },
  );
});

test("a decision is accepted for another ruleset only if the same one is made by it", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, fc.nat(), ({ ruleset, evidence, readings }, place) => {
      const decision = decideWithTrace(ruleset, evidence, readings) as TracedDecision;
      const other = { ...ruleset, gates: [...(ruleset.gates ?? [])], ...changed(ruleset, place) };
      const isSame = JSON.stringify(decideWithTrace(other, evidence, readings)) === JSON.stringify(decision);
      expect(verifyTrace(other, evidence, decision).ok).toBe(isSame);
    }),
    { ...SETTINGS, numRuns: 300 },
  );
});

/** Some number of the sheet is another, or some condition is the contrary. */
function changed(ruleset: Ruleset, place: number): Partial<Ruleset> {
  const { disqualifiers = [], deductions = [], pass, standards = [], caps } = ruleset;
  const at = <T>(list: readonly T[], change: (one: T) => T): readonly T[] =>
    list.map((one, i) => (i === place % list.length ? change(one) : one));
  const changes: readonly Partial<Ruleset>[] = [
    { disqualifiers: at(disqualifiers, (one) => ({ ...one, when: { "!": [one.when] } })) },
    { deductions: at(deductions, (one) => (one.kind === "flat" ? { ...one, points: one.points + 1 } : one)) },
    {
      standards: at(standards, (one) => ({ ...one, floor: { points: 0.5 } })).filter(
        ({ maximum }) => maximum !== undefined,
      ),
    },
    pass ? { pass: { ...pass, marks: at(pass.marks, (one) => ({ ...one, mark: one.mark + 0.5 })) } } : {},
    caps?.deductions ? { caps: { ...caps, deductions: { ...caps.deductions, cap: caps.deductions.cap + 0.25 } } } : {},
    { version: "9.9.9" },
  ];
  return changes[place % changes.length] ?? {};
}

describe("every decision of the law is accepted", () => {
  test.each(FILES)("%s", { timeout: TIMEOUT }, async (file) => {
    const vectors = vectorsIn(file);
    expect(vectors.length).toBeGreaterThan(0);
    for (const vector of vectors) {
      const { ruleset, evidence, decision } = await decidedByLaw(vector);
      expect([vector.name, verifyTrace(ruleset, evidence, decision)]).toEqual([vector.name, { ok: true }]);
    }
  });
});

describe("what the generators do not make is accepted too", () => {
  const over = (divisor: Json, whenZero: Json = "unknown"): Json => ({
    "/": [fact("n"), divisor, 0.1, "half-up", whenZero],
  });
  const inEvents = (condition: Json): Json => ({ count: { filter: [fact("list"), condition] } });
  const yearsBack = { ">": [{ "consecutive-years": ["h", "before-this-year", "keep"] }, 1] };
  const isA = { "==": [{ reading: "zone" }, "a"] };
  const MEASURES: readonly Json[] = [
    over(fact("grade")),
    over(fact("grade"), -0.5),
    over({ "*": [fact("grade"), 0.25, fact("grade")] }),
    over({ "+": [fact("grade"), 0.0001] }),
    over({ if: [isA, fact("n"), fact("grade")] }),
    over({ max: [over(fact("grade"), 0), 0] }),
    over({ count: fact("list") }),
    { "*": [fact("temp"), fact("temp"), 0.0625] },
    { "-": { "*": [fact("temp"), -1.5] } },
    inEvents({ and: [{ applicable: "m" }, { ">": [{ "/": [fact("m"), fact("m"), 1, "up", "unknown"] }, 0] }] }),
    inEvents({ and: [yearsBack, { "within-period": fact("on") }, isA] }),
    { count: { filter: [{ filter: [fact("list"), { "==": [fact("only"), "x"] }] }, { "!": { applicable: "m" } }] } },
    { "years-since-recognised": "h" },
  ];
  const item = { m: { ...count(3), ...NA }, on: day(), only: oneOf("x") };
  const of = (measure: Json): Ruleset =>
    sheet({
      mark: 0,
      fields: {
        n: count(9),
        grade: points(2, 0.25),
        temp: number(-2, 2, 0.5),
        colour: oneOf("x", "y"),
        list: events(3, item),
      },
      history: { h: { title: "t", most: 1, vi: "h", en: "h" } },
      readings: { zone: reading(["a", "b"], "a") },
      standards: [standard("s", 2, [criterion("c", "banded", { measure, bands: [{ from: 0.5, points: 2 }] })])],
      bonuses: [adjustment("b", "graded", { field: "grade" })],
      bounds: [0, 4],
      disqualifiers: [bar("d", { "!=": [fact("colour"), "x"] })],
    });
  const FACTS: readonly object[] = [
    {},
    { n: 7, grade: 0, temp: -1.5, list: [] },
    { n: 7, grade: 0.75, temp: 0.5, list: [{ m: 0 }, { m: 2, on: "2020-05-05" }, { m: { notApplicable: "x" } }] },
    { n: 0, grade: { unknown: "y" }, list: [{ id: "a" }, { m: 0, only: "x" }] },
  ];

  test.each(MEASURES)("%j", (measure) => {
    const compiled = loadRuleset(of(measure));
    for (const facts of FACTS) {
      for (const option of ["a", "b"]) {
        const evidence = evidenceOf(facts);
        const decision = evaluate(compiled, evidence, { trace: true, readings: { zone: option } });
        expect([facts, verifyTrace(compiled.ruleset, evidence, decision)]).toEqual([facts, { ok: true }]);
      }
    }
  });
});

describe("a reading that is altered in a decision", () => {
  const zone = reading(["a", "b"], "a");
  const asking = (condition: Json): Ruleset =>
    sheet({ fields: { flag: yesNo() }, readings: { zone }, gates: [gate("g", condition)] });
  const [base, read] = [asking(fact("flag")), asking({ "==": [{ reading: "zone" }, "a"] })];
  const altered = (ruleset: Ruleset, option: string) => {
    const evidence = evidenceOf({ flag: true });
    const decision = evaluate(loadRuleset(ruleset), evidence, { trace: true });
    return verifyTrace(ruleset, evidence, { ...decision, readings: { zone: option } });
  };

  test("is accepted where the decision is the same under that one", () => {
    expect(altered(base, "b")).toEqual({ ok: true });
  });

  test("is rejected where the ruleset has no such option", () => {
    expect(altered(base, "c")).toEqual({
      ok: false,
      faults: [{ at: "/readings/zone", code: "differs", expected: "a", found: "c" }],
    });
  });

  test("is rejected where something rests on it", () => {
    const result = altered(read, "b");
    expect(result.ok ? [] : result.faults.map(({ at }) => at)).toEqual([
      "/verdict",
      "/determinedBy/0/state",
      "/trace/gates/0/state",
      "/trace/gates/0/condition/value/value",
      "/trace/gates/0/condition/operands/0/option",
    ]);
  });
});

describe("what is no decision at all is rejected", () => {
  const { ruleset, evidence } = fc.sample(caseArb, { seed: SETTINGS.seed, numRuns: 1 })[0]!;

  const GIVEN: readonly unknown[] = [null, undefined, 0, "eligible", [], {}, { trace: null }, { trace: { gates: 1 } }];

  test.each(GIVEN.map((given) => ({ given })))("$given", ({ given }) => {
    expect(verifyTrace(ruleset, evidence, given as TracedDecision).ok).toBe(false);
  });
});
