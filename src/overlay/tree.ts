// In: the criteria or adjustments of a sheet, nested in groups. Out: the same with one node changed or taken out.
import type { Adjustment, Criterion } from "../kinds/schema.js";
import type { Ruleset } from "../ruleset/schema.js";

type Change = (node: Adjustment) => Adjustment | undefined;

function changeAdjustment(nodes: readonly Adjustment[], id: string, change: Change): readonly Adjustment[] {
  return nodes.flatMap((node): readonly Adjustment[] => {
    if (node.id === id) return [change(node) ?? []].flat();
    if (node.kind !== "group") return [node];
    const items = changeAdjustment(node.items, id, change);
    return items.length === 0 ? [] : [{ ...node, items }];
  });
}

/** The sheet with one deduction or bonus changed; taken out where the change gives nothing, and with it a group left empty. */
export function changeAdjustmentOf(sheet: Ruleset, id: string, change: Change): Ruleset {
  const { deductions, bonuses } = sheet;
  return {
    ...sheet,
    ...(deductions === undefined ? {} : { deductions: changeAdjustment(deductions, id, change) }),
    ...(bonuses === undefined ? {} : { bonuses: changeAdjustment(bonuses, id, change) }),
  };
}

/** The criteria without the one of this id, and without a group left empty. */
export function withoutCriterion(nodes: readonly Criterion[], id: string): readonly Criterion[] {
  return nodes.flatMap((node): readonly Criterion[] => {
    if (node.id === id) return [];
    if (node.kind !== "group") return [node];
    const criteria = withoutCriterion(node.criteria, id);
    return criteria.length === 0 ? [] : [{ ...node, criteria }];
  });
}
