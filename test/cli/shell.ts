/** A shell without a process: files in memory, what is written kept. */

import { run } from "../../src/cli/program.js";
import { FileFault } from "../../src/cli/refusal.js";
import type { Shell } from "../../src/cli/shell.js";

export interface World {
  /** Texts or bytes by path; `-` is standard input. */
  readonly files?: { readonly [path: string]: string | Uint8Array };
  readonly outputIsTerminal?: boolean;
  readonly errorIsTerminal?: boolean;
  /** How standard output takes a text; by default it keeps it. */
  readonly write?: (text: string) => Promise<void>;
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  /** Files written, by path. */
  readonly written: ReadonlyMap<string, string>;
  /** Files begun and dropped. */
  readonly dropped: readonly string[];
}

const CHUNK = 100;

// In small pieces, as a pipe gives them.
async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += CHUNK) {
    yield await Promise.resolve(bytes.subarray(start, start + CHUNK));
  }
}

/** Runs one call, its words parted by spaces. */
export async function call(line: string, world: World = {}): Promise<Outcome> {
  const { files = {}, outputIsTerminal = false, errorIsTerminal = false } = world;
  const out: string[] = [];
  const error: string[] = [];
  const written = new Map<string, string>();
  const dropped: string[] = [];
  const shell: Shell = {
    version: "1.2.3",
    async *read(path) {
      const content = files[path];
      if (content === undefined) throw new FileFault(path, "ENOENT");
      yield* chunksOf(typeof content === "string" ? new TextEncoder().encode(content) : content);
    },
    write: world.write ?? ((text) => Promise.resolve(void out.push(text))),
    writeError: (text) => void error.push(text),
    outputIsTerminal,
    errorIsTerminal,
    draft(path) {
      let pending = "";
      return Promise.resolve({
        write(text) {
          pending += text;
          return Promise.resolve();
        },
        keep: () => Promise.resolve(void written.set(path, pending)),
        drop: () => Promise.resolve(void dropped.push(path)),
      });
    },
  };
  const code = await run(shell, line.split(" "));
  return { code, out: out.join(""), error: error.join(""), written, dropped };
}
