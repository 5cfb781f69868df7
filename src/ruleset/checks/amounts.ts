import type { Adjustment } from "../../kinds/schema.js";
import type { Path } from "../../logic/scope.js";
import type { Ruleset } from "../schema.js";
import { bonusesOf, deductionsOf, type Placed } from "../walk.js";
import type { Check } from "./check.js";

/** The amounts that a deduction or bonus states, each with the steps to it: those of one case, and its cap. */
function statedBy(node: Adjustment, fields: Ruleset["fields"]): readonly (readonly [points: number, steps: Path])[] {
  const cap = "cap" in node ? [[node.cap, ["cap"]] as const] : [];
  switch (node.kind) {
    case "flat":
      return [[node.points, ["points"]]];
    case "per-case":
      return [[node.each, ["each"]], ...cap];
    case "banded":
      return node.bands.map(({ points }, i) => [points, ["bands", i, "points"]]);
    case "graded": {
      const field = Object.hasOwn(fields, node.field) ? fields[node.field] : undefined;
      return field?.type === "points" ? [[field.max, ["field"]]] : [];
    }
    case "group":
      return cap;
  }
}

/** No amount that a deduction, bonus or cap states is larger than the standard it is taken from, or than the whole sheet. */
export const amounts: Check = (ruleset, report) => {
  const { pass, caps, standards = [], fields } = ruleset;
  if (pass === undefined) return;
  const whole = { whole: "total", maximum: pass.bounds[1] };
  const against = ({ standard }: Placed<Adjustment>): typeof whole | undefined => {
    if (standard === undefined) return whole;
    const maximum = standards.find(({ id }) => id === standard)?.maximum;
    return typeof maximum === "number" ? { whole: standard, maximum } : undefined;
  };
  for (const placed of [...deductionsOf(ruleset), ...bonusesOf(ruleset)]) {
    const limit = against(placed);
    for (const [points, steps] of limit === undefined ? [] : statedBy(placed.node, fields)) {
      if (limit !== undefined && points > limit.maximum)
        report("ruleset.larger-than-sheet", [...placed.path, ...steps], { id: placed.node.id, points, ...limit });
    }
  }
  for (const member of ["deductions", "bonuses"] as const) {
    const cap = caps?.[member]?.cap;
    if (cap === undefined || cap <= whole.maximum) continue;
    report("ruleset.larger-than-sheet", ["caps", member, "cap"], { id: `caps.${member}`, points: cap, ...whole });
  }
};
