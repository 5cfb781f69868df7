import { describe, expect, test } from "vitest";
import type { Certainty, Ruleset } from "../../src/index.js";
import {
  adjustment,
  bar,
  criterion,
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

test("a ruleset of which every statement is official relies on nothing", () => {
  const ruleset = sheet({ fields: { a: yesNo() }, gates: [gate("g", fact("a"))] });
  expect(judge(ruleset, { a: true }).reliance).toEqual([]);
});
