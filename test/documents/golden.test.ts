// In: the sheet of Bắc Ninh city for households. Out: its papers, as files for a native reader.
import { describe, expect, test } from "vitest";
import {
  auditorView,
  citizenLetter,
  filledSheet,
  officerView,
  renderMarkdown,
  renderText,
  worksheet,
} from "../../src/docs/index.js";
import { htmlArticle } from "../../src/render/html.js";
import { city, decisionOn } from "./city.js";

const { ruleset } = city;

describe.each(["vi", "en"] as const)("the papers of Bắc Ninh city in %s", (language) => {
  test("the blank form reads as agreed", async () => {
    const blocks = worksheet(ruleset, { language });
    await expect(renderMarkdown(blocks)).toMatchFileSnapshot(`golden/worksheet.${language}.md`);
    await expect(renderText(blocks)).toMatchFileSnapshot(`golden/worksheet.${language}.txt`);
    await expect(htmlArticle(blocks)).toMatchFileSnapshot(`golden/worksheet.${language}.html`);
  });

  test("the filled form reads as agreed, beside what the household says of itself", async () => {
    const options = { language, selfAssessed: decisionOn("h-004") };
    const blocks = filledSheet(decisionOn("h-006"), ruleset, options);
    await expect(renderMarkdown(blocks)).toMatchFileSnapshot(`golden/sheet.${language}.md`);
    await expect(htmlArticle(blocks)).toMatchFileSnapshot(`golden/sheet.${language}.html`);
  });

  test.each(["h-001", "h-005", "h-006", "h-007"])("the letter to %s reads as agreed", async (id) => {
    const text = renderText(citizenLetter(decisionOn(id), ruleset, { language }));
    await expect(text).toMatchFileSnapshot(`golden/letter-${id}.${language}.txt`);
  });

  test("the officer's view reads as agreed", async () => {
    const text = renderMarkdown(officerView(decisionOn("h-007"), ruleset, { language }));
    await expect(text).toMatchFileSnapshot(`golden/officer.${language}.md`);
  });

  test("the auditor's view reads as agreed", async () => {
    const digests = { ruleset: `sha256:${"0".repeat(64)}` };
    const text = renderMarkdown(auditorView(decisionOn("h-005"), ruleset, { language, digests }));
    await expect(text).toMatchFileSnapshot(`golden/auditor.${language}.md`);
  });
});
