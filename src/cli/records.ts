// In: a file or stream of evidence: one JSON object, an array of them, or one object a line (NDJSON). Out: the records one
// after the other, each read or refused, with places in the file. Lines are read as they come; anything else as a whole.

import { pointerOf } from "../base/pointer.js";
import { failure, type Result } from "../base/result.js";
import {
  type Evidence,
  type Issue,
  type Locate,
  safeParseEvidence,
  safeParseEvidenceText,
  withPlaces,
} from "../index.js";
import { parseJsonText } from "../issues/json-text.js";
import { allOf, type Line, linesOf, textOf, unlined } from "./bytes.js";
import type { Shell } from "./shell.js";

/** One record, its issues named and placed in the file; `locate` places those that are found later. */
export interface EvidenceRecord {
  readonly result: Result<Evidence, Issue>;
  readonly locate: Locate;
  /** No record at all: the file itself cannot be read as JSON. */
  readonly isFile?: true;
}

const NOWHERE: Locate = () => undefined;
const LINE_FILE = /\.(ndjson|jsonl)$/i;
// What JSON takes for blank space, and the mark that the parser reports.
const BLANK = /^[ \t\r\n\uFEFF]*$/;

/** How a file is called in messages. */
export function nameOfFile(path: string): string {
  return path === "-" ? "<stdin>" : path;
}

function lineRecord({ number, bytes }: Line, document: string): EvidenceRecord | undefined {
  const text = textOf(bytes, document);
  if (text.ok && BLANK.test(text.value)) return undefined;
  const shift = (line: number): number => line + number - 1;
  const result = text.ok ? safeParseEvidenceText(text.value, { document }) : { ...text, locate: NOWHERE };
  const issues = result.issues.map((one) => (one.line === undefined ? one : { ...one, line: shift(one.line) }));
  const locate: Locate = (pointer, part) => {
    const place = result.locate(pointer, part);
    return place && { ...place, line: shift(place.line) };
  };
  return { result: result.ok ? result : failure(issues), locate };
}

/** One object of an array; what the text itself says wrong of it comes first. */
function itemRecord(
  item: unknown,
  index: number,
  known: readonly Issue[],
  whole: Locate,
  document: string,
): EvidenceRecord {
  const start = pointerOf([index]);
  const locate: Locate = (pointer, part) => whole(start + pointer, part);
  const inText = known.filter(({ pointer }) => pointer === start || pointer.startsWith(`${start}/`));
  const result = safeParseEvidence(item, { document });
  const said = new Set(inText.map(({ code, pointer }) => `${code} ${pointer}`));
  const inForm = withPlaces(result.issues, locate).filter(
    ({ code, pointer }) => !said.has(`${code} ${start}${pointer}`),
  );
  return { result: result.ok && inText.length === 0 ? result : failure([...inText, ...inForm]), locate };
}

function wholeRecords(bytes: Uint8Array, document: string): readonly EvidenceRecord[] {
  const text = textOf(bytes, document);
  if (!text.ok) return [{ result: text, locate: NOWHERE, isFile: true }];
  if (BLANK.test(text.value)) return [];
  const { value, issues, locate } = parseJsonText(text.value, document);
  const ofFile = issues.filter(({ pointer }) => pointer === "");
  if (ofFile.length > 0) return [{ result: failure(withPlaces(ofFile, locate)), locate, isFile: true }];
  if (Array.isArray(value)) return value.map((item, i) => itemRecord(item, i, issues, locate, document));
  const result = safeParseEvidenceText(text.value, { document });
  return [{ result, locate: result.locate }];
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
export async function* recordsOf(shell: Shell, path: string): AsyncGenerator<EvidenceRecord, void, void> {
  const document = nameOfFile(path);
  const lines = linesOf(shell.read(path));
  const seen: Line[] = [];
  if (!LINE_FILE.test(path) && !(await areLines(lines, seen))) {
    for await (const line of lines) seen.push(line);
    yield* wholeRecords(unlined(seen), document);
    return;
  }
  try {
    for (const line of seen) {
      const record = lineRecord(line, document);
      if (record !== undefined) yield record;
    }
    for await (const line of lines) {
      const record = lineRecord(line, document);
      if (record !== undefined) yield record;
    }
  } finally {
    await lines.return();
  }
}

/** The text of a document, or the fault of its bytes. */
export async function readDocument(shell: Shell, path: string): Promise<Result<string, Issue>> {
  return textOf(await allOf(shell.read(path)), nameOfFile(path));
}
