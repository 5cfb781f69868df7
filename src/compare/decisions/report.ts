// In: a comparison of two decisions on one subject. Out: the report, as blocks in a language. Every figure is of the comparison.

import { tick } from "../../locales/format.js";
import { type Language, SHOWN_IN } from "../../locales/index.js";
import { KIT } from "../../locales/kit.js";
import {
  type Block,
  type Content,
  code,
  heading,
  item,
  type ListItem,
  list,
  paragraph,
  strong,
} from "../../render/blocks.js";
import { renderHtml } from "../../render/html.js";
import { renderMarkdown } from "../../render/markdown.js";
import { renderText } from "../../render/text.js";
import { partItem, speaking } from "../diff/report.js";
import { aloneBlocks, sidesTable, summary } from "./report-head.js";
import { articleBlocks, conditionBlocks, pointsBlocks } from "./report-tables.js";
import { isSplit, type Telling, telling } from "./report-words.js";
import type { DecisionComparison, FactChange } from "./result.js";

/** Most nodes that read one fact are named; the data has them all. */
const MOST_NODES = 6;

function readers({ say }: Telling, nodes: readonly string[]): Content {
  if (nodes.length === 0) return [`; ${say.unread}`];
  const shown = nodes.slice(0, MOST_NODES).flatMap((node, i) => [...(i === 0 ? [] : [", "]), code(node)]);
  return [`; ${say.readBy} `, ...shown, ...(nodes.length > MOST_NODES ? [", …"] : [])];
}

function factItem(tells: Telling, { fact, label, before, after, nodes }: FactChange): ListItem {
  const { language } = tells;
  const became = KIT[language].diff.became(before[language], after[language]);
  const read = readers(tells, nodes);
  return item([strong(label[SHOWN_IN[language]]), " (", code(fact), `): ${became}`, ...[read].flat()]);
}

function changeBlocks(tells: Telling): readonly Block[] {
  const { say, language, comparison } = tells;
  const { facts, rules, leftOut } = comparison;
  const speaks = speaking(language);
  const sides = [leftOut.before, leftOut.after];
  return [
    heading(2, say.facts),
    facts.length === 0 ? paragraph(say.noFacts) : list(facts.map((one) => factItem(tells, one))),
    heading(2, say.rules),
    rules.length === 0 ? paragraph(say.noRules) : list(rules.map((one) => partItem(speaks, one))),
    ...sides.flatMap((names, i) =>
      names.length === 0 ? [] : [paragraph(say.leftOut(say.sides[i === 0 ? 0 : 1], names.map(tick)))],
    ),
  ];
}

/**
 * The report on why two decisions differ (báo cáo vì sao hai kết quả khác nhau): what of it comes from the facts and what from the
 * rules, for the verdict, by criterion, by article; then the facts and the rules that changed.
 *
 * @example
 * const side = { compiled, evidence };
 * decisionsBlocks(compareDecisions(side, side), "en").length //=> 4
 */
export function decisionsBlocks(comparison: DecisionComparison, language: Language): readonly Block[] {
  const tells = telling(comparison, language);
  const { say, messages } = tells;
  const { subject, after, same, facts, rules } = comparison;
  const title = say.title(after.title[SHOWN_IN[language]], messages.names.subjects[subject.kind]);
  const isNothing = same && facts.length + rules.length === 0;
  return [
    heading(1, [`${title} `, code(subject.id)]),
    sidesTable(tells),
    ...summary(tells),
    ...(isNothing
      ? []
      : [
          ...aloneBlocks(tells),
          ...conditionBlocks(tells),
          ...pointsBlocks(tells),
          ...articleBlocks(tells),
          ...changeBlocks(tells),
          ...(isSplit(comparison) ? [paragraph(say.explains)] : []),
        ]),
    paragraph(say.closing),
  ];
}

/** The report as plain text. */
export function decisionsText(comparison: DecisionComparison, language: Language): string {
  return renderText(decisionsBlocks(comparison, language));
}

/** The report as GitHub Markdown. */
export function decisionsMarkdown(comparison: DecisionComparison, language: Language): string {
  return renderMarkdown(decisionsBlocks(comparison, language));
}

/** The report as one HTML document that needs nothing else and can be printed. */
export function decisionsHtml(comparison: DecisionComparison, language: Language): string {
  const { say, messages } = telling(comparison, language);
  const { subject, after } = comparison;
  const title = say.title(after.title[SHOWN_IN[language]], messages.names.subjects[subject.kind]);
  return renderHtml(decisionsBlocks(comparison, language), { lang: language, title });
}
