// In: a decision with its trace, and the ruleset it was made by. Out: a short letter for the people judged. Never here: a text of the
// evidence, a single event of a list, a remedy that the ruleset does not state, a word that anybody "is recognised".
import { whoDecides } from "../calendar/authority.js";
import type { TracedDecision } from "../evaluate/evaluate.js";
import { basis } from "../explain/citation.js";
import { conditionItem } from "../explain/condition.js";
import { missingList, traceNodes } from "../explain/missing.js";
import { earnedText, rangeText } from "../explain/points.js";
import { relianceSummary } from "../explain/reliance.js";
import { closing, section, standardsTable } from "../explain/sections.js";
import { totalLine } from "../explain/total.js";
import { verdictSentence } from "../explain/verdict.js";
import { floorOf, labelOf, local } from "../explain/view.js";
import type { Language } from "../locales/index.js";
import { type Block, heading, item, paragraph } from "../render/blocks.js";
import type { Ruleset } from "../ruleset/schema.js";
import { deductionsOf } from "../ruleset/walk.js";
import { sheetEntry, statusNotice, subjectEntries } from "./form-parts.js";
import { impersonal } from "./impersonal.js";
import { type Paper, paperOf } from "./paper.js";
import { basisContent } from "./score-table.js";

/** How a letter or view is written. */
export interface PaperOptions {
  readonly language: Language;
}

/** The conditions that stood in the way. What is missing is said elsewhere. */
function conditions(paper: Paper, { determinedBy, trace }: TracedDecision): readonly Block[] {
  const inTheWay = determinedBy.filter(({ state }) => state === "failed" || state === "holds").map(({ node }) => node);
  const found = [...trace.gates, ...trace.disqualifiers].filter(({ node }) => inTheWay.includes(node));
  return section(
    paper.words.papers.why,
    found.map((one) => conditionItem(paper, one)),
  );
}

/** Where points were lost: criteria and deductions that have none below them, a line for each. */
function losses(paper: Paper, { determinedBy, trace }: TracedDecision): readonly Block[] {
  if (!determinedBy.some(({ node, state }) => state === "failed" && isOfPoints(paper, node))) return [];
  const { adjustments } = paper.say;
  const deductions = new Set(deductionsOf(paper.ruleset).map(({ node }) => node.id));
  const leaves = traceNodes(trace).filter(({ children }) => children.length === 0);
  const items = leaves.flatMap(({ node, points }) => {
    const [criterion, adjustment] = [paper.criteria.get(node), paper.adjustments.get(node)];
    if (points === undefined) return [];
    if (criterion !== undefined && points.earned.low < points.of.high) {
      return [item([labelOf(paper, node), ": ", earnedText(paper, points.earned, points.of), basis(paper, criterion)])];
    }
    const isTaken = deductions.has(node) && points.earned.high > 0;
    const taken = adjustments.deducted(rangeText(paper, points.earned));
    return isTaken ? [item([labelOf(paper, node), `: ${taken}`, basis(paper, adjustment)])] : [];
  });
  return section(paper.words.papers.losses, items);
}

/** Is it the total, or the floor of a standard? */
function isOfPoints(paper: Paper, node: string): boolean {
  return node === "total" || floorOf(paper, node) !== undefined;
}

function points(paper: Paper, decision: TracedDecision): readonly Block[] {
  const standards = standardsTable(paper, decision);
  const total = totalLine(paper, decision);
  const blocks = [...standards, ...(total === undefined ? [] : [paragraph(total)])];
  return blocks.length === 0 ? [] : [heading(2, paper.words.papers.points), ...blocks];
}

function missing(paper: Paper, decision: TracedDecision): readonly Block[] {
  const { missing: facts } = decision;
  return facts.length === 0 ? [] : [heading(2, paper.words.papers.wanted), missingList(paper, decision)];
}

/** Who decides, as the ruleset has it on the day after the period. */
function authority(paper: Paper, { period }: TracedDecision): readonly Block[] {
  return whoDecides(paper.ruleset, period.to).map((one) => {
    const basis = basisContent(paper, one);
    const who = paper.words.papers.decides(local(paper, one.decides));
    return paragraph(basis.length === 0 ? who : [`${who} [`, ...basis, "]"]);
  });
}

/**
 * A letter for the people judged (thông báo cho người dân): the conclusion, why, the points of each standard, what is missing and where
 * it is obtained, where the law says so, who decides.
 *
 * It has no text that the evidence carries (sources, reasons) and no single event of a list, for these may speak of others: only
 * how many there are. It names no remedy that the ruleset does not state. Every figure is read from the decision.
 *
 * @example
 * const decision = evaluate(compiled, evidence, { trace: true });
 * const text = renderText(citizenLetter(decision, compiled.ruleset, { language: "en" }));
 * text.includes("Not enough evidence to conclude") //=> true
 */
export function citizenLetter(
  decision: TracedDecision,
  ruleset: Ruleset,
  { language }: PaperOptions,
): readonly Block[] {
  const paper = paperOf(ruleset, language, false);
  const told = impersonal(decision);
  const { papers } = paper.words;
  return [
    heading(1, papers.titles.letter(local(paper, ruleset.title))),
    ...statusNotice(paper, false),
    subjectEntries(paper, told),
    verdictSentence(paper, told),
    ...conditions(paper, told),
    ...losses(paper, told),
    ...points(paper, told),
    ...missing(paper, told),
    ...(told.reliance.length === 0 ? [] : [relianceSummary(paper, told)]),
    ...authority(paper, told),
    paragraph(papers.ask(told.subject.id)),
    closing(paper),
    sheetEntry(paper),
  ];
}
