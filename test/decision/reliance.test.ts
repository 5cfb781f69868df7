import { describe, expect, test } from "vitest";
import {
  type Certainty,
  checkRuleset,
  compileRuleset,
  evaluate,
  loadRuleset,
  parseEvidence,
  type Ruleset,
  type Statement,
} from "../../src/index.js";
import { EVIDENCE_TEXT, RULESET_TEXT } from "../parse/example.js";
import {
  adjustment,
  bar,
  checked,
  criterion,
  evidenceOf,
  fact,
  flat,
  gate,
  graded,
  judge,
  passFail,
  points,
  required,
  sheet,
  standard,
  without,
  yesNo,
} from "./sheet.js";

const sure = (certainty: Certainty) => ({ certainty, note: { vi: "x", en: "x" } }) as const;
const figures = (certainty: Certainty) => ({ figures: { certainty, note: { vi: "x", en: "x" } } }) as const;

const base = sheet({
  mark: { plain: 50, city: 80 },
  fields: {
    registered: yesNo(),
    jailed: yesNo(),
    duty: yesNo(),
    yard: points(50),
    work: points(50),
    late: yesNo(),
    mild: yesNo(),
    clean: yesNo(),
  },
  bounds: [0, 110],
  gates: [gate("g", fact("registered"))],
  standards: [
    standard(
      "s",
      50,
      [graded("s.yard", "yard", sure("restated")), required("s.duty", fact("duty"), sure("inferred"))],
      { share: [1, 2] },
    ),
    standard("t", 50, [graded("t.work", "work", figures("assumed"))]),
  ],
  disqualifiers: [bar("d", fact("jailed"), sure("inferred"))],
  deductions: [
    flat("p.s", fact("late"), 5, { from: "s", ...sure("restated") }),
    adjustment("p", "group", {
      combine: "sum",
      items: [flat("p.item", fact("mild"), 5, figures("restated"))],
      ...sure("inferred"),
    }),
  ],
  bonuses: [flat("b", fact("clean"), 10, sure("assumed"))],
});
const good = {
  registered: true,
  jailed: false,
  duty: true,
  yard: 50,
  work: 50,
  late: false,
  mild: false,
  clean: false,
};
const relied = (facts: object = {}, ruleset: Ruleset = base, name: string | null = "plain") =>
  judge(ruleset, { ...good, ...facts }, name === null ? {} : { class: name }).reliance.map(
    ({ node, certainty }) => `${node} ${certainty}`,
  );
const pass = (more: Partial<NonNullable<Ruleset["pass"]>>): Ruleset => ({ ...base, pass: { ...base.pass!, ...more } });

const ALL = [
  "b assumed",
  "d inferred",
  "p inferred",
  "p.item restated",
  "p.s restated",
  "s.duty inferred",
  "s.yard restated",
  "t.work assumed",
];

describe("the reliance of a decision", () => {
  test("of an eligible subject has everything that had to be met, and the sheet under the total", () => {
    expect(relied()).toEqual(ALL);
  });

  test("has only the nodes that settled the verdict", () => {
    expect(relied({ registered: false })).toEqual([]);
    expect(relied({ duty: false })).toEqual(["s.duty inferred"]);
    expect(relied({ jailed: true })).toEqual(["d inferred"]);
    expect(relied({ jailed: null })).toEqual(["d inferred"]);
  });

  test("under a floor has the standard's criteria and what is taken from it", () => {
    expect(relied({ yard: 24 })).toEqual(["p.s restated", "s.duty inferred", "s.yard restated"]);
  });

  test("under the total has every criterion, deduction and bonus, with groups and their items", () => {
    expect(relied({ yard: 25, work: 0 })).toEqual(ALL.filter((one) => !one.startsWith("d ")));
  });

  test("counts figures: the worse of words and figures", () => {
    const node = (certainty: Certainty, of: Certainty) => ({
      ...base,
      disqualifiers: [bar("d", fact("jailed"), { ...sure(certainty), ...figures(of) })],
    });
    expect(relied({ jailed: true }, node("official", "inferred"))).toEqual(["d inferred"]);
    expect(relied({ jailed: true }, node("restated", "official"))).toEqual(["d restated"]);
    expect(relied({ jailed: true }, node("restated", "inferred"))).toEqual(["d inferred"]);
    expect(relied({ jailed: true }, node("inferred", "restated"))).toEqual(["d inferred"]);
    expect(relied({ jailed: true }, node("official", "official"))).toEqual([]);
  });
});

describe("the total itself", () => {
  const failing = { yard: 25, work: 0 };
  const own = (ruleset: Ruleset, name: string) =>
    relied(failing, ruleset, name).filter((one) => one.startsWith("total"));
  const statement = { in: "act", article: "7" };
  const marked = (plain: Certainty, city: Certainty) =>
    pass({
      marks: [
        { class: "plain", mark: 50, cite: statement, certainty: plain },
        { class: "city", mark: 80, cite: statement, certainty: city },
      ],
    });

  test("rests on the mark that applies, not on the others", () => {
    expect(own(marked("restated", "assumed"), "plain")).toEqual(["total restated"]);
    expect(own(marked("official", "assumed"), "plain")).toEqual([]);
    expect(own(marked("official", "assumed"), "city")).toEqual(["total assumed"]);
  });

  test("rests on every mark that may apply while the class is unknown", () => {
    expect(relied(failing, marked("official", "inferred"), null).filter((one) => one.startsWith("total"))).toEqual([
      "total inferred",
    ]);
  });

  test("rests on the bounds, the rounding and the overall caps", () => {
    expect(own(pass({ certainty: "inferred" }), "plain")).toEqual(["total inferred"]);
    expect(own(pass({ figures: { certainty: "assumed" } }), "plain")).toEqual(["total assumed"]);
    expect(own(pass({ rounding: { step: 1, mode: "down", cite: statement, certainty: "restated" } }), "plain")).toEqual(
      ["total restated"],
    );
    expect(own({ ...base, caps: { deductions: { cap: 9, certainty: "inferred", cite: statement } } }, "plain")).toEqual(
      ["total inferred"],
    );
    expect(own({ ...base, caps: { bonuses: { cap: 9, certainty: "assumed", cite: statement } } }, "plain")).toEqual([
      "total assumed",
    ]);
  });

  test("is named only where the total settled the verdict", () => {
    const ruleset = marked("assumed", "assumed");
    expect(relied({ registered: false }, ruleset)).toEqual([]);
    expect(relied({}, ruleset)).toEqual([...ALL, "total assumed"]);
  });
});

test("a floor's own statement and its standard's are named with it", () => {
  const floor = { share: [1, 2] as const, cite: { in: "act" }, ...sure("assumed") };
  const ruleset = sheet({
    mark: 0,
    fields: { x: points(10) },
    standards: [{ ...standard("s", 10, [graded("s.x", "x")]), floor, ...sure("inferred") }],
  });
  const named = judge(ruleset, { x: 1 }).reliance.map(({ node, certainty }) => `${node} ${certainty}`);
  expect(named).toEqual(["s inferred", "s.floor assumed"]);
});

test("a group of criteria is named beside its children", () => {
  const ruleset = sheet({
    mark: 10,
    fields: { a: yesNo() },
    standards: [
      standard("s", 10, [
        criterion("s.group", "group", {
          combine: "sum",
          criteria: [passFail("s.a", fact("a"), 10, sure("restated"))],
          ...sure("inferred"),
        }),
      ]),
    ],
  });
  expect(judge(ruleset, { a: true }).reliance).toEqual([
    { node: "s.a", certainty: "restated" },
    { node: "s.group", certainty: "inferred" },
  ]);
});

describe("a statement that says nothing of its certainty", () => {
  const silent = <T extends object>(node: T): T => without(without(node as T & Statement, "certainty"), "cite") as T;
  const ruleset = sheet({
    mark: 5,
    fields: { x: points(10) },
    standards: [silent(standard("s", 10, [graded("s.x", "x")], { share: [1, 2] }))],
  });
  const [one] = ruleset.standards ?? [];
  const quiet: Ruleset = {
    ...ruleset,
    standards: [{ ...one!, floor: silent(one!.floor!) }],
    pass: silent(ruleset.pass!),
  };
  const named = (of: Ruleset, x: number) =>
    evaluate(compileRuleset(of), evidenceOf({ x })).reliance.map(({ node, certainty }) => `${node} ${certainty}`);

  test("is assumed: nothing looks more certain than it is", () => {
    expect(checked(quiet)).toEqual([]);
    expect(named(quiet, 10)).toEqual(["s assumed", "s.floor assumed", "total assumed"]);
    expect(named(ruleset, 10)).toEqual(["s assumed"]);
  });

  test("is assumed whatever its figures say, and its figures whatever they leave open", () => {
    const told: Ruleset = { ...quiet, pass: { ...quiet.pass!, figures: { certainty: "official" } } };
    expect(named(told, 10)).toContain("total assumed");
  });

  test("stands only in an example: the check refuses it elsewhere", () => {
    const codes = (status: Ruleset["status"]) => checked({ ...quiet, status }).map(([code, place]) => [code, place]);
    for (const status of ["official", "reconstruction", "draft"] as const) {
      expect(codes(status).filter(([code]) => code === "ruleset.missing-certainty")).toEqual([
        ["ruleset.missing-certainty", "/pass"],
        ["ruleset.missing-certainty", "/standards/0"],
        ["ruleset.missing-certainty", "/standards/0/floor"],
      ]);
    }
  });

  test("leaves the example of the documents as it is, and is named where the total decides", () => {
    const example = loadRuleset(JSON.parse(RULESET_TEXT));
    const evidence = parseEvidence(JSON.parse(EVIDENCE_TEXT));
    expect(checkRuleset(example.ruleset)).toEqual([]);
    expect(evaluate(example, evidence).reliance).toEqual([]);
    const cleared = evaluate(example, { ...evidence, facts: { ...evidence.facts, convicted: false } });
    expect(cleared.verdict).toBe("eligible");
    expect(cleared.reliance).toEqual(
      ["s1", "s1.floor", "s2", "s2.floor", "s2.yard", "total"].map((node) => ({ node, certainty: "assumed" })),
    );
  });

  test("is assumed even where nobody checked the ruleset", () => {
    const barred = sheet({ fields: { a: yesNo() }, disqualifiers: [silent(bar("d", fact("a")))], status: "official" });
    expect(evaluate(compileRuleset(barred), evidenceOf({ a: true })).reliance).toEqual([
      { node: "d", certainty: "assumed" },
    ]);
  });
});

test("the total stands among the nodes in the order of their ids, and only where it is below official", () => {
  const ruleset = (certainty: Certainty): Ruleset => {
    const names = ["a", "tot", "totals", "z"];
    const of = sheet({
      mark: 40,
      fields: { x: points(10) },
      standards: names.map((id) => standard(id, 10, [graded(`${id}.x`, "x", sure("inferred"))])),
    });
    return { ...of, pass: { ...of.pass!, ...sure(certainty) } };
  };
  const nodes = (certainty: Certainty) => judge(ruleset(certainty), { x: 10 }).reliance.map(({ node }) => node);
  expect(nodes("restated")).toEqual(["a.x", "tot.x", "total", "totals.x", "z.x"]);
  expect(nodes("official")).toEqual(["a.x", "tot.x", "totals.x", "z.x"]);
});

test("a node with the id of a class does not take its certainty", () => {
  const named = sheet({
    mark: { plain: 5 },
    fields: { x: points(10) },
    standards: [standard("plain", 10, [graded("x", "x")])],
  });
  const classes = (named.classes ?? []).map((one) => ({ ...one, ...sure("inferred") }));
  expect(judge({ ...named, classes }, { x: 10 }, { class: "plain" }).reliance).toEqual([]);
});

test("a ruleset of which every statement is official relies on nothing", () => {
  const ruleset = sheet({ fields: { a: yesNo() }, gates: [gate("g", fact("a"))] });
  expect(judge(ruleset, { a: true }).reliance).toEqual([]);
});
