// In: paths. Out: whether anything in them has changed, or the user interrupts. The only place that watches the file system.
import { type FSWatcher, statSync, watch } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Watch } from "./shell.js";

/** An editor writes a file in several steps: one run for all of them. */
const QUIET = 50;

/** Documents and tables; not the files of editors, of other packages, or a report that is written beside the cases. */
const DOCUMENT = /^(?!(.*[\\/])?(\.|node_modules[\\/])).*\.(json|csv)$/i;

/** What is watched for a path: editors put a new file in place of the old, so a file is watched by its folder. */
function folderOf(path: string): { readonly folder: string; readonly recursive: boolean } {
  const full = resolve(path);
  const recursive = statSync(full, { throwIfNoEntry: false })?.isDirectory() === true;
  return { folder: recursive ? full : dirname(full), recursive };
}

/** Watches files and folders of this machine, with what is below them. */
export function nodeWatch(): Watch {
  const watchers = new Map<string, FSWatcher>();
  let isChanged = false;
  let isInterrupted = false;
  let wake: () => void = () => undefined;
  let pause: NodeJS.Timeout | undefined;
  const touched = (name: string | null): void => {
    if (name !== null && !DOCUMENT.test(name)) return;
    clearTimeout(pause);
    pause = setTimeout(() => {
      isChanged = true;
      wake();
    }, QUIET);
  };
  const interrupted = (): void => {
    isInterrupted = true;
    wake();
  };
  process.once("SIGINT", interrupted);
  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const begin = (folder: string, recursive: boolean): void => {
    // Nothing is there yet: the run has told so, and there is nothing to watch.
    if (statSync(folder, { throwIfNoEntry: false }) === undefined) return;
    const watcher = watch(folder, { recursive }, (_, name) => {
      touched(name);
    });
    // A folder that goes away is a change like any other; the next run tells what it means.
    watcher.on("error", () => {
      drop(folder);
      touched(null);
    });
    watchers.set(folder, watcher);
  };
  return {
    follow(paths) {
      const wanted = new Map<string, boolean>();
      for (const { folder, recursive } of paths.map(folderOf))
        wanted.set(folder, recursive || wanted.get(folder) === true);
      for (const folder of [...watchers.keys()].filter((one) => !wanted.has(one))) drop(folder);
      for (const [folder, recursive] of wanted) if (!watchers.has(folder)) begin(folder, recursive);
    },
    async changed() {
      while (!isChanged && !isInterrupted) {
        await new Promise<void>((done) => {
          wake = done;
        });
      }
      isChanged = false;
      return !isInterrupted;
    },
    close() {
      clearTimeout(pause);
      process.off("SIGINT", interrupted);
      for (const folder of [...watchers.keys()]) drop(folder);
    },
  };
}
