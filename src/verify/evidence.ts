// In: a ruleset, and evidence whose envelope is sound (`parseEvidence`). Out: what it says of each field, and where it is no evidence
// for this ruleset, so that no decision may stand on it.
import { daysLater, isCalendarDate } from "../base/date.js";
import { hasAtMostFourDecimals } from "../base/exact.js";
import { isObject } from "../base/json.js";
import { pointerOf, type Step } from "../base/pointer.js";
import type { FactState } from "../evaluate/decision.js";
import type { Evidence, HistoryEntry } from "../evaluate/evidence.js";
import type { EventsField, Field, PlainField } from "../parts/field.js";
import type { Ruleset } from "../ruleset/schema.js";
import { at, type Fault } from "./compare.js";
import { exact } from "./interval.js";

/** A fact with its wrapper taken off. */
export interface Fact {
  readonly state: FactState;
  readonly value?: unknown;
  readonly reason?: string;
  readonly source?: string;
}

export const MISSING: Fact = { state: "missing" };

const isText = (value: unknown): value is string => typeof value === "string";
const isDay = (value: unknown): value is string => isText(value) && isCalendarDate(value);
const hasOnly = (one: object, keys: readonly string[]): boolean => Object.keys(one).every((key) => keys.includes(key));

/** Takes the wrapper off a fact; undefined where it is none. */
export function factOf(given: unknown): Fact | undefined {
  if (given === null || given === undefined) return MISSING;
  if (!isObject(given)) return { state: "known", value: given };
  const { value, source, on, unknown: why, notApplicable: not } = given;
  if (isText(why)) return hasOnly(given, ["unknown"]) ? { state: "missing", reason: why } : undefined;
  if (isText(not)) return hasOnly(given, ["notApplicable"]) ? { state: "not-applicable", reason: not } : undefined;
  const said = [source, on].filter((part) => part !== undefined);
  const isSound = hasOnly(given, ["value", "source", "on"]) && said.every(isText) && (on === undefined || isDay(on));
  if (value === undefined || !isSound) return undefined;
  const from = said.join(", ");
  return value === null ? MISSING : { state: "known", value, ...(from === "" ? {} : { source: from }) };
}

/** The events of a list: one whose id was met already is the same event, told twice. */
export function eventsOf(value: unknown): readonly unknown[] {
  const events = value as readonly unknown[];
  const ids = events.map((event) => at(event, "id"));
  return events.filter((_, i) => ids[i] === undefined || ids.indexOf(ids[i]) === i);
}

/** A decimal between its bounds, whole steps above the lower one. */
function isOnGrid(value: unknown, min: number, max: number, step: number): boolean {
  if (typeof value !== "number" || !hasAtMostFourDecimals(value) || value < min || value > max) return false;
  return (exact(value) - exact(min)) % exact(step) === 0n;
}

function isValue(field: PlainField, value: unknown): boolean {
  if (field.type === "boolean") return typeof value === "boolean";
  if (field.type === "choice") return field.values.some(({ id }) => id === value);
  if (field.type === "date") return isDay(value) && field.min <= value && value <= field.max;
  return isOnGrid(value, field.type === "number" ? field.min : 0, field.max, field.type === "count" ? 1 : field.step);
}

function isList({ item, max }: EventsField, value: unknown): boolean {
  const names = Object.keys(item);
  const isEvent = (event: unknown): boolean =>
    isObject(event) &&
    hasOnly(event, ["id", ...names]) &&
    (event["id"] === undefined || isText(event["id"])) &&
    Object.entries(item).every(([name, member]) => fits(member, at(event, name)));
  if (!Array.isArray(value) || !value.every(isEvent)) return false;
  const content = (event: unknown) =>
    names.map((name) => factOf(at(event, name))).map((one) => [one?.state, one?.value]);
  const said = (event: unknown): string => JSON.stringify([at(event, "id"), content(event)]);
  const events = eventsOf(value);
  const once = new Set(events.map(said));
  return events.length <= max && value.every((event) => once.has(said(event)));
}

function fits(field: Field, given: unknown): boolean {
  const { state, value } = factOf(given) ?? {};
  if (state === "not-applicable") return field.type !== "events" && field.notApplicable === true;
  if (state !== "known") return state === "missing";
  return field.type === "events" ? isList(field, value) : isValue(field, value);
}

type Told = { readonly id: string; readonly fact: unknown; readonly path: readonly Step[] };

/** Facts by the ids of their fields, flat or nested. */
function told(
  facts: object,
  fields: Ruleset["fields"],
  before = "",
  path: readonly Step[] = ["facts"],
): readonly Told[] {
  return Object.entries(facts).flatMap(([key, fact]: [string, unknown]) => {
    const [id, here] = [`${before}${key}`, [...path, key]];
    const isNest = !Object.hasOwn(fields, id) && Object.keys(fields).some((one) => one.startsWith(`${id}.`));
    return isNest && isObject(fact) ? told(fact, fields, `${id}.`, here) : [{ id, fact, path: here }];
  });
}

/** Are its rewards those declared for the title, and is every entry of that year alike? */
function isEntry(entry: HistoryEntry, { history = [] }: Evidence, ruleset: Ruleset): boolean {
  const rewards = ({ reward = [] }: HistoryEntry): readonly string[] => [...new Set([reward].flat())].sort();
  const said = (one: HistoryEntry): string => JSON.stringify([one.outcome, one.decision, rewards(one)]);
  const declared = Object.values(ruleset.history ?? {}).filter(({ title }) => title === entry.title);
  const known = declared.flatMap((one) => one.rewards ?? []);
  const twins = history.filter(({ year, title }) => year === entry.year && title === entry.title);
  return (
    (known.length === 0 || rewards(entry).every((one) => known.includes(one))) &&
    twins.every((one) => said(one) === said(entry))
  );
}

/** Is it about such a subject, of classes that are declared, in a period or on a day on which the ruleset is in force? */
function frameFaults(ruleset: Ruleset, { subject, period, decidedOn }: Evidence): readonly (readonly Step[])[] {
  const { inForce, classes = [] } = ruleset;
  const isPeriod = isDay(period.from) && isDay(period.to) && period.from < period.to;
  const [day, where] =
    ruleset.appliesBy === "decision-date" ? [decidedOn, "decidedOn"] : [isPeriod && daysLater(period.to, -1), "period"];
  const named = subject.class === undefined ? [] : [subject.class].flat();
  return [
    ...(subject.kind === ruleset.subject ? [] : [["subject", "kind"]]),
    ...(named.every((one) => classes.some(({ id }) => id === one)) ? [] : [["subject", "class"]]),
    ...(isPeriod ? [] : [["period"]]),
    ...(isDay(day) && inForce.from <= day && (inForce.to === undefined || day < inForce.to) ? [] : [[where]]),
  ];
}

/** What the evidence says of every field it speaks of, and its faults. */
export function readEvidence(
  ruleset: Ruleset,
  evidence: Evidence,
): { facts: ReadonlyMap<string, Fact>; faults: readonly Fault[] } {
  const { fields } = ruleset;
  const all = told(evidence.facts, fields);
  const isMisfit = ({ id, fact }: Told, i: number): boolean => {
    const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
    return field === undefined || !fits(field, fact) || all.findIndex((one) => one.id === id) !== i;
  };
  const wrong = [
    ...frameFaults(ruleset, evidence),
    ...all.filter(isMisfit).map(({ path }) => path),
    ...(evidence.history ?? []).flatMap((entry, i) => (isEntry(entry, evidence, ruleset) ? [] : [["history", i]])),
  ];
  return {
    facts: new Map(all.map(({ id, fact }) => [id, factOf(fact) ?? MISSING])),
    faults: wrong.map((path) => ({ at: pointerOf(path), code: "evidence", found: at(evidence, ...path) })),
  };
}
