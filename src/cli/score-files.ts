// In: files of evidence, and what scores them. Out: the text of all decisions in the order of the records, and what became of all.
// Lines are judged in batches, here or by workers; no more than some batches are under way, whatever the size of the file.
import { LANGUAGES } from "../locales/index.js";
import { EVIDENCE } from "./file-records.js";
import { type Counts, noCounts, type Tally } from "./judge.js";
import { type Progress, progressOf, totalSize } from "./progress.js";
import { nameOfFile, type Part, partsOf, recordsIn } from "./records.js";
import { FileFault } from "./refusal.js";
import type { JudgeRequest } from "./request.js";
import { type Scored, type Scorer, type ScorerOptions, type ScoringTask, scorerOf } from "./scorer.js";
import type { Shell, Workers } from "./shell.js";
import { WORDS } from "./words.js";

export interface ScoreFilesOptions extends ScorerOptions {
  /** So many from the start; without it, as many as there are cores, once there is enough to do. */
  readonly workers?: number;
  /** Is a line to be shown that says how far it is? */
  readonly progress: boolean;
}

/** Up to so many bytes of evidence, two workers are no faster than none; see docs/performance.md. */
const WORTH_WORKERS = 48 * 1024 * 1024;
/** Batches for each worker: one under way, one at hand. */
const AHEAD = 2;

/** Where parts of files are scored. */
interface Desk {
  readonly score: (part: Part, file: string) => Promise<Scored>;
  /** Most parts that may be under way. */
  readonly most: () => number;
  readonly close: () => Promise<void>;
}

function taskOf({ language, stack, readings }: JudgeRequest, options: ScorerOptions): ScoringTask {
  const overlays = stack.overlays.map(({ document }) => document);
  return { language, ruleset: stack.ruleset.document, overlays, readings, options };
}

function deskOf(shell: Shell, scorer: Scorer, task: ScoringTask, asked: number | undefined, total = 0): Desk {
  const count = asked ?? shell.cores;
  let workers: Workers | undefined;
  let read = 0;
  return {
    async score(part, file) {
      if ("lines" in part && count > 1) {
        read += part.lines.bytes.length;
        if (asked !== undefined || Math.max(read, total) >= WORTH_WORKERS) workers ??= await shell.workers(task, count);
        if (workers !== undefined) return workers.score(part.lines, file);
      }
      return scorer.score(recordsIn(part, nameOfFile(file), EVIDENCE), file);
    },
    most: () => (workers === undefined ? 1 : count * AHEAD),
    close: async () => workers?.close(),
  };
}

function add(counts: Counts, { verdicts, refused, unreadable }: Tally): void {
  for (const verdict of Object.keys(verdicts) as (keyof typeof verdicts)[])
    counts.verdicts[verdict] += verdicts[verdict];
  counts.refused += refused;
  counts.unreadable += unreadable;
}

/** What is done with a part in its turn: written, told, counted. */
function writerOf(
  { above, between }: Scorer,
  write: (text: string | Uint8Array) => Promise<void>,
  { shell, clear, done }: Progress,
  counts: Counts,
): (scored: Scored) => Promise<void> {
  let [records, next] = [0, above];
  return async ({ text, told, tally }) => {
    if (told !== "") {
      clear();
      shell.writeError(told);
    }
    if (text.length > 0) {
      if (next !== "") await write(next);
      next = between;
      await write(text);
    }
    add(counts, tally);
    records += Object.values(tally.verdicts).reduce((sum, count) => sum + count, tally.refused);
    done(records);
  };
}

/** Scores a file; parts are taken in their turn, however soon or late they are ready. */
async function scoreFile(
  shell: Shell,
  file: string,
  desk: Desk,
  take: (scored: Scored) => Promise<void>,
): Promise<void> {
  const open: Promise<void>[] = [];
  let last = Promise.resolve();
  try {
    for await (const part of partsOf(shell, file)) {
      const [before, scored] = [last, desk.score(part, file)];
      last = scored.then(async (one) => {
        await before;
        await take(one);
      });
      // Waited for below; until then, a failure is no surprise.
      last.catch(() => undefined);
      open.push(last);
      while (open.length > desk.most()) await open.shift();
    }
  } finally {
    await Promise.all(open);
  }
}

/** Scores all files, one after the other; one that cannot be read is told, and the next is gone on with. */
export async function scoreFiles(
  shell: Shell,
  files: readonly string[],
  request: JudgeRequest,
  { workers, progress: isShown, ...options }: ScoreFilesOptions,
  write: (text: string | Uint8Array) => Promise<void>,
): Promise<Tally> {
  const { number } = LANGUAGES[request.language].format;
  const words = WORDS[request.language];
  const progress = await progressOf({ ...shell, errorIsTerminal: isShown }, files, (records, left, perSecond) =>
    words.progress(number(records), number(perSecond), left === undefined ? undefined : number(left)),
  );
  const scorer = scorerOf(shell, request, options);
  const counts = noCounts();
  const take = writerOf(scorer, write, progress, counts);
  const desk = deskOf(shell, scorer, taskOf(request, options), workers, await totalSize(shell, files));
  try {
    for (const file of files) {
      try {
        await scoreFile(progress.shell, file, desk, take);
      } catch (error) {
        if (!(error instanceof FileFault) || error.path !== file) throw error;
        counts.unreadable += 1;
        progress.clear();
        shell.writeError(`${error.say(words)}\n`);
      }
    }
  } finally {
    await desk.close();
  }
  progress.clear();
  return counts;
}
