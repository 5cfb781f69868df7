// In: a place in a value, with the schema that judges it. Out: the issues of its form, with pointers and suggestions.
import { isObject, typeWord } from "../base/json.js";
import { pointerOf, type Step } from "../base/pointer.js";
import { nearest } from "../base/text.js";
import type { IssueCode, IssueParams } from "./codes.js";
import { type Issue, issue } from "./issue.js";
import { snippet } from "./plain.js";
import { type Judged, keysOf, walk } from "./walk-schema.js";

/** What paths are relative to: the document, or the option of a union tried on a part of it. */
export interface Frame extends Judged {
  readonly path: readonly Step[];
  readonly document: string;
}

/** A place in a frame. */
export interface Spot {
  readonly frame: Frame;
  readonly path: readonly Step[];
}

/** Most suggestions worth the search at one place. */
const SUGGESTIONS = 20;

/** An issue at a place. */
export function issueAt<Code extends IssueCode>({ frame, path }: Spot, code: Code, params: IssueParams[Code]): Issue {
  return issue(code, frame.document, pointerOf([...frame.path, ...path]), params);
}

/** The value at a place. */
export function valueAt({ frame, path }: Spot): unknown {
  return walk(frame, path).value;
}

/** The issue of a key that is not there, at the object that lacks it. */
export function missingKey({ frame, path }: Spot): Issue | undefined {
  const key = path.at(-1);
  const around = { frame, path: path.slice(0, -1) };
  const holder = valueAt(around);
  const isMissing = typeof key === "string" && isObject(holder) && !Object.hasOwn(holder, key);
  return isMissing ? issueAt(around, "shape.missing-key", { key }) : undefined;
}

function suggestion(name: string, known: readonly string[]): { readonly suggestion?: string } {
  const near = nearest(name, known);
  return near === undefined ? {} : { suggestion: near };
}

/** The issue of a value that is none of those listed; a text is compared with them for a suggestion. */
export function unknownValue(at: Spot, allowed: readonly unknown[]): Issue {
  const value = valueAt(at);
  const expected = allowed.map(String);
  // Text is shown as it is where texts are wanted, else as JSON, so that "1" and 1 differ.
  if (typeof value === "string" && allowed.every((option) => typeof option === "string"))
    return issueAt(at, "shape.unknown-value", { found: snippet(value), expected, ...suggestion(value, expected) });
  const isScalar = ["string", "number", "boolean"].includes(typeof value);
  const found = isScalar ? snippet(JSON.stringify(value)) : typeWord(value);
  return issueAt(at, "shape.unknown-value", { found, expected });
}

/** The issue of a value of another type; several types are joined by ` | `. */
export function wrongType(at: Spot, expected: string): Issue {
  return issueAt(at, "shape.wrong-type", { expected, found: typeWord(valueAt(at)) });
}

/** One issue for each key that the object at a place may not have. */
export function unknownKeys({ frame, path }: Spot, keys: readonly string[]): readonly Issue[] {
  const here = walk(frame, path);
  const absent = keysOf(here).filter((key) => isObject(here.value) && !Object.hasOwn(here.value, key));
  return keys.map((key, index) =>
    issueAt({ frame, path: [...path, key] }, "shape.unknown-key", {
      key: snippet(key),
      ...(index < SUGGESTIONS ? suggestion(key, absent) : {}),
    }),
  );
}
