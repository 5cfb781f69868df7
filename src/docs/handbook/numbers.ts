// In: a ruleset. Out: the numbers of standards and criteria, those of the score table with the number above in front: `I`, `I.2`, `I.2.a`.
import type { Paper } from "../paper.js";
import { scoreLines } from "../score-lines.js";

/** Lines so deep have no numbers of their own in the table. */
const LETTERED = 3;

/** Numbers by node id. */
export function numbersOf(paper: Paper): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  let above: readonly string[] = [];
  // Below the letters the table has dashes; here the place counts.
  let places: readonly number[] = [];
  for (const { id, number, depth } of scoreLines(paper)) {
    places = [...places.slice(0, depth), (places[depth] ?? 0) + 1];
    above = [...above.slice(0, depth), depth < LETTERED ? number : String(places[depth])];
    if (id !== undefined) numbers.set(id, above.join("."));
  }
  return numbers;
}
