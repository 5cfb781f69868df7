// In: a condition or measure of the trace. Out: it in words, with the facts it read and what it came to.
import type { TraceExpression, TraceItem, TraceValue } from "../evaluate/decision.js";
import type { OperatorName } from "../locales/messages.js";
import type { Field } from "../parts/field.js";
import { isSingle, rangeText } from "./points.js";
import { local, type View } from "./view.js";

type Members = { readonly [name: string]: Field };
type FieldStep = Extract<TraceExpression, { field: string }>;
type OperatorStep = Extract<TraceExpression, { operator: string }>;

const LIST_OPERATORS: readonly string[] = ["some", "all", "none", "count"];
const CONNECTIVES: readonly string[] = ["and", "or", "!"];
// Operators whose words need brackets around them inside another operator.
const LOOSE: readonly string[] = ["and", "or", "if", "+", "-"];

/** The value that an expression came to; a reading's is its option. */
export function resultOf(expression: TraceExpression): TraceValue {
  if ("literal" in expression) return expression.literal;
  if ("reading" in expression) return { type: "choice", value: expression.option };
  return expression.value;
}

function fieldOf(view: View, id: string, members: Members): Field | undefined {
  const own = (table: Members, key: string): Field | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);
  const found = own(members, id) ?? own(view.ruleset.fields, id);
  if (found !== undefined) return found;
  // `<events>.<member>`
  const dot = id.lastIndexOf(".");
  const list = own(view.ruleset.fields, id.slice(0, Math.max(dot, 0)));
  return list?.type === "events" ? own(list.item, id.slice(dot + 1)) : undefined;
}

/** The label of a field, an event's member (`<events>.<member>`) or the subject's class. */
export function fieldLabel(view: View, id: string, members: Members = {}): string {
  if (id === "subject.class") return view.say.facts.subjectClass;
  const field = fieldOf(view, id, members);
  return field === undefined ? id : local(view, field);
}

const VALUES: {
  readonly [T in TraceValue["type"]]: (
    view: View,
    value: Extract<TraceValue, { type: T }>,
    field: Field | undefined,
  ) => string;
} = {
  boolean: (view, { value }) => view.say.names.answers[`${value}`],
  number: (view, value, field) => {
    const unit = field?.unit === undefined ? "" : ` ${local(view, field.unit)}`;
    return `${rangeText(view, value)}${unit}`;
  },
  date: ({ say: { format } }, { low, high }) =>
    low === high ? format.date(low) : format.range(format.date(low), format.date(high)),
  choice: (view, { value }, field) => {
    const known = field?.type === "choice" ? field.values.find(({ id }) => id === value) : undefined;
    if (known !== undefined) return local(view, known);
    return value === "unknown" ? view.say.names.answers.unknown : value;
  },
  list: (view, { size }) =>
    size === "unknown" ? view.say.names.answers.unknown : view.say.facts.events(view.say.format.number(size)),
};

function valueText(view: View, value: TraceValue, field: Field | undefined): string {
  // CAST: the table has the writer of exactly this type of value.
  const write = VALUES[value.type] as (view: View, value: TraceValue, field: Field | undefined) => string;
  return write(view, value, field);
}

/** What is known of a fact: its value, or that it is missing or not applicable; then its source, or why. */
function factTexts(view: View, step: FieldStep, members: Members): readonly string[] {
  const { facts } = view.say;
  const known = (): string => valueText(view, step.value, fieldOf(view, step.field, members));
  const texts = { known, missing: () => facts.missing, "not-applicable": () => facts.notApplicable };
  const source = step.source === undefined ? [] : [facts.source(step.source)];
  return [texts[step.state](), ...(step.reason === undefined ? [] : [step.reason]), ...source];
}

/** The events field that a list operator goes through, below any filter. */
function listField(step: TraceExpression | undefined): string | undefined {
  if (step === undefined) return undefined;
  if ("field" in step) return step.field;
  return "operator" in step ? listField(step.operands[0]) : undefined;
}

function membersOf(view: View, step: OperatorStep, members: Members): Members {
  if (step.items === undefined) return members;
  const field = fieldOf(view, listField(step) ?? "", members);
  return field?.type === "events" ? field.item : members;
}

function hasPhrase(view: View, operator: string): operator is OperatorName {
  return Object.hasOwn(view.say.operators, operator);
}

/** Does an event count? Undefined where a filter leaves it out. */
function eventTruth({ filter, condition }: TraceItem): boolean | "unknown" | undefined {
  const truthOf = (step: TraceExpression): boolean | "unknown" => {
    const value = resultOf(step);
    return value.type === "boolean" ? value.value : "unknown";
  };
  const within = filter === undefined ? true : truthOf(filter);
  if (condition === undefined) return filter === undefined ? undefined : within;
  if (within === false) return undefined;
  return within === "unknown" ? within : truthOf(condition);
}

function tally(view: View, items: readonly TraceItem[]): string {
  const truths = items.map(eventTruth);
  const count = (wanted: boolean | "unknown"): number => truths.filter((truth) => truth === wanted).length;
  return view.say.facts.tally(count(true), count(false), count("unknown"));
}

/** A condition inside `and`, `or` or `not`: with its own truth in brackets where it does not show it itself. */
function judged(view: View, step: TraceExpression, text: string): string {
  const value = resultOf(step);
  const plain = !("operator" in step) || CONNECTIVES.includes(step.operator) || value.type !== "boolean";
  return plain ? text : `${text} (${view.say.names.truth[`${value.value}`]})`;
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

function operandWords(view: View, step: OperatorStep, members: Members): readonly string[] {
  // A text stands for a value of the choice that it is compared with.
  const peer = step.operands.map(listField).find((field) => field !== undefined);
  const hint = peer === undefined ? undefined : fieldOf(view, peer, members);
  return step.operands.map((operand) => {
    const text = words(view, operand, members, hint);
    const bracketed = "operator" in operand && LOOSE.includes(operand.operator) && step.operator !== operand.operator;
    const whole = bracketed ? `(${text})` : text;
    return CONNECTIVES.includes(step.operator) ? judged(view, operand, whole) : whole;
  });
}

function operatorWords(view: View, step: OperatorStep, members: Members): string {
  const counts = step.items === undefined ? "" : tally(view, step.items);
  const [list] = step.operands;
  const overList = LIST_OPERATORS.includes(step.operator) && list !== undefined;
  const operands = overList ? [listWords(view, list, members, counts !== "")] : operandWords(view, step, members);
  const phrase = hasPhrase(view, step.operator)
    ? view.say.operators[step.operator](operands)
    : `${step.operator}(${operands.join("; ")})`;
  return counts === "" ? phrase : `${phrase} (${counts})`;
}

/** An expression in words, each fact with its value in brackets: `Số con sinh trong năm (3) ≥ 3`. */
export function words(view: View, step: TraceExpression, members: Members = {}, hint?: Field): string {
  if ("literal" in step) return valueText(view, step.literal, hint);
  if ("reading" in step) return readingWords(view, step.reading, step.option);
  if ("derived" in step) return `${derivedLabel(view, step.derived)} (${valueText(view, step.value, undefined)})`;
  if ("operator" in step) return operatorWords(view, step, members);
  const label = fieldLabel(view, step.field, members);
  const named = step.value.type === "boolean" ? view.say.format.quote(label) : label;
  return `${named} (${factTexts(view, step, members).join("; ")})`;
}

function derivedLabel(view: View, id: string): string {
  const derived = view.ruleset.derived?.[id];
  return derived === undefined ? id : local(view, derived);
}

function readingWords(view: View, key: string, option: string): string {
  const reading = view.ruleset.readings?.[key];
  const chosen = reading?.options[option];
  if (reading === undefined || chosen === undefined) return option;
  return view.say.format.said(view.say.format.quote(local(view, reading.question)), local(view, chosen));
}

/** What was found: `Số con sinh trong năm (3) ≥ 3: đúng`, `Đã đăng ký: có`. */
export function finding(view: View, step: TraceExpression, members: Members = {}): string {
  const { format, names } = view.say;
  if ("field" in step) {
    const [fact = "", ...details] = factTexts(view, step, members);
    const text = details.length === 0 ? fact : `${fact} (${details.join("; ")})`;
    return format.said(fieldLabel(view, step.field, members), text);
  }
  if ("derived" in step) {
    const value = valueText(view, step.value, undefined);
    return format.said(derivedLabel(view, step.derived), `${value} (${words(view, step.from, members)})`);
  }
  if (!("operator" in step)) return words(view, step, members);
  const [operand] = step.operands;
  // “Nợ thuế: không” says it better than “không phải Nợ thuế (không): đúng”.
  if (step.operator === "!" && operand !== undefined && "field" in operand) return finding(view, operand, members);
  const text = words(view, step, members);
  if (step.value.type === "boolean") return format.said(text, names.truth[`${step.value.value}`]);
  const shown = step.value.type === "number" && isSingle(step.value) && step.operands.every((one) => "literal" in one);
  return shown ? text : `${text} = ${valueText(view, step.value, undefined)}`;
}

const MOST_EVENTS = 20;

function eventFinding(
  view: View,
  { id, filter, condition }: TraceItem,
  index: number,
  members: Members,
): readonly string[] {
  const judged = [filter, condition].flatMap((step) => (step === undefined ? [] : [finding(view, step, members)]));
  return judged.length === 0 ? [] : [view.say.format.said(id ?? `${index + 1}`, judged.join("; "))];
}

/** The findings on single events, wherever in the expression lists of events are judged. */
export function eventFindings(view: View, step: TraceExpression, members: Members = {}): readonly string[] {
  if ("derived" in step) return eventFindings(view, step.from, members);
  if (!("operator" in step)) return [];
  const inner = membersOf(view, step, members);
  const found = (step.items ?? []).flatMap((event, index) => eventFinding(view, event, index, inner));
  const more = found.length > MOST_EVENTS ? [view.say.facts.more(found.length - MOST_EVENTS)] : [];
  const below = step.operands.flatMap((operand) => eventFindings(view, operand, members));
  return [...found.slice(0, MOST_EVENTS), ...more, ...below];
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
