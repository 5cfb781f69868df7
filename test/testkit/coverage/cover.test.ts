// What becomes of goals: reached, impossible with the reason, suggested, or not found; a weak file of cases is exposed, and the
// cases suggested close its holes.
import { describe, expect, test } from "vitest";
import type { Ruleset } from "../../../src/index.js";
import {
  type Case,
  type Coverage,
  type CoveringCase,
  coverCases,
  type JudgedGoal,
  parseCases,
  readyCases,
} from "../../../src/testkit/index.js";
import {
  count,
  criterion,
  day,
  events,
  fact,
  flat,
  gate,
  graded,
  points,
  reading,
  sheet,
  standard,
  yesNo,
} from "../../decision/sheet.js";
import { SHIPPED } from "../../explore/rulesets.js";
import { TIMEOUT } from "../../laws/settings.js";
import { fileOf, compiled as household, caseOf as householdCase } from "../cases/model.js";
import { caseOf, compiledOf } from "./model.js";

const A = fact("a");

const cover = (ruleset: Ruleset, cases: readonly CoveringCase[] = []): Coverage =>
  coverCases(compiledOf(ruleset), cases);

function goalOf({ goals }: Coverage, id: string): JudgedGoal | undefined {
  return goals.find((goal) => goal.id === id);
}

/** Suggested cases as if they had been pasted: read like any file. */
function pasted(ruleset: string, suggested: readonly Case[]): readonly CoveringCase[] {
  if (suggested.length === 0) return [];
  return readyCases(parseCases({ kind: "cases", format: 1, ruleset, cases: suggested }));
}

describe("a weak file of cases", () => {
  const weak = readyCases(parseCases(fileOf(householdCase({ verdict: "undetermined", total: 87.5 }))));
  const first = coverCases(household, weak);

  test("is exposed: most goals are holes, each with a case that fills it", () => {
    expect(first.count).toEqual({ goals: 63, reached: 18, suggested: 45, notFound: 0, impossible: 0, percent: 28.5 });
    expect(first.suggested.length).toBeLessThanOrEqual(8);
    expect(first.suggested.every(({ tags }) => tags?.includes("generated"))).toBe(true);
  });

  test("reaches everything once the suggested cases are pasted", () => {
    const again = coverCases(household, [...weak, ...pasted("example/ward/model-household", first.suggested)]);
    expect(again.count).toMatchObject({ reached: 63, suggested: 0, notFound: 0, percent: 100 });
    expect(again.suggested).toEqual([]);
    expect(again.notCounted).toEqual([]);
  });

  test.each(SHIPPED.filter(({ id }) => /thanh-pho\/gia-dinh|thon-to-dan-pho|giay-khen-gia|chi-tieu-2025/.test(id)))(
    "of $id, with no case at all, is closed by those suggested",
    ({ id, compiled }) => {
      const { suggested, count: before } = coverCases(compiled, []);
      expect(before.reached + before.notFound).toBe(0);
      const { count: after, notCounted } = coverCases(compiled, pasted(id, suggested));
      expect(notCounted).toEqual([]);
      expect(after).toEqual({ ...before, reached: before.suggested, suggested: 0, percent: 100 });
    },
    TIMEOUT,
  );
});

describe("a case", () => {
  const ruleset = sheet({ fields: { a: yesNo() }, gates: [gate("g", A)] });

  test("that does not come out as expected reaches nothing, and is named", () => {
    const wrong: CoveringCase = { ...caseOf(ruleset, "wrong", { a: true }), expect: { verdict: "ineligible" } };
    const found = cover(ruleset, [wrong, caseOf(ruleset, "right", { a: false })]);
    expect([found.cases, found.notCounted]).toEqual([["right"], ["wrong"]]);
    expect(goalOf(found, "g#gate:met")?.status).toBe("suggested");
    expect(goalOf(found, "g#gate:failed")).toMatchObject({ status: "reached", by: [0] });
  });

  test("that expects a refusal counts, and reaches nothing", () => {
    const refused: CoveringCase = { ...caseOf(ruleset, "refused", {}), expect: { refused: ["evidence.wrong-type"] } };
    const { evidence } = refused;
    const found = cover(ruleset, [{ ...refused, evidence: { ...evidence, facts: { a: 1 } } }]);
    expect([found.notCounted, found.count.reached]).toEqual([[], 0]);
  });

  test("is named where several reach a goal", () => {
    const found = cover(ruleset, [caseOf(ruleset, "one", { a: true }), caseOf(ruleset, "two", { a: true })]);
    expect(goalOf(found, "g#gate:met")).toMatchObject({ by: [0, 1] });
  });
});

describe("a goal is impossible", () => {
  const because = (ruleset: Ruleset, id: string): unknown => {
    const goal = goalOf(cover(ruleset), id);
    return goal?.status === "impossible" ? goal.because : goal?.status;
  };
  const asking = (condition: Parameters<typeof gate>[1], more: object = {}): Ruleset =>
    sheet({ fields: { a: yesNo(), b: yesNo(), n: count(9) }, ...more, gates: [gate("g", condition)] });

  test("where the range of what it asks does not hold it", () => {
    const value = { type: "number", low: 0, high: 9 };
    expect(because(asking({ ">=": [fact("n"), 0] }), "g/require#threshold:exactly=-1")).toEqual({
      why: "range",
      value,
    });
  });

  test("where nothing that it rests on can be missing", () => {
    const readings = { r: reading(["x", "y"], "x") };
    const ruleset = asking({ and: [A, { "===": [{ reading: "r" }, "x"] }] }, { readings });
    expect(because(ruleset, "g/require/and.1#atom:unknown")).toEqual({ why: "always-known" });
  });

  test("where what stands beside it always decides", () => {
    const ruleset = asking({ or: [A, { ">=": [fact("n"), 0] }] });
    expect(because(ruleset, "g/require/or.0#decides:true")).toEqual({ why: "masked" });
  });

  test("where the steps of the points pass it by", () => {
    const ruleset = sheet({
      fields: { p: points(12, 4) },
      mark: 5,
      standards: [standard("s", 12, [graded("s.1", "p")])],
    });
    expect(because(ruleset, "pass.mark.*#mark:exactly")).toEqual({ why: "step", step: 4 });
  });

  test("where nothing in the ruleset leads to it", () => {
    expect(because(asking(A), "verdict#verdict:reached=disqualified")).toEqual({ why: "nothing-there" });
  });

  test("where every combination of the facts was tried", () => {
    const ruleset = asking({ and: [{ or: [A, fact("b")] }, { or: [{ "!": A }, fact("b")] }] });
    // `a` decides the first half only while `b` is false; then the second half is false as soon as `a` is true.
    expect(because(ruleset, "g/require/and.0/or.0#decides:true")).toEqual({
      why: "proven",
      combinations: 9,
      facts: ["a", "b"],
    });
  });

  test("where every event was tried, in each way to read, for the period", () => {
    const contradictory = { and: [{ "within-period": fact("on") }, { "!": { "within-period": fact("on") } }] };
    const ruleset = sheet({
      fields: { list: events(9, { on: day() }) },
      gates: [gate("g", { none: [fact("list"), contradictory] })],
    });
    const period = { from: "2020-01-01", to: "2021-01-01" };
    expect(because(ruleset, "g/require/none.event/and.1/!.0#decides:false")).toMatchObject({
      why: "proven",
      facts: ["list.on"],
      period,
    });
  });

  test("is never said where another period could do it", () => {
    const ruleset = sheet({
      fields: { d: day() },
      gates: [gate("g", { and: [{ "within-period": fact("d") }, { ">=": [fact("d"), "2021-06-01"] }] })],
    });
    expect(because(ruleset, "g/require/and.0#decides:true")).toBe("not-found");
  });
});

test("without a search nothing is suggested and nothing proven; what is plainly impossible is told all the same", () => {
  const ruleset = sheet({ fields: { a: yesNo() }, gates: [gate("g", A)] });
  const { count: found, goals } = coverCases(compiledOf(ruleset), [], { tries: 0 });
  expect(found).toMatchObject({ reached: 0, suggested: 0, impossible: 1, percent: 0 });
  expect(
    goals.filter(({ status }) => status === "not-found").every((goal) => "tries" in goal && goal.tries === 0),
  ).toBe(true);
});

test("the same seed gives the same coverage", () => {
  const one = SHIPPED.find(({ id }) => id.includes("ha-tinh"))!;
  expect(coverCases(one.compiled, [])).toEqual(coverCases(one.compiled, []));
});

test("nothing of it is left out when it becomes JSON", () => {
  const found = coverCases(household, []);
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});

test("suggested cases have names of their own, whatever the others are called", () => {
  const taken = coverCases(household, []).suggested.map(({ name }) => name);
  const cases = taken.map((name) => ({
    name,
    evidence: householdCase({}).evidence!,
    readings: {},
    expect: { total: 0 },
  }));
  const { suggested, notCounted } = coverCases(household, cases);
  expect(notCounted).toEqual(taken);
  expect(suggested.filter(({ name }) => taken.includes(name))).toEqual([]);
});

test("goals are counted by the article that says their node", () => {
  const cite = (article: string) => ({ cite: { in: "act", article }, certainty: "official" }) as const;
  const ruleset = sheet({
    fields: { a: yesNo(), p: points(10, 1) },
    mark: 5,
    standards: [standard("s", 10, [{ ...graded("s.1", "p"), ...cite("7") }])],
    deductions: [flat("p", A, 1, cite("8"))],
  });
  const { articles, count: all } = cover(ruleset, [caseOf(ruleset, "one", { a: true, p: 10 })]);
  expect(articles.map(({ in: act, article, goals, reached }) => [act, article, goals, reached])).toEqual([
    ["act", "1", 8, 2],
    ["act", "7", 6, 2],
    ["act", "8", 6, 2],
    [undefined, undefined, 4, 1],
  ]);
  expect(articles.reduce((sum, { goals }) => sum + goals, 0)).toBe(all.goals);
});

test("a total exactly at the mark is found where two criteria must add up", () => {
  const bands = (id: string, field: string, ...worth: readonly number[]) =>
    criterion(id, "banded", { measure: fact(field), bands: worth.map((each, i) => ({ from: i + 1, points: each })) });
  const ruleset = sheet({
    fields: { m: count(3), n: count(3) },
    mark: 11,
    standards: [standard("s", 16, [bands("s.1", "m", 1, 4, 7), bands("s.2", "n", 2, 4, 9)])],
  });
  const found = cover(ruleset);
  expect(goalOf(found, "pass.mark.*#mark:exactly")?.status).toBe("suggested");
  expect(found.count.notFound).toBe(0);
});
