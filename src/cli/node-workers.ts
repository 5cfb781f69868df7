// In: what to score by. Out: worker threads that do, each a batch at a time.
import type { BatchOfFile } from "./score-worker.js";
import type { Scored, ScoringTask } from "./scorer.js";
import type { Workers } from "./shell.js";

declare global {
  /** The types of tinypool ask for that of browsers; nothing here does. */
  interface Worker {
    readonly resourceLimits?: object;
  }
}

/** Starts so many workers. */
export async function nodeWorkers(task: ScoringTask, count: number): Promise<Workers> {
  // Loaded when it is needed, which is seldom.
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    // Beside dist/cli.js stands the worker's own file.
    filename: new URL("./score-worker.js", import.meta.url),
    minThreads: count,
    maxThreads: count,
    workerData: task,
  });
  return {
    async score({ first, bytes }, file) {
      // A copy of its own, which can change hands: these bytes may lie in a buffer with others.
      const own = new Uint8Array(bytes);
      const batch: BatchOfFile = { file, lines: { first, bytes: own } };
      // CAST: what the worker's file returns.
      return (await pool.run(batch, { transferList: [own.buffer] })) as Scored;
    },
    close: () => pool.destroy(),
  };
}
