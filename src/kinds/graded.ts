import type { AdjustmentKind, CriterionKind, NodeScope, Scored } from "./kind.js";
import type { Graded, GradedAdjustment } from "./schema.js";

function stated(field: string, scope: NodeScope): Scored | undefined {
  const value = scope.field(field, "points", "field");
  if (value === undefined) return undefined;
  const earned = scope.toPoints(value);
  return { raw: earned, earned, expressions: { field: value }, children: [] };
}

/** The assessor gives points from 0 to the field's maximum, in its steps (người chấm cho điểm). */
export const graded: CriterionKind<Graded> = {
  summary: { vi: "người chấm cho điểm trong khung", en: "the assessor gives points within a frame" },
  maximum({ field }, { fields }) {
    const declared = Object.hasOwn(fields, field) ? fields[field] : undefined;
    return declared?.type === "points" ? declared.max : undefined;
  },
  lower: ({ field }, scope) => stated(field, scope),
};

/** A deduction or bonus whose points the deciding body states; until it does, anything within the field's frame. */
export const gradedAdjustment: AdjustmentKind<GradedAdjustment> = {
  summary: { vi: "cấp có thẩm quyền nêu số điểm", en: "the deciding body states the points" },
  lower: ({ field }, scope) => stated(field, scope),
};
