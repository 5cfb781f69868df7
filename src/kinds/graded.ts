import type { CriterionKind } from "./kind.js";
import type { Graded } from "./schema.js";

/** The assessor gives points from 0 to the field's maximum, in its steps (người chấm cho điểm). */
export const graded: CriterionKind<Graded> = {
  summary: { vi: "người chấm cho điểm trong khung", en: "the assessor gives points within a frame" },
  maximum({ field }, { fields }) {
    const declared = Object.hasOwn(fields, field) ? fields[field] : undefined;
    return declared?.type === "points" ? declared.max : undefined;
  },
  lower({ field }, scope) {
    const value = scope.field(field, "points", "field");
    if (value === undefined) return undefined;
    const earned = scope.toPoints(value);
    return { raw: earned, earned, expressions: { field: value }, children: [] };
  },
};
