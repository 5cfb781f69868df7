// In: the text of a JSON document. Out: what must be known before a recursive parser may see it: that it is neither too
// deep nor too large, and that no text in it holds a control character, which the parser would let pass.
import { type Issue, issue } from "./issue.js";
import type { Place } from "./locate.js";
import { DEPTH_LIMIT, NODE_LIMIT, snippet } from "./plain.js";

/** Most UTF-16 units in the text of one document. */
export const TEXT_LIMIT = 16 * 1024 * 1024;

/** Most control characters that are reported one by one. */
const CONTROL_LIMIT = 100;
const SNIPPET_LENGTH = 20;

/** A text, and what its issues need: its name, and the place of each of its units. */
export interface Source {
  readonly text: string;
  readonly document: string;
  readonly placeAt: (offset: number) => Place;
}

/** What a scan found; a text that is not readable must not be parsed. */
export interface Scan {
  readonly issues: readonly Issue[];
  readonly readable: boolean;
}

/** A fault of the syntax at one place of a text; `found` is the line from there on, empty at the end of the text. */
export function syntaxIssue({ text, document, placeAt }: Source, offset: number): Issue {
  const [rest = ""] = /^(?:[\r\n]|[^\r\n]*)/.exec(text.slice(offset, offset + SNIPPET_LENGTH)) ?? [];
  return { ...issue("json.syntax", document, "", { found: snippet(rest) }), ...placeAt(offset) };
}

/** The index after a text's closing quote; the end where the quote is missing on its line. */
function skipText(text: string, start: number, onControl: (index: number) => void): number {
  for (let index = start; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '"') return index + 1;
    if (character === "\\") index += 1;
    else if (character < " ") onControl(index);
    if (character === "\n" || character === "\r") return text.length;
  }
  return text.length;
}

/** Reads a text once, from left to right: depth, number of values, control characters inside texts. */
export function scanText(source: Source, depthLimit: number = DEPTH_LIMIT): Scan {
  const { text, document, placeAt } = source;
  if (text.length > TEXT_LIMIT)
    return { issues: [issue("json.too-large", document, "", { limit: TEXT_LIMIT })], readable: false };
  const issues: Issue[] = [];
  const stop = (code: "json.too-deep" | "json.too-large", limit: number, index: number): Scan => ({
    issues: [...issues, { ...issue(code, document, "", { limit }), ...placeAt(index) }],
    readable: false,
  });
  let readable = true;
  const onControl = (index: number): void => {
    if (issues.length < CONTROL_LIMIT) issues.push(syntaxIssue(source, index));
    readable &&= text.charAt(index) !== "\n" && text.charAt(index) !== "\r";
  };
  let depth = 0;
  let nodes = 1;
  // Is the last thing seen an opening bracket? If it is closed at once, nothing is in it.
  let opened = false;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character <= " ") continue;
    const opens = character === "[" || character === "{";
    const closes = character === "]" || character === "}";
    if (character === '"') index = skipText(text, index + 1, onControl) - 1;
    if (opens) depth += 1;
    if (closes) depth -= 1;
    if (character === "," || (closes && !opened)) nodes += 1;
    opened = opens;
    if (depth > depthLimit) return stop("json.too-deep", depthLimit, index);
    if (nodes > NODE_LIMIT) return stop("json.too-large", NODE_LIMIT, index);
  }
  return { issues, readable };
}
