// In: JSON data. Out: every single-field alteration of it: each leaf changed, each member taken out, a member put into each object.
import { isObject } from "../../src/base/json.js";
import { pointerOf, type Step } from "../../src/base/pointer.js";

/** Data in which one place is not as it was. */
export interface Alteration<T> {
  readonly pointer: string;
  readonly altered: T;
}

type Visit = (path: readonly Step[], value: unknown) => void;

function walk(value: unknown, path: readonly Step[], visit: Visit): void {
  visit(path, value);
  if (Array.isArray(value)) for (const [i, item] of value.entries()) walk(item, [...path, i], visit);
  else if (isObject(value)) for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key], visit);
}

const GONE = Symbol("gone");

function put(value: unknown, [step, ...rest]: readonly Step[], by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    return items.flatMap((item, i) => {
      if (i !== step) return [item];
      const inner = put(item, rest, by);
      return inner === GONE ? [] : [inner];
    });
  }
  const object = value as { readonly [key: string]: unknown };
  const inner = put(object[step], rest, by);
  const others = Object.entries(object).filter(([key]) => key !== String(step));
  return Object.fromEntries(inner === GONE ? others : [...others, [String(step), inner]]);
}

// What a text may turn into and still be a text of its kind.
const TURNS: { readonly [text: string]: string } = {
  met: "failed",
  failed: "met",
  holds: "clear",
  clear: "holds",
  unknown: "met",
  known: "missing",
  missing: "known",
  eligible: "ineligible",
  ineligible: "eligible",
  disqualified: "eligible",
  undetermined: "eligible",
  household: "agency",
  official: "restated",
  assumed: "inferred",
  excludes: "ignored",
  ignored: "excludes",
  yes: "maybe",
  commune: "district",
  boolean: "number",
};

function changed(value: unknown): unknown {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1;
  if (typeof value !== "string") return "x";
  if (Object.hasOwn(TURNS, value)) return TURNS[value];
  if (/^sha256:/.test(value)) return `${value.slice(0, -1)}${value.endsWith("0") ? "1" : "0"}`;
  if (/^[0-9a-f]{32,}$/.test(value)) return `${value.slice(0, -1)}${value.endsWith("0") ? "1" : "0"}`;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value.replace(/\d$/, (digit) => (digit === "1" ? "2" : "1"));
  if (/^\^?\d+\.\d+\.\d+$/.test(value)) return value.replace(/\d$/, "9");
  return `${value}-x`;
}

/** Every leaf, changed. */
export function changes<T>(value: T): readonly Alteration<T>[] {
  const found: Alteration<T>[] = [];
  walk(value, [], (path, leaf) => {
    const isEmpty = typeof leaf === "object" && leaf !== null && Object.keys(leaf).length === 0;
    if (typeof leaf === "object" && leaf !== null && !isEmpty) return;
    const by = isEmpty ? (Array.isArray(leaf) ? [{ x: 1 }] : { x: 1 }) : changed(leaf);
    // CAST: altered on purpose.
    found.push({ pointer: pointerOf(path), altered: put(value, path, by) as T });
  });
  return found;
}

/** Every member and item, taken out. */
export function removals<T>(value: T): readonly Alteration<T>[] {
  const found: Alteration<T>[] = [];
  walk(value, [], (path) => {
    if (path.length > 0) found.push({ pointer: pointerOf(path), altered: put(value, path, GONE) as T });
  });
  return found;
}

/** A member put into every object. */
export function additions<T>(value: T): readonly Alteration<T>[] {
  const found: Alteration<T>[] = [];
  walk(value, [], (path, object) => {
    if (!isObject(object)) return;
    const pointer = pointerOf([...path, "surplus"]);
    found.push({ pointer, altered: put(value, path, { ...object, surplus: true }) as T });
  });
  return found;
}
