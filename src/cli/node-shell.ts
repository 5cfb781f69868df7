// In: the process. Out: a shell of real files and streams. The only place that touches them.
import { randomBytes } from "node:crypto";
import { createReadStream, rmSync, writeSync } from "node:fs";
import { open, readdir, readFile, realpath, rename, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import type { Writable } from "node:stream";
import { salt } from "./node-salt.js";
import { nodeWatch } from "./node-watch.js";
import { nodeWorkers } from "./node-workers.js";
import { ClosedPipe, FileFault } from "./refusal.js";
import type { Draft, Entry, Shell } from "./shell.js";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const BLOCK = 262_144;

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

// Beside dist/cli.js stands the package it belongs to.
function shippedText(path: string): Promise<string | undefined> {
  return readFile(new URL(`../rulesets/${path}`, import.meta.url), "utf8").catch(() => undefined);
}

async function* read(path: string): AsyncGenerator<Uint8Array> {
  // CAST: without an encoding set, both streams give bytes.
  const stream = (
    path === "-" ? process.stdin : createReadStream(path, { highWaterMark: BLOCK })
  ) as AsyncIterable<Uint8Array>;
  try {
    yield* stream;
  } catch (error) {
    throw new FileFault(path, codeOf(error));
  }
}

// A pipe or device has no size of its own.
function fileSize(path: string): Promise<number | undefined> {
  return stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
}

function writer(stream: Writable): (text: string | Uint8Array) => Promise<void> {
  // The callback tells the fault; without a listener the process would die of it as well.
  stream.on("error", () => undefined);
  return (text) =>
    new Promise((done, fail) => {
      stream.write(text, (error) => {
        if (error === null || error === undefined) done();
        else fail(codeOf(error) === "EPIPE" ? new ClosedPipe() : new FileFault("<stdout>", codeOf(error)));
      });
    });
}

/** Where a file is to stand, and its permissions if it is there already. */
async function targetOf(path: string): Promise<{ readonly target: string; readonly mode?: number }> {
  const target = await realpath(path).catch(() => resolve(path));
  const found = await stat(target).catch(() => undefined);
  if (found === undefined) return { target };
  // Renaming over a folder fails at the end; over a device, it would do harm.
  if (!found.isFile()) throw new FileFault(path, found.isDirectory() ? "EISDIR" : "EINVAL");
  return { target, mode: found.mode };
}

async function begin(path: string, interrupted: (path: string) => string): Promise<Draft> {
  const { target, mode } = await targetOf(path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
  const file = await open(temporary, "wx", mode).catch((error: unknown) => {
    const code = codeOf(error);
    // Nothing else is missing when a new file cannot be made.
    throw new FileFault(path, code === "ENOENT" ? "NO_FOLDER" : code);
  });
  const stop = (signal: NodeJS.Signals): void => {
    rmSync(temporary, { force: true });
    forget();
    // At once: nothing is written after the signal.
    writeSync(process.stderr.fd, `thangdiem: ${interrupted(path)}\n`);
    process.kill(process.pid, signal);
  };
  const forget = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  let pending = "";
  let writing: Promise<unknown> = Promise.resolve();
  // One piece is under way while the next is made; its failure is that of the next write.
  const append = async (piece: string | Uint8Array): Promise<void> => {
    await writing;
    writing = file.appendFile(piece);
    writing.catch(() => undefined);
  };
  const flush = async (): Promise<void> => {
    const text = pending;
    pending = "";
    await append(text);
  };
  return {
    async write(text) {
      if (typeof text === "string") pending += text;
      if (pending.length > BLOCK || (pending !== "" && typeof text !== "string")) await flush();
      if (typeof text !== "string") await append(text);
    },
    async keep() {
      await flush();
      await writing;
      await file.sync();
      await file.close();
      await rename(temporary, target);
      forget();
    },
    async drop() {
      await writing.catch(() => undefined);
      await file.close().catch(() => undefined);
      rmSync(temporary, { force: true });
      forget();
    },
  };
}

function told<Arguments extends readonly unknown[], T>(
  path: string,
  act: (...given: Arguments) => Promise<T>,
): (...given: Arguments) => Promise<T> {
  return (...given) =>
    act(...given).catch((error: unknown) => {
      throw error instanceof FileFault ? error : new FileFault(path, codeOf(error));
    });
}

async function draft(path: string, interrupted: (path: string) => string): Promise<Draft> {
  const { write, keep, drop } = await told(path, begin)(path, interrupted);
  return { write: told(path, write), keep: told(path, keep), drop };
}

async function entries(path: string): Promise<readonly Entry[] | undefined> {
  if (!(await stat(path)).isDirectory()) return undefined;
  const found = await readdir(path, { withFileTypes: true });
  return found.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
}

/** The shell of this process; `interrupted` says that a file was not written after all. */
export function nodeShell(version: string, interrupted: (path: string) => string): Shell {
  process.stderr.on("error", () => undefined);
  return {
    version,
    read,
    shippedText,
    sizeOf: (path) => (path === "-" ? Promise.resolve(undefined) : fileSize(path)),
    now: () => Number(process.hrtime.bigint() / 1_000_000n),
    salt,
    write: writer(process.stdout),
    writeError: (text) => void process.stderr.write(text),
    outputIsTerminal: process.stdout.isTTY,
    errorIsTerminal: process.stderr.isTTY,
    entries: (path) => told(path, entries)(path),
    watch: nodeWatch,
    cores: availableParallelism(),
    workers: nodeWorkers,
    draft: (path) => draft(path, interrupted),
  };
}
