// In: a file or stream of evidence, or of other documents: one JSON object, an array of them, or one object a line (NDJSON). Out: the records one
// after the other. Lines are read as they come; anything else as a whole.
import { type Batch, batchesOf, joined, linesIn, MOST_BYTES } from "./bytes.js";
import { type FileRecord, lineRecord, type RecordReader, wholeRecords } from "./file-records.js";
import type { Shell } from "./shell.js";

const LINE_FILE = /\.(ndjson|jsonl)$/i;

/** How a file is called in messages. */
export function nameOfFile(path: string): string {
  return path === "-" ? "<stdin>" : path;
}

/** What is read of a file at a time: some lines of it, or the whole of what is no lines. */
export type Part = { readonly lines: Batch } | { readonly whole: Uint8Array };

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Are these the first lines of NDJSON? The first says so if it is whole; else the second, if it begins like one. */
async function areLines(batches: AsyncGenerator<Batch, void, void>, seen: Batch[]): Promise<boolean> {
  let first: string | undefined;
  let size = 0;
  for (let next = await batches.next(); next.done !== true && size <= MOST_BYTES; next = await batches.next()) {
    seen.push(next.value);
    size += next.value.bytes.length;
    for (const { bytes } of linesIn(next.value)) {
      const text = new TextDecoder().decode(bytes).trim();
      if (text === "") continue;
      if (first === undefined && (isJson(text) || !text.startsWith("{"))) return text.startsWith("{");
      if (first !== undefined) return text.startsWith("{") && !/[:,[]$/.test(first);
      first = text;
    }
  }
  return false;
}

/** A file, or standard input for `-`, as it is read. */
export async function* partsOf(shell: Shell, path: string): AsyncGenerator<Part, void, void> {
  const batches = batchesOf(shell.read(path));
  const seen: Batch[] = [];
  if (!LINE_FILE.test(path) && !(await areLines(batches, seen))) {
    let size = 0;
    for (const { bytes } of seen) size += bytes.length;
    // What is longer than any document is so without its end.
    for (let next = await batches.next(); next.done !== true && size <= MOST_BYTES; next = await batches.next()) {
      seen.push(next.value);
      size += next.value.bytes.length;
    }
    await batches.return();
    yield { whole: joined(seen.map(({ bytes }) => bytes)) };
    return;
  }
  try {
    for (const lines of seen) yield { lines };
    for await (const lines of batches) yield { lines };
  } finally {
    await batches.return();
  }
}

/** The records of what was read of a file. */
export function* recordsIn<Document>(
  part: Part,
  document: string,
  reader: RecordReader<Document>,
): Generator<FileRecord<Document>, void, void> {
  if ("whole" in part) {
    yield* wholeRecords(part.whole, document, reader);
    return;
  }
  for (const line of linesIn(part.lines)) {
    const record = lineRecord(line, document, reader);
    if (record !== undefined) yield record;
  }
}

/** The records of a file, or of standard input for `-`. */
export async function* recordsOf<Document>(
  shell: Shell,
  path: string,
  reader: RecordReader<Document>,
): AsyncGenerator<FileRecord<Document>, void, void> {
  for await (const part of partsOf(shell, path)) yield* recordsIn(part, nameOfFile(path), reader);
}
