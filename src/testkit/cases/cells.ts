// In: the text of one cell, without blanks around it, and how the table writes numbers. Out: the value it stands for; and back.
// THE TABLE of kinds of cells. What a cell says does not depend on any ruleset, so that a table can be read without one.
import { isCalendarDate } from "../../base/date.js";
import { isObject, type Json } from "../../base/json.js";
import type { IssueParams } from "../../issues/codes.js";
import { readsExactly } from "../../issues/decimal-text.js";
import { parseJsonText } from "../../issues/json-text.js";
import type { Separator } from "./table.js";

/** What a cell stands for, or what it should have been. */
export type CellValue = { readonly value: Json } | { readonly expected: IssueParams["cases.csv-bad-cell"]["expected"] };

/** A kind of cell. `write` gives nothing where a cell cannot hold the value. */
interface CellKind {
  readonly read: (cell: string, separator: Separator) => CellValue;
  readonly write: (value: Json, separator: Separator) => string | undefined;
}

/** Words for yes, no and none, in both languages; capital letters are as good. */
const YES: readonly string[] = ["có", "đúng", "x", "true", "yes"];
const NO: readonly string[] = ["không", "sai", "false", "no"];
const NONE: readonly string[] = ["không có", "none"];
const NOT_APPLICABLE: readonly string[] = ["-", "KAD", "N/A"];
const VERDICTS: { readonly [word: string]: string } = {
  "đủ điều kiện": "eligible",
  "không đủ điều kiện": "ineligible",
  "không xét": "disqualified",
  "chưa đủ căn cứ": "undetermined",
};

const NUMBER = /^-?\d+(?:([.,])\d+)?(?:[eE][+-]?\d+)?$/;
const RANGE = "..";
// A spreadsheet would compute what begins so.
const GUARDED = /^[=+\-@＝＋－＠'#]/u;

function has(words: readonly string[], cell: string): boolean {
  return words.includes(cell.toLowerCase());
}

/** A number in the table's way of writing; undefined where the cell is no number at all. */
function numberOf(cell: string, separator: Separator): CellValue | undefined {
  const [matched, sign] = NUMBER.exec(cell) ?? [];
  if (matched === undefined || /^-?0\d/.test(cell)) return undefined;
  const decimal = separator === ";" ? "," : ".";
  const text = cell.replace(",", ".");
  const isRight = (sign === undefined || sign === decimal) && readsExactly(text);
  return isRight
    ? { value: Number(text) + 0 }
    : { expected: separator === ";" ? "number-with-comma" : "number-with-point" };
}

function numberText(value: number, separator: Separator): string {
  return String(value).replace(".", separator === ";" ? "," : ".");
}

/** A day as a Vietnamese spreadsheet writes it, day first. Where the comma parts cells, the month may be first: refused. */
function dayOf(cell: string, separator: Separator): CellValue | undefined {
  const [matched, day = "", month = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? [];
  if (matched === undefined) return undefined;
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return separator === ";" && isCalendarDate(text) ? { value: text } : { expected: "day" };
}

function jsonOf(cell: string): CellValue | undefined {
  if (!/^[[{"]/.test(cell)) return undefined;
  const { value, issues } = parseJsonText(cell, "cell");
  // CAST: without issues, what was read is JSON.
  return issues.length === 0 ? { value: value as Json } : { expected: "json" };
}

function textOf(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

function isWritable(text: string): boolean {
  // Line ends come back as `\n`, blanks around a cell are cut off.
  return text !== "" && text.trim() === text && !/[^\P{Cc}\n]/u.test(text);
}

function textCell(text: string): string | undefined {
  if (!isWritable(text)) return undefined;
  return GUARDED.test(text) ? `'${text}` : text;
}

function wordFor(cell: string): CellValue | undefined {
  if (has(YES, cell)) return { value: true };
  if (has(NO, cell)) return { value: false };
  if (has(NONE, cell)) return { value: [] };
  if (cell === "?") return { value: null };
  if (cell.startsWith("?")) return { value: { unknown: cell.slice(1).trim() } };
  const [word = "", ...rest] = cell.split(":");
  const isKnown = NOT_APPLICABLE.some((one) => one === word.toUpperCase());
  if (!isKnown || (word === "-" && rest.length > 0)) return undefined;
  return { value: { notApplicable: rest.join(":").trim() || cell } };
}

function factOf(cell: string, separator: Separator): CellValue {
  if (cell.startsWith("'")) return { value: textOf(cell) };
  return jsonOf(cell) ?? wordFor(cell) ?? numberOf(cell, separator) ?? dayOf(cell, separator) ?? { value: cell };
}

/** The shortest way to write a fact, which need not say the same when it is read. */
function factWord(value: Json, separator: Separator): string | undefined {
  if (value === null) return "?";
  if (typeof value === "boolean") return separator === ";" ? (value ? "có" : "không") : value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numberText(value, separator);
  if (typeof value === "string") return textCell(value);
  if (!isObject(value)) return undefined;
  const { unknown, notApplicable } = value;
  if (typeof unknown === "string") return `? ${unknown}`;
  if (typeof notApplicable !== "string") return undefined;
  return NOT_APPLICABLE.includes(notApplicable) ? notApplicable : `KAD: ${notApplicable}`;
}

function isSame(read: CellValue, value: Json): boolean {
  return "value" in read && JSON.stringify(read.value) === JSON.stringify(value);
}

/** A way of writing where it is read as the same, else JSON, else nothing. */
function firstFaithful(
  candidates: readonly (string | undefined)[],
  value: Json,
  read: (cell: string) => CellValue,
): string | undefined {
  return candidates.find((cell) => cell !== undefined && cell.trim() === cell && isSame(read(cell), value));
}

function factCell(value: Json, separator: Separator): string | undefined {
  const quoted = typeof value === "string" && isWritable(value) ? `'${value}` : undefined;
  return firstFaithful([factWord(value, separator), quoted, JSON.stringify(value)], value, (cell) =>
    factOf(cell, separator),
  );
}

function listOf(cell: string): CellValue {
  return jsonOf(cell) ?? { value: has(NONE, cell) ? [] : cell.split(/[\s,;]+/).filter((one) => one !== "") };
}

function listCell(value: Json): string | undefined {
  const joined = Array.isArray(value) ? value.join(" ") : "";
  const short = joined === "" || GUARDED.test(joined) ? undefined : joined;
  return firstFaithful([short, JSON.stringify(value)], value, listOf);
}

function periodOf(cell: string, separator: Separator): CellValue {
  const year = Number(/^\d{4}$/.exec(cell)?.[0]);
  if (year >= 1) return { value: { from: yearText(year), to: yearText(year + 1) } };
  const [from = "", to = "", ...more] = cell.split(RANGE).map((part) => {
    const day = dayOf(part.trim(), separator) ?? { value: part.trim() };
    return "value" in day ? day.value : "";
  });
  return from === "" || to === "" || more.length > 0 ? { expected: "period" } : { value: { from, to } };
}

function yearText(year: number): string {
  return `${String(year).padStart(4, "0")}-01-01`;
}

function pointsOf(cell: string, separator: Separator): CellValue {
  const [low, high, ...more] = cell.split(RANGE).map((part) => numberOf(part.trim(), separator));
  if (low === undefined || more.length > 0) return { expected: "points" };
  if (high === undefined) return cell.includes(RANGE) ? { expected: "points" } : low;
  if (!("value" in low)) return low;
  return "value" in high ? { value: { low: low.value, high: high.value } } : high;
}

function pointsCell(value: Json, separator: Separator): string | undefined {
  if (typeof value === "number") return numberText(value, separator);
  const { low, high } = value as { readonly low: number; readonly high: number };
  return `${numberText(low, separator)}${RANGE}${numberText(high, separator)}`;
}

/** A word of a closed vocabulary as it is; what else stands there comes from a document of the wrong form. */
function plain(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** States: yes and no stand for the two settled ones. */
function stateKind(yes: string, no: string): CellKind {
  return {
    read: (cell) => {
      if (has(YES, cell)) return { value: yes };
      if (has(NO, cell)) return { value: no };
      return { value: cell === "?" ? "unknown" : cell };
    },
    write: plain,
  };
}

/** The kinds of cells, by name. */
export const CELLS = {
  text: { read: (cell) => ({ value: textOf(cell) }), write: (value) => textCell(plain(value)) },
  fact: { read: factOf, write: factCell },
  list: { read: listOf, write: listCell },
  points: { read: pointsOf, write: pointsCell },
  verdict: { read: (cell) => ({ value: VERDICTS[cell.toLowerCase()] ?? cell }), write: plain },
  gate: stateKind("met", "failed"),
  disqualifier: stateKind("holds", "clear"),
  day: {
    read: (cell, separator) => (cell === "?" ? { value: null } : (dayOf(cell, separator) ?? { value: cell })),
    write: (value) => (value === null ? "?" : plain(value)),
  },
  period: {
    read: periodOf,
    write: (value) => {
      const { from, to } = value as { readonly from: string; readonly to: string };
      const year = Number(from.slice(0, 4));
      return from === yearText(year) && to === yearText(year + 1) ? from.slice(0, 4) : `${from}${RANGE}${to}`;
    },
  },
  /** One class, or several; `?`: not known. */
  class: {
    read: (cell) => {
      if (cell === "?") return { value: null };
      const read = listOf(cell);
      const isOne = "value" in read && !cell.startsWith("[") && Array.isArray(read.value) && read.value.length === 1;
      return isOne ? { value: cell } : read;
    },
    write: (value) => {
      if (value === null || typeof value === "string") return value ?? "?";
      return Array.isArray(value) && value.length === 1 ? JSON.stringify(value) : listCell(value);
    },
  },
  json: {
    read: (cell) => (cell === "?" ? { value: null } : (jsonOf(cell) ?? { expected: "json" })),
    write: (value) => (value === null ? "?" : JSON.stringify(value)),
  },
  /** From the country down, with `/` between. */
  place: {
    read: (cell) => ({ value: cell.split("/") }),
    write: (value) => (Array.isArray(value) ? value.join("/") : undefined),
  },
} as const satisfies { readonly [kind: string]: CellKind };

/** A kind of cell. */
export type CellKindName = keyof typeof CELLS;
