import { times } from "../logic/arithmetic.js";
import type { CriterionKind } from "./kind.js";
import type { PassFail } from "./schema.js";

/** Full points when the condition holds, else none (đạt / không đạt); while it is unknown, anything between. */
export const passFail: CriterionKind<PassFail> = {
  summary: { vi: "đạt hoặc không đạt", en: "met or not met" },
  maximum: ({ points }) => points,
  lower({ when, points }, scope) {
    const condition = scope.boolean(when, "when");
    if (condition === undefined) return undefined;
    const earned = scope.builder.emit(times, [condition.register], scope.scaled(points));
    return { raw: earned, earned, state: condition.register, expressions: { when: condition }, children: [] };
  },
};
