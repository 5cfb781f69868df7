// In: files of cases. Out: what became of each file and of each of its cases. A bad file never stops the others.
import { type Issue, withPlaces } from "../index.js";
import { type CaseResult, type Filtered, runCases } from "../testkit/index.js";
import { readCases } from "./case-files.js";
import { rulesBeside } from "./case-rules.js";
import { Refusal } from "./refusal.js";
import type { Shell } from "./shell.js";

/** What became of one file. */
export interface FileRun {
  readonly file: string;
  readonly results: readonly CaseResult[];
  /** Why its cases could not be read. */
  readonly issues: readonly Issue[];
  /** Why nothing of it could be run. */
  readonly refusal?: Refusal;
}

/** What became of all, counted. */
export interface TestTally {
  readonly cases: number;
  readonly passed: number;
  readonly failed: number;
  /** Cases whose rules could not be had. */
  readonly notRun: number;
  readonly wrongFiles: number;
}

/** Was there nothing to judge the case by? */
export function isNotRun({ ruleset }: CaseResult): boolean {
  return ruleset === undefined;
}

/** Could the file not be read or run? */
export function isWrong({ issues, refusal }: FileRun): boolean {
  return issues.length > 0 || refusal !== undefined;
}

/** Runs the cases of one file that are asked for. */
export async function runFile(shell: Shell, file: string, only: (one: Filtered) => boolean): Promise<FileRun> {
  try {
    const read = await readCases(shell, file);
    if (!read.ok) return { file, results: [], issues: read.issues };
    const results = await runCases(read.value, rulesBeside(shell, file), { document: file, only });
    const placed = results.map((result) => ({
      ...result,
      issues: result.issues.flatMap((found) => (found.document === file ? withPlaces([found], read.locate) : [found])),
    }));
    return { file, results: placed, issues: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { file, results: [], issues: [], refusal: error };
  }
}

/** Counts. */
export function tallyOf(runs: readonly FileRun[]): TestTally {
  const results = runs.flatMap((run) => run.results);
  const passed = results.filter((result) => result.passed).length;
  const notRun = results.filter(isNotRun).length;
  return {
    cases: results.length,
    passed,
    failed: results.length - passed - notRun,
    notRun,
    wrongFiles: runs.filter(isWrong).length,
  };
}

/** 0 all as expected, 1 some otherwise, 2 where a file is wrong, there are no rules to be had, or nothing to run. */
export function testExitCode({ cases, failed, notRun, wrongFiles }: TestTally): number {
  if (wrongFiles + notRun > 0 || cases === 0) return 2;
  return failed > 0 ? 1 : 0;
}
