// No decision stands on evidence that the engine refuses: the checker refuses the same, and no other.
import { describe, expect, test } from "vitest";
import { evaluate, loadRuleset, type Ruleset, safeEvaluate, type TracedDecision } from "../../src/index.js";
import { verifyTrace } from "../../src/verify/index.js";
import {
  type Circumstances,
  count,
  day,
  events,
  evidenceOf,
  fact,
  gate,
  gradedSheet,
  NA,
  number,
  oneOf,
  points,
  sheet,
  yesNo,
} from "../decision/sheet.js";

const zone = {
  question: { vi: "?", en: "?" },
  options: { a: { vi: "a", en: "a" }, b: { vi: "b", en: "b" } },
  default: "a",
  why: { vi: "-", en: "-" },
};
const year = (more: object) => ({ year: 2019, title: "t", outcome: "recognised", ...more });
const list = (...said: readonly object[]): object => ({ list: said });

const fields = {
  flag: yesNo(),
  n: count(12),
  temp: number(-10, 10, 0.5),
  grade: points(40, 0.25),
  colour: oneOf("red", "blue"),
  done: day("2020-01-01", "2020-12-31"),
  list: events(2, { n: count(3), kind: oneOf("x", "y") }),
  "meet.joined": count(12),
  maybe: { ...count(5), ...NA },
};
const past = { h: { title: "t", most: 3, rewards: ["w"], vi: "h", en: "h" } };
const ruleset = sheet({
  fields,
  history: past,
  gates: [
    gate("g", {
      or: [
        fact("flag"),
        { "==": [fact("colour"), "red"] },
        { "within-period": fact("done") },
        { some: [fact("list"), { "==": [fact("kind"), "x"] }] },
        { ">": [{ "+": [fact("n"), fact("temp"), fact("grade"), fact("meet.joined")] }, 3] },
        { ">": [{ "consecutive-years": ["h", "before-this-year", "keep"] }, 1] },
        { applicable: "maybe" },
      ],
    }),
  ],
});
const classed = gradedSheet(100, { mark: { town: 50, farm: 60 } });
const chosen = gradedSheet(100, {
  mark: { town: 50, farm: 60 },
  readings: { zone },
  severalClasses: { reading: "zone", options: { a: "lowest", b: "highest" } },
});
const dated: Ruleset = { ...ruleset, appliesBy: "decision-date" };

type Row = readonly [what: string, facts: object, about?: Circumstances, of?: Ruleset];

const SOUND: readonly Row[] = [
  ["nothing", {}],
  ["plain values", { flag: true, n: 0, temp: -9.5, grade: 0.25, colour: "blue", done: "2020-12-31", list: [] }],
  ["missing ones", { flag: null, n: { unknown: "why" }, temp: { value: null }, list: { unknown: "why" } }],
  ["wrapped ones", { n: { value: 3, source: "s", on: "2020-02-29" }, done: { value: "2020-01-01", on: "2020-01-01" } }],
  ["a nested field", { meet: { joined: 3 } }],
  ["a dotted field", { "meet.joined": { value: 3 } }],
  ["what does not apply", { maybe: { notApplicable: "none" } }],
  ["an event told twice", list({ id: "a", n: 1 }, { n: { value: 1, source: "s" }, id: "a" }, { id: "b", kind: "x" })],
  ["the same year told twice", {}, { history: [year({ reward: "w" }), year({ reward: ["w", "w"] })] }],
  ["a title that nobody asks for", {}, { history: [year({ title: "u", reward: "z" })] }],
  ["a class", {}, { class: "town" }, classed],
  ["several classes, with a reading", {}, { class: ["town", "farm"] }, chosen],
  ["the last day in force", {}, { period: { from: "2021-01-01", to: "2022-01-01" } }],
  ["a day of decision", {}, { decidedOn: "2021-12-31" }, dated],
];

const MALFORMED: readonly Row[] = [
  ["an unknown field", { flagg: true }],
  ["a name of the prototype", { constructor: true }],
  ["an unknown nested field", { meet: { held: 1 } }],
  ["a field spelt twice", { "meet.joined": 1, meet: { joined: 1 } }],
  ["a text for a truth value", { flag: "true" }],
  ["a number for a truth value", { flag: 1 }],
  ["a text for a number", { n: "3" }],
  ["a truth value for a number", { n: true }],
  ["more than the most", { n: 13 }],
  ["less than the least", { temp: -10.5 }],
  ["part of a thing", { n: 1.5 }],
  ["a value off its step", { temp: 0.25 }],
  ["a value off a finer step", { grade: 0.1 }],
  ["a value of too many decimals", { grade: 0.250_000_01 }],
  ["a choice that is none", { colour: "green" }],
  ["a number for a choice", { colour: 0 }],
  ["a day that is none", { done: "2020-02-30" }],
  ["a day out of bounds", { done: "2021-01-01" }],
  ["a number for a day", { done: 18_262 }],
  ["a list for a value", { n: [1] }],
  ["an object that is no fact", { n: { amount: 3 } }],
  ["a wrapper with a word too many", { n: { value: 3, note: "x" } }],
  ["a wrapper of two kinds", { n: { unknown: "x", value: 3 } }],
  ["a source that is no text", { n: { value: 3, source: 1 } }],
  ["a day of the source that is none", { n: { value: 3, on: "yesterday" } }],
  ["a reason that is no text", { n: { unknown: true } }],
  ["not applicable, where that is not declared", { n: { notApplicable: "x" } }],
  ["a list that does not apply", { list: { notApplicable: "x" } }],
  ["a value for a list", { list: 3 }],
  ["an event that is none", { list: [3] }],
  ["an unknown member of an event", list({ n: 1, m: 1 })],
  ["a member of an event out of bounds", list({ n: 4 })],
  ["an id that is no text", list({ id: 3 })],
  ["an id that is null", list({ id: null })],
  ["too many events", list({}, {}, {})],
  ["two events of one id", list({ id: "a", n: 1 }, { id: "a", n: 2 })],
  ["an event of one id, less well known", list({ id: "a", n: 1 }, { id: "a" })],
  ["an undeclared class", {}, { class: "city" }, classed],
  ["an undeclared class among others", {}, { class: ["town", "city"] }, chosen],
  ["a class where there are none", {}, { class: "town" }],
  ["several classes, without a reading", {}, { class: ["town", "farm"] }, classed],
  ["a period that ends before it begins", {}, { period: { from: "2021-01-01", to: "2020-01-01" } }],
  ["a period of no day", {}, { period: { from: "2021-01-01", to: "2021-01-01" } }],
  ["a period that is none", {}, { period: { from: "2020-13-01", to: "2021-01-01" } }],
  ["a period after the law", {}, { period: { from: "2022-01-01", to: "2023-01-01" } }],
  ["a period before the law", {}, { period: { from: "2019-01-01", to: "2020-01-01" } }],
  ["no day of decision", {}, {}, dated],
  ["a day of decision that is none", {}, { decidedOn: "soon" }, dated],
  ["a day of decision after the law", {}, { decidedOn: "2022-01-01" }, dated],
  ["an unknown reward", {}, { history: [year({ reward: "v" })] }],
  ["an unknown reward among others", {}, { history: [year({ reward: ["w", "v"] })] }],
  ["two outcomes of one year", {}, { history: [year({}), year({ outcome: "not-recognised" })] }],
  ["two decisions on one year", {}, { history: [year({ decision: "1" }), year({ decision: "2" })] }],
  ["two rewards of one year", {}, { history: [year({ reward: "w" }), year({})] }],
];

const ANY = {} as TracedDecision;
const named = (rows: readonly Row[]) =>
  rows.map(([what, facts, about = {}, of = ruleset]) => ({ what, of, evidence: evidenceOf(facts, about) }));

describe("the checker accepts a decision on", () => {
  test.each(named(SOUND))("$what", ({ of, evidence }) => {
    expect(verifyTrace(of, evidence, evaluate(loadRuleset(of), evidence, { trace: true }))).toEqual({ ok: true });
  });
});

describe("the checker refuses, as the engine does,", () => {
  test.each(named(MALFORMED))("$what", ({ of, evidence }) => {
    const refused = safeEvaluate(loadRuleset(of), evidence);
    const checked = verifyTrace(of, evidence, ANY);
    expect(refused.ok).toBe(false);
    const faults = checked.ok ? [] : checked.faults;
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.map(({ code }) => code)).toEqual(faults.map(() => "evidence"));
    // The engine may be more exact about the place.
    for (const { pointer } of refused.issues) expect(faults.some(({ at }) => pointer.startsWith(at))).toBe(true);
  });

  test("another kind of subject", () => {
    const evidence = evidenceOf({});
    const other = { ...evidence, subject: { ...evidence.subject, kind: "ward" } } as const;
    expect(safeEvaluate(loadRuleset(ruleset), other).ok).toBe(false);
    expect(verifyTrace(ruleset, other, ANY)).toEqual({
      ok: false,
      faults: [{ at: "/subject/kind", code: "evidence", found: "ward" }],
    });
  });
});
