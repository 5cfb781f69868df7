// What a condition asks, in words: no two conditions that differ in meaning read the same.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/base/json.js";
import { type View, viewOf } from "../../src/explain/view.js";
import { writtenWords } from "../../src/explain/written.js";
import { applyOverlays, type Expression, type Field, type Ruleset } from "../../src/index.js";
import { LANGUAGES, type Language } from "../../src/locales/index.js";
import { expressionsOf } from "../../src/ruleset/expressions.js";
import { shippedIds, shippedStack } from "../../src/rulesets.js";
import {
  count,
  day,
  events,
  fact,
  gate,
  graded,
  oneOf,
  points,
  reading,
  sheet,
  standard,
  yesNo,
} from "../decision/sheet.js";
import { drawn } from "../generators/draw.js";
import { Expressions } from "../generators/expressions.js";
import { SETTINGS, TIMEOUT } from "../laws/settings.js";
import { meaning, nearby } from "./meaning.js";

const TONGUES = Object.keys(LANGUAGES) as readonly Language[];

describe("a condition in words", () => {
  const of = sheet({
    fields: {
      a: { ...yesNo({ notApplicable: true }), vi: "Có vườn", en: "Has a garden" },
      n: { ...count(9), vi: "Số buổi", en: "Meetings" },
      d: { ...day(), vi: "Ngày", en: "Day" },
      k: { ...oneOf("x", "y"), vi: "Loại", en: "Sort" },
      list: { ...events(3, { m: { ...count(9), vi: "Con thứ", en: "Order" } }), vi: "Các lần sinh", en: "Births" },
      p: points(1, 1),
    },
    readings: { r: reading(["x", "y"], "x") },
    history: { h: { vi: "Gia đình văn hóa", en: "Cultural family", title: "t", most: 3 } },
    derived: { total: { vi: "Tổng", en: "Sum", value: { "+": [fact("n"), 1] } } },
    gates: [gate("g", { ">=": [fact("total"), 1] })],
    standards: [standard("s", 1, [graded("s.1", "p")])],
  });

  test.each<[Expression, string, string]>([
    [fact("a"), "“Có vườn”", "“Has a garden”"],
    [{ "!": fact("a") }, "không phải “Có vườn”", "not “Has a garden”"],
    [{ ">=": [fact("n"), 2.5] }, "“Số buổi” ≥ 2,5", "“Meetings” ≥ 2.5"],
    [{ "<": [fact("d"), "2020-05-01"] }, "“Ngày” < 01/05/2020", "“Day” < 2020-05-01"],
    [{ in: [fact("k"), ["x", "y"]] }, "“Loại” là một trong: “x”; “y”", "“Sort” is one of: “x”; “y”"],
    [{ "===": [{ reading: "r" }, "x"] }, "“question” = “x”", "“question” = “x”"],
    [
      { or: [fact("a"), { and: [true, fact("a")] }] },
      "“Có vườn” hoặc (đúng và “Có vườn”)",
      "“Has a garden” or (true and “Has a garden”)",
    ],
    [{ applicable: "a" }, "“Có vườn” có áp dụng", "“Has a garden” is applicable"],
    [{ ">": [fact("total"), 1] }, "“Tổng” > 1", "“Sum” > 1"],
    [
      { some: [fact("list"), { ">=": [fact("m"), 3] }] },
      "trong “Các lần sinh” có ít nhất một trường hợp thỏa điều kiện (“Con thứ” ≥ 3)",
      "in “Births”, at least one event meets the condition (“Order” ≥ 3)",
    ],
    [
      { "share-at-least": [fact("n"), 9, [3, 5], "unknown"] },
      "“Số buổi” đạt ít nhất 60% của 9",
      "“Meetings” is at least 60% of 9",
    ],
    [
      { ">=": [{ "consecutive-years": ["h", "through-this-year", "keep"] }, 3] },
      "số năm liên tục đạt “Gia đình văn hóa”, tính đến năm xét ≥ 3",
      "consecutive years of “Cultural family” up to the year judged ≥ 3",
    ],
    [{ "!": { "===": [fact("k"), "x"] } }, "không phải (“Loại” = “x”)", "not (“Sort” = “x”)"],
    [{ "-": [fact("n"), { "-": [fact("n"), 1] }] }, "“Số buổi” − (“Số buổi” − 1)", "“Meetings” − (“Meetings” − 1)"],
    [
      { "/": [{ "*": [fact("n"), 2] }, fact("n"), 0.1, "down", 5] },
      "(“Số buổi” × 2) ÷ “Số buổi” (làm tròn đến 0,1, làm tròn xuống; số chia bằng 0 thì lấy 5)",
      "(“Meetings” × 2) ÷ “Meetings” (rounded to 0.1, down; 5 where the divisor is 0)",
    ],
    [
      { "share-above": [fact("n"), 9, [2, 3], true] },
      "“Số buổi” đạt trên 2/3 của 9 (mẫu số bằng 0 thì coi là đúng)",
      "“Meetings” is more than 2/3 of 9 (true where that is 0)",
    ],
    [
      { if: [fact("a"), { ">": [fact("n"), 1] }, false] },
      "nếu “Có vườn”, thì “Số buổi” > 1, nếu không thì sai",
      "if “Has a garden”, then “Meetings” > 1, otherwise false",
    ],
    [{ "within-period": fact("d") }, "“Ngày” thuộc kỳ xét", "“Day” is in the period judged"],
  ])("%j", (expression, vi, en) => {
    expect(writtenWords(viewOf(of, "vi", false), expression)).toBe(vi);
    expect(writtenWords(viewOf(of, "en", false), expression)).toBe(en);
  });
});

/** Labels that repeat each other, look like numbers, or hold what phrases are made of. */
const same = (name: string) => ({ vi: name, en: name });
const item = {
  a: { ...yesNo(), ...same("Có vườn") },
  b: { ...yesNo(), ...same("Có vườn") },
  n: { ...count(9), ...same("Số") },
  k: { ...oneOf("x", "y"), ...same("Tốt") },
  d: { ...day(), ...same("2020-01-01") },
};
const FIELDS: { readonly [id: string]: Field } = {
  p: { ...yesNo(), ...same("Có vườn") },
  q: { ...yesNo({ notApplicable: true }), ...same("Có vườn") },
  r: { ...yesNo(), ...same("Có vườn” và “Có vườn") },
  s: { ...yesNo(), ...same("Có vườn’ và ‘Có vườn") },
  n: { ...count(9), ...same("Số") },
  m: { ...count(9), ...same("1") },
  "m.x": { ...count(9), ...same("1 + 1") },
  k: {
    type: "choice",
    ...same("Loại"),
    values: [
      { id: "x", ...same("Loại") },
      { id: "y", ...same("Tốt") },
      { id: "2020-01-01", ...same("Tốt") },
    ],
  },
  d: { ...day(), ...same("Ngày") },
  e: { ...day(), ...same("Ngày\u202e") },
  list: { ...events(3, item), ...same("Số") },
  other: { ...events(3, item), ...same("Số, chỉ tính trường hợp thỏa điều kiện") },
};
const HARD: Ruleset = {
  ...sheet({
    fields: FIELDS,
    readings: { k: reading(["x", "y"], "x"), o: reading(["x", "y"], "y") },
    history: {
      h: { ...same("Số"), title: "t", most: 3, rewards: ["w"] },
      i: { ...same("Số"), title: "t", most: 3 },
    },
    derived: { sum: { ...same("Số"), value: { "+": [fact("n"), 1] } } },
    standards: [standard("st", undefined, [])],
  }),
};

const expressionArb = drawn(60, (draw) => {
  const { fields, readings = {}, history = {}, derived = {} } = HARD;
  const made = new Expressions(draw, {
    ...{ fields, readings, histories: history },
    derived: Object.fromEntries(Object.entries(derived).map(([id, one]) => [id, { ...one, type: "number" } as const])),
    ...{ allowed: new Set(["q"]), mayGuard: true, isStrict: false },
  });
  return draw.chance(70) ? made.condition(draw.whole(1, 4)) : made.number(draw.whole(1, 4));
});

/** Meanings by the words for them; fails where one text stands for two. */
function collisions(view: View, expressions: Iterable<Expression>): readonly string[] {
  const found = new Map<string, string>();
  const bad: string[] = [];
  for (const expression of expressions) {
    const [text, sense] = [writtenWords(view, expression), meaning(expression)];
    const known = found.get(text);
    if (known !== undefined && known !== sense) bad.push(`${text}\n  ${known}\n  ${sense}`);
    found.set(text, sense);
  }
  return bad;
}

describe.each(TONGUES)("in %s, no two different conditions read the same", (language) => {
  test("whatever they are, and whatever the labels are", { timeout: TIMEOUT }, () => {
    const some = fc.sample(expressionArb, { ...SETTINGS, numRuns: 4000 });
    const all = some.flatMap((one): readonly Json[] => [one, ...nearby(one)]);
    expect(all.length).toBeGreaterThan(20_000);
    expect(collisions(viewOf(HARD, language, false), all).slice(0, 5)).toEqual([]);
  });

  test.each(shippedIds)("of %s, nor their parts, nor what is nearly the same", async (id) => {
    const { ruleset, overlays } = await shippedStack(id);
    const sheetOf = applyOverlays(ruleset, overlays);
    const view = viewOf(sheetOf, language, false);
    const names = Object.keys({ ...sheetOf.fields, ...sheetOf.derived }).map((name) => ({ var: name }));
    const asked = expressionsOf(sheetOf).flatMap(({ expression }): readonly Json[] => [
      expression,
      ...nearby(expression),
    ]);
    const all = [...names, ...asked];
    expect(collisions(view, all).slice(0, 5)).toEqual([]);
  });
});
