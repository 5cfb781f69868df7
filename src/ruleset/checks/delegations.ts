import { nearest } from "../../base/text.js";
import type { Delegation, Ruleset } from "../schema.js";
import { bonusesOf, criteriaOf, deductionsOf } from "../walk.js";
import type { Check } from "./check.js";

const ADDITIONS: readonly Delegation["may"][] = ["add-criteria", "add-deductions", "add-bonuses"];

function nodeIds(ruleset: Ruleset): readonly string[] {
  return [...criteriaOf(ruleset), ...deductionsOf(ruleset), ...bonusesOf(ruleset)].map(({ node }) => node.id);
}

/** What is delegated is there, and whatever is left to a lower rank some rank may fill. */
export const delegations: Check = (ruleset, report) => {
  const { standards = [], delegation = [], layers } = ruleset;
  // Once overlays are applied, what they were allowed to take out may be gone.
  if (layers !== undefined) return;
  const known = nodeIds(ruleset);
  // What a lower rank may add, a still lower one may be allowed to change: its ids are not known here.
  const isOpen = delegation.some(({ may }) => ADDITIONS.includes(may));
  delegation.forEach((one, i) => {
    if (!("nodes" in one) || isOpen) return;
    one.nodes.forEach((node, k) => {
      if (known.includes(node)) return;
      const suggestion = nearest(node, known);
      const params = { delegation: one.id, node, ...(suggestion === undefined ? {} : { suggestion }) };
      report("ruleset.unknown-node", ["delegation", i, "nodes", k], params);
    });
  });
  const fillable = delegation.flatMap((one) => (one.may === "fill-maxima" ? one.standards : []));
  standards.forEach(({ id, maximum }, i) => {
    if (maximum === "delegated" && !fillable.includes(id))
      report("ruleset.nobody-may-fill", ["standards", i, "maximum"], { standard: id });
  });
};
