// In: the bytes of a line, or of a whole file, and how to read its documents. Out: its records, each read or refused, with places in
// the file.
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
import type { ParseOptions, TextResult } from "../issues/parse-document.js";
import { type Line, MOST_BYTES, textOf } from "./bytes.js";

/** How the documents of a file are read. */
export interface RecordReader<Document> {
  readonly safeParse: (value: unknown, options: ParseOptions) => Result<Document, Issue>;
  readonly safeParseText: (text: string, options: ParseOptions) => TextResult<Document>;
  /** How deep they may nest, where that is deeper than usual. */
  readonly depthLimit?: number;
}

/** Evidence, of one subject each. */
export const EVIDENCE: RecordReader<Evidence> = { safeParse: safeParseEvidence, safeParseText: safeParseEvidenceText };

/** One record, its issues named and placed in the file; `locate` places those that are found later. */
export interface FileRecord<Document> {
  readonly result: Result<Document, Issue>;
  readonly locate: Locate;
  /** No record at all: the file itself cannot be read as JSON. */
  readonly isFile?: true;
}

const NOWHERE: Locate = () => undefined;
// What JSON takes for blank space, and the mark that the parser reports.
const BLANK = /^[ \t\r\n\uFEFF]*$/;

/** One line of NDJSON; nothing where it is blank. */
export function lineRecord<Document>(
  { number, bytes }: Line,
  document: string,
  reader: RecordReader<Document>,
): FileRecord<Document> | undefined {
  const text = textOf(bytes, document);
  if (text.ok && BLANK.test(text.value)) return undefined;
  const shift = (line: number): number => line + number - 1;
  const result = text.ok ? reader.safeParseText(text.value, { document }) : { ...text, locate: NOWHERE };
  const issues = result.issues.map((one) => ({ ...one, line: shift(one.line ?? 1), column: one.column ?? 1 }));
  const locate: Locate = (pointer, part) => {
    const place = result.locate(pointer, part);
    return place && { ...place, line: shift(place.line) };
  };
  return { result: result.ok ? result : failure(issues), locate };
}

/** One object of an array; what the text itself says wrong of it comes first. */
function itemRecord<Document>(
  item: unknown,
  index: number,
  known: readonly Issue[],
  whole: Locate,
  document: string,
  reader: RecordReader<Document>,
): FileRecord<Document> {
  const start = pointerOf([index]);
  const locate: Locate = (pointer, part) => whole(start + pointer, part);
  const inText = known.filter(({ pointer }) => pointer === start || pointer.startsWith(`${start}/`));
  const result = reader.safeParse(item, { document });
  const said = new Set(inText.map(({ code, pointer }) => `${code} ${pointer}`));
  const inForm = withPlaces(result.issues, locate).filter(
    ({ code, pointer }) => !said.has(`${code} ${start}${pointer}`),
  );
  return { result: result.ok && inText.length === 0 ? result : failure([...inText, ...inForm]), locate };
}

/** All records of a file that is one JSON value. */
export function wholeRecords<Document>(
  bytes: Uint8Array,
  document: string,
  reader: RecordReader<Document>,
): readonly FileRecord<Document>[] {
  const text = textOf(bytes, document);
  if (!text.ok) return [{ result: text, locate: NOWHERE, isFile: true }];
  // What was cut off may be more than blank.
  if (bytes.length <= MOST_BYTES && BLANK.test(text.value)) return [];
  const { value, issues, locate } = parseJsonText(text.value, document, reader.depthLimit);
  const ofFile = issues.filter(({ pointer }) => pointer === "");
  if (ofFile.length > 0) return [{ result: failure(withPlaces(ofFile, locate)), locate, isFile: true }];
  if (Array.isArray(value)) return value.map((item, i) => itemRecord(item, i, issues, locate, document, reader));
  const result = reader.safeParseText(text.value, { document });
  return [{ result, locate: result.locate }];
}
