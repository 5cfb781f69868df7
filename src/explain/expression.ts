// In: a condition or measure of the trace. Out: it in words, with the facts it read and what it came to.
import type { TraceExpression, TraceItem } from "../evaluate/decision.js";
import type { OperatorName } from "../locales/messages.js";
import type { Field } from "../parts/field.js";
import { bracketed } from "./brackets.js";
import { LIST_OPERATORS, listStep, tally } from "./events.js";
import { historyWords } from "./history.js";
import { isSingle } from "./points.js";
import { resultOf } from "./result.js";
import { shareWords } from "./share.js";
import { simplified } from "./simplify.js";
import { type FieldStep, factFinding, factTexts, fieldLabel, fieldOf, type Members, valueText } from "./values.js";
import { local, type View } from "./view.js";

type OperatorStep = Extract<TraceExpression, { operator: string }>;
type DerivedStep = Extract<TraceExpression, { derived: string }>;

const CONNECTIVES: readonly string[] = ["and", "or", "!"];
const SHARES: readonly string[] = ["share-at-least", "share-above"];
const MOST_EVENTS = 20;

function hasPhrase(view: View, operator: string): operator is OperatorName {
  return Object.hasOwn(view.say.operators, operator);
}

/** A condition inside `and`, `or` or `not`: with its own truth in brackets where it does not show it itself. */
function judged(view: View, step: TraceExpression, text: string): string {
  const value = resultOf(step);
  const plain = !("operator" in step) || CONNECTIVES.includes(step.operator) || value.type !== "boolean";
  return plain ? text : `${text} (${view.say.names.truth[`${value.value}`]})`;
}

function inBrackets(outer: string, step: TraceExpression, text: string, isOnly = false): string {
  return bracketed(outer, "operator" in step ? step.operator : undefined, text, isOnly);
}

/** A list as an operand: by name alone where the tally of its events says the rest. */
function listWords(view: View, step: TraceExpression, members: Members, tallied: boolean): string {
  if ("operator" in step && step.operator === "filter") {
    const [inner] = step.operands;
    return view.say.operators.filter(inner === undefined ? [] : [listWords(view, inner, members, tallied)]);
  }
  if (!("field" in step)) return words(view, step, members);
  const label = view.say.format.quote(fieldLabel(view, step.field, members));
  return tallied ? label : `${label} (${factTexts(view, step, members).join("; ")})`;
}

/** A literal text stands for a value of the choice, or an option of the reading, that it is compared with. */
function literalWords(view: View, step: TraceExpression, peers: readonly TraceExpression[], members: Members): string {
  const value = resultOf(step);
  if (value.type !== "choice") return valueText(view, value, undefined);
  const texts = peers.flatMap((peer): readonly string[] => {
    if ("reading" in peer) return optionText(view, peer.reading, value.value);
    const field = "field" in peer ? fieldOf(view, peer.field, members) : undefined;
    return field?.type === "choice" ? [valueText(view, value, field)] : [];
  });
  const { [value.value]: rounding }: { readonly [mode: string]: string } = view.say.names.roundings;
  return texts[0] ?? rounding ?? value.value;
}

/** The list of an operator whose list is missing or empty: the list alone says it all. */
function bareList(step: TraceExpression): FieldStep | undefined {
  if (!("operator" in step) || !LIST_OPERATORS.includes(step.operator)) return undefined;
  return step.value.type === "boolean" && (step.items ?? []).length === 0 ? listStep(step) : undefined;
}

/** The operands of `and`, `or`, `not`: each with what it came to, said once. */
function judgedWords(view: View, step: OperatorStep, members: Members): readonly string[] {
  const texts = step.operands.map(simplified).map((operand) => {
    const list = bareList(operand);
    if (list !== undefined) return listWords(view, list, members, false);
    return judged(view, operand, inBrackets(step.operator, operand, words(view, operand, members)));
  });
  return [...new Set(texts)];
}

/** The share asked for is two numbers of the trace. */
function limitWords(view: View, limit: readonly TraceExpression[]): readonly string[] {
  const [part, whole] = limit.map(resultOf);
  return part?.type === "number" && whole?.type === "number" ? [shareWords(view, part.low, whole.low)] : [];
}

function operandWords(view: View, step: OperatorStep, members: Members): readonly string[] {
  if (CONNECTIVES.includes(step.operator)) return judgedWords(view, step, members);
  const isShare = SHARES.includes(step.operator);
  const operands = isShare ? step.operands.slice(0, 2) : step.operands;
  const texts = operands.map(simplified).map((operand) => {
    const text =
      "literal" in operand ? literalWords(view, operand, step.operands, members) : words(view, operand, members);
    return inBrackets(step.operator, operand, text, step.operands.length === 1);
  });
  return isShare ? [...texts, ...limitWords(view, step.operands.slice(2))] : texts;
}

function operatorWords(view: View, step: OperatorStep, members: Members): string {
  if (step.years !== undefined && hasPhrase(view, step.operator)) return historyWords(view, step, step.operator);
  const counts = step.items === undefined ? "" : tally(view, step.items);
  const [list] = step.operands;
  const overList = LIST_OPERATORS.includes(step.operator) && list !== undefined;
  const operands = overList ? [listWords(view, list, members, counts !== "")] : operandWords(view, step, members);
  const phrase = hasPhrase(view, step.operator)
    ? view.say.operators[step.operator](operands)
    : `${step.operator}(${operands.join("; ")})`;
  return counts === "" ? phrase : `${phrase} (${counts})`;
}

/** A label in a condition: a whole statement, of yes or no, stands in quotation marks. */
function quotedIf(view: View, isStatement: boolean, label: string): string {
  return isStatement ? view.say.format.quote(label) : label;
}

function derivedLabel(view: View, { derived }: DerivedStep): string {
  const declared = view.ruleset.derived?.[derived];
  return declared === undefined ? derived : local(view, declared);
}

function optionText(view: View, key: string, option: string): readonly string[] {
  const text = view.ruleset.readings?.[key]?.options[option];
  return text === undefined ? [] : [local(view, text)];
}

function readingWords(view: View, key: string, option: string): string {
  const reading = view.ruleset.readings?.[key];
  const [chosen = option] = optionText(view, key, option);
  return reading === undefined
    ? chosen
    : view.say.format.said(view.say.format.quote(local(view, reading.question)), chosen);
}

/** An expression in words, each fact with its value in brackets: `Số con sinh trong năm (3) ≥ 3`. */
export function words(view: View, given: TraceExpression, members: Members = {}): string {
  const step = simplified(given);
  if ("literal" in step) return valueText(view, step.literal, undefined);
  if ("reading" in step) return readingWords(view, step.reading, step.option);
  if ("operator" in step) return operatorWords(view, step, members);
  const isStatement = step.value.type === "boolean";
  return "derived" in step
    ? `${quotedIf(view, isStatement, derivedLabel(view, step))} (${valueText(view, step.value, undefined)})`
    : `${quotedIf(view, isStatement, fieldLabel(view, step.field, members))} (${factTexts(view, step, members).join("; ")})`;
}

/** An expression as a factor of a product. */
export function factorWords(view: View, step: TraceExpression | undefined): string {
  return step === undefined ? "" : inBrackets("*", simplified(step), words(view, step));
}

/** What an operator found that is better said without it; undefined where it is not. */
function plainFinding(view: View, step: OperatorStep, members: Members): string | undefined {
  const [operand] = step.operands;
  // “Nợ thuế: không” says it better than “không phải Nợ thuế (không): đúng”.
  if (step.operator === "!" && operand !== undefined && !("operator" in operand))
    return finding(view, operand, members);
  // “Các lần bị phạt: thiếu minh chứng”, “Các lần bị phạt: 0 trường hợp”.
  const list = bareList(step);
  return list === undefined ? undefined : factFinding(view, list, members);
}

/** What was found: `Số con sinh trong năm (3) ≥ 3: đúng`, `Đã đăng ký: có`. */
export function finding(view: View, given: TraceExpression, members: Members = {}): string {
  const { format, names } = view.say;
  const step = simplified(given);
  if ("field" in step) return factFinding(view, step, members);
  if ("derived" in step) {
    const value = valueText(view, step.value, undefined);
    return format.said(derivedLabel(view, step), `${value} (${words(view, step.from, members)})`);
  }
  if (!("operator" in step)) return words(view, step, members);
  const plain = plainFinding(view, step, members);
  if (plain !== undefined) return plain;
  const text = words(view, step, members);
  if (step.years !== undefined) return text;
  if (step.value.type === "boolean") return format.said(text, names.truth[`${step.value.value}`]);
  const isConstant =
    step.value.type === "number" && isSingle(step.value) && step.operands.every((one) => "literal" in one);
  return isConstant ? text : `${text} = ${valueText(view, step.value, undefined)}`;
}

function eventFinding(
  view: View,
  { id, filter, condition }: TraceItem,
  index: number,
  members: Members,
): readonly string[] {
  const found = [filter, condition].flatMap((step) => (step === undefined ? [] : [finding(view, step, members)]));
  return found.length === 0 ? [] : [view.say.format.said(id ?? `${index + 1}`, found.join("; "))];
}

function membersOf(view: View, step: OperatorStep, members: Members): Members {
  const field: Field | undefined = fieldOf(view, listStep(step)?.field ?? "", members);
  return field?.type === "events" ? field.item : members;
}

function everyEvent(view: View, given: TraceExpression, members: Members): readonly string[] {
  const step = simplified(given);
  if ("derived" in step) return everyEvent(view, step.from, members);
  if (!("operator" in step)) return [];
  const inner = membersOf(view, step, members);
  return [
    ...(step.items ?? []).flatMap((event, index) => eventFinding(view, event, index, inner)),
    ...step.operands.flatMap((operand) => everyEvent(view, operand, members)),
  ];
}

/** The findings on single events, wherever in the expressions lists of events are judged; each is said once. */
export function eventFindings(view: View, steps: readonly TraceExpression[]): readonly string[] {
  const found = [...new Set(steps.flatMap((step) => everyEvent(view, step, {})))];
  const more = found.length > MOST_EVENTS ? [view.say.facts.more(found.length - MOST_EVENTS)] : [];
  return [...found.slice(0, MOST_EVENTS), ...more];
}

/** Why facts are said not to apply, each reason once. */
export function inapplicableReasons(steps: readonly TraceExpression[]): readonly string[] {
  const reasons = steps.flatMap((step): readonly string[] => {
    if ("field" in step) return step.state === "not-applicable" && step.reason !== undefined ? [step.reason] : [];
    if ("derived" in step) return inapplicableReasons([step.from]);
    return "operator" in step ? inapplicableReasons(step.operands) : [];
  });
  return [...new Set(reasons)];
}
