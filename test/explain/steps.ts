// Short ways to write traces by hand.
import type { Range, TraceExpression, TraceNode, TracePoints, TraceValue } from "../../src/evaluate/decision.js";

export const range = (low: number, high: number = low): Range => ({ low, high });
export const points = (earned: Range, of: number): TracePoints => ({ raw: earned, earned, of: range(of) });
export const truth = (value: boolean | "unknown"): TraceValue => ({ type: "boolean", value });
export const number = (low: number, high: number = low): TraceValue => ({ type: "number", low, high });
export const choice = (value: string): TraceValue => ({ type: "choice", value });
export const date = (day: string): TraceValue => ({ type: "date", low: day, high: day });

export function known(field: string, value: TraceValue, source?: string): TraceExpression {
  return { field, state: "known", value, ...(source === undefined ? {} : { source }) };
}

export function missing(field: string, value: TraceValue, reason?: string): TraceExpression {
  return { field, state: "missing", value, ...(reason === undefined ? {} : { reason }) };
}

export function notApplicable(field: string, value: TraceValue, reason: string): TraceExpression {
  return { field, state: "not-applicable", value, reason };
}

export function literal(value: TraceValue): TraceExpression {
  return { literal: value };
}

export function step(operator: string, value: TraceValue, ...operands: readonly TraceExpression[]): TraceExpression {
  return { operator, value, operands };
}

export function node(
  id: string,
  kind: string,
  earned: TracePoints | undefined,
  expressions: TraceNode["expressions"],
  more: Partial<TraceNode> = {},
): TraceNode {
  return { node: id, kind, ...(earned === undefined ? {} : { points: earned }), expressions, children: [], ...more };
}
