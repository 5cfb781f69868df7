import { describe, expect, test } from "vitest";
import type { Expression, Ruleset } from "../../src/index.js";
import {
  checked,
  count,
  day,
  events,
  fact,
  gate,
  number,
  oneOf,
  rangeOf,
  reading,
  sheet,
  stateOf,
  yesNo,
} from "../decision/sheet.js";

const ordinary: Ruleset["fields"] = {
  a: yesNo(),
  b: yesNo(),
  n: count(10),
  c: oneOf("red", "green", "blue"),
  d: day(),
};
const fields: Ruleset["fields"] = {
  ...ordinary,
  list: events(5, { n: count(10), d: day("2000-01-01", "2030-12-31") }),
};
const more = { readings: { r: reading(["loose", "strict"], "loose") } };

const state = (rule: Expression, facts: unknown) => stateOf(rule, fields, facts, more);

describe("connectives are Kleene's", () => {
  const TRUTH = [
    [true, true, "met", "met"],
    [true, false, "failed", "met"],
    [true, null, "unknown", "met"],
    [false, true, "failed", "met"],
    [false, false, "failed", "failed"],
    [false, null, "failed", "unknown"],
    [null, true, "unknown", "met"],
    [null, false, "failed", "unknown"],
    [null, null, "unknown", "unknown"],
  ] as const;

  test.each(TRUTH)("%s and/or %s: %s, %s", (a, b, and, or) => {
    expect(state({ and: [fact("a"), fact("b")] }, { a, b })).toBe(and);
    expect(state({ or: [fact("a"), fact("b")] }, { a, b })).toBe(or);
    const flip = { met: "failed", failed: "met", unknown: "unknown" } as const;
    expect(state({ "!": { and: [fact("a"), fact("b")] } }, { a, b })).toBe(flip[and]);
    expect(state({ and: [{ "!": [fact("a")] }, { "!": fact("b") }] }, { a, b })).toBe(flip[or]);
  });

  test("one operand is itself, many are as one after the other", () => {
    expect(state({ and: [fact("a")] }, { a: true })).toBe("met");
    expect(state({ or: fact("a") }, { a: false })).toBe("failed");
    expect(state({ and: [true, true, true, fact("a"), true] }, {})).toBe("unknown");
    expect(state({ or: [false, false, fact("a"), true] }, {})).toBe("met");
  });
});

describe("comparisons", () => {
  test.each([
    ["<", "met", "failed", "failed"],
    ["<=", "met", "met", "failed"],
    [">", "failed", "failed", "met"],
    [">=", "failed", "met", "met"],
    ["==", "failed", "met", "failed"],
    ["!=", "met", "failed", "met"],
    ["===", "failed", "met", "failed"],
    ["!==", "met", "failed", "met"],
  ])("%s: 4, 5 and 6 against 5; days before, on and after", (operator, less, same, more) => {
    expect([4, 5, 6].map((n) => state({ [operator]: [fact("n"), 5] }, { n }))).toEqual([less, same, more]);
    const days = ["2020-02-28", "2020-02-29", "2020-03-01"];
    expect(days.map((d) => state({ [operator]: [fact("d"), "2020-02-29"] }, { d }))).toEqual([less, same, more]);
  });

  test("decimals of different places are compared as numbers", () => {
    const decimal = { t: number(0, 10, 0.05), u: number(0, 10, 0.0001) };
    expect(stateOf({ "==": [fact("t"), 0.5] }, decimal, { t: 0.5, u: 0 }, {})).toBe("met");
    expect(stateOf({ "<": [fact("t"), fact("u")] }, decimal, { t: 0.1, u: 0.1001 })).toBe("met");
    expect(stateOf({ ">=": [fact("t"), fact("u")] }, decimal, { t: 0.1, u: 0.1 })).toBe("met");
    expect(stateOf({ ">=": [fact("t"), fact("u")] }, decimal, { t: 0.1, u: 0.1001 })).toBe("failed");
  });

  test("a missing number is settled by its bounds: 0 to 10", () => {
    expect(state({ "<=": [fact("n"), 10] }, {})).toBe("met");
    expect(state({ "<=": [fact("n"), 9] }, {})).toBe("unknown");
    expect(state({ "<": [fact("n"), 0] }, {})).toBe("failed");
    expect(state({ "<": [fact("n"), 1] }, {})).toBe("unknown");
    expect(state({ "==": [fact("n"), 11] }, {})).toBe("failed");
    expect(state({ "!=": [fact("n"), 11] }, {})).toBe("met");
    expect(state({ "==": [fact("n"), 10] }, {})).toBe("unknown");
  });

  test("a missing day is settled by its bounds", () => {
    expect(state({ ">=": [fact("d"), "2000-01-01"] }, {})).toBe("met");
    expect(state({ ">": [fact("d"), "2000-01-01"] }, {})).toBe("unknown");
    expect(state({ ">": [fact("d"), "2030-12-31"] }, {})).toBe("failed");
  });

  test.each([
    ["<", [1, 3, 5], "met"],
    ["<", [3, 3, 5], "failed"],
    ["<", [1, 5, 5], "failed"],
    ["<=", [3, 3, 5], "met"],
    ["<=", [1, 5, 5], "met"],
    ["<=", [1, 6, 5], "failed"],
    [">", [5, 3, 1], "met"],
    [">", [5, 5, 1], "failed"],
    [">=", [5, 5, 1], "met"],
    [">=", [5, 0, 1], "failed"],
  ] as const)("%s through three: %j is %s", (operator, [low, n, high], expected) => {
    expect(state({ [operator]: [low, fact("n"), high] }, { n })).toBe(expected);
  });

  test("through three is false as soon as one of both is", () => {
    expect(state({ "<": [5, fact("n"), 3] }, {})).toBe("unknown");
    expect(state({ "<": [11, fact("n"), 20] }, {})).toBe("failed");
    expect(state({ "<=": [0, fact("n"), 10] }, {})).toBe("met");
  });

  test("equality of what is only perhaps equal is unknown, even of a fact with itself", () => {
    expect(state({ "==": [fact("n"), fact("n")] }, {})).toBe("unknown");
    expect(state({ "==": [fact("n"), fact("n")] }, { n: 3 })).toBe("met");
    expect(state({ "==": [fact("a"), fact("b")] }, { a: true, b: true })).toBe("met");
    expect(state({ "==": [fact("a"), true] }, {})).toBe("unknown");
    expect(state({ "!=": [fact("a"), fact("b")] }, { a: true, b: false })).toBe("met");
  });

  test("a choice equals its value, and a reading its option", () => {
    expect(state({ "==": ["green", fact("c")] }, { c: "green" })).toBe("met");
    expect(state({ "==": [fact("c"), "green"] }, { c: "red" })).toBe("failed");
    expect(state({ "==": [fact("c"), "green"] }, {})).toBe("unknown");
    expect(state({ "==": [{ reading: "r" }, "loose"] }, {})).toBe("met");
  });
});

describe("membership", () => {
  test.each([
    [fact("c"), ["red", "blue"], { c: "red" }, "met"],
    [fact("c"), ["red", "blue"], { c: "green" }, "failed"],
    [fact("c"), ["red", "blue"], {}, "unknown"],
    [fact("n"), [1, 2], { n: 2 }, "met"],
    [fact("n"), [1, 2], { n: 3 }, "failed"],
    [fact("n"), [11, 12], {}, "failed"],
    [fact("n"), [0.5, 1.5], { n: 1 }, "failed"],
    [fact("d"), ["2020-01-01"], { d: "2020-01-01" }, "met"],
    [fact("d"), ["2020-01-01"], { d: "2020-01-02" }, "failed"],
    [{ reading: "r" }, ["loose"], {}, "met"],
    [{ reading: "r" }, ["strict"], {}, "failed"],
  ] as const)("%j in %j over %j is %s", (value, list, facts, expected) => {
    expect(state({ in: [value, list] }, facts)).toBe(expected);
  });

  test("in every value a choice has stays unknown while it is missing: each equality stands alone", () => {
    expect(state({ in: [fact("c"), ["red", "green", "blue"]] }, {})).toBe("unknown");
  });
});

describe("`if`", () => {
  const chain = { if: [fact("a"), 1, fact("b"), 2, 3] };

  test.each([
    [{ a: true }, [1, 1]],
    [{ a: false, b: true }, [2, 2]],
    [{ a: false, b: false }, [3, 3]],
    [{ a: false }, [2, 3]],
    [{ b: true }, [1, 2]],
    [{ b: false }, [1, 3]],
    [{}, [1, 3]],
  ])("over %j is %j", (facts, expected) => {
    expect(rangeOf(chain, fields, facts, more)).toEqual(expected);
  });

  test("takes truth values, numbers of any places, and days", () => {
    expect(state({ if: [fact("a"), fact("b"), true] }, { a: true, b: false })).toBe("failed");
    expect(state({ if: [fact("a"), true, true] }, {})).toBe("met");
    expect(rangeOf({ if: [fact("a"), 0.25, 1] }, fields, {}, more)).toEqual([0.25, 1]);
    expect(
      state({ "<": [{ if: [fact("a"), fact("d"), fact("d")] }, "2021-01-01"] }, { a: true, d: "2020-01-01" }),
    ).toBe("met");
  });
});

describe("arithmetic", () => {
  test.each([
    [{ "+": [fact("n"), 1, 2] }, { n: 3 }, [6, 6]],
    [{ "+": [fact("n"), fact("n")] }, {}, [0, 20]],
    [{ "-": [fact("n"), fact("n")] }, {}, [-10, 10]],
    [{ "-": [fact("n")] }, {}, [-10, 0]],
    [{ "-": [0.3, 0.1] }, {}, [0.2, 0.2]],
    [{ "*": [fact("n"), -2] }, {}, [-20, 0]],
    [{ "*": [{ "-": [fact("n"), 4] }, { "-": [fact("n"), 4] }] }, {}, [-24, 36]],
    [{ "*": [0.1, 0.2, 0.3] }, {}, [0.006, 0.006]],
    [{ "*": [1.1, 1.1] }, {}, [1.21, 1.21]],
    [{ min: [fact("n"), 3, 7] }, {}, [0, 3]],
    [{ max: [fact("n"), 3, 7] }, {}, [7, 10]],
    [{ max: [fact("n"), 0.5] }, { n: 0 }, [0.5, 0.5]],
    [{ min: fact("n") }, { n: 2 }, [2, 2]],
    [{ "+": [{ count: fact("list") }, fact("n")] }, { list: [{}, {}], n: 1 }, [3, 3]],
  ])("%j over %j is %j", (rule, facts, expected) => {
    expect(rangeOf(rule, fields, facts, more)).toEqual(expected);
  });

  test("never says −0", () => {
    for (const rule of [
      { "-": [fact("n")] },
      { "*": [fact("n"), -1] },
      { "-": [fact("n"), 0] },
      { "/": [{ "-": fact("n") }, 3, 1, "down", 0] },
    ]) {
      const found = rangeOf(rule, fields, { n: 0 }, more);
      expect(found.every((value) => Object.is(value, 0))).toBe(true);
    }
    expect(Object.is(rangeOf({ "/": [-1, 3, 1, "down", 0] }, fields, {}, more)[0], 0)).toBe(true);
  });
});

describe("an expression is refused for", () => {
  const codes = (require: unknown) =>
    checked(sheet({ fields: ordinary, ...more, gates: [gate("g", require as Expression), gate("h", USED)] }));
  const USED: Expression = {
    or: [
      fact("a"),
      fact("b"),
      { ">": [fact("n"), 1] },
      { "==": [fact("c"), "red"] },
      { "within-period": fact("d") },
      { "==": [{ reading: "r" }, "loose"] },
    ],
  };
  const at = (pointer: string, code: string, params: unknown) => [
    [`logic.${code}`, `/gates/0/require${pointer}`, params],
  ];

  test.each([
    ["no key", {}, at("", "not-one-key", { keys: [] })],
    ["two keys", { and: [true], or: [true] }, at("", "not-one-key", { keys: ["and", "or"] })],
    ["an unknown operator", { annd: [true] }, at("", "unknown-operator", { operator: "annd", suggestion: "and" })],
    [
      "an operator of JSON Logic that is not ours",
      { missing: ["a"] },
      at("", "unknown-operator", { operator: "missing" }),
    ],
    ["a name of the prototype", { toString: [] }, at("", "unknown-operator", { operator: "toString" })],
    ["no operands", { and: [] }, at("", "wrong-arity", { operator: "and", expected: "≥ 1", found: 0 })],
    ["too few operands", { "==": [fact("n")] }, at("", "wrong-arity", { operator: "==", expected: "2", found: 1 })],
    ["too many operands", { "<": [1, 2, 3, 4] }, at("", "wrong-arity", { operator: "<", expected: "2–3", found: 4 })],
    [
      "an `if` without an else",
      { if: [fact("a"), true, fact("b"), false] },
      at("", "wrong-arity", { operator: "if", expected: "3, 5, 7 …", found: 4 }),
    ],
    ["an unknown field", { var: "aa" }, at("", "unknown-field", { field: "aa", suggestion: "a" })],
    [
      "an unknown reading",
      { "==": [{ reading: "q" }, "x"] },
      at("/==/0", "unknown-reading", { reading: "q", suggestion: "r" }),
    ],
    [
      "an unknown choice",
      { "==": [fact("c"), "rad"] },
      at("/==/1", "unknown-choice", { field: "c", value: "rad", suggestion: "red" }),
    ],
    [
      "a number where a condition is wanted",
      fact("n"),
      at("", "wrong-type", { operator: "g", expected: "boolean", found: "number" }),
    ],
    [
      "a condition where a number is wanted",
      { ">": [{ "+": [fact("a"), 1] }, 1] },
      at("/>/0/+/0", "wrong-type", { operator: "+", expected: "number", found: "boolean" }),
    ],
    [
      "numbers under `and`",
      { and: [fact("n"), true] },
      at("/and/0", "wrong-type", { operator: "and", expected: "boolean", found: "number" }),
    ],
    [
      "a number against a truth value",
      { "==": [fact("n"), true] },
      at("/==/1", "wrong-type", { operator: "==", expected: "number", found: "boolean" }),
    ],
    [
      "a text against a number",
      { "==": [fact("n"), "3"] },
      at("/==/1", "wrong-type", { operator: "literal", expected: "number", found: "string" }),
    ],
    ["choices by order", { "<": [fact("c"), "red"] }, undefined],
    ["truth values by order", { "<": [fact("a"), fact("b")] }, undefined],
    ["null", null, at("", "wrong-type", { operator: "literal", expected: "boolean", found: "null" })],
    ["a list", [true], at("", "wrong-type", { operator: "literal", expected: "boolean", found: "list" })],
    [
      "a list of nothing",
      { in: [fact("n"), []] },
      at("/in/1", "wrong-type", { operator: "in", expected: "list of literals", found: "other" }),
    ],
    [
      "membership of truth values",
      { in: [fact("a"), [true]] },
      at("/in/0", "wrong-type", { operator: "in", expected: "number | date | choice", found: "boolean" }),
    ],
    [
      "an expression in a list of literals",
      { in: [fact("n"), [fact("n")]] },
      at("/in/1/0", "wrong-type", { operator: "in", expected: "literal", found: "expression" }),
    ],
    [
      "a divisor that may be negative",
      { ">": [{ "/": [1, { "-": [fact("n"), 1] }, 1, "down", 0] }, 1] },
      at("/>/0/~1/1", "wrong-type", { operator: "/", expected: "number from 0", found: "negative" }),
    ],
    [
      "a step of 0",
      { ">": [{ "/": [1, fact("n"), 0, "down", 0] }, 1] },
      at("/>/0/~1/2", "wrong-type", { operator: "/", expected: "step above 0", found: "number" }),
    ],
    [
      "an unknown way of rounding",
      { ">": [{ "/": [1, fact("n"), 1, "floor", 0] }, 1] },
      at("/>/0/~1/3", "wrong-type", { operator: "/", expected: "half-up | half-even | down | up", found: '"floor"' }),
    ],
    [
      "a filter that stands alone",
      { filter: [fact("a"), true] },
      at("", "wrong-type", { operator: "filter", expected: "list operator around it", found: "list" }),
    ],
    [
      "a quantifier over no list",
      { some: [fact("a"), true] },
      at("/some/0", "wrong-type", { operator: "some", expected: "list of events", found: "a" }),
    ],
    [
      "applicability of a field that always applies",
      { applicable: "a" },
      at("", "not-applicable-undeclared", { field: "a" }),
    ],
    [
      "a day that is none",
      { "==": [fact("d"), "2021-02-29"] },
      [["shape.bad-date", "/gates/0/require/==/1", { found: "2021-02-29" }]],
    ],
    [
      "a number of five places",
      { ">": [fact("n"), 0.00001] },
      [["shape.too-precise", "/gates/0/require/>/1", { found: 0.00001 }]],
    ],
  ])("%s", (_, require, expected) => {
    const found = codes(require);
    if (expected === undefined) expect(found.map(([code]) => code)).toContain("logic.wrong-type");
    else expect(found).toEqual(expected);
  });

  test("everything that is wrong with it at once", () => {
    expect(
      codes({ and: [fact("aa"), { "<": [fact("n"), "x"] }, { orr: [] }] }).map(
        ([code, pointer]) => `${String(pointer)} ${String(code)}`,
      ),
    ).toEqual([
      "/gates/0/require/and/0 logic.unknown-field",
      "/gates/0/require/and/1/</1 logic.wrong-type",
      "/gates/0/require/and/2 logic.unknown-operator",
    ]);
  });

  test("a share of decimals or of what may be negative", () => {
    const share = (part: Expression, limit: unknown = [1, 2], zero: unknown = true) =>
      codes({ "share-at-least": [part, fact("n"), limit, zero] as Expression });
    expect(share({ "*": [fact("n"), 0.5] })).toHaveLength(1);
    expect(share({ "-": [fact("n"), 1] })).toHaveLength(1);
    expect(share(fact("n"), [1, 0])).toHaveLength(1);
    expect(share(fact("n"), [-1, 2])).toHaveLength(1);
    expect(share(fact("n"), [0.5, 2])).toHaveLength(1);
    expect(share(fact("n"), [1])).toHaveLength(1);
    expect(share(fact("n"), [1, 2], null)).toHaveLength(1);
    expect(share(fact("n"), [0, 1], "unknown")).toEqual([]);
  });
});

describe("limits", () => {
  const nested = (depth: number): Expression => {
    let expression: Expression = fact("a");
    for (let i = 1; i < depth; i++) expression = { "!": expression };
    return expression;
  };
  const codes = (...parts: Parameters<typeof sheet>) => checked(sheet(...parts)).map(([code]) => code);

  test("64 levels may be nested, 65 may not", () => {
    expect(codes({ fields: { a: yesNo() }, gates: [gate("g", nested(64))] })).toEqual([]);
    expect(codes({ fields: { a: yesNo() }, gates: [gate("g", nested(65)), gate("h", fact("a"))] })).toEqual([
      "logic.too-deep",
    ]);
  });

  test("named expressions may follow each other in either order", () => {
    const names = Array.from({ length: 80 }, (_, i) => `d${String(i).padStart(2, "0")}`);
    const chain = names.map((name, i) => {
      const next = names[i + 1];
      return [name, { vi: "x", en: "x", value: next === undefined ? fact("a") : { "!": fact(next) } }] as const;
    });
    const gates = [gate("g", fact("d00"))];
    const down = codes({ fields: { a: yesNo() }, derived: Object.fromEntries(chain), gates });
    const up = codes({ fields: { a: yesNo() }, derived: Object.fromEntries([...chain].reverse()), gates });
    expect(new Set(down)).toEqual(new Set(up));
  });

  test("numbers stay below 2^53, at every place of a product", () => {
    const big = { n: count(1_000_000_000), m: count(9_007_199) };
    expect(codes({ fields: big, gates: [gate("g", { ">": [{ "*": [fact("n"), fact("m")] }, 1] })] })).toEqual([]);
    expect(
      codes({
        fields: { n: count(1_000_000_000), m: count(9_007_200) },
        gates: [gate("g", { ">": [{ "*": [fact("n"), fact("m")] }, 1] })],
      }),
    ).toEqual(["logic.too-large-number"]);
    const fine = { t: number(0, 1, 0.0001) };
    expect(codes({ fields: fine, gates: [gate("g", { ">": [{ "*": [fact("t"), fact("t")] }, 0.5] })] })).toEqual([]);
    expect(
      codes({ fields: fine, gates: [gate("g", { ">": [{ "*": [fact("t"), fact("t"), fact("t")] }, 1] })] }),
    ).toEqual(["logic.too-large-number"]);
  });

  test("what is in a circle is said once for each way in", () => {
    const derived = (value: Expression) => ({ vi: "x", en: "x", value });
    expect(codes({ derived: { a: derived(fact("a")) } })).toEqual(["logic.circular-derived"]);
    expect(codes({ derived: { a: derived({ "!": fact("b") }), b: derived({ "!": fact("a") }) } })).toEqual([
      "logic.circular-derived",
    ]);
  });
});
