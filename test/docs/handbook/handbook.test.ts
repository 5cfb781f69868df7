// The handbook of an invented sheet with one of everything, and what is left out where there is nothing to say.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { handbook } from "../../../src/docs/index.js";
import { checkRuleset, type Ruleset } from "../../../src/index.js";
import type { Language } from "../../../src/locales/index.js";
import { applyOverlays } from "../../../src/overlay/apply.js";
import type { Block } from "../../../src/render/blocks.js";
import { renderMarkdown } from "../../../src/render/markdown.js";
import { renderText } from "../../../src/render/text.js";
import { sheet, standard } from "../../decision/sheet.js";
import { definedIn } from "./defined.js";
import { EVERY_CASE, EVERYTHING } from "./everything.js";
import { blockText, codes, sectionText } from "./read.js";
import { TONGUES } from "./shipped.js";

const { base, overlay, sheet: whole, earlier } = EVERYTHING;
const GOLDEN = join(import.meta.dirname, "../../golden");

const make = (language: Language): readonly Block[] =>
  handbook(whole, { language, base, overlays: [overlay], versions: [earlier], cases: EVERY_CASE });
const FULL: { readonly [L in Language]: readonly Block[] } = { vi: make("vi"), en: make("en") };

/** The sections that a handbook has. */
const sections = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.block === "heading" && block.id !== undefined ? [block.id] : []));

test("the sheet with one of everything passes the check", () => {
  expect(checkRuleset(base).filter(({ severity }) => severity === "error")).toEqual([]);
});

describe.each(TONGUES)("the handbook of everything in %s", (language) => {
  test("reads as agreed", async () => {
    await expect(renderText(FULL[language])).toMatchFileSnapshot(join(GOLDEN, `handbook.${language}.txt`));
  });

  test("has every id exactly once", () => {
    expect(
      codes(FULL[language])
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...definedIn(whole)].sort());
  });

  test("has every section", () => {
    expect(sections(FULL[language])).toEqual([
      ...["bases", "procedure", "subjects", "gates", "disqualifiers", "table", "scoring", "bonuses", "deductions"],
      ...["pass", "history", "readings", "uncertain", "delegation", "overlays", "versions", "examples"],
      ...["dictionary", "derived", "glossary"],
    ]);
  });
});

describe("what there is nothing to say of is left out", () => {
  const bare = sheet({ status: "official", standards: [standard("s", undefined, [])] });

  test("of a sheet with hardly anything", () => {
    const blocks = handbook(bare, { language: "en" });
    expect(sections(blocks)).toEqual(["bases", "table", "scoring", "pass", "uncertain", "glossary"]);
    expect(sectionText(blocks, "pass")).toContain("This score sheet has no points");
    expect(sectionText(blocks, "uncertain")).toBe("Everything was compared with the wording of the act.");
  });

  test("of a framework, which has no points yet", () => {
    const framework: Ruleset = sheet({ standards: [standard("s", "delegated", [], { share: [2, 3] })] });
    const blocks = handbook(framework, { language: "en" });
    expect(sectionText(blocks, "scoring")).toContain("The maximum is set by a lower authority");
    expect(sectionText(blocks, "pass")).toContain("2/3 of the maximum");
    expect(sectionText(blocks, "glossary")).toContain("framework");
  });
});

describe("examples", () => {
  const told = (language: Language, ruleset = base): string =>
    sectionText(handbook(ruleset, { language, cases: EVERY_CASE }), "examples");

  test("show each verdict, the nearest to the first where there are several", () => {
    const text = told("en");
    expect(text.match(/Example \d\. .*/g)).toEqual([
      "Example 1. Eligible to be proposed for recognition",
      "Example 2. Not eligible to be proposed for recognition",
      "Example 3. Not eligible to be proposed for recognition",
      "Example 4. Not considered",
      "Example 5. Not enough evidence to conclude",
    ]);
    expect(text).toContain("File as in example 1, except: Registered: no");
    expect(text).toContain("With the readings: reading 2: “The higher”");
    expect(text).not.toContain("Green area: 0");
  });

  test("are the same whatever the order of the cases", () => {
    const turned = { ...EVERY_CASE, cases: [...EVERY_CASE.cases].reverse() };
    expect(sectionText(handbook(base, { language: "vi", cases: turned }), "examples")).toBe(told("vi"));
  });

  test("are none where no case is about the sheet, or it cannot be scored", () => {
    const others = { ...EVERY_CASE, cases: EVERY_CASE.cases.filter((one) => one.ruleset !== undefined) };
    expect(sections(handbook(base, { language: "vi", cases: others }))).not.toContain("examples");
    const framework = sheet({ standards: [standard("s", "delegated", [])] });
    expect(sections(handbook(framework, { language: "vi", cases: EVERY_CASE }))).not.toContain("examples");
  });
});

describe("differences", () => {
  test("between versions say what they do, the newest first", () => {
    const first = { ...earlier, version: "0.9.0" };
    const text = sectionText(handbook(base, { language: "en", versions: [earlier, first] }), "versions");
    expect(text.match(/From version .*/g)).toEqual([
      "From version 1.0.0 to version 2.0.0",
      "From version 0.9.0 to version 1.0.0",
    ]);
    expect(text).toContain("Pass mark: Town | pass mark: 45 | pass mark: 40 | Looser");
    expect(text).toContain("Nothing differs.");
  });

  test("made by overlays stand side by side", () => {
    const text = sectionText(FULL.en, "overlays");
    expect(text).toContain("Late | none | condition: not “Registered”; points: 1");
    expect(text).toContain(
      "Few meetings | condition: 12 − “Meetings”; points: band from 6: 3 points; band from 9: 7 points",
    );
    expect(text).toContain("| repealed");
    expect(text).toContain("In force | from 2020-01-01; certainty: restated | from 2021-01-01 to 2024-12-31;");
  });

  test("of an overlay without operations are none but its name", () => {
    const empty = { ...overlay, operations: [], inForce: base.inForce };
    const text = sectionText(handbook(applyOverlays(base, [empty]), { language: "en", base }), "overlays");
    expect(text).toContain("“Rules of the district”");
    expect(text).toContain("Nothing differs.");
  });
});

test("texts of a ruleset stay texts", () => {
  const hostile = "<script>alert(1)</script> | `x` \u202e".repeat(300);
  const blocks = handbook({ ...base, title: { code: "x", vi: hostile, en: hostile } }, { language: "en" });
  const markdown = renderMarkdown(blocks);
  expect(markdown).not.toContain("<script>");
  expect(markdown).not.toContain("\u202e");
  expect(blocks.map(blockText).join("\n")).toContain(hostile);
});
