// In: a decision with its trace, and the ruleset it was made by. Out: blocks that say why (thuyết minh), in a language.
// Never here: a computation that could change a figure, or a word that anybody "is recognised".
import type { TracedDecision } from "../evaluate/evaluate.js";
import { type Language, SHOWN_IN } from "../locales/index.js";
import { type Block, heading, paragraph } from "../render/blocks.js";
import { renderHtml } from "../render/html.js";
import { renderMarkdown } from "../render/markdown.js";
import { renderText } from "../render/text.js";
import type { Ruleset } from "../ruleset/schema.js";
import { decidingItems } from "./deciding.js";
import { missingList } from "./missing.js";
import { relianceList, relianceSummary } from "./reliance.js";
import {
  adjustmentSection,
  closing,
  conditionSections,
  faultsSection,
  head,
  readingsSection,
  section,
  standardSection,
  standardsTable,
} from "./sections.js";
import { sumLine, totalLine } from "./total.js";
import { verdictSentence } from "./verdict.js";
import { type View, viewOf } from "./view.js";

/**
 * `deciding`: the verdict and what settled it; `missing`: which facts are wanted and why; `full`: every criterion, with
 * the facts read, the points and their basis, and the ids that an officer can refer to.
 */
export type ExplainLevel = "deciding" | "missing" | "full";

/** In which language, and how much. */
export interface ExplainOptions {
  readonly language: Language;
  readonly level: ExplainLevel;
}

function paragraphs(texts: readonly (string | undefined)[]): readonly Block[] {
  return texts.flatMap((text) => (text === undefined ? [] : [paragraph(text)]));
}

function conclusion(view: View, decision: TracedDecision): readonly Block[] {
  return [heading(2, view.say.headings.verdict), verdictSentence(view, decision)];
}

function missingSection(view: View, decision: TracedDecision): readonly Block[] {
  const { headings } = view.say;
  if (decision.missing.length === 0) return [paragraph(headings.nothingMissing)];
  return [heading(2, headings.missing), missingList(view, decision)];
}

function points(view: View, decision: TracedDecision): readonly Block[] {
  const { headings } = view.say;
  const { standards, total } = decision.trace;
  const sum = sumLine(view, decision);
  const calculation = sum === undefined ? undefined : `${view.say.totals.calculation(sum)}.`;
  const lines = [totalLine(view, decision), calculation].filter((line) => line !== undefined);
  const summary = [...standardsTable(view, decision), ...(lines.length === 0 ? [] : [paragraph(lines.join(" "))])];
  return [
    ...(summary.length === 0 ? [] : [heading(2, headings.total), ...summary]),
    ...standards.flatMap((standard, index) => standardSection(view, standard, index + 1)),
    ...adjustmentSection(view, headings.bonuses, total?.bonuses.items ?? [], "bonus"),
    ...adjustmentSection(view, headings.deductions, total?.deductions.items ?? [], "deduction"),
  ];
}

const LEVELS: { readonly [L in ExplainLevel]: (view: View, decision: TracedDecision) => readonly Block[] } = {
  deciding: (view, decision) => [
    ...paragraphs([totalLine(view, decision)]),
    ...section(view.say.headings.deciding, decidingItems(view, decision)),
    ...faultsSection(view, decision),
    ...readingsSection(view, decision),
    ...(decision.reliance.length === 0 ? [] : [relianceSummary(view, decision)]),
  ],
  missing: (view, decision) => [
    ...paragraphs([totalLine(view, decision)]),
    ...missingSection(view, decision),
    ...faultsSection(view, decision),
  ],
  full: (view, decision) => [
    ...points(view, decision),
    ...conditionSections(view, decision),
    ...missingSection(view, decision),
    ...faultsSection(view, decision),
    ...readingsSection(view, decision),
    ...(decision.reliance.length === 0 ? [] : [heading(2, view.say.headings.reliance), relianceList(view, decision)]),
  ],
};

/**
 * Says why a decision came out as it did (thuyết minh): verdict and reasons first, then as much as the level asks for.
 *
 * `ruleset` is the one that the decision was made by, overlays applied: it gives the labels, citations and notes.
 */
export function explain(decision: TracedDecision, ruleset: Ruleset, options: ExplainOptions): readonly Block[] {
  const view = viewOf(ruleset, options.language, options.level === "full");
  return [
    ...head(view, decision),
    ...conclusion(view, decision),
    ...LEVELS[options.level](view, decision),
    closing(view),
  ];
}

/** The explanation as plain text. */
export function explainText(decision: TracedDecision, ruleset: Ruleset, options: ExplainOptions): string {
  return renderText(explain(decision, ruleset, options));
}

/** The explanation as GitHub Markdown. */
export function explainMarkdown(decision: TracedDecision, ruleset: Ruleset, options: ExplainOptions): string {
  return renderMarkdown(explain(decision, ruleset, options));
}

/** The explanation as one HTML document, which needs nothing else and can be printed. */
export function explainHtml(decision: TracedDecision, ruleset: Ruleset, options: ExplainOptions): string {
  const { title } = ruleset;
  return renderHtml(explain(decision, ruleset, options), {
    lang: options.language,
    title: `${title[SHOWN_IN[options.language]]}: ${decision.subject.id}`,
  });
}
