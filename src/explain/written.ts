// In: a condition or measure as a document writes it. Out: it in words, with the labels of the evidence dictionary and no values:
// what is asked, not what was found. Two conditions of one ruleset that do not mean the same never read the same.
import { isCalendarDate } from "../base/date.js";
import { isObject } from "../base/json.js";
import { tick } from "../locales/format.js";
import type { OperatorName } from "../locales/messages.js";
import type { Expression } from "../logic/expression.js";
import { operandsOf, operatorOf } from "../ruleset/expressions.js";
import { bracketed } from "./brackets.js";
import { historyName, nameWords, readingName, valueName } from "./names.js";
import { shareWords } from "./share.js";
import { fieldOf, type Members } from "./values.js";
import type { View } from "./view.js";

/** Where an expression stands: among the members of an event, or else among the fields. */
type Where = Members | undefined;
type Operands = readonly Expression[];

/** The name that `var`, `reading` and the like are given. */
function nameIn(expression: Expression, operator: string): string | undefined {
  const name = isObject(expression) ? expression[operator] : undefined;
  return typeof name === "string" ? name : undefined;
}

/** The members that a condition over a list reads. */
function membersFor(view: View, list: Expression, where: Where): Where {
  const [inner] = operatorOf(list) === "filter" ? operandsOf(list, []) : [];
  if (inner !== undefined) return membersFor(view, inner.expression, where);
  const field = fieldOf(view, nameIn(list, "var") ?? "", {});
  return field?.type === "events" ? field.item : where;
}

/** A text as a value of the choice, or an option of the reading, that stands beside it. */
function valueBeside(view: View, text: string, peer: Expression, where: Where): string | undefined {
  const field = fieldOf(view, nameIn(peer, "var") ?? "", where ?? {});
  const reading = view.ruleset.readings?.[nameIn(peer, "reading") ?? ""];
  if (reading !== undefined) return valueName(view, text, reading.options, reading.question);
  if (field?.type !== "choice") return undefined;
  return valueName(view, text, Object.fromEntries(field.values.map((value) => [value.id, value])), field);
}

function textWords(view: View, text: string, peers: Operands, where: Where): string {
  for (const peer of peers) {
    const found = valueBeside(view, text, peer, where);
    if (found !== undefined) return found;
  }
  return isCalendarDate(text) ? view.say.format.date(text) : tick(text);
}

function literalWords(view: View, value: Expression, peers: Operands, where: Where): string {
  if (typeof value === "boolean") return view.say.names.truth[`${value}`];
  if (typeof value === "number") return view.say.format.number(value);
  return typeof value === "string" ? textWords(view, value, peers, where) : tick(JSON.stringify(value));
}

function phrase(view: View, operator: string, texts: readonly string[]): string {
  const { operators } = view.say;
  return Object.hasOwn(operators, operator)
    ? // CAST: the table was just seen to have it.
      operators[operator as OperatorName](texts)
    : `${operator}(${texts.join("; ")})`;
}

function inside(view: View, outer: string, operands: Operands, where: Where): readonly string[] {
  return operands.map((one) =>
    bracketed(outer, operatorOf(one), wordsIn(view, one, operands, where), operands.length === 1),
  );
}

/** A condition over events stands in brackets behind the list. */
function overList(view: View, operator: string, [list = null, ...conditions]: Operands, where: Where): string {
  const members = membersFor(view, list, where);
  const asked = conditions.map((one) => ` (${wordsIn(view, one, [], members)})`);
  return `${phrase(view, operator, [wordsIn(view, list, [], where)])}${asked.join("")}`;
}

/** The answer for a whole of zero, where the rule states one. */
function whenZero(view: View, answer: Expression | undefined): readonly string[] {
  return answer === undefined || answer === "unknown" ? [] : [literalWords(view, answer, [], undefined)];
}

function lookingBack(view: View, operator: string, [key, ...modes]: Operands): string {
  const name = typeof key === "string" ? historyName(view, key) : "";
  return phrase(view, operator, [name, ...modes.map((mode) => (typeof mode === "string" ? mode : ""))]);
}

type Writer = (view: View, operator: string, operands: Operands, where: Where) => string;

const share: Writer = (view, operator, [part = null, whole = null, limit, answer], where) => {
  const [p, q] = Array.isArray(limit) ? (limit as Operands) : [];
  const wanted = typeof p === "number" && typeof q === "number" ? [shareWords(view, p, q)] : [];
  return phrase(view, operator, [
    ...inside(view, operator, [part, whole], where),
    ...wanted,
    ...whenZero(view, answer),
  ]);
};

/** Operators whose operands are not all expressions of one sort. */
const WRITERS: { readonly [operator: string]: Writer } = {
  ...{ some: overList, all: overList, none: overList, filter: overList, count: overList },
  ...{ "share-at-least": share, "share-above": share },
  ...{ "consecutive-years": lookingBack, "years-since-recognised": lookingBack },
  var: (view, _, [name], where) => (typeof name === "string" ? nameWords(view, name, where) : ""),
  reading: (view, _, [key], where) => (typeof key === "string" ? readingName(view, key, where) : ""),
  applicable: (view, operator, [name], where) =>
    phrase(view, operator, [typeof name === "string" ? nameWords(view, name, where) : ""]),
  in: (view, operator, [value = null, list], where) => {
    const listed = (Array.isArray(list) ? list : []) as Operands;
    const [one = ""] = inside(view, operator, [value], where);
    return phrase(view, operator, [one, ...listed.map((option) => literalWords(view, option, [value], where))]);
  },
  "/": (view, operator, [part = null, whole = null, step, mode, answer], where) => {
    const { roundings } = view.say.names;
    const { [typeof mode === "string" ? mode : ""]: rounding }: { readonly [mode: string]: string } = roundings;
    return phrase(view, operator, [
      ...inside(view, operator, [part, whole], where),
      literalWords(view, step ?? null, [], where),
      rounding ?? "",
      ...whenZero(view, answer),
    ]);
  },
};

function wordsIn(view: View, expression: Expression, peers: Operands, where: Where): string {
  const operator = operatorOf(expression);
  if (operator === undefined) return literalWords(view, expression, peers, where);
  const operands = operandsOf(expression, []).map((operand) => operand.expression);
  const write = Object.hasOwn(WRITERS, operator) ? WRITERS[operator] : undefined;
  return write?.(view, operator, operands, where) ?? phrase(view, operator, inside(view, operator, operands, where));
}

/**
 * A condition or measure in words: `“Số con sinh trong năm” ≥ 3`. A condition over one event reads the members of its list.
 */
export function writtenWords(view: View, expression: Expression, members?: Members): string {
  return wordsIn(view, expression, [], members);
}

/** A measure as a factor of a product or quotient, in brackets where it needs them. */
export function writtenFactor(view: View, expression: Expression): string {
  return bracketed("*", operatorOf(expression), writtenWords(view, expression));
}
