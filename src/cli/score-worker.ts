// In: what to score by, once, then batches of lines. Out: of each batch the bytes to be written, what is to be told, and the counts. Runs
// in a worker, which compiles the ruleset for itself.
import { Tinypool } from "tinypool";
import type { Batch } from "./bytes.js";
import { EVIDENCE } from "./file-records.js";
import { salt } from "./node-salt.js";
import { nameOfFile, recordsIn } from "./records.js";
import { requestFor } from "./request.js";
import { type ScoringTask, scorerOf } from "./scorer.js";

/** One batch of a file. */
export interface BatchOfFile {
  readonly file: string;
  readonly lines: Batch;
}

// CAST: what the pool was given for its workers; see `node-workers.ts`.
const task = Tinypool.workerData as ScoringTask;
const scorer = scorerOf({ salt }, requestFor(task), task.options);
const encoder = new TextEncoder();

/** Scores one batch. */
export default function scoreBatch({ file, lines }: BatchOfFile): unknown {
  const { text, ...more } = scorer.score(recordsIn({ lines }, nameOfFile(file), EVIDENCE), file);
  const bytes = encoder.encode(text);
  // The bytes change hands without being copied.
  return Tinypool.move({
    [Tinypool.transferableSymbol]: bytes.buffer,
    [Tinypool.valueSymbol]: { ...more, text: bytes },
  } as unknown as Parameters<typeof Tinypool.move>[0]);
}
