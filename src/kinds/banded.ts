import { lowerBands } from "./bands.js";
import type { AdjustmentKind, CriterionKind } from "./kind.js";
import type { Banded, BandedAdjustment } from "./schema.js";

const SUMMARY = { vi: "chấm điểm theo mức", en: "points by bands" };

/**
 * Points of the highest band that the measure reaches (chấm điểm theo mức); below all bands, none.
 *
 * A missing measure leaves the points between the least and the most of the bands it may fall in.
 */
export const banded: CriterionKind<Banded> = {
  summary: SUMMARY,
  maximum: ({ bands }) => Math.max(...bands.map(({ points }) => points)),
  lower({ measure, bands }, scope) {
    const value = scope.number(measure, "measure");
    const earned = value && lowerBands(bands, value, scope);
    return value && earned !== undefined
      ? { raw: earned, earned, expressions: { measure: value }, children: [] }
      : undefined;
  },
};

/** A deduction or bonus by bands: exclusive by construction, for only one band is reached. */
export const bandedAdjustment: AdjustmentKind<BandedAdjustment> = {
  summary: SUMMARY,
  lower({ measure, bands }, scope) {
    const value = scope.number(measure, "measure");
    const earned = value && lowerBands(bands, value, scope);
    return value && earned !== undefined
      ? { raw: earned, earned, expressions: { measure: value }, children: [] }
      : undefined;
  },
};
