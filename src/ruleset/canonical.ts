// In: expressions. Out: a text that is the same for two of them that mean the same: spellings of one comparison, the order of
// operands that does not matter, a named expression or what it stands for. Never here: arithmetic, or any proof.
import { isObject, type Json } from "../base/json.js";
import { compareText } from "../base/text.js";
import type { Expression } from "../logic/expression.js";
import { operandsOf, operatorOf } from "./expressions.js";

/** Named expressions by their names. */
export type Derived = { readonly [id: string]: { readonly value: Expression } };

const ONE_SPELLING: { readonly [operator: string]: string } = { "===": "==", "!==": "!=" };
/** `a > b` is `b < a`. */
const TURNED: { readonly [operator: string]: string } = { ">": "<", ">=": "<=" };
const UNORDERED: readonly string[] = ["and", "or", "+", "*", "min", "max", "==", "!="];
/** Within one event a name is that of a member. */
export const OVER_EVENTS: readonly string[] = ["some", "all", "none", "filter", "count"];
/** Named expressions may stand on one another; what goes round in a circle is an issue of its own. */
const DEEPEST = 64;

function nameIn(expression: Expression): string | undefined {
  const name = isObject(expression) ? expression["var"] : undefined;
  return typeof name === "string" ? name : undefined;
}

/** The expression with named ones written out. */
export function writtenOut(expression: Expression, derived: Derived, depth = 0): Expression {
  const name = nameIn(expression);
  const named = name !== undefined && Object.hasOwn(derived, name) ? derived[name] : undefined;
  return named === undefined || depth > DEEPEST ? expression : writtenOut(named.value, derived, depth + 1);
}

/** The canonical text of an expression. */
export function canonical(expression: Expression, derived: Derived = {}): string {
  const written = writtenOut(expression, derived);
  const name = operatorOf(written);
  if (Array.isArray(written)) return `[${(written as readonly Json[]).map((item) => canonical(item)).join()}]`;
  if (name === undefined) return JSON.stringify(written);
  const within = (i: number): Derived => (OVER_EVENTS.includes(name) && i > 0 ? {} : derived);
  const operands = operandsOf(written, []).map((operand, i) => canonical(operand.expression, within(i)));
  const ordered = UNORDERED.includes(name) ? [...operands].sort(compareText) : operands;
  const turned = TURNED[name];
  return turned === undefined
    ? `${ONE_SPELLING[name] ?? name}(${ordered.join()})`
    : `${turned}(${[...ordered].reverse().join()})`;
}
