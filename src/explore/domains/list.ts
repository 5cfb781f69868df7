// In: a list of events and everything that looks at it. Out: its domain: missing, none, one event of each sort that can be told
// apart, several where several make a difference.
import type { EventsField } from "../../parts/field.js";
import { type DomainValue, domainOf, type FactDomain, MOST_VALUES } from "../domain.js";
import type { Observed } from "../observe.js";
import type { Dice } from "../random.js";
import { type Event, given, memberDomains, together, type Watcher, watchersOf } from "./member.js";
import { anyValue } from "./plain.js";

const MOST_EVENTS_TRIED = 4000;
const MOST_SORTS = 60;
/** Lists shown of a domain that is not complete, beside single events and thresholds. */
const SHOWN = 60;

interface Sort {
  readonly event: Event;
  readonly gives: readonly number[];
}

/** A list's domain, and those of its members. */
export interface ListDomains {
  readonly list: FactDomain;
  readonly members: readonly FactDomain[];
}

function nameOf({ field }: FactDomain, list: string): string {
  return field.slice(list.length + 1);
}

// Members that nothing reads are given some value, so that the event looks like one.
function eventsOf(list: string, members: readonly FactDomain[], read: ReadonlySet<string>): readonly Event[] {
  let events: readonly Event[] = [{}];
  for (const member of members) {
    const known = member.values.slice(1);
    const values = read.has(member.field) ? [...known, null] : known.slice(0, 1);
    if (events.length * values.length > MOST_EVENTS_TRIED) return events;
    const name = nameOf(member, list);
    events = events.flatMap((event) =>
      values.map((value): Event => (value === null ? event : { ...event, [name]: value })),
    );
  }
  return events;
}

function sortsOf(list: string, events: readonly Event[], watchers: readonly Watcher[]): readonly Sort[] {
  const found = new Map<string, Sort>();
  for (const event of events) {
    const gives = given(list, watchers, event);
    const key = gives.join(" ");
    if (!found.has(key)) found.set(key, { event, gives });
  }
  return [...found.values()];
}

interface Reached {
  readonly events: readonly Event[];
  readonly gives: readonly number[];
}

/** The lists that can be told apart, shortest first; `closed` when there are no others. */
function listsOf(
  sorts: readonly Sort[],
  watchers: readonly Watcher[],
  most: number,
): { readonly lists: readonly (readonly Event[])[]; readonly closed: boolean } {
  const none: Reached = { events: [], gives: watchers.flatMap(() => [0, 0, 0]) };
  const seen = new Set([none.gives.join(" ")]);
  const reached: Reached[] = [none];
  for (let at = 0; at < reached.length; at++) {
    const from = reached[at] ?? none;
    if (from.events.length === most) continue;
    for (const { event, gives } of sorts) {
      const sum = together(watchers, from.gives, gives);
      const key = sum.join(" ");
      if (seen.has(key)) continue;
      if (reached.length > MOST_VALUES) return { lists: reached.map(({ events }) => events), closed: false };
      seen.add(key);
      reached.push({ events: [...from.events, event], gives: sum });
    }
  }
  return { lists: reached.map(({ events }) => events), closed: true };
}

// The event that gives the most: what is counted or forbidden, it is.
function fullest(sorts: readonly Sort[]): Event {
  const weight = ({ gives }: Sort): number => gives.reduce((sum, value) => sum + value, 0);
  const best = sorts.reduce<Sort | undefined>((so, one) => (so && weight(so) >= weight(one) ? so : one), undefined);
  return best?.event ?? {};
}

// One event with one member at each of its edges, both sides of every threshold.
function besides(list: string, event: Event, members: readonly FactDomain[]): readonly Event[] {
  return members.flatMap((member) =>
    member.values.slice(1, member.edges).map((value): Event => ({ ...event, [nameOf(member, list)]: value })),
  );
}

// So many of the fullest event as a count is compared with, one fewer, one more; and as many as there can be.
function thresholds(event: Event, watchers: readonly Watcher[], most: number): readonly (readonly Event[])[] {
  const counts = watchers.flatMap(({ operator, enough }) =>
    operator === "count" && Number.isFinite(enough) ? [enough - 2, enough - 1, enough] : [],
  );
  const sizes = [...new Set([2, ...counts, most])].filter((size) => size > 1 && size <= most).sort((a, b) => a - b);
  return sizes.map((size) => Array.from({ length: size }, () => event));
}

/** The domain of a list of events. */
export function listDomain(id: string, field: EventsField, all: readonly Observed[]): ListDomains {
  const watchers = watchersOf(id, all);
  const slot = all.map(({ compiled }) => compiled.sheet.lists.get(id)).find((found) => found !== undefined);
  const members = slot === undefined ? [] : memberDomains(id, slot, all);
  const read = new Set(members.map((member) => member.field).filter((one) => all.some(({ plain }) => plain.has(one))));
  const events = eventsOf(id, members, read);
  const sorts = sortsOf(id, events, watchers);
  const wanted = members.reduce((product, member) => product * (read.has(member.field) ? member.values.length : 1), 1);
  const isEvery = wanted <= MOST_EVENTS_TRIED && members.every((one) => one.complete || !read.has(one.field));
  const { lists, closed } = listsOf(sorts.slice(0, MOST_SORTS), watchers, field.max);
  const complete = isEvery && closed && sorts.length <= MOST_SORTS && watchers.every(({ alone }) => alone);
  const full = fullest(sorts);
  const single = [...sorts.slice(0, MOST_SORTS).map(({ event }) => event), ...besides(id, full, members)];
  const edges = [[], ...single.map((event) => [event]), ...thresholds(full, watchers, field.max)];
  return { list: domainOf(id, "fact", edges, complete ? lists : lists.slice(0, SHOWN), complete), members };
}

/** Any list of events: mostly few, of values at the edges of their domains or anywhere. */
export function anyList(field: EventsField, members: readonly FactDomain[], dice: Dice): DomainValue {
  const size = Math.min(field.max, dice.pick([0, 1, 1, 1, 2, 2, 3, 1 + dice.below(field.max)]));
  return Array.from({ length: size }, (): Event => {
    const entries = members.flatMap((member): readonly (readonly [string, DomainValue])[] => {
      const name = member.field.slice(member.field.lastIndexOf(".") + 1);
      const declared = field.item[name];
      if (declared === undefined || dice.chance(8)) return [];
      const value = dice.chance(60)
        ? dice.pick(member.values.slice(1, member.edges))
        : anyValue(member.field, declared, dice);
      return [[name, value]];
    });
    return Object.fromEntries(entries);
  });
}
