// In: bytes. Out: lines of them, and text where they are UTF-8. Never here: a byte silently replaced.
import { failure, type Result, success } from "../base/result.js";
import { type Issue, issue } from "../issues/issue.js";
import { placesIn } from "../issues/locate.js";
import { TEXT_LIMIT } from "../issues/scan.js";
import { FileFault } from "./refusal.js";
import type { Shell } from "./shell.js";

/** One line without its end; lines count from 1. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Whole lines that came together, with their ends; `first` is the number of the first of them. */
export interface Batch {
  readonly first: number;
  readonly bytes: Uint8Array;
}

const LINE_FEED = 0x0a;

/** What has more bytes than these has more UTF-16 units than any document may have: none of those takes more than three. */
export const MOST_BYTES: number = 3 * (TEXT_LIMIT + 1);
/** Of one character there are at most so many bytes after the first. */
const MOST_AFTER = 3;

// How much of the rest of a line is kept: what there is room for, and the whole of its last character.
function keptOf(chunk: Uint8Array, rest: number, begun: number): number {
  let kept = Math.max(0, MOST_BYTES - begun);
  const goesOn = (): boolean => ((chunk[kept] ?? 0) & 0xc0) === 0x80;
  while (kept < rest && begun + kept < MOST_BYTES + MOST_AFTER && goesOn()) kept += 1;
  return kept;
}

/** Of a line longer than any document only so much that it still is longer: a stream without line ends fills no memory. */
async function* bounded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  // Bytes kept of the line that is under way.
  let begun = 0;
  for await (const chunk of chunks) {
    const end = chunk.indexOf(LINE_FEED);
    const rest = end < 0 ? chunk.length : end;
    const isCut = begun + rest > MOST_BYTES;
    const kept = isCut ? keptOf(chunk, rest, begun) : rest;
    if (!isCut) yield chunk;
    if (isCut && kept > 0) yield chunk.subarray(0, kept);
    if (isCut && end >= 0) yield chunk.subarray(end);
    begun = end < 0 ? begun + kept : chunk.length - 1 - chunk.lastIndexOf(LINE_FEED);
  }
}

/** The lines of a stream as they come: of each piece those that are whole, and at the end what is left. */
export async function* batchesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Batch, void, void> {
  let first = 1;
  let begun: Uint8Array[] = [];
  for await (const chunk of bounded(chunks)) {
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) {
      const whole = chunk.subarray(0, end);
      yield { first, bytes: joined([...begun, whole]) };
      first += countLines(whole);
      begun = [];
    }
    if (end < chunk.length) begun.push(chunk.subarray(end));
  }
  if (begun.length > 0) yield { first, bytes: joined(begun) };
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, end + 1)) count += 1;
  return count;
}

/** The lines of a batch; a carriage return at the end stays, as blank space of JSON. */
export function* linesIn({ first, bytes }: Batch): Generator<Line, void, void> {
  let number = first;
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    yield { number, bytes: bytes.subarray(start, end) };
    number += 1;
    start = end + 1;
  }
  if (start < bytes.length) yield { number, bytes: bytes.subarray(start) };
}

/** The lines of a stream, one at a time. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line, void, void> {
  for await (const batch of batchesOf(chunks)) yield* linesIn(batch);
}

/** Pieces put together again. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
}

/** Lines put together again. */
export function unlined(lines: readonly Line[]): Uint8Array {
  const end = Uint8Array.of(LINE_FEED);
  return joined(lines.flatMap(({ bytes }, i) => (i === 0 ? [bytes] : [end, bytes])));
}

/**
 * The whole of a file.
 *
 * @throws FileFault where it is larger than any document
 */
export async function allOf(shell: Pick<Shell, "read">, path: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of shell.read(path)) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new FileFault(path, "EFBIG");
    parts.push(chunk);
  }
  return joined(parts);
}

// The byte order mark stays, for the JSON parser to report.
const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text, or the first byte that is no UTF-8 as a fault of the syntax: JSON is written in UTF-8. */
export function textOf(bytes: Uint8Array, document: string): Result<string, Issue> {
  try {
    return success(UTF_8.decode(bytes));
  } catch {
    const lossy = new TextDecoder("utf-8", { ignoreBOM: true });
    const again = new TextEncoder().encode(lossy.decode(bytes));
    const offset = bytes.findIndex((byte, i) => byte !== again[i]);
    const before = lossy.decode(bytes.subarray(0, offset));
    const found = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
    return failure([{ ...issue("json.syntax", document, "", { found }), ...placesIn(before)(before.length) }]);
  }
}
