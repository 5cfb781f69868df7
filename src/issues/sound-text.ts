// In: the text of a JSON document. Out: its value, where nothing whatever can be said against text or value; else nothing, and
// `json-text.ts` says what is wrong and where. Never here: an issue, a place, or a text let through that the long way would not.
import { readsExactly } from "./decimal-text.js";
import { isForbiddenKey, isSoundText, NODE_LIMIT, PLACE_LIMIT } from "./plain.js";
import { TEXT_LIMIT } from "./scan.js";

/** What one look over a text tells. */
interface Glance {
  /** Colons outside of texts: there are as many members, doubled ones among them. */
  readonly members: number;
  /** Are all characters in texts such as have one form alone, and are no half of a pair? */
  readonly isSimple: boolean;
  /** Is there none but stands as it is? */
  readonly isVerbatim: boolean;
}

const BLANK = 0x20;
const QUOTE = 0x22;
const PLUS = 0x2b;
const COMMA = 0x2c;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const [LIST, LIST_END] = [0x5b, 0x5d];
const [OBJECT, OBJECT_END] = [0x7b, 0x7d];
const [LARGE_E, SMALL_E] = [0x45, 0x65];

/** Below the first combining character, every text is in NFC form. */
const FIRST_COMBINING = 0x300;
/** Beyond every UTF-16 unit. */
const ESCAPED = 0x10000;
/** Units of a place that the largest index of a list takes, its stroke among them. */
const LONGEST_INDEX = 7;
/** A double holds every number of so many digits. */
const DIGITS_HELD = 15;

/** The index after a number that is read as it stands, and not as −0; 0 where it may not be. */
function afterNumber(text: string, start: number): number {
  let isShort = !(text.charCodeAt(start) === MINUS && text.charCodeAt(start + 1) === ZERO);
  let end = start + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if ((code >= ZERO && code <= NINE) || code === DOT) continue;
    if (code !== LARGE_E && code !== SMALL_E && code !== PLUS && code !== MINUS) break;
    isShort = false;
  }
  if (isShort && end - start <= DIGITS_HELD) return end;
  const number = text.slice(start, end);
  return readsExactly(number) && !Object.is(Number(number), -0) ? end : 0;
}

/** Looks over a text once. What is no JSON may come to anything: it is parsed as well. */
function glance(text: string, depthLimit: number): Glance | undefined {
  let [members, nodes, depth, seen] = [0, 1, 0, 0];
  // Is the last thing seen an opening bracket? If it is closed at once, nothing is in it.
  let opened = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= BLANK) continue;
    const opens = code === LIST || code === OBJECT;
    if (code === QUOTE) {
      for (index++; index < text.length; index++) {
        const inside = text.charCodeAt(index);
        if (inside === QUOTE) break;
        seen |= inside;
        if (inside !== BACKSLASH) continue;
        // What is escaped may be any character.
        seen |= ESCAPED;
        index++;
      }
    } else if (code === COLON) {
      members++;
    } else if (code === COMMA) {
      nodes++;
    } else if (opens) {
      depth++;
    } else if (code === LIST_END || code === OBJECT_END) {
      depth--;
      if (!opened) nodes++;
    } else if (code === MINUS || (code >= ZERO && code <= NINE)) {
      index = afterNumber(text, index) - 1;
      if (index < 0) return undefined;
    }
    opened = opens;
    if (depth > depthLimit || nodes > NODE_LIMIT) return undefined;
  }
  return { members, isSimple: seen < FIRST_COMBINING, isVerbatim: seen < ESCAPED };
}

/** How many members the objects in a value have; not a number where a name or a text in it is not sound, or may be too long. */
function countMembers(value: unknown, isSimple: boolean, place: number): number {
  if (typeof value === "string") return isSimple || isSoundText(value) ? 0 : Number.NaN;
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    const inside = place + LONGEST_INDEX;
    if (inside > PLACE_LIMIT) return Number.NaN;
    for (const one of value as readonly unknown[]) count += countMembers(one, isSimple, inside);
    return count;
  }
  // Own members alone: what a prototype adds could stand in for a doubled key.
  for (const key of Object.keys(value)) {
    const at = place + 1 + key.length;
    if (at > PLACE_LIMIT || isForbiddenKey(key) || !(isSimple || isSoundText(key))) return Number.NaN;
    const inside = (value as { readonly [key: string]: unknown })[key];
    count += 1;
    if (typeof inside === "object" || (typeof inside === "string" && !isSimple))
      count += countMembers(inside, isSimple, at);
  }
  return count;
}

/**
 * The value of a text that is strict JSON, not too deep nor too large, without doubled or forbidden keys, whose numbers all read
 * as they stand and whose texts are whole and in NFC form. Undefined for every other text.
 *
 * A doubled key leaves fewer members in the value than there are colons in the text.
 */
export function soundValue(text: string, depthLimit: number): unknown {
  if (text.length > TEXT_LIMIT) return undefined;
  const seen = glance(text, depthLimit);
  if (seen === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    // Parts of a text in NFC form are in NFC form.
    const isSimple = seen.isSimple || (seen.isVerbatim && isSoundText(text));
    // Recursion is safe: the glance has refused what is too deep.
    return countMembers(value, isSimple, 0) === seen.members ? value : undefined;
  } catch {
    return undefined;
  }
}
