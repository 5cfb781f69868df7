// In: a ruleset. Out: its scored nodes with their places, of whatever kind; shared by the mutation operators.
import type { Adjustment, Criterion } from "../../kinds/schema.js";
import type { Ruleset } from "../../ruleset/schema.js";
import type { Placed } from "../../ruleset/walk.js";
import { bonusesOf, criteriaOf, deductionsOf } from "../../ruleset/walk.js";

/** Every criterion, deduction and bonus, groups before their members. */
export function scoredNodes(ruleset: Ruleset): readonly Placed<Criterion | Adjustment>[] {
  return [...criteriaOf(ruleset), ...deductionsOf(ruleset), ...bonusesOf(ruleset)];
}
