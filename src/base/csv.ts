// In: cells. Out: a CSV table (RFC 4180) that a spreadsheet opens; and back. The only importer of papaparse.
import papa from "papaparse";

/** What stands between two cells: Vietnamese spreadsheets write `;`, because the comma is their decimal sign. */
export type Separator = ";" | ",";

/** The mark by which spreadsheets know UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";

// A spreadsheet would compute what begins so; the full-width signs too, where it is set to East Asian text.
const COMPUTED = /^[=+\-@＝＋－＠\t\r]/u;

/** Cells by row, and where the text is no table. */
export interface CsvTable {
  readonly rows: readonly (readonly string[])[];
  /** `row`: counted from 0; `index`: where in the text. */
  readonly faults: readonly { readonly row: number; readonly index: number }[];
}

/** Reads a table whose lines end in `\n`. */
export function readCsv(text: string, separator: Separator): CsvTable {
  const { data, errors } = papa.parse(text, { delimiter: separator, newline: "\n" });
  return { rows: data, faults: errors.map(({ row = 0, index = 0 }) => ({ row, index })) };
}

/** Rows as lines, each with its end. */
export function csvLines(rows: readonly (readonly string[])[], separator: Separator): string {
  return `${papa.unparse(rows, { delimiter: separator, newline: LINE_END })}${LINE_END}`;
}

/** A number as the spreadsheet reads it: with a decimal comma where `;` parts the cells. */
export function csvNumber(value: number, separator: Separator): string {
  return String(value).replace(".", separator === ";" ? "," : ".");
}

/** A text that no spreadsheet computes: with an apostrophe before it where one would. */
export function csvText(text: string): string {
  return COMPUTED.test(text) ? `'${text}` : text;
}
