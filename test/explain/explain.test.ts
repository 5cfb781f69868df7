import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { explain, explainMarkdown, explainText } from "../../src/explain/explain.js";
import { viewOf } from "../../src/explain/view.js";
import type { Block, Inlines, ListItem } from "../../src/render/blocks.js";
import { CASES } from "./decisions.js";

const GOLDEN = join(import.meta.dirname, "../golden");
const LANGUAGES = ["vi", "en"] as const;
const LEVELS = ["deciding", "missing", "full"] as const;
const ALL = Object.entries(CASES).flatMap(([name, one]) =>
  LANGUAGES.flatMap((language) => LEVELS.map((level) => ({ name, ...one, language, level }))),
);

function itemContents({ content, items }: ListItem): readonly Inlines[] {
  return [content, ...items.flatMap(itemContents)];
}

function contents(block: Block): readonly Inlines[] {
  if (block.block === "list") return block.items.flatMap(itemContents);
  if (block.block === "table") return [...block.header, ...block.rows.flatMap(({ cells }) => cells)];
  if (block.block === "figure") return [block.caption, ...contents(block.table)];
  return "content" in block ? [block.content] : [];
}

function codes(blocks: readonly Block[]): readonly string[] {
  return blocks
    .flatMap(contents)
    .flatMap((content) => content.flatMap((run) => (run.style === "code" ? [run.text] : [])));
}

describe("an explanation", () => {
  test.each(ALL)(
    "of $name in $language, $level, reads as agreed",
    async ({ name, decision, ruleset, language, level }) => {
      const options = { language, level };
      const file = join(GOLDEN, `explain-${name}-${level}.${language}`);
      await expect(explainText(decision, ruleset, options)).toMatchFileSnapshot(`${file}.txt`);
      await expect(explainMarkdown(decision, ruleset, options)).toMatchFileSnapshot(`${file}.md`);
    },
  );

  test.each(ALL.filter(({ level }) => level === "full"))(
    "of $name in $language, in full, shows every id exactly once and fits on two pages",
    ({ decision, ruleset, language }) => {
      const blocks = explain(decision, ruleset, { language, level: "full" });
      const ids = codes(blocks);
      for (const id of viewOf(ruleset, language, true).nodes.keys()) {
        expect(ids.filter((one) => one === id)).toEqual([id]);
      }
      expect(explainText(decision, ruleset, { language, level: "full" }).split("\n").length).toBeLessThanOrEqual(90);
    },
  );

  test.each(ALL)("of $name in $language, $level, says nothing undefined and recognises nobody", (one) => {
    const text = explainText(one.decision, one.ruleset, { language: one.language, level: one.level });
    expect(text).not.toMatch(/undefined|NaN|\[object|null/);
    expect(text).not.toMatch(/được công nhận|is recognised|has been recognised/i);
    expect(text).toBe(text.normalize("NFC"));
  });

  test("shows ids at the full level only", () => {
    const ids = codes(explain(CASES.eligible.decision, CASES.eligible.ruleset, { language: "vi", level: "deciding" }));
    expect(ids).not.toContain("s1.law");
    expect(ids).not.toContain("d.convicted");
  });
});
