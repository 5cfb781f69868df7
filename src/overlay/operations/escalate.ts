// In: a ruleset and a deduction of it. Out: the ruleset with a disqualifier in its place.
import type { Adjustment, Band } from "../../kinds/schema.js";
import type { Expression } from "../../logic/expression.js";
import { deductionsOf, placed } from "../../ruleset/walk.js";
import { changeAdjustmentOf } from "../tree.js";
import { type OperationKind, type OperationOf, unknownTarget } from "./operation.js";
import { demandStatement, statementOf } from "./stated.js";

// Does the measure fall in a band that costs points? Bands that follow on one another count as one.
function inCostlyBand(measure: Expression, bands: readonly Band[]): Expression {
  const sorted = [...bands].sort((a, b) => a.from - b.from);
  const starts = sorted.filter(({ points }, i) => points > 0 && (sorted[i - 1]?.points ?? 0) === 0);
  const spans = starts.map(({ from }): Expression => {
    const end = sorted.find((band) => band.from > from && band.points === 0);
    const isReached: Expression = { ">=": [measure, from] };
    return end === undefined ? isReached : { and: [isReached, { "<": [measure, end.from] }] };
  });
  const [first, ...others] = spans;
  return first === undefined ? false : others.length === 0 ? first : { or: spans };
}

// What a deduction asks, as a yes or no: does it cost anything at all?
function conditionOf(node: Adjustment): Expression | undefined {
  if (node.kind === "flat") return node.when;
  if (node.kind === "per-case") return { ">": [node.cases, 0] };
  return node.kind === "banded" ? inCostlyBand(node.measure, node.bands) : undefined;
}

/** Makes a deduction a disqualifier: what cost points now fails everything. */
export const escalate: OperationKind<OperationOf<"escalate">> = {
  target: ({ deduction }) => deduction,
  touches: ({ deduction, disqualifier }) => [deduction, disqualifier],
  may: () => "escalate",
  names: ({ deduction }) => deduction,
  statements: (operation, path) => [placed({ ...operation, id: operation.disqualifier }, path)],
  apply(sheet, one, report) {
    const { overlay, operation } = one;
    const conditions = new Map(
      deductionsOf(sheet).flatMap(({ node }) => {
        const condition = conditionOf(node);
        return condition === undefined ? [] : [[node.id, condition] as const];
      }),
    );
    const when = conditions.get(operation.deduction);
    if (when === undefined) {
      unknownTarget(one, "deduction", operation.deduction, [...conditions.keys()], report);
      return sheet;
    }
    demandStatement(one, operation.disqualifier, report);
    const { disqualifier: id, vi, en } = operation;
    const raised = { ...statementOf(operation), id, vi, en, when, layer: overlay.id };
    return {
      ...changeAdjustmentOf(sheet, operation.deduction, () => undefined),
      disqualifiers: [...(sheet.disqualifiers ?? []), raised],
    };
  },
};
