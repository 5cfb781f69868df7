// In: choices, a ruleset, and evidence that conforms to it. Out: evidence near it, which conforms too: a fact forgotten or learnt, moved
// by one step, to a bound or to where the ruleset compares it, an event or a year more or less, another class, another period.
import { type Json, omit } from "../../src/base/json.js";
import type { Evidence } from "../../src/evaluate/evidence.js";
import type { EventsField, Field, PlainField } from "../../src/parts/field.js";
import type { Ruleset } from "../../src/ruleset/schema.js";
import { isObject, mayBeNotApplicable, readFact, readField } from "../reference/facts.js";
import { dayAfter } from "./dictionary.js";
import { type Draw, decimal } from "./draw.js";
import { asMember, classOf, spellAll, valueFor } from "./evidence.js";
import { type Landmarks, makeEvents, PERIODS, type Said, valueIn } from "./facts.js";
import { completeHistory } from "./history.js";

/** The value one step up or down, where its field goes so far. */
function nudged(draw: Draw, field: PlainField, value: Json, landmarks: Landmarks): Json {
  const way = draw.pick([1, -1]);
  switch (field.type) {
    case "boolean":
      return value !== true;
    case "choice":
      return draw.pick(field.values).id;
    case "date": {
      const day = dayAfter(way, typeof value === "string" ? value : field.min);
      return field.min <= day && day <= field.max ? day : value;
    }
    case "count":
    case "number":
    case "points": {
      const step = field.type === "count" ? 1 : field.step;
      const min = field.type === "number" ? field.min : 0;
      const moved = decimal(Number(value) + way * step);
      return min <= moved && moved <= field.max ? moved : valueIn(draw, field, landmarks);
    }
  }
}

type Event = { readonly [name: string]: Json };

/** The same list with one thing about one event changed; whoever tells an event twice, tells it twice alike. */
function otherEvents(draw: Draw, field: EventsField, value: Json, landmarks: Landmarks): Json {
  // CAST: events of evidence are objects of JSON.
  const events = (Array.isArray(value) ? (value as readonly Json[]) : []).filter(isObject) as readonly Event[];
  if (events.length === 0) return makeEvents(draw, field, 100, landmarks);
  const one = draw.pick(events);
  const isSame = (other: Event): boolean => other === one || (one["id"] !== undefined && other["id"] === one["id"]);
  const [name, member] = draw.pick(Object.entries(field.item));
  const told = (fact: Json | undefined): Json => {
    const changed: Event = fact === undefined ? omit(one, name) : { ...one, [name]: fact };
    return events.map((other) => (isSame(other) ? changed : other));
  };
  switch (draw.pick(["change", "drop", "twice", "forget", "none"] as const)) {
    case "none":
      return [];
    case "drop":
      return events.filter((other) => !isSame(other));
    case "twice":
      return one["id"] === undefined ? events : draw.shuffle([...events, one]);
    case "forget":
      return told(undefined);
    case "change": {
      const read = readFact(one[name]);
      // CAST: values of evidence are JSON.
      const now = read.state === "known" ? (read.value as Json) : valueIn(draw, member, landmarks);
      return told(nudged(draw, member, now, landmarks));
    }
  }
}

function otherFact(draw: Draw, field: Field, before: Said, landmarks: Landmarks): Said {
  const known = (value: Json): Said => ({ state: "known", value });
  const kind = draw.whole(0, 9);
  if (kind <= 1) return { state: "missing" };
  if (kind === 2 && mayBeNotApplicable(field)) return { state: "not-applicable" };
  if (before.state !== "known" || kind <= 5) return known(valueFor(draw, field, 90, landmarks));
  return known(
    field.type === "events"
      ? otherEvents(draw, field, before.value, landmarks)
      : nudged(draw, field, before.value, landmarks),
  );
}

function otherHistory(draw: Draw, ruleset: Ruleset, { history = [] }: Evidence): Pick<Evidence, "history"> {
  if (history.length === 0 || draw.chance(40)) return asMember(completeHistory(draw, ruleset, history, 30));
  const one = draw.pick(history);
  return asMember(history.filter(({ year, title }) => year !== one.year || title !== one.title));
}

/** Evidence of the same subject that differs in one, two or three things. */
export function makeNeighbour(draw: Draw, ruleset: Ruleset, evidence: Evidence, landmarks: Landmarks): Evidence {
  const fields = Object.entries(ruleset.fields);
  const moved = new Set(draw.several(1, 3, () => draw.pick(fields)[0]));
  const said = fields.map(([id, field]): readonly [string, Said] => {
    const read = readField(evidence, id);
    // CAST: values of evidence are JSON.
    const before: Said = read.state === "known" ? { state: "known", value: read.value as Json } : { state: read.state };
    return [id, moved.has(id) ? otherFact(draw, field, before, landmarks) : before];
  });
  const { history, ...others } = evidence;
  return {
    ...others,
    subject: draw.chance(15) ? { ...omit(evidence.subject, "class"), ...classOf(draw, ruleset) } : evidence.subject,
    period: draw.chance(10) ? draw.pick(PERIODS) : evidence.period,
    facts: spellAll(draw, said),
    ...(draw.chance(20) ? otherHistory(draw, ruleset, evidence) : history === undefined ? {} : { history }),
  };
}
