// In: files that a caller named. Out: the same files, each mended where one mending is certain and written at once and whole, and
// what was mended.
import { isObject } from "../base/json.js";
import type { Issue } from "../index.js";
import { mendText } from "../issues/mend.js";
import { shippedIds } from "../rulesets.js";
import { allOf, textOf } from "./bytes.js";
import { nameOfFile } from "./records.js";
import { Refusal } from "./refusal.js";
import type { Shell } from "./shell.js";

/** What became of the files; `shell` reads them as they are now. */
export interface Mending {
  readonly shell: Shell;
  readonly mended: readonly Issue[];
}

const KINDS: readonly unknown[] = ["ruleset", "overlay"];

function isOurs(text: string): boolean {
  const value: unknown = JSON.parse(text);
  return isObject(value) && KINDS.includes(value["kind"]);
}

async function write(shell: Shell, path: string, text: string): Promise<void> {
  const draft = await shell.draft(path);
  try {
    await draft.write(text);
    await draft.keep();
  } catch (error) {
    await draft.drop();
    throw error;
  }
}

/**
 * Mends rulesets and overlays in place; what is no such document stays as it is.
 *
 * @throws Refusal where something is named that is no file of the caller's, or a file cannot be written
 */
export async function mendFiles(shell: Shell, files: readonly string[]): Promise<Mending> {
  for (const file of files) {
    if (file === "-" || shippedIds.includes(file)) throw new Refusal((words) => words.notAFile(nameOfFile(file)));
  }
  const texts = new Map<string, string>();
  const mended: Issue[] = [];
  for (const file of files) {
    // What cannot be read is told when it is checked.
    const bytes = await allOf(shell, file).catch(() => new Uint8Array());
    const before = textOf(bytes, file);
    const after = before.ok ? mendText(before.value, nameOfFile(file)) : undefined;
    if (after === undefined || after.mended.length === 0 || !isOurs(after.text)) continue;
    await write(shell, file, after.text);
    texts.set(file, after.text);
    mended.push(...after.mended);
  }
  const encoder = new TextEncoder();
  async function* read(path: string): AsyncGenerator<Uint8Array> {
    const text = texts.get(path);
    if (text === undefined) yield* shell.read(path);
    else yield await Promise.resolve(encoder.encode(text));
  }
  return { shell: { ...shell, read }, mended };
}
