// In: a trial in which something differs. Out: a smaller one in which the same still differs: fewer records, fewer nodes and facts,
// simpler expressions, until nothing can be left out any more.
import type { Json } from "../../src/base/json.js";
import { isObject } from "../reference/facts.js";
import { differenceIn, type Trial } from "./trial.js";

/** So often is a smaller trial tried at most. */
const TRIES = 4000;

/** Does the smaller one still show it? */
type Shows<T> = (smaller: T) => boolean;

/** The list without as many of its members as can be left out, in halves first. */
export function fewer<T>(list: readonly T[], shows: Shows<readonly T[]>): readonly T[] {
  let left = list;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length; ) {
      const without = [...left.slice(0, at), ...left.slice(at + size)];
      if (shows(without)) left = without;
      else at += size;
    }
  }
  return left;
}

/** What may stand in a value's place: its parts, then something plain. */
function simpler(value: Json): readonly Json[] {
  if (typeof value === "boolean") return value ? [false] : [];
  if (typeof value === "number")
    return [0, 1, Math.trunc(value)].filter((one) => one !== value && Math.abs(one) <= Math.abs(value));
  if (typeof value === "string" || value === null) return [];
  const parts = Array.isArray(value) ? (value as readonly Json[]) : Object.values(value);
  const operands = parts.flatMap((one) => (Array.isArray(one) ? (one as readonly Json[]) : [one]));
  return [...operands, true, false, 0, 1];
}

/** The value made as small as it can be, from the outside in. */
export function smallest(value: Json, shows: Shows<Json>): Json {
  let best = value;
  const isSmaller = (one: Json): boolean => JSON.stringify(one).length < JSON.stringify(best).length;
  for (let again = true; again; ) {
    const found = simpler(best).find((one) => isSmaller(one) && shows(one));
    again = found !== undefined;
    best = found ?? best;
  }
  if (Array.isArray(best)) {
    let list = fewer(best as readonly Json[], shows);
    list.forEach((one, at) => {
      const put = (inner: Json): readonly Json[] => [...list.slice(0, at), inner, ...list.slice(at + 1)];
      list = put(smallest(one, (inner) => shows(put(inner))));
    });
    return list;
  }
  if (!isObject(best)) return best;
  // CAST: members of JSON are JSON.
  const members = Object.entries(best) as readonly (readonly [string, Json])[];
  let kept = fewer(members, (some) => shows(Object.fromEntries(some)));
  kept.forEach(([key, one], at) => {
    const put = (inner: Json): typeof kept => [...kept.slice(0, at), [key, inner], ...kept.slice(at + 1)];
    kept = put(smallest(one, (inner) => shows(Object.fromEntries(put(inner)))));
  });
  return Object.fromEntries(kept);
}

/** The smallest trial found that differs in the same way. */
export function shrunk(trial: Trial): Trial {
  const kind = differenceIn(trial)?.kind;
  if (kind === undefined) return trial;
  let tries = 0;
  const shows = (smaller: Trial): boolean => ++tries <= TRIES && differenceIn(smaller)?.kind === kind;
  const records = fewer(trial.records, (some) => shows({ ...trial, records: some }));
  let before = { ...trial, records };
  for (;;) {
    // CAST: what no longer is a trial is not loaded, and so shows nothing.
    const after = smallest(before as unknown as Json, (one) => isTrial(one) && shows(one as unknown as Trial));
    if (JSON.stringify(after) === JSON.stringify(before) || tries > TRIES) return after as unknown as Trial;
    before = after as unknown as Trial;
  }
}

/** Is there enough of it to be judged? */
function isTrial(value: Json): boolean {
  if (!isObject(value) || !isObject(value["base"]) || !Array.isArray(value["overlays"])) return false;
  const records: unknown = value["records"];
  if (!Array.isArray(records) || records.length === 0) return false;
  return records.every((one) => {
    return isObject(one) && isObject(one["evidence"]) && isObject(one["readings"]) && typeof one["ask"] === "string";
  });
}
