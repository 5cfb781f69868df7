// In: `--minutes N` or `--rulesets N`, `--from N`, `--seed N`, `--workers N`, `--reach`. Out: the engine against the naive reference,
// the checker of decisions and JSON Logic on random rulesets with overlays and evidence; progress, and counts at the end. What
// differs is made small and written to test/fuzz/fixtures/, where a test replays it for ever; exit 1. A ruleset is the same for
// its seed and number, whatever the number of workers.
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";

const { values } = parseArgs({
  options: {
    minutes: { type: "string" },
    rulesets: { type: "string" },
    from: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
    workers: { type: "string", default: String(availableParallelism()) },
    reach: { type: "boolean", default: false },
  },
});
const started = Date.now();
const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
const rulesets = Number(values.rulesets ?? (minutes === undefined ? 200 : Infinity));
const until = minutes === undefined ? Infinity : started + minutes * 60_000;
const [from, seed, workers] = [values.from, values.seed, values.workers].map(Number);
if (![minutes ?? 1, rulesets, from, seed, workers].every((one) => one >= 0)) throw new Error("numbers are expected");

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
await build({
  entryPoints: [here("worker.ts"), here("report.ts")],
  outdir: here("../../.cache/fuzz"),
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  logLevel: "error",
});
const { progressOf, reportOf } = await import("../../.cache/fuzz/report.mjs");

// The last that each worker told.
const tallies = [];
let failed = 0;

function keep({ number, lines, trial }) {
  failed++;
  mkdirSync(here("fixtures"), { recursive: true });
  const file = `fixtures/seed-${seed}-ruleset-${number}.json`;
  writeFileSync(here(file), `${JSON.stringify({ seen: lines, ...trial }, null, 2)}\n`);
  console.log(`ruleset ${number} of seed ${seed} differs, see test/fuzz/${file}:\n  ${lines.join("\n  ")}`);
}

function work(first) {
  const task = { seed, first: from + first, step: workers, end: from + rulesets, until };
  const worker = new Worker(here("../../.cache/fuzz/worker.mjs"), { workerData: task });
  return new Promise((resolve, reject) => {
    worker.on("message", ({ tally, ...difference }) => {
      if (tally === undefined) keep(difference);
      else tallies[first] = tally;
    });
    worker.on("error", reject);
    worker.on("exit", resolve);
  });
}

const progress = setInterval(() => console.log(progressOf(tallies, Date.now() - started)), 10_000);
try {
  await Promise.all(Array.from({ length: workers }, (_, first) => work(first)));
} finally {
  clearInterval(progress);
}
console.log(reportOf(tallies, { seed, workers, milliseconds: Date.now() - started, withReach: values.reach }));
if (failed > 0) process.exitCode = 1;
