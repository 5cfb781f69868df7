// In: what an explanation has to say, as labels and figures already written. Out: it, in English.
import { help, issues } from "./en-issues.js";
import { names } from "./en-names.js";
import { citation, facts, format, operators } from "./en-phrases.js";
import { enumerate } from "./format.js";
import type { Messages } from "./messages.js";

export const en: Messages = {
  issues,
  help,
  names,
  format,
  operators,
  facts,
  citation,
  criteria: {
    points: (points) => `${points} points`,
    earned: (earned, of, single) => (single ? `${earned}/${of} points` : `${earned} of ${of} points`),
    outcomes: {
      full: "met",
      part: "met in part",
      none: "not met",
      open: "not enough evidence",
      dropped: "not counted",
    },
    perUnit: (count, each, maximum) => `${count} × ${each} points, at most ${maximum} points`,
    proportional: (part, whole, maximum, step, mode) =>
      `${part} ÷ ${whole} × ${maximum} points, rounded to ${step} (${mode})`,
    band: (from, points) => `band from ${from}: ${points} points`,
    belowBands: "below the lowest band",
    nextBand: (from, points) => `next band from ${from}: ${points} points`,
    best: "the best of these counts",
    atLeast: (count) => `at least ${count} of these must be met`,
    groupMaximum: (raw, maximum) => `these add up to ${raw} points, of which ${maximum} count`,
    notApplicable: {
      full: "not applicable, full points given",
      zero: "not applicable, 0 points given",
      drop: "not applicable, left out of the points and of the maximum",
    },
    maybeNotApplicable: "not known whether it applies",
    incomplete: "the details of the text are not all in hand; the assessors grade them together",
  },
  adjustments: {
    deducted: (points) => `${points} points deducted`,
    notDeducted: "nothing deducted",
    added: (points) => `${points} points added`,
    notAdded: "nothing added",
    perCase: (cases, each) => `${cases} × ${each} points`,
    largest: "only the largest counts",
    capped: (raw, cap) =>
      cap === undefined ? `comes to ${raw} points, above what is allowed` : `comes to ${raw} points, the cap is ${cap}`,
    mayBeCapped: (cap) => (cap === undefined ? "may exceed what is allowed" : `may reach the cap of ${cap}`),
    insideStandard: (standard) => `counted within the standard ${standard}`,
  },
  reasons: {
    disqualifier: (label) => `the disqualifying case ${label} applies`,
    gateFailed: (label) => `the condition ${label} is not met`,
    gateUnfinished: (label) => `the procedure is unfinished, as the condition ${label} is not yet met`,
    requiredFailed: (label) => `the required criterion ${label} is not met`,
    floorMissed: (standard, earned, most, needed) =>
      `the standard ${standard} ${most ? "can reach at most" : "has only"} ${earned} and needs at least ${needed}`,
    totalBelow: (total, most, mark, lowest) =>
      `the total of ${most ? `at most ${total}` : total} is below ${lowest ? "even the lowest mark that may apply," : "the mark of"} ${mark}`,
    allClear: ({ gates, floors, disqualifiers }) =>
      [
        ...(disqualifiers ? ["no disqualifying case applies"] : []),
        ...(gates ? ["every condition is met"] : []),
        ...(floors ? ["every standard reaches its floor"] : []),
      ].join(", "),
    totalReached: (total, range, mark) =>
      `the total ${range ? `${total}, in every case` : `of ${total}`} reaches the mark of ${mark}`,
    missing: (labels, more) =>
      `evidence is missing on ${enumerate(more === 0 ? labels : [...labels, `${more} more`], "and")}`,
    totalOpen: (total, single, mark, severalMarks) =>
      `the total ${single ? "is" : "may be"} ${total}, and the mark is ${mark}${severalMarks ? ", depending on the class" : ""}`,
    cannotBeTold: (label) => `${label} cannot be told yet`,
  },
  totals: {
    total: (points, of) => `Total: ${points} (of at most ${of})`,
    mark: (mark, range) => `mark: ${mark}${range ? " (the class of the subject is not known)" : ""}`,
    markOfLeft: (mark, of, left, needed) => `${mark}/${of} (${needed} of the ${left} points left)`,
    floor: (needed) => `floor ${needed}`,
    floorName: (standard) => `Floor of the standard ${standard}`,
    share: (part, whole, maximum) => `${part}/${whole} of ${maximum}`,
    calculation: (steps) => `Calculation: ${steps}`,
    bounded: (low, high, counted) => `kept within ${low} and ${high}: ${counted}`,
    rounded: (step, mode, counted) => `rounded to ${step} (${mode}): ${counted}`,
    dropped: (left, of) =>
      `some criteria are not applicable, so only ${left} of ${of} points remain; floors and mark are compared as shares`,
    capOfDeductions: (raw, cap) => `deductions come to ${raw}, at most ${cap} count`,
    capOfBonuses: (raw, cap) => `bonuses come to ${raw}, at most ${cap} count`,
    name: "Total",
  },
  headings: {
    ruleset: "Score sheet",
    version: "version",
    period: "Period judged",
    class: "Class of subject",
    verdict: "Conclusion",
    total: "Total",
    columns: ["Standard", "Points", "Maximum", "Floor"],
    gates: "Conditions",
    disqualifiers: "Disqualifying cases",
    deductions: "Deductions",
    bonuses: "Bonuses",
    deciding: "What decides",
    readings: "Readings applied",
    missing: "Evidence missing",
    nothingMissing: "No evidence is missing.",
    reliance: "How certain the basis is",
    faults: "What could not be computed",
    closing:
      "This only states the result of the score sheet on the evidence in hand; recognition of the title is the act of the competent authority.",
  },
  notes: {
    blocking: "Needed to conclude",
    sharpening: "Not needed to conclude, would only sharpen the result",
    bearsOn: (nodes) => `bears on ${nodes}`,
    collect: (text) => `obtained from: ${text}`,
    figures: (certainty) => `points: ${certainty}`,
    relianceSummary: (statements) =>
      `The conclusion rests on statements not checked against the act itself: ${statements}.`,
    reliance: (certainty, count) => `${count} ${certainty}`,
    defaultReading: "default",
  },
};
