// In: the counts of one unit. Out: facts for the evidence of the next level, with the label of what they rest on.
import type { Facts } from "../evaluate/evidence.js";
import { raise } from "../issues/error.js";
import { type Issue, sortIssues } from "../issues/issue.js";
import { isRecord, isText, oneOf, reporter } from "./given.js";
import type { RolledUp } from "./roll-up.js";

/** A count that can become a fact. */
export type Figure = "total" | "whole" | "achieved" | "notAchieved";

/** Which count each field of the next level takes. */
export interface FactMapping {
  readonly [field: string]: Figure;
}

const FIGURES: readonly Figure[] = ["total", "whole", "achieved", "notAchieved"];

/**
 * Turns the counts of a unit into facts about it (dữ liệu của cấp trên), to go into the evidence of the next level.
 *
 * A count that is one number is a fact with a source; one that is still a range is unknown, with the range as its reason,
 * never its middle or its lower end. The source begins with the basis, so that `projected` stays visible in every
 * explanation; what the caller says of the source stands behind it.
 *
 * @throws RulesetError when the mapping names a count that there is not
 * @example
 * const counts = { low: 38, high: 38 };
 * const area = { basis: "projected", total: 40, whole: { low: 40, high: 40 }, achieved: counts, notAchieved: { low: 2, high: 2 }, undetermined: 0 };
 * factsOf(area, { "households.all": "total" }) //=> { "households.all": { value: 40, source: "projected" } }
 * const open = { ...area, achieved: { low: 36, high: 38 } };
 * factsOf(open, { "households.good": "achieved" }, "h-2020") //=> { "households.good": { unknown: "projected: h-2020: 36…38" } }
 */
export function factsOf(counts: RolledUp, mapping: FactMapping, source?: string): Facts {
  const issues: Issue[] = [];
  const report = reporter("facts", issues);
  if (isRecord(mapping, "any", [], report))
    for (const [field, figure] of Object.entries(mapping)) oneOf(FIGURES)(figure, [field], report);
  if (source !== undefined) isText(source, ["source"], report);
  if (issues.length > 0) raise(sortIssues(issues));
  const label = source === undefined ? counts.basis : `${counts.basis}: ${source}`;
  return Object.fromEntries(
    Object.entries(mapping).map(([field, figure]) => {
      const of = counts[figure];
      const { low, high } = typeof of === "number" ? { low: of, high: of } : of;
      return [field, low === high ? { value: low, source: label } : { unknown: `${label}: ${low}…${high}` }];
    }),
  );
}
