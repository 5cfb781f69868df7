// In: evidence, or what stands on the form. Out: the other of the two, by the evidence dictionary of a ruleset.
import type { Evidence, Field, HistoryEntry, HistoryOutcome, Json, Language, Ruleset, SubjectKind } from "thangdiem";
import { EMPTY, type Entry, entryOf, factOf, isRecord } from "./entry.js";
import { listFactOf, NO_ROWS, type Rows, rowsOf } from "./events.js";

/** What became of one title in one year, as it stands on the form; without an outcome it is not known. */
export interface Year {
  readonly outcome: HistoryOutcome | "";
  readonly rewards: readonly string[];
  readonly decision: string;
}

/** Everything that stands on the form. */
export interface Draft {
  /** As the file says; without a file, as the ruleset does. */
  readonly kind?: SubjectKind;
  readonly id: string;
  readonly classes: readonly string[];
  readonly period: Evidence["period"];
  readonly decidedOn: string;
  readonly entries: { readonly [field: string]: Entry };
  readonly lists: { readonly [field: string]: Rows };
  /** By title and year, as `yearName` has it. */
  readonly years: { readonly [name: string]: Year };
  /** What a file says that the form has no place for: the library judges it all the same. */
  readonly others: Pick<Evidence, "facts"> & { readonly history: readonly HistoryEntry[] };
}

/** Name of one title in one year. */
export function yearName(title: string, year: number): string {
  return `${title} ${String(year)}`;
}

const NO_OTHERS: Draft["others"] = { facts: {}, history: [] };

/** A form on which nothing is said about the facts. */
export function emptyDraft(id: string, period: Evidence["period"], decidedOn: string): Draft {
  return { id, classes: [], period, decidedOn, entries: {}, lists: {}, years: {}, others: NO_OTHERS };
}

function statedFact({ entries, lists }: Draft, id: string, field: Field): Json | undefined {
  return field.type === "events" ? listFactOf(lists[id] ?? NO_ROWS, field) : factOf(entries[id] ?? EMPTY, field);
}

/** One by itself, several as a list. */
function alone(ids: readonly string[]): string | readonly string[] {
  return ids.length === 1 && ids[0] !== undefined ? ids[0] : ids;
}

function historyOf({ years, others }: Draft, { history = {} }: Ruleset): readonly HistoryEntry[] {
  const titles = new Set(Object.values(history).map(({ title }) => title));
  const stated = Object.entries(years).flatMap(([name, { outcome, rewards, decision }]): readonly HistoryEntry[] => {
    const [title = "", year] = name.split(" ");
    if (outcome === "" || !titles.has(title)) return [];
    const reward = rewards.length === 0 ? {} : { reward: alone(rewards) };
    return [{ year: Number(year), title, outcome, ...reward, ...(decision === "" ? {} : { decision }) }];
  });
  return [...stated, ...others.history];
}

/** The evidence that a form states: facts by field id, flat; what the ruleset has no field for is left out. */
export function evidenceOf(draft: Draft, ruleset: Ruleset): Evidence {
  const { kind = ruleset.subject, id, classes, period, decidedOn, others } = draft;
  const stated = Object.entries(ruleset.fields).flatMap(([name, field]) => {
    const fact = statedFact(draft, name, field);
    return fact === undefined ? [] : [[name, fact] as const];
  });
  const history = historyOf(draft, ruleset);
  return {
    kind: "evidence",
    format: 1,
    subject: { kind, id, ...(classes.length === 0 ? {} : { class: alone(classes) }) },
    period,
    ...(decidedOn === "" ? {} : { decidedOn }),
    facts: { ...others.facts, ...Object.fromEntries(stated) },
    ...(history.length === 0 ? {} : { history }),
  };
}

/** The facts of evidence by field id, those of one field together however often it is stated. */
function flatFacts(
  facts: Evidence["facts"],
  fields: Ruleset["fields"],
  prefix = "",
): readonly (readonly [string, Json])[] {
  return Object.entries(facts).flatMap(([name, fact]) => {
    const id = `${prefix}${name}`;
    const isBranch = fields[id] === undefined && Object.keys(fields).some((field) => field.startsWith(`${id}.`));
    return isBranch && isRecord(fact) ? flatFacts(fact, fields, `${id}.`) : [[id, fact] as const];
  });
}

/** The spelling that is not flat, so that two of one field stay two. */
function nested(id: string, fact: Json): Evidence["facts"] {
  const [first = "", ...rest] = id.split(".");
  return { [first]: rest.reduceRight<Json>((inner, name) => ({ [name]: inner }), fact) };
}

function yearOf({ outcome, reward = [], decision = "" }: HistoryEntry): Year {
  return { outcome, rewards: typeof reward === "string" ? [reward] : reward, decision };
}

/** Puts facts and earlier titles on a form; what it has no place for goes beside it. */
function filled(
  draft: Draft,
  { facts, history = [] }: Pick<Evidence, "facts" | "history">,
  ruleset: Ruleset,
  language: Language,
): Draft {
  const entries: { [field: string]: Entry } = { ...draft.entries };
  const lists: { [field: string]: Rows } = { ...draft.lists };
  const years: { [name: string]: Year } = { ...draft.years };
  const others: { facts: { [name: string]: Json }; history: HistoryEntry[] } = { facts: {}, history: [] };
  const seen = new Set<string>();
  for (const [id, fact] of flatFacts(facts, ruleset.fields)) {
    const field = ruleset.fields[id];
    const entry = field === undefined || field.type === "events" ? undefined : entryOf(fact, field, language);
    const rows = field?.type === "events" ? rowsOf(fact, field, language) : undefined;
    if (seen.has(id)) Object.assign(others.facts, nested(id, fact));
    else if (entry !== undefined) entries[id] = entry;
    else if (rows !== undefined) lists[id] = rows;
    else others.facts[id] = fact;
    seen.add(id);
  }
  const titles = new Set(Object.values(ruleset.history ?? {}).map(({ title }) => title));
  for (const entry of history) {
    const name = yearName(entry.title, entry.year);
    if (!titles.has(entry.title) || years[name] !== undefined) others.history.push(entry);
    else years[name] = yearOf(entry);
  }
  return { ...draft, entries, lists, years, others };
}

/** The form that states the evidence of a file. */
export function draftOf(evidence: Evidence, ruleset: Ruleset, language: Language): Draft {
  const { subject, period, decidedOn = "" } = evidence;
  const draft = emptyDraft(subject.id, period, decidedOn);
  const classes = [subject.class ?? []].flat();
  return filled({ ...draft, kind: subject.kind, classes }, evidence, ruleset, language);
}

/** The same form for another ruleset: what had no place may have one now. */
export function moved(draft: Draft, ruleset: Ruleset, language: Language): Draft {
  const { id, period, decidedOn, entries, lists, years } = draft;
  const known = new Set((ruleset.classes ?? []).map((one) => one.id));
  const classes = draft.classes.filter((one) => known.has(one));
  const kept = { ...emptyDraft(id, period, decidedOn), classes, entries, lists, years };
  return filled(kept, draft.others, ruleset, language);
}
