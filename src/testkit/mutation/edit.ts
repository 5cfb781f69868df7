// In: a JSON document, a path, what is to stand there. Out: the document with that one change; what it shares with the old one
// is not copied.
import { isObject, type Json } from "../../base/json.js";
import type { Step } from "../../base/pointer.js";

/** One change of a document: another value at a place, or the value taken away. */
export interface Edit {
  readonly path: readonly Step[];
  readonly to: Json | undefined;
}

/** The value at a path; undefined where there is none. */
export function valueAt(document: unknown, path: readonly Step[]): Json | undefined {
  let value: unknown = document;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)] as unknown;
    else if (isObject(value) && Object.hasOwn(value, String(step))) value = value[String(step)];
    else return undefined;
  }
  // CAST: a part of a document is JSON, and what is not there is undefined.
  return value as Json | undefined;
}

/** The document after one change. */
export function edited<Document>(document: Document, { path, to }: Edit): Document {
  const [step, ...rest] = path;
  // CAST: every value but the one at the place keeps its form.
  if (step === undefined) return to as Document;
  const inner = valueAt(document, [step]);
  const value = rest.length === 0 ? to : edited(inner, { path: rest, to });
  if (Array.isArray(document)) {
    const at = Number(step);
    const items = document as readonly unknown[];
    return [...items.slice(0, at), ...(value === undefined ? [] : [value]), ...items.slice(at + 1)] as Document;
  }
  const members = Object.entries(document as object).map(
    ([key, member]) => [key, key === step ? value : member] as const,
  );
  return Object.fromEntries(members.filter(([, member]) => member !== undefined)) as Document;
}
