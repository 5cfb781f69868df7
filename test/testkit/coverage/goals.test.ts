// Each kind of goal: which there are in a small ruleset, which records reach them and which do not.
import { describe, expect, test } from "vitest";
import type { Ruleset } from "../../../src/index.js";
import { GOAL_KINDS } from "../../../src/testkit/coverage/goal.js";
import type { GoalKind } from "../../../src/testkit/index.js";
import {
  adjustment,
  bar,
  type Circumstances,
  count,
  criterion,
  day,
  events,
  fact,
  flat,
  gate,
  graded,
  NA,
  number,
  oneOf,
  passFail,
  perCase,
  points,
  reading,
  required,
  sheet,
  standard,
  yesNo,
} from "../../decision/sheet.js";
import { aimsOf, reachedBy } from "./model.js";

interface Row {
  readonly kind: GoalKind;
  readonly of: string;
  readonly ruleset: Ruleset;
  /** Facts, and what of this kind they reach. */
  readonly shows: readonly (readonly [facts: object, reached: readonly string[], about?: Circumstances])[];
  /** Goals that are plainly out of reach, with why. */
  readonly impossible?: { readonly [id: string]: string };
}

const A = fact("a");
const N = fact("n");
const LIST = fact("list");
const OVER = { vi: "v", en: "e" };
const statement = { cite: { in: "act", article: "2" }, certainty: "official" } as const;

const one = (criteria: Parameters<typeof standard>[2], fields: Ruleset["fields"], maximum = 10): Ruleset =>
  sheet({ fields, mark: 0, standards: [standard("s", maximum, criteria)] });
const asking = (condition: Parameters<typeof gate>[1], fields: Ruleset["fields"], more: object = {}): Ruleset =>
  sheet({ fields, ...more, gates: [gate("g", condition)] });

const grade = { p: points(10, 1) };
const bands = [
  { from: 2, points: 4 },
  { from: 5, points: 10 },
];

const ROWS: readonly Row[] = [
  {
    kind: "criterion",
    of: "a condition that may not apply",
    ruleset: one([passFail("c", A, 10, { whenNotApplicable: "full" })], { a: yesNo(NA) }),
    shows: [
      [{ a: true }, ["c#criterion:met"]],
      [{ a: false }, ["c#criterion:failed"]],
      [{}, ["c#criterion:unknown"]],
      [{ a: { notApplicable: "—" } }, ["c#criterion:not-applicable"]],
    ],
  },
  {
    kind: "criterion",
    of: "points without a condition, and a requirement",
    ruleset: one([graded("c", "p"), required("q", A)], { ...grade, a: yesNo() }),
    shows: [
      [{ p: 10, a: true }, ["c#criterion:met", "q#criterion:met"]],
      [{ p: 9, a: false }, ["c#criterion:failed", "q#criterion:failed"]],
      [{}, ["c#criterion:unknown", "q#criterion:unknown"]],
    ],
  },
  {
    kind: "points",
    of: "a graded criterion and its standard",
    ruleset: one([graded("c", "p")], grade),
    shows: [
      [{ p: 0 }, ["c#points:none", "s#points:none"]],
      [{ p: 1 }, ["c#points:some", "s#points:some"]],
      [{}, ["c#points:range", "s#points:range"]],
    ],
  },
  {
    kind: "band",
    of: "a measure",
    ruleset: one([criterion("c", "banded", { measure: N, bands })], { n: count(9) }),
    shows: [
      [{ n: 1 }, ["c/measure#band:below=2"]],
      [{ n: 4 }, ["c/measure#band:reached=2"]],
      [{ n: 5 }, ["c/measure#band:reached=5"]],
      [{}, []],
    ],
  },
  {
    kind: "band",
    of: "a band that is never reached, and none below the lowest",
    ruleset: one([criterion("c", "banded", { measure: N, bands: [{ from: 0, points: 10 }] })], { n: count(9) }),
    shows: [[{ n: 1 }, ["c/measure#band:reached=0"]]],
    impossible: { "c/measure#band:below=0": "range" },
  },
  {
    kind: "level",
    of: "a choice",
    ruleset: one(
      [
        criterion("c", "choice", {
          field: "k",
          levels: [
            { value: "x", points: 0 },
            { value: "y", points: 10 },
          ],
        }),
      ],
      { k: oneOf("x", "y") },
    ),
    shows: [
      [{ k: "x" }, ["c#level:reached=x"]],
      [{ k: "y" }, ["c#level:reached=y"]],
      [{}, []],
    ],
  },
  {
    kind: "group",
    of: "the best of several",
    ruleset: one([criterion("c", "group", { combine: "best", criteria: [graded("c.1", "p"), graded("c.2", "q")] })], {
      ...grade,
      q: points(10, 1),
    }),
    shows: [
      [{ p: 3, q: 2 }, ["c#group:alone=c.1"]],
      [{ p: 2, q: 3 }, ["c#group:alone=c.2"]],
      [{ p: 3, q: 3 }, []],
      [{ p: 3 }, []],
    ],
  },
  {
    kind: "group",
    of: "at least two of three",
    ruleset: one(
      [
        criterion("c", "group", {
          combine: { atLeast: 2 },
          points: 10,
          criteria: [passFail("c.1", A, 1), passFail("c.2", fact("b"), 1), required("c.3", fact("d"))],
        }),
      ],
      { a: yesNo(), b: yesNo(), d: yesNo() },
    ),
    shows: [
      [{ a: true, b: false, d: true }, ["c#group:enough"]],
      [{ a: true, b: false, d: false }, ["c#group:one-too-few"]],
      [{ a: true, b: true, d: true }, []],
      [{ a: true, b: false }, []],
    ],
  },
  {
    kind: "group",
    of: "deductions that add up or not, by a reading",
    ruleset: sheet({
      fields: { ...grade, a: yesNo(), b: yesNo() },
      readings: { r: reading(["sum", "most"], "most") },
      standards: [standard("s", 10, [graded("c", "p")])],
      mark: 5,
      deductions: [
        adjustment("p", "group", {
          combine: { reading: "r", options: { sum: "sum", most: "largest" } },
          items: [flat("p.1", A, 1), flat("p.2", fact("b"), 2)],
        }),
      ],
    }),
    shows: [
      [{ a: true, b: true }, ["p#group:together=most"]],
      [{ a: true, b: true }, ["p#group:together=sum"], { readings: { r: "sum" } }],
      [{ a: true, b: false }, []],
      [{ a: true }, []],
    ],
  },
  {
    kind: "cap",
    of: "units up to a maximum",
    ruleset: one([criterion("c", "per-unit", { count: N, each: 4, maximum: 8 })], { n: count(9) }, 8),
    shows: [
      [{ n: 1 }, ["c#cap:below"]],
      [{ n: 2 }, ["c#cap:exactly"]],
      [{ n: 3 }, ["c#cap:above"]],
      [{}, []],
    ],
  },
  {
    kind: "cap",
    of: "a cap that the steps pass by, and one that nothing passes",
    ruleset: sheet({
      fields: { ...grade, n: count(3) },
      standards: [standard("s", 10, [graded("c", "p")])],
      mark: 5,
      deductions: [perCase("p.1", N, 2, { cap: 3 }), perCase("p.2", N, 2, { cap: 7 })],
    }),
    shows: [
      [{ n: 1 }, ["p.1#cap:below", "p.2#cap:below"]],
      [{ n: 3 }, ["p.1#cap:above", "p.2#cap:below"]],
    ],
    impossible: { "p.1#cap:exactly": "step", "p.2#cap:exactly": "range", "p.2#cap:above": "range" },
  },
  {
    kind: "deduction",
    of: "a flat one",
    ruleset: sheet({
      fields: { ...grade, a: yesNo() },
      standards: [standard("s", 10, [graded("c", "p")])],
      mark: 5,
      deductions: [flat("p", A, 1)],
    }),
    shows: [
      [{ a: false }, ["p#deduction:none"]],
      [{ a: true }, ["p#deduction:some"]],
      [{}, ["p#deduction:range"]],
    ],
  },
  {
    kind: "bonus",
    of: "one that counts in a standard",
    ruleset: sheet({
      fields: { ...grade, a: yesNo() },
      standards: [standard("s", 10, [graded("c", "p")])],
      mark: 5,
      bonuses: [flat("b", A, 1, { from: "s" })],
    }),
    shows: [
      [{ a: false }, ["b#bonus:none"]],
      [{ a: true }, ["b#bonus:some"]],
      [{}, ["b#bonus:range"]],
    ],
  },
  {
    kind: "gate",
    of: "a condition",
    ruleset: asking(A, { a: yesNo() }),
    shows: [
      [{ a: true }, ["g#gate:met"]],
      [{ a: false }, ["g#gate:failed"]],
      [{}, ["g#gate:unknown"]],
    ],
  },
  {
    kind: "gate",
    of: "a condition on a reading alone",
    ruleset: asking({ "===": [{ reading: "r" }, "x"] }, {}, { readings: { r: reading(["x", "y"], "x") } }),
    shows: [
      [{}, ["g#gate:met"]],
      [{}, ["g#gate:failed"], { readings: { r: "y" } }],
    ],
    impossible: { "g#gate:unknown": "always-known" },
  },
  {
    kind: "disqualifier",
    of: "a condition",
    ruleset: sheet({ fields: { a: yesNo() }, disqualifiers: [bar("d", A)] }),
    shows: [
      [{ a: true }, ["d#disqualifier:holds"]],
      [{ a: false }, ["d#disqualifier:clear"]],
      [{}, ["d#disqualifier:unknown"]],
    ],
  },
  {
    kind: "floor",
    of: "half of the standard",
    ruleset: sheet({ fields: grade, mark: 5, standards: [standard("s", 10, [graded("c", "p")], { share: [1, 2] })] }),
    shows: [
      [{ p: 6 }, ["s.floor#floor:met"]],
      [{ p: 5 }, ["s.floor#floor:exactly", "s.floor#floor:met"]],
      [{ p: 4 }, ["s.floor#floor:failed"]],
      [{}, ["s.floor#floor:unknown"]],
    ],
  },
  {
    kind: "floor",
    of: "a share that the steps pass by",
    ruleset: sheet({
      fields: { p: points(10, 2) },
      mark: 5,
      standards: [standard("s", 10, [graded("c", "p")], { share: [1, 2] })],
    }),
    shows: [[{ p: 6 }, ["s.floor#floor:met"]]],
    impossible: { "s.floor#floor:exactly": "step" },
  },
  {
    kind: "bounds",
    of: "the total and a standard",
    ruleset: sheet({
      fields: { ...grade, n: count(20), m: count(20) },
      mark: 5,
      standards: [standard("s", 10, [graded("c", "p")])],
      deductions: [perCase("p.1", N, 1, { from: "s" }), perCase("p.2", fact("m"), 1)],
    }),
    shows: [
      [{ p: 3, n: 4, m: 0 }, ["s#bounds:below"]],
      [{ p: 3, n: 0, m: 4 }, ["total#bounds:below"]],
      [{ p: 3, n: 3, m: 0 }, []],
    ],
  },
  {
    kind: "mark",
    of: "two classes",
    ruleset: sheet({ fields: grade, mark: { x: 5, y: 8 }, standards: [standard("s", 10, [graded("c", "p")])] }),
    shows: [
      [{ p: 8 }, ["pass.mark.x#mark:met"], { class: "x" }],
      [{ p: 5 }, ["pass.mark.x#mark:exactly", "pass.mark.x#mark:met"], { class: "x" }],
      [{ p: 5 }, ["pass.mark.y#mark:failed"], { class: "y" }],
      [{}, ["pass.mark.y#mark:unknown"], { class: "y" }],
      [{ p: 8 }, []],
    ],
  },
  {
    kind: "class",
    of: "classes whose marks differ",
    ruleset: sheet({
      fields: grade,
      mark: { x: 5, y: 8 },
      readings: { r: reading(["low", "high"], "low") },
      severalClasses: { reading: "r", options: { low: "lowest", high: "highest" } },
      standards: [standard("s", 10, [graded("c", "p")])],
    }),
    shows: [
      [{ p: 8 }, ["subject.class#class:unknown"]],
      [{ p: 8 }, ["subject.class#class:several"], { class: ["x", "y"] }],
      [{ p: 8 }, [], { class: "x" }],
    ],
  },
  {
    kind: "verdict",
    of: "a ruleset without disqualifiers",
    ruleset: asking(A, { a: yesNo() }),
    shows: [
      [{ a: true }, ["verdict#verdict:reached=eligible"]],
      [{ a: false }, ["verdict#verdict:reached=ineligible"]],
      [{}, ["verdict#verdict:reached=undetermined"]],
    ],
    impossible: { "verdict#verdict:reached=disqualified": "nothing-there" },
  },
  {
    kind: "atom",
    of: "a condition, a branch that is not taken, a named expression, an event",
    ruleset: sheet({
      fields: { a: yesNo(), b: yesNo(), list: events(3, { x: yesNo() }) },
      readings: { r: reading(["x", "y"], "x") },
      derived: { d: { ...OVER, value: { or: [A, fact("b")] } } },
      gates: [gate("g", { if: [{ "===": [{ reading: "r" }, "x"] }, fact("d"), { some: [LIST, fact("x")] }] })],
    }),
    shows: [
      [
        { a: true, list: [{ x: true }] },
        [
          "derived.d/value/or.0#atom:true",
          "derived.d/value/or.1#atom:unknown",
          "g/require/if.0#atom:true",
          "g/require/if.1#atom:true",
        ],
      ],
      [
        { a: true, b: false, list: [{ x: true }, {}] },
        [
          "derived.d/value/or.0#atom:true",
          "derived.d/value/or.1#atom:false",
          "g/require/if.0#atom:false",
          "g/require/if.2#atom:true",
          "g/require/if.2/some.event#atom:true",
          "g/require/if.2/some.event#atom:unknown",
        ],
        { readings: { r: "y" } },
      ],
    ],
    impossible: { "g/require/if.0#atom:unknown": "always-known" },
  },
  {
    kind: "decides",
    of: "and, or, not",
    ruleset: asking({ and: [A, { or: [fact("b"), { "!": fact("d") }] }] }, { a: yesNo(), b: yesNo(), d: yesNo() }),
    shows: [
      [{ a: true, b: true, d: true }, ["g/require/and.0#decides:true", "g/require/and.1/or.0#decides:true"]],
      [{ a: false, b: true }, ["g/require/and.0#decides:false"]],
      [{ a: true, b: false, d: true }, ["g/require/and.1/or.0#decides:false", "g/require/and.1/or.1/!.0#decides:true"]],
      [{ a: true, b: true, d: false }, ["g/require/and.0#decides:true"]],
      [{ a: true, d: true }, []],
    ],
  },
  {
    kind: "threshold",
    of: "a number in steps, against a limit between them",
    ruleset: asking({ ">=": [N, 2.5] }, { n: number(0, 10, 0.2) }),
    shows: [
      [{ n: 2.4 }, ["g/require#threshold:exactly=2.4"]],
      [{ n: 2.6 }, ["g/require#threshold:exactly=2.6"]],
      [{ n: 2.2 }, []],
    ],
  },
  {
    kind: "threshold",
    of: "one value, a list of values, two limits, the end of the range",
    ruleset: sheet({
      fields: { n: count(9), k: oneOf("x", "y", "z") },
      gates: [
        gate("g.1", { "===": [N, 3] }),
        gate("g.2", { in: [fact("k"), ["x", "y"]] }),
        gate("g.3", { "<": [1, N, 5] }),
        gate("g.4", { "!=": [9, N] }),
      ],
    }),
    shows: [
      [
        { n: 2, k: "x" },
        ["g.1/require#threshold:exactly=2", "g.2/require#threshold:exactly=x", "g.3/require#threshold:exactly=2"],
      ],
      [{ n: 3, k: "z" }, ["g.1/require#threshold:exactly=3"]],
      [
        { n: 4, k: "y" },
        ["g.1/require#threshold:exactly=4", "g.2/require#threshold:exactly=y", "g.3/require#threshold:exactly=4"],
      ],
      [{ n: 1 }, ["g.3/require#threshold:exactly=1"]],
      [{ n: 5 }, ["g.3/require#threshold:exactly=5"]],
      [{ n: 8 }, ["g.4/require#threshold:exactly=8"]],
      [{ n: 9 }, ["g.4/require#threshold:exactly=9"]],
    ],
    impossible: { "g.4/require#threshold:exactly=10": "range" },
  },
  {
    kind: "threshold",
    of: "days of events against the period",
    ruleset: asking({ some: [LIST, { "within-period": fact("on") }] }, { list: events(3, { on: day() }) }),
    shows: [
      [{ list: [{ on: "2019-12-31" }] }, ["g/require/some.event#threshold:below=first"]],
      [
        { list: [{ on: "2020-01-01" }, { on: "2020-12-31" }] },
        ["g/require/some.event#threshold:exactly=first", "g/require/some.event#threshold:exactly=last"],
      ],
      [{ list: [{ on: "2021-01-01" }] }, ["g/require/some.event#threshold:above=last"]],
      [{ list: [{ on: "2020-06-01" }] }, []],
    ],
  },
  {
    kind: "share",
    of: "at least, and above",
    ruleset: sheet({
      fields: { n: count(9), m: count(9) },
      gates: [
        gate("g.1", { "share-at-least": [N, fact("m"), [3, 5], false] }),
        gate("g.2", { "share-above": [N, fact("m"), [3, 5], false] }),
      ],
    }),
    shows: [
      [{ n: 3, m: 5 }, ["g.1/require#share:exactly", "g.2/require#share:exactly"]],
      [{ n: 2, m: 5 }, ["g.1/require#share:below"]],
      [{ n: 4, m: 5 }, ["g.2/require#share:above"]],
      [{ n: 1, m: 5 }, []],
      [{ n: 0, m: 0 }, []],
    ],
  },
  {
    kind: "zero",
    of: "a share and a proportion",
    ruleset: sheet({
      fields: { n: count(9), m: count(9) },
      mark: 0,
      gates: [gate("g", { "share-at-least": [N, fact("m"), [3, 5], "unknown"] })],
      standards: [
        standard("s", 10, [
          criterion("c", "proportional", {
            part: N,
            whole: fact("m"),
            maximum: 10,
            step: 1,
            round: "down",
            whenZero: 0,
          }),
        ]),
      ],
    }),
    shows: [
      [{ m: 0 }, ["c/whole#zero:reached", "g/require#zero:reached"]],
      [{ m: 1 }, []],
    ],
  },
  {
    kind: "history",
    of: "years in a row, used up by a reward",
    ruleset: sheet({
      history: { h: { ...OVER, title: "t", most: 3, rewards: ["w"] } },
      gates: [gate("g", { ">=": [{ "consecutive-years": ["h", "through-this-year", "reset-after-reward"] }, 2] })],
    }),
    shows: [
      [{}, ["history.h/consecutive-years.through-this-year.reset#history:unknown"]],
      [
        {},
        ["history.h/consecutive-years.through-this-year.reset#history:least=0"],
        { history: [{ year: 2020, title: "t", outcome: "not-recognised" }] },
      ],
      [
        {},
        ["history.h/consecutive-years.through-this-year.reset#history:most=3"],
        { history: [2018, 2019, 2020].map((year) => ({ year, title: "t", outcome: "recognised" })) },
      ],
      [
        {},
        ["history.h/consecutive-years.through-this-year.reset#history:reset"],
        {
          history: [2018, 2019, 2020].map((year) => ({
            year,
            title: "t",
            outcome: "recognised",
            ...(year === 2019 ? { reward: "w" } : {}),
          })),
        },
      ],
    ],
  },
  {
    kind: "reading",
    of: "options that decide otherwise",
    ruleset: sheet({
      fields: { a: yesNo(), b: yesNo() },
      readings: { r: reading(["x", "y"], "x") },
      gates: [gate("g", { if: [{ "===": [{ reading: "r" }, "x"] }, A, fact("b")] })],
    }),
    shows: [
      [{ a: true, b: false }, ["reading.r#reading:acts=x"]],
      [{ a: true, b: false }, ["reading.r#reading:acts=y"], { readings: { r: "y" } }],
      [{ a: true, b: true }, []],
    ],
  },
  {
    kind: "overlay",
    of: "what overlays added and changed",
    ruleset: {
      ...sheet({
        fields: { ...grade, a: yesNo() },
        standards: [standard("s", 10, [graded("c", "p")])],
        mark: 5,
        disqualifiers: [bar("d", A, { layer: "example/local" })],
        deductions: [flat("p", A, 1, { figures: { ...statement, layer: "example/local" } })],
      }),
      layers: [{ id: "example/local", version: "1.0.0", rank: "province", ...OVER }],
    },
    shows: [
      [{ a: true }, ["d#overlay:acts=example/local", "p#overlay:acts=example/local"]],
      [{ a: false }, []],
      [{}, []],
    ],
  },
];

describe.each(ROWS)("a goal of the kind $kind: $of", ({ kind, ruleset, shows, impossible = {} }) => {
  test.each(shows.map(([facts, reached, about = {}]) => ({ facts, reached, about })))(
    "with $facts, reached are $reached",
    ({ facts, reached, about }) => {
      expect(reachedBy(ruleset, kind, facts, about)).toEqual(reached);
    },
  );

  test("is one of these, or plainly out of reach", () => {
    const aims = aimsOf(ruleset, kind);
    const never = aims.flatMap(({ goal, impossible: why }) => (why === undefined ? [] : [[goal.id, why.why] as const]));
    expect(Object.fromEntries(never)).toEqual(impossible);
    const shown = new Set(shows.flatMap(([, reached]) => reached));
    const open = aims.flatMap(({ goal, impossible: why }) => (why === undefined ? [goal.id] : []));
    expect([...shown].filter((id) => !open.includes(id))).toEqual([]);
  });
});

test("a single operand in brackets or without has the same goals", () => {
  const ids = (condition: Parameters<typeof gate>[1]): readonly string[] => {
    const ruleset = sheet({ fields: { a: yesNo(), list: events(3, { x: yesNo() }) }, gates: [gate("g", condition)] });
    return [...aimsOf(ruleset, "atom"), ...aimsOf(ruleset, "decides")].map(({ goal }) => goal.id);
  };
  const some = { ">": [{ count: { filter: [LIST, fact("x")] } }, 0] };
  const bracketed = { ">": [{ count: [{ filter: [LIST, fact("x")] }] }, 0] };
  expect(ids({ or: [{ "!": A }, some] })).toEqual(ids({ or: [{ "!": [A] }, bracketed] }));
});

test("every kind of goal is tried here", () => {
  expect([...new Set(ROWS.map(({ kind }) => kind))].sort()).toEqual([...GOAL_KINDS].sort());
});
