// In: the parts of a record, and salts as a caller gives them. Out: what is wrong with the salts. No issue ever shows a salt.
import { own } from "../../base/json.js";
import { pointerOf } from "../../base/pointer.js";
import { nearest } from "../../base/text.js";
import { type Issue, issue } from "../../issues/issue.js";

/** Fewer random bits can be tried out. */
export const LEAST_BITS = 128;

const BITS_PER_DIGIT = 4;

function wrongIn(part: string, salt: unknown, document: string): Issue | undefined {
  const at = pointerOf(["salts", part]);
  if (salt === undefined) return issue("record.salt-missing", document, at, { part });
  if (typeof salt !== "string" || !/^(?:[0-9a-f]{2})*$/.test(salt)) {
    return issue("record.salt-not-hex", document, at, { part });
  }
  const bits = salt.length * BITS_PER_DIGIT;
  return bits < LEAST_BITS
    ? issue("record.salt-too-short", document, at, { part, bits, least: LEAST_BITS })
    : undefined;
}

/** Every part needs a salt of its own, and nothing else has one. */
export function saltIssues(
  parts: readonly string[],
  salts: { readonly [part: string]: unknown },
  document: string,
): readonly Issue[] {
  const known = new Set(parts);
  const firstWith = new Map<unknown, string>();
  const ofParts = parts.flatMap((part) => {
    const salt = own(salts, part);
    const wrong = wrongIn(part, salt, document);
    if (wrong !== undefined) return [wrong];
    const other = firstWith.get(salt);
    if (other === undefined) firstWith.set(salt, part);
    return other === undefined
      ? []
      : [issue("record.salt-twice", document, pointerOf(["salts", part]), { part, other })];
  });
  const surplus = Object.keys(salts).filter((part) => !known.has(part));
  return [
    ...ofParts,
    ...surplus.map((part) => {
      const suggestion = nearest(part, parts);
      const params = { part, ...(suggestion === undefined ? {} : { suggestion }) };
      return issue("record.unknown-salt", document, pointerOf(["salts", part]), params);
    }),
  ];
}
