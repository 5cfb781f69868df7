import { fromScaled, toScaled } from "../../base/exact.js";
import { maximumOf } from "../../kinds/index.js";
import { POINTS_SCALE } from "../compiled.js";
import type { Ruleset } from "../schema.js";
import type { Check } from "./check.js";

function total(values: readonly number[]): number {
  return fromScaled(
    values.reduce((sum, value) => sum + toScaled(value, POINTS_SCALE), 0),
    POINTS_SCALE,
  );
}

/** Is some standard's maximum left to a lower rank? */
export function isFramework({ standards = [] }: Ruleset): boolean {
  return standards.some(({ maximum }) => maximum === "delegated");
}

/** Children add up to their standard, and standards to the sheet; a sheet has points throughout, or none, and then no mark. */
export const points: Check = (ruleset, report) => {
  const { standards = [], pass, bonuses = [], deductions = [] } = ruleset;
  const scored = standards.filter(({ maximum }) => maximum !== undefined);
  standards.forEach((standard, i) => {
    const earnable = standard.criteria
      .map((node) => maximumOf(node, ruleset.fields))
      .filter((one) => one !== undefined);
    if (standard.maximum === undefined && (earnable.length > 0 || standard.floor !== undefined || scored.length > 0)) {
      report("ruleset.mixed-points", ["standards", i], { id: standard.id });
    }
    if (typeof standard.maximum !== "number") return;
    const sum = total(earnable);
    if (sum !== standard.maximum) {
      report("ruleset.points-do-not-add-up", ["standards", i, "maximum"], {
        id: standard.id,
        declared: standard.maximum,
        sum,
      });
    }
  });
  if (pass === undefined) {
    if (scored.length + bonuses.length + deductions.length > 0)
      report("ruleset.points-without-pass", [], { id: ruleset.id });
    return;
  }
  const [lowest, highest] = pass.bounds;
  if (lowest >= highest)
    report("ruleset.empty-range", ["pass", "bounds"], { low: String(lowest), high: String(highest) });
  if (isFramework(ruleset)) return;
  const sum = total(scored.map(({ maximum }) => (typeof maximum === "number" ? maximum : 0)));
  if (sum > highest || (bonuses.length === 0 && sum !== highest)) {
    report("ruleset.points-do-not-add-up", ["pass", "bounds"], { id: "total", declared: highest, sum });
  }
};
