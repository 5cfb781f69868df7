// In: the parameters of an issue. Out: its sentence in English, and how to mend it.

import { names } from "./en-names.js";
import { enumerate, tick, ticks, word } from "./format.js";
import type { IssueHelp, IssueSentences } from "./messages.js";

const TYPES = {
  string: "a text",
  text: "a text",
  number: "a number",
  int: "a whole number",
  integer: "a whole number",
  count: "a whole number of things",
  points: "points",
  boolean: "`true` or `false`",
  date: "a date",
  choice: "one of the listed values",
  events: "a list of events",
  list: "a list",
  array: "a list",
  tuple: "a list",
  object: "a JSON object",
  record: "a JSON object",
  null: "null",
  undefined: "no value",
  literal: "a literal",
  nothing: "nothing",
  "whole number from 0": "a whole number from 0",
  "number from 0": "a number from 0",
  negative: "a number that may be negative",
  name: "a name",
  year: "a year",
  "list operator around it": "an operator over lists around it",
  "list of literals": "a list of literals",
  other: "something else",
  expression: "an expression",
  "step above 0": "a step above 0",
  "list of events": "a list of events",
  "single value": "a single value",
  "condition over one event": "a condition over one event",
  custom: "another value",
  multiple: "a multiple",
  element: "a valid element",
} as const;
const FOREIGN = {
  "lone-surrogate": "half of a Unicode pair",
  "symbol-key": "a symbol as a key",
  accessor: "a member computed when read",
  instance: "an instance of a class",
  inherited: "objects that all inherit members, for somebody wrote into `Object.prototype`",
  function: "a function",
  bigint: "a big integer",
  symbol: "a symbol",
  undefined: "no value",
} as const;
const DECLARED = {
  class: "class of subjects",
  derived: "named expression",
  event: "event",
  instrument: "instrument",
  reading: "reading",
} as const;
const OPERATIONS = {
  "fill-maximum": "setting the maximum",
  "add-criterion": "adding a criterion",
  "add-deduction": "adding a deduction",
} as const;

const CELLS = {
  "number-with-comma": "a number with a decimal comma",
  "number-with-point": "a number with a decimal point",
  day: "a day written as `2020-12-31`",
  json: "sound JSON",
  period: "a year, or two days joined by `..`",
  points: "points, or two numbers joined by `..`",
} as const;

function type(name: string): string {
  return enumerate(
    name.split(" | ").map((one) => {
      const of = /^choice of (.+)$/.exec(one)?.[1];
      return of === undefined ? word(TYPES, one) : `a value of ${tick(of)}`;
    }),
    "or",
  );
}

function similar({ suggestion }: { readonly suggestion?: string }): string | undefined {
  return suggestion === undefined ? undefined : `did you mean ${tick(suggestion)}?`;
}

const SUBJECTS = { characters: "The number of characters", items: "The number of items" } as const;

function subject(of: keyof typeof SUBJECTS | undefined): string {
  return of === undefined ? "The value" : SUBJECTS[of];
}

const n = (value: number): string => tick(String(value));

interface Around {
  readonly before?: string;
  readonly until?: string;
  readonly after?: string;
  readonly from?: string;
}

function around({ before, until, after, from }: Around): string {
  const ended = before === undefined || until === undefined ? "" : `; ${tick(before)} ended by ${tick(until)}`;
  return after === undefined || from === undefined ? ended : `${ended}; ${tick(after)} begins on ${tick(from)}`;
}

export const issues: IssueSentences = {
  "json.syntax": ({ found }) => `The text is not valid JSON at ${tick(found)}`,
  "json.duplicate-key": ({ key }) => `The key ${tick(key)} is written twice in one object`,
  "json.too-deep": ({ limit }) => `The text is nested more than ${n(limit)} levels deep`,
  "json.too-large": ({ limit }) => `The document is too large, the limit is ${n(limit)}`,
  "json.keys-too-long": ({ limit }) => `The keys that lead to one place have more than ${n(limit)} characters together`,
  "json.number-not-exact": ({ text }) => `The number ${tick(text)} cannot be kept with all its digits`,
  "json.not-json": ({ found }) => `JSON cannot write ${word(FOREIGN, found)}`,
  "json.forbidden-key": ({ key }) => `A key may not be called ${tick(key)}`,
  "json.not-nfc": ({ text }) => `The text ${tick(text)} is not in composed Unicode form (NFC)`,
  "shape.wrong-type": ({ expected, found }) => `This must be ${type(expected)} and is ${type(found)}`,
  "shape.missing-key": ({ key }) => `The key ${tick(key)} is missing`,
  "shape.unknown-key": ({ key }) => `The key ${tick(key)} means nothing here`,
  "shape.unknown-value": ({ found, expected }) =>
    `The value ${tick(found)} is none of the allowed ones: ${ticks(expected)}`,
  "shape.bad-text": ({ found, pattern }) => `The text ${tick(found)} does not follow the pattern ${tick(pattern)}`,
  "shape.bad-key": ({ key, pattern }) => `The name ${tick(key)} does not follow the pattern ${tick(pattern)}`,
  "shape.bad-date": ({ found }) => `${tick(found)} is no day of the calendar written as year-month-day`,
  "shape.too-small": ({ minimum, inclusive, of }) =>
    `${subject(of)} must be ${inclusive ? "at least" : "more than"} ${n(minimum)}`,
  "shape.too-big": ({ maximum, inclusive, of }) =>
    `${subject(of)} must be ${inclusive ? "at most" : "less than"} ${n(maximum)}`,
  "shape.too-precise": ({ found }) => `The number ${n(found)} has more than four decimal places`,
  "logic.not-one-key": ({ keys }) =>
    keys.length === 0
      ? "A condition is an empty object and must have exactly one operator"
      : `A condition must have exactly one operator and has ${ticks(keys)}`,
  "logic.unknown-operator": ({ operator }) => `There is no operator ${tick(operator)}`,
  "logic.wrong-arity": ({ operator, expected, found }) =>
    `The operator ${tick(operator)} takes ${tick(expected)} operands and has ${n(found)}`,
  "logic.wrong-type": ({ operator, expected, found }) =>
    `The operator ${tick(operator)} takes ${type(expected)} and was given ${type(found)}`,
  "logic.unknown-field": ({ field }) => `There is no field or named expression ${tick(field)}`,
  "logic.unknown-choice": ({ value, field }) => `${tick(value)} is no value of ${tick(field)}`,
  "logic.unknown-reading": ({ reading }) => `There is no reading ${tick(reading)}`,
  "logic.unknown-history": ({ history }) => `There is no history ${tick(history)}`,
  "logic.no-rewards": ({ history }) =>
    `The history ${tick(history)} names no rewards, so that no run of years can begin again after one`,
  "logic.unguarded-not-applicable": ({ field }) =>
    `The field ${tick(field)} may be not applicable, and the condition reads it without asking`,
  "logic.not-applicable-undeclared": ({ field }) =>
    `The field ${tick(field)} is asked whether it applies, but is not declared as one that may be not applicable`,
  "logic.circular-derived": ({ derived }) => `The named expression ${tick(derived)} leads back to itself`,
  "logic.too-deep": ({ limit }) => `The condition is nested more than ${n(limit)} levels deep`,
  "logic.too-large-number": ({ limit }) => `The result can grow beyond ${n(limit)} and would no longer be exact`,
  "logic.both-spellings": ({ used }) => `One comparison is spelt in several ways: ${ticks(used)}`,
  "logic.always-true": ({ node, condition }) =>
    `In ${tick(node)}, the condition ${tick(condition)} is true whatever the facts`,
  "logic.always-false": ({ node, condition }) =>
    `In ${tick(node)}, the condition ${tick(condition)} is false whatever the facts`,
  "logic.repeated-operand": ({ operator, operand }) =>
    `The operator ${tick(operator)} has the operand ${tick(operand)} twice`,
  "ruleset.duplicate-id": ({ id }) => `The id ${tick(id)} is used twice`,
  "ruleset.reserved-id": ({ id }) => `The id ${tick(id)} is reserved`,
  "ruleset.field-prefix": ({ field, other }) =>
    `The field ${tick(field)} is also the beginning of the name ${tick(other)}`,
  "ruleset.unknown-instrument": ({ instrument }) =>
    `The citation names the instrument ${tick(instrument)}, which is not declared`,
  "ruleset.unknown-standard": ({ standard }) => `There is no standard ${tick(standard)}`,
  "ruleset.unknown-node": ({ delegation, node }) =>
    `The delegation ${tick(delegation)} names ${tick(node)}, which is no criterion, deduction or bonus`,
  "ruleset.unknown-class": (params) => `There is no class of subjects ${tick(params.class)}`,
  "ruleset.unknown-option": ({ reading, option }) => `The reading ${tick(reading)} has no option ${tick(option)}`,
  "ruleset.class-without-mark": (params) => `The class ${tick(params.class)} has no mark`,
  "ruleset.missing-option": ({ reading, option }) =>
    `Nothing is said for the option ${tick(option)} of the reading ${tick(reading)}`,
  "ruleset.missing-citation": ({ id }) => `${tick(id)} has no citation`,
  "ruleset.missing-certainty": ({ id }) => `${tick(id)} does not say how certain it is`,
  "ruleset.assumed-words": ({ id }) => `Only numbers may be assumed, not the words of ${tick(id)}`,
  "ruleset.assumed-without-note": ({ id }) => `${tick(id)} is assumed or inferred and does not say why`,
  "ruleset.status-not-official": ({ id, certainty }) =>
    `A document cannot be official while ${tick(id)} is ${word(names.certainties, certainty)}`,
  "ruleset.points-do-not-add-up": ({ id, declared, sum }) =>
    `${tick(id)} declares a maximum of ${n(declared)}, and what stands below it adds up to ${n(sum)}`,
  "ruleset.group-shape": ({ id, key }) =>
    `The key ${tick(key)} does not fit how the group ${tick(id)} combines, or is missing`,
  "ruleset.bands-overlap": ({ from }) => `Two bands begin at ${n(from)}`,
  "ruleset.bands-leave-hole": ({ id, from, until, points, hole }) =>
    hole === "below-all"
      ? `The bands of ${tick(id)} fall from ${n(until)} on, and leave a measure from ${n(from)} to below ${n(until)} without points`
      : `A measure from ${n(from)} to below ${n(until)} comes to ${n(points)} points in ${tick(id)}, fewer than measures below and above it`,
  "ruleset.unreachable-band": ({ from }) => `No value reaches the band from ${n(from)}`,
  "ruleset.levels-do-not-match": ({ field, value }) =>
    `The value ${tick(value)} of the field ${tick(field)} must have exactly one level`,
  "ruleset.off-step": ({ value, step }) => `${n(value)} is no multiple of the step ${n(step)}`,
  "ruleset.empty-range": ({ low, high }) => `There is nothing between ${tick(low)} and ${tick(high)}`,
  "ruleset.unreachable-mark": (params) =>
    `The mark ${n(params.mark)} of the class ${tick(params.class)} is above the highest possible total ${n(params.maximum)}`,
  "ruleset.unreachable-floor": ({ standard, floor, maximum }) =>
    `The floor ${n(floor)} of the standard ${tick(standard)} is above its maximum ${n(maximum)}`,
  "ruleset.unreachable-maximum": ({ id, maximum, highest }) =>
    `${tick(id)} is worth ${n(maximum)} points, and by its fields no more than ${n(highest)} can be earned`,
  "ruleset.larger-than-sheet": ({ id, points, whole, maximum }) =>
    `${tick(id)} states ${n(points)} points, more than the ${n(maximum)} of ${tick(whole)}, which it counts in`,
  "ruleset.points-without-pass": ({ id }) => `${tick(id)} has points, but the ruleset has no pass mark`,
  "ruleset.mixed-points": ({ id }) =>
    `${tick(id)} differs from the other standards: some have points and some have none`,
  "ruleset.framework": ({ standard }) =>
    `The maximum of the standard ${tick(standard)} is left to a lower authority, so nothing can be scored yet`,
  "ruleset.nobody-may-fill": ({ standard }) =>
    `The maximum of the standard ${tick(standard)} is left to a lower authority, and no delegation lets one set it`,
  "ruleset.counted-twice": ({ node, other, fact }) =>
    `${tick(node)} counts what ${tick(other)} already counts: ${tick(fact)}`,
  "ruleset.percentage-without-base": ({ field }) =>
    `The field ${tick(field)} is a percentage, and nothing says what it is a share of`,
  "ruleset.untranslated": ({ language, text }) =>
    `The text ${tick(text)} is not there in ${language === "vi" ? "Vietnamese" : "English"}`,
  "ruleset.not-in-force": ({ day, from, to }) =>
    to === undefined
      ? `This speaks of the day ${tick(day)}, before the ruleset is in force from ${tick(from)}`
      : `This speaks of the day ${tick(day)}, outside the time in force, from ${tick(from)} to before ${tick(to)}`,
  "ruleset.not-yet-issued": ({ instrument, issued, day }) =>
    `${tick(instrument)}, which this rests on, was issued on ${tick(issued)} and was not yet there on ${tick(day)}`,
  "ruleset.unused-field": ({ field }) => `The field ${tick(field)} is used nowhere`,
  "ruleset.unused-declaration": ({ kind, id }) => `The ${DECLARED[kind]} ${tick(id)} is used nowhere`,
  "ruleset.unknown-event": ({ event }) => `There is no event or deadline ${tick(event)}`,
  "ruleset.circular-deadline": ({ deadline }) => `The deadline ${tick(deadline)} runs from itself`,
  "ruleset.no-such-day": ({ month, day }) => `Not every year has a day ${n(day)} of month ${n(month)}`,
  "ruleset.corrects-later-version": ({ version, corrects }) =>
    `Version ${tick(version)} cannot correct version ${tick(corrects)}, which is not before it`,
  "ruleset.unknown-semantics": ({ found, known }) =>
    `The ruleset was written for semantics ${n(found)}, and this engine evaluates by ${ticks(known.map(String))} alone`,
  "overlay.wrong-base": ({ expected, found }) =>
    `This overlay is made for ${tick(expected)} and not for ${tick(found)}`,
  "overlay.unknown-target": ({ target }) => `The base has no ${tick(target)}`,
  "overlay.not-delegated": ({ operation, target, rank }) =>
    `For ${tick(target)}, ${word(OPERATIONS, operation)} is not delegated to ${word(names.ranks, rank)}`,
  "overlay.beyond-delegation": ({ delegation, limit, found }) =>
    `The delegation ${tick(delegation)} leaves ${n(limit)}, and this ${found === undefined ? "has no upper bound" : `comes to ${n(found)}`}`,
  "overlay.nothing-to-fill": ({ standard }) =>
    `The standard ${tick(standard)} already has its maximum and leaves nothing to fill`,
  "overlay.conflict": ({ target, other }) =>
    `Two documents contradict each other on ${tick(target)}; the other one is ${tick(other)}`,
  "evidence.wrong-subject": ({ expected, found }) =>
    `This ruleset judges a subject of the kind ${word(names.subjects, expected)} and not ${word(names.subjects, found)}`,
  "evidence.unknown-field": ({ field }) => `The ruleset has no field ${tick(field)}`,
  "evidence.two-spellings": ({ field }) => `The field ${tick(field)} is given twice, once flat and once nested`,
  "evidence.wrong-type": ({ field, expected, found }) =>
    `The field ${tick(field)} must be ${type(expected)} and is ${type(found)}`,
  "evidence.unknown-choice": ({ field, value }) => `The field ${tick(field)} has no value ${tick(value)}`,
  "evidence.out-of-bounds": ({ field, value, low, high }) =>
    `The field ${tick(field)} must lie from ${tick(low)} to ${tick(high)} and is ${tick(value)}`,
  "evidence.off-step": ({ field, value, step }) =>
    `The field ${tick(field)} goes in steps of ${n(step)}, which ${n(value)} does not follow`,
  "evidence.not-applicable-undeclared": ({ field }) => `The field ${tick(field)} may not be stated not applicable`,
  "evidence.too-many-events": ({ field, limit, found }) =>
    `The field ${tick(field)} has ${n(found)} events and may have at most ${n(limit)}`,
  "evidence.event-conflict": ({ field, event }) =>
    `The event ${tick(event)} of ${tick(field)} is given twice with different content`,
  "evidence.history-conflict": ({ title, year }) =>
    `The title ${tick(title)} of the year ${tick(String(year))} is recorded twice, with different content`,
  "evidence.unknown-reward": ({ title, reward }) =>
    `The ruleset names no reward ${tick(reward)} for the title ${tick(title)}`,
  "evidence.unknown-class": (params) => `There is no class of subjects ${tick(params.class)}`,
  "evidence.several-classes": ({ classes }) =>
    `The subject is in the classes ${ticks(classes)}, whose marks differ, and the ruleset does not say which counts`,
  "evidence.bad-period": ({ from, to }) => `The period from ${tick(from)} to ${tick(to)} has no day in it`,
  "evidence.not-in-force": ({ day, from, to }) =>
    `The day ${tick(day)} is outside the time in force, from ${tick(from)} to before ${tick(to)}`,
  "evidence.no-decision-date": ({ ruleset }) =>
    `The ruleset ${tick(ruleset)} applies by the day of the decision, which the evidence does not give`,
  "evaluate.unknown-reading": ({ reading }) => `The ruleset has no reading ${tick(reading)}`,
  "evaluate.unknown-option": ({ reading, option }) => `The reading ${tick(reading)} has no option ${tick(option)}`,
  "evaluate.zero-denominator": ({ node }) =>
    `The share in ${tick(node)} cannot be told because its whole is 0, so it counts as unknown`,
  "evaluate.too-many-readings": ({ found, limit }) =>
    `The readings can be combined in ${n(found)} ways, and at most ${n(limit)} may be tried`,
  "registry.duplicate-document": ({ id, version }) =>
    `The document ${tick(id)} is given twice in version ${tick(version)}`,
  "registry.missing-base": ({ base }) =>
    `There is no ${tick(base)}, the ruleset or overlay of a higher rank that this overlay stands on`,
  "registry.unknown-title": ({ title }) => `There is no ruleset for the title ${tick(title)}`,
  "registry.no-decision-date": ({ ruleset }) =>
    `The ruleset ${tick(ruleset)} applies by the day of the decision, which the query does not give`,
  "registry.gap": ({ title, place, days, ...sides }) =>
    `In ${tick(place)}, on ${enumerate(days.map(tick), "and")}, no ruleset for ${tick(title)} is in force${around(sides)}`,
  "registry.overlap": ({ title, place, days, rulesets }) =>
    `In ${tick(place)}, on ${enumerate(days.map(tick), "and")}, several rulesets for ${tick(title)} apply: ${ticks(rulesets)}`,
  "registry.unfilled": ({ framework, place, day, ...sides }) =>
    `The framework ${tick(framework)} leaves maxima to a lower rank, which in ${tick(place)}, on ${tick(day)}, has not set them all${around(sides)}`,
  "registry.stranded-overlay": ({ overlay, base, day }) =>
    `The overlay ${tick(overlay)} is said to be in force on ${tick(day)}, but ${tick(base)}, which it stands on, does not apply on that day`,
  "registry.nothing-to-switch-on": ({ id }) =>
    `${tick(id)} is switched on, but is no practice or draft that could apply in this place on this day`,
  "registry.unknown-path": ({ path }) => `The ruleset has nothing at ${tick(path)}`,
  "calendar.bad-year": ({ found, first, last }) =>
    `The year must be a whole number from ${n(first)} to ${n(last)} and is ${tick(found)}`,
  "calendar.not-in-force": ({ year, from, to }) =>
    `The ruleset is in force from ${tick(from)} to before ${tick(to)} and has no deadlines for the year ${n(year)}`,
  "calendar.unknown-event": ({ event }) => `No deadline runs from an event ${tick(event)}`,
  "calendar.contradictory-day": ({ day }) => `The day ${tick(day)} is given both as a day off and as a day worked`,
  "calendar.no-holidays": ({ deadline, year }) =>
    `The working days of the deadline ${tick(deadline)} cannot be counted without the holidays of ${n(year)}`,
  "rollup.duplicate-id": ({ id }) => `The id ${tick(id)} is given twice, and nobody may be counted twice`,
  "rollup.unknown-unit": ({ unit }) => `The size of the unit ${tick(unit)} is not given, though sizes of others are`,
  "rollup.part-exceeds-whole": ({ name, part, whole }) =>
    `The count ${n(part)} of ${tick(name)} is larger than ${n(whole)}, the number it is a part of`,
  "rollup.no-quota": ({ group }) => `The group ${tick(group)} has no quota, though others have`,
  "compare.unknown-attribute": ({ attribute }) =>
    `Nothing can be grouped by ${tick(attribute)}, only by \`class\`, by a field of yes or no, or by a choice`,
  "compare.different-subjects": ({ before, after }) =>
    `The two decisions are about different subjects, ${tick(before)} and ${tick(after)}`,
  "record.applied-ruleset": ({ ruleset, overlays }) =>
    `The ruleset ${tick(ruleset)} has overlays in it already: ${ticks(overlays)}`,
  "record.two-decision-days": ({ record, evidence }) =>
    `The day of the decision is ${tick(record)} in the record and ${tick(evidence)} in its evidence`,
  "record.salt-missing": ({ part }) => `The part ${tick(part)} of the record has no salt`,
  "record.salt-not-hex": ({ part }) =>
    `The salt of ${tick(part)} is not written in pairs of lower-case hexadecimal digits`,
  "record.salt-too-short": ({ part, bits, least }) =>
    `The salt of ${tick(part)} has ${n(bits)} bits, fewer than ${n(least)}`,
  "record.salt-twice": ({ part, other }) => `The salt of ${tick(part)} is that of ${tick(other)} as well`,
  "record.unknown-salt": ({ part }) => `A salt is given for ${tick(part)}, which the record does not have`,
  "record.no-commitments": ({ record }) =>
    `The record ${tick(record)} has no commitments, so what is left of it would prove nothing`,
  "record.broken-commitment": ({ part }) => `The part ${tick(part)} of the record does not fit its commitment`,
  "record.unknown-fact": ({ fact }) => `The record has no fact ${tick(fact)} that could be removed`,
  "cases.expects-nothing": ({ name }) => `The case ${tick(name)} expects nothing`,
  "cases.refused-alone": ({ name, key }) =>
    `The case ${tick(name)} expects its evidence to be refused, so it cannot expect ${tick(key)} as well`,
  "cases.duplicate-name": ({ name }) => `Two cases have the name ${tick(name)}`,
  "cases.evidence-or-with": ({ name, found }) =>
    found === "both"
      ? `The case ${tick(name)} has both \`evidence\` and \`with\``
      : `The case ${tick(name)} has neither \`evidence\` nor \`with\``,
  "cases.unknown-base": ({ base }) => `There is no case ${tick(base)} to stand on`,
  "cases.circular-base": ({ bases }) => `These cases stand on each other in a circle: ${ticks(bases)}`,
  "cases.too-many-bases": ({ name, limit }) =>
    `The case ${tick(name)} stands on more than ${n(limit)} others, one on the other`,
  "cases.ruleset-or-title": ({ found }) =>
    found === "both"
      ? "The file names both a ruleset and a title"
      : "Neither a ruleset nor a title is named to judge this case by",
  "cases.needless-day": ({ name }) => `The case ${tick(name)} names a day, though its ruleset is named outright`,
  "cases.unknown-ruleset": ({ ruleset }) => `There is no ruleset or overlay ${tick(ruleset)}`,
  "cases.several-rulesets": ({ rulesets }) => `Only one ruleset can be used, but these are named: ${ticks(rulesets)}`,
  "cases.unknown-node": ({ node }) => `The ruleset has no node ${tick(node)} here`,
  "cases.unknown-code": ({ code }) => `There is no issue code ${tick(code)}`,
  "cases.csv-syntax": ({ found }) => `The CSV table cannot be read from ${tick(found)} on`,
  "cases.csv-missing-column": ({ column }) => `The table lacks the column ${tick(column)}`,
  "cases.csv-unknown-column": ({ column }) => `The table cannot have a column ${tick(column)}`,
  "cases.csv-duplicate-column": ({ column }) => `Two columns of the table are called ${tick(column)}`,
  "cases.csv-bad-cell": ({ cell, found, expected }) =>
    `The cell ${tick(cell)} holds ${tick(found)}, not ${CELLS[expected]}`,
  "cases.csv-beyond-columns": ({ cell }) => `The cell ${tick(cell)} is outside the columns that have names`,
  "cases.csv-differs": ({ column, values }) =>
    `The column ${tick(column)} is about the whole table, but it has several values: ${ticks(values)}`,
  "cases.csv-not-representable": ({ what }) =>
    what === "own-rules"
      ? "In a table, a case cannot name a ruleset of its own"
      : "This text begins or ends with blanks or has control characters, which a table cannot hold",
};

export const help: IssueHelp = {
  "json.duplicate-key": () => "keep one of the two",
  "json.number-not-exact": () => "write the number with fewer digits",
  "json.not-nfc": () => "type it again in composed Unicode",
  "shape.unknown-key": similar,
  "shape.unknown-value": similar,
  "shape.bad-date": () => "write the day as year-month-day, such as `2020-01-31`",
  "shape.too-precise": () => "write at most four decimal places",
  "logic.not-one-key": () => "write one operator in each object",
  "logic.unknown-operator": similar,
  "logic.unknown-field": similar,
  "logic.unknown-choice": similar,
  "logic.unknown-reading": similar,
  "logic.unknown-history": similar,
  "logic.no-rewards": () => "name them in its `rewards`, or write `keep`",
  "logic.unguarded-not-applicable": ({ field }) => `ask first with ${tick(`{"applicable": "${field}"}`)}`,
  "logic.not-applicable-undeclared": () => "declare the field with `notApplicable`, or leave the question out",
  "logic.both-spellings": () => "choose one spelling for the whole document",
  "logic.always-true": () => "take it out, or change what it compares or the bounds of the field",
  "logic.always-false": () => "take it out, or change what it compares or the bounds of the field",
  "logic.repeated-operand": () => "take one out, or write what was meant in its place",
  "ruleset.duplicate-id": () => "give each an id of its own",
  "ruleset.reserved-id": () => "choose another id",
  "ruleset.unknown-instrument": similar,
  "ruleset.unknown-standard": similar,
  "ruleset.unknown-node": similar,
  "ruleset.unknown-class": similar,
  "ruleset.unknown-option": similar,
  "ruleset.missing-option": () => "say what follows for it",
  "ruleset.missing-citation": () => "add `cite`",
  "ruleset.missing-certainty": () => "add `certainty`",
  "ruleset.assumed-words": () => "show the gap: one node that the assessors grade, marked `incomplete`",
  "ruleset.assumed-without-note": () => "write the reason in `note`",
  "ruleset.status-not-official": () => "set the status to `reconstruction`, or check the wording of the act",
  "ruleset.points-do-not-add-up": ({ sum }) => `set the maximum to ${n(sum)}, or change the points below it`,
  "ruleset.bands-overlap": () => "give each band a threshold of its own",
  "ruleset.bands-leave-hole": ({ from, hole }) =>
    hole === "below-all"
      ? `say what a measure of ${n(from)} comes to, in a band of its own`
      : "check the thresholds and points of the bands",
  "ruleset.unreachable-band": () => "lower the threshold, or take the band out",
  "ruleset.levels-do-not-match": () => "give every value of the field one level",
  "ruleset.unreachable-mark": ({ maximum }) =>
    `set the mark to at most ${n(maximum)}, or raise what the criteria can earn`,
  "ruleset.unreachable-floor": ({ maximum }) =>
    `set the floor to at most ${n(maximum)}, or raise what the criteria can earn`,
  "ruleset.unreachable-maximum": ({ highest }) =>
    `set it to ${n(highest)}, or change the points for each, or the bounds of the fields`,
  "ruleset.larger-than-sheet": () => "check the amount; what bars a subject whatever the points is a disqualifier",
  "ruleset.framework": () => "apply the overlay of the authority it is left to",
  "ruleset.nobody-may-fill": ({ standard }) =>
    `add a delegation \`fill-maxima\` that names ${tick(standard)}, or state the maximum`,
  "ruleset.counted-twice": () => "let one of them count it, or put both in a group of which only one counts",
  "ruleset.percentage-without-base": () =>
    "record two counts, the part and the whole, or name the whole in the unit, such as `% of households`",
  "ruleset.untranslated": () => "write it in that language",
  "ruleset.not-in-force": () => "check the day, or the time in force",
  "ruleset.not-yet-issued": () => "check the two days, or cite the act that stood at that time",
  "ruleset.unused-field": () => "read it in a condition or criterion, or take it out",
  "ruleset.unused-declaration": () => "use it, or take it out",
  "ruleset.unknown-event": similar,
  "ruleset.no-such-day": () => "name a day that every year has",
  "ruleset.corrects-later-version": () => "name the earlier version that was wrong",
  "ruleset.unknown-semantics": () => "use a release of thangdiem that has this semantics",
  "overlay.unknown-target": similar,
  "overlay.not-delegated": () => "the sheet above must delegate it, with its basis; otherwise leave the change out",
  "evidence.unknown-field": similar,
  "evidence.two-spellings": () => "keep one spelling",
  "evidence.unknown-choice": similar,
  "evidence.not-applicable-undeclared": ({ field }) =>
    `where it is not known, say that ${tick(field)} is unknown, and why`,
  "evidence.history-conflict": () => "keep one of the two",
  "evidence.unknown-reward": similar,
  "evidence.unknown-class": similar,
  "evidence.not-in-force": () => "use the ruleset that was in force on that day",
  "evidence.no-decision-date": () => "add `decidedOn`",
  "evaluate.unknown-reading": similar,
  "evaluate.unknown-option": similar,
  "evaluate.too-many-readings": () => "fix some of the readings",
  "registry.missing-base": similar,
  "registry.unknown-title": similar,
  "registry.no-decision-date": () => "add `decidedOn`",
  "registry.overlap": () => "say with `on` which day counts, or mend the times in force of the documents",
  "registry.unfilled": () => "add the overlay of the authority it is left to",
  "registry.stranded-overlay": () => "say when the overlay ended, or what it stands on from that day",
  "registry.nothing-to-switch-on": similar,
  "registry.unknown-path": similar,
  "calendar.not-in-force": () => "use the ruleset that was in force in that year",
  "calendar.unknown-event": similar,
  "calendar.contradictory-day": () => "keep one of the two",
  "calendar.no-holidays": () => "add the days off of that whole year",
  "rollup.duplicate-id": () => "give each an id of its own, or take one out",
  "rollup.unknown-unit": similar,
  "rollup.part-exceeds-whole": () => "check both counts, and what they are a share of",
  "rollup.no-quota": similar,
  "compare.unknown-attribute": similar,
  "record.applied-ruleset": () => "give the ruleset as it was published, with its overlays beside it",
  "record.two-decision-days": () => "keep one of the two",
  "record.salt-missing": () => "draw a salt for each part that `saltsNeeded` names",
  "record.salt-not-hex": () => "write the random bytes in lower-case hexadecimal digits",
  "record.salt-too-short": () => "draw at least 16 random bytes for each part",
  "record.salt-twice": () => "draw each salt anew",
  "record.unknown-salt": similar,
  "record.no-commitments": () => "make the record with commitments: `commit`, or `score --format record --redactable`",
  "record.broken-commitment": () => "take the record as it was made; `replay` says what was altered",
  "record.unknown-fact": similar,
  "cases.expects-nothing": () => "name at least one outcome in `expect`, such as `verdict`",
  "cases.refused-alone": () => "take out `refused`, or everything else",
  "cases.duplicate-name": () => "give each case a name of its own",
  "cases.evidence-or-with": ({ found }) =>
    found === "both" ? "keep one of them" : "give it evidence, or say how it differs from another case",
  "cases.unknown-base": similar,
  "cases.circular-base": () => "give one of these cases evidence of its own",
  "cases.ruleset-or-title": ({ found }) =>
    found === "both"
      ? "keep `ruleset` and `overlays`, or keep `title` and `jurisdiction`"
      : "add `ruleset`, or `title` and `jurisdiction` for the whole file",
  "cases.needless-day": () => "take out `on`, or name a title and a place instead of the ruleset",
  "cases.unknown-ruleset": similar,
  "cases.unknown-node": similar,
  "cases.unknown-code": similar,
  "cases.csv-syntax": () => "close the quotation mark, and save the table as CSV UTF-8",
  "cases.csv-unknown-column": similar,
  "cases.csv-duplicate-column": () => "keep one column",
  "cases.csv-beyond-columns": () => "name the column, or quote the whole cell where the separator is part of it",
  "cases.csv-differs": () => "write it in the first row; leave the rows below empty, or write the same there",
  "cases.csv-not-representable": () => "keep these cases as JSON",
};
