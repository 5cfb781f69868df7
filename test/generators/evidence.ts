// In: choices and a ruleset. Out: evidence that conforms to it, of any completeness and spelling; and more of it.
import type { Json } from "../../src/base/json.js";
import type { Evidence, Facts, HistoryEntry } from "../../src/evaluate/evidence.js";
import type { EventsField, Field } from "../../src/parts/field.js";
import type { Ruleset } from "../../src/ruleset/schema.js";
import { isObject, readFact, readField } from "../reference/facts.js";
import type { Draw } from "./draw.js";
import { type Landmarks, landmarksOf, makeEvents, PERIODS, type Said, say, spell, valueIn } from "./facts.js";
import { completeHistory, makeHistory } from "./history.js";

/** Puts a fact where its id leads, flat or nested. */
function put(facts: { [key: string]: Json }, id: string, fact: Json, isNested: boolean): void {
  const segments = isNested ? id.split(".") : [id];
  const last = segments[segments.length - 1] ?? id;
  let at = facts;
  for (const segment of segments.slice(0, -1)) {
    const inner = at[segment];
    // CAST: nothing but the objects made here stands on the way; no field's id is the beginning of another's.
    const next = (inner ?? {}) as { [key: string]: Json };
    at[segment] = next;
    at = next;
  }
  at[last] = fact;
}

/** Facts in any spelling and order. */
export function spellAll(draw: Draw, said: readonly (readonly [string, Said])[]): Facts {
  const facts: { [key: string]: Json } = {};
  for (const [id, one] of draw.shuffle(said)) {
    const fact = spell(draw, one);
    if (fact !== undefined) put(facts, id, fact, draw.chance(50));
  }
  return facts;
}

/** A value of the field, members of events known so many times in a hundred. */
export function valueFor(draw: Draw, field: Field, known: number, landmarks: Landmarks): Json {
  return field.type === "events" ? makeEvents(draw, field, known, landmarks) : valueIn(draw, field, landmarks);
}

/** A class, several, or none. */
export function classOf(draw: Draw, ruleset: Ruleset): Pick<Evidence["subject"], "class"> {
  const classes = (ruleset.classes ?? []).map((one) => one.id);
  if (classes.length === 0 || draw.chance(30)) return {};
  const one = draw.pick(classes);
  if (draw.chance(15)) return { class: [one] };
  if (ruleset.pass?.severalClasses && draw.chance(50)) return { class: draw.shuffle(classes) };
  return { class: one };
}

export function makeEvidence(draw: Draw, ruleset: Ruleset, landmarks = landmarksOf(ruleset)): Evidence {
  const known = draw.pick([100, 85, 60, 100, 90, 30, 0]);
  const said = Object.entries(ruleset.fields).map(([id, field]) => {
    return [id, say(draw, field, known, () => valueFor(draw, field, Math.max(known, 50), landmarks))] as const;
  });
  return {
    kind: "evidence",
    format: 1,
    subject: { kind: ruleset.subject, id: "h-1", ...classOf(draw, ruleset) },
    period: draw.pick(PERIODS),
    ...(ruleset.appliesBy === "decision-date" ? { decidedOn: "2021-02-01" } : {}),
    facts: spellAll(draw, said),
    ...asMember(makeHistory(draw, ruleset, known)),
  };
}

/** No history is written as none. */
export function asMember(history: readonly HistoryEntry[]): Pick<Evidence, "history"> {
  return history.length > 0 ? { history } : {};
}

/** Fills in members that are missing; the same event everywhere in the same way. */
function completeEvents(draw: Draw, field: EventsField, value: unknown, share: number, landmarks: Landmarks): Json {
  const filled = new Map<string, Json>();
  const complete = (event: { readonly [key: string]: unknown }): Json => {
    const id = event["id"];
    const before = typeof id === "string" ? filled.get(id) : undefined;
    if (before !== undefined) return before;
    const members = Object.entries(field.item).flatMap(([name, member]) => {
      // CAST: members of evidence are JSON.
      const now = event[name] as Json | undefined;
      if (readFact(now).state !== "missing" || !draw.chance(share))
        return now === undefined ? [] : [[name, now] as const];
      const fact = spell(
        draw,
        say(draw, member, 100, () => valueIn(draw, member, landmarks)),
      );
      return fact === undefined ? [] : [[name, fact] as const];
    });
    const whole = Object.fromEntries([...(typeof id === "string" ? [["id", id] as const] : []), ...members]);
    if (typeof id === "string") filled.set(id, whole);
    return whole;
  };
  return (Array.isArray(value) ? value : []).filter(isObject).map(complete);
}

/** The same evidence with more facts: of those missing, so many in a hundred become known or not applicable. */
export function makeCompletion(draw: Draw, ruleset: Ruleset, evidence: Evidence, share: number): Evidence {
  const landmarks = landmarksOf(ruleset);
  const said = Object.entries(ruleset.fields).map(([id, field]): readonly [string, Said] => {
    const read = readField(evidence, id);
    if (read.state === "not-applicable") return [id, read];
    if (read.state === "known") {
      // CAST: values of evidence are JSON.
      const value = read.value as Json;
      const more = field.type === "events" ? completeEvents(draw, field, value, share, landmarks) : value;
      return [id, { state: "known", value: more }];
    }
    if (!draw.chance(share)) return [id, { state: "missing" }];
    return [id, say(draw, field, 100, () => valueFor(draw, field, share, landmarks))];
  });
  const classes = (ruleset.classes ?? []).map((one) => one.id);
  const isOpen = evidence.subject.class === undefined && classes.length > 0;
  const subject = isOpen && draw.chance(share) ? { ...evidence.subject, class: draw.pick(classes) } : evidence.subject;
  const history = completeHistory(draw, ruleset, evidence.history ?? [], share);
  return { ...evidence, subject, facts: spellAll(draw, said), ...asMember(history) };
}

/** Readings to use, for some of those that the ruleset has. */
export function makeReadingsUsed(draw: Draw, ruleset: Ruleset): { readonly [reading: string]: string } {
  const all = Object.entries(ruleset.readings ?? {});
  const used = all.filter(() => draw.chance(60));
  return Object.fromEntries(used.map(([key, reading]) => [key, draw.pick(Object.keys(reading.options))]));
}
