// In: evidence, one record or many. Out: a decision for each, as NDJSON or in words, or its record as NDJSON; a count of the verdicts
// on standard error.
import { LANGUAGES } from "../../locales/index.js";
import { renderText } from "../../render/text.js";
import { decided, exitCode, type Judgement, judgeAll, judgeBy, type Tally } from "../judge.js";
import { judgementBlocks, type TracedJudgement } from "../judgement-blocks.js";
import { type RecordingOptions, recordBy, refuseWithoutRecords } from "../recording.js";
import { type JudgeRequest, type RequestOptions, requestOf } from "../request.js";
import type { Draft, Shell } from "../shell.js";
import { WORDS } from "../words.js";

export const SCORE_FORMATS = ["json", "text", "record"] as const;

export interface ScoreOptions extends RequestOptions, RecordingOptions {
  readonly format: (typeof SCORE_FORMATS)[number];
  readonly output?: string;
  readonly trace?: true;
}

/** Parts one text from the next. */
export const RULE = `${"-".repeat(72)}\n\n`;

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
  const trace = options.trace === true || format === "text";
  const progress = shell.errorIsTerminal && (options.output !== undefined || !shell.outputIsTerminal);
  let between = "";
  // CAST: for text, the trace is asked for.
  const text = (judgement: Judgement): string =>
    renderText(judgementBlocks(judgement as TracedJudgement, request, "deciding"));
  const judge = format === "record" ? recordBy(request, options, trace) : judgeBy(request, trace);
  return judgeAll(shell, files, request, { judge, progress }, async (judgement) => {
    if (format === "record") await write(`${JSON.stringify(judgement.record)}\n`);
    else await write(format === "json" ? jsonLine(judgement) : between + text(judgement));
    between = `\n${RULE}`;
  });
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
