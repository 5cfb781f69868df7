// In: an expression as a document writes it. Out: its operands, each where the lowered form has them.
import { isObject } from "../../base/json.js";
import type { Expression } from "../../logic/expression.js";

function operandsOf(expression: Expression): readonly Expression[] {
  if (!isObject(expression)) return [];
  const [value = null] = Object.values(expression) as readonly Expression[];
  return Array.isArray(value) ? (value as readonly Expression[]) : [value];
}

/** The operand at this place; the values that `in` lists count one by one. */
export function operandAt(expression: Expression, index: number): Expression {
  const operands = operandsOf(expression);
  const isMembership = isObject(expression) && Object.hasOwn(expression, "in");
  if (!isMembership || index === 0) return operands[index] ?? null;
  const [, listed] = operands;
  return Array.isArray(listed) ? ((listed as readonly Expression[])[index - 1] ?? null) : null;
}

/** The conditions that filter a list, the innermost first. */
function filtersOf(list: Expression): readonly Expression[] {
  if (!isObject(list) || !Object.hasOwn(list, "filter")) return [];
  const [inner = null, condition = null] = operandsOf(list);
  return [...filtersOf(inner), condition];
}

/** The conditions of an operator over a list: its filters, then its own. */
export function eventConditions(expression: Expression): readonly Expression[] {
  const [list = null, ...own] = operandsOf(expression);
  return [...filtersOf(list), ...own];
}
