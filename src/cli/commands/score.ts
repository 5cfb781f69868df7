// In: evidence, one record or many. Out: a decision for each, as NDJSON, in words or as a table, or its record as NDJSON; a count of the verdicts
// on standard error.
import { LANGUAGES } from "../../locales/index.js";
import { decided, exitCode, type Tally } from "../judge.js";
import { refuseWithoutRecords } from "../recording.js";
import { type JudgeRequest, type RequestOptions, requestOf } from "../request.js";
import { scoreFiles } from "../score-files.js";
import type { ScorerOptions } from "../scorer.js";
import type { Draft, Shell } from "../shell.js";
import { WORDS } from "../words.js";

export interface ScoreOptions extends RequestOptions, ScorerOptions {
  readonly output?: string;
  readonly workers?: number;
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

/** Judges all records; a file of output appears only when they are. */
export async function scoreCommand(shell: Shell, files: readonly string[], options: ScoreOptions): Promise<number> {
  if (options.format !== "record") refuseWithoutRecords(options);
  const request = await requestOf(shell, options);
  const inputs = files.length === 0 ? ["-"] : files;
  const draft: Draft | undefined = options.output === undefined ? undefined : await shell.draft(options.output);
  const progress = shell.errorIsTerminal && (draft !== undefined || !shell.outputIsTerminal);
  try {
    const tally = await scoreFiles(shell, inputs, request, { ...options, progress }, draft?.write ?? shell.write);
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
