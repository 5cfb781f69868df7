// What an impact says, one thing at a time, on small sheets.
import { describe, expect, test } from "vitest";
import {
  compareRecord,
  type Impact,
  type ImpactOptions,
  impact,
  impactText,
  type RecordImpact,
  safeStartImpact,
  startImpact,
} from "../../../src/compare/index.js";
import { compileRuleset, type Evidence, type Ruleset, RulesetError } from "../../../src/index.js";
import {
  adjustment,
  bar,
  events,
  evidenceOf,
  fact,
  flat,
  gate,
  graded,
  oneOf,
  passFail,
  perCase,
  points,
  reading,
  sheet,
  standard,
  yesNo,
} from "../../decision/sheet.js";

const FIELDS = { grade: points(100, 1), poor: yesNo(), third: yesNo(), fire: yesNo(), area: oneOf("north", "south") };
const GRADED = standard("s", 100, [graded("s.grade", "grade")]);

function ruled(parts: Parameters<typeof sheet>[0] = {}): Ruleset {
  return sheet({ fields: FIELDS, standards: [GRADED], mark: 85, ...parts });
}

function compare(before: Ruleset, after: Ruleset, evidence: Evidence, options?: ImpactOptions): RecordImpact {
  return compareRecord(startImpact(compileRuleset(before), compileRuleset(after), options), evidence);
}

function impactOf(
  before: Ruleset,
  after: Ruleset,
  population: readonly Evidence[],
  options?: ImpactOptions,
): Promise<Impact> {
  return impact(compileRuleset(before), compileRuleset(after), population, options);
}

describe("a file", () => {
  const before = ruled({ deductions: [flat("p.third", fact("third"), 5)] });
  const after = ruled({ deductions: [flat("p.third", fact("third"), 3), flat("p.fire", { "!": fact("fire") }, 2)] });

  test("that is complete has its exact shift, and the amendments behind it", () => {
    const third = compare(before, after, evidenceOf({ grade: 88, third: true, fire: true }));
    expect(third).toMatchObject({ from: "ineligible", to: "eligible", shift: { low: 2, high: 2 }, gain: "surely" });
    expect([third.causes, third.through]).toEqual([["p.third"], ["p.third"]]);
    const fire = compare(before, after, evidenceOf({ grade: 86, third: false, fire: false }));
    expect(fire).toMatchObject({ from: "eligible", to: "ineligible", shift: { low: -2, high: -2 }, lose: "surely" });
    expect(fire.causes).toEqual(["p.fire"]);
  });

  test("that two amendments pull both ways flips by the one that pulls its way", () => {
    const found = compare(
      before,
      ruled({ deductions: [flat("p.third", fact("third"), 3), flat("p.fire", true, 4)] }),
      evidenceOf({ grade: 91, third: true, fire: false }),
    );
    expect(found).toMatchObject({ from: "eligible", to: "ineligible", shift: { low: -2, high: -2 } });
    expect([found.causes, found.through]).toEqual([["p.fire"], ["p.fire", "p.third"]]);
  });

  test("that is incomplete has a range, no wider than what is amended", () => {
    const open = compare(before, after, evidenceOf({ third: false, fire: false }));
    // Nothing is known of the grade, which counts alike in both; of no points, none can be taken.
    expect(open.shift).toEqual({ low: -2, high: 0 });
    expect([open.from, open.to, open.lose, open.gain]).toEqual(["undetermined", "undetermined", "perhaps", "not"]);
    const either = compare(before, after, evidenceOf({ grade: 90 }));
    expect(either.shift).toEqual({ low: -2, high: 2 });
  });

  test("that no amendment can reach stays as it is, however incomplete", () => {
    const found = compare(before, after, evidenceOf({ third: false, fire: true }));
    expect(found).toMatchObject({ from: "undetermined", to: "undetermined", lose: "not", gain: "not" });
    expect(found.shift).toEqual({ low: 0, high: 0 });
  });

  test("to which only more points are given cannot lose", () => {
    const kinder = ruled({ deductions: [flat("p.third", fact("third"), 3)] });
    expect(compare(before, kinder, evidenceOf({}))).toMatchObject({
      lose: "not",
      gain: "perhaps",
      shift: { low: 0, high: 2 },
    });
    expect(compare(kinder, before, evidenceOf({}))).toMatchObject({ lose: "perhaps", gain: "not" });
  });

  test("is measured by a raised mark as well", () => {
    const found = compare(ruled(), ruled({ mark: 90 }), evidenceOf({ grade: 87 }));
    expect([found.causes, found.through, found.shift]).toEqual([["pass.mark.*"], [], { low: 0, high: 0 }]);
    expect(compare(ruled(), ruled({ mark: 90 }), evidenceOf({}))).toMatchObject({ lose: "perhaps", gain: "not" });
  });
});

describe("what is behind a flip", () => {
  const good = evidenceOf({ grade: 90, poor: true, third: true, fire: false, area: "north" });
  const both = (parts: Parameters<typeof sheet>[0], more: Parameters<typeof sheet>[0]) =>
    [ruled(parts), ruled(more)] as const;

  test.each([
    ["a new disqualifier", ...both({}, { disqualifiers: [bar("d", fact("third"))] }), ["d"]],
    ["a new gate", ...both({}, { gates: [gate("g", fact("fire"))] }), ["g"]],
    [
      "a gate whose failure means more",
      ...both({ gates: [gate("g", fact("fire"), "undetermined")] }, { gates: [gate("g", fact("fire"))] }),
      ["g"],
    ],
    ["a floor", ...both({}, { standards: [standard("s", 100, GRADED.criteria, { points: 95 })] }), ["s.floor"]],
    ["a lower bound of the total", ...both({}, { bounds: [0, 80] }), ["pass.bounds"]],
    ["a rounding", ...both({ mark: 90 }, { mark: 90, rounding: { step: 20, mode: "down" } }), ["pass.rounding"]],
    [
      "a cap",
      ...both(
        { deductions: [flat("p", true, 9)], caps: { deductions: { cap: 3 } } },
        { deductions: [flat("p", true, 9)], caps: { deductions: { cap: 8 } } },
      ),
      ["caps.deductions"],
    ],
    [
      "a named expression",
      ...both(
        { derived: { bad: { vi: "b", en: "b", value: false } }, disqualifiers: [bar("d", fact("bad"))] },
        { derived: { bad: { vi: "b", en: "b", value: fact("third") } }, disqualifiers: [bar("d", fact("bad"))] },
      ),
      ["derived:bad"],
    ],
    [
      "another default of a reading",
      ...both(
        { readings: { r: reading(["a", "b"], "a") }, disqualifiers: [bar("d", { "==": [{ reading: "r" }, "b"] })] },
        { readings: { r: reading(["a", "b"], "b") }, disqualifiers: [bar("d", { "==": [{ reading: "r" }, "b"] })] },
      ),
      ["reading:r"],
    ],
    [
      "the largest of a group",
      ...both(
        {
          deductions: [
            adjustment("g", "group", {
              combine: "largest",
              items: [flat("g.a", true, 1), flat("g.b", fact("third"), 3)],
            }),
          ],
        },
        {
          deductions: [
            adjustment("g", "group", {
              combine: "largest",
              items: [flat("g.a", true, 2), flat("g.b", fact("third"), 9)],
            }),
          ],
        },
      ),
      ["g.b"],
    ],
    [
      "a group that counts otherwise",
      ...both(
        {
          deductions: [
            adjustment("g", "group", { combine: "largest", items: [flat("g.a", true, 3), flat("g.b", true, 4)] }),
          ],
        },
        {
          deductions: [
            adjustment("g", "group", { combine: "sum", items: [flat("g.a", true, 3), flat("g.b", true, 4)] }),
          ],
        },
      ),
      ["g"],
    ],
    [
      "a criterion that moved to another standard",
      ...both(
        {
          standards: [
            standard("s", 90, [graded("s.grade", "grade")]),
            standard("t", 10, [passFail("x", fact("fire"), 10)]),
          ],
          mark: 80,
        },
        {
          standards: [
            standard("s", 100, [graded("s.grade", "grade"), passFail("x", fact("fire"), 10)], { points: 95 }),
            standard("t", 0, []),
          ],
          mark: 80,
        },
      ),
      ["s.floor"],
    ],
  ])("is %s", (_, before, after, causes) => {
    const found = compare(before, after, good);
    expect(found.from).not.toBe(found.to);
    expect(found.causes).toEqual(causes);
  });

  test("is told by its name in both languages, and by its id where it has none", async () => {
    const before = ruled({
      derived: { bad: { vi: "Điều xấu", en: "The bad", value: false } },
      disqualifiers: [bar("d", fact("bad"))],
    });
    const after = ruled({
      derived: { bad: { vi: "Điều xấu", en: "The bad", value: true } },
      disqualifiers: [bar("d", fact("bad"))],
      mark: 90,
      bounds: [0, 95],
      rounding: { step: 1, mode: "up" },
      caps: { deductions: { cap: 1 }, bonuses: { cap: 1 } },
    });
    const found = await impactOf(before, after, [good]);
    const texts = { vi: impactText(found, { before, after }, "vi"), en: impactText(found, { before, after }, "en") };
    for (const label of [
      "Điều xấu",
      "Mức điểm đạt",
      "Giới hạn của tổng điểm",
      "Cách làm tròn",
      "Tổng điểm trừ tối đa",
      "Tổng điểm cộng tối đa",
    ])
      expect(texts.vi).toContain(label);
    for (const label of ["The bad", "Pass mark", "Bounds of the total", "Rounding of", "all deductions", "all bonuses"])
      expect(texts.en).toContain(label);
  });
});

describe("editorial changes", () => {
  test("of words, citations, certainty and notes are none", async () => {
    const before = ruled({ deductions: [flat("p", fact("third"), 5)] });
    const [deduction] = before.deductions ?? [];
    const after = ruled({
      deductions: [{ ...deduction!, vi: "Khác", en: "Other", certainty: "assumed", note: { vi: "x", en: "y" } }],
    });
    const { amendments } = await impactOf(before, { ...after, version: "2.0.0", status: "draft" }, [evidenceOf({})]);
    expect(amendments).toEqual([]);
  });
});

describe("a fact that only one sheet has", () => {
  const litter = {
    litter: yesNo(),
    "yard.clean": yesNo(),
    events: events(3, { kind: oneOf("a", "b"), extra: yesNo() }),
  };
  const more = ruled({
    fields: { ...FIELDS, ...litter },
    deductions: [
      flat("p", fact("litter"), 2),
      perCase("q", { count: [{ filter: [fact("events"), fact("extra")] }] }, 1),
      flat("r", fact("yard.clean"), 1),
    ],
  });
  const less = ruled({
    fields: { ...FIELDS, events: events(3, { kind: oneOf("a", "b") }) },
    deductions: [perCase("q", { count: [fact("events")] }, 1)],
  });
  const facts = {
    grade: 90,
    litter: true,
    yard: { clean: true },
    events: { value: [{ kind: "a", extra: true }], source: "sổ" },
  };

  test("is missing under the other, nested or flat, or a member of events", () => {
    const lost = compare(more, less, evidenceOf(facts));
    expect([lost.before, lost.after]).toEqual([
      { low: 86, high: 86 },
      { low: 89, high: 89 },
    ]);
    const gained = compare(less, more, evidenceOf(facts));
    expect([gained.before, gained.after]).toEqual([
      { low: 89, high: 89 },
      { low: 86, high: 86 },
    ]);
    const unsaid = compare(less, more, evidenceOf({ grade: 90, events: [{ kind: "a" }] }));
    expect([unsaid.before, unsaid.after]).toEqual([
      { low: 89, high: 89 },
      { low: 86, high: 90 },
    ]);
  });

  test("so is a class", () => {
    const classed = (...names: readonly string[]) =>
      ruled({ mark: Object.fromEntries(names.map((name, i) => [name, 60 + 20 * i])) });
    const of = (named: string | readonly string[]) =>
      compare(classed("a", "b"), classed("b", "c"), evidenceOf({ grade: 70 }, { class: named }));
    expect([of("a").from, of("a").to]).toEqual(["eligible", "undetermined"]);
    expect(of("a").causes).toEqual(["class:a", "class:c", "pass.mark.a", "pass.mark.b", "pass.mark.c"]);
    expect([of("b").from, of("b").to]).toEqual(["ineligible", "eligible"]);
  });

  test("and what neither has is refused by both", async () => {
    const { flows } = await impactOf(more, less, [evidenceOf({ typo: true })]);
    expect(flows).toEqual([{ from: "refused", to: "refused", count: 1 }]);
  });
});

test("both sheets judge files of any day, and the files of days on which one is not in force are counted", async () => {
  const [before, after] = [ruled(), ruled()].map((one, i) => ({
    ...one,
    inForce: { ...one.inForce, ...(i === 0 ? { from: "2018-01-01", to: "2021-01-01" } : { from: "2021-01-01" }) },
  }));
  const { flows, outsideForce } = await impactOf(before!, after!, [evidenceOf({ grade: 90 })]);
  expect(flows).toEqual([{ from: "eligible", to: "eligible", count: 1 }]);
  expect(outsideForce).toEqual({ before: 0, after: 1 });
});

describe("groups", () => {
  const people = [
    evidenceOf({ grade: 90, area: "north" }),
    evidenceOf({ grade: 90, area: "south" }),
    evidenceOf({ grade: 90, area: { value: "south", source: "x" } }),
    evidenceOf({ grade: 90, area: null }),
    evidenceOf({ grade: 90, area: { unknown: "chờ" } }),
    evidenceOf({ grade: 90, area: "east" }),
  ];

  test("are by value, in the order of the dictionary, then those that are missing or not readable", async () => {
    const { breakdowns } = await impactOf(ruled(), ruled(), people, { by: ["area"], smallest: 1 });
    expect(breakdowns[0]?.groups.map(({ group, files }) => [group.state, ...group.values, files])).toEqual([
      ["known", "north", 1],
      ["known", "south", 2],
      ["missing", 2],
      ["unreadable", 1],
    ]);
  });

  test("of one attribute each, as they were named", async () => {
    const { breakdowns } = await impactOf(ruled(), ruled(), people, { by: ["poor", "area", "poor"] });
    expect(breakdowns.map(({ attribute }) => attribute)).toEqual(["poor", "area"]);
  });

  test("of several classes are a group of their own", async () => {
    const classed = ruled({
      mark: { a: 60, b: 80 },
      severalClasses: { reading: "r", options: { x: "lowest" } },
      readings: { r: reading(["x"], "x") },
    });
    const population = [["a"], ["b", "a"], ["a", "b"]].map((named) => evidenceOf({ grade: 70 }, { class: named }));
    const { breakdowns } = await impactOf(classed, classed, population, { by: ["class"], smallest: 1 });
    expect(breakdowns[0]?.groups.map(({ group, files }) => [group.values.join("+"), files])).toEqual([
      ["a", 1],
      ["a+b", 2],
    ]);
  });
});

describe("flips", () => {
  test("are listed by id, the first of them, the others counted", async () => {
    const population = ["h-9", "h-10", "h-1", "h-2"].map((id) => ({
      ...evidenceOf({ grade: 86 }),
      subject: { kind: "household" as const, id },
    }));
    const { flips, causes } = await impactOf(ruled(), ruled({ mark: 90 }), population, { flips: 3 });
    expect(flips.listed.map(({ id }) => id)).toEqual(["h-1", "h-10", "h-2"]);
    expect([flips.count, flips.more]).toEqual([4, 1]);
    expect(causes.combinations).toEqual([{ from: "eligible", to: "ineligible", causes: ["pass.mark.*"], count: 4 }]);
  });
});

describe("distributions", () => {
  test("have classes of the declared width, the highest with its upper end", async () => {
    const population = [100, 97, 95, 90, 89].map((grade) => evidenceOf({ grade, third: true }));
    const after = ruled({ deductions: [flat("p", fact("third"), 2.5)] });
    const { shifts, totals } = await impactOf(ruled(), after, population, { totalStep: 5, shiftStep: 2 });
    expect(totals?.before).toEqual([
      { from: 85, to: 90, count: 1 },
      { from: 90, to: 95, count: 1 },
      { from: 95, to: 100, count: 3 },
    ]);
    expect(shifts?.classes).toEqual([{ from: -4, to: -2, count: 5 }]);
    expect([shifts?.extremes, shifts?.sum]).toEqual([{ low: -2.5, high: -2.5 }, -12.5]);
  });

  test("are not there where a sheet has no points", async () => {
    const bare = sheet({ fields: FIELDS, gates: [gate("g", fact("fire"))] });
    const found = await impactOf(bare, ruled(), [evidenceOf({ fire: true, grade: 90 })]);
    expect([found.shifts, found.totals]).toEqual([undefined, undefined]);
    expect(found.flows).toEqual([{ from: "eligible", to: "eligible", count: 1 }]);
  });

  test.each([
    [100, 5, 1],
    [10, 0.5, 0.1],
    [1000, 50, 10],
    [110, 5, 1],
  ])(
    "have about twenty and about a hundred classes where nothing is declared: %d points",
    async (top, wide, narrow) => {
      const one = sheet({
        fields: { grade: points(top, 1) },
        standards: [standard("s", top, [graded("s.g", "grade")])],
        mark: 0,
      });
      const { totals, shifts } = await impactOf(one, one, []);
      expect([totals?.step, shifts?.step]).toEqual([wide, narrow]);
    },
  );
});

describe("a call", () => {
  const one = compileRuleset(
    ruled({ readings: { r: reading(["a", "b"], "a") }, disqualifiers: [bar("d", { "==": [{ reading: "r" }, "b"] })] }),
  );

  test.each<[string, ImpactOptions, string, string]>([
    ["an attribute that is not there", { by: ["pooor"] }, "compare.unknown-attribute", "/by/0"],
    ["an attribute that is a number", { by: ["grade"] }, "compare.unknown-attribute", "/by/0"],
    ["a class where there are none", { by: ["class"] }, "compare.unknown-attribute", "/by/0"],
    ["a reading that is not there", { readings: { q: "a" } }, "evaluate.unknown-reading", "/readings/q"],
    ["an option that is not there", { readings: { r: "c" } }, "evaluate.unknown-option", "/readings/r"],
    ["a smallest of 0", { smallest: 0 }, "shape.too-small", "/smallest"],
    ["half a flip", { flips: 0.5 }, "shape.wrong-type", "/flips"],
    ["too many flips", { flips: 1e9 }, "shape.too-big", "/flips"],
    ["no width", { shiftStep: 0 }, "shape.too-small", "/shiftStep"],
    ["too narrow a class", { totalStep: 0.01 }, "shape.too-small", "/totalStep"],
    ["a width that is not exact", { totalStep: 0.1 + 0.2 }, "shape.too-precise", "/totalStep"],
  ])("with %s is an issue", (_, options, code, pointer) => {
    const { issues } = safeStartImpact(one, one, options);
    expect(issues).toMatchObject([{ code, pointer, document: "impact" }]);
    expect(() => startImpact(one, one, options)).toThrow(RulesetError);
  });

  test("between sheets of different subjects is an issue", () => {
    const other = compileRuleset({ ...ruled(), subject: "ward" });
    expect(safeStartImpact(one, other).issues).toMatchObject([{ code: "evidence.wrong-subject", pointer: "/subject" }]);
  });

  test("takes a reading for whichever sheet has it", () => {
    const found = compareRecord(
      startImpact(compileRuleset(ruled()), one, { readings: { r: "b" } }),
      evidenceOf({ grade: 90 }),
    );
    expect([found.from, found.to]).toEqual(["eligible", "disqualified"]);
  });
});
