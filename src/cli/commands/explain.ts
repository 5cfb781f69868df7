// In: evidence, one record or many. Out: why each decision is what it is; of many, a table at the end.
import type { ExplainLevel } from "../../index.js";
import type { Block } from "../../render/blocks.js";
import { HTML_END, htmlArticle, htmlStart } from "../../render/html.js";
import { renderMarkdown } from "../../render/markdown.js";
import { renderText } from "../../render/text.js";
import { exitCode, judgeAll, judgeBy } from "../judge.js";
import {
  judgementBlocks,
  type SummaryRow,
  summaryBlocks,
  summaryRow,
  type TracedJudgement,
} from "../judgement-blocks.js";
import { type JudgeRequest, type RequestOptions, requestOf } from "../request.js";
import type { Shell } from "../shell.js";
import { WORDS } from "../words.js";
import { jsonLine, RULE } from "./score.js";

export const EXPLAIN_FORMATS = ["text", "markdown", "html", "json"] as const;
export const LEVELS: readonly ExplainLevel[] = ["deciding", "missing", "full"];

export interface ExplainCommandOptions extends RequestOptions {
  readonly format: (typeof EXPLAIN_FORMATS)[number];
  readonly level: ExplainLevel;
}

/** How the explanations become one document: what stands before, between and after them. */
interface Renderer {
  readonly start: (request: JudgeRequest) => string;
  readonly render: (blocks: readonly Block[]) => string;
  readonly between: string;
  readonly end: string;
}

const RENDERERS: { readonly [F in Exclude<ExplainCommandOptions["format"], "json">]: Renderer } = {
  text: { start: () => "", render: renderText, between: `\n${RULE}`, end: "" },
  markdown: { start: () => "", render: renderMarkdown, between: `\n${RULE}`, end: "" },
  html: {
    start: ({ language, compiled }) => htmlStart({ lang: language, title: compiled.ruleset.title[language] }),
    render: htmlArticle,
    between: "",
    end: HTML_END,
  },
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
  const renderer = format === "json" ? undefined : RENDERERS[format];
  const write = async (blocks: readonly Block[]): Promise<void> => {
    if (renderer === undefined) return;
    await shell.write((rows.length === 0 ? renderer.start(request) : renderer.between) + renderer.render(blocks));
  };
  const tally = await judgeAll(
    shell,
    files,
    request,
    { judge: judgeBy(request, true), progress: false },
    async (judgement) => {
      if (format === "json") await shell.write(jsonLine(judgement));
      // CAST: the trace is asked for.
      else await write(judgementBlocks(judgement as TracedJudgement, request, level));
      rows.push(summaryRow(judgement, request.language));
    },
  );
  if (rows.length > 1) await write(summaryBlocks(rows, request.language));
  if (rows.length > 0 && renderer !== undefined) await shell.write(renderer.end);
  const code = exitCode(tally);
  if (code === 2 && tally.unreadable === 0) {
    shell.writeError(`thangdiem: ${WORDS[request.language].nothingToScore}\n`);
  }
  return code;
}
