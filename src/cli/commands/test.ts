// In: files and folders of cases. Out: what became of each case; again at every change, where that is asked for.
import { nearest } from "../../base/text.js";
import type { Language } from "../../index.js";
import { caseFilter, type Filtered } from "../../testkit/index.js";
import { caseFiles, readCases } from "../case-files.js";
import { Refusal } from "../refusal.js";
import type { Shell } from "../shell.js";
import { TEST_REPORTS, type TestFormat } from "../test-reports.js";
import { type FileRun, runFile, tallyOf, testExitCode } from "../test-run.js";
import { TEST_WORDS } from "../words-test.js";

export { TEST_FORMATS } from "../test-reports.js";

export interface TestOptions {
  readonly lang: Language;
  readonly format: TestFormat;
  readonly filter?: string;
  readonly watch?: true;
}

/** The files to run, each once; a path that is not there is a wrong file, not the end. */
async function filesIn(shell: Shell, paths: readonly string[]): Promise<readonly (string | FileRun)[]> {
  const found = new Map<string, string | FileRun>();
  for (const path of paths) {
    try {
      for (const file of await caseFiles(shell, path)) found.set(file, file);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      found.set(path, { file: path, results: [], issues: [], refusal: error });
    }
  }
  return [...found.values()];
}

/** The tag most like the one asked for, of all that the files have. */
async function similarTag(shell: Shell, runs: readonly FileRun[], filter: string): Promise<string | undefined> {
  if (!filter.startsWith("tag:")) return undefined;
  const tags = new Set<string>();
  for (const { file } of runs) {
    const read = await readCases(shell, file).catch(() => undefined);
    if (read?.ok === true) for (const tag of read.value.cases.flatMap((one) => one.tags ?? [])) tags.add(`tag:${tag}`);
  }
  return nearest(filter, tags);
}

async function tellOfNothing(shell: Shell, runs: readonly FileRun[], { lang, filter }: TestOptions): Promise<void> {
  const words = TEST_WORDS[lang];
  const said = filter === undefined ? words.none : words.noneMatches(filter, await similarTag(shell, runs, filter));
  shell.writeError(`thangdiem: ${said}\n`);
}

async function runOnce(shell: Shell, paths: readonly string[], options: TestOptions): Promise<number> {
  const only: (one: Filtered) => boolean = options.filter === undefined ? () => true : caseFilter(options.filter);
  const runs: FileRun[] = [];
  for (const file of await filesIn(shell, paths)) {
    runs.push(typeof file === "string" ? await runFile(shell, file, only) : file);
  }
  const tally = tallyOf(runs);
  await shell.write(TEST_REPORTS[options.format](runs, options.lang));
  if (tally.cases + tally.wrongFiles === 0) await tellOfNothing(shell, runs, options);
  return testExitCode(tally);
}

/** Runs again at every change of what was named or read, until the user interrupts; the last code counts. */
async function runAndWatch(shell: Shell, paths: readonly string[], options: TestOptions): Promise<number> {
  const watch = shell.watch();
  const read = new Set<string>();
  const noting: Shell = {
    ...shell,
    read(path) {
      read.add(path);
      return shell.read(path);
    },
  };
  try {
    watch.follow(paths);
    for (;;) {
      const code = await runOnce(noting, paths, options);
      watch.follow([...paths, ...read]);
      await shell.write(`\n${TEST_WORDS[options.lang].watching}\n`);
      if (!(await watch.changed())) return code;
      read.clear();
      await shell.write("\n");
    }
  } finally {
    watch.close();
  }
}

/** Runs rule tests. */
export async function testCommand(shell: Shell, paths: readonly string[], options: TestOptions): Promise<number> {
  if (options.watch !== true) return runOnce(shell, paths, options);
  if (options.format !== "text") throw new Refusal(() => TEST_WORDS[options.lang].watchNeedsText);
  return runAndWatch(shell, paths, options);
}
