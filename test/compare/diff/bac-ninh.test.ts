// The story of the guide: the draft of 2021 against the sheet of Bắc Ninh city.
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  diffHtml,
  diffMarkdown,
  diffRulesets,
  diffText,
  type RulesetChange,
  type RulesetDiff,
} from "../../../src/compare/index.js";
import { bacNinh } from "../impact/bac-ninh.js";

const GOLDEN = join(import.meta.dirname, "../../golden");

let diff: RulesetDiff;

beforeAll(async () => {
  const { before, after } = await bacNinh();
  diff = diffRulesets(before.ruleset, after.ruleset, { tries: 500 });
}, 60_000);

const change = (part: string): RulesetChange => diff.changes.find((one) => one.part === part)!;

test("a third child at 3 points instead of 5 is looser, with a household that shows it", () => {
  const { effect, edits, looser, stricter } = change("p.birth-third");
  expect(effect).toBe("looser");
  expect(edits).toContainEqual({
    kind: "points",
    member: "each",
    before: { value: 5, vi: "5", en: "5" },
    after: { value: 3, vi: "3", en: "3" },
  });
  expect(stricter).toBeUndefined();
  expect([looser?.before.verdict, looser?.after.verdict]).toEqual(["ineligible", "eligible"]);
  expect(looser?.by).toBe("change-on-before");
});

test("a deduction for no fire extinguisher is stricter, and brings the evidence that it needs", () => {
  const { effect, stricter } = change("p.fire-extinguisher");
  expect(effect).toBe("stricter");
  expect(stricter?.facts).toEqual([
    { vi: "Nhà có bình chữa cháy: không", en: "There is a fire extinguisher in the home: no" },
  ]);
  expect(stricter?.evidence.facts["home.fire-extinguisher"]).toBe(false);
  expect(change("field:home.fire-extinguisher")).toMatchObject({ effect: "editorial", proof: { by: "unread" } });
});

test("the days in force have no direction", () => {
  expect(change("in-force").effect).toBe("no-direction");
});

describe.each(["vi", "en"] as const)("the report in %s", (language) => {
  test("reads as agreed, as text, Markdown and HTML", async () => {
    await expect(diffText(diff, language)).toMatchFileSnapshot(join(GOLDEN, `diff.${language}.txt`));
    await expect(diffMarkdown(diff, language)).toMatchFileSnapshot(join(GOLDEN, `diff.${language}.md`));
    await expect(diffHtml(diff, language)).toMatchFileSnapshot(join(GOLDEN, `diff.${language}.html`));
  });

  test("says nothing undefined and recognises nobody", () => {
    const text = diffText(diff, language);
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|null/);
    expect(text).not.toMatch(/được công nhận|is recognised/i);
    expect(text).toBe(text.normalize("NFC"));
  });
});
