// In: labels and values already written. Out: what the report on two decisions says, in English.
import type { DecisionsPhrases } from "./decisions-words.js";
import { enumerate } from "./format.js";

function listed(labels: readonly string[], more: number): string {
  return enumerate(more === 0 ? labels : [...labels, `${more} more`], "and");
}

export const decisions: DecisionsPhrases = {
  title: (sheet, subject) => `Why the decision differs: ${sheet} – ${subject}`,
  sides: ["before", "after"],
  mark: "Pass mark",
  outsideForce: (side) => `The rules ${side} are not in force for their decision; they judge as if they were.`,
  nothing: "Neither the facts nor the rules have changed, and so neither has the decision.",
  same: "The decision is the same, with the same points and for the same reasons.",
  verdicts: {
    plain: (before, after) => `The verdict changed from “${before}” to “${after}”.`,
    facts: (before, after) =>
      `The verdict changed from “${before}” to “${after}” because of the facts: with the facts before, it would not be so.`,
    rules: (before, after) =>
      `The verdict changed from “${before}” to “${after}” because of the rules: under the rules before, it would not be so.`,
    either: (before, after) =>
      `The verdict changed from “${before}” to “${after}”: the new facts alone, or the new rules alone, would have done it.`,
    together: (before, after) =>
      `The verdict changed from “${before}” to “${after}” because of facts and rules together: neither alone would have led there.`,
    offset: (_, after) =>
      `The verdict is still “${after}”, though one of the changes alone would have made it another.`,
  },
  figures: {
    total: { only: "The total", low: "The lowest total", high: "The highest total" },
    mark: {
      only: "The pass mark",
      low: "The lowest mark that may apply",
      high: "The highest mark that may apply",
    },
    left: {
      only: "What is left of the sheet's maximum",
      low: "The least that may be left of the sheet's maximum",
      high: "The most that may be left of the sheet's maximum",
    },
  },
  figure: (which, before, after, change) => `${which} went from ${before} to ${after} (${change})`,
  split: (facts, rules, interaction) => `facts ${facts}, rules ${rules}, both together ${interaction}`,
  alone: "What each change alone would have come to",
  aloneColumns: ["", "Facts before", "Facts after"],
  aloneRows: ["Rules before", "Rules after"],
  notDecided: "cannot be decided",
  unsplit: (side, faults) =>
    `The rules ${side} cannot judge the facts of the other side (${faults.join("; ")}). What comes from the facts and what from the rules can therefore not be told apart.`,
  conditions: "What determines the verdict",
  conditionColumns: ["Condition", "Before", "After", "Because of"],
  because: {
    facts: "facts",
    rules: "rules",
    either: "facts or rules, each alone",
    together: "facts and rules together",
    offset: "one undoes the other",
  },
  noCondition: "no such rule",
  alsoDetermine: (labels, more) => `As before, but now among the reasons: ${listed(labels, more)}.`,
  noLonger: (labels, more) => `As before, but no longer among the reasons: ${listed(labels, more)}.`,
  byNode: "Points by criterion",
  byArticle: "By article of law",
  node: "Criterion",
  article: "Article",
  pointsColumns: ["Before", "After", "Facts", "Rules", "Together"],
  conditionsOf: "Conditions",
  unchanged: "Everything else, unchanged",
  inAll: "Total",
  parts: {
    points: "before its cap",
    cap: "by the cap",
    choice: "only the largest counts",
    maximum: "by the maximum of the standard",
    bounds: "kept between 0 and the maximum",
  },
  ends: (low, high) => `${low}; ${high}`,
  endsNote: "Of two figures, the left one counts in the lowest total and the right one in the highest.",
  facts: "Facts that changed",
  noFacts: "None.",
  readBy: "read by",
  unread: "no rule reads it",
  rules: "Rules that changed",
  noRules: "None.",
  leftOut: (side, names) => `Left out for the rules ${side}, which do not know of it: ${enumerate(names, "and")}.`,
  outcomes: { recognised: "recognised", "not-recognised": "not recognised", "not-considered": "not considered" },
  explains:
    "Facts: what the facts changed, by the rules before. Rules: what the rules changed, for the facts before. Together: what neither does alone. The three add up to the difference exactly.",
  closing: "Recognition of the title is the act of the competent authority.",
};
