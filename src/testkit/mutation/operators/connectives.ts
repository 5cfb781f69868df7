// Conditions put together otherwise: and for or, some for all, a branch for the other, one operand left out, a negation too.
import { isObject, type Json } from "../../../base/json.js";
import { expressionsOf, operandsOf, operatorOf, partsOf } from "../../../ruleset/expressions.js";
import type { MutationOperator } from "../operator.js";
import { renamed } from "./comparisons.js";

const OTHERS: { readonly [operator: string]: readonly string[] } = {
  and: ["or"],
  or: ["and"],
  some: ["all", "none"],
  all: ["some"],
  none: ["some"],
  min: ["max"],
  max: ["min"],
  "+": ["-"],
  "-": ["+"],
};
const MAY_LOSE_ONE = ["and", "or", "min", "max", "+"];

function withoutEach(expression: Json, name: string): readonly Json[] {
  const operands = operandsOf(expression, []).map((one) => one.expression);
  return operands.length < 2 ? [] : operands.map((_, left) => ({ [name]: operands.filter((_one, i) => i !== left) }));
}

function otherwise(expression: Json): readonly Json[] {
  const name = operatorOf(expression);
  if (name === undefined || !isObject(expression)) return [];
  const [first, second, ...rest] = operandsOf(expression, []).map((one) => one.expression);
  // `-` of one operand is a number's opposite, which `+` has no form for.
  const others = name === "-" && second === undefined ? [] : (OTHERS[name] ?? []);
  return [
    ...others.map((to) => renamed(expression, to)),
    ...(MAY_LOSE_ONE.includes(name) ? withoutEach(expression, name) : []),
    ...(name === "!" && first !== undefined ? [first] : []),
    ...(name === "if" && rest.length === 1 ? [{ if: [first ?? null, rest[0] ?? null, second ?? null] }] : []),
  ];
}

export const connectives: MutationOperator = {
  name: "connectives",
  summary: { vi: "Nối các điều kiện theo cách khác", en: "Conditions joined otherwise" },
  changes: (ruleset) =>
    expressionsOf(ruleset).flatMap((owned) =>
      partsOf(owned).flatMap(({ expression, path }) =>
        otherwise(expression).map((to) => ({ node: owned.id, path, to })),
      ),
    ),
};
