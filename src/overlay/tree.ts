// In: the criteria or adjustments of a sheet, nested in groups. Out: the same with one node changed or taken out.
import type { Adjustment, Criterion } from "../kinds/schema.js";

/** The adjustment of this id, at any depth. */
export function findAdjustment(nodes: readonly Adjustment[], id: string): Adjustment | undefined {
  for (const node of nodes) {
    if (node.id === id) return node;
    const inner = node.kind === "group" ? findAdjustment(node.items, id) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The adjustments with one changed; taken out where the change gives nothing, and with it a group left empty. */
export function changeAdjustment(
  nodes: readonly Adjustment[],
  id: string,
  change: (node: Adjustment) => Adjustment | undefined,
): readonly Adjustment[] {
  return nodes.flatMap((node): readonly Adjustment[] => {
    if (node.id === id) return [change(node) ?? []].flat();
    if (node.kind !== "group") return [node];
    const items = changeAdjustment(node.items, id, change);
    return items.length === 0 ? [] : [{ ...node, items }];
  });
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
