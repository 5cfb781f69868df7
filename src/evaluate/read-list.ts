// In: a list of events as given. Out: each event in slots of its own. The same id with the same content counts once.
import { isObject, typeWord } from "../base/json.js";
import { textFault } from "../issues/plain.js";
import type { ListMember, ListSlot } from "../logic/dictionary.js";
import { type EventSlots, KNOWN, NOT_APPLICABLE } from "../logic/machine.js";
import type { Path, Report } from "../logic/scope.js";
import { readFact, type TakenNotes, unknownField, unwrap } from "./read-fact.js";

/** Reads a list of events; undefined where it is missing. */
export function readList(
  id: string,
  given: unknown,
  list: ListSlot,
  path: Path,
  notes: TakenNotes,
  report: Report,
): readonly EventSlots[] | undefined {
  const fact = unwrap(given, path, report);
  if (fact === undefined) return undefined;
  if (fact.note !== undefined) notes.set(id, fact.note);
  if (fact.state === NOT_APPLICABLE) report("evidence.not-applicable-undeclared", path, { field: id });
  if (fact.state !== KNOWN) return undefined;
  const { value, path: at } = fact;
  if (!Array.isArray(value)) {
    report("evidence.wrong-type", at, { field: id, expected: "list", found: typeWord(value) });
    return undefined;
  }
  const events: EventSlots[] = [];
  const byId = new Map<string, EventSlots>();
  (value as readonly unknown[]).forEach((item, index) => {
    const said: TakenNotes = new Map();
    const event = readEvent(id, item, list.order, [...at, index], said, report);
    if (event === undefined) return;
    const twin = event.id === undefined ? undefined : byId.get(event.id);
    if (twin === undefined) {
      if (event.id !== undefined) byId.set(event.id, event);
      for (const [member, note] of said) notes.set(`${id}[${String(events.length)}].${member}`, note);
      events.push(event);
    } else if (!sameContent(twin, event))
      report("evidence.event-conflict", [...at, index], { field: id, event: event.id ?? "" });
  });
  if (events.length > list.max)
    report("evidence.too-many-events", at, { field: id, limit: list.max, found: events.length });
  return events;
}

function readEvent(
  list: string,
  item: unknown,
  members: readonly ListMember[],
  path: Path,
  said: TakenNotes,
  report: Report,
): EventSlots | undefined {
  if (!isObject(item)) {
    report("evidence.wrong-type", path, { field: list, expected: "event", found: typeWord(item) });
    return undefined;
  }
  const names = members.map(({ name }) => name);
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
    report("shape.wrong-type", [...path, "id"], { expected: "text", found: typeWord(id) });
  // Two forms of one id would be two events.
  const fault = typeof id === "string" ? textFault(id) : undefined;
  if (fault !== undefined) report(fault.code, [...path, "id"], fault.params);
  const event = {
    ...(typeof id === "string" ? { id } : {}),
    low: Float64Array.from(members, ({ low }) => low),
    high: Float64Array.from(members, ({ high }) => high),
    state: new Uint8Array(members.length),
  };
  members.forEach((member, slot) => {
    const { name } = member;
    const given = Object.hasOwn(item, name) ? item[name] : undefined;
    const own: TakenNotes = new Map();
    readFact(`${list}.${name}`, given, member, slot, event, [...path, name], own, report);
    for (const note of own.values()) said.set(name, note);
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
