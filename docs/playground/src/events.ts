// In: a list of events of evidence, or its rows on the form. Out: the other of the two.
import type { EventsField, Json, Language } from "thangdiem";
import { bareOf, EMPTY, type Entry, entryOf, factOf, isRecord, NO_ORIGIN, type Origin, withOrigin } from "./entry.js";

/** One event: a row of the form. */
export interface Row {
  /** Tells it from the other rows while rows come and go. */
  readonly key: number;
  readonly id: string;
  readonly members: { readonly [name: string]: Entry };
}

/** What is known of a list: that there was nothing, that there was something, or neither. */
export type Standing = "none" | "some" | "";

/** A list of events. Rows that were written stay while it is said that there are none, so that nothing is lost by a slip. */
export interface Rows extends Origin {
  readonly standing: Standing;
  readonly rows: readonly Row[];
}

export const NO_ROWS: Rows = { ...NO_ORIGIN, standing: "", rows: [] };

/** The same list with one row more, which says nothing yet. */
export function withRow(list: Rows): Rows {
  const key = Math.max(0, ...list.rows.map((row) => row.key)) + 1;
  return { ...list, standing: "some", rows: [...list.rows, { key, id: "", members: {} }] };
}

/** The same list with one row less; without rows there is nothing. */
export function withoutRow(list: Rows, key: number): Rows {
  const rows = list.rows.filter((row) => row.key !== key);
  return { ...list, standing: rows.length === 0 ? "none" : list.standing, rows };
}

/** The same list, said to be so; where there is something, there is a row to write it on. */
export function withStanding(list: Rows, standing: Standing): Rows {
  return standing === "some" && list.rows.length === 0 ? withRow(list) : { ...list, standing };
}

/** The fact that a list of rows states; undefined where it states nothing. */
export function listFactOf(list: Rows, { item }: EventsField): Json | undefined {
  const { standing, rows, reason } = list;
  if (standing === "") return reason === "" ? undefined : { unknown: reason };
  const events = (standing === "none" ? [] : rows).map(({ id, members }) => ({
    ...(id === "" ? {} : { id }),
    ...Object.fromEntries(
      Object.entries(item).flatMap(([name, field]) => {
        const fact = factOf(members[name] ?? EMPTY, field);
        return fact === undefined ? [] : [[name, fact] as const];
      }),
    ),
  }));
  return withOrigin(events, list);
}

function rowOf(event: Json, key: number, { item }: EventsField, language: Language): Row | undefined {
  if (!isRecord(event)) return undefined;
  const { id = "", ...members } = event;
  if (typeof id !== "string" || ("id" in event && id === "")) return undefined;
  const entries = Object.entries(members).map(([name, fact]) => {
    const field = item[name];
    return [name, field === undefined ? undefined : entryOf(fact, field, language)] as const;
  });
  if (entries.some(([, entry]) => entry === undefined)) return undefined;
  return { key, id, members: Object.fromEntries(entries.map(([name, entry]) => [name, entry ?? EMPTY])) };
}

/** The rows that state a fact; undefined where the form has no place for some of it. */
export function rowsOf(fact: Json, field: EventsField, language: Language): Rows | undefined {
  const bare = bareOf(fact);
  if (bare === undefined || bare.isNotApplicable) return undefined;
  const { value, origin } = bare;
  if (value === null) return { ...NO_ROWS, ...origin };
  if (!Array.isArray(value)) return undefined;
  // CAST: `Array.isArray` does not see the element type of a readonly array.
  const rows = (value as readonly Json[]).map((event, i) => rowOf(event, i + 1, field, language));
  if (!rows.every((row) => row !== undefined)) return undefined;
  return { ...origin, standing: rows.length === 0 ? "none" : "some", rows };
}
