// In: a ruleset, overlays applied. Out: the handbook of its rules (sổ tay quy định), as blocks: what an office prints and a citizen reads.
// Never here: a rule that the ruleset does not state, or a statement that looks more certain than it is.
import { type Block, heading, item, link, list } from "../../render/blocks.js";
import type { Ruleset } from "../../ruleset/schema.js";
import { headBlocks } from "./head.js";
import { type HandbookOptions, pageOf } from "./page.js";
import { sectionBlocks, sectionsOf } from "./sections.js";

/**
 * The handbook of a ruleset (sổ tay quy định): its legal bases, who decides, whom it judges, every condition, criterion, deduction
 * and bonus in plain words with its basis, how they come to a conclusion, what the text leaves open, what still has to be looked up,
 * the evidence to collect, and the words used.
 *
 * `ruleset` is taken with its overlays applied; a framework, which cannot be scored, has a handbook too. Everything below
 * `official` is visibly marked and refers to its note. Each id stands in it exactly once, as code, where its node is told. With
 * `base`, what the overlays change is shown side by side; with `versions`, what each version changed; with `cases`, a few examples
 * of them, always the same for the same cases.
 *
 * @example
 * const blocks = handbook(ruleset, { language: "en" });
 * renderText(blocks).split("\n")[0] //=> "Handbook: Model household (example)"
 */
export function handbook(ruleset: Ruleset, options: HandbookOptions): readonly Block[] {
  const page = pageOf(ruleset, options);
  const sections = sectionsOf(page);
  return [
    ...headBlocks(page),
    heading(2, page.hand.head.contents),
    list(sections.map(({ title, anchor }) => item(link(title, `#${anchor}`)))),
    ...sections.flatMap(sectionBlocks),
  ];
}
