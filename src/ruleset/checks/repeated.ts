import { snippet } from "../../issues/plain.js";
import type { Path } from "../../logic/scope.js";
import { canonical } from "../canonical.js";
import { expressionsOf, operandsOf, operatorOf, type PlacedExpression, partsOf } from "../expressions.js";
import type { Check } from "./check.js";

/** Operators for which an operand that is there twice says no more than once, or is added twice. */
const TOGETHER: readonly string[] = ["and", "or", "+", "min", "max"];
const OPERAND_LENGTH = 60;

// The list of an `in` is its second operand.
function alike({ expression, path }: PlacedExpression): readonly PlacedExpression[] {
  const operator = operatorOf(expression) ?? "";
  const operands = operandsOf(expression, path);
  if (TOGETHER.includes(operator)) return operands;
  const [, list] = operator === "in" ? operands : [];
  return list === undefined || !Array.isArray(list.expression) ? [] : partsOf(list).slice(1);
}

/** No operand stands twice in one `and`, `or`, `+`, `min`, `max`, and no literal twice in one list. */
export const repeated: Check = (ruleset, report) => {
  for (const owned of expressionsOf(ruleset)) {
    for (const part of partsOf(owned)) {
      const first = new Map<string, Path>();
      for (const { expression, path } of alike(part)) {
        const text = canonical(expression);
        const before = first.get(text);
        if (before === undefined) {
          first.set(text, path);
          continue;
        }
        const operand = snippet(JSON.stringify(expression), OPERAND_LENGTH);
        report("logic.repeated-operand", path, { operator: operatorOf(part.expression) ?? "", operand }, [before]);
      }
    }
  }
};
