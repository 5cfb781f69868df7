/** A shell without a process: files in memory, what is written kept. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../src/cli/program.js";
import { FileFault } from "../../src/cli/refusal.js";
import type { Entry, Shell } from "../../src/cli/shell.js";

export interface World {
  /** Texts or bytes by path; `-` is standard input. */
  readonly files?: { readonly [path: string]: string | Uint8Array };
  readonly outputIsTerminal?: boolean;
  readonly errorIsTerminal?: boolean;
  /** How a file takes its name; by default it does. */
  readonly keep?: () => Promise<void>;
  /** How standard output takes a text; by default it keeps it. */
  readonly write?: (text: string) => Promise<void>;
  /** Where batches are scored; by default in the command itself. */
  readonly workers?: Shell["workers"];
  readonly cores?: number;
  /** Bytes in one piece of a file; 100 by default. */
  readonly chunk?: number;
  /** What happens while a command watches, one after the other; after the last, the user interrupts. */
  readonly changes?: readonly (() => void)[];
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  /** Files written, by path. */
  readonly written: ReadonlyMap<string, string>;
  /** Files begun and dropped. */
  readonly dropped: readonly string[];
  /** What was watched, at each wait. */
  readonly watched: readonly (readonly string[])[];
  readonly isWatching: boolean;
}

const CHUNK = 100;

// In small pieces, as a pipe gives them.
async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) {
    yield await Promise.resolve(bytes.subarray(start, start + size));
  }
}

function textOf(text: string | Uint8Array): string {
  return typeof text === "string" ? text : new TextDecoder("utf-8", { ignoreBOM: true }).decode(text);
}

/** The folders are those that the paths of the files name. */
function entriesIn(path: string, files: NonNullable<World["files"]>): readonly Entry[] | undefined {
  if (Object.hasOwn(files, path)) return undefined;
  const start = path === "." ? "" : `${path.replace(/\/$/, "")}/`;
  const inside = Object.keys(files).filter((file) => file.startsWith(start));
  if (inside.length === 0) throw new FileFault(path, "ENOENT");
  const names = inside.map((file) => file.slice(start.length).split("/"));
  const entries = new Map(names.map(([name = "", ...below]) => [name, below.length > 0]));
  // In no order, as a file system gives them.
  return [...entries].map(([name, isFolder]) => ({ name, isFolder })).reverse();
}

/** Runs one call: its words, or a line of them parted by spaces. */
export async function call(line: string | readonly string[], world: World = {}): Promise<Outcome> {
  const { files = {}, outputIsTerminal = false, errorIsTerminal = false } = world;
  const out: string[] = [];
  const error: string[] = [];
  const written = new Map<string, string>();
  const dropped: string[] = [];
  const watched: (readonly string[])[] = [];
  const changes = [...(world.changes ?? [])];
  let isWatching = false;
  let clock = 0;
  let salts = 0;
  const shell: Shell = {
    version: "1.2.3",
    shippedText: (path) => Promise.resolve(readFileSync(join(import.meta.dirname, "../../rulesets", path), "utf8")),
    async *read(path) {
      const content = files[path];
      if (content === undefined) throw new FileFault(path, "ENOENT");
      yield* chunksOf(typeof content === "string" ? new TextEncoder().encode(content) : content, world.chunk ?? CHUNK);
    },
    sizeOf: (path) => {
      const content = files[path];
      return Promise.resolve(path === "-" || content === undefined ? undefined : Buffer.byteLength(content));
    },
    // A tenth of a second passes between two looks at the clock.
    now: () => (clock += 100),
    // Counted up, so that tests come out the same every time.
    salt: () => (salts++).toString(16).padStart(32, "0"),
    write: (text) => (world.write ?? ((one) => Promise.resolve(void out.push(one))))(textOf(text)),
    writeError: (text) => void error.push(text),
    outputIsTerminal,
    errorIsTerminal,
    entries: async (path) => Promise.resolve(entriesIn(path, files)),
    cores: world.cores ?? 1,
    workers: world.workers ?? (() => Promise.reject(new Error("no workers here"))),
    watch() {
      isWatching = true;
      let followed: readonly string[] = [];
      return {
        follow(paths) {
          followed = [...paths];
        },
        changed() {
          watched.push(followed);
          const change = changes.shift();
          change?.();
          return Promise.resolve(change !== undefined);
        },
        close() {
          isWatching = false;
        },
      };
    },
    draft(path) {
      let pending = "";
      return Promise.resolve({
        write(text) {
          pending += textOf(text);
          return Promise.resolve();
        },
        keep: world.keep ?? (() => Promise.resolve(void written.set(path, pending))),
        drop: () => Promise.resolve(void dropped.push(path)),
      });
    },
  };
  const code = await run(shell, typeof line === "string" ? line.split(" ") : line);
  return { code, out: out.join(""), error: error.join(""), written, dropped, watched, isWatching };
}
