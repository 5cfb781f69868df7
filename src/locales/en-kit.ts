// In: labels and values already written. Out: what the rule author's kit says, in English.

import { coverage } from "./en-coverage.js";
import { decisions } from "./en-decisions.js";
import { diff } from "./en-diff.js";
import { impact } from "./en-impact.js";
import { tick } from "./format.js";
import type { KitMessages } from "./messages.js";

export const kit: KitMessages = {
  impact,
  diff,
  coverage,
  decisions,
  cases: {
    refused: "Faults for which the evidence is refused",
    differs: (label, expected, found) => `${label}: expected ${expected}, came to ${found}`,
    nothing: "none",
  },
  matchers: {
    toBe: (expected, found) => `Expected: ${expected}. Came to: ${found}.`,
    notToBe: (unexpected) => `Not expected, and yet it came to: ${unexpected}.`,
    points: (points) => `a total of ${points}`,
    disqualifiedBy: (verdict, nodes) => `${verdict}, because of ${nodes}`,
    missing: (verdict, fields) => `${verdict}, for want of ${fields}`,
  },
  mutation: {
    title: (ruleset, id) => `Every rule of ${ruleset} changed a little (${id})`,
    summary: (noticed, of) =>
      of === 0
        ? "There is no change that a case could notice."
        : `Of ${of} ${of === 1 ? "change" : "changes"} that can be noticed, the cases notice ${noticed}.`,
    change: "Change",
    tried: "Tried",
    fates: {
      killed: "Noticed",
      refused: "Refused by the check",
      equivalent: "No change at all",
      survived: "Not noticed",
      unresolved: "Open",
    },
    operation: "An operation of an overlay left out",
    inForce: "In force",
    changed: (label, from, to) => `${label}: ${from} becomes ${to}`,
    leftOut: (label, what) => `${label}: without ${what}`,
    operationLeftOut: (overlay, operation) => `${tick(overlay)}: without the operation ${operation}`,
    pasteThis: "This case would notice it, once its outcome is compared with the text:",
    sameEverywhere: (combinations, fields) => `It comes to the same in all ${combinations} combinations of ${fields}.`,
    neverReached: (low, high) => `What is limited lies between ${low} and ${high} and reaches neither limit.`,
    noneBetween: (count) => `Of the ${count} numbers of points that can be reached, none lies between the two.`,
    unnoticed: "No case notices",
    open: "Neither a case that notices nor a proof that nothing changes was found",
    noChange: "Proven to change nothing",
    caughtByCheck: "No case notices, but the check refuses it",
  },
};
