// In: evidence, and the slots of a compiled ruleset. Out: the slots filled, or issues: a record with a fault is refused
// whole, nothing in it is coerced, clamped or guessed. What is said about a fact (why it is unknown, where it comes from) is
// kept beside the slots.
import { dayNumber, isCalendarDate } from "../base/date.js";
import { isObject } from "../base/json.js";
import type { Step } from "../base/pointer.js";
import { nearest } from "../base/text.js";
import type { FieldSlot, ListSlot } from "../logic/dictionary.js";
import { type FieldRange, rangeOf, readValue } from "../logic/field-types.js";
import type { Report } from "../logic/lower.js";
import { type EventSlots, KNOWN, MISSING, NOT_APPLICABLE, type Registers } from "../logic/machine.js";
import type { PlainField } from "../parts/field.js";
import type { LoweredSheet } from "../ruleset/lower.js";

/** What the evidence says about one fact, beside its value. */
export interface FactNote {
  readonly reason?: string;
  readonly source?: string;
}

/** Notes by field id; of members of events as `list.member`, and of one event as `list[index].member`. */
export type FactNotes = Map<string, FactNote>;

type Path = readonly Step[];

/** Reads every fact into its slot. */
export function readFacts(facts: unknown, sheet: LoweredSheet, registers: Registers, report: Report): FactNotes {
  const notes: FactNotes = new Map();
  if (!isObject(facts)) {
    report("shape.wrong-type", ["facts"], { expected: "object", found: typeof facts });
    return notes;
  }
  const seen = new Set<string>();
  const visit = (given: { readonly [name: string]: unknown }, prefix: string, path: Path): void => {
    for (const key of Object.keys(given)) {
      const id = prefix === "" ? key : `${prefix}.${key}`;
      const at = [...path, key];
      const plain = sheet.plain.get(id);
      const list = plain === undefined ? sheet.lists.get(id) : undefined;
      if (plain === undefined && list === undefined) {
        const inner = given[key];
        if (isObject(inner) && isPrefix(id, sheet)) visit(inner, id, at);
        else unknownField(id, [...sheet.plain.keys(), ...sheet.lists.keys()], at, report);
        continue;
      }
      if (seen.has(id)) report("evidence.two-spellings", at, { field: id });
      seen.add(id);
      if (plain !== undefined) readFact(id, given[key], plain, plain.slot, registers, at, notes, report);
      else if (list !== undefined) registers.lists[list.list] = readList(id, given[key], list, at, notes, report);
    }
  };
  visit(facts, "", ["facts"]);
  return notes;
}

function isPrefix(id: string, { plain, lists }: LoweredSheet): boolean {
  const start = `${id}.`;
  for (const known of plain.keys()) if (known.startsWith(start)) return true;
  for (const known of lists.keys()) if (known.startsWith(start)) return true;
  return false;
}

function unknownField(field: string, known: readonly string[], path: Path, report: Report): void {
  const suggestion = nearest(field, known);
  report("evidence.unknown-field", path, { field, ...(suggestion === undefined ? {} : { suggestion }) });
}

/** A fact with its wrapper taken off. */
type Unwrapped =
  | { readonly state: typeof MISSING; readonly note?: FactNote }
  | { readonly state: typeof NOT_APPLICABLE; readonly note: FactNote }
  | { readonly state: typeof KNOWN; readonly value: unknown; readonly path: Path; readonly note?: FactNote }
  | undefined;

const WRAPPERS: readonly (readonly [string, readonly string[]])[] = [
  ["value", ["value", "source", "on"]],
  ["unknown", ["unknown"]],
  ["notApplicable", ["notApplicable"]],
];

function unwrap(given: unknown, path: Path, report: Report): Unwrapped {
  if (given === null || given === undefined) return { state: MISSING };
  if (!isObject(given)) return { state: KNOWN, value: given, path };
  const wrapper = WRAPPERS.find(([key]) => Object.hasOwn(given, key));
  if (wrapper === undefined) {
    report("evidence.wrong-type", path, { field: String(path.at(-1)), expected: "fact", found: "object" });
    return undefined;
  }
  const [key, allowed] = wrapper;
  let sound = true;
  for (const name of Object.keys(given)) {
    if (allowed.includes(name)) continue;
    const suggestion = nearest(name, allowed);
    report("shape.unknown-key", [...path, name], { key: name, ...(suggestion === undefined ? {} : { suggestion }) });
    sound = false;
  }
  const { source, on } = given as { readonly source?: unknown; readonly on?: unknown };
  if (on !== undefined && !(typeof on === "string" && isCalendarDate(on))) {
    report("shape.bad-date", [...path, "on"], { found: JSON.stringify(on) });
    sound = false;
  }
  if (source !== undefined && typeof source !== "string") {
    report("shape.wrong-type", [...path, "source"], { expected: "text", found: typeof source });
    sound = false;
  }
  const content = given[key];
  if (key !== "value" && typeof content !== "string") {
    report("shape.wrong-type", [...path, key], { expected: "text", found: typeof content });
    sound = false;
  }
  if (!sound) return undefined;
  if (key === "unknown") return { state: MISSING, note: { reason: String(content) } };
  if (key === "notApplicable") return { state: NOT_APPLICABLE, note: { reason: String(content) } };
  if (content === null) return { state: MISSING };
  const from = [source, on].filter((part) => typeof part === "string").join(", ");
  return { state: KNOWN, value: content, path: [...path, "value"], ...(from === "" ? {} : { note: { source: from } }) };
}

// Writes one plain fact to its slot; a missing or not applicable one leaves the widest range there.
function readFact(
  id: string,
  given: unknown,
  declared: FieldRange & Pick<FieldSlot, "field">,
  slot: number,
  to: Pick<Registers, "low" | "high" | "state">,
  path: Path,
  notes: FactNotes,
  report: Report,
): void {
  const fact = unwrap(given, path, report);
  if (fact === undefined) return;
  if (fact.note !== undefined) notes.set(id, fact.note);
  if (fact.state === MISSING) return;
  if (fact.state === NOT_APPLICABLE) {
    if (declared.field.notApplicable !== true) {
      report("evidence.not-applicable-undeclared", path, { field: id });
      return;
    }
    to.state[slot] = NOT_APPLICABLE;
    return;
  }
  const value = readValue(declared.field, declared, fact.value);
  if (typeof value === "number") {
    to.low[slot] = value;
    to.high[slot] = value;
    to.state[slot] = KNOWN;
    return;
  }
  // CAST: a misfit's parameters lack only the field's name.
  report(value.code, fact.path, { field: id, ...value.params });
}

function readList(
  id: string,
  given: unknown,
  list: ListSlot,
  path: Path,
  notes: FactNotes,
  report: Report,
): readonly EventSlots[] | undefined {
  const fact = unwrap(given, path, report);
  if (fact === undefined) return undefined;
  if (fact.note !== undefined) notes.set(id, fact.note);
  if (fact.state === NOT_APPLICABLE) report("evidence.not-applicable-undeclared", path, { field: id });
  if (fact.state !== KNOWN) return undefined;
  const { value, path: at } = fact;
  if (!Array.isArray(value)) {
    report("evidence.wrong-type", at, { field: id, expected: "list", found: typeof value });
    return undefined;
  }
  const declared = list.order.map((name): readonly [string, PlainField, FieldRange] => {
    // INVARIANT: `order` lists the members.
    const field = list.members[name] as PlainField;
    return [name, field, rangeOf(`${id}.${name}`, field)];
  });
  const events: EventSlots[] = [];
  (value as readonly unknown[]).forEach((item, index) => {
    const event = readEvent(id, item, declared, events.length, [...at, index], notes, report);
    if (event === undefined) return;
    const twin = event.id === undefined ? undefined : events.find((other) => other.id === event.id);
    if (twin === undefined) events.push(event);
    else if (!sameContent(twin, event))
      report("evidence.event-conflict", [...at, index], { field: id, event: event.id ?? "" });
  });
  if (events.length > list.max)
    report("evidence.too-many-events", at, { field: id, limit: list.max, found: events.length });
  return events;
}

function readEvent(
  list: string,
  item: unknown,
  declared: readonly (readonly [string, PlainField, FieldRange])[],
  index: number,
  path: Path,
  notes: FactNotes,
  report: Report,
): EventSlots | undefined {
  if (!isObject(item)) {
    report("evidence.wrong-type", path, { field: list, expected: "event", found: typeof item });
    return undefined;
  }
  const names = declared.map(([name]) => name);
  for (const key of Object.keys(item)) {
    if (key !== "id" && !names.includes(key))
      unknownField(
        `${list}.${key}`,
        names.map((name) => `${list}.${name}`),
        [...path, key],
        report,
      );
  }
  const { id } = item as { readonly id?: unknown };
  if (id !== undefined && typeof id !== "string")
    report("shape.wrong-type", [...path, "id"], { expected: "text", found: typeof id });
  const event = {
    ...(typeof id === "string" ? { id } : {}),
    low: Float64Array.from(declared, ([, , range]) => range.low),
    high: Float64Array.from(declared, ([, , range]) => range.high),
    state: new Uint8Array(declared.length),
  };
  declared.forEach(([name, field, range], slot) => {
    const given = Object.hasOwn(item, name) ? item[name] : undefined;
    const own: FactNotes = new Map();
    readFact(`${list}.${name}`, given, { ...range, field }, slot, event, [...path, name], own, report);
    for (const note of own.values()) notes.set(`${list}[${String(index)}].${name}`, note);
  });
  return event;
}

function sameContent(a: EventSlots, b: EventSlots): boolean {
  return (
    a.low.every((value, i) => value === b.low[i]) &&
    a.high.every((value, i) => value === b.high[i]) &&
    a.state.every((state, i) => state === b.state[i])
  );
}

/** Reads the period into its two slots. */
export function readPeriod(
  period: unknown,
  slots: readonly [number, number],
  registers: Registers,
  report: Report,
): { from: string; to: string } | undefined {
  const given = isObject(period) ? period : {};
  const [from, to] = (["from", "to"] as const).map((name) => {
    const day = Object.hasOwn(given, name) ? given[name] : undefined;
    if (typeof day === "string" && isCalendarDate(day)) return day;
    report("shape.bad-date", ["period", name], { found: String(day) });
    return undefined;
  });
  if (from === undefined || to === undefined) return undefined;
  if (dayNumber(from) >= dayNumber(to)) return report("evidence.bad-period", ["period"], { from, to });
  [from, to].forEach((day, i) => {
    const slot = slots[i] ?? 0;
    registers.low[slot] = dayNumber(day);
    registers.high[slot] = dayNumber(day);
    registers.state[slot] = KNOWN;
  });
  return { from, to };
}
