// In: an expression. Out: its register, or issues: literals by their type, objects by their one key.
import { LARGEST_EXACT } from "../base/exact.js";
import { isObject } from "../base/json.js";
import { nearest } from "../base/text.js";
import type { Expression } from "./expression.js";
import { lowerLiteral } from "./literal.js";
import type { Builder } from "./machine.js";
import { MOST_OPERANDS } from "./operator.js";
import { OPERATORS, operatorNamed } from "./operators/index.js";
import type { Report, Scope } from "./scope.js";

/** Deepest nesting of an expression. */
export const DEEPEST = 64;
const MOST_PLACES = 8;

/** The walk over expressions of one scope. */
export function walker(builder: Builder, report: Report, scopeOf: () => Scope): Scope["lower"] {
  let depth = 0;
  return (expression, path, expected) => {
    if (!isObject(expression)) return lowerLiteral(builder, expression, path, expected, report);
    const keys = Object.keys(expression);
    const [name] = keys;
    if (keys.length !== 1 || name === undefined) return report("logic.not-one-key", path, { keys });
    const operator = operatorNamed(name);
    if (operator === undefined) {
      const suggestion = nearest(
        name,
        OPERATORS.map((one) => one.name),
      );
      return report("logic.unknown-operator", path, {
        operator: name,
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    }
    const value = expression[name] as Expression;
    const listed = Array.isArray(value);
    const operands: readonly Expression[] = listed ? (value as readonly Expression[]) : [value];
    const [fewest, most] = operator.arity;
    if (operands.length < fewest || operands.length > most) {
      const wanted =
        fewest === most
          ? String(fewest)
          : most === Infinity
            ? `≥ ${String(fewest)}`
            : `${String(fewest)}–${String(most)}`;
      return report("logic.wrong-arity", path, { operator: name, expected: wanted, found: operands.length });
    }
    if (operands.length > MOST_OPERANDS)
      return report("shape.too-big", [...path, name], { maximum: MOST_OPERANDS, inclusive: true, of: "items" });
    if (depth >= DEEPEST) return report("logic.too-deep", path, { limit: DEEPEST });
    depth++;
    const lowered = operator.lower({
      operator: name,
      operands,
      inBrackets: listed,
      path,
      scope: scopeOf(),
      at: (i) => (listed ? [...path, name, i] : [...path, name]),
    });
    depth--;
    const tooFine = lowered?.type.type === "number" && lowered.type.scale > MOST_PLACES;
    if (builder.exceeded() || tooFine) return report("logic.too-large-number", path, { limit: LARGEST_EXACT });
    return lowered;
  };
}
