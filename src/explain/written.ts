// In: a condition or measure as a document writes it. Out: it in words, with the labels of the evidence dictionary and no values.
import { isObject } from "../base/json.js";
import type { OperatorName } from "../locales/messages.js";
import type { Expression } from "../logic/expression.js";
import { operandsOf, operatorOf } from "../ruleset/expressions.js";
import { fieldLabel, fieldOf, type Members } from "./values.js";
import { local, type View } from "./view.js";

const LOOSE: readonly string[] = ["and", "or", "if", "+", "-"];
const OVER_LISTS: readonly string[] = ["some", "all", "none", "filter", "count"];
const HISTORY: readonly string[] = ["consecutive-years", "years-since-recognised"];
const SHARES: readonly string[] = ["share-at-least", "share-above"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A label in quotation marks, unless it has its own. */
export function quotedOnce({ say: { format } }: Pick<View, "say">, label: string): string {
  return /[“”]/.test(label) ? label : format.quote(label);
}

function nameIn(expression: Expression | undefined, operator: string): string | undefined {
  const name = isObject(expression) ? expression[operator] : undefined;
  if (typeof name === "string") return name;
  const [only] = Array.isArray(name) ? (name as readonly unknown[]) : [];
  return typeof only === "string" ? only : undefined;
}

function membersFor(view: View, list: Expression | undefined, members: Members): Members {
  const [inner] = list !== undefined && operatorOf(list) === "filter" ? operandsOf(list, []) : [];
  if (inner !== undefined) return membersFor(view, inner.expression, members);
  const field = fieldOf(view, nameIn(list, "var") ?? "", members);
  return field?.type === "events" ? field.item : members;
}

/** A literal text stands for a value of the choice, or an option of the reading, that it is compared with. */
function literal(view: View, value: Expression, peers: readonly Expression[], members: Members): string {
  const { names, format } = view.say;
  if (typeof value === "boolean") return names.truth[`${value}`];
  if (typeof value === "number") return format.number(value);
  if (typeof value !== "string")
    return Array.isArray(value) ? listed(view, value, peers, members) : JSON.stringify(value);
  if (DAY.test(value)) return format.date(value);
  for (const peer of peers) {
    const field = fieldOf(view, nameIn(peer, "var") ?? "", members);
    const known = field?.type === "choice" ? field.values.find(({ id }) => id === value) : undefined;
    const option = view.ruleset.readings?.[nameIn(peer, "reading") ?? ""]?.options[value];
    const text = known ?? option;
    if (text !== undefined) return local(view, text);
  }
  return value;
}

function listed(view: View, values: readonly unknown[], peers: readonly Expression[], members: Members): string {
  // CAST: the items of a list of literals are literals.
  return values.map((one) => literal(view, one as Expression, peers, members)).join(", ");
}

function named(view: View, name: string, members: Members): string {
  const derived = Object.hasOwn(members, name) ? undefined : view.ruleset.derived?.[name];
  const label = derived === undefined ? fieldLabel(view, name, members) : local(view, derived);
  return quotedOnce(view, label);
}

function inBrackets(expression: Expression, text: string, outer: string): string {
  const operator = operatorOf(expression) ?? "";
  return LOOSE.includes(operator) && operator !== outer ? `(${text})` : text;
}

function overList(view: View, operator: string, operands: readonly Expression[], members: Members): string {
  const [list, condition] = operands;
  const inner = membersFor(view, list, members);
  const text = phrase(view, operator, [list === undefined ? "" : writtenWords(view, list, members)]);
  return condition === undefined ? text : `${text} (${writtenWords(view, condition, inner)})`;
}

function phrase(view: View, operator: string, operands: readonly string[]): string {
  const { operators } = view.say;
  return Object.hasOwn(operators, operator)
    ? // CAST: the table was just seen to have it.
      operators[operator as OperatorName](operands)
    : `${operator}(${operands.join("; ")})`;
}

/** A condition or measure in words: `“Số con sinh trong năm” ≥ 3`. */
export function writtenWords(view: View, expression: Expression, members: Members = {}): string {
  const operator = operatorOf(expression);
  if (operator === undefined || Array.isArray(expression)) return literal(view, expression, [], members);
  const operands = operandsOf(expression, []).map((operand) => operand.expression);
  const [first] = operands;
  if (operator === "var" && typeof first === "string") return named(view, first, members);
  if (operator === "reading" && typeof first === "string") {
    const reading = view.ruleset.readings?.[first];
    return reading === undefined ? first : quotedOnce(view, local(view, reading.question));
  }
  if (OVER_LISTS.includes(operator)) return overList(view, operator, operands, members);
  if (HISTORY.includes(operator)) {
    const [key, ...modes] = operands.map((one) => (typeof one === "string" ? one : JSON.stringify(one)));
    return phrase(view, operator, [named(view, `history.${key ?? ""}`, members), ...modes]);
  }
  // The share asked for is written as two whole numbers.
  const parts = SHARES.includes(operator) ? (operands.slice(0, 3).flat() as readonly Expression[]) : operands;
  const texts = parts.map((one) => {
    const isLiteral = operatorOf(one) === undefined || Array.isArray(one);
    const text = isLiteral ? literal(view, one, operands, members) : writtenWords(view, one, members);
    return inBrackets(one, text, operator);
  });
  return phrase(view, operator, texts);
}
