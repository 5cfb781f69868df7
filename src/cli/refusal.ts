// In: why a command cannot go on. Out: an error that says so in the language of the caller, once that is known.
import type { Words } from "./words.js";

/** The call or a file is wrong: exit code 2. */
export class Refusal extends Error {
  override readonly name: string = "Refusal";
  readonly say: (words: Words) => string;

  constructor(say: (words: Words) => string) {
    super("the command cannot run");
    this.say = say;
  }
}

/** A file that cannot be read or written; `code` is the system's, such as `ENOENT`, or `NO_FOLDER`. */
export class FileFault extends Refusal {
  override readonly name = "FileFault";
  readonly path: string;
  readonly code: string;

  constructor(path: string, code: string) {
    super((words) => words.fileFault(path, code));
    this.path = path;
    this.code = code;
  }
}

/** Whoever read our output has gone away, as `head` does: no fault, and nothing left to do. */
export class ClosedPipe extends Error {
  override readonly name = "ClosedPipe";
}
