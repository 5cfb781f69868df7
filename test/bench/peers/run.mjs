// In: the built library, and the engines of this folder (`npm ci` here first: they are no dependencies of the project). Out: time
// per record of the neutral sheet in each, as a ratio to the function written by hand, after a check that all agree.
import { ZenEngine } from "@gorules/zen-engine";
import { LogicEngine } from "json-logic-engine";
import { Engine } from "json-rules-engine";
import { evaluate, loadRuleset } from "../../../dist/index.js";
import { differences, measure, report } from "../measure.mjs";
import { decide } from "../neutral/hand.mjs";
import { decideBy } from "../neutral/json-logic.mjs";
import { records, ruleset, workload } from "../neutral/records.mjs";
import { renamed } from "../neutral/ruleset.mjs";
import { isSame } from "../neutral/same.mjs";
import { plain } from "../neutral/variants.mjs";

const quick = process.argv.includes("--quick");
const settings = quick ? { rounds: 3, least: 20e6 } : { rounds: 11, least: 250e6 };
const given = records(quick ? 200 : 20000);
const compiled = loadRuleset(ruleset);

// One built function for each expression: the engine's own way to be fast. It makes them with `new Function`.
const engine = new LogicEngine();
const built = new Map();
const byBuild = decideBy(workload, (expression, facts) => {
  const known = built.get(expression);
  const found = known ?? engine.build(expression);
  if (known === undefined) built.set(expression, found);
  return found(facts);
});
const byRun = decideBy(workload, (expression, facts) => engine.run(expression, facts));

const hundredths = (points) => Math.round(points * 100);

// Conditions of json-rules-engine: one fact, an operator and a value; `all` and `any` of such; `not`.
function conditionOf(expression) {
  const [[operator, operands]] = Object.entries(expression);
  if (operator === "var") return { fact: "facts", path: operands, operator: "equal", value: true };
  if (operator === "!") return { not: conditionOf([operands].flat()[0]) };
  if (operator === "and") return { all: operands.map(conditionOf) };
  if (operator === "or") return { any: operands.map(conditionOf) };
  const names = { "===": "equal", ">=": "greaterThanInclusive", "<=": "lessThanInclusive", in: "in" };
  return { fact: "facts", path: operands[0].var, operator: names[operator], value: operands[1] };
}

const atRoot = (condition) =>
  "all" in condition || "any" in condition || "not" in condition ? condition : { all: [condition] };
const at = (facts, path) => path.split(".").reduce((value, key) => value[key], facts);

// One rule for each flag, band, disqualifier and flat adjustment; the rest is arithmetic, which this engine has none of.
function rulesEngine() {
  const rules = new Engine([], { pathResolver: at });
  const add = (when, params) =>
    rules.addRule({ conditions: atRoot(conditionOf(renamed(when))), event: { type: "found", params } });
  workload.standards.forEach(({ criteria }, standard) => {
    for (const { kind, points, when, value, bands } of criteria) {
      if (kind === "flag") add(when, { standard, points: hundredths(points) });
      if (kind !== "bands") continue;
      bands.forEach(({ min, points: earned }, i) => {
        const below = i === 0 ? [] : [{ "!": { ">=": [value, bands[i - 1].min] } }];
        add({ and: [{ ">=": [value, min] }, ...below] }, { standard, points: hundredths(earned) });
      });
    }
  });
  for (const [bit, { when }] of workload.disqualifiers.entries()) add(when, { bit });
  for (const { kind, points, when } of workload.deductions)
    if (kind === "flat") add(when, { adjust: -hundredths(points) });
  for (const { points, when } of workload.bonuses) add(when, { adjust: hundredths(points) });
  return rules;
}

const rules = rulesEngine();
const rest = decideBy(
  {
    ...workload,
    standards: workload.standards.map((standard) => ({
      ...standard,
      minShare: 0,
      criteria: standard.criteria.filter(({ kind }) => kind !== "flag" && kind !== "bands"),
    })),
    disqualifiers: [],
    deductions: workload.deductions.filter(({ kind }) => kind !== "flat"),
    bonuses: [],
    totals: { min: -1000, max: 1000 },
  },
  (expression, facts) => at(facts, expression.var),
);

async function byRules(record) {
  const { events } = await rules.run({ facts: record.facts });
  const { s1, s2, s3, total } = rest(record);
  const earned = [s1, s2, s3];
  let sum = total;
  let held = 0;
  for (const {
    params: { standard, points = 0, bit, adjust = 0 },
  } of events) {
    if (standard !== undefined) earned[standard] += points;
    if (bit !== undefined) held |= 1 << bit;
    sum += points + adjust;
  }
  return judged(earned, sum, held);
}

function judged([s1, s2, s3], sum, held) {
  const total = Math.min(10000, Math.max(0, sum));
  const floors = workload.standards.map(({ points, minShare }) => hundredths(points) * minShare);
  const passed = [s1, s2, s3].every((points, i) => points >= floors[i]) && total >= hundredths(workload.pass.total);
  const verdict = held !== 0 ? "disqualified" : passed ? "eligible" : "ineligible";
  return { verdict, total, s1, s2, s3, disqualifiers: held };
}

// ZEN: everything in one expression node, points as exact decimals. Names with a hyphen are no names there.
const zenName = (name) => name.replaceAll("-", "_");
function zen(expression) {
  if (typeof expression !== "object") return typeof expression === "string" ? `'${expression}'` : String(expression);
  const [[operator, operands]] = Object.entries(expression);
  if (operator === "var") return zenName(operands);
  if (operator === "!") return `(not (${zen([operands].flat()[0])}))`;
  if (operator === "in") return `(${zen(operands[0])} in [${operands[1].map(zen).join(", ")}])`;
  const names = { and: " and ", or: " or ", "===": " == ", ">=": " >= ", "<=": " <= " };
  return `(${operands.map(zen).join(names[operator])})`;
}
const ZEN = {
  flag: ({ points, when }) => `(${zen(renamed(when))} ? ${points} : 0)`,
  bands: ({ value, bands }) =>
    bands.reduceRight((below, { min, points }) => `(${zen(renamed(value))} >= ${min} ? ${points} : ${below})`, "0"),
  graded: ({ points, value }) => `min([${points}, max([0, ${zen(renamed(value))}])])`,
  perCaseGain: ({ points, each, count }) => `min([${points}, ${each} * ${zen(renamed(count))}])`,
  perCaseLoss: ({ points, each, count }) => `max([0, ${points} - ${each} * ${zen(renamed(count))}])`,
};
const zenDeduction = (one) => (one.kind === "flat" ? ZEN.flag(one) : ZEN.perCaseGain({ ...one, points: one.cap }));
const content = {
  nodes: [
    { id: "i", type: "inputNode", name: "in", position: { x: 0, y: 0 } },
    {
      id: "e",
      type: "expressionNode",
      name: "sheet",
      position: { x: 0, y: 0 },
      content: {
        expressions: [
          ...workload.standards.map(({ criteria }, i) => ({
            id: `s${i}`,
            key: `s${i + 1}`,
            value: criteria.map((one) => ZEN[one.kind](one)).join(" + "),
          })),
          { id: "x", key: "deducted", value: workload.deductions.map(zenDeduction).join(" + ") },
          { id: "b", key: "added", value: workload.bonuses.map((one) => ZEN.flag(one)).join(" + ") },
          ...workload.disqualifiers.map(({ when }, i) => ({
            id: `d${i}`,
            key: `d${i + 1}`,
            value: zen(renamed(when)),
          })),
        ],
      },
    },
    { id: "o", type: "outputNode", name: "out", position: { x: 0, y: 0 } },
  ],
  edges: [
    { id: "1", sourceId: "i", targetId: "e", type: "edge" },
    { id: "2", sourceId: "e", targetId: "o", type: "edge" },
  ],
};
const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(content)));
const underscored = (facts) =>
  typeof facts === "object"
    ? Object.fromEntries(Object.entries(facts).map(([name, value]) => [zenName(name), underscored(value)]))
    : facts;
const forZen = new Map(given.map((record) => [record, underscored(record.facts)]));

async function byZen(record) {
  const { result } = await decision.evaluate(forZen.get(record));
  const earned = [result.s1, result.s2, result.s3].map(hundredths);
  const sum = earned[0] + earned[1] + earned[2] - hundredths(result.deducted) + hundredths(result.added);
  let held = 0;
  for (let i = 0; i < 7; i++) if (result[`d${i + 1}`]) held |= 1 << i;
  return judged(earned, sum, held);
}

const loop = (name, answer) => ({
  name,
  size: given.length,
  answer,
  pass() {
    let sum = 0;
    for (const record of given) sum += answer(record).total;
    return sum;
  },
});
// Each has a loop of its own text, so that no call in it is shared.
const variants = [
  {
    ...loop("hand-written JavaScript", decide),
    pass() {
      let sum = 0;
      for (const record of given) sum += decide(record).total;
      return sum;
    },
  },
  {
    ...loop("thangdiem", (record) => plain(evaluate(compiled, record))),
    pass() {
      let sum = 0;
      for (const record of given) sum += evaluate(compiled, record).total.low;
      return sum;
    },
  },
  {
    ...loop("json-logic-engine 5.0.7, build (eval)", byBuild),
    pass() {
      let sum = 0;
      for (const record of given) sum += byBuild(record).total;
      return sum;
    },
  },
  {
    ...loop("json-logic-engine 5.0.7, run", byRun),
    pass() {
      let sum = 0;
      for (const record of given) sum += byRun(record).total;
      return sum;
    },
  },
];

let wrong = differences(variants, given, isSame);
const slow = [
  ["json-rules-engine 7.3.1", byRules],
  ["zen-engine 0.54.0, expressions", byZen],
];
for (const [name, judge] of slow) {
  for (const record of given.slice(0, 200)) {
    const found = await judge(record);
    if (isSame(found, decide(record))) continue;
    if (++wrong <= 10) console.error(`${name} differs on ${record.subject.id}:`, found, decide(record));
  }
}
if (wrong > 0) process.exit(1);
const times = measure(variants, settings);
report(variants, times);

// These answer with promises: timed one after the other, beside the function written by hand in the same round.
console.log("| variant | ratio (median) | µs per record (median) |\n| --- | ---: | ---: |");
for (const [name, judge] of slow) {
  const some = given.slice(0, quick ? 20 : 400);
  const ratios = [];
  const all = [];
  for (let round = 0; round < settings.rounds; round++) {
    const [[byHand]] = measure([variants[0]], { rounds: 1, least: 20e6 });
    const start = process.hrtime.bigint();
    for (const record of some) await judge(record);
    const ns = Number(process.hrtime.bigint() - start) / some.length;
    ratios.push(ns / byHand);
    all.push(ns / 1000);
  }
  const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
  console.log(`| ${name} | ${middle(ratios).toFixed(0)}× | ${middle(all).toFixed(0)} |`);
}
