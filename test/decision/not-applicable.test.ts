import { describe, expect, test } from "vitest";
import {
  bar,
  checked,
  count,
  events,
  fact,
  floorOf,
  gate,
  graded,
  judge,
  NA,
  passFail,
  points,
  refused,
  required,
  sheet,
  standard,
  total,
  traceOf,
  verdict,
  yesNo,
} from "./sheet.js";

const absent = { notApplicable: "no children" };
type When = "full" | "zero" | "drop";

const withSchool = (
  whenNotApplicable: When,
  more: Parameters<typeof sheet>[0] = {},
  floor?: Parameters<typeof standard>[3],
) =>
  sheet({
    mark: 85,
    fields: { school: yesNo(NA), yard: points(20), work: points(60) },
    ...more,
    standards: [
      standard(
        "s",
        40,
        [passFail("s.school", fact("school"), 20, { whenNotApplicable }), graded("s.yard", "yard")],
        floor,
      ),
      standard("t", 60, [graded("t.work", "work")]),
    ],
  });

describe("a criterion whose fact is not applicable", () => {
  const facts = { yard: 20, work: 60 };

  test.each([
    ["full", 100, 100],
    ["zero", 80, 100],
    ["drop", 80, 80],
  ] as const)("with `%s` leaves %i of %i points", (when, earned, left) => {
    const decision = judge(withSchool(when), { ...facts, school: absent });
    expect(decision.total).toMatchObject({ low: earned, high: earned, of: 100 });
    expect(traceOf(withSchool(when), { ...facts, school: absent }).total?.left).toEqual({ low: left, high: left });
    expect(decision.missing).toEqual([]);
  });

  test.each(["full", "zero", "drop"] as const)("with `%s` counts as usual where the fact applies", (when) => {
    expect(total(withSchool(when), { ...facts, school: true })).toEqual([100, 100]);
    expect(total(withSchool(when), { ...facts, school: false })).toEqual([80, 80]);
  });

  test.each([
    ["full", [80, 100], [20, 20]],
    ["zero", [80, 100], [20, 20]],
    ["drop", [80, 100], [0, 20]],
  ] as const)("with `%s` may be not applicable while it is missing", (when, totals, of) => {
    const trace = traceOf(withSchool(when), facts);
    expect(total(withSchool(when), facts)).toEqual(totals);
    expect(trace.standards[0]?.criteria[0]).toMatchObject({
      notApplicable: "maybe",
      points: { earned: { low: 0, high: 20 }, of: { low: of[0], high: of[1] } },
    });
  });

  test("says so in the trace, and says nothing where the fact applies", () => {
    const node = (school: unknown) => traceOf(withSchool("drop"), { ...facts, school }).standards[0]?.criteria[0];
    expect(node(absent)).toMatchObject({
      notApplicable: "yes",
      points: { earned: { low: 0, high: 0 }, of: { low: 0, high: 0 } },
    });
    expect(node(true)).not.toHaveProperty("notApplicable");
    expect(node(absent)?.expressions["when"]).toMatchObject({
      field: "school",
      state: "not-applicable",
      reason: "no children",
    });
  });
});

describe("what is dropped leaves the maximum: the mark is a share of what is left", () => {
  // 85 of 100 is 68 of 80.
  test.each([
    [8, 60, "eligible"],
    [7.9999, 60, "ineligible"],
    [20, 48, "eligible"],
    [20, 47.9999, "ineligible"],
  ])("%s and %s points of 80 are %s", (yard, work, expected) => {
    expect(verdict(withSchool("drop"), { yard, work, school: absent })).toBe(expected);
  });

  test("the same points are judged against the whole where nothing is dropped", () => {
    expect(verdict(withSchool("zero"), { yard: 20, work: 60, school: absent })).toBe("ineligible");
    expect(verdict(withSchool("drop"), { yard: 20, work: 60, school: false })).toBe("ineligible");
  });

  test("while the fact is missing, both ends stay open", () => {
    expect(verdict(withSchool("drop"), { yard: 20, work: 60 })).toBe("undetermined");
    // 5 + 60 of 80 is too few of 80, and with the 20 it is just 85 of 100.
    expect(verdict(withSchool("drop"), { yard: 5, work: 60 })).toBe("undetermined");
    expect(verdict(withSchool("drop"), { yard: 4, work: 20 })).toBe("ineligible");
  });
});

describe("what is dropped leaves the maximum: the floor is a share of what is left", () => {
  test.each([
    [10, "met"],
    [9.9999, "failed"],
  ])("half of the 20 that are left: %s is %s", (yard, state) => {
    const ruleset = withSchool("drop", { mark: 0 }, { share: [1, 2] });
    expect(floorOf(judge(ruleset, { yard, work: 60, school: absent }), "s")).toBe(state);
  });

  test.each([
    [20, "met"],
    [19.9999, "failed"],
  ])("half of 40 where nothing is dropped: %s is %s", (yard, state) => {
    const ruleset = withSchool("drop", { mark: 0 }, { share: [1, 2] });
    expect(floorOf(judge(ruleset, { yard, work: 60, school: false }), "s")).toBe(state);
  });

  test.each([
    [10, "met"],
    [9.9999, "failed"],
  ])("a floor of 20 of 40 points is 10 of the 20 that are left: %s is %s", (yard, state) => {
    const ruleset = withSchool("drop", { mark: 0 }, { points: 20 });
    expect(floorOf(judge(ruleset, { yard, work: 60, school: absent }), "s")).toBe(state);
  });

  test("a standard of which nothing is left fails no floor", () => {
    const ruleset = sheet({
      mark: 10,
      fields: { school: yesNo(NA), work: points(60) },
      standards: [
        standard("s", 40, [passFail("s.school", fact("school"), 40, { whenNotApplicable: "drop" })], { share: [1, 2] }),
        standard("t", 60, [graded("t.work", "work")]),
      ],
    });
    const decision = judge(ruleset, { school: absent, work: 60 });
    expect(decision.standards[0]).toEqual({ node: "s", low: 0, high: 0, of: { low: 0, high: 0 }, floor: "met" });
    // 10 of 100 is 6 of 60.
    expect(verdict(ruleset, { school: absent, work: 6 })).toBe("eligible");
    expect(verdict(ruleset, { school: absent, work: 5.9999 })).toBe("ineligible");
  });
});

describe("a required criterion whose fact is not applicable", () => {
  const ruleset = (whenNotApplicable: When) =>
    sheet({
      fields: { school: yesNo(NA) },
      standards: [standard("s", undefined, [required("s.school", fact("school"), { whenNotApplicable })])],
    });

  test.each([
    ["full", "eligible"],
    ["drop", "eligible"],
    ["zero", "ineligible"],
  ] as const)("with `%s` is %s", (when, expected) => {
    expect(verdict(ruleset(when), { school: absent })).toBe(expected);
    expect(verdict(ruleset(when), { school: true })).toBe("eligible");
    expect(verdict(ruleset(when), { school: false })).toBe("ineligible");
    expect(verdict(ruleset(when), {})).toBe("undetermined");
  });
});

test("one of two facts that is not applicable is enough; one that is missing makes it perhaps", () => {
  const ruleset = sheet({
    mark: 0,
    fields: { boys: count(9, NA), girls: count(9, NA) },
    standards: [
      standard("s", 10, [
        passFail("s.c", { ">": [{ "+": [fact("boys"), fact("girls")] }, 5] }, 10, { whenNotApplicable: "full" }),
      ]),
    ],
  });
  expect(total(ruleset, { boys: 0, girls: absent })).toEqual([10, 10]);
  expect(total(ruleset, { girls: absent })).toEqual([10, 10]);
  expect(total(ruleset, { boys: 0 })).toEqual([0, 10]);
  expect(total(ruleset, { boys: 0, girls: 5 })).toEqual([0, 0]);
  // Six boys are enough, whoever else there is; but the girls may be not applicable, which is full as well.
  expect(total(ruleset, { boys: 6 })).toEqual([10, 10]);
});

test("asking only whether a fact applies makes no criterion not applicable", () => {
  const ruleset = sheet({
    mark: 0,
    fields: { school: yesNo(NA) },
    standards: [standard("s", 10, [passFail("s.c", { applicable: "school" }, 10, { whenNotApplicable: "full" })])],
  });
  expect(total(ruleset, { school: absent })).toEqual([0, 0]);
  expect(total(ruleset, { school: false })).toEqual([10, 10]);
  expect(total(ruleset, {})).toEqual([0, 10]);
});

test("a fact read through a derived value counts", () => {
  const ruleset = sheet({
    mark: 0,
    fields: { school: yesNo(NA) },
    derived: { schooled: { vi: "x", en: "x", value: { and: [{ applicable: "school" }, fact("school")] } } },
    standards: [standard("s", 10, [passFail("s.c", fact("schooled"), 10, { whenNotApplicable: "full" })])],
  });
  expect(total(ruleset, { school: absent })).toEqual([10, 10]);
});

describe("only a field declared so may be not applicable", () => {
  test("a fact stated not applicable is refused otherwise", () => {
    expect(refused(sheet({ fields: { a: yesNo() }, gates: [gate("g", fact("a"))] }), { a: absent })).toEqual([
      ["evidence.not-applicable-undeclared", "/facts/a", { field: "a" }],
    ]);
  });

  test("a list is never not applicable: none is an empty list", () => {
    const ruleset = sheet({
      fields: { list: events(3, { n: count(3) }) },
      gates: [gate("g", { "<": [{ count: fact("list") }, 2] })],
    });
    expect(refused(ruleset, { list: absent })).toEqual([
      ["evidence.not-applicable-undeclared", "/facts/list", { field: "list" }],
    ]);
  });
});

describe("the check of guards", () => {
  const codes = (...parts: Parameters<typeof sheet>) =>
    checked(sheet(...parts)).map(([code, pointer]) => [code, pointer]);
  const fields = { school: yesNo(NA), n: count(9, NA), big: yesNo(), list: events(3, { m: yesNo(NA) }) };
  const asks = (require: unknown) => codes({ fields, gates: [gate("g", require as never), gate("h", ALL)] });
  // Reads every field, guarded, so that none is unused.
  const ALL = {
    and: [
      { applicable: "school" },
      { applicable: "n" },
      { or: [fact("big"), { some: [fact("list"), { and: [{ applicable: "m" }, fact("m")] }] }] },
    ],
  };
  const unguarded = (...pointers: readonly string[]) =>
    pointers.map((pointer) => ["logic.unguarded-not-applicable", `/gates/0/require${pointer}`]);

  test.each([
    ["beside it in `and`", { and: [{ applicable: "school" }, fact("school")] }],
    ["after it in `and`", { and: [fact("school"), { applicable: "school" }] }],
    ["as its negation in `or`", { or: [{ "!": { applicable: "school" } }, fact("school")] }],
    ["as an `if`", { if: [{ applicable: "school" }, fact("school"), false] }],
    ["as a negated `if`", { if: [{ "!": { applicable: "school" } }, true, fact("school")] }],
    [
      "as the first of two `if`s",
      { if: [{ "!": { applicable: "school" } }, true, fact("big"), fact("school"), false] },
    ],
    ["within a conjunction", { if: [{ and: [{ applicable: "school" }, fact("big")] }, fact("school"), false] }],
    ["of a member", { some: [fact("list"), { and: [{ applicable: "m" }, fact("m")] }] }],
    ["around an operator", { and: [{ applicable: "n" }, { ">": [{ "+": [fact("n"), 1] }, 2] }] }],
    [
      "around both",
      { and: [{ applicable: "n" }, { applicable: "school" }, { or: [fact("school"), { "<": [fact("n"), 1] }] }] },
    ],
  ])("is satisfied by a guard %s", (_, require) => {
    expect(asks(require)).toEqual([]);
  });

  test.each([
    ["bare", fact("school"), [""]],
    ["in the wrong branch", { if: [{ applicable: "school" }, true, fact("school")] }, ["/if/2"]],
    ["beside it in `or`", { or: [{ applicable: "school" }, fact("school")] }, ["/or/1"]],
    ["guarded for another field", { and: [{ applicable: "n" }, fact("school")] }, ["/and/1"]],
    ["guarded only under `or`", { and: [{ or: [{ applicable: "school" }, fact("big")] }, fact("school")] }, ["/and/1"]],
    ["negated guard in `and`", { and: [{ "!": { applicable: "school" } }, fact("school")] }, ["/and/1"]],
    ["of a member", { some: [fact("list"), fact("m")] }, ["/some/1"]],
    ["in a filter", { ">": [{ count: { filter: [fact("list"), fact("m")] } }, 1] }, ["/>/0/count/filter/1"]],
    ["in the condition of an `if`", { if: [fact("school"), true, { applicable: "school" }] }, ["/if/0"]],
  ])("reports a read that stands %s", (_, require, pointers) => {
    expect(asks(require)).toEqual(unguarded(...pointers));
  });

  test("leaves no read out: a name in brackets is refused", () => {
    expect(asks({ var: ["school"] })).toEqual([["logic.wrong-type", "/gates/0/require"]]);
  });

  test("asks disqualifiers and derived values as well, and criteria that say nothing of the case", () => {
    expect(codes({ fields: { school: yesNo(NA) }, disqualifiers: [bar("d", fact("school"))] })).toEqual([
      ["logic.unguarded-not-applicable", "/disqualifiers/0/when"],
    ]);
    expect(
      codes({
        fields: { school: yesNo(NA) },
        derived: { x: { vi: "x", en: "x", value: fact("school") } },
        gates: [gate("g", fact("x"))],
      }),
    ).toEqual([["logic.unguarded-not-applicable", "/derived/x/value"]]);
    const silent = passFail("s.c", fact("school"), 10);
    const graded10 = { ...points(10), notApplicable: true as const };
    expect(codes({ mark: 0, fields: { school: yesNo(NA) }, standards: [standard("s", 10, [silent])] })).toEqual([
      ["logic.unguarded-not-applicable", "/standards/0/criteria/0/when"],
    ]);
    expect(codes({ mark: 0, fields: { x: graded10 }, standards: [standard("s", 10, [graded("s.c", "x")])] })).toEqual([
      ["logic.unguarded-not-applicable", "/standards/0/criteria/0/field"],
    ]);
  });
});
