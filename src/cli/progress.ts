// In: a shell and the files that a command will read. Out: the same shell, whose reading is watched, and a line on a terminal that
// says how far it is and how long it will take.
import type { Shell } from "./shell.js";

/** A line that is written over and over. */
export interface Progress {
  /** The shell to read through. */
  readonly shell: Shell;
  /** So many records are done: says so, from time to time. */
  readonly done: (records: number) => void;
  /** Takes the line away, so that something else can be written. */
  readonly clear: () => void;
}

const CLEAR_LINE = "\r\u001B[K";
/** Milliseconds between two lines. */
const PAUSE = 200;
/** Below this share of the whole, nothing can be said of the rest. */
const ENOUGH = 0.02;

/** Seconds that are left, as far as can be told from the bytes read so far. */
function secondsLeft(read: number, total: number | undefined, elapsed: number): number | undefined {
  if (total === undefined || read < total * ENOUGH) return undefined;
  return Math.ceil(((elapsed / read) * Math.max(0, total - read)) / 1000);
}

/** How many bytes all files have; unknown where that of one is. */
export async function totalSize(shell: Shell, files: readonly string[]): Promise<number | undefined> {
  let total = 0;
  for (const file of files) {
    const size = await shell.sizeOf(file);
    if (size === undefined) return undefined;
    total += size;
  }
  return total;
}

/** Follows the reading of files; without a terminal it says nothing. */
export async function progressOf(
  shell: Shell,
  files: readonly string[],
  say: (records: number, secondsLeft: number | undefined, perSecond: number) => string,
): Promise<Progress> {
  if (!shell.errorIsTerminal) return { shell, done: () => undefined, clear: () => undefined };
  const total = await totalSize(shell, files);
  const start = shell.now();
  let [read, last, isShown] = [0, start, false];
  async function* counted(path: string): AsyncGenerator<Uint8Array> {
    for await (const chunk of shell.read(path)) {
      read += chunk.length;
      yield chunk;
    }
  }
  return {
    shell: { ...shell, read: counted },
    done(records) {
      const now = shell.now();
      if (now - last < PAUSE) return;
      last = now;
      isShown = true;
      shell.writeError(
        CLEAR_LINE + say(records, secondsLeft(read, total, now - start), Math.round((records * 1000) / (now - start))),
      );
    },
    clear() {
      if (isShown) shell.writeError(CLEAR_LINE);
      isShown = false;
    },
  };
}
