// In: bytes. Out: lines of them, and text where they are UTF-8. Never here: a byte silently replaced.
import { failure, type Result, success } from "../base/result.js";
import { type Issue, issue } from "../issues/issue.js";
import { placesIn } from "../issues/locate.js";

/** One line without its end; lines count from 1. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array;
}

const LINE_FEED = 0x0a;

/** The lines of a stream, one at a time; a carriage return at the end stays, as blank space of JSON. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line, void, void> {
  let number = 0;
  let begun: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      number += 1;
      yield { number, bytes: joined([...begun, chunk.subarray(start, end)]) };
      begun = [];
      start = end + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
  }
  if (begun.length > 0) yield { number: number + 1, bytes: joined(begun) };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
}

/** Lines put together again. */
export function unlined(lines: readonly Line[]): Uint8Array {
  const end = Uint8Array.of(LINE_FEED);
  return joined(lines.flatMap(({ bytes }, i) => (i === 0 ? [bytes] : [end, bytes])));
}

/** The whole of a stream. */
export async function allOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return joined(parts);
}

/** The text, or the first byte that is no UTF-8 as a fault of the syntax: JSON is written in UTF-8. */
export function textOf(bytes: Uint8Array, document: string): Result<string, Issue> {
  try {
    // The byte order mark stays, for the JSON parser to report.
    return success(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    const lossy = new TextDecoder("utf-8", { ignoreBOM: true });
    const again = new TextEncoder().encode(lossy.decode(bytes));
    const offset = bytes.findIndex((byte, i) => byte !== again[i]);
    const before = lossy.decode(bytes.subarray(0, offset));
    const found = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
    return failure([{ ...issue("json.syntax", document, "", { found }), ...placesIn(before)(before.length) }]);
  }
}
