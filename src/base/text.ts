import { distance } from "fastest-levenshtein";

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** Orders text by Unicode code points: the same on every machine, whatever its language. */
export function compareText(left: string, right: string): number {
  const shared = Math.min(left.length, right.length);
  for (let i = 0; i < shared; i++) {
    const a = left.charCodeAt(i);
    const b = right.charCodeAt(i);
    if (a === b) continue;
    // Half of a pair stands for a code point beyond all that are written as one unit.
    if (isSurrogate(a) !== isSurrogate(b)) return isSurrogate(a) ? 1 : -1;
    return a - b;
  }
  return left.length - right.length;
}

// Names that nobody mistook one of: a hostile document would make comparing them the most of the work.
const LONGEST_NAME = 200;
const MOST_NAMES = 2_000;

// Two neighbouring letters in each other's place are one slip, which the distance counts as two.
function slips(a: string, b: string): number {
  const found = distance(a, b);
  if (found !== 2 || a.length !== b.length) return found;
  const at = Array.from(a).findIndex((letter, i) => letter !== b[i]);
  return a.slice(0, at) + (a[at + 1] ?? "") + (a[at] ?? "") + a.slice(at + 2) === b ? 1 : 2;
}

/**
 * The known name nearest to a misspelt one, or nothing where none is near: one slip, or one in three letters. Of several the
 * first by code points. A name of more than 200 letters is compared with none, and none with more than 2,000 names.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  if (name.length > LONGEST_NAME || names.length > MOST_NAMES) return undefined;
  const written = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of names) {
    // Letters that the one has more than the other are slips, every one.
    if (Math.abs(candidate.length - name.length) > bestDistance) continue;
    const found = slips(written, candidate.toLowerCase());
    const isFirst = found === bestDistance && best !== undefined && compareText(candidate, best) < 0;
    if (found < bestDistance || isFirst) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}
