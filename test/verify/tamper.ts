// In: JSON. Out: the same with one thing changed, in every way and place there is: each member and item, of whatever type.
import { isObject, type Json } from "../../src/base/json.js";
import { pointerOf, type Step } from "../../src/base/pointer.js";

/** One change of a document. */
export interface Tampering {
  /** Where it is changed: the value itself, or the member or item that is added or gone. */
  readonly at: string;
  readonly how: "changed" | "removed" | "added" | "reordered";
  /** The whole document, so changed. */
  readonly make: () => Json;
}

/** Words that stand in each other's places. */
const VOCABULARIES: readonly (readonly string[])[] = [
  ["met", "failed", "unknown", "holds", "clear"],
  ["known", "missing", "not-applicable"],
  ["eligible", "ineligible", "disqualified", "undetermined"],
  ["recognised", "not-recognised", "not-considered", "missing"],
  ["yes", "maybe"],
  ["sum", "best", "largest"],
  ["and", "or", "!", "==", "===", "!=", "!==", "<", "<=", ">", ">=", "some", "all", "none", "count", "min", "max", "+"],
  ["pass-fail", "flat", "banded", "graded", "group", "required"],
  ["restated", "inferred", "assumed", "official"],
  ["boolean", "number", "date", "choice", "list"],
];

type Scalar = null | boolean | number | string;

/** Other values in the place of a scalar; `texts` are those found elsewhere in the document. */
function others(value: Scalar, texts: readonly string[]): readonly Json[] {
  if (typeof value === "number")
    return [1, -1, 0.0001, -0.0001].map((by) => Number((value + by).toFixed(8))).concat(-value - 3);
  if (typeof value === "boolean") return [!value, "unknown", Number(value)];
  if (value === null) return [0, "", false];
  const next = (words: readonly string[], steps: number): string =>
    words[(words.indexOf(value) + steps) % words.length] ?? "";
  const words = VOCABULARIES.filter((one) => one.includes(value)).flatMap((one) => [next(one, 1), next(one, 2)]);
  const made = [...words, next(texts, 1), next(texts, 7), `${value}x`, ""];
  return [...new Set(made)].filter((one) => one !== value);
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

type Put = (inner: Json) => Json;

function itemTamperings(list: readonly Json[], path: readonly Step[], put: Put): readonly Tampering[] {
  const made = (i: number, how: Tampering["how"], items: readonly Json[]): Tampering => {
    return { at: pointerOf([...path, i]), how, make: () => put(items) };
  };
  const isTwin = (i: number): boolean => JSON.stringify(list[i]) === JSON.stringify(list[i + 1]);
  return [
    ...list.map((_, i) => made(i, "removed", [...list.slice(0, i), ...list.slice(i + 1)])),
    ...list.map((item, i) => made(i, "added", [...list.slice(0, i), item, ...list.slice(i)])),
    ...list.slice(1).flatMap((item, i) => {
      if (isTwin(i)) return [];
      return [made(i, "reordered", [...list.slice(0, i), item, list[i] ?? null, ...list.slice(i + 2)])];
    }),
    made(list.length, "added", [...list, null]),
  ];
}

function memberTamperings(
  object: { readonly [key: string]: Json },
  path: readonly Step[],
  put: Put,
): readonly Tampering[] {
  const keys = Object.keys(object);
  const without = (key: string): Json => Object.fromEntries(Object.entries(object).filter(([one]) => one !== key));
  return [
    ...keys.map((key): Tampering => ({ at: pointerOf([...path, key]), how: "removed", make: () => put(without(key)) })),
    { at: pointerOf([...path, "extra"]), how: "added", make: () => put({ ...object, extra: 0 }) },
  ];
}

function tamperingsAt(value: Json, path: readonly Step[], put: Put, texts: readonly string[]): readonly Tampering[] {
  const changed = (one: Json): Tampering => ({ at: pointerOf(path), how: "changed", make: () => put(one) });
  const inside = (step: Step, one: Json, into: Put): readonly Tampering[] =>
    tamperingsAt(one, [...path, step], into, texts);
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    const inner = list.flatMap((one, i) =>
      inside(i, one, (other) => put(list.map((item, k) => (k === i ? other : item)))),
    );
    return [changed(null), changed({}), ...itemTamperings(list, path, put), ...inner];
  }
  if (!isObject(value)) return others(value as Scalar, texts).map(changed);
  const object = value;
  const inner = Object.entries(object).flatMap(([key, one]) =>
    inside(key, one, (other) => put({ ...object, [key]: other })),
  );
  return [changed(null), changed([]), ...memberTamperings(object, path, put), ...inner];
}

/** Every change of one thing. */
export function tamperings(document: Json): readonly Tampering[] {
  const texts = [...new Set(textsIn(document))].sort();
  return tamperingsAt(document, [], (whole) => whole, texts);
}

/** What a document is made of: its keys, each with the key above it. */
export function featuresOf(value: Json, above = ""): readonly string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((item) => featuresOf(item, above));
  if (!isObject(value)) return [];
  const members = Object.entries(value);
  return members.flatMap(([key, one]) => [`${above}.${key}`, ...featuresOf(one, key)]);
}
