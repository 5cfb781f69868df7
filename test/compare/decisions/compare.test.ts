// Why two decisions differ, one thing at a time, on small sheets.
import { describe, expect, test } from "vitest";
import {
  compareDecisions,
  type DecisionComparison,
  type Difference,
  decisionsText,
  safeCompareDecisions,
} from "../../../src/compare/index.js";
import { compileRuleset, type Ruleset, RulesetError } from "../../../src/index.js";
import {
  adjustment,
  bar,
  type Circumstances,
  count,
  criterion,
  day,
  events,
  evidenceOf,
  fact,
  flat,
  gate,
  graded,
  marks,
  NA,
  passFail,
  perCase,
  points,
  reading,
  required,
  said,
  sheet,
  standard,
  yesNo,
} from "../../decision/sheet.js";

const FIELDS = { grade: points(100, 1), poor: yesNo(), third: yesNo(), fire: yesNo(), n: count(20) };
const GRADED = standard("s", 100, [graded("s.grade", "grade")]);

function ruled(parts: Parameters<typeof sheet>[0] = {}): Ruleset {
  return sheet({ fields: FIELDS, standards: [GRADED], mark: 85, ...parts });
}

type Side = readonly [ruleset: Ruleset, facts: object, about?: Circumstances];

function sides(...both: readonly [Side, Side]) {
  return both.map(([ruleset, facts, about = {}]) => ({
    compiled: compileRuleset(ruleset),
    evidence: evidenceOf(facts, about),
    ...(about.readings === undefined ? {} : { readings: about.readings }),
  })) as [Parameters<typeof compareDecisions>[0], Parameters<typeof compareDecisions>[1]];
}

function compare(...both: readonly [Side, Side]): DecisionComparison {
  return compareDecisions(...sides(...both));
}

/** Facts, rules and interaction; one number where both ends are the same. */
function split(difference: Difference | undefined): unknown {
  const parts = difference?.split;
  if (parts === undefined) return undefined;
  return [parts.facts, parts.rules, parts.interaction].map(({ low, high }) => (low === high ? low : [low, high]));
}

function lines({ points: all }: DecisionComparison): readonly (readonly unknown[])[] {
  return all.map((one) => [one.part === undefined ? one.node : `${one.node} ${one.part}`, split(one.points)]);
}

describe("what comes from facts, from rules and from both", () => {
  const before = ruled({ deductions: [flat("p", fact("third"), 5)] });
  const after = ruled({ deductions: [flat("p", fact("third"), 3)] });
  const plain = { grade: 90, third: false };

  test("is all facts where the rules are the same", () => {
    const found = compare([before, plain], [before, { grade: 88, third: true }]);
    expect(split(found.total)).toEqual([-7, 0, 0]);
    expect(lines(found)).toEqual([
      ["s", [-2, 0, 0]],
      ["s.grade", [-2, 0, 0]],
      ["p", [-5, 0, 0]],
    ]);
    expect([found.rules, found.facts.map((one) => one.fact)]).toEqual([[], ["grade", "third"]]);
  });

  test("is all rules where the facts are the same", () => {
    const found = compare([before, { ...plain, third: true }], [after, { ...plain, third: true }]);
    expect(split(found.total)).toEqual([0, 2, 0]);
    expect(found.points.map(({ node, points: { before: b, after: a } }) => [node, b, a])).toEqual([
      ["p", { low: -5, high: -5 }, { low: -3, high: -3 }],
    ]);
    expect([found.facts, found.rules.map(({ part }) => part)]).toEqual([[], ["p"]]);
  });

  test("is interaction where a rule changed that only the new facts meet", () => {
    const found = compare([before, plain], [after, { ...plain, third: true }]);
    expect(split(found.total)).toEqual([-5, 0, 2]);
    expect(found.total).toMatchObject({ before: { low: 90, high: 90 }, after: { low: 87, high: 87 } });
    expect(found.alone.facts).toMatchObject({ decided: true, total: { low: 85, high: 85 } });
    expect(found.alone.rules).toMatchObject({ decided: true, total: { low: 90, high: 90 } });
  });

  test("is told of the low and of the high end apart", () => {
    const found = compare([before, { grade: 90 }], [after, { grade: 90, third: true }]);
    // What is missing may cost 5 before: known, it costs 5 by the old rule at both ends, and 3 by the new.
    expect(found.total).toMatchObject({ before: { low: 85, high: 90 }, after: { low: 87, high: 87 } });
    expect(split(found.total)).toEqual([
      [0, -5],
      [2, 0],
      [0, 2],
    ]);
  });

  test("names what each line reads, among facts and rules that changed", () => {
    const named = ruled({
      derived: { many: { vi: "m", en: "m", value: { ">": [fact("n"), 3] } } },
      deductions: [flat("p", fact("many"), 5)],
    });
    const other = ruled({
      derived: { many: { vi: "m", en: "m", value: { ">": [fact("n"), 2] } } },
      deductions: [flat("p", fact("many"), 5)],
    });
    const found = compare([named, { grade: 90, n: 3, poor: true }], [other, { grade: 90, n: 4, poor: false }]);
    expect(found.points).toMatchObject([{ node: "p", facts: ["n"], rules: ["derived:many"] }]);
    expect(found.facts).toMatchObject([
      { fact: "n", before: { value: 3, en: "3" }, after: { value: 4, en: "4" }, nodes: ["p"] },
      { fact: "poor", before: { value: true, vi: "có" }, after: { value: false, vi: "không" }, nodes: [] },
    ]);
    expect(found.rules).toMatchObject([{ part: "derived:many", edits: [{ kind: "threshold" }] }]);
  });
});

describe("a line of its own has", () => {
  const FACTS = { grade: 100, n: 3 };

  test.each<readonly [string, Parameters<typeof sheet>[0], readonly unknown[]]>([
    [
      "the cap of a criterion",
      {
        standards: [standard("s", 10, [criterion("s.n", "per-unit", { count: fact("n"), each: 2, maximum: 10 })])],
        mark: 0,
      },
      [
        ["s", [4, 0, 0]],
        ["s.n", [4, 0, 0]],
        ["s.n points", [6, 0, 0]],
        ["s.n cap", [-2, 0, 0]],
      ],
    ],
    [
      "the cap of a deduction",
      { deductions: [perCase("p", fact("n"), 2, { cap: 7 })] },
      [
        ["p", [-1, 0, 0]],
        ["p points", [-6, 0, 0]],
        ["p cap", [5, 0, 0]],
      ],
    ],
    [
      "the maximum of a standard",
      {
        standards: [standard("s", 8, [passFail("s.a", { ">": [fact("n"), 5] }, 5), passFail("s.b", true, 5)])],
        mark: 0,
      },
      [
        ["s", [3, 0, 0]],
        ["s.a", [5, 0, 0]],
        ["s maximum", [-2, 0, 0]],
      ],
    ],
    [
      "what keeps a standard within its bounds",
      {
        standards: [standard("s", 5, [passFail("s.a", true, 5)])],
        deductions: [perCase("p", fact("n"), 1, { from: "s" })],
        mark: 0,
      },
      [
        ["s", [-2, 0, 0]],
        ["p", [-3, 0, 0]],
        ["s bounds", [1, 0, 0]],
      ],
    ],
    [
      "that only the largest counts",
      {
        deductions: [
          adjustment("g", "group", {
            combine: "largest",
            items: [perCase("p.a", fact("n"), 1), flat("p.b", true, 4)],
          }),
        ],
      },
      [
        ["g", [-2, 0, 0]],
        ["p.a", [-3, 0, 0]],
        ["g choice", [1, 0, 0]],
      ],
    ],
    [
      "the overall cap",
      { deductions: [perCase("p", fact("n"), 2)], caps: { deductions: { cap: 8 } } },
      [
        ["p", [-6, 0, 0]],
        ["caps.deductions", [4, 0, 0]],
      ],
    ],
    [
      "the cap of bonuses",
      {
        bonuses: [perCase("p", fact("n"), 2)],
        caps: { bonuses: { cap: 8 } },
        bounds: [0, 120],
      },
      [
        ["p", [6, 0, 0]],
        ["caps.bonuses", [-4, 0, 0]],
      ],
    ],
    [
      "the bounds of the total",
      { deductions: [perCase("p", fact("n"), 20)] },
      [
        ["p", [-60, 0, 0]],
        ["pass.bounds", [20, 0, 0]],
      ],
    ],
    [
      "its rounding",
      { deductions: [perCase("p", fact("n"), 1.5)], rounding: { step: 5, mode: "down" } },
      [
        ["p", [-4.5, 0, 0]],
        ["pass.rounding", [-0.5, 0, 0]],
      ],
    ],
  ])("%s", (_, parts, expected) => {
    const rules = ruled(parts);
    const found = compare([rules, FACTS], [rules, { ...FACTS, n: 6 }]);
    expect(lines(found)).toEqual(expected);
  });

  test("nothing that stays within a node of which only enough must be met", () => {
    const group = criterion("g", "group", {
      combine: { atLeast: 2 },
      points: 10,
      criteria: [passFail("g.a", fact("poor"), 3), passFail("g.b", fact("third"), 3), passFail("g.c", fact("fire"), 3)],
    });
    const rules = ruled({ standards: [standard("s", 10, [group])], mark: 0 });
    const some = { poor: true, third: false, fire: false };
    expect(lines(compare([rules, some], [rules, { ...some, third: true }]))).toEqual([
      ["s", [10, 0, 0]],
      ["g", [10, 0, 0]],
    ]);
    expect(lines(compare([rules, some], [rules, { poor: false, third: true, fire: false }]))).toEqual([]);
  });

  test("each place of a node that moved", () => {
    const two = (first: readonly string[], second: readonly string[]) =>
      ruled({
        standards: [
          standard(
            "a",
            10,
            first.map((id) => passFail(id, fact("poor"), 5)),
          ),
          standard(
            "b",
            10,
            second.map((id) => passFail(id, fact("poor"), 5)),
          ),
        ],
        mark: 0,
      });
    const found = compare([two(["x", "y"], []), { poor: true }], [two(["x"], ["y"]), { poor: true }]);
    expect(found.points.map(({ node, within, points: one }) => [node, within, split(one)])).toEqual([
      ["a", undefined, [0, -5, 0]],
      ["y", "a", [0, -5, 0]],
      ["b", undefined, [0, 5, 0]],
      ["y", "b", [0, 5, 0]],
    ]);
    expect(split(found.total)).toEqual([0, 0, 0]);
  });

  test("no node of which only the id is another", () => {
    const named = (id: string) =>
      ruled({ deductions: [flat(id, fact("third"), 5)], gates: [gate(`g.${id}`, fact("poor"))] });
    const facts = { grade: 95, poor: true };
    const found = compare([named("old"), { ...facts, third: false }], [named("new"), { ...facts, third: true }]);
    expect(found.points).toMatchObject([
      { node: "new", was: "old", points: { split: { facts: { low: -5, high: -5 } } } },
    ]);
    expect([found.rules, found.conditions, found.before.decision.determinedBy[0]?.node]).toEqual([[], [], "g.old"]);
  });
});

describe("a criterion that does not apply", () => {
  test("counts what it says for that case, and what is left of the maximum is told", () => {
    const rules = ruled({
      fields: { ...FIELDS, n: count(20, NA) },
      standards: [
        standard("s", 100, [graded("s.grade", "grade")]),
        standard("t", 10, [
          criterion("t.n", "per-unit", { count: fact("n"), each: 1, maximum: 10, whenNotApplicable: "drop" }),
        ]),
      ],
    });
    const found = compare([rules, { grade: 95, n: 12 }], [rules, { grade: 95, n: { notApplicable: "không có" } }]);
    expect(lines(found)).toEqual([
      ["t", [-10, 0, 0]],
      ["t.n", [-10, 0, 0]],
      ["t.n points", [-12, 0, 0]],
      ["t.n cap", [2, 0, 0]],
    ]);
    expect(split(found.left)).toEqual([-10, 0, 0]);
    expect(found.facts).toMatchObject([{ fact: "n", after: { value: { notApplicable: true }, en: "not applicable" } }]);
  });
});

describe("the verdict", () => {
  const strict = ruled({ gates: [gate("g", fact("fire"))], disqualifiers: [bar("d", fact("poor"))] });
  const good = { grade: 90, fire: true, poor: false };

  test.each<readonly [string, Side, Side, unknown, unknown]>([
    ["facts", [strict, good], [strict, { ...good, fire: false }], "facts", [["g", "met", "failed", "facts"]]],
    [
      "rules",
      [ruled(), { grade: 90, fire: false, poor: false }],
      [strict, { grade: 90, fire: false, poor: false }],
      "rules",
      [
        ["d", undefined, "clear", "rules"],
        ["g", undefined, "failed", "rules"],
      ],
    ],
    [
      "either",
      [ruled({ mark: 80 }), { grade: 82 }],
      [ruled({ mark: 85 }), { grade: 70 }],
      "either",
      [["total", "met", "failed", "either"]],
    ],
    [
      "together",
      [ruled({ mark: 80 }), { grade: 90 }],
      [ruled({ mark: 85 }), { grade: 82 }],
      "together",
      [["total", "met", "failed", "together"]],
    ],
    [
      "offset",
      [ruled({ mark: 85 }), { grade: 90 }],
      [ruled({ mark: 80 }), { grade: 82 }],
      "offset",
      [["total", "met", "met", "offset"]],
    ],
  ])("can change by %s", (_, before, after, by, expected) => {
    const found = compare(before, after);
    expect(found.verdict.by).toBe(by);
    const changed = found.conditions.filter((one) => one.by !== undefined);
    expect(changed.map((one) => [one.node, one.before?.state, one.after?.state, one.by])).toEqual(expected);
  });

  test("says which conditions came among the reasons and which went", () => {
    const { conditions } = compare([strict, good], [strict, { ...good, fire: false }]);
    expect(conditions.map(({ node, determines }) => [node, determines])).toEqual([
      ["d", { before: true, after: false }],
      ["g", { before: true, after: true }],
      ["total", { before: true, after: false }],
    ]);
  });

  test("names what is behind a condition", () => {
    const found = compare([strict, good], [ruled({ gates: [gate("g", fact("third"))] }), { ...good, third: false }]);
    expect(found.conditions.find(({ node }) => node === "g")).toMatchObject({ facts: ["third"], rules: ["g"] });
    const mark = compare([ruled({ mark: 80 }), { grade: 82 }], [ruled({ mark: 85 }), { grade: 82 }]);
    expect(mark.conditions).toMatchObject([{ node: "total", rules: ["pass.mark.*"] }]);
    expect(split(mark.mark)).toEqual([0, 5, 0]);
  });

  test("sees a gate whose failure means something else", () => {
    const gated = (onFailure: "ineligible" | "undetermined") => ruled({ gates: [gate("g", fact("fire"), onFailure)] });
    const facts = { grade: 90, fire: false };
    const found = compare([gated("undetermined"), facts], [gated("ineligible"), facts]);
    expect(found.verdict).toEqual({ before: "undetermined", after: "ineligible", by: "rules" });
    expect(found.conditions[0]).toMatchObject({
      before: { state: "failed", onFailure: "undetermined" },
      after: { state: "failed", onFailure: "ineligible" },
    });
    expect(decisionsText(found, "en")).toContain("not met (Not eligible to be proposed for recognition)");
  });

  test("of a sheet without points is told, and no total is", () => {
    const pointless = sheet({ fields: FIELDS, standards: [standard("s", undefined, [required("s.a", fact("fire"))])] });
    const found = compare([pointless, { fire: true }], [pointless, { fire: false }]);
    expect(found.verdict).toEqual({ before: "eligible", after: "ineligible", by: "facts" });
    expect([found.total, found.mark, found.points]).toEqual([undefined, undefined, []]);
    expect(found.articles).toMatchObject([{ conditions: ["s.a"] }]);
    const mixed = compare([pointless, { fire: true }], [ruled(), { grade: 90 }]);
    expect([mixed.total, mixed.points, mixed.verdict.after]).toEqual([undefined, [], "eligible"]);
  });
});

describe("what counts as facts", () => {
  test("is the class of the subject", () => {
    const rules = ruled({ mark: { city: 90, rural: 70 } });
    const facts = { grade: 80 };
    const found = compare([rules, facts, { class: "city" }], [rules, facts, { class: "rural" }]);
    expect(found.facts).toMatchObject([
      { fact: "subject.class", about: "class", before: { value: "city" }, after: { value: "rural" }, nodes: ["total"] },
    ]);
    expect([split(found.mark), split(found.total), found.verdict.by]).toEqual([[-20, 0, 0], [0, 0, 0], "facts"]);
    expect(found.conditions).toMatchObject([{ node: "total", facts: ["subject.class"] }]);
  });

  test("are earlier titles", () => {
    const rules = ruled({
      history: { model: { title: "model", vi: "Hộ gương mẫu", en: "Model household", most: 3 } },
      gates: [gate("g", { ">=": [{ "consecutive-years": ["model", "before-this-year", "keep"] }, 2] })],
    });
    const year = (one: number, outcome = "recognised") => ({ year: one, title: "model", outcome });
    const facts = { grade: 90 };
    const found = compare(
      [rules, facts, { history: [year(2019), year(2018)] }],
      [rules, facts, { history: [year(2019, "not-recognised"), { ...year(2018), decision: "1/QĐ" }] }],
    );
    expect(found.facts).toMatchObject([
      {
        fact: "history.model",
        about: "history",
        nodes: ["g"],
        label: { en: "Model household" },
        before: { en: "2018: recognised; 2019: recognised" },
        after: { vi: "2018: đạt; 2019: không đạt" },
      },
    ]);
    expect(found.verdict.by).toBe("facts");
  });

  test("is the period, with the nodes that depend on its days", () => {
    const rules = ruled({
      fields: { ...FIELDS, births: events(5, { date: day() }) },
      derived: { now: { vi: "n", en: "n", value: { some: [fact("births"), { "within-period": fact("date") }] } } },
      deductions: [flat("p", fact("now"), 5), flat("q", fact("third"), 5)],
    });
    const facts = { grade: 90, third: false, births: [{ date: "2020-03-01" }] };
    const found = compare([rules, facts], [rules, facts, { period: { from: "2021-01-01", to: "2022-01-01" } }]);
    expect(found.facts).toMatchObject([
      { fact: "subject.period", about: "period", nodes: ["p"], after: { en: "from 2021-01-01 to 2021-12-31" } },
    ]);
    expect(lines(found)).toEqual([["p", [5, 0, 0]]]);
  });

  test("is no other spelling, order, source or reason", () => {
    const rules = ruled({
      fields: { "a.b": yesNo(), births: events(5, { order: count(9) }), fire: yesNo(), grade: points(100) },
      mark: { city: 50, rural: 50 },
    });
    const one = {
      "a.b": true,
      births: [
        { id: "x", order: 3 },
        { id: "y", order: { value: 4 } },
      ],
      fire: null,
      grade: 60,
    };
    const other = {
      a: { b: { value: true, source: "sổ hộ" } },
      births: [
        { order: 4, id: "y" },
        { id: "x", order: 3 },
        { id: "x", order: 3 },
      ],
      fire: { unknown: "chờ xác minh" },
      grade: { value: 60, on: "2020-12-01" },
    };
    const found = compare([rules, one, { class: "city" }], [rules, other, { class: ["city"] }]);
    expect([found.facts, found.same]).toEqual([[], true]);
  });
});

describe("what counts as rules", () => {
  const read = (byDefault: string) =>
    ruled({
      readings: { r: reading(["a", "b"], byDefault) },
      deductions: [flat("p", { "==": [{ reading: "r" }, "b"] }, 5)],
    });
  const facts = { grade: 90 };

  test("is a reading chosen otherwise", () => {
    const found = compare([read("a"), facts], [read("a"), facts, { readings: { r: "b" } }]);
    expect(split(found.total)).toEqual([0, -5, 0]);
    expect(found.rules).toMatchObject([
      { part: "reading:r", edits: [{ kind: "reading", before: { value: "a" }, after: { value: "b" } }] },
    ]);
    expect(found.points).toMatchObject([{ node: "p", rules: ["reading:r"] }]);
  });

  test("is no default that was not used", () => {
    const found = compare([read("a"), facts], [read("b"), facts, { readings: { r: "a" } }]);
    expect([found.rules, found.same]).toEqual([[], true]);
  });

  test("is no wording, citation or day in force; of that it is told", () => {
    const later = {
      ...ruled({ standards: [standard("s", 100, [graded("s.grade", "grade", { note: { vi: "x", en: "x" } })])] }),
      inForce: { from: "2021-01-01" },
    };
    const found = compare([ruled(), facts], [later, facts]);
    expect([found.rules, found.same, found.before.inForce, found.after.inForce]).toEqual([[], true, true, false]);
    expect(decisionsText(found, "en")).toContain("The rules after are not in force for their decision");
  });
});

describe("a fact that only one sheet knows", () => {
  const asking = ruled({ fields: { ...FIELDS, pond: yesNo() }, deductions: [flat("p", { "!": fact("pond") }, 4)] });

  test("is left out for the other, and told", () => {
    const found = compare([ruled(), { grade: 90 }], [asking, { grade: 90, pond: false }]);
    expect(found.leftOut).toEqual({ before: ["pond"], after: [] });
    // By the new rules, nobody had asked before: it may cost 4.
    expect(split(found.total)).toEqual([0, [-4, 0], [0, -4]]);
    expect(compare([asking, { grade: 90, pond: false }], [ruled(), { grade: 90 }]).leftOut).toEqual({
      before: [],
      after: ["pond"],
    });
  });

  test("is not told where nothing is known of it", () => {
    const found = compare([ruled(), { grade: 90 }], [asking, { grade: 90, pond: { unknown: "chưa hỏi" } }]);
    expect([found.leftOut.before, found.facts]).toEqual([[], []]);
  });

  test("may be in the evidence of both", () => {
    const found = compare([ruled(), { grade: 90, pond: false }], [asking, { grade: 90, pond: false }]);
    expect([split(found.total), found.facts]).toEqual([[0, -4, 0], []]);
    expect(found.leftOut).toEqual({ before: ["pond"], after: [] });
  });

  test("may be a member of events, or a class", () => {
    const born = (item: Parameters<typeof events>[1], classes: readonly string[]) =>
      ruled({
        fields: { ...FIELDS, births: events(3, item) },
        mark: Object.fromEntries(classes.map((one) => [one, 80])),
      });
    const found = compare(
      [born({ order: count(9) }, ["city"]), { grade: 90, births: [{ order: 3 }] }, { class: "city" }],
      [
        born({ order: count(9), twin: yesNo() }, ["city", "isle"]),
        { grade: 90, births: [{ order: 3, twin: true }] },
        { class: "isle" },
      ],
    );
    expect(found.leftOut).toEqual({ before: ["births.twin", "class:isle"], after: [] });
    expect(found.total?.split).toBeDefined();
  });
});

describe("where a sheet cannot judge the facts of the other side", () => {
  const wide = ruled({ fields: { ...FIELDS, n: count(50) }, deductions: [perCase("p", fact("n"), 1)] });
  const narrow = ruled({ deductions: [perCase("p", fact("n"), 2)] });
  const found = compare([narrow, { grade: 90, n: 2 }], [wide, { grade: 90, n: 30 }]);

  test("nothing is split, and the plain difference is told", () => {
    expect(found.alone.facts).toMatchObject({ decided: false, issues: [{ code: "evidence.out-of-bounds" }] });
    expect(found.alone.rules).toMatchObject({ decided: true, total: { low: 88, high: 88 } });
    expect(found.total).toEqual({ before: { low: 86, high: 86 }, after: { low: 60, high: 60 } });
    expect(found.points.map(({ node, points: one }) => [node, one])).toEqual([
      ["p", { before: { low: -4, high: -4 }, after: { low: -30, high: -30 } }],
    ]);
    expect(found.verdict).toEqual({ before: "eligible", after: "ineligible" });
    expect(found.conditions.every(({ by }) => by === undefined)).toBe(true);
  });

  test("the report says why", () => {
    const text = decisionsText(found, "en");
    expect(text).toContain("The rules before cannot judge the facts of the other side");
    expect(text).toContain("cannot be decided");
    expect(text).not.toContain("Together");
  });
});

describe("by article", () => {
  const cited = (article: string, worth: number) => flat("p", fact("third"), worth, { cite: { in: "act", article } });

  test("a rule counts under the article it has in each sheet", () => {
    const facts = { grade: 90, third: true };
    const found = compare(
      [ruled({ deductions: [cited("4", 5)] }), facts],
      [ruled({ deductions: [cited("9", 3)] }), facts],
    );
    expect(found.articles.map(({ place, points: one }) => [place, split(one)])).toEqual([
      [{ instrument: "1", article: "9" }, [0, -3, 0]],
      [{ instrument: "1", article: "4" }, [0, 5, 0]],
    ]);
  });

  test("acts of one number are one, whatever a sheet calls them", () => {
    const renamed = {
      ...ruled({ deductions: [flat("p", fact("third"), 3, { cite: { in: "law", article: "4" } })] }),
      instruments: {
        act: { number: "1", issuer: "example", name: { vi: "act", en: "act" } },
        law: { number: "1", issuer: "example", name: { vi: "luật", en: "law" } },
      },
    };
    const facts = { grade: 90, third: true };
    const found = compare([ruled({ deductions: [cited("4", 5)] }), facts], [renamed, facts]);
    expect(found.articles).toMatchObject([
      { place: { article: "4" }, points: { split: { rules: { low: 2, high: 2 } } } },
    ]);
  });

  test("a condition that only one sheet has stands in its article alone", () => {
    const found = compare(
      [ruled(), { grade: 90, fire: false }],
      [ruled({ gates: [gate("g", fact("fire"))] }), { grade: 90, fire: false }],
    );
    expect(found.articles.map(({ place, conditions }) => [place?.article, conditions])).toEqual([["1", ["g"]]]);
  });

  test("what cites nothing stands last", () => {
    const bare = { kind: "flat", id: "p", vi: "p", en: "p", when: fact("third"), points: 5 } as const;
    const rules = ruled({ deductions: [bare, { ...cited("4", 1), id: "q" }] });
    const found = compare([rules, { grade: 90, third: false }], [rules, { grade: 90, third: true }]);
    expect(found.articles.map(({ label }) => label.en)).toEqual([expect.stringContaining("Article 4"), "not cited"]);
  });
});

describe("two decisions that cannot be compared", () => {
  test("are those on different subjects", () => {
    const [before, after] = sides([ruled(), { grade: 90 }], [ruled(), { grade: 90 }]);
    const other = { ...after, evidence: { ...after.evidence, subject: { kind: "household", id: "h-2" } as const } };
    expect(safeCompareDecisions(before, other).issues.map(said)).toEqual([
      ["compare.different-subjects", "/after/evidence/subject/id", { before: "h-1", after: "h-2" }],
    ]);
    const ward = { ...ruled(), subject: "ward" } as const;
    const [, third] = sides([ruled(), {}], [ward, {}]);
    const kind = { ...third, evidence: { ...third.evidence, subject: { kind: "ward", id: "h-1" } as const } };
    expect(safeCompareDecisions(before, kind).issues.map(said)).toEqual([
      ["compare.different-subjects", "/after/evidence/subject/kind", { before: "household", after: "ward" }],
    ]);
  });

  test("are those that their own rules refuse: every fault of both sides is told, with its place", () => {
    const [before, after] = sides([ruled(), { grade: 101 }, { readings: { r: "a" } }], [ruled(), { nobody: 1 }]);
    const result = safeCompareDecisions(before, after);
    expect(result.issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      "evidence.out-of-bounds /before/evidence/facts/grade",
      "evaluate.unknown-reading /before/readings/r",
      "evidence.unknown-field /after/evidence/facts/nobody",
    ]);
    expect(() => compareDecisions(before, after)).toThrow(RulesetError);
  });
});

test("the same on both sides is nothing", () => {
  const rules = ruled({ mark: marks(85)[0]?.mark ?? 85 });
  const found = compare([rules, { grade: 90 }], [rules, { grade: 90 }]);
  const { same, points: all, conditions, articles, facts, rules: changes } = found;
  expect({ same, all, conditions, articles, facts, changes }).toEqual({
    ...{ same: true, all: [], conditions: [], articles: [], facts: [], changes: [] },
  });
  expect(decisionsText(found, "vi")).toContain("Dữ kiện và quy định đều không thay đổi");
});

test("facts that change nothing leave the decision the same", () => {
  const found = compare([ruled(), { grade: 90, poor: true }], [ruled(), { grade: 90, poor: false }]);
  expect([found.same, found.facts.length]).toEqual([true, 1]);
  expect(decisionsText(found, "en")).toContain("The decision is the same");
});
