// Decisions of one ruleset share what they have in common. Nobody may notice.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileRuleset, evaluate, type Facts, safeEvaluate } from "../../src/index.js";
import {
  count,
  day,
  events,
  evidenceOf,
  fact,
  gate,
  graded,
  points,
  refused,
  sheet,
  standard,
} from "../decision/sheet.js";
import { caseArb } from "../generators/cases.js";

const SETTINGS = { seed: 20_251_120, numRuns: 400 } as const;

test("a ruleset that judged others before decides and explains as one that judged nobody", { timeout: 240_000 }, () => {
  fc.assert(
    fc.property(
      caseArb,
      fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      ({ ruleset, evidence, readings }, drops) => {
        const worn = compileRuleset(ruleset);
        const names = Object.keys(evidence.facts);
        for (const drop of [...drops, ...drops]) {
          const without = names.filter((_, i) => i !== drop % Math.max(1, names.length));
          const facts = Object.fromEntries(without.map((name) => [name, evidence.facts[name] ?? null]));
          evaluate(worn, { ...evidence, facts }, { readings, trace: true });
          const found = evaluate(worn, evidence, { readings, trace: true });
          const expected = evaluate(compileRuleset(ruleset), evidence, { readings, trace: true });
          expect(JSON.stringify(found)).toBe(JSON.stringify(expected));
        }
      },
    ),
    SETTINGS,
  );
});

describe("the parts that decisions share", () => {
  const ruleset = sheet({
    mark: 2,
    fields: { n: count(9), grade: points(4, 0.5) },
    gates: [gate("g", { ">": [fact("n"), 3] })],
    standards: [standard("s", 4, [graded("s.grade", "grade")])],
  });

  test("cannot be written to, so that one caller does not change the decision of another", () => {
    const compiled = compileRuleset(ruleset);
    const first = evaluate(compiled, evidenceOf({ grade: 3 }), { trace: true });
    for (const part of [
      ...[first.ruleset, first.overlays, first.readings, first.determinedBy, first.determinedBy[0], first.reliance],
      ...[first.missing[0], first.trace.gates[0], first.trace.standards[0]?.criteria[0]?.points?.raw],
    ]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    expect(() => (first.determinedBy as unknown[]).pop()).toThrow(TypeError);
    expect(evaluate(compiled, evidenceOf({ grade: 3 }), { trace: true })).toStrictEqual(first);
  });

  test("are not those of the caller's ruleset: that stays as it was", () => {
    const compiled = compileRuleset(ruleset);
    evaluate(compiled, evidenceOf({ n: 4, grade: 3 }), { trace: true });
    const frozen: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      if (Object.isFrozen(value) && Object.keys(value).length > 0) frozen.push(path);
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`);
    };
    visit(compiled.ruleset, "");
    expect(frozen).toStrictEqual([]);
  });

  test("survive what JSON and copying do to a decision", () => {
    const decision = evaluate(compileRuleset(ruleset), evidenceOf({ grade: 3 }), { trace: true });
    expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision);
    expect(structuredClone(decision)).toStrictEqual(decision);
  });
});

describe("what is recalled of one record is not said of another", () => {
  const ruleset = sheet({
    mark: 0,
    fields: { done: day(), list: events(3, { n: count(9) }), grade: points(4, 0.5) },
    gates: [
      gate("dated", { "within-period": fact("done") }),
      gate("listed", { some: [fact("list"), { ">": [fact("n"), 4] }] }),
    ],
    standards: [standard("s", 4, [graded("s.grade", "grade")])],
  });
  const inYear = (year: number, facts: Facts) => ({
    ...evidenceOf(facts),
    period: { from: `${String(year)}-01-01`, to: `${String(year + 1)}-01-01` },
  });

  test("though another was refused between them", () => {
    const worn = compileRuleset(ruleset);
    const good = inYear(2020, { done: "2020-05-01", grade: 3, list: [] });
    const expected = evaluate(compileRuleset(ruleset), good, { trace: true });
    for (const refusedOne of [
      inYear(1990, { done: "2020-05-01", grade: 1 }),
      inYear(2021, { done: "2021-05-01", grade: 9 }),
      { ...good, period: { from: "2020-01-01", to: "2019-01-01" } },
      { ...good, facts: { grade: 2, other: 1 } },
    ]) {
      expect(evaluate(worn, good, { trace: true })).toStrictEqual(expected);
      expect(safeEvaluate(worn, refusedOne).ok).toBe(false);
      expect(evaluate(worn, good, { trace: true })).toStrictEqual(expected);
    }
  });

  test("judged by other readings", () => {
    const open = {
      ...ruleset,
      readings: {
        which: {
          question: { vi: "Cách hiểu", en: "Reading" },
          options: { few: { vi: "Ít", en: "Few" }, many: { vi: "Nhiều", en: "Many" } },
          default: "few",
          why: { vi: "Không rõ", en: "Unclear" },
        },
      },
      gates: [gate("read", { or: [{ "==": [{ reading: "which" }, "many"] }, { ">": [fact("grade"), 2] }] })],
    };
    const worn = compileRuleset(open);
    for (const which of ["few", "many", "few", "many"]) {
      for (const grade of [1, 3]) {
        const options = { readings: { which }, trace: true } as const;
        const evidence = inYear(2020, { done: "2020-05-01", grade, list: [] });
        const found = evaluate(worn, evidence, options);
        expect(found.verdict).toBe(which === "many" || grade > 2 ? "eligible" : "ineligible");
        expect(found).toStrictEqual(evaluate(compileRuleset(open), evidence, options));
      }
    }
  });

  test.each([
    ["of another year", inYear(2020, { done: "2020-05-01" }), inYear(2021, { done: "2020-05-01" })],
    ["with other events", inYear(2020, { list: [{ n: 1 }] }), inYear(2020, { list: [{ n: 5 }, { n: 1 }] })],
    ["with no events", inYear(2020, { list: [{ n: 5 }] }), inYear(2020, { list: [] })],
    ["without the list", inYear(2020, { list: [] }), inYear(2020, {})],
    ["that says why", inYear(2020, { grade: null }), inYear(2020, { grade: { unknown: "chưa chấm" } })],
    ["that says from where", inYear(2020, { grade: 3 }), inYear(2020, { grade: { value: 3, source: "biên bản" } })],
  ])("%s", (_, first, second) => {
    const worn = compileRuleset(ruleset);
    for (const evidence of [first, second, first, second]) {
      expect(evaluate(worn, evidence, { trace: true })).toStrictEqual(
        evaluate(compileRuleset(ruleset), evidence, { trace: true }),
      );
    }
  });
});

test("a full mark is read though its product with a power of ten is a little more than whole", () => {
  const ruleset = sheet({
    mark: 0,
    fields: { grade: points(0.55, 0.05) },
    standards: [standard("s", 0.55, [graded("s.grade", "grade")])],
  });
  const codes = (grade: number) => refused(ruleset, { grade }).map(([code]) => code);
  expect(0.55 * 100).toBeGreaterThan(55);
  expect(evaluate(compileRuleset(ruleset), evidenceOf({ grade: 0.55 })).total).toMatchObject({ low: 0.55, high: 0.55 });
  expect(codes(0.6)).toStrictEqual(["evidence.out-of-bounds"]);
  expect(codes(0.551)).toStrictEqual(["evidence.out-of-bounds"]);
  expect(codes(0.549)).toStrictEqual(["evidence.off-step"]);
});
