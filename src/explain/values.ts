// In: values and facts of the trace. Out: their texts, with the labels and units of the evidence dictionary.
import type { TraceExpression, TraceValue } from "../evaluate/decision.js";
import type { Field } from "../parts/field.js";
import type { History } from "../parts/history.js";
import { rangeText } from "./points.js";
import { local, type View } from "./view.js";

/** The members of an event, while its condition is read. */
export type Members = { readonly [name: string]: Field };
/** A fact as read. */
export type FieldStep = Extract<TraceExpression, { field: string }>;

/** The declaration of a field, of a member in sight, or of `<events>.<member>`. */
export function fieldOf(view: View, id: string, members: Members): Field | undefined {
  const own = (table: Members, key: string): Field | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);
  const found = own(members, id) ?? own(view.ruleset.fields, id);
  if (found !== undefined) return found;
  const dot = id.lastIndexOf(".");
  const list = own(view.ruleset.fields, id.slice(0, Math.max(dot, 0)));
  return list?.type === "events" ? own(list.item, id.slice(dot + 1)) : undefined;
}

/** The history that a decision calls `history.<key>`. */
function historyOf({ ruleset: { history = {} } }: View, id: string): History | undefined {
  const key = id.startsWith("history.") ? id.slice("history.".length) : "";
  return Object.hasOwn(history, key) ? history[key] : undefined;
}

/** The label of a field, an event's member (`<events>.<member>`), a history or the subject's class. */
export function fieldLabel(view: View, id: string, members: Members = {}): string {
  if (id === "subject.class") return view.say.facts.subjectClass;
  const history = historyOf(view, id);
  if (history !== undefined) return local(view, history);
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

/** A value, with the label of a choice and the unit of a number where the field is known. */
export function valueText(view: View, value: TraceValue, field: Field | undefined): string {
  // CAST: the table has the writer of exactly this type of value.
  const write = VALUES[value.type] as (view: View, value: TraceValue, field: Field | undefined) => string;
  return write(view, value, field);
}

/** What is known of a fact: its value, or that it is missing or not applicable; then its source, or why. */
export function factTexts(view: View, step: FieldStep, members: Members): readonly string[] {
  const { facts } = view.say;
  const known = (): string => valueText(view, step.value, fieldOf(view, step.field, members));
  const texts = { known, missing: () => facts.missing, "not-applicable": () => facts.notApplicable };
  const source = step.source === undefined ? [] : [facts.source(step.source)];
  return [texts[step.state](), ...(step.reason === undefined ? [] : [step.reason]), ...source];
}

/** `Số buổi đã dự: 6 buổi (nguồn: sổ họp)`. */
export function factFinding(view: View, step: FieldStep, members: Members): string {
  const [fact = "", ...details] = factTexts(view, step, members);
  const text = details.length === 0 ? fact : `${fact} (${details.join("; ")})`;
  return view.say.format.said(fieldLabel(view, step.field, members), text);
}
