// In: a file or stream of evidence, or of other documents: one JSON object, an array of them, or one object a line (NDJSON). Out: the records one
// after the other. Lines are read as they come; anything else as a whole.
import { type Line, linesOf, unlined } from "./bytes.js";
import { type FileRecord, lineRecord, type RecordReader, wholeRecords } from "./file-records.js";
import type { Shell } from "./shell.js";

const LINE_FILE = /\.(ndjson|jsonl)$/i;

/** How a file is called in messages. */
export function nameOfFile(path: string): string {
  return path === "-" ? "<stdin>" : path;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Are these the first lines of NDJSON? The first says so if it is whole; else the second, if it begins like one. */
async function areLines(lines: AsyncGenerator<Line, void, void>, seen: Line[]): Promise<boolean> {
  let first: string | undefined;
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    seen.push(next.value);
    const text = new TextDecoder().decode(next.value.bytes).trim();
    if (text === "") continue;
    if (first === undefined && (isJson(text) || !text.startsWith("{"))) return text.startsWith("{");
    if (first !== undefined) return text.startsWith("{") && !/[:,[]$/.test(first);
    first = text;
  }
  return false;
}

/** The records of a file, or of standard input for `-`. */
export async function* recordsOf<Document>(
  shell: Shell,
  path: string,
  reader: RecordReader<Document>,
): AsyncGenerator<FileRecord<Document>, void, void> {
  const document = nameOfFile(path);
  const lines = linesOf(shell.read(path));
  const seen: Line[] = [];
  if (!LINE_FILE.test(path) && !(await areLines(lines, seen))) {
    for await (const line of lines) seen.push(line);
    yield* wholeRecords(unlined(seen), document, reader);
    return;
  }
  try {
    for (const line of seen) {
      const record = lineRecord(line, document, reader);
      if (record !== undefined) yield record;
    }
    for await (const line of lines) {
      const record = lineRecord(line, document, reader);
      if (record !== undefined) yield record;
    }
  } finally {
    await lines.return();
  }
}
