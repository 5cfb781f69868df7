// A comparison that lets its border in or out, or turns round.
import { isObject, type Json } from "../../../base/json.js";
import { expressionsOf, operatorOf, partsOf } from "../../../ruleset/expressions.js";
import type { MutationOperator } from "../operator.js";

const OTHERS: { readonly [operator: string]: readonly string[] } = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "==": ["!="],
  "===": ["!=="],
  "!=": ["=="],
  "!==": ["==="],
  "share-at-least": ["share-above"],
  "share-above": ["share-at-least"],
};

/** The same operands under another operator. */
export function renamed(expression: Json, to: string): Json {
  const [operands] = isObject(expression) ? Object.values(expression) : [];
  return { [to]: operands as Json };
}

export const comparisons: MutationOperator = {
  name: "comparisons",
  summary: { vi: "Đổi dấu so sánh", en: "Another comparison" },
  changes: (ruleset) =>
    expressionsOf(ruleset).flatMap((owned) =>
      partsOf(owned).flatMap(({ expression, path }) =>
        (OTHERS[operatorOf(expression) ?? ""] ?? []).map((to) => ({
          node: owned.id,
          path,
          to: renamed(expression, to),
        })),
      ),
    ),
};
