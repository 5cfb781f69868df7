// In: a ruleset's dictionary and evidence already valid. Out: each fact as known, missing or not applicable.
// A field that is not known reads as its whole declared range.
import type { Evidence } from "../../src/evaluate/evidence.js";
import type { Field, PlainField } from "../../src/parts/field.js";
import { between, exact, fraction, type Interval, type Rational, single, UNKNOWN, ZERO } from "./rational.js";

/** What the evidence says of one field. */
export type Read =
  | { readonly state: "known"; readonly value: unknown }
  | { readonly state: "missing"; readonly reason?: string }
  | { readonly state: "not-applicable" };

/** One event of a list, as the evidence gives it. */
export type Event = { readonly [member: string]: unknown };

const MISSING: Read = { state: "missing" };

export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Finds `a.b.c` as `a.b.c`, as `a` → `b.c`, as `a` → `b` → `c`, … */
function find(facts: { readonly [key: string]: unknown }, segments: readonly string[]): unknown {
  for (let taken = segments.length; taken >= 1; taken--) {
    const key = segments.slice(0, taken).join(".");
    if (!Object.hasOwn(facts, key)) continue;
    const value = facts[key];
    if (taken === segments.length) return value;
    if (!isObject(value)) continue;
    const found = find(value, segments.slice(taken));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** May the field be stated not applicable? A list may not: none is `[]`. */
export function mayBeNotApplicable(field: Field | undefined): boolean {
  return field !== undefined && field.type !== "events" && field.notApplicable === true;
}

/** Opens the wrapper of a fact. */
export function readFact(fact: unknown): Read {
  if (fact === undefined || fact === null) return MISSING;
  if (!isObject(fact)) return { state: "known", value: fact };
  if (typeof fact["unknown"] === "string") return { state: "missing", reason: fact["unknown"] };
  if (typeof fact["notApplicable"] === "string") return { state: "not-applicable" };
  return { state: "known", value: fact["value"] };
}

export function readField(evidence: Evidence, field: string): Read {
  return readFact(find(evidence.facts, field.split(".")));
}

/** The events of a known list; the same id counts once. */
export function eventsOf(value: unknown): readonly Event[] {
  const events = (Array.isArray(value) ? value : []).filter(isObject);
  return events.filter((event, at) => {
    const id = event["id"];
    return id === undefined || events.findIndex((other) => other["id"] === id) === at;
  });
}

/** The number of a day. */
export function dayOf(date: string): Rational {
  return fraction(BigInt(Date.parse(`${date}T00:00:00Z`)) / 86_400_000n);
}

/** Everything the field may hold; a list's range is that of its size. */
export function declaredRange(field: Field): Interval {
  switch (field.type) {
    case "boolean":
      return UNKNOWN;
    case "count":
    case "points":
    case "events":
      return between(ZERO, exact(field.max));
    case "number":
      return between(exact(field.min), exact(field.max));
    case "choice":
      return between(ZERO, fraction(BigInt(field.values.length - 1)));
    case "date":
      return between(dayOf(field.min), dayOf(field.max));
  }
}

/** The fact as an interval. */
export function rangeOf(field: PlainField, read: Read): Interval {
  if (read.state !== "known") return declaredRange(field);
  const { value } = read;
  if (field.type === "choice") return single(fraction(BigInt(field.values.findIndex((choice) => choice.id === value))));
  if (field.type === "date") return single(dayOf(String(value)));
  if (field.type === "boolean") return single(fraction(value === true ? 1n : 0n));
  return single(exact(Number(value)));
}
