// In: a CSV table of cases, one row a case, as an official fills it in with a spreadsheet. Out: the cases, or every fault with its
// cell. Rows whose first cell begins with `#`, columns whose name does, and empty rows are for people alone.
import { isHostPolluted, isObject, type Json } from "../../base/json.js";
import { pointerOf, type Step, stepsOf } from "../../base/pointer.js";
import { failure } from "../../base/result.js";
import type { IssueCode, IssueParams } from "../../issues/codes.js";
import { raise } from "../../issues/error.js";
import { hasErrors, type Issue, issue, sortIssues } from "../../issues/issue.js";
import { type Locate, type Place, withPlaces } from "../../issues/locate.js";
import type { ParseOptions, TextResult } from "../../issues/parse-document.js";
import { snippet } from "../../issues/plain.js";
import { CELLS } from "./cells.js";
import { type Column, columnOf, similarColumn } from "./columns.js";
import { safeParseCases } from "./parse.js";
import type { Cases } from "./schema.js";
import { cellName, readTable, type Separator, type Table } from "./table.js";

/** A document as far as it is read. */
export type Tree = { [key: string]: Tree | Json };
/** Takes what is wrong, with the cell. */
export type Report = <C extends IssueCode>(code: C, place: Place, params: IssueParams[C]) => void;

/** A column, and where it stands, from 1. */
export interface PlacedColumn extends Column {
  readonly at: number;
}

/** The document as far as it is read, and the cell of each of its values. */
interface Reading {
  readonly document: Tree;
  readonly cases: Tree[];
  readonly cells: Map<string, Place>;
  readonly separator: Separator;
  readonly report: Report;
}

const COMMENT = "#";

function isTree(value: unknown): value is Tree {
  return isObject(value);
}

/** Puts a value in its place; false where another stands in its way: a total beside the low end of one. */
export function put(tree: Tree, path: readonly Step[], value: Json): boolean {
  const [step = "", ...rest] = path;
  if (rest.length === 0) {
    if (Object.hasOwn(tree, step)) return false;
    tree[step] = value;
    return true;
  }
  tree[step] ??= {};
  const inner = tree[step];
  return isTree(inner) && put(inner, rest, value);
}

/** The columns of a header. */
export function readHeader(header: readonly string[], report: Report): readonly PlacedColumn[] {
  const seen = new Set<string>();
  return header.flatMap((cell, i) => {
    const name = cell.trim();
    const place = { line: 1, column: i + 1 };
    if (name === "" || name.startsWith(COMMENT)) return [];
    if (seen.has(name)) {
      report("cases.csv-duplicate-column", place, { column: name });
      return [];
    }
    seen.add(name);
    const column = columnOf(name);
    if (column !== undefined) return [{ ...column, at: i + 1 }];
    const suggestion = similarColumn(name);
    report("cases.csv-unknown-column", place, {
      column: snippet(name),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
    return [];
  });
}

/** The cells of a row, and what each stands for. */
export function valuesIn(
  columns: readonly PlacedColumn[],
  row: readonly string[],
  line: number,
  { separator, report }: Pick<Reading, "separator" | "report">,
): readonly { readonly column: PlacedColumn; readonly place: Place; readonly value: Json }[] {
  return columns.flatMap((column) => {
    const cell = row[column.at - 1]?.trim() ?? "";
    if (cell === "") return [];
    const place = { line, column: column.at };
    const read = CELLS[column.kind].read(cell, separator);
    if ("value" in read) return [{ column, place, value: read.value }];
    const params = { cell: cellName(line, column.at), found: snippet(cell), expected: read.expected };
    report("cases.csv-bad-cell", place, params);
    return [];
  });
}

/** Cells to the right of the header, where a separator stands in a cell without quotation marks. */
export function checkWidth(header: readonly string[], row: readonly string[], line: number, report: Report): void {
  row.forEach((cell, i) => {
    if (cell.trim() === "" || (header[i] ?? "").trim() !== "") return;
    report("cases.csv-beyond-columns", { line, column: i + 1 }, { cell: cellName(line, i + 1) });
  });
}

/** Puts a value of the whole table in its place; the rows below may say the same again. */
function putOfTable({ name }: Column, place: Place, value: Json, { document, cells, report }: Reading): void {
  const before = Object.hasOwn(document, name) ? document[name] : value;
  document[name] = before ?? value;
  cells.set(pointerOf([name]), place);
  const values = [before, value].map((one) => (typeof one === "string" ? one : JSON.stringify(one)));
  if (values[0] !== values[1]) report("cases.csv-differs", place, { column: name, values });
}

function readCase(columns: readonly PlacedColumn[], row: readonly string[], line: number, reading: Reading): Tree {
  const { cases, cells, report } = reading;
  const start = ["cases", cases.length];
  const own: Tree = { expect: {} };
  const values = valuesIn(columns, row, line, reading);
  const isChange = values.some(({ column }) => column.name === "with");
  const subject: Tree = {};
  if (!isChange) own["evidence"] = { kind: "evidence", format: 1, subject, facts: {} };
  cells.set(pointerOf(start), { line, column: columns.find(({ name }) => name === "name")?.at ?? 1 });
  for (const { column, place, value } of values) {
    const path = column.path(isChange);
    // `?` takes away what the base has; where there is no base, there is nothing to say.
    const isIdle = value === null && !isChange && column.kind !== "fact";
    if (column.ofTable) putOfTable(column, place, value, reading);
    else if (path !== undefined && !isIdle) {
      if (!put(own, path, value)) report("cases.csv-duplicate-column", place, { column: column.name });
      cells.set(pointerOf([...start, ...path]), place);
    }
  }
  // An id is opaque: the name of the case is as good as any.
  if (own["name"] !== undefined) subject["id"] ??= own["name"];
  return own;
}

/** The place of the cell, or of the nearest around it. */
function locateIn(cells: ReadonlyMap<string, Place>): Locate {
  return (pointer) => {
    for (let steps = stepsOf(pointer); steps.length > 0; steps = steps.slice(0, -1)) {
      const place = cells.get(pointerOf(steps));
      if (place !== undefined) return place;
    }
    return { line: 1, column: 1 };
  };
}

function readRows({ separator, rows: [header = [], ...rows] }: Table, report: Report): Reading {
  const columns = readHeader(header, report);
  const reading: Reading = {
    document: { kind: "cases", format: 1 },
    cases: [],
    cells: new Map(),
    separator,
    report,
  };
  if (!columns.some(({ name }) => name === "name")) {
    report("cases.csv-missing-column", { line: 1, column: 1 }, { column: "name" });
  }
  rows.forEach((row, i) => {
    if (row.every((cell) => cell.trim() === "") || row[0]?.trim().startsWith(COMMENT) === true) return;
    checkWidth(header, row, i + 2, report);
    reading.cases.push(readCase(columns, row, i + 2, reading));
  });
  return reading;
}

/**
 * Reads rule tests from a CSV table, one row a case; `line` and `column` of issues are the row and the column of the cell.
 *
 * Cells are parted by `;` with a decimal comma, or by `,` with a decimal point. An empty cell says nothing, `?` is not known, `-`
 * and `KAD` not applicable; see `docs/cases.md`.
 *
 * @example
 * const table = "ruleset;name;subject;period;yard;expect.total\nvn/a;a;household;2020;32,5;87,5";
 * const result = safeParseCasesCsv(table);
 * result.ok && result.value.cases[0]?.evidence?.facts; //=> { yard: 32.5 }
 */
export function safeParseCasesCsv(text: string, options: ParseOptions = {}): TextResult<Cases> {
  const name = options.document ?? "cases";
  // Papa Parse would go round and round in its own options.
  if (isHostPolluted())
    return { ...failure([issue("json.not-json", name, "", { found: "inherited" })]), locate: () => undefined };
  const table = readTable(text, name);
  if (!table.ok) return { ...failure(table.issues), locate: () => undefined };
  const issues: Issue[] = [];
  const { document, cases, cells } = readRows(table.value, (code, place, params) => {
    issues.push({ ...issue(code, name, "", params), ...place });
  });
  const locate = locateIn(cells);
  if (hasErrors(issues)) return { ...failure(sortIssues(issues)), locate };
  const result = safeParseCases({ ...document, cases }, options);
  return result.ok ? { ...result, locate } : { ...failure(sortIssues(withPlaces(result.issues, locate))), locate };
}

/**
 * Reads rule tests from a CSV table, as `safeParseCasesCsv` does.
 *
 * @throws {RulesetError} with all issues, where there are any.
 * @example
 * try {
 *   parseCasesCsv("name;expect.verdct\na;eligible");
 * } catch (error) {
 *   error instanceof RulesetError && error.issues[0]?.params; //=> { column: "expect.verdct", suggestion: "expect.verdict" }
 * }
 */
export function parseCasesCsv(text: string, options?: ParseOptions): Cases {
  const result = safeParseCasesCsv(text, options);
  return result.ok ? result.value : raise(result.issues);
}
