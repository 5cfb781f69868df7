// In: evidence, one record or many. Out: why each decision is what it is; of many, a table at the end.
import type { ExplainLevel } from "../../index.js";
import { jsonLines } from "../json-lines.js";
import { exitCode, judgeAll, judgeBy } from "../judge.js";
import {
  judgementBlocks,
  type SummaryRow,
  summaryBlocks,
  summaryRow,
  type TracedJudgement,
} from "../judgement-blocks.js";
import { PAPER_FORMATS, paperWriter } from "../paper-writer.js";
import { type RequestOptions, requestOf } from "../request.js";
import type { Shell } from "../shell.js";
import { WORDS } from "../words.js";

export const EXPLAIN_FORMATS = PAPER_FORMATS;
export const LEVELS: readonly ExplainLevel[] = ["deciding", "missing", "full"];

export interface ExplainCommandOptions extends RequestOptions {
  readonly format: (typeof EXPLAIN_FORMATS)[number];
  readonly level: ExplainLevel;
}

/** Explains every record. */
export async function explainCommand(
  shell: Shell,
  files: readonly string[],
  options: ExplainCommandOptions,
): Promise<number> {
  const request = await requestOf(shell, options);
  const { format, level } = options;
  const rows: SummaryRow[] = [];
  const { language, compiled } = request;
  const papers = paperWriter(shell.write, format, { lang: language, title: compiled.ruleset.title[language] });
  const jsonLine = jsonLines();
  const tally = await judgeAll(shell, files, request, judgeBy(request, true), async (judgement) => {
    if (format === "json") await shell.write(jsonLine(judgement));
    // CAST: the trace is asked for.
    else await papers.add(judgementBlocks(judgement as TracedJudgement, request, level));
    rows.push(summaryRow(judgement, language));
  });
  if (rows.length > 1 && format !== "json") await papers.add(summaryBlocks(rows, language));
  await papers.end();
  const code = exitCode(tally);
  if (code === 2 && tally.unreadable === 0) {
    shell.writeError(`thangdiem: ${WORDS[language].nothingToScore}\n`);
  }
  return code;
}
