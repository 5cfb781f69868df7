// In: a ruleset and a number of points. Out: the ruleset with one deduction or bonus worth that much.
import type { Adjustment } from "../../kinds/schema.js";
import type { Figures } from "../../parts/statement.js";
import { bonusesOf, deductionsOf } from "../../ruleset/walk.js";
import { changeAdjustmentOf } from "../tree.js";
import { type OperationKind, type OperationOf, unknownTarget } from "./operation.js";
import { demandStatement, figuresOf, ofNumber } from "./stated.js";

function worth(node: Adjustment, points: number, figures: Figures): Adjustment {
  if (node.kind === "flat") return { ...node, points, figures };
  return node.kind === "per-case" ? { ...node, each: points, figures } : node;
}

/** Sets the points of a flat deduction or bonus, or the points for each case of one that counts cases. */
export const setPoints: OperationKind<OperationOf<"set-points">> = {
  target: ({ node }) => node,
  touches: ({ node }) => [node],
  may: () => "set-points",
  names: ({ node }) => node,
  amount: ({ points }) => points,
  statements: (operation, path, overlay) => ofNumber(operation.node, operation, path, overlay),
  apply(sheet, one, report) {
    const { overlay, operation } = one;
    const { node: id, points } = operation;
    const worthPoints = [...deductionsOf(sheet), ...bonusesOf(sheet)].filter(
      ({ node: { kind } }) => kind === "flat" || kind === "per-case",
    );
    const ids = worthPoints.map(({ node }) => node.id);
    if (!ids.includes(id)) {
      unknownTarget(one, "node", id, ids, report);
      return sheet;
    }
    demandStatement(one, id, report);
    const figures = figuresOf(operation, overlay);
    return changeAdjustmentOf(sheet, id, (node) => worth(node, points, figures));
  },
};
