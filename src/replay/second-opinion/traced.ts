// In: the trace of a decision. Out: what each condition came to, and the facts for which an answer is open. The trace may be anybody's:
// what is not there is not found.
import { fromScaled } from "../../base/exact.js";
import { isObject, type Json } from "../../base/json.js";
import type { TraceValue } from "../../evaluate/decision.js";
import { at } from "../../verify/compare.js";

type Node = { readonly [member: string]: unknown };

/** An expression in a trace, as far as it is one. */
export type Traced = Node | undefined;

const childrenOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
const nodeAt = (value: unknown, ...steps: readonly (string | number)[]): Traced => {
  const found = at(value, ...steps);
  return isObject(found) ? found : undefined;
};

/** What an expression came to. */
export function outcomeOf(traced: Traced): TraceValue | undefined {
  const option = at(traced, "option");
  if (typeof option === "string") return { type: "choice", value: option };
  const value = at(traced, "literal") ?? at(traced, "value");
  // CAST: what is no such value agrees with no answer.
  return isObject(value) ? (value as unknown as TraceValue) : undefined;
}

/** The trace of one operand. */
export const operandOf = (traced: Traced, i: number): Traced => nodeAt(traced, "operands", i);

/** The traces of the events of a list: of each, its filters, the innermost first, and the operator's own condition. */
export function eventsOf(traced: Traced, filters: number): readonly (readonly Traced[])[] {
  const items = at(traced, "items");
  return (Array.isArray(items) ? items : []).map((item) => {
    const filter = nodeAt(item, "filter");
    const all = Array.from({ length: filters }, (_, i) => (filters > 1 ? operandOf(filter, i) : filter));
    return [...all, nodeAt(item, "condition")];
  });
}

/** What each gate, disqualifier, criterion, deduction and bonus came to, by its id and the member that holds the condition. */
export type TraceIndex = ReadonlyMap<string, Traced>;

export const NAMED = "named expression";
export const placeOf = (id: string, member: string): string => `${id} ${member}`;

/** Finds every condition and every named expression of a trace. */
export function indexTrace(trace: unknown): TraceIndex {
  const found = new Map<string, Traced>();
  const visit = (value: unknown): void => {
    const { node, condition, expressions, derived, from } = isObject(value) ? value : ({} as Node);
    if (typeof node === "string" && isObject(condition))
      for (const member of ["require", "when"]) found.set(placeOf(node, member), condition);
    if (typeof node === "string" && isObject(expressions))
      for (const member of Object.keys(expressions)) found.set(placeOf(node, member), nodeAt(expressions, member));
    if (typeof derived === "string" && isObject(from)) found.set(placeOf(derived, NAMED), from);
    for (const child of childrenOf(value)) visit(child);
  };
  visit(trace);
  return found;
}

/** The facts below an expression that are not known, each once. */
export function openIn(traced: unknown): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    const { field, state, operator, years } = isObject(value) ? value : ({} as Node);
    if (typeof field === "string" && state !== "known") found.add(field);
    if (typeof operator === "string" && Array.isArray(years) && years.some((year) => at(year, "outcome") === "missing"))
      found.add(`history.${String(at(value, "operands", 0, "literal", "value"))}`);
    for (const child of childrenOf(value)) visit(child);
  };
  visit(traced);
  return [...found];
}

type Agrees<V> = (value: V, answer: Json, decimals: number) => boolean;
type Of<T extends TraceValue["type"]> = Extract<TraceValue, { readonly type: T }>;

// Does the answer lie in what the decision says?
const AGREES: { readonly [T in TraceValue["type"]]: Agrees<Of<T>> } = {
  boolean: ({ value }, answer) => typeof answer === "boolean" && (value === "unknown" || value === answer),
  choice: ({ value }, answer) => typeof answer === "string" && (value === "unknown" || value === answer),
  date: ({ low, high }, answer) => typeof answer === "string" && low <= answer && answer <= high,
  number: ({ low, high }, answer, decimals) => {
    const found = typeof answer === "number" ? fromScaled(answer, decimals) : Number.NaN;
    return low <= found && found <= high;
  },
  list: () => false,
};

/** Is an answer what the decision says, or within it while it is open? */
export function agrees(value: TraceValue, answer: Json, decimals: number): boolean {
  // CAST: the table is keyed by the type of the value.
  const test = Object.hasOwn(AGREES, value.type) ? (AGREES[value.type] as Agrees<TraceValue>) : undefined;
  return test?.(value, answer, decimals) === true;
}

/** Is there one answer? */
export function isSettled(value: TraceValue): boolean {
  return "low" in value ? value.low === value.high : at(value, "value") !== "unknown";
}

/** Would any answer do? Then there is nothing to ask. */
export function isOpen(value: TraceValue): boolean {
  return (value.type === "boolean" || value.type === "choice") && value.value === "unknown";
}
