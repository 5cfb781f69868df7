import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type ComparedRulesets,
  type Impact,
  impact,
  impactHtml,
  impactMarkdown,
  impactText,
  reportImpact,
} from "../../../src/compare/index.js";
import { bacNinh, households } from "./bac-ninh.js";

const GOLDEN = join(import.meta.dirname, "../../golden");
const LANGUAGES = ["vi", "en"] as const;

let found: Impact;
let rulesets: ComparedRulesets;

beforeAll(async () => {
  const { before, after } = await bacNinh();
  rulesets = { before: before.ruleset, after: after.ruleset };
  found = await impact(before, after, households(1200), { by: ["class", "findings.flag"], flips: 12 });
});

describe.each(LANGUAGES)("the report in %s", (language) => {
  test("reads as agreed, as text, Markdown and HTML", async () => {
    await expect(impactText(found, rulesets, language)).toMatchFileSnapshot(join(GOLDEN, `impact.${language}.txt`));
    await expect(impactMarkdown(found, rulesets, language)).toMatchFileSnapshot(join(GOLDEN, `impact.${language}.md`));
    await expect(impactHtml(found, rulesets, language)).toMatchFileSnapshot(join(GOLDEN, `impact.${language}.html`));
  });

  test("says nothing undefined and recognises nobody", () => {
    const text = impactText(found, rulesets, language);
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|null/);
    expect(text).not.toMatch(/được công nhận|is recognised|has been recognised/i);
    expect(text).toBe(text.normalize("NFC"));
  });
});

test("the report of no difference says so", async () => {
  const { before } = await bacNinh();
  const same = { before: before.ruleset, after: before.ruleset };
  const text = impactText(await impact(before, before, households(20)), same, "en");
  expect(text).toContain("The two score sheets differ in nothing that a score depends on.");
  expect(text).toContain("No verdict changes.");
});

test("the report of nobody has no drawing", async () => {
  const { before, after } = await bacNinh();
  const blocks = reportImpact(await impact(before, after, []), rulesets, "vi");
  expect(blocks.filter(({ block }) => block === "figure")).toEqual([]);
});
