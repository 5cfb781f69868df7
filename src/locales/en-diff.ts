// In: labels and values already written. Out: what the report on the difference between two rulesets says, in English.
import { enumerate } from "./format.js";
import type { DiffPhrases } from "./messages.js";

export const diff: DiffPhrases = {
  title: (sheet) => `Rules compared: ${sheet}`,
  same: "The two score sheets differ in nothing.",
  summary: (changes, effects) => `${changes} ${changes === 1 ? "change" : "changes"}: ${enumerate(effects, "and")}.`,
  undirected: {
    framework:
      "One of the score sheets leaves figures to be set by a lower level, so nothing can be scored by it: only the structure is compared, and no change is called stricter or looser.",
    subject: "The two score sheets judge different kinds of subject: no change is called stricter or looser.",
  },
  effects: {
    stricter: { heading: "Stricter", count: (changes) => `${changes} stricter` },
    looser: { heading: "Looser", count: (changes) => `${changes} looser` },
    both: { heading: "Stricter for some, looser for others", count: (changes) => `${changes} both ways` },
    "none-found": { heading: "No difference found", count: (changes) => `${changes} without a difference found` },
    "no-direction": { heading: "Without a direction", count: (changes) => `${changes} without a direction` },
    editorial: { heading: "Editorial", count: (changes) => `${changes} editorial` },
  },
  kinds: {
    added: "added",
    removed: "removed",
    moved: "moved",
    renamed: "new id",
    order: "order",
    points: "points",
    condition: "condition",
    threshold: "threshold",
    text: "wording",
    citation: "citation",
    certainty: "certainty",
    mark: "pass mark",
    floor: "floor",
    cap: "cap",
    reading: "reading",
    field: "evidence",
    history: "earlier titles",
    class: "class of subject",
    force: "force",
    scope: "scope",
    procedure: "procedure",
    delegation: "delegation",
  },
  delegated: "left to a lower level",
  became: (before, after) => `${before} → ${after}`,
  came: (after) => `new: ${after}`,
  went: (before) => `gone: ${before}`,
  ways: { stricter: "Stricter", looser: "Looser" },
  decided: (verdict, total) => (total === undefined ? verdict : `${verdict}, total ${total}`),
  witness: (facts, before, after, by) =>
    `for example ${facts.length === 0 ? "" : `with ${facts.join(", ")}: `}before ${before}; after ${after} (${by})`,
  by: {
    "change-on-before": "the sheet before with this change alone",
    "change-under-after": "the sheet after, against the same without this change",
    together: "the sheet before with all changes of this standard, for this one cannot stand alone",
    whole: "both sheets with all changes, for this one cannot stand alone",
  },
  readings: (readings) => `by the reading ${readings}`,
  proofs: {
    identical: "Proven: without wording, citations, ids and order the two are identical.",
    unread: "Proven: no rule that stays as it is reads it; those that read it are listed on their own.",
    combinations: (combinations, fields) =>
      `Proven: it comes to the same in all ${combinations} combinations of ${fields}.`,
  },
  noneFound: (tries) => `No record that is decided differently was found in ${tries} tries; only sampled, not proven.`,
  otherWay: (tries) => `Both directions were looked for, in ${tries} tries.`,
  parts: { "in-force": "In force", scope: "Scope", title: "Title of the score sheet" },
  lists: {
    gates: "Order of the conditions",
    disqualifiers: "Order of the disqualifiers",
    standards: "Order of the standards",
    deductions: "Order of the deductions",
    bonuses: "Order of the bonuses",
    criteria: "order of the criteria",
  },
  combine: {
    sum: "they add up",
    largest: "only the largest counts",
    best: "the best of them counts",
    byReading: (question) => `by the reading of ${question}`,
  },
  closing:
    "Stricter and looser speak of verdicts and points alone; each direction comes with a record that shows it. Not found does not mean that there is none.",
};
