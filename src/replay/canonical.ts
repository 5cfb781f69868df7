// In: JSON data. Out: its one canonical text (RFC 8785), so that equal data has equal bytes wherever it is written. Never
// here: a guess; what JSON cannot say, or says in a way that another reader may read differently, is an error.
import { isObject } from "../base/json.js";
import { pointerOf, type Step } from "../base/pointer.js";
import { raise } from "../issues/error.js";
import { issue } from "../issues/issue.js";

/** Most levels of objects and lists inside each other: a trace nests deeper than the documents it comes from. */
export const CANONICAL_DEPTH = 1_000;

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

interface Place {
  readonly document: string;
  readonly path: Step[];
}

function refuse(found: string, { document, path }: Place): never {
  return raise([issue("json.not-json", document, pointerOf(path), { found })]);
}

function textOf(text: string, place: Place): string {
  return LONE_SURROGATE.test(text) ? refuse("lone-surrogate", place) : JSON.stringify(text);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function within(place: Place, step: Step, write: () => string): string {
  place.path.push(step);
  if (place.path.length > CANONICAL_DEPTH) {
    // The place itself would be a pointer of a thousand steps.
    return raise([issue("json.too-deep", place.document, "", { limit: CANONICAL_DEPTH })]);
  }
  const text = write();
  place.path.pop();
  return text;
}

function listOf(list: readonly unknown[], place: Place): string {
  // By index, for a hole in a list is a value that JSON cannot say.
  const items = Array.from({ length: list.length }, (_, index) =>
    within(place, index, () => (Object.hasOwn(list, index) ? written(list[index], place) : refuse("undefined", place))),
  );
  return `[${items.join(",")}]`;
}

function membersOf(value: object, place: Place): string {
  const keys = Reflect.ownKeys(value);
  const names = keys.filter((key) => typeof key === "string");
  if (names.length < keys.length) return refuse("symbol-key", place);
  // `sort` without an order of its own goes by UTF-16 code units, as the RFC wants.
  const members = names.sort().map((name) =>
    within(place, name, () => {
      const member = Object.getOwnPropertyDescriptor(value, name);
      if (member?.enumerable !== true || !("value" in member)) return refuse("accessor", place);
      return `${textOf(name, place)}:${written(member.value, place)}`;
    }),
  );
  return `{${members.join(",")}}`;
}

function written(value: unknown, place: Place): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return textOf(value, place);
  // The language writes a number as the RFC does; it has no word for what is not finite, and −0 is written 0.
  if (typeof value === "number") return Number.isFinite(value) ? JSON.stringify(value) : refuse(String(value), place);
  if (Array.isArray(value)) return listOf(value, place);
  if (!isObject(value)) return refuse(typeof value, place);
  return isPlain(value) ? membersOf(value, place) : refuse("instance", place);
}

/**
 * Writes JSON data in its canonical form (RFC 8785): members sorted by UTF-16 code units, no spaces, numbers and texts in
 * one spelling each.
 *
 * Stricter than `JSON.stringify`: a member without a value, a hole in a list, a class instance, a getter, a number that is
 * not finite, half a surrogate pair, or nesting beyond 1,000 levels (a cycle is one) is refused, never left out.
 *
 * @throws RulesetError with the place of what cannot be written
 * @example
 * canonicalJson({ b: [1.0, "ă"], a: null }) //=> '{"a":null,"b":[1,"ă"]}'
 */
export function canonicalJson(value: unknown, document = "document"): string {
  return written(value, { document, path: [] });
}
