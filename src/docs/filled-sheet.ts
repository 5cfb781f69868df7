// In: a decision with its trace, and the ruleset it was made by. Out: the filled form (phiếu chấm điểm): points, reasons in few words,
// what is missing, the conclusion, places to sign.
import type { TracedDecision } from "../evaluate/evaluate.js";
import { stateName } from "../explain/condition.js";
import { finding } from "../explain/expression.js";
import { missingList } from "../explain/missing.js";
import { closing, faultsSection, readingsSection } from "../explain/sections.js";
import { verdictSentence } from "../explain/verdict.js";
import { local } from "../explain/view.js";
import type { Language } from "../locales/index.js";
import { type Block, type Content, heading, row, strong, table } from "../render/blocks.js";
import type { Ruleset } from "../ruleset/schema.js";
import { type FilledLines, filledLines } from "./filled-lines.js";
import {
  basesBlocks,
  basesOf,
  conditionsOf,
  namedContent,
  sheetEntry,
  signatureBlock,
  statusNotice,
  subjectEntries,
} from "./form-parts.js";
import { type Paper, paperOf } from "./paper.js";
import { type BasisStyle, basisContent, hasPoints, type ScoreColumn, scoreTable } from "./score-table.js";

/** How a filled form is written. */
export interface FilledSheetOptions {
  readonly language: Language;
  /** The decision on what the subject says of itself, by the same ruleset: it fills the column of own points. */
  readonly selfAssessed?: TracedDecision;
  /** Are ids shown after labels? Without it, they are not. */
  readonly ids?: boolean;
  /** Who signs, from left to right; without it, who usually does for this kind of subject. */
  readonly signs?: readonly string[];
}

function columns(paper: Paper, lines: FilledLines, self: FilledLines | undefined): readonly ScoreColumn[] {
  const { self: own, appraised, selfFound, appraisedFound, reasons } = paper.words.table;
  const withPoints = hasPoints(paper);
  const width = withPoints ? 9 : 11;
  const alignment = withPoints ? "right" : "left";
  const filled = (head: string, from: FilledLines): ScoreColumn => ({
    head,
    width,
    alignment,
    cell: (line) => from(line).points,
  });
  return [
    ...(self === undefined ? [] : [filled(withPoints ? own : selfFound, self)]),
    filled(withPoints ? appraised : appraisedFound, lines),
    { head: reasons, width: 22, alignment: "left", cell: (line) => lines(line).reasons.join("; ") },
  ];
}

/** Gates and disqualifiers, each with its state and what was found. */
function conditions(paper: Paper, { trace }: TracedDecision, style: BasisStyle): readonly Block[] {
  const { table: heads, papers } = paper.words;
  const found = new Map([...trace.gates, ...trace.disqualifiers].map((one) => [one.node, one]));
  const rows = conditionsOf(paper).flatMap(([title, ids]) => [
    row(["", title], { role: "group" }),
    ...ids.map((id, i) => {
      const one = found.get(id);
      const state: Content = one === undefined ? "" : [strong(stateName(paper, one.state))];
      const why = one === undefined ? "" : finding(paper, one.condition);
      const basis = basisContent(paper, paper.nodes.get(id) ?? {}, style);
      return row([`${i + 1}`, namedContent(paper, id), state, why, basis], {});
    }),
  ]);
  if (rows.length === 0) return [];
  return [
    heading(2, papers.conditions),
    table(
      ["center", "left", "left", "left", "left"],
      [heads.number, heads.condition, papers.found, heads.reasons, heads.basis],
      rows,
      { widths: [4, 34, 14, 32, 16], names: 1, form: true },
    ),
  ];
}

/**
 * The form of a ruleset filled in from a decision (phiếu chấm điểm): the conclusion, points and reasons of every line, the state of
 * every condition and disqualifying case, what is missing, the readings used, places to sign.
 *
 * Every figure is read from the decision. While facts are missing, points are a range, `71–88`. `ruleset` is the one that the
 * decision was made by, overlays applied.
 *
 * @example
 * const decision = evaluate(compiled, evidence, { trace: true });
 * const blocks = filledSheet(decision, compiled.ruleset, { language: "en" });
 * renderText(blocks).includes("87.5") //=> true
 */
export function filledSheet(
  decision: TracedDecision,
  ruleset: Ruleset,
  { language, selfAssessed, ids = false, signs }: FilledSheetOptions,
): readonly Block[] {
  const paper = paperOf(ruleset, language, ids);
  const { words, say } = paper;
  const bases = basesOf(paper);
  const style = { cite: bases.cite, signs: true } as const;
  const self = selfAssessed && filledLines(paper, selfAssessed);
  const { missing } = decision;
  return [
    heading(1, words.papers.titles.sheet(local(paper, ruleset.title), hasPoints(paper))),
    ...statusNotice(paper, true),
    subjectEntries(paper, decision),
    sheetEntry(paper),
    heading(2, say.headings.verdict),
    verdictSentence(paper, decision),
    heading(2, words.papers.score),
    scoreTable(paper, {
      ...style,
      columns: columns(paper, filledLines(paper, decision), self),
      form: true,
      bare: true,
    }),
    ...conditions(paper, decision, style),
    ...(missing.length === 0 ? [] : [heading(2, say.headings.missing), missingList(paper, decision)]),
    ...faultsSection(paper, decision),
    ...readingsSection(paper, decision),
    ...basesBlocks(paper, bases),
    closing(paper),
    signatureBlock(paper, signs),
  ];
}
