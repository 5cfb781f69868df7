// In: a ruleset, already parsed. Out: everything that is wrong with it as a whole, sorted. Nothing stops at the first fault.
import { isHostPolluted } from "../base/json.js";
import type { Issue } from "../issues/issue.js";
import { CHECKS } from "./checks/index.js";
import { collector } from "./compile.js";
import { lowerRuleset } from "./lower.js";
import type { Ruleset } from "./schema.js";

/**
 * Checks a ruleset as a whole: names, types and operators of every condition, ids, citations and certainty, points that
 * add up, marks and floors that can be reached, guards of facts that may be not applicable.
 *
 * All issues at once, sorted by place. A ruleset without errors never meets a type error on conforming evidence.
 *
 * @example
 * checkRuleset(parseRuleset(modelHousehold)) //=> []
 */
export function checkRuleset(ruleset: Ruleset): readonly Issue[] {
  const { report, issues } = collector(ruleset.id);
  // A ruleset would seem to have members that it has not: what is said of them would not be true.
  if (isHostPolluted()) {
    report("json.not-json", [], { found: "inherited" });
    return issues();
  }
  const sheet = lowerRuleset(ruleset, report);
  for (const check of CHECKS) check(ruleset, report, sheet);
  return issues();
}
