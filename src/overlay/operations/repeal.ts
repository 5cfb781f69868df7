// In: a ruleset and a criterion, deduction or bonus of it. Out: the ruleset without it.
import type { Adjustment, Criterion } from "../../kinds/schema.js";
import type { Ruleset } from "../../ruleset/schema.js";
import { bonusesOf, criteriaOf, deductionsOf, type Placed, placed } from "../../ruleset/walk.js";
import { changeAdjustmentOf, withoutCriterion } from "../tree.js";
import { type OperationKind, type OperationOf, unknownTarget } from "./operation.js";
import { demandStatement } from "./stated.js";

function repealable(sheet: Ruleset): readonly Placed<Criterion | Adjustment>[] {
  return [...criteriaOf(sheet), ...deductionsOf(sheet), ...bonusesOf(sheet)];
}

/** A node's id and those of all below it. */
function idsFrom(sheet: Ruleset, id: string): readonly string[] {
  const all = repealable(sheet);
  const found = all.find(({ node }) => node.id === id);
  const below = all.filter(({ path }) => found?.path.every((step, i) => step === path[i]) ?? false);
  return [id, ...below.map(({ node }) => node.id)];
}

/** Takes a criterion, deduction or bonus out of the sheet, with all below it and a group that it leaves empty. */
export const repeal: OperationKind<OperationOf<"repeal">> = {
  target: ({ node }) => node,
  touches: ({ node }, base) => idsFrom(base, node),
  may: () => "repeal",
  names: ({ node }) => node,
  statements: (operation, path) => [placed({ ...operation, id: operation.node }, path)],
  apply(sheet, one, report) {
    const { node: id } = one.operation;
    const ids = repealable(sheet).map(({ node }) => node.id);
    if (!ids.includes(id)) {
      unknownTarget(one, "node", id, ids, report);
      return sheet;
    }
    demandStatement(one, id, report);
    const { standards } = sheet;
    const kept = changeAdjustmentOf(sheet, id, () => undefined);
    if (standards === undefined) return kept;
    return {
      ...kept,
      standards: standards.map((standard) => ({ ...standard, criteria: withoutCriterion(standard.criteria, id) })),
    };
  },
};
