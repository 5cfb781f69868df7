import { describe, expect, test } from "vitest";
import type { TraceExpression, TraceItem, TraceValue, TraceYear } from "../../src/evaluate/decision.js";
import { eventFindings, finding, words } from "../../src/explain/expression.js";
import { viewOf } from "../../src/explain/view.js";
import { LANGUAGES } from "../../src/locales/index.js";
import { ruleset } from "./ruleset.js";

const vi = viewOf(ruleset, "vi", false);
const en = viewOf(ruleset, "en", false);

const truth = (value: boolean | "unknown"): TraceValue => ({ type: "boolean", value });
const number = (low: number, high: number = low): TraceValue => ({ type: "number", low, high });
const literal = (value: TraceValue): TraceExpression => ({ literal: value });
const known = (field: string, value: TraceValue): TraceExpression => ({ field, state: "known", value });
const missing = (field: string, value: TraceValue): TraceExpression => ({ field, state: "missing", value });
const step = (operator: string, value: TraceValue, ...operands: readonly TraceExpression[]): TraceExpression => ({
  operator,
  value,
  operands,
});

const BIRTHS = known("births.order", number(3));
const THIRD = step(">=", truth(true), BIRTHS, literal(number(3)));
const TAX = known("tax", truth(false));
const SUM = step("+", number(12), known("campaigns.joined", number(3)), known("meetings.joined", number(9)));
const READING: TraceExpression = { reading: "birth-sum", option: "largest" };
const BY_READING = step("==", truth(true), READING, literal({ type: "choice", value: "largest" }));
const NOT_BY_READING = step("==", truth(false), READING, literal({ type: "choice", value: "sum" }));
const LIST: TraceExpression = known("violations", { type: "list", size: 2 });

function over(operator: string, value: TraceValue, items: readonly TraceItem[], list = LIST): TraceExpression {
  return { operator, value, operands: [list], items };
}

describe("a finding", () => {
  test.each([
    [THIRD, "Thứ tự con sinh trong năm (3) ≥ 3: đúng", "Birth order of the child born this year (3) ≥ 3: true"],
    [TAX, "Hoàn thành nghĩa vụ thuế: không", "Tax duties fulfilled: no"],
    [step("!", truth(true), TAX), "Hoàn thành nghĩa vụ thuế: không", "Tax duties fulfilled: no"],
    [
      missing("tax", truth("unknown")),
      "Hoàn thành nghĩa vụ thuế: thiếu minh chứng",
      "Tax duties fulfilled: evidence missing",
    ],
    [
      step("or", truth(true), THIRD, step("!", truth(true), TAX)),
      "Thứ tự con sinh trong năm (3) ≥ 3 (đúng) hoặc không phải “Hoàn thành nghĩa vụ thuế” (không): đúng",
      "Birth order of the child born this year (3) ≥ 3 (true) or not “Tax duties fulfilled” (no): true",
    ],
    [
      step(">", truth(true), SUM, literal(number(10))),
      "Số phong trào đã tham gia (3) + Số buổi sinh hoạt đã dự (9 buổi) > 10: đúng",
      "Campaigns joined (3) + Community meetings joined (9 meetings) > 10: true",
    ],
    [
      step(
        "/",
        number(0.33),
        known("campaigns.joined", number(3)),
        known("meetings.joined", number(9)),
        literal(number(0.01)),
        literal({ type: "choice", value: "down" }),
      ),
      "Số phong trào đã tham gia (3) ÷ Số buổi sinh hoạt đã dự (9 buổi) (làm tròn đến 0,01, làm tròn xuống) = 0,33",
      "Campaigns joined (3) ÷ Community meetings joined (9 meetings) (rounded to 0.01, down) = 0.33",
    ],
    [
      step(
        "in",
        truth(true),
        known("harmony", { type: "choice", value: "good" }),
        literal({ type: "choice", value: "good" }),
        literal({ type: "choice", value: "fair" }),
      ),
      "Mức độ hòa thuận (tốt) là một trong: tốt; khá: đúng",
      "Harmony (good) is one of: good; fair: true",
    ],
    [
      step("!", truth(true), THIRD),
      "không phải (Thứ tự con sinh trong năm (3) ≥ 3) (đúng): đúng",
      "not (Birth order of the child born this year (3) ≥ 3) (true): true",
    ],
    [
      step("share-above", truth(true), BIRTHS, BIRTHS, literal(number(2)), literal(number(3))),
      "Thứ tự con sinh trong năm (3) đạt trên 2/3 của Thứ tự con sinh trong năm (3): đúng",
      "Birth order of the child born this year (3) is more than 2/3 of Birth order of the child born this year (3): true",
    ],
    [
      { derived: "x", value: number(3), from: BIRTHS },
      "x: 3 (Thứ tự con sinh trong năm (3))",
      "x: 3 (Birth order of the child born this year (3))",
    ],
    [
      over("none", truth("unknown"), [], missing("violations", { type: "list", size: "unknown" })),
      "Các lần bị xử phạt hành chính: thiếu minh chứng",
      "Administrative sanctions: evidence missing",
    ],
    [
      step("frobnicate", truth(true), TAX),
      "frobnicate(“Hoàn thành nghĩa vụ thuế” (không)): đúng",
      "frobnicate(“Tax duties fulfilled” (no)): true",
    ],
  ] as const)("%#", (expression, inVietnamese, inEnglish) => {
    expect(finding(vi, expression)).toBe(inVietnamese);
    expect(finding(en, expression)).toBe(inEnglish);
  });
});

describe("what a reading has decided is left out", () => {
  test.each([
    ["the branch not taken", step("if", truth(true), NOT_BY_READING, TAX, BY_READING, THIRD, TAX)],
    ["what is true in `and`", step("and", truth(true), BY_READING, THIRD)],
    ["what is false in `or`", step("or", truth(true), NOT_BY_READING, THIRD)],
  ])("%s", (_, expression) => {
    expect(finding(vi, expression)).toBe(finding(vi, THIRD));
  });

  test("but a condition on readings alone is shown with the words of its options", () => {
    expect(words(vi, NOT_BY_READING)).toBe(
      "“Trừ điểm con thứ 3 và thứ 4 có cộng dồn không?”: chỉ trừ mức cao nhất = cộng dồn",
    );
  });

  test("and a branch that facts decide is shown whole", () => {
    expect(words(vi, step("if", number(1), THIRD, literal(number(1)), literal(number(0))))).toBe(
      "nếu Thứ tự con sinh trong năm (3) ≥ 3, thì 1, nếu không thì 0",
    );
  });
});

describe("events", () => {
  const matter = (value: string, isTrue: boolean): TraceExpression =>
    step(
      "==",
      truth(isTrue),
      known("matter", { type: "choice", value }),
      literal({ type: "choice", value: "gambling" }),
    );

  test("are counted, and told one by one with the labels of their members", () => {
    const some = over("some", truth(true), [
      { id: "v1", condition: matter("gambling", true) },
      { condition: matter("traffic", false) },
    ]);
    expect(finding(vi, some)).toBe(
      "trong “Các lần bị xử phạt hành chính” có ít nhất một trường hợp thỏa điều kiện (1 trường hợp thỏa, 1 trường hợp không thỏa): đúng",
    );
    expect(eventFindings(vi, [some])).toEqual([
      "v1: Lĩnh vực (đánh bạc) = đánh bạc: đúng",
      "2: Lĩnh vực (giao thông) = đánh bạc: sai",
    ]);
  });

  test("left out by a filter are told, not counted", () => {
    const filtered: TraceExpression = { operator: "filter", value: { type: "list", size: 2 }, operands: [LIST] };
    const all = over(
      "all",
      truth(true),
      [
        { id: "v1", filter: matter("gambling", true), condition: matter("gambling", true) },
        { id: "v2", filter: matter("traffic", false), condition: matter("traffic", false) },
      ],
      filtered,
    );
    expect(words(vi, all)).toBe(
      "mọi trường hợp trong “Các lần bị xử phạt hành chính”, chỉ tính trường hợp thỏa điều kiện đều thỏa điều kiện (1 trường hợp thỏa)",
    );
    expect(eventFindings(vi, [all])).toHaveLength(2);
  });

  test("of a long list are told up to the twentieth", () => {
    const items = Array.from({ length: 25 }, (_, i) => ({ id: `v${i}`, condition: matter("traffic", false) }));
    const told = eventFindings(vi, [over("some", truth(false), items)]);
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toBe("và 5 trường hợp khác");
  });
});

test("every operator has a phrase in every language, without a hole in it", () => {
  for (const { operators } of Object.values(LANGUAGES)) {
    for (const phrase of Object.values(operators)) {
      expect(phrase(["a", "b", "1", "2"])).toMatch(/^(?!.*undefined).*a.*$/);
      expect(phrase([])).not.toContain("undefined");
    }
  }
});

describe("a count over the history", () => {
  const history = { family: { title: "gia-dinh-van-hoa", vi: "Gia đình văn hóa", en: "Cultural family", most: 3 } };
  const [viPast, enPast] = (["vi", "en"] as const).map((tongue) => viewOf({ ...ruleset, history }, tongue, false));
  const choice = (value: string): TraceExpression => literal({ type: "choice", value });
  const run = (low: number, high: number, reset: string, years: readonly TraceYear[]): TraceExpression => ({
    operator: "consecutive-years",
    value: number(low, high),
    operands: [choice("family"), choice("through-this-year"), choice(reset)],
    years,
  });
  const since: TraceExpression = {
    operator: "years-since-recognised",
    value: number(2),
    operands: [choice("family")],
    years: [
      { year: 2021, outcome: "not-considered" },
      { year: 2020, outcome: "recognised", reward: "giay-khen" },
    ],
  };
  const open = run(0, 3, "keep", [
    { year: 2022, outcome: "missing" },
    { year: 2021, outcome: "recognised" },
    { year: 2020, outcome: "missing" },
  ]);
  const used = run(1, 1, "reset-after-reward", [
    { year: 2023, outcome: "recognised" },
    { year: 2022, outcome: "recognised", reward: ["giay-khen"] },
  ]);

  test.each([
    [
      open,
      "số năm liên tục đạt “Gia đình văn hóa”, tính đến năm xét (từ 0 đến 3; thiếu kết quả năm 2020 và 2022)",
      "consecutive years of “Cultural family” up to the year judged (from 0 to 3; no record for 2020 and 2022)",
    ],
    [
      step(">=", truth(false), used, literal(number(3))),
      "số năm liên tục đạt “Gia đình văn hóa”, tính đến năm xét, tính lại từ sau khi khen thưởng (1; đã khen thưởng năm 2022) ≥ 3: sai",
      "consecutive years of “Cultural family” up to the year judged, counted anew after a reward (1; rewarded in 2022) ≥ 3: false",
    ],
    [
      since,
      "số năm từ lần đạt “Gia đình văn hóa” gần nhất đến năm xét (2)",
      "years from the last “Cultural family” to the year judged (2)",
    ],
    [
      step("and", truth(true), step(">=", truth(true), since, literal(number(2))), TAX),
      "số năm từ lần đạt “Gia đình văn hóa” gần nhất đến năm xét (2) ≥ 2 (đúng) và “Hoàn thành nghĩa vụ thuế” (không): đúng",
      "years from the last “Cultural family” to the year judged (2) ≥ 2 (true) and “Tax duties fulfilled” (no): true",
    ],
  ])("says what was counted, what is missing and what ended it (%#)", (given, inVietnamese, inEnglish) => {
    expect([viPast, enPast].map((view) => view && finding(view, given))).toEqual([inVietnamese, inEnglish]);
  });
});
