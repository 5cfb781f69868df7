// In: the built command in dist/; `--quick` for a smoke test. Out: from NDJSON to NDJSON, the neutral households: time of `thangdiem score` as a
// ratio to reading the same lines, JSON.parse, JSON.stringify and writing, in interleaved rounds of processes of their own; with few rows
// and many, alone and with workers; and the most memory that each took.
import { spawnSync } from "node:child_process";
import { createReadStream, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { records, ruleset } from "./neutral/records.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = `${root}.cache/stream`;
const quick = process.argv.includes("--quick");
const BLOCK = 262_144;

/** What every variant must do at least. */
async function baseline(input, output) {
  const out = openSync(output, "w");
  let pending = "";
  for await (const line of createInterface({ input: createReadStream(input), crlfDelay: Infinity })) {
    pending += `${JSON.stringify(JSON.parse(line))}\n`;
    if (pending.length < BLOCK) continue;
    writeSync(out, pending);
    pending = "";
  }
  writeSync(out, pending);
}

/** Milliseconds of a process from its start to its end, of its processors, and its most memory in MB. */
function run(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync("/usr/bin/time", ["-f", "%U %S %M", process.execPath, ...args], {
    encoding: "utf8",
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(stderr);
  const [user, system, memory] = stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return { wall, cpu: (user + system) * 1000, memory: memory / 1024 };
}

// The number of rounds is odd.
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

function table(size, times, variants) {
  console.log(`\n${size} households, ${(readFileSync(`${folder}/${size}.ndjson`).length / 2 ** 20).toFixed(0)} MB:\n`);
  console.log("| variant | ratio of time (median) | min…max | s | ratio of processor time | MB at most |");
  console.log("| --- | ---: | ---: | ---: | ---: | ---: |");
  for (const [name] of variants) {
    const ratios = times[name].map(({ wall }, round) => wall / times.baseline[round].wall);
    const cpu = median(times[name].map((one, round) => one.cpu / times.baseline[round].cpu));
    const [s, mb] = [
      median(times[name].map(({ wall }) => wall)) / 1000,
      median(times[name].map(({ memory }) => memory)),
    ];
    console.log(
      `| ${name} | ${median(ratios).toFixed(2)}× | ${Math.min(...ratios).toFixed(2)}…${Math.max(...ratios).toFixed(2)} | ${s.toFixed(2)} | ${cpu.toFixed(2)}× | ${mb.toFixed(0)} |`,
    );
  }
}

if (process.argv[2] === "baseline") {
  await baseline(process.argv[3], process.argv[4]);
} else {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/ruleset.json`, JSON.stringify(ruleset));
  const sizes = quick ? [500] : [2000, 10_000, 20_000, 48_630, 4 * 48_630];
  const lines = records(Math.min(48_630, Math.max(...sizes))).map((record) => `${JSON.stringify(record)}\n`);
  console.log(`Node ${process.version}${quick ? " (quick: a smoke test, no measurement)" : ""}`);
  for (const size of sizes) {
    const input = `${folder}/${size}.ndjson`;
    writeFileSync(input, "");
    for (let left = size; left > 0; left -= lines.length)
      writeFileSync(input, lines.slice(0, left).join(""), { flag: "a" });
    const score = [`${root}dist/cli.js`, "score", input, "--ruleset", `${folder}/ruleset.json`];
    const variants = [
      ["baseline", [fileURLToPath(import.meta.url), "baseline", input, `${folder}/baseline`]],
      ["score --workers 1", [...score, "--workers", "1", "--output", `${folder}/one`]],
      ["score --workers 2", [...score, "--workers", "2", "--output", `${folder}/two`]],
    ];
    const times = Object.fromEntries(variants.map(([name]) => [name, []]));
    const rounds = quick ? 1 : size > 48_630 ? 3 : 7;
    for (let round = 0; round < rounds; round++) {
      for (let k = 0; k < variants.length; k++) {
        const [name, args] = variants[(round + k) % variants.length];
        times[name].push(run(args));
      }
    }
    if (!readFileSync(`${folder}/one`).equals(readFileSync(`${folder}/two`))) throw new Error("the outputs differ");
    table(size, times, variants);
  }
}
