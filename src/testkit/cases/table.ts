// In: the text of a CSV table (RFC 4180), as a spreadsheet saves it. Out: its cells; and back.
import { BYTE_ORDER_MARK, csvLines, readCsv, type Separator } from "../../base/csv.js";
import { failure, type Result, success } from "../../base/result.js";
import { type Issue, issue } from "../../issues/issue.js";
import { snippet } from "../../issues/plain.js";

export type { Separator };

/** Cells by row, the header first. Rows are counted as a spreadsheet counts them. */
export interface Table {
  readonly separator: Separator;
  readonly rows: readonly (readonly string[])[];
}

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
  const { rows, faults } = readCsv(text, separator);
  if (faults.length === 0) return success({ separator, rows });
  return failure(
    faults.map(({ row, index }) => ({
      ...issue("cases.csv-syntax", document, "", { found: snippet(text.slice(index).split("\n", 1)[0] ?? "") }),
      line: row + 1,
      column: 1,
    })),
  );
}

/** Writes a table with the mark by which spreadsheets know UTF-8. */
export function writeTable({ separator, rows }: Table): string {
  return BYTE_ORDER_MARK + csvLines(rows, separator);
}
