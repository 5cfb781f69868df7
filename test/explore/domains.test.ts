// What a ruleset tells apart of one fact, literally, by type of the field and by how it is used.
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/base/json.js";
import { EVERYTHING, NOTHING } from "../../src/explore/distinction.js";
import { plainDomain } from "../../src/explore/domains/plain.js";
import { spaceOf } from "../../src/explore/space.js";
import { bacNinh, domain, rules, statement } from "./rulesets.js";

const NA = { notApplicable: "—" };
const COUNT = { type: "count", max: 1000 };
const n = { var: "n" };

describe("a yes-or-no", () => {
  test("has both answers, and is complete", () => {
    expect(domain(rules({ b: { type: "boolean" } }, [{ var: "b" }]), "b")).toEqual({
      field: "b",
      about: "fact",
      values: [null, false, true],
      edges: 3,
      complete: true,
    });
  });

  test("may not apply", () => {
    const fields = { b: { type: "boolean", notApplicable: true } };
    expect(domain(rules(fields, [{ applicable: "b" }]), "b").values).toEqual([null, NA, false, true]);
  });
});

test("a choice has every value, and is complete", () => {
  const values = ["x", "y", "z"].map((id) => ({ id, vi: id, en: id }));
  const found = domain(rules({ c: { type: "choice", values } }, [{ "===": [{ var: "c" }, "y"] }]), "c");
  expect([found.values, found.complete]).toEqual([[null, "x", "y", "z"], true]);
});

describe("a count", () => {
  const of = (gate: Json, more: object = {}): readonly [readonly Json[], boolean] => {
    const { values, complete } = domain(
      rules({ n: COUNT, other: COUNT, yes: { type: "boolean" }, ...more }, [gate]),
      "n",
    );
    return [values, complete];
  };

  test.each<[string, Json, readonly Json[]]>([
    ["nothing", true, [null, 0, 1000]],
    [">= 3", { ">=": [n, 3] }, [null, 0, 2, 3, 4, 1000]],
    ["> 3", { ">": [n, 3] }, [null, 0, 2, 3, 4, 1000]],
    ["3 <=", { "<=": [3, n] }, [null, 0, 2, 3, 4, 1000]],
    ["=== 1000, at its end", { "===": [n, 1000] }, [null, 0, 999, 1000]],
    ["2 < n < 9", { "<": [2, n, 9] }, [null, 0, 1, 2, 3, 8, 9, 10, 1000]],
    ["in [2, 9]", { in: [n, [2, 9]] }, [null, 0, 1, 2, 3, 8, 9, 10, 1000]],
    ["n + 2 >= 5", { ">=": [{ "+": [n, 2] }, 5] }, [null, 0, 2, 3, 4, 1000]],
    ["n - 2 >= 5", { ">=": [{ "-": [n, 2] }, 5] }, [null, 0, 6, 7, 8, 1000]],
    ["9 - n >= 5", { ">=": [{ "-": [9, n] }, 5] }, [null, 0, 3, 4, 5, 1000]],
    ["-n >= -5", { ">=": [{ "-": n }, -5] }, [null, 0, 4, 5, 6, 1000]],
    ["3 · n >= 10, between two", { ">=": [{ "*": [n, 3] }, 10] }, [null, 0, 2, 3, 4, 5, 1000]],
    ["n · 0.5 >= 2", { ">=": [{ "*": [n, 0.5] }, 2] }, [null, 0, 3, 4, 5, 1000]],
    ["n >= 2.5", { ">=": [n, 2.5] }, [null, 0, 1, 2, 3, 4, 1000]],
    ["min(n, 4) >= 9, never", { ">=": [{ min: [n, 4] }, 9] }, [null, 0, 1000]],
    ["min(n, 4) >= 2", { ">=": [{ min: [n, 4] }, 2] }, [null, 0, 1, 2, 3, 4, 5, 1000]],
    ["max(n, 4) >= 6", { ">=": [{ max: [n, 4] }, 6] }, [null, 0, 3, 4, 5, 6, 7, 1000]],
    ["a share of 10", { "share-at-least": [n, 10, [3, 5], false] }, [null, 0, 5, 6, 7, 1000]],
    ["a share of 7, between two", { "share-above": [n, 7, [1, 2], false] }, [null, 0, 2, 3, 4, 5, 1000]],
    ["the whole of 6", { "share-at-least": [6, n, [3, 5], false] }, [null, 0, 1, 2, 9, 10, 11, 1000]],
    ["a branch", { if: [{ var: "yes" }, { ">=": [n, 3] }, true] }, [null, 0, 2, 3, 4, 1000]],
    ["a branch never taken", { if: [true, true, { ">=": [n, 3] }] }, [null, 0, 1000]],
    ["a value that a condition gives", { ">=": [{ if: [{ var: "yes" }, n, 5] }, 3] }, [null, 0, 2, 3, 4, 1000]],
  ])("told by %s has the ends, and each threshold from both sides", (_, gate, expected) => {
    expect(of(gate)).toEqual([expected, true]);
  });

  test.each<[string, Json]>([
    ["another count", { ">=": [n, { var: "other" }] }],
    ["a share of another", { "share-at-least": [n, { var: "other" }, [3, 5], false] }],
    ["a sum of two", { ">=": [{ "+": [n, { var: "other" }] }, 5] }],
    ["a product of two", { ">=": [{ "*": [n, { var: "other" }] }, 5] }],
    ["a quotient", { ">=": [{ "/": [n, 3, 1, "down", 0] }, 5] }],
  ])("compared with %s is not complete", (_, gate) => {
    expect(of(gate)[1]).toBe(false);
  });

  test("of few values is complete whatever is done with it, for all are listed", () => {
    const found = domain(rules({ n: { type: "count", max: 5 }, other: COUNT }, [{ ">=": [n, { var: "other" }] }]), "n");
    expect([[...found.values].sort(), found.complete]).toEqual([[0, 1, 2, 3, 4, 5, null], true]);
    const large = (max: number): boolean =>
      domain(rules({ n: { type: "count", max }, other: COUNT }, [{ ">=": [n, { var: "other" }] }]), "n").complete;
    expect([large(199), large(200)]).toEqual([true, false]);
  });

  test("of which a share is asked has the places where the share turns, for small and large wholes", () => {
    const share = rules({ n: COUNT, other: COUNT }, [{ "share-at-least": [n, { var: "other" }, [3, 5], "unknown"] }]);
    expect(domain(share, "n").values).toEqual(expect.arrayContaining([0, 1, 5, 6, 10, 59, 60, 599, 600, 1000]));
    expect(domain(share, "other").values).toEqual(expect.arrayContaining([0, 1, 10, 100, 1000]));
  });
});

describe("a number", () => {
  const field = { type: "number", min: -1, max: 3, step: 0.25 };

  test("has its thresholds on its own steps", () => {
    const found = domain(rules({ n: field }, [{ ">=": [n, 0.5] }]), "n");
    expect([found.values, found.complete]).toEqual([[null, -1, 0.25, 0.5, 0.75, 3], true]);
  });

  test("has both steps beside a threshold that lies between", () => {
    const found = domain(rules({ n: field }, [{ "<": [n, 0.6] }]), "n");
    expect([found.values, found.complete]).toEqual([[null, -1, 0.5, 0.75, 3], true]);
  });

  test("that the law never asks for may be anything", () => {
    expect(domain(rules({ n: field }, [true]), "n")).toMatchObject({ values: [null, -1, 3], complete: true });
  });
});

describe("points", () => {
  const fields = { p: { type: "points", max: 2, step: 0.5 } };

  test("that count as they are have every step, the ends first", () => {
    const standards = [
      { id: "s", maximum: 2, ...statement, criteria: [{ id: "s.1", kind: "graded", field: "p", ...statement }] },
    ];
    expect(domain(rules(fields, [], { standards }), "p")).toMatchObject({
      values: [null, 0, 0.5, 1.5, 2, 1],
      edges: 5,
      complete: true,
    });
  });

  test("by bands have the thresholds of the bands", () => {
    const bands = [{ from: 1, points: 2 }];
    const criterion = { id: "s.1", kind: "banded", measure: { var: "p" }, bands, ...statement };
    const standards = [{ id: "s", maximum: 2, ...statement, criteria: [criterion] }];
    expect(domain(rules(fields, [], { standards }), "p").values).toEqual([null, 0, 0.5, 1, 1.5, 2]);
  });
});

test("units count until the maximum is reached, cases until the cap", () => {
  const unit = { id: "s.1", kind: "per-unit", count: n, each: 2, maximum: 5, ...statement };
  const standards = [{ id: "s", maximum: 5, ...statement, criteria: [unit] }];
  const found = domain(rules({ n: COUNT }, [], { standards }), "n");
  expect([[...found.values], found.complete]).toEqual([[null, 0, 1, 999, 1000, 2, 3, 4], true]);
  const pass = { bounds: [0, 100], marks: [{ class: "*", mark: 1, ...statement }], ...statement };
  const deduction = { id: "p.1", kind: "per-case", cases: n, each: 1, ...statement };
  const uncapped = rules({ n: COUNT }, [], { standards, pass, deductions: [deduction] });
  expect(domain(uncapped, "n").complete).toBe(false);
});

describe("a day", () => {
  const field = { type: "date", min: "2000-01-01", max: "2035-12-31" };

  test("has the ends of the period with the days beside them", () => {
    const found = domain(rules({ d: field }, [{ "within-period": { var: "d" } }]), "d");
    const around = ["2019-12-31", "2020-01-01", "2020-01-02", "2020-12-31", "2021-01-01", "2021-01-02"];
    expect([found.values, found.complete]).toEqual([[null, "2000-01-01", ...around, "2035-12-31"], true]);
  });

  test("has those of another period, when that is asked for", () => {
    const compiled = rules({ d: field }, [{ "within-period": { var: "d" } }]);
    const { values } = domain(compiled, "d", { period: { from: "2022-01-01", to: "2023-01-01" } });
    expect(values).toContain("2022-01-01");
    expect(values).not.toContain("2020-01-01");
  });

  test("has the days it is compared with", () => {
    const found = domain(rules({ d: field }, [{ "<": [{ var: "d" }, "2010-03-01"] }]), "d");
    expect(found.values).toEqual([null, "2000-01-01", "2010-02-28", "2010-03-01", "2010-03-02", "2035-12-31"]);
  });

  test("compared with another day is not complete", () => {
    const two = rules({ d: field, e: field }, [{ "<": [{ var: "d" }, { var: "e" }] }]);
    expect([domain(two, "d").complete, domain(two, "e").complete]).toEqual([false, false]);
  });
});

describe("a list of events", () => {
  const item = { order: { type: "count", max: 20 }, serious: { type: "boolean" }, unread: { type: "boolean" } };
  const fields = { list: { type: "events", max: 5, item } };
  const list = { var: "list" };
  const third = { ">=": [{ var: "order" }, 3] };

  test("that only is or is not empty has one event", () => {
    const found = domain(
      rules({ list: { type: "events", max: 5, item: {} } }, [{ ">=": [{ count: list }, 1] }]),
      "list",
    );
    expect(found).toMatchObject({ complete: true, values: [null, [], [{}], [{}, {}], [{}, {}, {}, {}, {}]] });
  });

  test("has one event of each sort that the conditions can tell apart, and of the members both sides of each threshold", () => {
    const found = domain(rules(fields, [{ none: [list, { and: [third, { var: "serious" }] }] }]), "list");
    const event = (order: number, serious?: boolean): Json => ({
      order,
      ...(serious === undefined ? {} : { serious }),
      unread: false,
    });
    const wanted: readonly Json[] = [null, [], [event(2, true)], [event(3, true)], [event(3, false)], [event(3)]];
    for (const value of wanted) expect(found.values).toContainEqual(value);
    expect(found.complete).toBe(true);
  });

  test("counted against a threshold has one fewer, as many and one more", () => {
    const found = domain(rules(fields, [{ ">=": [{ count: { filter: [list, third] } }, 3] }]), "list");
    const sizes = found.values.map((value) => (Array.isArray(value) ? value.length : -1));
    expect([...new Set(sizes)].sort()).toEqual([-1, 0, 1, 2, 3, 4, 5].sort());
    expect(found.complete).toBe(true);
  });

  test("of which each case counts is complete only while it is short", () => {
    const pass = { bounds: [0, 100], marks: [{ class: "*", mark: 1, ...statement }], ...statement };
    const deductions = [
      { id: "p.1", kind: "per-case", cases: { count: { filter: [list, third] } }, each: 1, ...statement },
    ];
    const of = (max: number): boolean =>
      domain(rules({ list: { ...fields.list, max } }, [], { pass, deductions }), "list").complete;
    expect([of(5), of(50)]).toEqual([true, false]);
  });

  test("whose members are compared with each other is not complete", () => {
    const two = { a: { type: "count", max: 1000 }, b: { type: "count", max: 1000 } };
    const compared = { some: [list, { "<": [{ var: "a" }, { var: "b" }] }] };
    expect(domain(rules({ list: { type: "events", max: 5, item: two } }, [compared]), "list").complete).toBe(false);
  });

  test("never has more events than the field can hold", () => {
    const found = domain(rules({ list: { ...fields.list, max: 2 } }, [{ ">=": [{ count: list }, 2] }]), "list");
    expect(found.values.every((value) => value === null || (Array.isArray(value) && value.length <= 2))).toBe(true);
  });

  test("is looked at under the readings used", () => {
    const reading = {
      question: statement,
      options: { one: statement, each: statement },
      default: "one",
      why: statement,
    };
    const times = { count: { filter: [list, third] } };
    const cases = { if: [{ "===": [{ reading: "r" }, "one"] }, { min: [times, 1] }, times] };
    const pass = { bounds: [0, 100], marks: [{ class: "*", mark: 1, ...statement }], ...statement };
    const deductions = [{ id: "p.1", kind: "per-case", cases, each: 1, ...statement }];
    const compiled = rules({ list: { ...fields.list, max: 50 } }, [], { readings: { r: reading }, pass, deductions });
    expect(domain(compiled, "list").complete).toBe(true);
    expect(domain(compiled, "list", { readings: { r: "each" } }).complete).toBe(false);
  });
});

describe("a history", () => {
  const history = { h: { title: "t", vi: "t", en: "t", most: 2, rewards: ["w"] } };
  const run = { ">=": [{ "consecutive-years": ["h", "through-this-year", "reset-after-reward"] }, 2] };

  test("has every course of the years that can be told apart, missing years among them", () => {
    const found = domain(rules({}, [run], { history }), "history.t");
    const entry = (year: number, outcome: string, reward?: string): Json => ({
      year,
      title: "t",
      outcome,
      ...(reward === undefined ? {} : { reward }),
    });
    expect(found.about).toBe("history");
    expect(found.complete).toBe(true);
    expect(found.values).toEqual([
      null,
      [entry(2020, "recognised"), entry(2019, "recognised")],
      [entry(2020, "recognised"), entry(2019, "not-recognised")],
      [entry(2020, "recognised")],
      [entry(2020, "not-recognised"), entry(2019, "recognised")],
      [entry(2019, "recognised")],
      [entry(2019, "not-recognised")],
    ]);
  });

  test("may have several rewards in one year, where each uses it up for another count", () => {
    const two = { h: { ...history.h, most: 1 }, k: { ...history.h, most: 1, rewards: ["v"] } };
    const of = (key: string): Json => ({
      ">=": [{ "consecutive-years": [key, "through-this-year", "reset-after-reward"] }, 1],
    });
    const found = domain(rules({}, [of("h"), of("k")], { history: two }), "history.t");
    const rewards = found.values.flatMap((value) =>
      Array.isArray(value) ? [(value[0] as { reward?: Json }).reward] : [],
    );
    // Of a year that is used up for both counts, or not recognised, one will do.
    expect([rewards, found.complete]).toEqual([[undefined, undefined, "w", "v"], true]);
  });

  test("of very many years is not complete", () => {
    const found = domain(rules({}, [run], { history: { h: { ...history.h, most: 30 } } }), "history.t");
    expect(found.complete).toBe(false);
    expect(found.values.length).toBeLessThanOrEqual(201);
  });
});

describe("the class of the subject", () => {
  const classes = ["a", "b"].map((id) => ({ ...statement, id }));

  test("is each class, and two at once where it is said which mark then counts", () => {
    expect(domain(rules({}, [], { classes }), "subject.class").values).toEqual([null, "a", "b"]);
    const reading = { question: statement, options: { one: statement }, default: "one", why: statement };
    const marks = classes.map(({ id }, i) => ({ class: id, mark: i, ...statement }));
    const severalClasses = { reading: "r", options: { one: "lowest" } };
    const pass = { bounds: [0, 1], marks, severalClasses, ...statement };
    const found = domain(rules({}, [], { classes, pass, readings: { r: reading } }), "subject.class");
    expect(found).toMatchObject({ values: [null, "a", "b", ["a", "b"]], complete: true });
  });

  test("may be several at once in every way, where two rulesets may each count another", () => {
    const of = (first: number): ReturnType<typeof rules> => {
      const reading = { question: statement, options: { one: statement }, default: "one", why: statement };
      const marks = classes.map(({ id }, i) => ({ class: id, mark: i === 0 ? first : 1, ...statement }));
      const pass = {
        bounds: [0, 2],
        marks,
        severalClasses: { reading: "r", options: { one: "lowest" } },
        ...statement,
      };
      return rules({}, [], { classes, pass, readings: { r: reading } });
    };
    const found = spaceOf([of(0), of(2)]).domains.get("subject.class");
    expect(found).toMatchObject({ values: [null, "a", "b", ["a", "b"]], complete: true });
    const other = rules({}, [], { classes: [...classes, { ...statement, id: "c" }] });
    expect(spaceOf([of(0), other]).domains.get("subject.class")).toMatchObject({
      values: [null, "a", "b"],
      complete: false,
    });
  });

  test("is no fact where a ruleset has no classes", () => {
    expect(spaceOf([rules({}, [])]).domains.has("subject.class")).toBe(false);
  });
});

describe("two rulesets together", () => {
  const with3 = rules({ n: COUNT }, [{ ">=": [n, 3] }]);

  test("tell apart what either does", () => {
    const with7 = rules({ n: COUNT }, [{ ">=": [n, 7] }]);
    const found = spaceOf([with3, with7]).domains.get("n");
    expect(found).toMatchObject({ values: [null, 0, 2, 3, 4, 6, 7, 8, 1000], complete: true });
  });

  test("have the fields of both", () => {
    const other = rules({ b: { type: "boolean" } }, [{ var: "b" }]);
    expect([...spaceOf([with3, other]).domains.keys()]).toEqual(["b", "n"]);
  });

  test("keep, of a field that they declare differently, the values that both take, and prove nothing of it", () => {
    const short = rules({ n: { type: "count", max: 3 } }, [{ ">=": [n, 3] }]);
    expect(spaceOf([with3, short]).domains.get("n")).toMatchObject({ values: [null, 0, 2, 3], complete: false });
  });
});

test("a domain begins with what is missing, and has each value once", () => {
  for (const { values, edges } of spaceOf([bacNinh()]).domains.values()) {
    expect(values[0]).toBe(null);
    expect(new Set(values.map((value) => JSON.stringify(value))).size).toBe(values.length);
    expect(edges).toBeLessThanOrEqual(values.length);
  }
});

test("a field by itself, told nothing or everything of, has its ends or all", () => {
  const field = { type: "count", max: 3, vi: "", en: "" } as const;
  expect(plainDomain("n", field, NOTHING)).toMatchObject({ values: [null, 0, 3], complete: true });
  expect(plainDomain("n", field, EVERYTHING)).toMatchObject({ values: [null, 0, 1, 2, 3], complete: true });
});
