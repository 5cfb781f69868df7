// In: the documents under rulesets/ and the lock. Out: which of them the lock lacks, and which are not what it says. A released
// version never changes: the lock is only ever added to.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../../src/base/text.js";
import { type Digest, documentDigest } from "../../src/replay/digest.js";
import { shippedDocuments } from "./corpus.js";

const PATH = join(import.meta.dirname, "../../rulesets/lock.json");

/** Digests of documents by id and version. */
export interface Lock {
  readonly format: 1;
  readonly digests: { readonly [document: string]: string };
}

/** A lock beside what there is. */
export interface LockState {
  readonly lock: Lock;
  /** Versions that are not in the lock yet. */
  readonly added: { readonly [document: string]: Digest };
  /** Versions that are not what they were when they were locked. */
  readonly altered: readonly string[];
  /** Versions that are no longer there. */
  readonly gone: readonly string[];
}

function readLock(): Lock {
  try {
    return JSON.parse(readFileSync(PATH, "utf8")) as Lock;
  } catch {
    return { format: 1, digests: {} };
  }
}

/** Compares the lock with the files. */
export function lockState(lock: Lock = readLock(), documents = shippedDocuments()): LockState {
  const found = new Map(documents.map((one) => [`${one.id}@${one.version}`, documentDigest(one)]));
  const names = Object.keys(lock.digests);
  return {
    lock,
    added: Object.fromEntries([...found].filter(([name]) => !Object.hasOwn(lock.digests, name))),
    altered: names.filter((name) => found.has(name) && found.get(name) !== lock.digests[name]),
    gone: names.filter((name) => !found.has(name)),
  };
}

/** Adds what is lacking, unless something in the lock is no longer so; says what became of it. */
export function writeLock(): { readonly ok: boolean; readonly text: string } {
  const { lock, added, altered, gone } = lockState();
  const broken = [...altered.map((name) => `${name} was altered`), ...gone.map((name) => `${name} is gone`)];
  if (broken.length > 0) return { ok: false, text: `nothing was written:\n  ${broken.join("\n  ")}` };
  const rows = Object.entries({ ...lock.digests, ...added }).sort(([a], [b]) => compareText(a, b));
  writeFileSync(PATH, `${JSON.stringify({ format: 1, digests: Object.fromEntries(rows) }, undefined, 2)}\n`);
  return { ok: true, text: `${rows.length} versions are locked, ${Object.keys(added).length} of them new` };
}
