// In: numbers, labels and operands already in words. Out: English formats, operators and facts.
import { at, enumerate, formatNumber, innerQuotes, instrumentKind } from "./format.js";
import type { FactPhrases, Formats, Messages, OperatorPhrases } from "./messages.js";

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/NĐ-/, "Decree"],
  [/NQ/, "Resolution"],
  [/QĐ/, "Decision"],
  [/TT(LT)?-/, "Circular"],
  [/CT-/, "Directive"],
  [/KH-/, "Plan"],
  [/HD-/, "Guidance"],
  [/QH\d/, "Law"],
  [/^[^ ]*\d[^ ]*\//, "Document"],
];

export const format: Formats = {
  number: (value) => formatNumber(value, ",", "."),
  date: (day) => day,
  range: (low, high) => `from ${low} to ${high}`,
  period: (first, last) => `from ${first} to ${last}`,
  quote: (text) => `“${innerQuotes(text)}”`,
  and: (texts) => enumerate(texts, "and"),
  said: (label, value) => `${label}: ${value}`,
};

const equal = (operands: readonly string[]): string => operands.join(" = ");
const unequal = (operands: readonly string[]): string => operands.join(" ≠ ");
const share = (operands: readonly string[], compared: string): string =>
  `${at(operands, 0)} is ${compared} ${operands[2] ?? "the stated share"} of ${at(operands, 1)}${operands[3] === undefined ? "" : ` (${operands[3]} where that is 0)`}`;

export const operators: OperatorPhrases = {
  and: (operands) => operands.join(" and "),
  or: (operands) => operands.join(" or "),
  "!": (operands) => `not ${at(operands, 0)}`,
  "==": equal,
  "===": equal,
  "!=": unequal,
  "!==": unequal,
  "<": (operands) => operands.join(" < "),
  "<=": (operands) => operands.join(" ≤ "),
  ">": (operands) => operands.join(" > "),
  ">=": (operands) => operands.join(" ≥ "),
  in: ([first = "", ...others]) => `${first} is one of: ${others.join("; ")}`,
  if: (operands) =>
    operands
      .map((text, i) => (i % 2 === 1 ? `then ${text}` : i === operands.length - 1 ? `otherwise ${text}` : `if ${text}`))
      .join(", "),
  "+": (operands) => operands.join(" + "),
  "-": (operands) => (operands.length === 1 ? `−${at(operands, 0)}` : operands.join(" − ")),
  "*": (operands) => operands.join(" × "),
  "/": ([part = "", whole = "", step, mode, whenZero]) => {
    const rounding = step === undefined ? "" : `rounded to ${step}${mode === undefined ? "" : `, ${mode}`}`;
    const answer = whenZero === undefined ? "" : `; ${whenZero} where the divisor is 0`;
    return `${part} ÷ ${whole}${rounding === "" ? "" : ` (${rounding}${answer})`}`;
  },
  min: (operands) => `the least of (${operands.join("; ")})`,
  max: (operands) => `the greatest of (${operands.join("; ")})`,
  some: (operands) => `in ${at(operands, 0)}, at least one event meets the condition`,
  all: (operands) => `in ${at(operands, 0)}, every event meets the condition`,
  none: (operands) => `in ${at(operands, 0)}, no event meets the condition`,
  filter: (operands) => `${at(operands, 0)}, only those that meet the condition`,
  count: (operands) => `the number of events in ${at(operands, 0)}`,
  "share-at-least": (operands) => share(operands, "at least"),
  "share-above": (operands) => share(operands, "more than"),
  "within-period": (operands) => `${at(operands, 0)} is in the period judged`,
  "consecutive-years": (operands) =>
    `consecutive years of ${at(operands, 0)} up to ${operands[1] === "before-this-year" ? "the year before the one judged" : "the year judged"}${operands[2] === "reset-after-reward" ? ", counted anew after a reward" : ""}`,
  "years-since-recognised": (operands) => `years from the last ${at(operands, 0)} to the year judged`,
  applicable: (operands) => `${at(operands, 0)} is applicable`,
};

export const facts: FactPhrases = {
  missing: "evidence missing",
  notApplicable: "not applicable",
  source: (source) => `source: ${source}`,
  events: (size) => `events: ${size}`,
  tally: (met, failed, unknown) =>
    [
      ...(met > 0 ? [`met by ${met}`] : []),
      ...(failed > 0 ? [`not met by ${failed}`] : []),
      ...(unknown > 0 ? [`not known for ${unknown}`] : []),
    ].join(", "),
  more: (count) => `and ${count} more`,
  subjectClass: "Class of the subject",
  missingYears: (years) => `no record for ${enumerate(years, "and")}`,
  rewardedIn: (year) => `rewarded in ${year}`,
};

export const citation: Messages["citation"] = ({ item, clause, article, part }, instrument) => {
  const place = [
    ...(article === undefined ? [] : [`Article ${article}`]),
    ...(clause === undefined ? [] : [`clause ${clause}`]),
    ...(item === undefined ? [] : [`item ${item}`]),
    ...(part === undefined ? [] : [part]),
  ].join(", ");
  const kind = instrumentKind(instrument, KINDS);
  const act = kind === "" ? instrument : `${kind} ${instrument}`;
  return place === "" ? act : `${place}, ${act}`;
};
