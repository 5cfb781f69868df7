// In: files and folders that a caller named. Out: the files of cases in them, and their cases with the place of each.
import { join } from "node:path";
import { failure, type Result } from "../base/result.js";
import { compareText } from "../base/text.js";
import { type Issue, issue } from "../issues/issue.js";
import type { TextResult } from "../issues/parse-document.js";
import { type Cases, safeParseCasesCsv, safeParseCasesText } from "../testkit/index.js";
import { allOf, textOf } from "./bytes.js";
import type { Shell } from "./shell.js";

const CASES = /(^|\.)cases\.(json|csv)$/i;
const CSV = /\.csv$/i;
/** Folders of other people's files, and hidden ones. */
const SKIPPED = /^(\.|node_modules$)/;

/** Is the file a table? Then the places in it are rows and columns. */
export function isTable(file: string): boolean {
  return CSV.test(file);
}

/** Every file of cases at a path: the file itself, whatever it is called, or all in a folder that are called so. */
export async function caseFiles(shell: Shell, path: string): Promise<readonly string[]> {
  const entries = await shell.entries(path);
  if (entries === undefined) return [path];
  const found: string[] = [];
  for (const { name, isFolder } of [...entries].sort((a, b) => compareText(a.name, b.name))) {
    const inner = join(path, name);
    if (isFolder && !SKIPPED.test(name)) found.push(...(await caseFiles(shell, inner)));
    if (!isFolder && CASES.test(name)) found.push(inner);
  }
  return found;
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
  const bytes = await allOf(shell.read(file));
  const text = isTable(file) ? textOfTable(bytes, file) : textOf(bytes, file);
  if (!text.ok) return { ...text, locate: () => undefined };
  const parse = isTable(file) ? safeParseCasesCsv : safeParseCasesText;
  const read = parse(text.value, { document: file });
  // Of a document of another kind, everything else is wrong too.
  const ofKind = read.issues.filter(({ code, pointer }) => code === "shape.unknown-value" && pointer === "/kind");
  return ofKind.length === 0 ? read : { ...failure(ofKind), locate: read.locate };
}
