// In: evidence, one record or many. Out: a decision for each, as NDJSON, in words or as a table, or its record as NDJSON; a count of the verdicts
// on standard error.
import { decisionLines } from "../../docs/index.js";
import { LANGUAGES } from "../../locales/index.js";
import { renderText } from "../../render/text.js";
import { decided, exitCode, type Judgement, judgeAll, judgeBy, type Tally } from "../judge.js";
import { judgementBlocks, type TracedJudgement } from "../judgement-blocks.js";
import { RULE } from "../paper-writer.js";
import { type RecordingOptions, recordBy, refuseWithoutRecords } from "../recording.js";
import { type JudgeRequest, type RequestOptions, requestOf } from "../request.js";
import type { Draft, Shell } from "../shell.js";
import { WORDS } from "../words.js";

export const SCORE_FORMATS = ["json", "text", "csv", "record"] as const;

export interface ScoreOptions extends RequestOptions, RecordingOptions {
  readonly format: (typeof SCORE_FORMATS)[number];
  readonly output?: string;
  readonly trace?: true;
}

function summary(tally: Tally, { language }: JudgeRequest): string {
  const words = WORDS[language];
  const { verdicts } = LANGUAGES[language].names;
  const counts = Object.entries(tally.verdicts)
    .filter(([, count]) => count > 0)
    // CAST: the keys of the tally are the verdicts.
    .map(([verdict, count]) => `${verdicts[verdict as keyof typeof verdicts]}: ${count}`);
  const refused = tally.refused > 0 ? [words.refused(tally.refused)] : [];
  return `${words.scored(decided(tally))}. ${[...counts, ...refused].join("; ")}\n`;
}

/** A decision as one line of JSON, with the readings that would decide otherwise. */
export function jsonLine({ decision, others }: Judgement): string {
  return `${JSON.stringify({ ...decision, otherReadings: others })}\n`;
}

async function scoreInto(
  write: (text: string) => Promise<void>,
  shell: Shell,
  files: readonly string[],
  request: JudgeRequest,
  options: ScoreOptions,
): Promise<Tally> {
  const { format } = options;
  const trace = options.trace === true || format === "text" || format === "csv";
  const progress = shell.errorIsTerminal && (options.output !== undefined || !shell.outputIsTerminal);
  const judge = format === "record" ? recordBy(shell, request, options, trace) : judgeBy(request, trace);
  const line = lineWriter(request, format);
  return judgeAll(shell, files, request, { judge, progress }, (judgement) => write(line(judgement)));
}

/** How each judgement is written; the first is written with what stands above all of them. */
function lineWriter(request: JudgeRequest, format: ScoreOptions["format"]): (judgement: Judgement) => string {
  const { compiled, language } = request;
  const table = decisionLines(compiled.ruleset, { language });
  let written = 0;
  const first = (above: string, between = ""): string => (written === 1 ? above : between);
  // CAST: where the trace is read, it is asked for.
  const traced = (judgement: Judgement): TracedJudgement => judgement as TracedJudgement;
  const LINES: { readonly [F in ScoreOptions["format"]]: (judgement: Judgement) => string } = {
    json: jsonLine,
    text: (one) => first("", `\n${RULE}`) + renderText(judgementBlocks(traced(one), request, "deciding")),
    csv: (one) => first(table.head) + table.line(traced(one).decision),
    record: ({ record }) => `${JSON.stringify(record)}\n`,
  };
  return (judgement) => {
    written += 1;
    return LINES[format](judgement);
  };
}

/** Judges all records; a file of output appears only when they are. */
export async function scoreCommand(shell: Shell, files: readonly string[], options: ScoreOptions): Promise<number> {
  if (options.format !== "record") refuseWithoutRecords(options);
  const request = await requestOf(shell, options);
  const inputs = files.length === 0 ? ["-"] : files;
  const draft: Draft | undefined = options.output === undefined ? undefined : await shell.draft(options.output);
  try {
    const tally = await scoreInto(draft?.write ?? shell.write, shell, inputs, request, options);
    const code = exitCode(tally);
    if (code === 2) await draft?.drop();
    else await draft?.keep();
    const words = WORDS[request.language];
    if (code !== 2) shell.writeError(summary(tally, request));
    else if (tally.unreadable === 0) shell.writeError(`thangdiem: ${words.nothingToScore}\n`);
    return code;
  } catch (error) {
    await draft?.drop();
    throw error;
  }
}
