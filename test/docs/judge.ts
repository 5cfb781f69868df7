// In: an expression of the dialect, facts by name and earlier titles. Out: what it comes to, by the public functions alone: the value is read
// from the trace of a gate, or of a banded criterion's measure.
import type { Json } from "../../src/base/json.js";
import type { TraceExpression, TraceValue } from "../../src/evaluate/decision.js";
import {
  type CompiledRuleset,
  type Evidence,
  evaluate,
  loadRuleset,
  parseRuleset,
  type Ruleset,
  type TracedDecision,
} from "../../src/index.js";
import type { Example } from "../../src/logic/operator.js";

/** What an expression came to, as the examples of the operators write it. */
export type Outcome = boolean | "unknown" | number | { readonly low: number; readonly high: number };

/** Facts by name; null is missing. */
export type Facts = { readonly [name: string]: Json };
type History = Example["history"];

const label = { vi: "ví dụ", en: "example" };
const statement = { cite: { in: "ex" }, certainty: "official" };
const count = { type: "count", max: 10, ...label };
const boolean = { type: "boolean", ...label };
const date = { type: "date", min: "1900-01-01", max: "2100-12-31", ...label };
const colours = ["red", "blue", "green"].map((id) => ({ id, ...label }));

/** The dictionary over which the operators' examples are written. */
const FIELDS = {
  n: count,
  a: boolean,
  b: boolean,
  e: boolean,
  c: { type: "choice", values: colours, ...label },
  d: date,
  x: { ...count, notApplicable: true },
  list: { type: "events", max: 5, item: { n: count, d: date }, ...label },
};

function rulesetWith(rest: { readonly [member: string]: unknown }): unknown {
  return {
    kind: "ruleset",
    format: 1,
    id: "example/operators",
    version: "0.1.0",
    status: "example",
    title: { code: "operators", ...label },
    subject: "household",
    jurisdiction: ["vn"],
    inForce: { from: "2020-01-01", to: "2021-01-01" },
    appliesBy: "period-end",
    instruments: { ex: { number: "01/VD", issuer: "Ví dụ", name: label } },
    fields: FIELDS,
    history: { h: { title: "t", most: 5, rewards: ["w"], ...label } },
    readings: { r: { question: label, options: { strict: label, lenient: label }, default: "lenient", why: label } },
    ...rest,
  };
}

/** The dictionary and the names of the examples, without any condition. */
export const EXAMPLE_RULESET: Ruleset = parseRuleset(rulesetWith({}));

function asGate(rule: Json): CompiledRuleset {
  return loadRuleset(
    rulesetWith({ gates: [{ id: "g", require: rule, onFailure: "ineligible", ...label, ...statement }] }),
  );
}

function asMeasure(rule: Json): CompiledRuleset {
  const bands = [{ from: 0, points: 1 }];
  const criterion = { id: "s.m", kind: "banded", measure: rule, bands, ...label, ...statement };
  const standards = [{ id: "s", maximum: 1, criteria: [criterion], ...label }];
  const pass = { bounds: [0, 1], marks: [{ class: "*", mark: 1, ...statement }] };
  return loadRuleset(rulesetWith({ standards, pass }));
}

function evidenceWith(facts: Facts, history: History): Evidence {
  return {
    kind: "evidence",
    format: 1,
    subject: { kind: "household", id: "h" },
    period: { from: "2020-01-01", to: "2021-01-01" },
    facts,
    // CAST: an example writes its history as JSON.
    ...(history === undefined ? {} : { history: history as unknown as NonNullable<Evidence["history"]> }),
  };
}

function traceValue(step: TraceExpression | undefined): TraceValue | undefined {
  if (step === undefined || "reading" in step) return undefined;
  return "literal" in step ? step.literal : step.value;
}

/** The truth that a condition comes to. */
export function judgeCondition(rule: Json, facts: Facts, history?: History): boolean | "unknown" {
  const { trace } = evaluate(asGate(rule), evidenceWith(facts, history), { trace: true });
  const value = traceValue(trace.gates[0]?.condition);
  if (value?.type !== "boolean") throw new TypeError(`no truth value: ${JSON.stringify(rule)}`);
  return value.value;
}

/** The number that a measure comes to, or its range. */
export function judgeMeasure(rule: Json, facts: Facts, history?: History): Outcome {
  const { trace } = evaluate(asMeasure(rule), evidenceWith(facts, history), { trace: true });
  const { measure } = trace.standards[0]?.criteria[0]?.expressions ?? {};
  const value = traceValue(measure);
  if (value?.type !== "number") throw new TypeError(`no number: ${JSON.stringify(rule)}`);
  const { low, high } = value;
  return low === high ? low : { low, high };
}

const isTruth = ({ result }: Example): boolean => typeof result === "boolean" || result === "unknown";

/** What an expression comes to, as a condition or as a measure by the form of the result that is wanted. */
export function judge(example: Example): Outcome {
  const { rule, facts, history } = example;
  return isTruth(example) ? judgeCondition(rule, facts, history) : judgeMeasure(rule, facts, history);
}

/** A decision that turns on an example, and what it was made of. */
export function decidedBy(example: Example): {
  readonly ruleset: Ruleset;
  readonly evidence: Evidence;
  readonly decision: TracedDecision;
} {
  const compiled = (isTruth(example) ? asGate : asMeasure)(example.rule);
  const evidence = evidenceWith(example.facts, example.history);
  return { ruleset: compiled.ruleset, evidence, decision: evaluate(compiled, evidence, { trace: true }) };
}
