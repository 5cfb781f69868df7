// In: nothing. Out: what the commands ask of the world outside, so that they run without a process in tests.
import type { Batch } from "./bytes.js";
import type { Scored, ScoringTask } from "./scorer.js";

/** A file that is being written: it takes its name only when it is kept. */
export interface Draft {
  readonly write: (text: string | Uint8Array) => Promise<void>;
  /** Puts the file in its place, at once and whole. */
  readonly keep: () => Promise<void>;
  /** Leaves what was there before untouched. */
  readonly drop: () => Promise<void>;
}

/** Workers that score batches of lines; the results come in any order. */
export interface Workers {
  readonly score: (lines: Batch, file: string) => Promise<Scored>;
  readonly close: () => Promise<void>;
}

/** What stands in a folder. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Files and folders under watch, until it is closed or the user interrupts. */
export interface Watch {
  /** Watches these paths from now on, and no others. */
  readonly follow: (paths: readonly string[]) => void;
  /** Waits for a change, also one since the last wait; false once the user interrupts. */
  readonly changed: () => Promise<boolean>;
  readonly close: () => void;
}

/** Files, standard streams and the version of the package. */
export interface Shell {
  readonly version: string;
  /** The bytes of a file, or of standard input for `-`; a `FileFault` while reading where that cannot be read. */
  readonly read: (path: string) => AsyncIterable<Uint8Array>;
  /** The text of a shipped document, by its path among them; undefined where only its data is at hand. */
  readonly shippedText?: (path: string) => Promise<string | undefined>;
  /** How many bytes a file has; undefined for standard input and wherever it cannot be told. */
  readonly sizeOf: (path: string) => Promise<number | undefined>;
  /** Milliseconds since some moment: how long things take, for progress alone. */
  readonly now: () => number;
  /** Random bits that nobody can guess, as hexadecimal digits: a new salt each time. */
  readonly salt: () => string;
  /** Writes to standard output; a `ClosedPipe` where nobody reads any more. */
  readonly write: (text: string | Uint8Array) => Promise<void>;
  readonly writeError: (text: string) => void;
  readonly outputIsTerminal: boolean;
  readonly errorIsTerminal: boolean;
  /** What stands in a folder; undefined where the path is a file, a `FileFault` where nothing is there. */
  readonly entries: (path: string) => Promise<readonly Entry[] | undefined>;
  readonly watch: () => Watch;
  /** How many workers can run at once; 1 where there are none. */
  readonly cores: number;
  readonly workers: (task: ScoringTask, count: number) => Promise<Workers>;
  /** Begins a file; a `FileFault` where there can be none. */
  readonly draft: (path: string) => Promise<Draft>;
}
