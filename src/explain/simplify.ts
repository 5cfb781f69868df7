// In: an expression of the trace. Out: the same without the parts that only readings settled: they have a section of their own.
import type { TraceExpression } from "../evaluate/decision.js";
import { resultOf } from "./result.js";

type OperatorStep = Extract<TraceExpression, { operator: string }>;

/** Does nothing in it come from a fact? */
function isFactFree(step: TraceExpression): boolean {
  if ("literal" in step || "reading" in step) return true;
  if ("field" in step) return false;
  if ("derived" in step) return isFactFree(step.from);
  return step.items === undefined && step.years === undefined && step.operands.every(isFactFree);
}

function settled(step: TraceExpression): boolean | undefined {
  const value = resultOf(step);
  return isFactFree(step) && value.type === "boolean" && value.value !== "unknown" ? value.value : undefined;
}

/** `if` with its conditions on readings alone decided. */
function branch(step: OperatorStep): TraceExpression {
  const [condition, then, ...others] = step.operands;
  if (condition === undefined || then === undefined) return step;
  const [otherwise] = others;
  const choice = settled(condition);
  if (choice === undefined || otherwise === undefined) return step;
  if (choice) return simplified(then);
  return others.length === 1 ? simplified(otherwise) : simplified({ ...step, operands: others });
}

/** `and` without what is true, `or` without what is false, by a reading alone. */
function without(step: OperatorStep, neutral: boolean): TraceExpression {
  const operands = step.operands.map(simplified).filter((operand) => settled(operand) !== neutral);
  const [only] = operands;
  if (only === undefined) return step;
  return operands.length === 1 ? only : { ...step, operands };
}

const SIMPLIFIERS: { readonly [operator: string]: (step: OperatorStep) => TraceExpression } = {
  if: branch,
  and: (step) => without(step, true),
  or: (step) => without(step, false),
};

/** Leaves out what a choice of reading has decided, so that a family sees its own facts. */
export function simplified(step: TraceExpression): TraceExpression {
  if (!("operator" in step)) return step;
  const simplify = Object.hasOwn(SIMPLIFIERS, step.operator) ? SIMPLIFIERS[step.operator] : undefined;
  return simplify === undefined ? step : simplify(step);
}
