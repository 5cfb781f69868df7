import { least, times } from "../logic/arithmetic.js";
import type { CriterionKind } from "./kind.js";
import type { PerUnit } from "./schema.js";

/** So many points for each unit, up to a maximum (mỗi đơn vị được … điểm, tối đa …). */
export const perUnit: CriterionKind<PerUnit> = {
  summary: { vi: "tính điểm theo từng đơn vị, có điểm tối đa", en: "points for each unit, up to a maximum" },
  maximum: ({ maximum }) => maximum,
  lower({ count, each, maximum }, scope) {
    const units = scope.count(count, "count");
    if (units === undefined) return undefined;
    const { builder } = scope;
    const raw = builder.emit(times, [units.register], scope.scaled(each));
    const earned = builder.emit(least, [raw, builder.constant(scope.scaled(maximum))], undefined);
    return { raw, earned, cap: maximum, expressions: { count: units }, children: [] };
  },
};
