// In: evidence, and its ruleset. Out: every type of field with what is said of it, every spelling, events and years.
import type { Evidence } from "../../../src/evaluate/evidence.js";
import type { EventsField, Field } from "../../../src/parts/field.js";
import type { Ruleset } from "../../../src/ruleset/schema.js";
import { isObject, type Read, readField } from "../../reference/facts.js";
import type { Reach, See } from "./see.js";

const ORDERED = ["count", "number", "points", "date"];

export const EVIDENCE: Reach = [
  ...["boolean", "choice"].map((type) => [`field ${type}`, ["known", "missing", "not applicable"]] as const),
  ...ORDERED.map((type) => {
    return [`field ${type}`, ["known", "lowest", "highest", "missing", "not applicable"]] as const;
  }),
  [
    "events",
    ["missing", "none", "some", "as many as may be", "one told twice", "a member missing", "a member not applicable"],
  ],
  ["spelling", ["bare", "with its source", "null", "unknown", "absent", "flat", "nested"]],
  ["history", ["missing", "some years", "one told twice", "with a reward", "of another title"]],
  ["earlier year", ["recognised", "not-recognised", "not-considered"]],
];

function ends(field: Field): readonly [unknown, unknown] | undefined {
  if (field.type === "number" || field.type === "date") return [field.min, field.max];
  return field.type === "count" || field.type === "points" ? [0, field.max] : undefined;
}

function seeEvents({ max }: EventsField, read: Read, see: See): undefined {
  if (read.state !== "known") return see("events", "missing");
  const events = (Array.isArray(read.value) ? read.value : []).filter(isObject);
  see("events", events.length === 0 ? "none" : events.length >= max ? "as many as may be" : "some");
  const ids = events.flatMap(({ id }) => (id === undefined ? [] : [id]));
  if (new Set(ids).size < ids.length) see("events", "one told twice");
  const told = events.flatMap((event) => Object.values(event));
  if (told.some((fact) => fact === null || (isObject(fact) && "unknown" in fact))) see("events", "a member missing");
  if (told.some((fact) => isObject(fact) && "notApplicable" in fact)) see("events", "a member not applicable");
}

function seeSpelling(id: string, { facts }: Evidence, see: See): undefined {
  const isFlat = Object.hasOwn(facts, id);
  const fact: unknown = isFlat
    ? facts[id]
    : id.split(".").reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), facts);
  if (fact === undefined) return see("spelling", "absent");
  if (id.includes(".")) see("spelling", isFlat ? "flat" : "nested");
  if (fact === null) see("spelling", "null");
  else if (!isObject(fact)) see("spelling", "bare");
  else if ("unknown" in fact) see("spelling", "unknown");
  else if ("source" in fact) see("spelling", "with its source");
}

function seeHistory(ruleset: Ruleset, { history = [] }: Evidence, see: See): undefined {
  const titles = Object.values(ruleset.history ?? {}).map(({ title }) => title);
  if (titles.length === 0) return;
  see("history", history.length === 0 ? "missing" : "some years");
  const own = history.filter(({ title }) => titles.includes(title));
  if (own.length < history.length) see("history", "of another title");
  if (new Set(own.map(({ title, year }) => `${title} ${year}`)).size < own.length) see("history", "one told twice");
  if (own.some(({ reward }) => reward !== undefined)) see("history", "with a reward");
  for (const { outcome } of own) see("earlier year", outcome);
}

/** Tells what the evidence says, and how. */
export function seeEvidence(ruleset: Ruleset, evidence: Evidence, see: See): undefined {
  for (const [id, field] of Object.entries(ruleset.fields)) {
    const read = readField(evidence, id);
    seeSpelling(id, evidence, see);
    if (field.type === "events") seeEvents(field, read, see);
    else see(`field ${field.type}`, read.state === "not-applicable" ? "not applicable" : read.state);
    const at = read.state === "known" ? ends(field)?.indexOf(read.value) : -1;
    if (at === 0 || at === 1) see(`field ${field.type}`, at === 0 ? "lowest" : "highest");
  }
  seeHistory(ruleset, evidence, see);
}
