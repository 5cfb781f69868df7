import type { CriterionKind } from "./kind.js";
import type { Required } from "./schema.js";

/** Must be met and earns no points (bắt buộc): its failure makes the subject ineligible. */
export const required: CriterionKind<Required> = {
  summary: { vi: "bắt buộc phải đạt, không tính điểm", en: "must be met, no points" },
  maximum: () => undefined,
  lower({ when }, scope) {
    const condition = scope.boolean(when, "when");
    return condition && { state: condition.register, expressions: { when: condition }, children: [] };
  },
};
