// In: goals about one event of a list. Out: records with one event each that reach them; where every combination of the members
// read was tried in vain, the proof.
import type { Evidence } from "../../evaluate/evidence.js";
import type { DomainValue, FactDomain } from "../../explore/domain.js";
import { withFact } from "../../explore/evidence.js";
import type { Space } from "../../explore/space.js";
import type { PlainField } from "../../parts/field.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import type { About, Aim } from "./aim.js";
import { type Field, type Hunt, judged, visit } from "./visit.js";

type Event = { readonly [member: string]: DomainValue };
type EventOf = NonNullable<About["event"]>;

/** So many events are judged at once, to be fast; a record that is kept has one. */
const AT_ONCE = 40;

function memberName({ field }: FactDomain, list: string): string {
  return field.slice(list.length + 1);
}

// Members that the condition does not read have some value, so that the event looks like one: of days, one in the period.
function valuesOf(
  { blank }: Space,
  { field, values }: FactDomain,
  { members }: EventOf,
  declared: PlainField | undefined,
): readonly DomainValue[] {
  const known = values.slice(1);
  if (members.includes(field)) return [...known, null];
  const { from } = blank.period;
  return declared?.type === "date" && declared.min <= from && from <= declared.max ? [from] : known.slice(0, 1);
}

/** Every event that the condition can tell from another, and whether these are all. */
function eventsFor(
  compiled: CompiledRuleset,
  { space }: Field,
  event: EventOf,
  limit: number,
): { readonly events: readonly Event[]; readonly isEvery: boolean } {
  const { list, members } = event;
  const domains = [...space.members.values()].filter(({ field }) => field.slice(0, field.lastIndexOf(".")) === list);
  let events: readonly Event[] = [{}];
  let isEvery = domains.every(({ field, complete }) => complete || !members.includes(field));
  for (const domain of domains) {
    const name = memberName(domain, list);
    const values = valuesOf(space, domain, event, compiled.sheet.lists.get(list)?.members[name]);
    if (events.length * values.length > limit) {
      isEvery = false;
      continue;
    }
    events = events.flatMap((so) => values.map((value): Event => (value === null ? so : { ...so, [name]: value })));
  }
  return { events, isEvery };
}

function withEvents({ space, best }: Field, { list }: EventOf, events: readonly Event[]): Evidence {
  return withFact(space, best, list, events);
}

/** Tries every event; tells how many there were, where these are all that can be told apart. */
export function huntEvents(hunt: Hunt, field: Field, event: EventOf, aims: readonly Aim[]): number | undefined {
  const { events, isEvery } = eventsFor(hunt.compiled, field, event, hunt.options.limit);
  const declared = hunt.compiled.ruleset.fields[event.list];
  const size = Math.min(AT_ONCE, declared?.type === "events" ? declared.max : 1);
  for (let at = 0; at < events.length; at += size) {
    const some = events.slice(at, at + size);
    const open = aims.filter((aim) => hunt.open.has(aim));
    if (open.length === 0) break;
    const seen = judged(hunt, field, withEvents(field, event, some));
    if (seen === undefined || !open.some((aim) => aim.reached(seen))) continue;
    for (const one of some) visit(hunt, field, withEvents(field, event, [one]), hunt.open);
  }
  return isEvery ? events.length : undefined;
}
