// In: a file or a folder that a caller named. Out: the files meant by it.
import { join } from "node:path";
import { compareText } from "../base/text.js";
import type { Shell } from "./shell.js";

/** Folders of other people's files, and hidden ones. */
const SKIPPED = /^(\.|node_modules$)/;

/** The file itself, whatever it is called; of a folder, all files in it and below whose names match, in order. */
export async function filesAt(shell: Shell, path: string, matches: RegExp): Promise<readonly string[]> {
  const entries = await shell.entries(path);
  if (entries === undefined) return [path];
  const found: string[] = [];
  for (const { name, isFolder } of [...entries].sort((a, b) => compareText(a.name, b.name))) {
    const inner = join(path, name);
    if (isFolder && !SKIPPED.test(name)) found.push(...(await filesAt(shell, inner, matches)));
    if (!isFolder && matches.test(name)) found.push(inner);
  }
  return found;
}
