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

// Two neighbouring letters in each other's place are one slip, which the distance counts as two.
function slips(a: string, b: string): number {
  const at = Array.from(a).findIndex((letter, i) => letter !== b[i]);
  const swapped = at < 0 ? a : a.slice(0, at) + (a[at + 1] ?? "") + (a[at] ?? "") + a.slice(at + 2);
  return swapped === b && a !== b ? 1 : distance(a, b);
}

/** The known name nearest to a misspelt one, or nothing where none is near: one slip, or one in three letters. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of [...known].sort(compareText)) {
    const found = slips(name.toLowerCase(), candidate.toLowerCase());
    if (found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}
