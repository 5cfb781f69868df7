// In: issues with JSON Pointers, and what knows the places of a text. Out: the same issues with line and column.
import type { IssueCode } from "./codes.js";
import type { Issue, RelatedPlace } from "./issue.js";

/** A place in a text, from 1; columns count UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * The place of a value in a text, or of the key that holds it; where the pointer leads nowhere, the place of the nearest
 * value around it. Undefined where the text could not be read.
 */
export type Locate = (pointer: string, part?: "key" | "value") => Place | undefined;

/** Issues about the name of a member, not about its value. */
const ABOUT_KEYS: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "json.duplicate-key",
  "json.forbidden-key",
  "shape.unknown-key",
  "shape.bad-key",
]);

/** Tells the place of any UTF-16 unit of a text. */
export function placesIn(text: string): (offset: number) => Place {
  let table: readonly number[] | undefined;
  return (offset) => {
    table ??= [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (end) => end.index + end[0].length)];
    const starts = table;
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function relatedWithPlaces({ code, related = [] }: Issue, locate: Locate): readonly RelatedPlace[] {
  return related.map((other) => {
    const isElsewhere = other.line !== undefined || other.document !== undefined;
    return isElsewhere ? other : { ...other, ...locate(other.pointer, ABOUT_KEYS.has(code) ? "key" : "value") };
  });
}

/**
 * Adds line and column to the issues of one document that have none yet, and to the other places in it: the key's where
 * the key is wrong.
 */
export function withPlaces(issues: readonly Issue[], locate: Locate): readonly Issue[] {
  return issues.map((found) => {
    const place =
      found.line === undefined ? locate(found.pointer, ABOUT_KEYS.has(found.code) ? "key" : "value") : undefined;
    const related = found.related === undefined ? {} : { related: relatedWithPlaces(found, locate) };
    return { ...found, ...place, ...related };
  });
}
