// The report of a coverage: every kind of goal and every reason is put into words, in both languages; the same figures everywhere.
import { describe, expect, test } from "vitest";
import { viewOf } from "../../../src/explain/view.js";
import type { Ruleset } from "../../../src/index.js";
import type { Language } from "../../../src/locales/index.js";
import { renderHtml } from "../../../src/render/html.js";
import { renderMarkdown } from "../../../src/render/markdown.js";
import { renderText } from "../../../src/render/text.js";
import { aimsAt } from "../../../src/testkit/coverage/aims.js";
import { impossibleWords, nodeWords, wantedWords } from "../../../src/testkit/coverage/words.js";
import { coverageBlocks, coverCases, type Impossible } from "../../../src/testkit/index.js";
import { count, fact, gate, sheet, yesNo } from "../../decision/sheet.js";
import { SHIPPED } from "../../explore/rulesets.js";
import { compiled as household } from "../cases/model.js";
import { caseOf, compiledOf } from "./model.js";

const LANGUAGES = ["vi", "en"] as const;

const ruleset = sheet({
  fields: {
    a: { ...yesNo(), vi: "Đã đăng ký", en: "Registered" },
    n: { ...count(9), vi: "Số buổi họp", en: "Meetings" },
  },
  gates: [gate("g", { and: [fact("a"), { ">=": [fact("n"), 3] }] })],
});

const textOf = (language: Language, one: Ruleset = ruleset): string => {
  const compiled = compiledOf(one);
  return renderText(coverageBlocks(coverCases(compiled, [], { language }), one, { language }));
};

describe("the report", () => {
  test("says in Vietnamese what is not covered, and how it would be", () => {
    const text = textOf("vi");
    expect(text).toContain("Các tình huống đạt 0 trong 18 mục tiêu có thể đạt (0%).");
    expect(text).toContain("Điều 1");
    expect(text).toContain("“Số buổi họp” ≥ 3: giá trị đúng bằng 2");
    expect(text).toContain("“Đã đăng ký”: sai, và riêng điều này quyết định");
    expect(text).toContain("Kết luận (verdict)\n  - Không xét: thang điểm không có gì dẫn tới điều này");
  });

  test("says it in English", () => {
    const text = textOf("en");
    expect(text).toContain("The cases reach 0 of the 18 goals that can be reached (0%).");
    expect(text).toContain("“Meetings” ≥ 3: the value is exactly 2");
    expect(text).toContain("“Registered”: false, and this alone decides");
    expect(text).toContain("Suggested 1: ");
  });

  test("has the suggested cases as JSON, unless they were written to a file", () => {
    const coverage = coverCases(compiledOf(ruleset), []);
    const pasted = renderText(coverageBlocks(coverage, ruleset, { language: "vi" }));
    for (const one of coverage.suggested) expect(pasted).toContain(JSON.stringify(one));
    const named = renderText(coverageBlocks(coverage, ruleset, { language: "vi", file: "more.cases.json" }));
    expect(named).toContain("Đã ghi vào more.cases.json.");
    expect(named).not.toContain('"evidence"');
  });

  test("names the cases that do not count, and says when nothing is left", () => {
    const compiled = compiledOf(ruleset);
    const wrong = { ...caseOf(ruleset, "wrong", { a: true, n: 3 }), expect: { verdict: "ineligible" } as const };
    const blocks = coverageBlocks(coverCases(compiled, [wrong]), ruleset, { language: "en" });
    expect(renderText(blocks)).toContain("Not counted, because they do not come out as expected: “wrong”");
    const all = coverCases(compiled, []).suggested.map(({ name, evidence, expect: wanted }) => ({
      name,
      evidence: evidence!,
      readings: {},
      expect: wanted,
    }));
    const full = renderText(coverageBlocks(coverCases(compiled, all), ruleset, { language: "en" }));
    expect(full).toContain("18 of the 18 goals");
    expect(full).toContain("Nothing is left uncovered.");
  });

  test("says what was not found, and after how many tries", () => {
    const text = renderText(
      coverageBlocks(coverCases(compiledOf(ruleset), [], { tries: 0 }), ruleset, { language: "vi" }),
    );
    expect(text).toContain("CHƯA TÌM THẤY SAU 0 LẦN THỬ");
  });

  test.each(LANGUAGES)("is written in %s as Markdown and HTML too", (language) => {
    const blocks = coverageBlocks(coverCases(household, [], { language }), household.ruleset, { language });
    expect(renderMarkdown(blocks)).toMatch(/^# .*\n[\s\S]*^\| .* \|$/m);
    expect(renderHtml(blocks, { lang: language, title: "t" })).toContain("</table>");
  });

  test("gives the figures that the coverage has", () => {
    const coverage = coverCases(household, []);
    const text = renderText(coverageBlocks(coverage, household.ruleset, { language: "en" }));
    const { count: all, articles } = coverage;
    const row = ({ reached, goals, impossible, percent }: typeof all): RegExp =>
      new RegExp(` ${String(reached)} +${String(goals - impossible)} +${String(percent)} +${String(impossible)}$`, "m");
    for (const one of [all, ...articles]) expect(text).toMatch(row(one));
    expect(text.match(/^- .*\n(?: {2}- .*\n)+/gm)?.length).toBeGreaterThan(articles.length);
  });
});

describe.each(LANGUAGES)("in %s", (language) => {
  test("every goal of every shipped ruleset is in words", () => {
    for (const { compiled } of SHIPPED) {
      const view = viewOf(compiled.ruleset, language, false);
      for (const { goal, impossible } of aimsAt(compiled)) {
        const [node, text] = [nodeWords(view, goal.node), wantedWords(view, goal)];
        expect(
          [node, text].every((one) => one !== "" && !one.includes("undefined")),
          `${goal.id}: ${node}: ${text}`,
        ).toBe(true);
        expect(node, goal.id).not.toBe(goal.node);
        // English has some of the words that goals are written with.
        if (language === "vi") expect(text, goal.id).not.toBe(goal.wants);
        if (impossible !== undefined) expect(impossibleWords(view, impossible)).not.toBe("");
      }
    }
  });
});

test.each<[Impossible, string, string]>([
  [{ why: "range", value: { type: "boolean", value: true } }, "chỉ có thể là có", "it can only be yes"],
  [
    { why: "range", value: { type: "number", low: 0, high: 9.5 } },
    "chỉ có thể là từ 0 đến 9,5",
    "it can only be from 0 to 9.5",
  ],
  [{ why: "always-known" }, "không dựa vào minh chứng nào có thể thiếu", "it rests on nothing that can be missing"],
  [{ why: "masked" }, "điều kiện bên cạnh luôn quyết định trước", "what stands beside it always decides first"],
  [
    { why: "step", step: 0.5 },
    "điểm đi theo bước 0,5, không dừng ở đó",
    "the points go in steps of 0.5 and pass it by",
  ],
  [{ why: "nothing-there" }, "thang điểm không có gì dẫn tới điều này", "nothing in the sheet leads to it"],
  [
    { why: "proven", combinations: 1200, facts: ["a", "n"] },
    "đã thử cả 1.200 tổ hợp của “Đã đăng ký” và “Số buổi họp”",
    "all 1,200 combinations of “Registered” and “Meetings” were tried",
  ],
  [
    { why: "proven", combinations: 12, facts: ["a"], period: { from: "2020-01-01", to: "2021-01-01" } },
    "đã thử cả 12 tổ hợp của “Đã đăng ký”, kỳ xét từ 01/01/2020 đến hết 31/12/2020",
    "all 12 combinations of “Registered” were tried, for the period from 2020-01-01 to 2020-12-31",
  ],
])("the reason %j is in words", (because, vi, en) => {
  expect(impossibleWords(viewOf(ruleset, "vi", false), because)).toBe(vi);
  expect(impossibleWords(viewOf(ruleset, "en", false), because)).toBe(en);
});
