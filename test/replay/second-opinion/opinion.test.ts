// What a second opinion says: where JSON Logic differs, what it was not asked and why, and how much of that it was asked all the same.
import { describe, expect, test } from "vitest";
import {
  compileRuleset,
  type Evidence,
  type Expression,
  evaluate,
  type Facts,
  type Ruleset,
  type TracedDecision,
} from "../../../src/index.js";
import { type SecondOpinion, secondOpinion } from "../../../src/replay/index.js";
import {
  bar,
  count,
  criterion,
  events,
  evidenceOf,
  fact,
  flat,
  gate,
  NA,
  number,
  reading,
  sheet,
  standard,
  yesNo,
} from "../../decision/sheet.js";

const FIELDS = {
  a: yesNo(),
  b: yesNo(),
  "n.all": count(9),
  m: count(9),
  x: { ...count(9), ...NA },
  temp: number(-1, 1, 0.25),
  list: events(4, { k: count(3), here: yesNo() }),
};
const FACTS = { a: true, b: false, n: { all: 4 }, m: 0, x: 1, temp: 0.25, list: [{ k: 1, here: true }, { k: 3 }] };

const asking = (...conditions: readonly Expression[]): Ruleset =>
  sheet({ fields: FIELDS, gates: conditions.map((one, i) => gate(`g${i}`, one)) });

function decided(ruleset: Ruleset, facts: unknown = FACTS): { evidence: Evidence; decision: TracedDecision } {
  const evidence = evidenceOf(facts);
  return { evidence, decision: evaluate(compileRuleset(ruleset), evidence, { trace: true }) };
}

function opinionOn(ruleset: Ruleset, facts?: unknown): SecondOpinion {
  const { evidence, decision } = decided(ruleset, facts);
  return secondOpinion(ruleset, evidence, decision);
}

const reasons = ({ notAsked }: SecondOpinion) =>
  notAsked.map(({ node, reason, fields, parts }) => [node, reason, fields, parts]);

describe("conditions of which all is known", () => {
  test("are asked wherever they stand", () => {
    const ruleset = sheet({
      fields: FIELDS,
      gates: [gate("g", fact("a"))],
      disqualifiers: [bar("d", { ">": [fact("n.all"), 4] })],
      standards: [
        standard("s", 5, [
          criterion("s.units", "per-unit", { count: fact("n.all"), each: 1, maximum: 3 }),
          criterion("s.met", "pass-fail", { when: { "===": [fact("temp"), 0.25] }, points: 2 }),
        ]),
      ],
      deductions: [flat("p", { some: [fact("list"), { ">": [fact("k"), 2] }] }, 1)],
      mark: 0,
    });
    expect(opinionOn(ruleset)).toEqual({
      counts: { agreed: 5, differed: 0, notAsked: {} },
      differences: [],
      notAsked: [],
    });
  });

  test("are asked once where they have a name, and with it where it is read", () => {
    const derived = {
      many: { vi: "m", en: "m", value: { ">": [fact("n.all"), 3] } },
      idle: { vi: "i", en: "i", value: fact("a") },
    };
    const ruleset = { ...asking(fact("many"), { "!": fact("many") }), derived };
    // Nothing reads `idle`, so no decision rests on it.
    expect(opinionOn(ruleset).counts).toEqual({ agreed: 3, differed: 0, notAsked: {} });
  });

  test("are asked in no time, however often a name is read", () => {
    const value = (i: number): Expression => (i === 0 ? fact("a") : { and: [fact(`d${i - 1}`), fact(`d${i - 1}`)] });
    const derived = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`d${i}`, { vi: "d", en: "d", value: value(i) }]),
    );
    const ruleset = { ...asking(fact("d3")), derived };
    expect(opinionOn(ruleset).counts.agreed).toBe(5);
  });

  test("are asked by the readings of the decision", () => {
    const readings = { zone: reading(["wide", "narrow"], "wide") };
    const ruleset = { ...asking({ "===": [{ reading: "zone" }, "narrow"] }), readings };
    const evidence = evidenceOf(FACTS);
    for (const zone of ["wide", "narrow"]) {
      const decision = evaluate(compileRuleset(ruleset), evidence, { trace: true, readings: { zone } });
      expect(secondOpinion(ruleset, evidence, decision).counts.agreed).toBe(1);
    }
  });
});

/** The decision with another answer to the condition of its first gate. */
function altered({ trace, ...decision }: TracedDecision, value: unknown): TracedDecision {
  const [first] = trace.gates;
  const gates = [{ ...first!, condition: { ...first!.condition, value: value as never } }];
  return { ...decision, trace: { ...trace, gates } };
}

describe("a difference", () => {
  test("is told by node, with the condition, what it read, and both answers", () => {
    const condition = { and: [fact("a"), { "<": [fact("temp"), 0.5] }, { ">": [9, fact("n.all"), 1] }] };
    const ruleset = asking(condition);
    const { evidence, decision } = decided(ruleset);
    const wrong = altered(decision, { type: "boolean", value: false });
    expect(secondOpinion(ruleset, evidence, wrong)).toEqual({
      counts: { agreed: 0, differed: 1, notAsked: {} },
      differences: [
        {
          node: "g0",
          pointer: "/gates/0/require",
          condition,
          decided: { type: "boolean", value: false },
          rule: { and: [{ var: "a" }, { "<": [{ var: "temp" }, 50] }, { "<": [1, { var: "n/all" }, 9] }] },
          data: { a: true, "n/all": 4, temp: 25 },
          decimals: 0,
          answer: true,
        },
      ],
      notAsked: [],
    });
  });

  test("in a part of what could not be asked as a whole is told of the part", () => {
    const ruleset = asking({
      and: [{ "!": fact("b") }, { some: [fact("list"), { and: [fact("here"), { "===": [fact("k"), 2] }] }] }],
    });
    const facts = { ...FACTS, list: [{ k: 2 }, { k: 3, here: true }] };
    const { evidence, decision } = decided(ruleset, facts);
    const text = JSON.stringify(decision);
    const member = '"operator":"===","value":{"type":"boolean","value":';
    const wrong = JSON.parse(text.replace(`${member}true`, `${member}false`)) as TracedDecision;
    expect(secondOpinion(ruleset, evidence, decision).differences).toEqual([]);
    const { counts, differences } = secondOpinion(ruleset, evidence, wrong);
    expect(counts).toEqual({ agreed: 0, differed: 1, notAsked: {} });
    expect(differences).toMatchObject([
      { node: "g0", pointer: "/gates/0/require/and/1/some/1/and/1", event: 0, data: { k: 2 }, answer: true },
    ]);
  });

  test.each([
    [{ type: "boolean", value: "yes" }],
    [{ type: "number", low: 1, high: 1 }],
    [{ type: "list", size: 1 }],
    [{ type: "constructor" }],
    [{}],
  ])("is that the trace says %j of a condition", (value) => {
    const ruleset = asking(fact("a"));
    const { evidence, decision } = decided(ruleset);
    expect(secondOpinion(ruleset, evidence, altered(decision, value)).counts.differed).toBe(1);
  });
});

describe("a condition that is open", () => {
  test("is not asked, and the facts are named that it is open for", () => {
    const ruleset = asking({ or: [fact("b"), fact("a")] }, fact("a"), { ">": [fact("n.all"), 3] });
    expect(reasons(opinionOn(ruleset, { ...FACTS, a: null, n: { all: { unknown: "?" } } }))).toEqual([
      ["g0", "missing-fact", ["a"], 0],
      ["g1", "missing-fact", ["a"], 0],
      ["g2", "missing-fact", ["n.all"], 0],
    ]);
  });

  test("is asked in its largest parts that are not", () => {
    const known = { or: [fact("b"), { ">": [fact("n.all"), 3] }] };
    const ruleset = asking({ and: [known, { "!": { and: [fact("a"), { "!": fact("b") }] } }] });
    expect(reasons(opinionOn(ruleset, { ...FACTS, a: null }))).toEqual([["g0", "missing-fact", ["a"], 2]]);
  });

  test("is asked for each event of which it is not", () => {
    const ruleset = asking({
      all: [{ filter: [fact("list"), { "<": [fact("k"), 3] }] }, { and: [{ ">": [fact("k"), 0] }, fact("here")] }],
    });
    const list = [{ k: 1 }, { k: 2, here: true }, {}];
    // Two filters and one condition are settled; of the first event and of the last, one part each.
    expect(reasons(opinionOn(ruleset, { ...FACTS, list }))).toEqual([
      ["g0", "missing-fact", ["list.here", "list.k"], 4],
    ]);
  });

  test("for a list or a year that is missing names it", () => {
    const history = { h: { title: "t", most: 3, vi: "h", en: "h" } };
    const ruleset = {
      ...asking({ some: [fact("list"), fact("here")] }, { ">": [{ "years-since-recognised": "h" }, 1] }),
      history,
    };
    expect(reasons(opinionOn(ruleset, { ...FACTS, list: null }))).toEqual([
      ["g0", "missing-fact", ["list"], 0],
      ["g1", "missing-fact", ["history.h"], 1],
    ]);
  });

  test("though every fact is known has no answer", () => {
    const ruleset = asking({ "share-at-least": [fact("n.all"), { "+": [fact("m"), 0] }, [1, 2], "unknown"] });
    expect(reasons(opinionOn(ruleset))).toEqual([["g0", "no-answer", undefined, 1]]);
  });
});

describe("a condition that is settled while facts are missing", () => {
  const settled = asking(
    { or: [fact("a"), fact("b")] },
    { ">=": [fact("n.all"), 0] },
    { "<": [{ count: fact("list") }, 5] },
    { and: [{ applicable: "x" }, { ">": [fact("x"), 0] }] },
  );

  test("is asked with them at either end of their ranges", () => {
    const facts = { a: true, x: { notApplicable: "-" } };
    expect(opinionOn(settled, facts).counts).toEqual({ agreed: 4, differed: 0, notAsked: {} });
  });

  const run: Expression = { "consecutive-years": ["h", "through-this-year", "keep"] };
  test.each([
    ["low", { "<": [fact("m"), 1] }, { "<": [fact("m"), 9] }],
    ["high", { ">": [fact("m"), 8] }, { ">": [fact("m"), 0] }],
    ["low", { "<": [{ count: fact("list") }, 1] }, { "<": [{ count: fact("list") }, 4] }],
    ["high", { ">": [{ count: fact("list") }, 0] }, { ">": [{ count: fact("list") }, 3] }],
    ["low", { "<": [run, 1] }, { "<": [run, 3] }],
    ["high", { ">": [run, 2] }, { ">": [run, 0] }],
  ])("by one who takes the %s end for the fact differs: %j", (_, ...conditions) => {
    const history = { h: { title: "t", most: 3, vi: "h", en: "h" } };
    for (const condition of conditions) {
      const ruleset = { ...asking(condition), history };
      const { evidence, decision } = decided(ruleset, { ...FACTS, m: null, list: null });
      expect(secondOpinion(ruleset, evidence, decision).notAsked).toMatchObject([
        { node: "g0", reason: "missing-fact" },
      ]);
      const wrong = altered(decision, { type: "boolean", value: true });
      expect(secondOpinion(ruleset, evidence, wrong).differences).toMatchObject([{ node: "g0", answer: false }]);
    }
  });
});

describe("what is not asked", () => {
  test("is a product beyond what floats hold exactly; its parts are asked", () => {
    const square = (most: number): Ruleset => {
      const product = { "*": [fact("n"), fact("n")] };
      const share = { "share-at-least": [product, { "+": [product, 1] }, [1, 2], "unknown"] };
      return sheet({ fields: { n: count(most) }, gates: [gate("g0", share)] });
    };
    expect(opinionOn(square(60_000_000), { n: 3 }).counts.agreed).toBe(1);
    expect(opinionOn(square(70_000_000), { n: 3 }).notAsked).toEqual([
      { node: "g0", pointer: "/gates/0/require", reason: "too-large", operator: "share-at-least", parts: 2 },
    ]);
  });

  test("is an operator that there is no translation of", () => {
    const { evidence, decision } = decided(asking({ and: [fact("a"), { "!": fact("b") }] }));
    const other = asking({ and: [{ missing: [] }, { "!": fact("b") }] });
    const { notAsked } = secondOpinion(other, evidence, decision);
    expect(notAsked).toEqual([
      { node: "g0", pointer: "/gates/0/require", reason: "operator", operator: "missing", parts: 1 },
    ]);
  });

  test("is what the trace does not say", () => {
    const { evidence, decision } = decided(asking(fact("a")));
    const ruleset = asking(fact("a"), fact("b"));
    expect(reasons(secondOpinion(ruleset, evidence, decision))).toEqual([["g1", "not-traced", undefined, 0]]);
  });

  test.each([[null], [undefined], [{}], [{ trace: { gates: [null, { node: "g0", condition: 1 }] } }], [[]]])(
    "is anything of a decision that is none: %j",
    (decision) => {
      const found = secondOpinion(asking(fact("a")), evidenceOf(FACTS), decision as unknown as TracedDecision);
      expect(reasons(found)).toEqual([["g0", "not-traced", undefined, 0]]);
    },
  );

  test.each<[Facts]>([[{ a: "yes" }], [{ list: 3 }], [{ other: 1 }]])(
    "is anything about evidence for another ruleset: %j",
    (facts) => {
      const ruleset = asking(fact("a"));
      const { decision } = decided(ruleset);
      expect(reasons(secondOpinion(ruleset, evidenceOf(facts), decision))).toEqual([
        ["g0", "other-evidence", undefined, 0],
      ]);
    },
  );
});
