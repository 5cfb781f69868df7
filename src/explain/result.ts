// In: an expression of the trace. Out: the value it came to.
import type { TraceExpression, TraceValue } from "../evaluate/decision.js";

/** The value that an expression came to; a reading's is its option. */
export function resultOf(expression: TraceExpression): TraceValue {
  if ("literal" in expression) return expression.literal;
  if ("reading" in expression) return { type: "choice", value: expression.option };
  return expression.value;
}
