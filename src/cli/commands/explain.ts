// In: evidence, one record or many. Out: why each decision is what it is; of many, a table at the end.
import type { ExplainLevel } from "../../index.js";
import type { Block } from "../../render/blocks.js";
import { renderMarkdown } from "../../render/markdown.js";
import { renderText } from "../../render/text.js";
import { exitCode, judgeAll } from "../judge.js";
import {
  judgementBlocks,
  type SummaryRow,
  summaryBlocks,
  summaryRow,
  type TracedJudgement,
} from "../judgement-blocks.js";
import { type RequestOptions, requestOf } from "../request.js";
import type { Shell } from "../shell.js";
import { WORDS } from "../words.js";
import { jsonLine, RULE } from "./score.js";

export const EXPLAIN_FORMATS = ["text", "markdown", "json"] as const;
export const LEVELS: readonly ExplainLevel[] = ["deciding", "missing", "full"];

export interface ExplainCommandOptions extends RequestOptions {
  readonly format: (typeof EXPLAIN_FORMATS)[number];
  readonly level: ExplainLevel;
}

const RENDERERS: { readonly [F in "text" | "markdown"]: (blocks: readonly Block[]) => string } = {
  text: renderText,
  markdown: renderMarkdown,
};

/** Explains every record. */
export async function explainCommand(
  shell: Shell,
  files: readonly string[],
  options: ExplainCommandOptions,
): Promise<number> {
  const request = await requestOf(shell, options);
  const { format, level } = options;
  const rows: SummaryRow[] = [];
  const write = async (blocks: readonly Block[]): Promise<void> => {
    if (format !== "json") await shell.write((rows.length === 0 ? "" : `\n${RULE}`) + RENDERERS[format](blocks));
  };
  const tally = await judgeAll(shell, files, request, { trace: true, progress: false }, async (judgement) => {
    if (format === "json") await shell.write(jsonLine(judgement));
    // CAST: the trace is asked for.
    else await write(judgementBlocks(judgement as TracedJudgement, request, level));
    rows.push(summaryRow(judgement, request.language));
  });
  if (rows.length > 1) await write(summaryBlocks(rows, request.language));
  const code = exitCode(tally);
  if (code === 2 && tally.unreadable === 0) {
    shell.writeError(`thangdiem: ${WORDS[request.language].nothingToScore}\n`);
  }
  return code;
}
