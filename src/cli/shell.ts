// In: nothing. Out: what the commands ask of the world outside, so that they run without a process in tests.

/** A file that is being written: it takes its name only when it is kept. */
export interface Draft {
  readonly write: (text: string) => Promise<void>;
  /** Puts the file in its place, at once and whole. */
  readonly keep: () => Promise<void>;
  /** Leaves what was there before untouched. */
  readonly drop: () => Promise<void>;
}

/** Files, standard streams and the version of the package. */
export interface Shell {
  readonly version: string;
  /** The bytes of a file, or of standard input for `-`; a `FileFault` while reading where that cannot be read. */
  readonly read: (path: string) => AsyncIterable<Uint8Array>;
  /** Writes to standard output; a `ClosedPipe` where nobody reads any more. */
  readonly write: (text: string) => Promise<void>;
  readonly writeError: (text: string) => void;
  readonly outputIsTerminal: boolean;
  readonly errorIsTerminal: boolean;
  /** Begins a file; a `FileFault` where there can be none. */
  readonly draft: (path: string) => Promise<Draft>;
}
