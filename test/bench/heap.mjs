// In: the built library; to be run with `--expose-gc --max-semi-space-size=512`, so that nothing is collected meanwhile. Out: bytes
// allocated for each decision.
import { evaluate, loadRuleset } from "../../dist/index.js";
import { decide } from "./neutral/hand.mjs";
import { decideTraced } from "./neutral/hand-traced.mjs";
import { records, ruleset, withGaps } from "./neutral/records.mjs";

const SIZE = 4000;
const compiled = loadRuleset(ruleset);
const given = records(SIZE);
const gaps = withGaps(given);
let sink = 0;

const VARIANTS = {
  "hand-written JavaScript": [given, (record) => decide(record).total],
  "hand-written, trace made at once": [given, (record) => decideTraced(record).total],
  thangdiem: [given, (record) => evaluate(compiled, record).total.low],
  "thangdiem, a fifth of the facts missing": [gaps, (record) => evaluate(compiled, record).total.low],
  "thangdiem, trace: true": [given, (record) => evaluate(compiled, record, { trace: true }).total.low],
};

console.log("| variant | bytes allocated per record |\n| --- | ---: |");
for (const [name, [all, judge]] of Object.entries(VARIANTS)) {
  for (let i = 0; i < 20; i++) for (const record of all) sink += judge(record);
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  for (const record of all) sink += judge(record);
  console.log(`| ${name} | ${Math.round((process.memoryUsage().heapUsed - before) / SIZE)} |`);
}
if (!Number.isFinite(sink)) console.log("no number");
