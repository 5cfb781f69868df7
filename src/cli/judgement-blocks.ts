// In: a judgement. Out: its explanation, with what other readings would decide; and a table of many.
import { type Block, type ExplainLevel, explain, type Language, type TracedDecision } from "../index.js";
import { LANGUAGES } from "../locales/index.js";
import { heading, item, list, paragraph, strong, table } from "../render/blocks.js";
import type { Judgement } from "./judge.js";
import type { JudgeRequest } from "./request.js";
import { WORDS } from "./words.js";

/** A judgement whose decision has its trace. */
export interface TracedJudgement extends Judgement {
  readonly decision: TracedDecision;
}

/** One line of the summary. */
export type SummaryRow = readonly string[];

function othersBlocks({ others }: Judgement, { language, compiled }: JudgeRequest): readonly Block[] {
  const readings = compiled.ruleset.readings ?? {};
  if (Object.keys(readings).length === 0) return [];
  const words = WORDS[language].others;
  if (others.length === 0) return [paragraph(words.none)];
  const items = others.map(({ reading, option, verdict, total }) => {
    const question = readings[reading]?.question[language] ?? reading;
    const answer = readings[reading]?.options[option]?.[language] ?? option;
    const points = total === undefined ? "" : ` (${pointsText(total, language)})`;
    return item([words.item(question, answer, ""), strong(LANGUAGES[language].names.verdicts[verdict]), `${points}.`]);
  });
  return [heading(2, words.heading), list(items)];
}

/** Why the decision is what it is, with the readings that would change it before the closing sentence. */
export function judgementBlocks(
  judgement: TracedJudgement,
  request: JudgeRequest,
  level: ExplainLevel,
): readonly Block[] {
  const { language, compiled } = request;
  const blocks = explain(judgement.decision, compiled.ruleset, { language, level });
  return [...blocks.slice(0, -1), ...othersBlocks(judgement, request), ...blocks.slice(-1)];
}

function pointsText({ low, high }: { readonly low: number; readonly high: number }, language: Language): string {
  const { number } = LANGUAGES[language].format;
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}

/** Who, what, how many points, and whether a reading matters. */
export function summaryRow({ decision, others }: Judgement, language: Language): SummaryRow {
  const { verdicts } = LANGUAGES[language].names;
  const { subject, verdict, total } = decision;
  const otherVerdicts = [...new Set(others.map((other) => verdicts[other.verdict]))].join(", ");
  const [low, high] = total?.mark ?? [0, 0];
  return [
    subject.id,
    verdicts[verdict],
    total === undefined ? "" : pointsText(total, language),
    total === undefined ? "" : pointsText({ low, high }, language),
    otherVerdicts,
  ];
}

/** The table of many judgements. */
export function summaryBlocks(rows: readonly SummaryRow[], language: Language): readonly Block[] {
  const { heading: title, columns } = WORDS[language].summary;
  return [heading(1, title), table(["left", "left", "right", "right", "left"], columns, rows)];
}
