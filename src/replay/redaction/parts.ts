// In: a record, whole or redacted. Out: its parts, each with a commitment of its own, by JSON Pointer; the record with only some of
// them. Every fact, the class and every entry of the history is a part, and every member beside them; so nothing of a record
// stands outside its commitments.
import { isObject, type Json } from "../../base/json.js";
import { pointerOf, type Step, stepsOf } from "../../base/pointer.js";
import { compareText } from "../../base/text.js";
import type { AnyRecord } from "./schema.js";

const FACTS = "/evidence/facts";
const HISTORY = "/evidence/history";

/** What is taken apart into its members. */
const WHOLES: ReadonlySet<string> = new Set([
  ...["", "/evidence", "/evidence/subject", FACTS],
  ...["/decision", "/decision/subject", "/digests"],
]);

/** No parts: what says which kind of document this is, and what commitments are made of. */
const BESIDE: ReadonlySet<string> = new Set([
  ...["", "/evidence", "/decision"].flatMap((whole) => ["$schema", "kind", "format"].map((key) => `${whole}/${key}`)),
  ...["/commitments", "/salts", "/digests/record"],
]);

/** What a value under a part's pointer becomes; nothing where it is taken out. */
type Use = (part: string, value: Json) => Json | undefined;

/** Facts may be nested; what says a value, or why there is none, is a fact. */
function isGroup(value: unknown): value is { readonly [key: string]: unknown } {
  if (!isObject(value) || Object.keys(value).length === 0) return false;
  return !["value", "unknown", "notApplicable"].some((key) => Object.hasOwn(value, key));
}

function visit(value: unknown, path: readonly Step[], use: Use): Json | undefined {
  const pointer = pointerOf(path);
  if (BESIDE.has(pointer)) return undefined;
  if (pointer === HISTORY && Array.isArray(value) && value.length > 0) {
    // A null keeps the place of an entry that was taken out.
    return value.map((entry, i) => (entry === null ? null : (use(`${pointer}/${i}`, entry as Json) ?? null)));
  }
  const isFacts = pointer.startsWith(`${FACTS}/`);
  // CAST: parts of a record are JSON data.
  if (!isObject(value) || !(isFacts ? isGroup(value) : WHOLES.has(pointer))) return use(pointer, value as Json);
  const members = Object.entries(value).flatMap(([key, inner]): readonly (readonly [string, Json])[] => {
    const left = visit(inner, [...path, key], use);
    return left === undefined ? [] : [[key, left]];
  });
  return isFacts && members.length === 0 ? undefined : Object.fromEntries(members);
}

/** The parts that are there, each with its value. */
export function partsOf(record: AnyRecord): ReadonlyMap<string, Json> {
  const found = new Map<string, Json>();
  visit(record, [], (part, value) => {
    found.set(part, value);
    return value;
  });
  return found;
}

/** The record with only those parts, and nothing that is no part. */
export function withParts(record: AnyRecord, isLeft: (part: string) => boolean): { readonly [key: string]: Json } {
  // CAST: a record is an object, and is taken apart.
  return visit(record, [], (part, value) => (isLeft(part) ? value : undefined)) as { readonly [key: string]: Json };
}

/**
 * How a part is called that can be removed by its name: a fact by its field, `subject.class`, `history.0` for the first entry of
 * the history.
 */
export function factName(part: string): string | undefined {
  const [whole, member, ...below] = stepsOf(part);
  if (member === "subject") return below[0] === "class" ? "subject.class" : undefined;
  if (whole !== "evidence") return undefined;
  if (member === "history") return ["history", ...below].join(".");
  return member === "facts" && below.length > 0 ? below.join(".") : undefined;
}

/** In a fixed order, what is evidence before what follows from it. */
export function inPartOrder(parts: Iterable<string>): readonly string[] {
  const isEvidence = (part: string): boolean => part.startsWith("/evidence/");
  return [...parts].sort((a, b) => Number(isEvidence(b)) - Number(isEvidence(a)) || compareText(a, b));
}
