// In: every shipped sheet, and sheets of any shape. Out: whether a blank form asks for everything, states nothing that is to be filled
// in, and is sound as a document.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, renderHtml, renderText, worksheet } from "../../src/docs/index.js";
import { roman } from "../../src/docs/score-lines.js";
import { applyOverlays, type Ruleset } from "../../src/index.js";
import { FORMS } from "../../src/locales/forms.js";
import { criteriaOf, deductionsOf } from "../../src/ruleset/walk.js";
import { shippedIds, shippedStack } from "../../src/rulesets.js";
import { caseArb } from "../generators/cases.js";
import { SETTINGS, TIMEOUT } from "../laws/settings.js";
import { city } from "./city.js";
import { idIn, tablesIn, textOf } from "./figures.js";

async function shipped(id: string): Promise<Ruleset> {
  const { ruleset, overlays } = await shippedStack(id);
  return applyOverlays(ruleset, overlays);
}

function levels(blocks: readonly Block[]): readonly number[] {
  return blocks.flatMap((block) => (block.block === "heading" ? [block.level] : []));
}

describe.each(shippedIds)("the blank form of %s", (id) => {
  test.each(["vi", "en"] as const)("in %s asks for every fact and is sound", async (language) => {
    const ruleset = await shipped(id);
    const blocks = worksheet(ruleset, { language });
    const text = renderText(blocks);
    expect(text).toBe(text.normalize("NFC"));
    expect(text).not.toMatch(/undefined|NaN|\[object|null/);
    const [first, ...others] = levels(blocks);
    expect([first, ...new Set(others)]).toEqual(others.length === 0 ? [1] : [1, 2]);
    const cells = new Set(tablesIn(blocks).flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(textOf))));
    const inCells = [...cells].join("\n");
    const asked = new Set(criteriaOf(ruleset).flatMap(({ node }) => ("field" in node ? [node.field] : [])));
    for (const [field, declared] of Object.entries(ruleset.fields)) {
      const isSole = criteriaOf(ruleset).some(
        ({ node }) => "when" in node && JSON.stringify(node.when) === JSON.stringify({ var: field }),
      );
      if (!asked.has(field) && !isSole) expect(inCells).toContain(declared[language]);
    }
    for (const { id: node, ...label } of [...(ruleset.gates ?? []), ...(ruleset.disqualifiers ?? [])]) {
      expect(cells, node).toContain(label[language]);
    }
  });
});

describe("a blank form", () => {
  test("has a line for each standard, criterion and deduction, and their points are left to be written", {
    timeout: TIMEOUT,
  }, () => {
    fc.assert(
      fc.property(caseArb, ({ ruleset }) => {
        const [table] = tablesIn(worksheet(ruleset, { language: "en", ids: true }));
        const ids = table?.rows.flatMap(({ cells }) => idIn(cells[1]) ?? []);
        const deductions = deductionsOf(ruleset).map(({ node }) => node.id);
        const standards = ruleset.standards ?? [];
        for (const id of [
          ...standards.map((one) => one.id),
          ...criteriaOf(ruleset).map(({ node }) => node.id),
          ...deductions,
        ]) {
          expect(ids?.filter((one) => one === id)).toEqual([id]);
        }
        const { self, appraised, selfFound, appraisedFound } = FORMS.en.table;
        const blank = (table?.header ?? []).flatMap((head, i) =>
          [self, appraised, selfFound, appraisedFound].includes(textOf(head)) ? [i] : [],
        );
        expect(blank).toHaveLength(2);
        for (const { cells } of table?.rows ?? []) expect(blank.map((i) => textOf(cells[i]))).toEqual(["", ""]);
      }),
      { ...SETTINGS, numRuns: 300 },
    );
  });

  test("says what each of its signs means", () => {
    const text = renderText(worksheet(city.ruleset, { language: "vi" }));
    expect(text).toContain("17 nội dung giả định (***), 12 nội dung suy luận (**) và 2 nội dung theo bản tóm tắt (*)");
  });

  test("of an official sheet has no notice, of an example has one", () => {
    const only: Ruleset = {
      ...city.ruleset,
      status: "official",
      standards: [],
      gates: [],
      disqualifiers: [],
      deductions: [],
      procedure: {},
      classes: [],
      delegation: [],
      inForce: { from: "2018-01-01", certainty: "official" },
    };
    const { pass, ...official } = only;
    expect(pass).toBeDefined();
    const notices = (ruleset: Ruleset): number =>
      worksheet(ruleset, { language: "vi" }).filter(({ block }) => block === "notice").length;
    expect([notices(official), notices({ ...official, status: "example" })]).toEqual([0, 1]);
  });

  test("is signed by whom the caller names", () => {
    const html = renderHtml(worksheet(city.ruleset, { language: "vi", signs: ["Bà Hai", "Ông Ba"] }), {
      lang: "vi",
      title: "x",
    });
    expect(html).toContain("<strong>Bà Hai</strong>");
    expect(html).not.toContain("Trưởng ban công tác Mặt trận");
    expect(html.match(/class="above"/g)).toHaveLength(2);
  });
});

test.each([
  [1, "I"],
  [3, "III"],
  [4, "IV"],
  [5, "V"],
  [8, "VIII"],
  [9, "IX"],
  [14, "XIV"],
  [40, "XL"],
  [49, "XLIX"],
  [50, "L"],
  [88, "LXXXVIII"],
  [90, "XC"],
  [99, "XCIX"],
  [101, "CI"],
])("%i is %s", (number, letters) => {
  expect(roman(number)).toBe(letters);
});
