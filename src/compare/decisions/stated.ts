// In: evidence, and the name of a fact. Out: what it says of it, stripped of spelling, source and reason: two values that are the same
// are decided the same. Missing is null.
import { isObject, type Json } from "../../base/json.js";
import { compareText } from "../../base/text.js";
import type { Evidence } from "../../evaluate/evidence.js";
import { factIn } from "../impact/groups.js";
import { orderedJson } from "../impact/parts.js";

/** A bare value; null where nothing is known. */
function bare(given: unknown): Json {
  // CAST: facts are JSON.
  if (!isObject(given)) return (given ?? null) as Json;
  if (Object.hasOwn(given, "notApplicable")) return { notApplicable: true };
  return Object.hasOwn(given, "value") ? ((given["value"] ?? null) as Json) : null;
}

function eventOf(given: unknown): Json {
  if (!isObject(given)) return bare(given);
  const members = Object.entries(given).map(([name, member]) => [name, bare(member)] as const);
  return Object.fromEntries(members.filter(([, member]) => member !== null).sort(([a], [b]) => compareText(a, b)));
}

/** The events in one order; one id is one event. */
function eventsOf(list: readonly unknown[]): readonly Json[] {
  const seen = new Set<string>();
  const events = list.filter((one) => {
    const id = isObject(one) ? one["id"] : undefined;
    if (typeof id !== "string") return true;
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
  return events.map(eventOf).sort((a, b) => compareText(orderedJson(a), orderedJson(b)));
}

/** What is said of a field. */
export function statedField({ facts }: Evidence, field: string): Json {
  const value = bare(factIn(facts, field));
  return Array.isArray(value) ? eventsOf(value) : value;
}

/** The classes that the subject is said to fall into. */
export function statedClass({ subject }: Evidence): Json {
  const classes = [...new Set([subject.class ?? []].flat())].sort(compareText);
  const [only, ...others] = classes;
  return only === undefined ? null : others.length === 0 ? only : classes;
}

/** The years listed of a title, with what came of them; in which act, no count asks. */
export function statedHistory({ history = [] }: Evidence, title: string): Json {
  const years = new Map(
    history
      .filter((entry) => entry.title === title)
      .map(({ year, outcome, reward = [] }) => [year, { year, outcome, rewards: [reward].flat().sort(compareText) }]),
  );
  return years.size === 0 ? null : [...years.values()].sort((a, b) => a.year - b.year);
}
