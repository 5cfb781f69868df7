// In: the built library; `--quick` for a smoke test. Out: time per record of the neutral sheet over 5,000, 50,000 and 500,000 different
// households that come as a stream, each number in a process of its own: what is recalled of some must not slow the others. And what
// stays in memory after all of them.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { compileRuleset, evaluateMany, parseRuleset } from "../../dist/index.js";
import { population } from "./neutral/population.mjs";
import { ruleset } from "./neutral/records.mjs";
import { evidenceOf } from "./neutral/ruleset.mjs";

const BLOCK = 1000;
const at = process.argv.indexOf("--records");

function heapInUse() {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

// Records are made block by block: only the judging of each block is timed, and the median of the blocks is told, for others
// use the machine as well.
function judged(size) {
  const compiled = compileRuleset(parseRuleset(ruleset));
  const times = [];
  let eligible = 0;
  let before = 0;
  for (let from = 0; from < size; from += BLOCK) {
    const block = population(BLOCK, { from }).map((record) => JSON.parse(JSON.stringify(evidenceOf(record))));
    const start = process.hrtime.bigint();
    for (const { result } of evaluateMany(compiled, block)) if (result.value.verdict === "eligible") eligible++;
    times.push(Number(process.hrtime.bigint() - start) / BLOCK);
    if (from === 0) before = heapInUse();
  }
  const grown = heapInUse() - before;
  return {
    perRecord: times.toSorted((a, b) => a - b)[times.length >> 1],
    eligible: eligible / size,
    grown: grown / 1e6,
  };
}

if (at > 0) {
  console.log(JSON.stringify(judged(Number(process.argv[at + 1]))));
} else {
  const sizes = process.argv.includes("--quick") ? [1000, 5000] : [5000, 50_000, 500_000];
  console.log(
    "| records | ns per record (median of blocks of 1,000) | eligible | heap grown since the first thousand, MB |\n| ---: | ---: | ---: | ---: |",
  );
  for (const size of sizes) {
    const own = ["--expose-gc", fileURLToPath(import.meta.url), "--records", String(size)];
    const { perRecord, eligible, grown } = JSON.parse(execFileSync(process.execPath, own, { encoding: "utf8" }));
    console.log(`| ${size} | ${perRecord.toFixed(0)} | ${eligible.toFixed(3)} | ${grown.toFixed(1)} |`);
  }
}
