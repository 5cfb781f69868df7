// In: the built library in dist/; `--quick` for a few short rounds. Out: time per decision of each variant as a ratio to the
// function written by hand, on two sheets, after a check that all of them agree on every household (exit 1 where they do not).
import { execFileSync } from "node:child_process";
import { isDeepStrictEqual } from "node:util";
import { cityVariants } from "./city/variants.mjs";
import { differences, measure, report } from "./measure.mjs";
import { expected } from "./neutral/records.mjs";
import { isSame } from "./neutral/same.mjs";
import { neutralVariants, SHAPES } from "./neutral/variants.mjs";

const quick = process.argv.includes("--quick");
const settings = quick ? { rounds: 3, least: 20e6 } : { rounds: 11, least: 250e6 };

function stop(message) {
  console.error(message);
  process.exit(1);
}

// What the oracle says of a record, by its place.
function oracle(i) {
  const { score, s, dq, passed } = expected;
  const [s1, s2, s3] = s.map((points) => points[i]);
  const verdict = dq[i] !== 0 ? "disqualified" : passed[i] === 1 ? "eligible" : "ineligible";
  return { verdict, total: score[i], s1, s2, s3, disqualifiers: dq[i] };
}

function neutral() {
  const { records, variants } = neutralVariants(quick ? 2000 : 48630);
  const [{ answer }] = variants;
  const wrong = records.filter((record, i) => !isSame(answer(record), oracle(i))).length;
  if (wrong > 0) stop(`the function written by hand differs from the oracle on ${wrong} households`);
  const differing = differences(variants, records, isSame);
  if (differing > 0) stop(`${differing} answers differ from the function written by hand`);
  console.log(`## The neutral sheet: ${records.length} households, all variants agree with the oracle on each\n`);
  const times = measure(variants, settings);
  report(variants, times);
  console.log("Beside the function that makes its trace at once:\n");
  const traced = variants.flatMap(({ name }, v) => (name.includes("trace") ? [v] : []));
  report(
    traced.map((v) => variants[v]),
    traced.map((v) => times[v]),
  );
}

function city() {
  const { records, variants } = cityVariants(quick ? 500 : 5000);
  const differing = differences(variants, records, isDeepStrictEqual);
  if (differing > 0) stop(`${differing} answers differ from the function written by hand`);
  console.log(`## The sheet of Bắc Ninh city: ${records.length} households, all variants agree on each\n`);
  report(variants, measure(variants, settings));
}

// In a process of its own, for V8 remembers what it met.
function apart(script, ...options) {
  const path = new URL(script, import.meta.url).pathname;
  const own = script === "heap.mjs" ? ["--expose-gc", "--min-semi-space-size=512", "--max-semi-space-size=512"] : [];
  const given = [...own, path, ...options, ...(quick ? ["--quick"] : [])];
  console.log(execFileSync(process.execPath, given, { encoding: "utf8" }));
}

console.log(`Node ${process.version}${quick ? " (quick: a smoke test, no measurement)" : ""}\n`);
neutral();
city();
console.log("## Shapes of the records\n");
for (const shape of Object.keys(SHAPES)) apart("shapes.mjs", shape);
console.log("## Growth\n");
apart("growth.mjs");
console.log("## Heap\n");
apart("heap.mjs");
