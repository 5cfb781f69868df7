// In: a condition or measure as a document writes it. Out: it in words, with the labels of the evidence dictionary: what is asked,
// not what was found.
import { isCalendarDate } from "../base/date.js";
import { isObject } from "../base/json.js";
import type { OperatorName } from "../locales/messages.js";
import type { Expression } from "../logic/expression.js";
import { fieldLabel, fieldOf, type Members } from "./values.js";
import { local, type View } from "./view.js";

const LISTS: readonly string[] = ["some", "all", "none", "count", "filter"];
/** Operators whose words need brackets around them inside another operator. */
const LOOSE: readonly string[] = ["and", "or", "if", "+", "-"];
const HISTORIES: readonly string[] = ["consecutive-years", "years-since-recognised"];

type Operation = readonly [operator: string, operands: readonly Expression[]];

function operationOf(expression: Expression): Operation | undefined {
  if (!isObject(expression)) return undefined;
  const [entry] = Object.entries(expression) as readonly (readonly [string, Expression])[];
  if (entry === undefined) return undefined;
  const [operator, value] = entry;
  return [operator, Array.isArray(value) ? (value as readonly Expression[]) : [value]];
}

function nameIn(expression: Expression, operator: string): string | undefined {
  const [found, [name] = []] = operationOf(expression) ?? [];
  return found === operator && typeof name === "string" ? name : undefined;
}

/** In quotation marks, unless it has some itself. */
function quoted(view: View, text: string): string {
  return text.includes("“") ? text : view.say.format.quote(text);
}

/** A text stands for a value of the choice, or an option of the reading, that it is compared with. */
function textWords(view: View, text: string, beside: readonly Expression[], members: Members): string {
  for (const peer of beside) {
    const [field, reading] = [nameIn(peer, "var"), nameIn(peer, "reading")];
    const declared = field === undefined ? undefined : fieldOf(view, field, members);
    const value = declared?.type === "choice" ? declared.values.find(({ id }) => id === text) : undefined;
    if (value !== undefined) return quoted(view, local(view, value));
    const option = reading === undefined ? undefined : view.ruleset.readings?.[reading]?.options[text];
    if (option !== undefined) return quoted(view, local(view, option));
  }
  return isCalendarDate(text) ? view.say.format.date(text) : text;
}

function literalWords(view: View, literal: Expression, beside: readonly Expression[], members: Members): string {
  if (typeof literal === "boolean") return view.say.names.truth[literal ? "true" : "false"];
  if (typeof literal === "number") return view.say.format.number(literal);
  return typeof literal === "string" ? textWords(view, literal, beside, members) : "";
}

function nameWords(view: View, operator: string, name: string, members: Members): string | undefined {
  const { ruleset } = view;
  if (operator === "reading") {
    const reading = ruleset.readings?.[name];
    return reading && quoted(view, local(view, reading.question));
  }
  if (operator !== "var") return undefined;
  const derived = ruleset.derived?.[name];
  return quoted(view, derived === undefined ? fieldLabel(view, name, members) : local(view, derived));
}

/** The list that an operator looks at, without its filters. */
function listIn(expression: Expression): string {
  const [operator, [first = null] = []] = operationOf(expression) ?? [];
  if (operator === "var" && typeof first === "string") return first;
  return operator === "filter" ? listIn(first) : "";
}

function listWords(view: View, [operator, operands]: Operation, members: Members): string {
  const [list = null, ...conditions] = operands;
  const field = fieldOf(view, listIn(list), members);
  const inner = field?.type === "events" ? field.item : members;
  const phrase = phraseOf(view, operator, [wordsIn(view, list, [], members)]);
  const asked = conditions.map((condition) => wordsIn(view, condition, [], inner));
  return asked.length === 0 ? phrase : `${phrase} (${asked.join("; ")})`;
}

function phraseOf(view: View, operator: string, texts: readonly string[]): string {
  return Object.hasOwn(view.say.operators, operator)
    ? view.say.operators[operator as OperatorName](texts)
    : `${operator}(${texts.join("; ")})`;
}

function operatorWords(view: View, operation: Operation, members: Members): string {
  const [operator, operands] = operation;
  if (LISTS.includes(operator)) return listWords(view, operation, members);
  const [name = "", ...modes] = operands.map((operand) => (typeof operand === "string" ? operand : ""));
  if (operator === "applicable") return phraseOf(view, operator, [nameWords(view, "var", name, members) ?? name]);
  if (HISTORIES.includes(operator)) {
    const history = view.ruleset.history?.[name];
    return phraseOf(view, operator, [history === undefined ? name : local(view, history), ...modes]);
  }
  // Of a share, its two numbers; of a list of values, each.
  const flat = operands.flatMap((operand) => (Array.isArray(operand) ? (operand as readonly Expression[]) : [operand]));
  const isShare = operator.startsWith("share-");
  const texts = (isShare ? flat.slice(0, 4) : flat).map((operand) => {
    const text = wordsIn(view, operand, flat, members);
    const [inner = ""] = operationOf(operand) ?? [];
    return LOOSE.includes(inner) && inner !== operator ? `(${text})` : text;
  });
  return phraseOf(view, operator, texts);
}

function wordsIn(view: View, expression: Expression, beside: readonly Expression[], members: Members): string {
  const operation = operationOf(expression);
  if (operation === undefined) return literalWords(view, expression, beside, members);
  const [operator, [name]] = operation;
  const named = typeof name === "string" ? nameWords(view, operator, name, members) : undefined;
  return named ?? operatorWords(view, operation, members);
}

/** An expression in words: `“Số con sinh trong năm” ≥ 3`. Of a condition over events, the list says whose members it reads. */
export function ruleWords(view: View, expression: Expression, list?: string): string {
  const field = list === undefined ? undefined : fieldOf(view, list, {});
  return wordsIn(view, expression, [], field?.type === "events" ? field.item : {});
}
