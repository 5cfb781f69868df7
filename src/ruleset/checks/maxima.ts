import { fromScaled, toScaled } from "../../base/exact.js";
import { maximumOf } from "../../kinds/index.js";
import { POINTS_SCALE } from "../compiled.js";
import { nodesById } from "../conditions.js";
import { criteriaOf } from "../walk.js";
import type { Check } from "./check.js";

/** Every maximum can be earned: by the bounds of the fields that are counted, or by enough of a group's criteria. */
export const maxima: Check = (ruleset, report, sheet) => {
  if (sheet === undefined) return;
  const nodes = nodesById(sheet);
  for (const { node, path } of criteriaOf(ruleset)) {
    // Of the others, the conditions, bands and levels are told of one by one.
    const states = node.kind === "per-unit" || node.kind === "proportional";
    const isEnough = node.kind === "group" && typeof node.combine === "object";
    const earned = nodes.get(node.id)?.earned;
    if (!(states || isEnough) || earned === undefined) continue;
    const maximum = maximumOf(node, ruleset.fields) ?? 0;
    const { high } = sheet.range(earned);
    if (high >= toScaled(maximum, POINTS_SCALE)) continue;
    const params = { id: node.id, maximum, highest: fromScaled(high, POINTS_SCALE) };
    report("ruleset.unreachable-maximum", [...path, states ? "maximum" : "points"], params);
  }
};
