// In: deductions and bonuses as written. Out: their registers. Points are positive in both; the sheet adds or takes them.
import { choose, greatest, least, sum, times } from "../logic/arithmetic.js";
import type { AdjustmentKind, NodeScope } from "./kind.js";
import type { AdjustmentGroup, FlatAdjustment, PerCaseAdjustment } from "./schema.js";

// The item's or group's own cap comes first, before anything larger caps it again.
function capped(raw: number, cap: number | undefined, scope: NodeScope): { raw: number; earned: number; cap?: number } {
  if (cap === undefined) return { raw, earned: raw };
  const { builder } = scope;
  return { raw, earned: builder.emit(least, [raw, builder.constant(scope.scaled(cap))], undefined), cap };
}

/** A fixed number of points when the condition holds. */
export const flat: AdjustmentKind<FlatAdjustment> = {
  summary: { vi: "số điểm cố định", en: "a fixed number of points" },
  lower({ when, points }, scope) {
    const condition = scope.boolean(when, "when");
    if (condition === undefined) return undefined;
    const earned = scope.builder.emit(times, [condition.register], scope.scaled(points));
    return { raw: earned, earned, state: condition.register, expressions: { when: condition }, children: [] };
  },
};

/** So many points for each case, up to the item's own cap where there is one. */
export const perCase: AdjustmentKind<PerCaseAdjustment> = {
  summary: { vi: "tính theo từng trường hợp", en: "points for each case" },
  lower({ cases, each, cap }, scope) {
    const number = scope.count(cases, "cases");
    if (number === undefined) return undefined;
    const raw = scope.builder.emit(times, [number.register], scope.scaled(each));
    return { ...capped(raw, cap, scope), expressions: { cases: number }, children: [] };
  },
};

/** Several adjustments together: all of them, or only the largest; a reading can decide which. Then the group's cap. */
export const adjustmentGroup: AdjustmentKind<AdjustmentGroup> = {
  summary: { vi: "nhóm", en: "group" },
  lower({ combine, cap, items }, scope) {
    items.forEach((item, i) => {
      if (item.from !== undefined)
        scope.report("ruleset.group-shape", ["items", i, "from"], { id: item.id, key: "from" });
    });
    const children = scope.adjustments(items, "items");
    const largestOnly = scope.takesLargest(combine);
    if (children === undefined || largestOnly === undefined) return undefined;
    const { builder } = scope;
    const earned = children.map((child) => child.earned).filter((register) => register !== undefined);
    const together = builder.emit(sum, earned, undefined);
    const largest = builder.emit(greatest, earned, undefined);
    const raw = builder.emit(choose, [largestOnly, largest, together], undefined);
    return { ...capped(raw, cap, scope), combine, expressions: {}, children };
  },
};
