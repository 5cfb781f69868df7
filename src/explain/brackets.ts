// In: an operand in words, with its operator and the one around it. Out: the operand, in brackets where the phrase could
// otherwise be read in two ways. One table for conditions as documents write them and as traces found them.

/** From the loosest phrase to the tightest. */
const TIGHTNESS: { readonly [operator: string]: number } = {
  if: 0,
  ...{ and: 1, or: 1 },
  "!": 2,
  ...{ "==": 3, "===": 3, "!=": 3, "!==": 3, "<": 3, "<=": 3, ">": 3, ">=": 3, in: 3 },
  ...{ some: 3, all: 3, none: 3, "share-at-least": 3, "share-above": 3, "within-period": 3, applicable: 3 },
  ...{ "+": 4, "-": 4, "*": 5, "/": 5 },
};
/** Names, literals, counts, the least and the greatest: nothing around them can be taken for a part of them. */
const CLOSED = 6;

/** How tight an operand must be to stand without brackets; an operator that is not here encloses its operands itself. */
const NEEDED: { readonly [operator: string]: number } = {
  if: 1,
  ...{ and: 2, or: 2 },
  "!": CLOSED,
  ...{ "==": 4, "===": 4, "!=": 4, "!==": 4, "<": 4, "<=": 4, ">": 4, ">=": 4, in: 4 },
  ...{ "share-at-least": 4, "share-above": 4, "within-period": 4 },
  ...{ "+": 5, "-": 5, "*": CLOSED, "/": CLOSED },
};

/** Operators for which it does not matter which of several is taken first. */
const ASSOCIATIVE: readonly string[] = ["and", "or", "+", "*"];

/** An operand inside a phrase; `inner` is its operator, undefined for a name or a literal. */
export function bracketed(outer: string, inner: string | undefined, text: string, isOnly = false): string {
  const isChain = inner === outer && ASSOCIATIVE.includes(outer);
  // The minus of one operand holds as tight as `not`.
  const needed = outer === "-" && isOnly ? CLOSED : (NEEDED[outer] ?? 0);
  const tightness = inner === undefined ? CLOSED : (TIGHTNESS[inner] ?? CLOSED);
  return isChain || tightness >= needed ? text : `(${text})`;
}
