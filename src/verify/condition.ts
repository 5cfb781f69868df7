// In: a condition or measure of the ruleset. Out: its tree, each step made from the steps below. What the operators mean is in
// docs/json-logic.md, and here once more.
import { decimalsOf, type Rounding } from "../base/exact.js";
import { isObject, type Json } from "../base/json.js";
import type { PlainField } from "../parts/field.js";
import { at } from "./compare.js";
import { eventsOf, MISSING } from "./evidence.js";
import type { Interval } from "./interval.js";
import * as is from "./interval.js";
import {
  BOOLEAN,
  blank,
  type Call,
  called,
  DATE,
  fieldStep,
  literal,
  lookBack,
  type Note,
  NUMBER,
  noteOf,
  parameter,
  type Scope,
  type Step,
  show,
  text,
} from "./step.js";

const name = ({ operands }: Call): string => text(operands[0]);
const read = ({ operands, scope }: Call, i: number): Step => step(operands[i] ?? null, scope);
const FAULT: Note = { state: "fault" };

function variable(id: string, scope: Scope): Step {
  const field = at(scope.event?.item ?? scope.ruleset.fields, id) as PlainField | undefined;
  if (field !== undefined) return fieldStep(id, field, scope);
  const from = step(scope.ruleset.derived?.[id]?.value ?? null, scope);
  return { ...from, shown: { derived: id, value: show(from.type, from.value), from: from.shown } };
}

/** The options of a reading, and the place among them of the one that is used. */
export function readingUsed(
  reading: string,
  { ruleset, readings }: Scope,
): { values: readonly string[]; value: Interval } {
  const values = Object.keys(ruleset.readings?.[reading]?.options ?? {});
  const place = values.indexOf(readings[reading] ?? "");
  return { values, value: place < 0 ? { low: 0n, high: BigInt(values.length - 1) } : is.single(BigInt(place)) };
}

const chain = (all: readonly Interval[], holds: (a: Interval, b: Interval) => Interval): Interval =>
  is.least(all.slice(1).map((right, i) => holds(all[i] ?? right, right)));
const same = ([a = is.UNKNOWN, b = is.UNKNOWN]: readonly Interval[]): Interval => is.equal(a, b);
const branch = ([condition = is.UNKNOWN, then, ...others]: readonly Interval[]): Interval =>
  then === undefined ? condition : is.choose(condition, then, branch(others));

/** THE TABLE of operators that ask for nothing but the values of their operands. */
const PLAIN: { readonly [operator: string]: (operands: readonly Interval[], scope: Scope) => Interval } = {
  and: is.least,
  or: is.greatest,
  "!": ([a = is.UNKNOWN]) => is.not(a),
  "==": same,
  "===": same,
  "!=": (all) => is.not(same(all)),
  "!==": (all) => is.not(same(all)),
  "<": (all) => chain(all, is.less),
  "<=": (all) => chain(all, is.atMost),
  ">": (all) => chain([...all].reverse(), is.less),
  ">=": (all) => chain([...all].reverse(), is.atMost),
  if: branch,
  "+": is.sum,
  "-": ([a = is.NONE, b]) => (b === undefined ? is.minus(is.NONE, a) : is.minus(a, b)),
  "*": (all) => all.reduce(is.times),
  min: is.least,
  max: is.greatest,
  "within-period": ([day = is.UNKNOWN], { from, to }) => is.least([is.atMost(from, day), is.less(day, to)]),
};
const NUMBERS = ["+", "-", "*", "min", "max"];

/** A text among the operands is what the first of the others is; beside conditions of `if` nothing stands. */
function plain(call: Call): Step {
  const { operator, operands, scope } = call;
  const isBeside = (i: number): boolean => operator !== "if" || i % 2 === 1 || i === operands.length - 1;
  const others = operands.map((one, i) => (typeof one === "string" ? undefined : read(call, i)));
  const beside = others.find((one, i) => one !== undefined && isBeside(i))?.type ?? DATE;
  const steps = others.map((one, i) => one ?? literal(operands[i], beside));
  const type = operator === "if" ? beside : NUMBERS.includes(operator) ? NUMBER : BOOLEAN;
  const values = steps.map((one) => one.value);
  const value = PLAIN[operator]?.(values, scope);
  if (value === undefined) throw new TypeError(`no such operator: ${operator}`);
  const places = steps.map((one) => one.places).reduce((a, b) => (operator === "*" ? a + b : Math.max(a, b)));
  return called(call, type, value, steps, { places });
}

function oneOf(call: Call): Step {
  const sought = read(call, 0);
  const options = (call.operands[1] as readonly Json[]).map((one) => literal(one, sought.type));
  const value = is.greatest(options.map((one) => is.equal(sought.value, one.value)));
  return called(call, BOOLEAN, value, [sought, ...options]);
}

function isApplicable(call: Call): Step {
  const field = variable(name(call), call.scope);
  const notes = field.notes.map((note): Note => ({ ...note, isAsked: true }));
  const value = notes.length === 0 ? is.TRUE : notes[0]?.state === "missing" ? is.UNKNOWN : is.FALSE;
  return called(call, BOOLEAN, value, [{ ...field, notes }]);
}

function reading(call: Call): Step {
  const { values, value } = readingUsed(name(call), call.scope);
  const shown = { reading: name(call), option: call.scope.readings[name(call)] };
  return { type: { type: "choice", values }, value, places: 0, notes: [], shown };
}

/** A share against p of q. A whole of 0 has the answer stated; its least other value is 1. */
function share(call: Call): Step {
  const [part, whole, whenZero] = [read(call, 0), read(call, 1), call.operands[3]];
  const [p, q] = [Number(at(call.operands, 2, 0)), Number(at(call.operands, 2, 1))];
  const asked = is.times(is.number(p), is.greatest([whole.value, is.TRUE]));
  const reached = is.times(part.value, is.number(q));
  const ofSome = call.operator === "share-above" ? is.less(asked, reached) : is.atMost(asked, reached);
  const ofNone = whenZero === "unknown" ? is.UNKNOWN : whenZero === true ? is.TRUE : is.FALSE;
  const notes = whenZero === "unknown" && is.isFalse(whole.value) ? [FAULT] : [];
  const value = is.choose(is.less(is.NONE, whole.value), ofSome, ofNone);
  return called(call, BOOLEAN, value, [part, whole, parameter(p), parameter(q)], { notes });
}

/** A quotient. A divisor of 0 has the answer stated, or that of any divisor; its least other value is one of its last place. */
function quotient(call: Call): Step {
  const [a, b] = [read(call, 0), read(call, 1)];
  const [, divisor = null, size, mode, whenZero] = call.operands;
  const isOpen = whenZero === "unknown";
  const nothing = blank(call.scope);
  const isNew = isOpen && b.value.low === 0n && nothing !== call.scope;
  const most = isNew ? step(divisor, nothing).value.high : b.value.high;
  const over = (x: bigint, y: bigint): Interval =>
    is.single(is.quotient(x, is.largest([y, is.unit(b.places)]), is.exact(Number(size)), mode as Rounding));
  const ofSome = is.hull([a.value.low, a.value.high].flatMap((x) => [over(x, b.value.low), over(x, most)]));
  const value = isOpen ? ofSome : is.choose(is.less(is.NONE, b.value), ofSome, is.number(Number(whenZero)));
  const places = Math.max(decimalsOf(Number(size)), isOpen ? 0 : decimalsOf(Number(whenZero)));
  const notes = isOpen && is.isFalse(b.value) ? [FAULT] : [];
  return called(call, NUMBER, value, [a, b, parameter(size), parameter(mode)], { places, notes });
}

/** Of each event: whether it is in the list, and whether the condition holds of it. */
type Judged = readonly (readonly [isIn: Interval, holds: Interval])[];
const some = (all: Judged): Interval => is.greatest([is.FALSE, ...all.map((one) => is.least(one))]);

/** THE TABLE of operators over the events of a list. */
const LISTS: { readonly [operator: string]: (all: Judged) => Interval } = {
  some,
  none: (all) => is.not(some(all)),
  all: (all) => is.not(some(all.map(([isIn, holds]) => [isIn, is.not(holds)]))),
  count: (all) => is.sum(all.map(([isIn]) => isIn)),
};

/** The list below its filters, and their conditions, the innermost first. */
function listOf(list: unknown): readonly [id: string, filters: readonly Json[]] {
  if (at(list, "filter") === undefined) return [String(at(list, "var")), []];
  const [id, filters] = listOf(at(list, "filter", 0));
  return [id, [...filters, at(list, "filter", 1) as Json]];
}

/** An event, judged by the filters around the list and by the operator's own condition, as far as there are any. */
interface Event {
  readonly id?: string;
  readonly filter: Step | undefined;
  readonly condition: Step | undefined;
}

const notesOf = ({ filter, condition }: Event): readonly Note[] => [
  ...(filter?.notes ?? []),
  ...(condition?.notes ?? []),
];

/** A missing list may be anything. */
function overEvents(call: Call): Step {
  const { operator, operands, scope } = call;
  const [id, filters] = listOf(operands[0]);
  const field = scope.ruleset.fields[id];
  if (field?.type !== "events") throw new TypeError(`no list of events: ${id}`);
  const { state, value: given, reason, source } = scope.facts.get(id) ?? MISSING;
  const judge = (said: unknown): Event => {
    const inside = (rule: Json | undefined): Step | undefined =>
      rule === undefined ? undefined : step(rule, { ...scope, event: { said, list: id, item: field.item } });
    const filter = inside(filters.length > 1 ? { and: filters } : filters[0]);
    return { id: at(said, "id") as string, filter, condition: inside(operands[1]) };
  };
  const events = state === "known" ? eventsOf(given).map(judge) : [];
  // Without an event no condition is shown, and yet it would look back on the history.
  const unseen = events.length > 0 ? [] : notesOf(judge({})).filter(({ years }) => years);
  const size = { type: "list", size: state === "known" ? events.length : "unknown" };
  const leaf = { field: id, state, value: size, reason, source };
  const shown = filters.length > 0 ? { operator: "filter", value: size, operands: [leaf] } : leaf;
  const list = { ...literal(true), shown, notes: [...noteOf(leaf), ...unseen, ...events.flatMap(notesOf)] };
  const items = events.map((one) => ({ id: one.id, filter: one.filter?.shown, condition: one.condition?.shown }));
  const values = events.map((one) => [one.filter?.value ?? is.TRUE, one.condition?.value ?? is.TRUE] as const);
  const [type, ever] = operator === "count" ? [NUMBER, is.between(0, field.max)] : [BOOLEAN, is.UNKNOWN];
  const value = (state === "known" ? LISTS[operator]?.(values) : undefined) ?? ever;
  return called(call, type, value, [list], operator === "count" && filters.length === 0 ? {} : { beside: { items } });
}

/** THE TABLE of the other operators. */
const OTHERS: { readonly [operator: string]: (call: Call) => Step } = {
  var: (call) => variable(name(call), call.scope),
  applicable: isApplicable,
  reading,
  in: oneOf,
  "share-at-least": share,
  "share-above": share,
  "/": quotient,
  some: overEvents,
  all: overEvents,
  none: overEvents,
  count: overEvents,
  "consecutive-years": lookBack,
  "years-since-recognised": lookBack,
};

/** The tree of an expression. */
export function step(rule: Json, scope: Scope): Step {
  if (!isObject(rule)) return literal(rule);
  const [operator = ""] = Object.keys(rule);
  const operands = [rule[operator]].flat(1) as readonly Json[];
  return (OTHERS[operator] ?? plain)({ operator, operands, scope });
}
