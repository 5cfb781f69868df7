// In: names and numbers. Out: what the command line says, in English.
import { tick, ticks } from "../locales/format.js";
import type { HelpWords, UsageWords, Words } from "./words.js";

const FILE_FAULTS: { readonly [code: string]: string } = {
  ENOENT: "no such file",
  EISDIR: "this is a folder, not a file",
  EACCES: "no permission",
  EPERM: "no permission",
  ENOSPC: "the disk is full",
  EINVAL: "this is no ordinary file",
  ENOTDIR: "the path leads through a file, not a folder",
};

const help: HelpWords = {
  titles: { usage: "Usage:", arguments: "Arguments:", options: "Options:", commands: "Commands:" },
  program: "Scores by legally defined score sheets, and explains every point",
  list: "list the shipped rulesets and overlays",
  check: "check rulesets and overlays",
  score: "score, one line of output for each subject",
  explain: "explain how a decision came about",
  schema: "print the JSON Schema of a kind of document",
  checked: "files, or ids of shipped documents",
  certainty: "then list what is still assumed or inferred, and what to look up",
  evidence: "evidence: one JSON object, an array of them, or NDJSON; - is standard input",
  schemaKind: "ruleset, overlay or evidence",
  lang: "language",
  format: "form of the output",
  ruleset: "shipped id or file of the ruleset; an overlay brings what it stands on",
  overlay: "shipped id or file of an overlay; may be repeated",
  reading: "choose the answer to an open question; may be repeated",
  level: "how much to say",
  output: "write to this file, once all is scored",
  trace: "with the trace",
  on: "day in force, such as 2019-11-30; with --at tells which sheet governed",
  at: "place, from the country down, such as vn/bac-ninh/thanh-pho",
  title: "code of the title",
  help: "print this help",
  version: "print the version",
  usual: (value) => `(default: ${value})`,
};

const usage: UsageWords = {
  unknownOption: (name) => `there is no option ${tick(name)}`,
  unknownCommand: (name) => `there is no command ${tick(name)}`,
  missingArgument: (name) => `the argument ${tick(name)} is missing`,
  optionMissingArgument: (name) => `the option ${tick(name)} needs a value`,
  missingMandatoryOptionValue: (name) => `the option ${tick(name)} is required`,
  excessArguments: (name) => `too many arguments for the command ${tick(name)}`,
  badValue: (option, found, allowed) => `${tick(option)} cannot be ${tick(found)}, only one of: ${ticks(allowed)}`,
  noHtmlYet: "the format `html` is not there yet",
  badReading: (found) => `${tick(found)} is not of the form \`reading=option\``,
  readingTwice: (reading) => `the reading ${tick(reading)} is chosen twice`,
  badDay: (found) => `${tick(found)} is no day of the calendar written as year-month-day`,
  badPlace: (found) => `${tick(found)} is not of a form like \`vn/bac-ninh/thanh-pho\``,
};

export const en: Words = {
  help,
  usage,
  similar: (suggestion) => `did you mean ${tick(suggestion)}?`,
  seeHelp: "see `thangdiem --help`",
  fileFault: (path, code) => `${tick(path)}: ${FILE_FAULTS[code] ?? `cannot be read or written (${code})`}`,
  unknownDocument: (named, suggestion) =>
    `there is no file and no shipped document ${tick(named)}${suggestion === undefined ? "" : `, did you mean ${tick(suggestion)}?`}`,
  unknownTitle: (title, suggestion) =>
    `there is no shipped ruleset for the title ${tick(title)}${suggestion === undefined ? "" : `, did you mean ${tick(suggestion)}?`}`,
  unknownPlace: (place, above, suggestion) =>
    `no shipped document is made for ${tick(place)}${suggestion === undefined ? "" : `, did you mean ${tick(suggestion)}?`}${above === undefined ? "" : `; the nearest place above it that has one is ${tick(above)}`}`,
  evidenceAlone: (name) =>
    `${tick(name)} is evidence, which needs a ruleset: use \`thangdiem score\` or \`thangdiem explain\``,
  sameId: (id, one, other) => `${tick(one)} and ${tick(other)} both have the id ${tick(id)}`,
  baseNotFound: (overlay, base) =>
    `${tick(overlay)} stands on ${tick(base)}, which is neither shipped nor among the files given`,
  noRuleset: () => "no ruleset is named",
  severalRulesets: (names) => `only one ruleset can be used, but these are named: ${ticks(names)}`,
  notAnOverlay: (name) => `${tick(name)} is a ruleset, not an overlay`,
  faultyRuleset: "the ruleset has errors, so nothing can be scored",
  nothingToScore: "there is no evidence to score",
  internal: "a fault of thangdiem itself, please report it with what follows",
  warning: "warning",
  hint: "hint",
  checkSummary: (documents, errors, warnings) =>
    `Checked ${documents} ${documents === 1 ? "document" : "documents"}: ${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}.`,
  certainty: {
    heading: "To look up",
    none: "Nothing is assumed or inferred.",
    noNote: "It is not said what to look up.",
    figuresOf: (statement) => `The figures of ${statement}`,
    group: (certainty, count) => `${certainty}: ${count}`,
    counts: "Statements by certainty",
    document: "Document",
    of: { words: "statements", figures: "figures stated apart" },
  },
  progress: (records) => `${records} scored…`,
  scored: (records) => `Scored ${records}`,
  refused: (records) => `refused: ${records}`,
  list: {
    version: "version",
    kinds: { ruleset: "ruleset", framework: "framework", overlay: "overlay" },
    inForce: "In force",
    base: "Stands on",
    openEnd: (first) => `from ${first}`,
    occasion: (day, place) => `${day}, ${place}`,
    byChoice: "Used only where the caller switches it on:",
  },
  others: {
    heading: "By other readings",
    item: (question, option, verdict) => `${question} By “${option}” the verdict would be: ${verdict}`,
    none: "No other reading, each taken alone, changes the verdict.",
  },
  summary: { heading: "Summary", columns: ["Id", "Verdict", "Total", "Pass mark", "By other readings"] },
};
