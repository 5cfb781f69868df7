// In: the built library; to be run with `--expose-gc --min-semi-space-size=512 --max-semi-space-size=512`, so that nothing is collected meanwhile. Out: bytes
// allocated for each decision.
import { evaluate, loadRuleset } from "../../dist/index.js";
import { decide } from "./neutral/hand.mjs";
import { decideTraced } from "./neutral/hand-traced.mjs";
import { records, ruleset, withGaps } from "./neutral/records.mjs";

const SIZE = 4000;
const compiled = loadRuleset(ruleset);
const given = records(SIZE);
const gaps = withGaps(given);
// What was answered last: an answer that nobody can see would not be made at all.
let last;

const VARIANTS = {
  "hand-written JavaScript": [given, decide],
  "hand-written, trace made at once": [given, decideTraced],
  thangdiem: [given, (record) => evaluate(compiled, record)],
  "thangdiem, a fifth of the facts missing": [gaps, (record) => evaluate(compiled, record)],
  "thangdiem, trace: true": [given, (record) => evaluate(compiled, record, { trace: true })],
};

console.log("| variant | bytes allocated per record |\n| --- | ---: |");
for (const [name, [all, judge]] of Object.entries(VARIANTS)) {
  for (let i = 0; i < 20; i++) for (const record of all) last = judge(record);
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  for (const record of all) last = judge(record);
  console.log(`| ${name} | ${Math.round((process.memoryUsage().heapUsed - before) / SIZE)} |`);
}
if (last === undefined) console.log("no answer");
