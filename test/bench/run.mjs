// In: the built library in dist/; `--quick` for a few short rounds. Out: time per decision of each variant as a ratio to the
// function written by hand, after a check that all of them agree on every household (exit 1 where they do not).
import { isDeepStrictEqual } from "node:util";
import { evaluate, loadRuleset } from "../../dist/index.js";
import { shippedStack } from "../../dist/rulesets.js";
import { decide } from "./hand.mjs";
import { decideFor } from "./json-logic.mjs";
import { population } from "./population.mjs";

const HOUSEHOLDS = 5000;
const quick = process.argv.includes("--quick");
const { rounds, least } = quick ? { rounds: 3, least: 20e6 } : { rounds: 15, least: 200e6 };

const texts = population(HOUSEHOLDS);
const records = texts.map((text) => JSON.parse(text));
const { ruleset, overlays } = await shippedStack("vn/bac-ninh/thanh-pho/gia-dinh-van-hoa");
const compiled = loadRuleset(ruleset, overlays);
const byJsonLogic = decideFor(records[0].period);

// A decision of the library, in the shape of `hand.mjs`.
function plain({ verdict, total, standards, determinedBy }) {
  const [s1, s2, s3] = standards.map(({ low, high }) => exact(low, high));
  const disqualifiers = determinedBy.filter(({ state }) => state === "holds").map(({ node }) => node);
  return { verdict, total: exact(total.low, total.high), s1, s2, s3, disqualifiers };
}

function exact(low, high) {
  return low === high ? Math.round(low * 100) : `${low}–${high}`;
}

function traced(record) {
  const decision = evaluate(compiled, record, { trace: true });
  const { low, high } = decision.trace.total.counted;
  return { ...plain(decision), total: exact(low, high) };
}

// Each variant has a loop of its own, so that no call in it is shared. What a pass returns keeps it from being left out.
const VARIANTS = [
  {
    name: "hand-written JavaScript",
    answer: decide,
    pass() {
      let sum = 0;
      for (const record of records) sum += decide(record).total;
      return sum;
    },
  },
  {
    name: "thangdiem, no trace",
    answer: (record) => plain(evaluate(compiled, record)),
    pass() {
      let sum = 0;
      for (const record of records) sum += evaluate(compiled, record).total.low;
      return sum;
    },
  },
  {
    name: "thangdiem, trace: true",
    answer: traced,
    pass() {
      let sum = 0;
      for (const record of records) sum += evaluate(compiled, record, { trace: true }).trace.total.counted.low;
      return sum;
    },
  },
  {
    name: "json-logic-js 2.0.5",
    answer: byJsonLogic,
    pass() {
      let sum = 0;
      for (const record of records) sum += byJsonLogic(record).total;
      return sum;
    },
  },
  {
    name: "JSON.parse of one record",
    pass() {
      let sum = 0;
      for (const text of texts) sum += JSON.parse(text).format;
      return sum;
    },
  },
];

/** How often each outcome occurs; ends the process where a variant differs from the function written by hand. */
function agreed() {
  const counts = {
    eligible: 0,
    ineligible: 0,
    disqualified: 0,
    undetermined: 0,
    "under a floor": 0,
    "with a deduction": 0,
  };
  let differences = 0;
  // No answer outlives its turn: V8 would take them for long-lived, and allocate slowly ever after.
  for (const record of records) {
    const byHand = sorted(decide(record));
    for (const { name, answer } of VARIANTS) {
      const found = answer && sorted(answer(record));
      if (found === undefined || isDeepStrictEqual(found, byHand)) continue;
      if (++differences <= 10) console.error(`${name} differs on ${record.subject.id}:`, found, "by hand:", byHand);
    }
    const { verdict, total, s1, s2, s3 } = byHand;
    counts[verdict]++;
    if (s1 < 2250 || s2 < 1500 || s3 < 1250) counts["under a floor"]++;
    if (total < s1 + s2 + s3) counts["with a deduction"]++;
  }
  if (differences === 0) return counts;
  console.error(`${differences} answers differ from the function written by hand`);
  process.exit(1);
}

function sorted(answer) {
  return { ...answer, disqualifiers: answer.disqualifiers.toSorted() };
}

let sink = 0;

/** Nanoseconds per decision over so many passes. */
function time({ pass }, passes) {
  const start = process.hrtime.bigint();
  for (let i = 0; i < passes; i++) sink += pass();
  return Number(process.hrtime.bigint() - start) / passes / HOUSEHOLDS;
}

// The number of rounds is odd.
function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

/** Interleaved rounds: in each, every variant once, beginning with another one each time. */
function measure() {
  const passes = VARIANTS.map((variant) => {
    let ns = time(variant, 1);
    for (let spent = 0; spent < 4 * least; spent += ns * HOUSEHOLDS) ns = time(variant, 1);
    return Math.max(1, Math.ceil(least / (ns * HOUSEHOLDS)));
  });
  const times = VARIANTS.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (let k = 0; k < VARIANTS.length; k++) {
      const v = (round + k) % VARIANTS.length;
      times[v].push(time(VARIANTS[v], passes[v]));
    }
  }
  return times;
}

const significant = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const span = (values) => `${significant(Math.min(...values))}…${significant(Math.max(...values))}`;

const counted = Object.entries(agreed()).map(([outcome, number]) => `${number} ${outcome}`);
console.log(`${HOUSEHOLDS} households: ${counted.join(", ")}; all variants agree on each`);
const times = measure();
console.log(`Node ${process.version}, ${rounds} rounds${quick ? " (quick: a smoke test, no measurement)" : ""}\n`);
console.log("| variant | ratio (median) | ratio min…max | ns per decision (median) | ns min…max |");
console.log("|---|---:|---:|---:|---:|");
VARIANTS.forEach(({ name }, v) => {
  const ratios = times[v].map((ns, round) => ns / times[0][round]);
  const cells = [name, `${significant(median(ratios))}×`, span(ratios), significant(median(times[v])), span(times[v])];
  console.log(`| ${cells.join(" | ")} |`);
});
if (!Number.isFinite(sink)) console.log("no number");
