// In: a decision with its trace. Out: the same decision without what people wrote beside the facts and without the single events of
// lists: how many there are stays, who and what they are about does not. No figure changes.
import { omit } from "../base/json.js";
import type {
  Trace,
  TraceDisqualifier,
  TraceExpression,
  TraceGate,
  TraceNode,
  TraceStandard,
} from "../evaluate/decision.js";
import type { TracedDecision } from "../evaluate/evaluate.js";

function expression(step: TraceExpression): TraceExpression {
  if ("field" in step) return omit(step, "reason", "source");
  if ("derived" in step) return { ...step, from: expression(step.from) };
  if (!("operator" in step)) return step;
  const { years } = step;
  const bare = { ...omit(step, "items", "years"), operands: step.operands.map(expression) };
  return years === undefined ? bare : { ...bare, years: years.map((year) => omit(year, "decision")) };
}

function node(one: TraceNode): TraceNode {
  const expressions = Object.entries(one.expressions).map(([member, step]) => [member, expression(step)] as const);
  return { ...one, expressions: Object.fromEntries(expressions), children: one.children.map(node) };
}

function condition<T extends TraceGate | TraceDisqualifier>(one: T): T {
  return { ...one, condition: expression(one.condition) };
}

function standard(one: TraceStandard): TraceStandard {
  const { criteria, bonuses, deductions } = one;
  return { ...one, criteria: criteria.map(node), bonuses: bonuses.map(node), deductions: deductions.map(node) };
}

function traceOf({ gates, disqualifiers, standards, total }: Trace): Trace {
  return {
    gates: gates.map(condition),
    disqualifiers: disqualifiers.map(condition),
    standards: standards.map(standard),
    ...(total === undefined
      ? {}
      : {
          total: {
            ...total,
            bonuses: { ...total.bonuses, items: total.bonuses.items.map(node) },
            deductions: { ...total.deductions, items: total.deductions.items.map(node) },
          },
        }),
  };
}

/** The decision as the people judged may read it, whoever else the evidence speaks of. */
export function impersonal(decision: TracedDecision): TracedDecision {
  const missing = decision.missing.map((fact) => omit(fact, "reason"));
  return { ...decision, missing, trace: traceOf(decision.trace) };
}
