// In: a decision with its trace, and the ruleset it was made by. Out: everything about it for the officer in charge, what to do next first.
import type { TracedDecision } from "../evaluate/evaluate.js";
import { explain } from "../explain/explain.js";
import { fieldLabel } from "../explain/values.js";
import { labelOf, local } from "../explain/view.js";
import { type Block, heading, item, type ListItem, list, paragraph } from "../render/blocks.js";
import type { Ruleset } from "../ruleset/schema.js";
import { statusNotice } from "./form-parts.js";
import type { PaperOptions } from "./letter.js";
import { type Paper, paperOf } from "./paper.js";

function steps(paper: Paper, { missing, determinedBy, trace }: TracedDecision): readonly ListItem[] {
  const { words, say, ruleset } = paper;
  const { quote } = say.format;
  const wanted = missing.filter(({ blocks }) => blocks);
  const unfinished = trace.gates.filter(
    ({ node, onFailure }) =>
      onFailure === "undetermined" && determinedBy.some((one) => one.node === node && one.state === "failed"),
  );
  return [
    ...wanted.map(({ field }) => {
      const collect = ruleset.fields[field]?.collect;
      const source = collect === undefined ? undefined : local(paper, collect);
      return item(words.papers.obtain(quote(fieldLabel(paper, field)), source));
    }),
    ...unfinished.map(({ node }) => item(words.papers.finish(quote(labelOf(paper, node))))),
  ];
}

/**
 * The view of a decision for the officer in charge (bản cho cán bộ): what to do next, then the full explanation: every criterion with
 * its facts, sources and ids, every condition, what is missing, the readings, how certain the basis is.
 *
 * Every figure is read from the decision. `ruleset` is the one that the decision was made by, overlays applied.
 *
 * @example
 * const decision = evaluate(compiled, evidence, { trace: true });
 * const text = renderText(officerView(decision, compiled.ruleset, { language: "en" }));
 * text.includes("WHAT TO DO NEXT") //=> true
 */
export function officerView(decision: TracedDecision, ruleset: Ruleset, { language }: PaperOptions): readonly Block[] {
  const paper = paperOf(ruleset, language, true);
  const { papers } = paper.words;
  // The first two blocks of an explanation say whom it is about.
  const [, about, ...explained] = explain(decision, ruleset, { language, level: "full" });
  const next = steps(paper, decision);
  return [
    heading(1, papers.titles.officer(local(paper, ruleset.title))),
    ...(about === undefined ? [] : [about]),
    ...statusNotice(paper, false),
    heading(2, papers.steps),
    next.length === 0 ? paragraph(papers.noSteps) : list(next),
    ...explained,
  ];
}
