// Limits that facts are compared with, one step up and one step down: numbers, shares, days, the ends of bands.
import { daysLater, isCalendarDate } from "../../../base/date.js";
import { decimalsOf, fromScaled } from "../../../base/exact.js";
import type { Json } from "../../../base/json.js";
import type { Path } from "../../../logic/scope.js";
import { expressionsOf, operandsOf, operatorOf, type PlacedExpression, partsOf } from "../../../ruleset/expressions.js";
import type { Ruleset } from "../../../ruleset/schema.js";
import { beside, sharesBeside } from "../grain.js";
import { scoredNodes } from "../nodes.js";
import type { Change, MutationOperator } from "../operator.js";

const COMPARING = ["<", "<=", ">", ">=", "==", "===", "!=", "!==", "in"];
const SHARES = ["share-at-least", "share-above"];

/** One unit of the last decimal that a field beside it, or the number itself, can have. */
function unit(value: number, beside: readonly PlacedExpression[], { fields }: Ruleset): number {
  const steps = beside.flatMap(partsOf).flatMap(({ expression }): readonly number[] => {
    const [name] = operatorOf(expression) === "var" ? operandsOf(expression, []) : [];
    const field = typeof name?.expression === "string" ? fields[name.expression] : undefined;
    return field !== undefined && "step" in field ? [field.step] : [];
  });
  return steps.length > 0 ? Math.min(...steps) : fromScaled(1, decimalsOf(value));
}

function moved(value: Json, neighbours: readonly PlacedExpression[], ruleset: Ruleset): readonly Json[] {
  if (typeof value === "number") return beside(value, unit(value, neighbours, ruleset));
  if (typeof value === "string" && isCalendarDate(value)) return [daysLater(value, 1), daysLater(value, -1)];
  return [];
}

function inOperands({ expression, path }: PlacedExpression, ruleset: Ruleset): readonly (readonly [Path, Json])[] {
  const operands = operandsOf(expression, path);
  const name = operatorOf(expression) ?? "";
  if (SHARES.includes(name)) {
    const limit = operands[2];
    if (limit === undefined) return [];
    // CAST: the checked form of the third operand.
    return sharesBeside(limit.expression as unknown as readonly [number, number]).map((to) => [limit.path, to as Json]);
  }
  if (!COMPARING.includes(name)) return [];
  return operands.flatMap((operand) => {
    const items = Array.isArray(operand.expression) ? partsOf(operand).slice(1) : [operand];
    return items.flatMap((one) => moved(one.expression, operands, ruleset).map((to) => [one.path, to] as const));
  });
}

function bands(ruleset: Ruleset): readonly Change[] {
  return scoredNodes(ruleset).flatMap(({ node, path }) => {
    if (node.kind !== "banded") return [];
    const measure = [{ expression: node.measure, path: [] }];
    return node.bands.flatMap(({ from }, i) =>
      moved(from, measure, ruleset).map((to) => ({ node: node.id, path: [...path, "bands", i, "from"], to })),
    );
  });
}

export const thresholds: MutationOperator = {
  name: "thresholds",
  summary: { vi: "Dời một mức so sánh một bước", en: "A threshold moved by one step" },
  changes: (ruleset) => [
    ...expressionsOf(ruleset).flatMap((owned) =>
      partsOf(owned).flatMap((part) => inOperands(part, ruleset).map(([path, to]) => ({ node: owned.id, path, to }))),
    ),
    ...bands(ruleset),
  ],
};
