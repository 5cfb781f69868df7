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

/** A tally that is still being counted. */
export interface Counts extends Tally {
  readonly verdicts: { [V in Verdict]: number };
  refused: number;
  unreadable: number;
}

/** Nothing counted yet. */
export function noCounts(): Counts {
  return { verdicts: { eligible: 0, ineligible: 0, disqualified: 0, undetermined: 0 }, refused: 0, unreadable: 0 };
}

/** Judges by what is asked, with the trace or without. */
export function judgeBy({ compiled, readings }: Pick<JudgeRequest, "compiled" | "readings">, trace: boolean): Judge {
  const isOpen = compiled.ruleset.readings !== undefined;
  return (evidence) => {
    const decision = safeEvaluate(compiled, evidence, { readings, trace });
    if (!decision.ok) return decision;
    return success({
      decision: decision.value,
      others: isOpen ? otherReadings(compiled, evidence, { readings }) : [],
    });
  };
}

/** Judges one record and counts what became of it; nothing where it was refused, which is told. */
export function judged(
  { result, locate, isFile }: FileRecord<Evidence>,
  file: string,
  judge: Judge,
  counts: Counts,
  tell: (issues: readonly Issue[]) => void,
): Judgement | undefined {
  const judgement = result.ok ? judge(result.value) : undefined;
  if (judgement?.ok === true) {
    counts.verdicts[judgement.value.decision.verdict] += 1;
    return judgement.value;
  }
  if (isFile === true) counts.unreadable += 1;
  else counts.refused += 1;
  const named = judgement?.issues.map((found) => ({ ...found, document: nameOfFile(file) }));
  tell(named === undefined ? result.issues : withPlaces(named, locate));
  return undefined;
}

/** Judges every record of the files, one after the other. */
export async function judgeAll(
  shell: Shell,
  files: readonly string[],
  { language }: JudgeRequest,
  judge: Judge,
  use: (judgement: Judgement) => Promise<void>,
): Promise<Tally> {
  const counts = noCounts();
  const tell = (issues: readonly Issue[]): void => {
    shell.writeError(issueLines(issues, language));
  };
  for (const file of files) {
    try {
      for await (const record of recordsOf(shell, file, EVIDENCE)) {
        const judgement = judged(record, file, judge, counts, tell);
        if (judgement !== undefined) await use(judgement);
      }
    } catch (error) {
      if (!(error instanceof FileFault) || error.path !== file) throw error;
      counts.unreadable += 1;
      shell.writeError(`${error.say(WORDS[language])}\n`);
    }
  }
  return counts;
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
