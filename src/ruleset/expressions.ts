// In: a ruleset. Out: its expressions as written, each with the node or name it belongs to and its place, and the parts of each.
import { isObject, type Json } from "../base/json.js";
import type { Adjustment, Criterion } from "../kinds/schema.js";
import type { Expression } from "../logic/expression.js";
import type { Path } from "../logic/scope.js";
import type { Ruleset } from "./schema.js";
import { bonusesOf, criteriaOf, deductionsOf } from "./walk.js";

/** Members that hold expressions, whatever the kind of their node. */
const MEMBERS = ["when", "count", "part", "whole", "measure", "cases"] as const;

/** An expression with its place. */
export interface PlacedExpression {
  readonly expression: Expression;
  readonly path: Path;
}

/** An expression with the id of its node, or its own name where it is a named one. */
export interface OwnedExpression extends PlacedExpression {
  readonly id: string;
}

/** The expressions that a criterion, deduction or bonus holds itself. */
export function expressionsIn(node: Criterion | Adjustment, path: Path): readonly OwnedExpression[] {
  const found: { readonly [member: string]: unknown } = { ...node };
  return MEMBERS.flatMap((member) =>
    member in found ? [{ id: node.id, expression: found[member] as Expression, path: [...path, member] }] : [],
  );
}

/** Every expression of a ruleset, named ones first. */
export function expressionsOf(ruleset: Ruleset): readonly OwnedExpression[] {
  const { derived = {}, gates = [], disqualifiers = [] } = ruleset;
  return [
    ...Object.entries(derived).map(([id, { value }]) => ({ id, expression: value, path: ["derived", id, "value"] })),
    ...gates.map(({ id, require }, i) => ({ id, expression: require, path: ["gates", i, "require"] })),
    ...disqualifiers.map(({ id, when }, i) => ({ id, expression: when, path: ["disqualifiers", i, "when"] })),
    ...[...criteriaOf(ruleset), ...deductionsOf(ruleset), ...bonusesOf(ruleset)].flatMap(({ node, path }) =>
      expressionsIn(node, path),
    ),
  ];
}

/** The operator of an expression; a literal has none. */
export function operatorOf(expression: Expression): string | undefined {
  return isObject(expression) ? Object.keys(expression)[0] : undefined;
}

/** The operands of an expression with their places, whether or not they stand in brackets. */
export function operandsOf(expression: Expression, path: Path): readonly PlacedExpression[] {
  const name = operatorOf(expression);
  if (name === undefined) return [];
  const value = (expression as { readonly [name: string]: Json })[name] as Json;
  if (!Array.isArray(value)) return [{ expression: value, path: [...path, name] }];
  return (value as readonly Json[]).map((operand, i) => ({ expression: operand, path: [...path, name, i] }));
}

/** An expression and all its parts, each before its own parts; the items of a list of literals are parts too. */
export function partsOf({ expression, path }: PlacedExpression): readonly PlacedExpression[] {
  const inside = Array.isArray(expression)
    ? (expression as readonly Json[]).map((item, i) => ({ expression: item, path: [...path, i] }))
    : operandsOf(expression, path);
  // Most parts have nothing inside.
  return inside.length === 0 ? [{ expression, path }] : [{ expression, path }, ...inside.flatMap(partsOf)];
}
