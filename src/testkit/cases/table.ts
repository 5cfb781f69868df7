// In: the text of a CSV table (RFC 4180), as a spreadsheet saves it. Out: its cells; and back. The only importer of papaparse.
import papa from "papaparse";
import { failure, type Result, success } from "../../base/result.js";
import { type Issue, issue } from "../../issues/issue.js";
import { snippet } from "../../issues/plain.js";

/** What stands between two cells: Vietnamese spreadsheets write `;`, because the comma is their decimal sign. */
export type Separator = ";" | ",";

/** Cells by row, the header first. Rows are counted as a spreadsheet counts them. */
export interface Table {
  readonly separator: Separator;
  readonly rows: readonly (readonly string[])[];
}

const BYTE_ORDER_MARK = "\uFEFF";
const LETTERS = 26;

/** How a spreadsheet calls a cell, both from 1: `C5`. */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / LETTERS)) {
    letters = String.fromCharCode("A".charCodeAt(0) + ((left - 1) % LETTERS)) + letters;
  }
  return `${letters}${String(row)}`;
}

/**
 * Reads a table. The separator is `;` where the header has one. A byte order mark and any kind of line end are fine; text is
 * brought into form NFC, for not every keyboard types it.
 */
export function readTable(given: string, document: string): Result<Table, Issue> {
  const text = given
    .replace(new RegExp(`^${BYTE_ORDER_MARK}`), "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
  const [header = ""] = text.split("\n", 1);
  const separator = header.includes(";") ? ";" : ",";
  const { data: rows, errors } = papa.parse(text, { delimiter: separator, newline: "\n" });
  if (errors.length === 0) return success({ separator, rows });
  return failure(
    errors.map(({ row = 0, index = 0 }) => ({
      ...issue("cases.csv-syntax", document, "", { found: snippet(text.slice(index).split("\n", 1)[0] ?? "") }),
      line: row + 1,
      column: 1,
    })),
  );
}

/** Writes a table with the mark by which spreadsheets know UTF-8. */
export function writeTable({ separator, rows }: Table): string {
  return `${BYTE_ORDER_MARK}${papa.unparse(rows, { delimiter: separator, newline: "\r\n" })}\r\n`;
}
