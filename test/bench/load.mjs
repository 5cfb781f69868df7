// In: the built library in dist/; `--quick` for a smoke test. Out: the largest shipped ruleset with its two overlays, from three texts to a compiled
// ruleset, as a ratio to JSON.parse and JSON.stringify of the same texts, in interleaved rounds; the first time in a process; and how long
// an entry takes to be imported.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import {
  applyOverlays,
  checkRuleset,
  compileRuleset,
  hasErrors,
  parseOverlayText,
  parseRulesetText,
} from "../../dist/index.js";

const quick = process.argv.includes("--quick");
const shipped = (path) =>
  readFileSync(new URL(`../../rulesets/vn/bac-ninh/${path}/1.0.0.json`, import.meta.url), "utf8");
// A framework of 31 criteria, the sheet of a province on it, the add-ons of a city on that.
const NATION = readFileSync(
  new URL("../../rulesets/vn/nd-122-2018/gia-dinh-van-hoa/1.0.0.json", import.meta.url),
  "utf8",
);
const texts = [NATION, shipped("qd-66-2019/gia-dinh-van-hoa"), shipped("thanh-pho/gia-dinh-van-hoa")];
const now = () => Number(process.hrtime.bigint()) / 1e6;
let sink;

const STEPS = {
  baseline: () => texts.map((text) => JSON.stringify(JSON.parse(text))),
  parsed: () => [parseRulesetText(texts[0]), ...texts.slice(1).map((text) => parseOverlayText(text))],
  applied: ([base, ...overlays]) => applyOverlays(base, overlays),
  checked: (ruleset) => {
    if (hasErrors(checkRuleset(ruleset))) throw new Error("the ruleset has errors");
    return ruleset;
  },
  compiled: (ruleset) => compileRuleset(ruleset),
};
const NAMES = Object.keys(STEPS);

/** Milliseconds of each step, in order. */
function once() {
  let given;
  return NAMES.map((name) => {
    const start = now();
    given = STEPS[name](name === "parsed" ? undefined : given);
    const spent = now() - start;
    sink = given;
    return spent;
  });
}

const sum = ([, ...steps]) => steps.reduce((a, b) => a + b, 0);
// The number of rounds is odd.
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

if (process.argv[2] === "cold") {
  console.log(JSON.stringify(once()));
} else {
  const self = new URL(import.meta.url).pathname;
  const apart = (...args) => execFileSync(process.execPath, args, { encoding: "utf8" });
  const cold = Array.from({ length: quick ? 1 : 11 }, () => JSON.parse(apart(self, "cold")));
  for (let i = 0; i < (quick ? 5 : 100); i++) once();
  const warm = Array.from({ length: quick ? 5 : 201 }, once);
  console.log(
    `Node ${process.version}${quick ? " (quick: a smoke test, no measurement)" : ""}; ${texts.join("").length} characters\n`,
  );
  console.log("| | warm, ms (median) | the first time, ms (median) |\n| --- | ---: | ---: |");
  const ms = (value) => value.toPrecision(3);
  NAMES.forEach((name, i) => {
    console.log(`| ${name} | ${ms(median(warm.map((one) => one[i])))} | ${ms(median(cold.map((one) => one[i])))} |`);
  });
  console.log(`| all | ${ms(median(warm.map(sum)))} | ${ms(median(cold.map(sum)))} |`);
  const ratios = (rounds) => median(rounds.map((one) => sum(one) / one[0])).toFixed(1);
  console.log(`| ratio to the baseline | ${ratios(warm)}× | ${ratios(cold)}× |\n`);
  console.log("| entry | import, ms (median) |\n| --- | ---: |");
  for (const entry of ["evaluate", "index"]) {
    const code = `const s=process.hrtime.bigint();await import(${JSON.stringify(new URL(`../../dist/${entry}.js`, import.meta.url).href)});console.log(Number(process.hrtime.bigint()-s)/1e6)`;
    const times = Array.from({ length: quick ? 1 : 11 }, () => Number(apart("--input-type=module", "-e", code)));
    console.log(`| ${entry} | ${ms(median(times))} |`);
  }
  if (sink === undefined) console.log("nothing");
}
