// In: an expression as written. Out: the reads of fields that may be not applicable and stand outside a guard.
// A guard is `{"applicable": f}` among the operands of an `and`, its negation among those of an `or`, or an `if` on it.
import { isObject } from "../base/json.js";
import type { Expression } from "./expression.js";
import type { Path } from "./scope.js";

/** A read that needs a guard and has none. */
export interface Unguarded {
  readonly field: string;
  readonly path: Path;
}

const operandsOf = (value: unknown): readonly Expression[] =>
  Array.isArray(value) ? (value as Expression[]) : [value as Expression];

// Fields that surely apply when the expression has this value.
function applying(expression: Expression, value: boolean): readonly string[] {
  if (!isObject(expression)) return [];
  const [name = ""] = Object.keys(expression);
  const operands = operandsOf(expression[name]);
  if (name === "applicable" && value) return operands.filter((operand) => typeof operand === "string");
  if (name === "!") return operands.flatMap((operand) => applying(operand, !value));
  if ((name === "and" && value) || (name === "or" && !value))
    return operands.flatMap((operand) => applying(operand, value));
  return [];
}

/** Every unguarded read of one of the `optional` fields. Conditions over events are read with the members in `itemOptional`. */
export function unguardedReads(
  expression: Expression,
  path: Path,
  optional: ReadonlySet<string>,
  membersOf: (list: string) => ReadonlySet<string>,
  guarded: readonly string[] = [],
): readonly Unguarded[] {
  if (!isObject(expression)) return [];
  const [name = ""] = Object.keys(expression);
  const value = expression[name];
  if (name === "var") {
    return typeof value === "string" && optional.has(value) && !guarded.includes(value) ? [{ field: value, path }] : [];
  }
  const operands = operandsOf(value);
  const at = (i: number): Path => (Array.isArray(value) ? [...path, name, i] : [...path, name]);
  const into = (operand: Expression, i: number, known: readonly string[]): readonly Unguarded[] =>
    unguardedReads(operand, at(i), optional, membersOf, [...guarded, ...known]);
  if (name === "and" || name === "or") {
    return operands.flatMap((operand, i) =>
      into(
        operand,
        i,
        operands.flatMap((other, k) => (k === i ? [] : applying(other, name === "and"))),
      ),
    );
  }
  if (name === "if") {
    // A branch is reached when its own condition holds and all before it do not.
    return operands.flatMap((operand, i) => {
      const before = operands.slice(0, i - (i % 2)).filter((_, k) => k % 2 === 0);
      const own = i % 2 === 1 ? applying(operands[i - 1] ?? null, true) : [];
      return into(operand, i, [...before.flatMap((condition) => applying(condition, false)), ...own]);
    });
  }
  if (["some", "all", "none", "filter"].includes(name)) {
    const members = membersOf(listName(operands[0] ?? null));
    return [...into(operands[0] ?? null, 0, []), ...unguardedReads(operands[1] ?? null, at(1), members, membersOf)];
  }
  return operands.flatMap((operand, i) => into(operand, i, []));
}

function listName(expression: Expression): string {
  if (!isObject(expression)) return "";
  if (typeof expression["var"] === "string") return expression["var"];
  return listName(operandsOf(expression["filter"])[0] ?? null);
}
