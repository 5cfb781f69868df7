import { fromScaled, toScaled } from "../../base/exact.js";
import { POINTS_SCALE } from "../compiled.js";
import type { Check } from "./check.js";
import { isFramework } from "./points.js";

/** Every mark and every floor can be reached by somebody: by the static range, which is what a subject with no facts has. */
export const reach: Check = (ruleset, report, sheet) => {
  if (sheet === undefined || isFramework(ruleset)) return;
  const most = (register: number): number => fromScaled(sheet.range(register).high, POINTS_SCALE);
  if (sheet.total !== undefined) {
    const maximum = most(sheet.total.counted);
    ruleset.pass?.marks.forEach((mark, i) => {
      if (mark.mark > maximum)
        report("ruleset.unreachable-mark", ["pass", "marks", i, "mark"], {
          class: mark.class,
          mark: mark.mark,
          maximum,
        });
    });
  }
  sheet.standards.forEach(({ id, points, floor }, i) => {
    if (points === undefined || floor === undefined) return;
    const maximum = most(points.earned);
    const wanted = floor.share === undefined ? (floor.points ?? 0) : (points.maximum * floor.share[0]) / floor.share[1];
    if (sheet.range(floor.state).high === 0) {
      report("ruleset.unreachable-floor", ["standards", i, "floor"], {
        standard: id,
        floor: fromScaled(toScaled(wanted, POINTS_SCALE), POINTS_SCALE),
        maximum,
      });
    }
  });
};
