import { describe, expect, test } from "vitest";
import {
  checked,
  count,
  criterion,
  fact,
  flat,
  graded,
  number,
  oneOf,
  passFail,
  perCase,
  points,
  reasons,
  required,
  sheet,
  standard,
  total,
  traceOf,
  verdict,
  yesNo,
} from "../decision/sheet.js";

type Made = ReturnType<typeof criterion>;
/** A sheet of one criterion, worth `maximum`. */
const of = (maximum: number, one: Made, fields: Parameters<typeof sheet>[0]["fields"] = {}) =>
  sheet({ mark: 0, fields, standards: [standard("s", maximum, [one])] });

describe("pass-fail", () => {
  const ruleset = of(7.5, passFail("c", fact("a"), 7.5), { a: yesNo() });

  test.each([
    [true, [7.5, 7.5]],
    [false, [0, 0]],
    [null, [0, 7.5]],
  ])("of %s earns %j", (a, expected) => {
    expect(total(ruleset, { a })).toEqual(expected);
  });

  test("shows whether it is met", () => {
    expect(traceOf(ruleset, { a: true }).standards[0]?.criteria[0]).toMatchObject({ kind: "pass-fail", state: "met" });
    expect(traceOf(ruleset, {}).standards[0]?.criteria[0]).toMatchObject({ state: "unknown" });
  });

  test("may be worth nothing", () => {
    expect(total(of(0.0001, passFail("c", fact("a"), 0.0001), { a: yesNo() }), { a: true })).toEqual([0.0001, 0.0001]);
  });
});

describe("per-unit", () => {
  const ruleset = of(10, criterion("c", "per-unit", { count: fact("n"), each: 2.5, maximum: 10 }), { n: count(6) });

  test.each([
    [0, 0],
    [1, 2.5],
    [3, 7.5],
    [4, 10],
    [5, 10],
    [6, 10],
  ])("of %i earns %s", (n, expected) => {
    expect(total(ruleset, { n })).toEqual([expected, expected]);
  });

  test("of an unknown number earns anything up to its maximum, which it may not reach", () => {
    expect(total(ruleset, {})).toEqual([0, 10]);
    const short = of(10, criterion("c", "per-unit", { count: fact("n"), each: 2, maximum: 10 }), { n: count(3) });
    expect(total(short, {})).toEqual([0, 6]);
  });

  test("shows what it came to before its maximum", () => {
    const node = (n: number | null) => traceOf(ruleset, { n }).standards[0]?.criteria[0]?.points;
    expect(node(5)).toMatchObject({
      raw: { low: 12.5, high: 12.5 },
      earned: { low: 10, high: 10 },
      cap: 10,
      capped: "yes",
    });
    expect(node(4)).not.toHaveProperty("capped");
    expect(node(null)).toMatchObject({ raw: { low: 0, high: 15 }, capped: "maybe" });
  });

  test("counts only whole numbers that are never negative", () => {
    const counted = (measure: Parameters<typeof fact>[0] | object) =>
      checked(of(1, criterion("c", "per-unit", { count: measure as never, each: 1, maximum: 1 }), { n: count(6) }));
    expect(counted({ "-": [fact("n"), 1] })).toEqual([
      [
        "logic.wrong-type",
        "/standards/0/criteria/0/count",
        { operator: "count", expected: "whole number from 0", found: "number" },
      ],
    ]);
    expect(counted({ "*": [fact("n"), 0.5] })).toHaveLength(1);
    expect(counted({ max: [{ "-": [fact("n"), 1] }, 0] })).toEqual([]);
  });
});

describe("banded", () => {
  const bands = [
    { from: 4, points: 30 },
    { from: 8, points: 60 },
    { from: 6.5, points: 10 },
  ];
  const ruleset = of(60, criterion("c", "banded", { measure: fact("n"), bands }), { n: number(0, 12, 0.5) });

  test.each([
    [0, 0],
    [3.5, 0],
    [4, 30],
    [6, 30],
    [6.5, 10],
    [7.5, 10],
    [8, 60],
    [12, 60],
  ])("of %s earns the points of the highest band reached: %i", (n, expected) => {
    expect(total(ruleset, { n })).toEqual([expected, expected]);
  });

  test("of an unknown measure earns anything that its bands give", () => {
    expect(total(ruleset, {})).toEqual([0, 60]);
    const high = of(60, criterion("c", "banded", { measure: { "+": [fact("n"), 5] }, bands }), {
      n: number(0, 2, 0.5),
    });
    // From 5 to 7: in the bands from 4 and from 6.5.
    expect(total({ ...high }, {})).toEqual([10, 30]);
  });

  test("of a measure whose ends earn the same may still earn something between", () => {
    const dip = [
      { from: 0, points: 5 },
      { from: 2, points: 9 },
      { from: 3, points: 5 },
    ];
    expect(total(of(9, criterion("c", "banded", { measure: fact("n"), bands: dip }), { n: count(4) }), {})).toEqual([
      5, 9,
    ]);
  });

  test("thresholds have places of their own, and may be negative", () => {
    const fine = [
      { from: -0.5, points: 1 },
      { from: 0.1234, points: 2 },
    ];
    const measured = of(2, criterion("c", "banded", { measure: fact("t"), bands: fine }), { t: number(-1, 1, 0.0001) });
    expect([-1, -0.5001, -0.5, 0.1233, 0.1234].map((t) => total(measured, { t })[0])).toEqual([0, 0, 1, 1, 2]);
  });

  test("the check finds two bands of one threshold, and one that nothing reaches", () => {
    const odd = (...froms: readonly number[]) =>
      checked(
        of(1, criterion("c", "banded", { measure: fact("n"), bands: froms.map((from) => ({ from, points: 1 })) }), {
          n: count(5),
        }),
      );
    expect(odd(1, 5)).toEqual([]);
    expect(odd(1, 1)).toEqual([["ruleset.bands-overlap", "/standards/0/criteria/0/bands/1/from", { from: 1 }]]);
    expect(odd(5.0001, 1)).toEqual([
      ["ruleset.unreachable-band", "/standards/0/criteria/0/bands/0/from", { from: 5.0001 }],
    ]);
  });
});

describe("choice", () => {
  const levels = [
    { value: "good", points: 15 },
    { value: "poor", points: 2 },
    { value: "fair", points: 20 },
  ];
  const fields = { how: oneOf("poor", "fair", "good") };
  const ruleset = of(20, criterion("c", "choice", { field: "how", levels }), fields);

  test.each([
    ["good", [15, 15]],
    ["fair", [20, 20]],
    ["poor", [2, 2]],
    [null, [2, 20]],
  ])("of %s earns %j", (how, expected) => {
    expect(total(ruleset, { how })).toEqual(expected);
  });

  test("the check finds levels that are missing, unknown or doubled", () => {
    const odd = (...values: readonly string[]) =>
      checked(
        of(
          1,
          criterion("c", "choice", { field: "how", levels: values.map((value) => ({ value, points: 1 })) }),
          fields,
        ),
      ).map(([, pointer, params]) => [pointer, params]);
    const at = "/standards/0/criteria/0/levels";
    expect(odd("good", "fair", "poor")).toEqual([]);
    expect(odd("good", "fair")).toEqual([[at, { field: "how", value: "poor" }]]);
    expect(odd("good", "fair", "poor", "bad")).toEqual([[`${at}/3/value`, { field: "how", value: "bad" }]]);
    expect(odd("good", "fair", "poor", "good")).toEqual([[`${at}/3/value`, { field: "how", value: "good" }]]);
  });

  test("the check finds a field that is none, or no choice", () => {
    const field = (name: string) =>
      checked(
        of(1, criterion("c", "choice", { field: name, levels: [{ value: "x", points: 1 }] }), {
          ...fields,
          n: count(3),
        }),
      ).slice(0, 1);
    expect(field("hows")).toEqual([
      ["logic.unknown-field", "/standards/0/criteria/0/field", { field: "hows", suggestion: "how" }],
    ]);
    expect(field("n")).toEqual([
      ["logic.wrong-type", "/standards/0/criteria/0/field", { operator: "field", expected: "choice", found: "count" }],
    ]);
  });
});

describe("graded", () => {
  const ruleset = of(15, graded("c", "yard"), { yard: points(15, 0.25) });

  test.each([
    [0, [0, 0]],
    [14.75, [14.75, 14.75]],
    [15, [15, 15]],
    [null, [0, 15]],
  ])("of %s earns %j", (yard, expected) => {
    expect(total(ruleset, { yard })).toEqual(expected);
  });

  test("the check finds a field that holds no points", () => {
    expect(checked(of(3, graded("c", "n"), { n: count(3) })).filter(([code]) => code === "logic.wrong-type")).toEqual([
      ["logic.wrong-type", "/standards/0/criteria/0/field", { operator: "field", expected: "points", found: "count" }],
    ]);
  });
});

describe("required", () => {
  const both = sheet({
    mark: 5,
    fields: { a: yesNo(), x: points(10) },
    standards: [standard("s", 10, [required("s.must", fact("a")), graded("s.x", "x")])],
  });

  test("refuses whatever the points, and earns none", () => {
    expect(verdict(both, { a: false, x: 10 })).toBe("ineligible");
    expect(reasons(both, { a: false, x: 10 })).toEqual(["s.must failed"]);
    expect(verdict(both, { a: true, x: 5 })).toBe("eligible");
    expect(verdict(both, { x: 10 })).toBe("undetermined");
    expect(total(both, { x: 10 })).toEqual([10, 10]);
    expect(traceOf(both, { a: true, x: 1 }).standards[0]?.criteria[0]).not.toHaveProperty("points");
  });

  test("is a gate within sums, not within a choice among several", () => {
    const within = (combine: "sum" | { readonly atLeast: number }) =>
      sheet({
        mark: 0,
        fields: { a: yesNo(), b: yesNo() },
        standards: [
          standard("s", 10, [
            criterion("s.group", "group", {
              combine,
              ...(typeof combine === "object" ? { points: 10 } : {}),
              criteria: [required("s.must", fact("a")), passFail("s.b", fact("b"), 10)],
            }),
          ]),
        ],
      });
    expect(verdict(within("sum"), { a: false, b: true })).toBe("ineligible");
    expect(verdict(within({ atLeast: 1 }), { a: false, b: true })).toBe("eligible");
    expect(total(within({ atLeast: 1 }), { a: false, b: true })).toEqual([10, 10]);
    expect(total(within({ atLeast: 2 }), { a: false, b: true })).toEqual([0, 0]);
    expect(total(within({ atLeast: 2 }), { a: true, b: true })).toEqual([10, 10]);
  });
});

describe("a group", () => {
  const fields = { a: yesNo(), b: yesNo(), x: points(8) };
  const criteria = [passFail("c.a", fact("a"), 3), passFail("c.b", fact("b"), 5), graded("c.x", "x")];
  const grouped = (maximum: number, rest: object) =>
    of(maximum, criterion("c", "group", { criteria, ...rest } as never), fields);

  test("sums its children, up to its own maximum", () => {
    expect(total(grouped(16, { combine: "sum" }), { a: true, b: true, x: 8 })).toEqual([16, 16]);
    const capped = grouped(10, { combine: "sum", maximum: 10 });
    expect(total(capped, { a: true, b: true, x: 1.75 })).toEqual([9.75, 9.75]);
    expect(total(capped, { a: true, b: true, x: 2 })).toEqual([10, 10]);
    expect(total(capped, { a: true, b: true, x: 8 })).toEqual([10, 10]);
    expect(total(capped, { a: true, b: true })).toEqual([8, 10]);
    expect(traceOf(capped, { a: true, b: true, x: 8 }).standards[0]?.criteria[0]?.points).toMatchObject({
      raw: { low: 16, high: 16 },
      earned: { low: 10, high: 10 },
      cap: 10,
      capped: "yes",
    });
  });

  test("takes the best of its children", () => {
    const best = grouped(8, { combine: "best" });
    expect(total(best, { a: true, b: true, x: 4 })).toEqual([5, 5]);
    expect(total(best, { a: true, b: false, x: 4 })).toEqual([4, 4]);
    expect(total(best, { a: true, b: true })).toEqual([5, 8]);
    expect(total(best, { x: 4 })).toEqual([4, 5]);
    expect(total(best, {})).toEqual([0, 8]);
    expect(total(best, { x: 8 })).toEqual([8, 8]);
  });

  test("earns its points when at least so many children earn all of theirs", () => {
    const two = grouped(6, { combine: { atLeast: 2 }, points: 6 });
    expect(total(two, { a: true, b: true, x: 0 })).toEqual([6, 6]);
    expect(total(two, { a: true, b: false, x: 8 })).toEqual([6, 6]);
    expect(total(two, { a: true, b: false, x: 7.9999 })).toEqual([0, 0]);
    expect(total(two, { a: true, b: false })).toEqual([0, 6]);
    expect(total(two, { a: true, b: true })).toEqual([6, 6]);
    expect(total(two, { a: false, b: false })).toEqual([0, 0]);
    expect(total(grouped(6, { combine: { atLeast: 3 }, points: 6 }), { a: true, b: true, x: 8 })).toEqual([6, 6]);
  });

  test("may hold groups", () => {
    const inner = criterion("c.best", "group", {
      combine: "best",
      criteria: [passFail("c.a", fact("a"), 3), passFail("c.b", fact("b"), 5)],
    });
    const outer = of(13, criterion("c", "group", { combine: "sum", criteria: [inner, graded("c.x", "x")] }), fields);
    expect(total(outer, { a: true, b: true, x: 8 })).toEqual([13, 13]);
    expect(total(outer, { a: true, b: false, x: 8 })).toEqual([11, 11]);
  });

  test.each([
    [{ combine: "sum", points: 5 }, "points"],
    [{ combine: "best", points: 5 }, "points"],
    [{ combine: { atLeast: 2 } }, "points"],
    [{ combine: "best", maximum: 5 }, "maximum"],
    [{ combine: { atLeast: 2 }, points: 5, maximum: 5 }, "maximum"],
    [{ combine: { atLeast: 4 }, points: 5 }, "atLeast"],
  ])("the check refuses %j", (rest, key) => {
    expect(
      checked(grouped(16, rest)).flatMap(([code, , params]) => (code === "ruleset.group-shape" ? [params] : [])),
    ).toEqual([{ id: "c", key }]);
  });

  test("the check refuses a required child of `best`, and a dropped child of anything but a sum", () => {
    const keys = (rest: object) =>
      checked(
        of(5, criterion("c", "group", rest as never), { a: { ...yesNo(), notApplicable: true }, b: yesNo() }),
      ).flatMap(([code, pointer, params]) =>
        code === "ruleset.group-shape" ? [[pointer, (params as { key: string }).key]] : [],
      );
    const dropped = passFail("c.a", fact("a"), 5, { whenNotApplicable: "drop" });
    const other = passFail("c.b", fact("b"), 5);
    const at = "/standards/0/criteria/0";
    expect(keys({ combine: "best", criteria: [required("c.r", fact("b")), other] })).toEqual([
      [`${at}/criteria/0/kind`, "kind"],
    ]);
    expect(keys({ combine: "best", criteria: [dropped, other] })).toEqual([
      [`${at}/criteria/0/whenNotApplicable`, "whenNotApplicable"],
    ]);
    expect(keys({ combine: { atLeast: 1 }, points: 5, criteria: [dropped, other] })).toHaveLength(1);
    expect(keys({ combine: "sum", criteria: [dropped] })).toEqual([]);
  });

  test("the check refuses a group that says what follows when it is not applicable: it reads nothing itself", () => {
    expect(checked(grouped(16, { combine: "sum", whenNotApplicable: "drop" }))).not.toEqual([]);
  });
});

describe("numbers beyond what is exact are refused where they arise", () => {
  const large = /too-large-number/;

  test("in a criterion", () => {
    const ruleset = sheet({
      mark: 0,
      fields: { n: count(1_000_000_000), a: yesNo() },
      standards: [
        standard("s", 11, [
          criterion("s.n", "per-unit", { count: fact("n"), each: 1_000_000, maximum: 10 }),
          passFail("s.a", fact("a"), 1),
        ]),
      ],
    });
    expect(checked(ruleset).map(([code, pointer]) => `${String(pointer)} ${String(code)}`)).toEqual([
      expect.stringMatching(/^\/standards\/0\/criteria\/0.*too-large-number$/),
    ]);
  });

  test("in a deduction, even the last one", () => {
    const ruleset = sheet({
      mark: 0,
      fields: { n: count(1_000_000_000), x: points(10) },
      deductions: [perCase("p", fact("n"), 1_000_000)],
      standards: [standard("s", 10, [graded("s.x", "x")])],
    });
    const lines = checked(ruleset).map(([code, pointer]) => `${String(pointer)} ${String(code)}`);
    expect(lines.filter((line) => large.test(line))).toEqual([expect.stringMatching(/^\/deductions\/0.*$/)]);
    expect(String(checked({ ...ruleset, deductions: [perCase("p", fact("n"), 900)] }))).not.toMatch(large);
    expect(String(checked({ ...ruleset, deductions: [perCase("p", fact("n"), 901)] }))).toMatch(large);
  });

  test("in the sum of deductions", () => {
    const ruleset = sheet({
      mark: 0,
      fields: { n: count(1_000_000_000), x: points(10) },
      deductions: [perCase("p", fact("n"), 900), perCase("q", fact("n"), 900)],
      standards: [standard("s", 10, [graded("s.x", "x")])],
    });
    expect(String(checked(ruleset))).toMatch(large);
  });
});

describe("proportional", () => {
  const share = (rest: object) =>
    of(
      10,
      criterion("c", "proportional", {
        part: fact("part"),
        whole: fact("whole"),
        maximum: 10,
        step: 0.5,
        round: "half-up",
        whenZero: 0,
        ...rest,
      }),
      { part: count(1_000_000_000), whole: count(1_000_000_000) },
    );

  test("earns no more than its maximum for a whole of nothing either: the check refuses such an answer", () => {
    expect(checked(share({ whenZero: 10 }))).toEqual([]);
    expect(checked(share({ whenZero: 10.0001 }))).toHaveLength(1);
  });

  test("never earns more than its maximum when it rounds up, nor less than the share when it rounds down", () => {
    expect(total(share({ step: 3, round: "up" }), { part: 9, whole: 10 })).toEqual([9, 9]);
    expect(total(share({ step: 3, round: "up" }), { part: 91, whole: 100 })).toEqual([10, 10]);
    expect(total(share({ step: 3, round: "down" }), { part: 1, whole: 1 })).toEqual([9, 9]);
  });

  test("is exact for wholes and steps whose product no double holds", () => {
    // 99 999.9999 · 999 999 937 is beyond 2^53; a share of exactly one step must stay one step.
    const wide = of(
      200_000,
      criterion("c", "proportional", {
        part: fact("part"),
        whole: fact("whole"),
        maximum: 199_999.9998,
        step: 99_999.9999,
        round: "down",
        whenZero: 0,
      }),
      { part: count(1_000_000_000), whole: count(1_000_000_000) },
    );
    const exact = {
      ...wide,
      standards: wide.standards!.map((one) => ({ ...one, maximum: 199_999.9998 })),
      pass: { ...wide.pass!, bounds: [0, 199_999.9998] as const },
    };
    for (const half of [499_999_993, 400_000_009, 357_913_941]) {
      expect(total(exact, { part: half, whole: half * 2 })).toEqual([99_999.9999, 99_999.9999]);
      expect(total(exact, { part: half - 1, whole: half * 2 })).toEqual([0, 0]);
    }
  });
});

test("deductions and bonuses of every kind add and take the same", () => {
  const worth = (member: "deductions" | "bonuses") =>
    sheet({
      mark: 0,
      bounds: [0, 100],
      fields: { x: points(50), n: count(5), a: yesNo() },
      standards: [standard("s", 50, [graded("s.x", "x")])],
      [member]: [flat("f", fact("a"), 4), perCase("c", fact("n"), 1.5, { cap: 6 })],
    });
  const taken = worth("deductions");
  expect(total({ ...taken, pass: { ...taken.pass!, bounds: [0, 50] } }, { x: 30, n: 3, a: true })).toEqual([
    21.5, 21.5,
  ]);
  expect(total(worth("bonuses"), { x: 30, n: 3, a: true })).toEqual([38.5, 38.5]);
  expect(total(worth("bonuses"), { x: 30, n: 5, a: false })).toEqual([36, 36]);
  expect(total(worth("bonuses"), { x: 30 })).toEqual([30, 40]);
});
