// In: files of evidence and what to judge by. Out: each decision, as it is made, and what became of all. A bad record is told
// on standard error and never stops the rest.

import { type Result, success } from "../base/result.js";
import { type OtherReading, otherReadings } from "../evaluate/readings.js";
import { type Decision, type Evidence, type Issue, safeEvaluate, type Verdict, withPlaces } from "../index.js";
import type { DecisionRecord } from "../replay/index.js";
import { EVIDENCE, type FileRecord } from "./file-records.js";
import { issueLines } from "./issue-lines.js";
import { nameOfFile, recordsOf } from "./records.js";
import { FileFault } from "./refusal.js";
import type { JudgeRequest } from "./request.js";
import type { Shell } from "./shell.js";
import { WORDS } from "./words.js";

/** A decision, and the readings that would decide otherwise. */
export interface Judgement {
  readonly decision: Decision;
  readonly others: readonly OtherReading[];
  /** Where records are made. */
  readonly record?: DecisionRecord;
}

/** How one subject is judged. */
export type Judge = (evidence: Evidence) => Result<Judgement, Issue>;

/** What became of all records, counted. */
export interface Tally {
  readonly verdicts: { readonly [V in Verdict]: number };
  readonly refused: number;
  /** Files that could not be read at all. */
  readonly unreadable: number;
}

export interface JudgeOptions {
  readonly judge: Judge;
  /** Is a count of records to be shown while they are judged? */
  readonly progress: boolean;
}

const PROGRESS_STEP = 100;
const CLEAR_LINE = "\r\u001B[K";

/** Judges by what is asked, with the trace or without. */
export function judgeBy({ compiled, readings }: JudgeRequest, trace: boolean): Judge {
  return (evidence) => {
    const decision = safeEvaluate(compiled, evidence, { readings, trace });
    if (!decision.ok) return decision;
    return success({ decision: decision.value, others: otherReadings(compiled, evidence, { readings }) });
  };
}

function judged({ result, locate }: FileRecord<Evidence>, file: string, judge: Judge): Judgement | readonly Issue[] {
  if (!result.ok) return result.issues;
  const judgement = judge(result.value);
  if (judgement.ok) return judgement.value;
  return withPlaces(
    judgement.issues.map((found) => ({ ...found, document: nameOfFile(file) })),
    locate,
  );
}

/** Judges every record of the files, one after the other. */
export async function judgeAll(
  shell: Shell,
  files: readonly string[],
  request: JudgeRequest,
  { judge, progress }: JudgeOptions,
  use: (judgement: Judgement) => Promise<void>,
): Promise<Tally> {
  const words = WORDS[request.language];
  const verdicts = { eligible: 0, ineligible: 0, disqualified: 0, undetermined: 0 };
  let [records, refused, unreadable] = [0, 0, 0];
  const tell = (text: string): void => {
    shell.writeError(progress && records >= PROGRESS_STEP ? CLEAR_LINE + text : text);
  };
  const take = async (record: FileRecord<Evidence>, file: string): Promise<void> => {
    const outcome = judged(record, file, judge);
    if ("decision" in outcome) {
      verdicts[outcome.decision.verdict] += 1;
      await use(outcome);
    } else {
      if (record.isFile === true) unreadable += 1;
      else refused += 1;
      tell(issueLines(outcome, request.language));
    }
    records += 1;
    if (progress && records % PROGRESS_STEP === 0) shell.writeError(CLEAR_LINE + words.progress(records));
  };
  for (const file of files) {
    try {
      for await (const record of recordsOf(shell, file, EVIDENCE)) await take(record, file);
    } catch (error) {
      if (!(error instanceof FileFault) || error.path !== file) throw error;
      unreadable += 1;
      tell(`${error.say(words)}\n`);
    }
  }
  tell("");
  return { verdicts, refused, unreadable };
}

/** How many records were judged. */
export function decided({ verdicts }: Tally): number {
  return Object.values(verdicts).reduce((sum, count) => sum + count, 0);
}

/** 0 whatever the verdicts, 1 where a record or file was refused, 2 where there was nothing to judge. */
export function exitCode(tally: Tally): number {
  if (decided(tally) + tally.refused === 0) return 2;
  return tally.refused + tally.unreadable > 0 ? 1 : 0;
}
