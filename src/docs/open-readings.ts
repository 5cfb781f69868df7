// In: conditions and measures as a document writes them. Out: which of the ruleset's readings they depend on, by number.
import { isObject, own } from "../base/json.js";
import type { Adjustment, Criterion } from "../kinds/schema.js";
import type { Expression } from "../logic/expression.js";
import { expressionsIn, partsOf } from "../ruleset/expressions.js";
import type { Ruleset } from "../ruleset/schema.js";

function nameIn(expression: Expression, operator: string): string | undefined {
  const value = isObject(expression) ? own(expression, operator) : undefined;
  const name: unknown = Array.isArray(value) ? value[0] : value;
  return typeof name === "string" ? name : undefined;
}

/** Keys of the readings that an expression names, itself or by way of what is derived. */
function readingsIn(ruleset: Ruleset, expression: Expression): readonly string[] {
  return partsOf({ expression, path: [] }).flatMap(({ expression: part }) => {
    const reading = nameIn(part, "reading");
    if (reading !== undefined) return [reading];
    const derived = ruleset.derived?.[nameIn(part, "var") ?? ""];
    return derived === undefined ? [] : readingsIn(ruleset, derived.value);
  });
}

/** The numbers, from 1, under which a form lists the readings that these expressions depend on. */
export function readingNumbers(ruleset: Ruleset, expressions: readonly Expression[]): readonly number[] {
  const named = new Set(expressions.flatMap((expression) => readingsIn(ruleset, expression)));
  return Object.keys(ruleset.readings ?? {}).flatMap((key, i) => (named.has(key) ? [i + 1] : []));
}

/** The same of a criterion, deduction or bonus. */
export function readingNumbersOf(ruleset: Ruleset, node: Criterion | Adjustment): readonly number[] {
  const own = expressionsIn(node, []).map(({ expression }) => expression);
  const combined = node.kind === "group" && typeof node.combine === "object" && "reading" in node.combine;
  return readingNumbers(ruleset, combined ? [...own, { reading: node.combine.reading }] : own);
}
