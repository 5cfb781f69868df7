// In: documents with their time in force, a day, a place. Out: are they in force then and there, and if none is: which was the
// last before, which the first after?
import type { Period } from "../parts/statement.js";
import type { RegistryDocument } from "./collection.js";

/** Is the day in the period? `to` is the first day no longer in it. Days are written so that their texts sort as they do. */
export function isInForce({ from, to }: Period, day: string): boolean {
  return from <= day && (to === undefined || day < to);
}

/** Is the place where the document is in force, or inside it? */
export function covers({ jurisdiction }: RegistryDocument, place: readonly string[]): boolean {
  return jurisdiction.length <= place.length && jurisdiction.every((step, i) => step === place[i]);
}

/** What stands on both sides of a gap. */
export interface Neighbours {
  readonly before?: string;
  /** The first day that `before` was no longer in force. */
  readonly until?: string;
  readonly after?: string;
  /** The first day that `after` is in force. */
  readonly from?: string;
}

/** A document, and the day that counts for it. */
export type Dated = readonly [document: RegistryDocument, day: string];

/** Of documents that are not in force on their day: the one that ended last before it, and the first to come into force. */
export function neighboursOf(dated: readonly Dated[]): Neighbours {
  const ended = dated.flatMap(([{ id, inForce }, day]) =>
    inForce.to !== undefined && inForce.to <= day ? [{ id, day: inForce.to }] : [],
  );
  const coming = dated.flatMap(([{ id, inForce }, day]) => (day < inForce.from ? [{ id, day: inForce.from }] : []));
  const before = ended.reduce<(typeof ended)[number] | undefined>(
    (last, one) => (last === undefined || one.day > last.day ? one : last),
    undefined,
  );
  const after = coming.reduce<(typeof coming)[number] | undefined>(
    (first, one) => (first === undefined || one.day < first.day ? one : first),
    undefined,
  );
  return {
    ...(before === undefined ? {} : { before: before.id, until: before.day }),
    ...(after === undefined ? {} : { after: after.id, from: after.day }),
  };
}
