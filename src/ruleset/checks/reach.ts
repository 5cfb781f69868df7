import { divideProducts, fromScaled, toScaled } from "../../base/exact.js";
import { POINTS_SCALE } from "../compiled.js";
import type { Check } from "./check.js";
import { isFramework } from "./points.js";

/** Every mark and every floor can be reached by somebody: by the static range, which is what a subject with no facts has. */
export const reach: Check = (ruleset, report, sheet) => {
  if (isFramework(ruleset)) return;
  const most = (register: number): number => fromScaled(sheet?.range(register).high ?? 0, POINTS_SCALE);
  // While a condition is faulty there is no sheet, but no total can pass the sheet's own bound.
  const maximum = sheet?.total === undefined ? ruleset.pass?.bounds[1] : most(sheet.total.counted);
  for (const [i, { class: name, mark }] of (ruleset.pass?.marks ?? []).entries()) {
    if (maximum === undefined || mark <= maximum) continue;
    report("ruleset.unreachable-mark", ["pass", "marks", i, "mark"], { class: name, mark, maximum });
  }
  for (const [i, { id, points, floor }] of (sheet?.standards ?? []).entries()) {
    if (sheet === undefined || points === undefined || floor === undefined) continue;
    if (sheet.range(floor.state).high !== 0) continue;
    const [p, q] = floor.share ?? [floor.points ?? 0, points.maximum];
    const wanted = divideProducts(toScaled(points.maximum, POINTS_SCALE), p, q, 1, "half-up");
    const params = { standard: id, floor: fromScaled(wanted, POINTS_SCALE), maximum: most(points.earned) };
    report("ruleset.unreachable-floor", ["standards", i, "floor"], params);
  }
};
