// What becomes of mutants: noticed, refused, proven to be no change, or unnoticed with a case that would notice.
import { describe, expect, test } from "vitest";
import { loadRuleset, type Ruleset } from "../../../src/index.js";
import { renderText } from "../../../src/render/text.js";
import {
  casePasses,
  type JudgedMutant,
  mutateRuleset,
  mutationBlocks,
  parseCases,
  type ReadyCase,
  readyCases,
  startMutation,
  tallyMutants,
} from "../../../src/testkit/index.js";
import {
  bar,
  count,
  criterion,
  fact,
  gate,
  graded,
  passFail,
  points,
  sheet,
  standard,
  yesNo,
} from "../../decision/sheet.js";
import { deduct, district, framework, LATE, province } from "../../overlay/overlays.js";
import { caseOf, compiled, fileOf, ruleset } from "../cases/model.js";

const alone = { ruleset, overlays: [] };
const ready = (...cases: readonly object[]): readonly ReadyCase[] => readyCases(parseCases(fileOf(...cases)));
/** One case, which asks for no more than a verdict. */
const WEAK = ready(caseOf({ verdict: "undetermined" }));

const fates = (mutants: readonly JudgedMutant[], fate: JudgedMutant["fate"]): readonly JudgedMutant[] =>
  mutants.filter((one) => one.fate === fate);

describe("a deliberately weak file of cases", () => {
  const mutants = mutateRuleset(alone, WEAK);

  test("leaves most changes unnoticed, none of them without a case that would notice", () => {
    const { survived, unresolved } = tallyMutants(mutants);
    expect(survived).toBeGreaterThan(20);
    expect(unresolved).toBe(0);
  });

  test("is mended by pasting the cases proposed: nothing goes unnoticed any more", () => {
    const proposed = mutants.flatMap((one) => (one.fate === "survived" ? [one.kill] : []));
    const cases = ready(caseOf({ verdict: "undetermined" }), ...proposed);
    expect(cases.every((one) => casePasses(compiled, one))).toBe(true);
    const { killed, survived, unresolved } = tallyMutants(mutateRuleset(alone, cases));
    expect([survived, unresolved]).toEqual([0, 0]);
    expect(killed).toBeGreaterThan(fates(mutants, "killed").length);
  });

  test("comes to the same report with the same seed, and to as many mutants as asked for", () => {
    const some = mutateRuleset(alone, WEAK, { limit: 7, seed: 5 });
    expect(some).toHaveLength(7);
    expect(mutateRuleset(alone, WEAK, { limit: 7, seed: 5 })).toEqual(some);
    expect(mutateRuleset(alone, WEAK, { limit: 7, seed: 6 })).not.toEqual(some);
    expect(some.every((one) => mutants.some(({ id }) => id === one.id))).toBe(true);
  });

  test("has a number for each mutant once, so that progress can be told before any is judged", () => {
    expect(startMutation(alone, WEAK).count).toBe(mutants.length);
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
  });
});

test("a case that fails before anything is changed notices nothing", () => {
  const wrong = ready(caseOf({ verdict: "eligible" }));
  expect(tallyMutants(mutateRuleset(alone, wrong)).killed).toBe(0);
});

/** The fate of the one change with this id. */
function fateOf(rules: Ruleset, id: string): JudgedMutant | undefined {
  return mutateRuleset({ ruleset: rules, overlays: [] }, []).find((one) => one.id === id);
}

describe("what is proven to be no change", () => {
  test("is a condition that comes to the same in every combination of its facts", () => {
    const always = sheet({
      fields: { a: yesNo(), n: count(3) },
      disqualifiers: [bar("d", { and: [fact("a"), { or: [fact("a"), { "<": [fact("n"), 2] }] }] })],
    });
    expect(
      fateOf(always, 'connectives /disqualifiers/0/when {"and":[{"or":[{"var":"a"},{"<":[{"var":"n"},2]}]}]}'),
    ).toMatchObject({
      fate: "survived",
    });
    // `a and (a or n < 2)` is `a`, whatever the limit: but while it is not known, each fact counts on its own.
    expect(fateOf(always, "thresholds /disqualifiers/0/when/and/1/or/1/</1 1")?.fate).toMatch(/equivalent|survived/);
    const bounded = sheet({ fields: { n: count(3) }, disqualifiers: [bar("d", { "<": [fact("n"), 9] })] });
    expect(fateOf(bounded, "thresholds /disqualifiers/0/when/</1 8")).toMatchObject({
      fate: "equivalent",
      proof: { by: "combinations", fields: ["n"], count: 3 },
    });
  });

  test("is a limit that nothing can reach", () => {
    const rules = sheet({
      fields: { a: yesNo() },
      standards: [standard("s", 10, [passFail("s.a", fact("a"), 10)])],
      deductions: [],
    });
    expect(fateOf(rules, "limits /pass/bounds/1 20")).toMatchObject({
      fate: "equivalent",
      proof: { by: "range", low: 0, high: 10 },
    });
  });

  test("is a floor or mark when no points that can be reached lie between", () => {
    const rules = sheet({
      mark: 10,
      fields: { a: yesNo(), b: yesNo(), y: points(1, 0.5) },
      standards: [
        standard("s", 20, [passFail("s.a", fact("a"), 10), passFail("s.b", fact("b"), 10)], { points: 10 }),
        standard("t", 1, [graded("t.y", "y")]),
      ],
    });
    expect(fateOf(rules, "limits /standards/0/floor/points 9.5")).toMatchObject({
      fate: "equivalent",
      proof: { by: "points", count: 3 },
    });
    expect(fateOf(rules, "limits /pass/marks/0/mark 9.5")?.fate).toBe("equivalent");
    expect(fateOf(rules, "limits /pass/marks/0/mark 10.5")?.fate).toBe("survived");
  });

  test("is never a floor that only the points for a share of nothing reach", () => {
    const share = { part: fact("n"), whole: fact("all"), maximum: 4, step: 4, round: "down", whenZero: 2 } as const;
    const rules = sheet({
      fields: { n: count(2), all: count(2) },
      standards: [standard("s", 4, [criterion("s.c", "proportional", share)], { points: 2 })],
    });
    expect(fateOf(rules, "limits /standards/0/floor/points 4")?.fate).toBe("survived");
  });

  test("is never what a lost gate means, which no value of the gate shows", () => {
    const rules = sheet({ fields: { a: yesNo() }, gates: [gate("g", fact("a"))] });
    expect(fateOf(rules, 'outcomes /gates/0/onFailure "undetermined"')).toMatchObject({
      fate: "survived",
      kill: { evidence: { facts: { a: false } }, expect: { verdict: "ineligible" } },
    });
  });
});

test("a limit of a share is noticed by a part and a whole between the two", () => {
  const rules = sheet({
    fields: { n: count(1000), all: count(1000) },
    disqualifiers: [bar("d", { "share-at-least": [fact("n"), fact("all"), [3, 5], false] })],
  });
  expect(fateOf(rules, "thresholds /disqualifiers/0/when/share-at-least/2 [59,100]")).toMatchObject({
    fate: "survived",
    kill: { evidence: { facts: { n: 59, all: 100 } } },
  });
});

test("the days in force are noticed by periods that end beside them", () => {
  const rules = sheet({ fields: { a: yesNo() }, disqualifiers: [bar("d", fact("a"))] });
  const force = mutateRuleset({ ruleset: rules, overlays: [] }, []).filter(({ operator }) => operator === "force");
  expect(force.map((one) => [one.to, one.fate === "survived" && one.kill.evidence?.period.to])).toEqual([
    ["2020-01-02", "2020-01-02"],
    ["2019-12-31", "2020-01-01"],
    ["2022-01-02", "2022-01-02"],
    ["2021-12-31", "2022-01-01"],
  ]);
});

describe("operations of overlays", () => {
  const overlay = district("example/district", deduct({ ...lateBy(5) }));
  const target = { ruleset: framework, overlays: [province, overlay] };

  test("are left out one at a time: what no longer fills the framework is refused, what is only missed survives", () => {
    const left = mutateRuleset(target, []).filter(({ operator }) => operator === "operation");
    expect(left.map((one) => [one.overlay, one.pointer, one.fate])).toEqual([
      ["example/province", "/operations/0", "refused"],
      ["example/province", "/operations/1", "refused"],
      ["example/district", "/operations/0", "survived"],
    ]);
  });
});

function lateBy(worth: number) {
  return {
    id: "p.late",
    vi: "Trễ",
    en: "Late",
    kind: "flat",
    when: { var: Object.keys(LATE.fields)[0] ?? "" },
    points: worth,
    cite: { in: "act", article: "9" },
    certainty: "official",
  } as const;
}

test.each(["vi", "en"] as const)("the report says it in words: %s", async (language) => {
  const some = mutateRuleset(alone, WEAK, { limit: 30, seed: 2 });
  const text = renderText(mutationBlocks(loadRuleset(ruleset).ruleset, some, language));
  await expect(text).toMatchFileSnapshot(`../../golden/mutation.${language}.txt`);
});
