import { fromScaled, toScaled } from "../../base/exact.js";
import { maximumOf } from "../../kinds/index.js";
import type { Report } from "../../logic/scope.js";
import { POINTS_SCALE } from "../compiled.js";
import type { Ruleset } from "../schema.js";
import { criteriaOf } from "../walk.js";
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

/** What all standards come to, with what a lower rank may fill; undefined where that is not said once for each. */
function together({ standards = [], delegation = [] }: Ruleset): number | undefined {
  const left = standards.filter(({ maximum }) => maximum === "delegated").map(({ id }) => id);
  const fills = left.length === 0 ? [] : delegation.filter((one) => one.may === "fill-maxima");
  const filled = fills.flatMap((one) => one.standards);
  const isOnce = filled.length === left.length && left.every((id) => filled.includes(id));
  const stated = standards.map(({ maximum }) => (typeof maximum === "number" ? maximum : 0));
  return isOnce ? total([...stated, ...fills.map((one) => one.total)]) : undefined;
}

/** A group that adds up its criteria promises no more than they can earn together; less it may well allow. */
function checkGroups(ruleset: Ruleset, report: Report): void {
  for (const { node, path } of criteriaOf(ruleset)) {
    if (node.kind !== "group" || node.combine !== "sum" || node.maximum === undefined) continue;
    const sum = total(node.criteria.map((child) => maximumOf(child, ruleset.fields) ?? 0));
    const params = { id: node.id, declared: node.maximum, sum };
    if (node.maximum > sum) report("ruleset.points-do-not-add-up", [...path, "maximum"], params);
  }
}

function checkStandards(ruleset: Ruleset, report: Report): void {
  const { standards = [] } = ruleset;
  const isScored = standards.some(({ maximum }) => maximum !== undefined);
  standards.forEach(({ id, maximum, floor, criteria }, i) => {
    const earnable = criteria.map((node) => maximumOf(node, ruleset.fields)).filter((one) => one !== undefined);
    if (maximum === undefined && (earnable.length > 0 || floor !== undefined || isScored)) {
      report("ruleset.mixed-points", ["standards", i], { id });
    }
    const sum = total(earnable);
    if (typeof maximum === "number" && sum !== maximum)
      report("ruleset.points-do-not-add-up", ["standards", i, "maximum"], { id, declared: maximum, sum });
  });
}

/** Criteria add up to their group and standard, standards to the sheet; a sheet has points throughout, or none, and no mark. */
export const points: Check = (ruleset, report) => {
  const { standards = [], pass, bonuses = [], deductions = [] } = ruleset;
  checkStandards(ruleset, report);
  checkGroups(ruleset, report);
  if (pass === undefined) {
    const scored = standards.filter(({ maximum }) => maximum !== undefined);
    if (scored.length + bonuses.length + deductions.length > 0)
      report("ruleset.points-without-pass", [], { id: ruleset.id });
    return;
  }
  const [lowest, highest] = pass.bounds;
  if (lowest >= highest)
    report("ruleset.empty-range", ["pass", "bounds"], { low: String(lowest), high: String(highest) });
  const sum = together(ruleset);
  if (sum !== undefined && (sum > highest || (bonuses.length === 0 && sum !== highest)))
    report("ruleset.points-do-not-add-up", ["pass", "bounds"], { id: "total", declared: highest, sum });
};
