// In: files and folders that a caller named. Out: the files of cases in them, and their cases with the place of each.
import { failure, type Result } from "../base/result.js";
import { type Issue, issue } from "../issues/issue.js";
import type { TextResult } from "../issues/parse-document.js";
import { type Cases, safeParseCasesCsv, safeParseCasesText } from "../testkit/index.js";
import { allOf, textOf } from "./bytes.js";
import { filesAt } from "./folders.js";
import type { Shell } from "./shell.js";

const CASES = /(^|\.)cases\.(json|csv)$/i;
const CSV = /\.csv$/i;

/** Is the file a table? Then the places in it are rows and columns. */
export function isTable(file: string): boolean {
  return CSV.test(file);
}

/** Every file of cases at a path: the file itself, whatever it is called, or all in a folder that are called so. */
export function caseFiles(shell: Shell, path: string): Promise<readonly string[]> {
  return filesAt(shell, path, CASES);
}

function textOfTable(bytes: Uint8Array, file: string): Result<string, Issue> {
  const text = textOf(bytes, file);
  if (text.ok) return text;
  // A table is no JSON: saved in another character set, it is a table that cannot be read.
  return failure(
    text.issues.map(({ params, line = 1 }) => ({
      ...issue("cases.csv-syntax", file, "", { found: "found" in params ? String(params.found) : "" }),
      line,
      column: 1,
    })),
  );
}

/**
 * Reads a file of cases.
 *
 * @throws FileFault where it cannot be read
 */
export async function readCases(shell: Shell, file: string): Promise<TextResult<Cases>> {
  const bytes = await allOf(shell, file);
  const text = isTable(file) ? textOfTable(bytes, file) : textOf(bytes, file);
  if (!text.ok) return { ...text, locate: () => undefined };
  const parse = isTable(file) ? safeParseCasesCsv : safeParseCasesText;
  const read = parse(text.value, { document: file });
  // Of a document of another kind, everything else is wrong too.
  const ofKind = read.issues.filter(({ code, pointer }) => code === "shape.unknown-value" && pointer === "/kind");
  return ofKind.length === 0 ? read : { ...failure(ofKind), locate: read.locate };
}
