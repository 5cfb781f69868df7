// In: what a decision must say, and what it says. Out: every place where the two differ.
import { isObject, type Json } from "../base/json.js";
import { pointerOf, type Step } from "../base/pointer.js";

/** JSON in the making: a member that is undefined is not there. */
export type Plain = Json | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/** It `differs`, it is `absent`, it is `surplus`; `evidence`: the evidence is at fault there, and no decision may stand on it. */
export type FaultCode = "differs" | "absent" | "surplus" | "evidence";

/** One thing wrong with a decision. */
export interface Fault {
  /** JSON Pointer into the decision; where the code is `evidence`, into the evidence. */
  readonly at: string;
  readonly code: FaultCode;
  /** What must stand there; absent where nothing must. */
  readonly expected?: Json;
  /** What stands there; absent where nothing does. */
  readonly found?: unknown;
}

/** What stands at the end of these steps, whatever the value is made of; undefined where nothing does. */
export function at(value: unknown, ...steps: readonly Step[]): unknown {
  return steps.reduce<unknown>((so, step) => {
    if (typeof so !== "object" || so === null || !Object.hasOwn(so, step)) return undefined;
    // CAST: the member was found there.
    return (so as { readonly [key: Step]: unknown })[step];
  }, value);
}

// CAST: without the members that are undefined it is JSON.
const json = (made: Plain): Json => JSON.parse(JSON.stringify(made)) as Json;

/** Every difference, in the order of what must stand there. */
export function differences(expected: Plain, found: unknown, path: readonly Step[] = []): readonly Fault[] {
  if (expected === found) return [];
  if (expected === undefined) return [{ at: pointerOf(path), code: "surplus", found }];
  if (found === undefined) return [{ at: pointerOf(path), code: "absent", expected: json(expected) }];
  if (Array.isArray(expected) ? Array.isArray(found) : isObject(expected) && isObject(found)) {
    const keys = new Set([...Object.keys(expected as object), ...Object.keys(found as object)]);
    return [...keys].flatMap((key) => differences(at(expected, key) as Plain, at(found, key), [...path, key]));
  }
  return [{ at: pointerOf(path), code: "differs", expected: json(expected), found }];
}
