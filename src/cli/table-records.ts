// In: a CSV table with one subject a row, in the columns of rule tests. Out: its records one after the other, read as they come.
// What a row is expected to come to is passed over: whom a change hits does not depend on it.
import type { Json } from "../base/json.js";
import { pointerOf, stepsOf } from "../base/pointer.js";
import { failure, type Result, success } from "../base/result.js";
import { type Evidence, type Issue, type Locate, type Place, safeParseEvidence, withPlaces } from "../index.js";
import { issue } from "../issues/issue.js";
import type { SubjectKind } from "../ruleset/schema.js";
import {
  checkWidth,
  type PlacedColumn,
  put,
  type Report,
  readHeader,
  type Tree,
  valuesIn,
} from "../testkit/cases/csv-read.js";
import { readTable, type Separator } from "../testkit/cases/table.js";
import { type Line, linesOf, textOf, unlined } from "./bytes.js";
import type { FileRecord } from "./file-records.js";
import { nameOfFile } from "./records.js";
import type { Shell } from "./shell.js";

/** A row as a spreadsheet counts it, from 1; a cell in quotation marks may hold line ends. */
interface Row {
  readonly number: number;
  readonly text: Result<string, Issue>;
}

/** What the first row says of all others. */
interface Header {
  readonly text: string;
  readonly separator: Separator;
  readonly cells: readonly string[];
  readonly columns: readonly PlacedColumn[];
}

const QUOTATION_MARK = 0x22;
const COMMENT = "#";
const NOWHERE: Locate = () => undefined;

function quotesIn({ bytes }: Line): number {
  return bytes.reduce((count, byte) => (byte === QUOTATION_MARK ? count + 1 : count), 0);
}

async function* rowsOf(lines: AsyncIterable<Line>, document: string): AsyncGenerator<Row, void, void> {
  let [number, quotes] = [0, 0];
  let begun: Line[] = [];
  const row = (): Row => ({ number, text: textOf(unlined(begun), document) });
  for await (const line of lines) {
    begun.push(line);
    quotes += quotesIn(line);
    // As long as a cell is open, so is the row.
    if (quotes % 2 !== 0) continue;
    number += 1;
    yield row();
    begun = [];
    quotes = 0;
  }
  number += 1;
  if (begun.length > 0) yield row();
}

function collector(document: string): { readonly report: Report; readonly issues: Issue[] } {
  const issues: Issue[] = [];
  return {
    issues,
    report: (code, place, params) => void issues.push({ ...issue(code, document, "", params), ...place }),
  };
}

function headerOf({ text }: Row, document: string): Result<Header, Issue> {
  if (!text.ok) return text;
  const table = readTable(text.value, document);
  if (!table.ok) return table;
  const { report, issues } = collector(document);
  const [cells = []] = table.value.rows;
  const columns = readHeader(cells, report);
  const { separator } = table.value;
  return issues.length > 0 ? failure(issues) : success({ text: text.value, separator, cells, columns });
}

/** The cells of a row; none where the row is empty or for people alone. */
function cellsOf({ number, text }: Row, header: Header, document: string): Result<readonly string[], Issue> {
  if (!text.ok) return text;
  const table = readTable(`${header.text}\n${text.value}`, document);
  if (!table.ok) return failure(table.issues.map((found) => ({ ...found, line: number })));
  const [, cells = []] = table.value.rows;
  const isSilent = cells.every((cell) => cell.trim() === "") || cells[0]?.trim().startsWith(COMMENT) === true;
  return success(isSilent ? [] : cells);
}

function locateIn(places: ReadonlyMap<string, Place>, line: number): Locate {
  return (pointer) => {
    for (let steps = stepsOf(pointer); steps.length > 0; steps = steps.slice(0, -1)) {
      const place = places.get(pointerOf(steps));
      if (place !== undefined) return place;
    }
    return { line, column: 1 };
  };
}

function rowRecord(
  cells: readonly string[],
  line: number,
  header: Header,
  kind: SubjectKind,
  document: string,
): FileRecord<Evidence> {
  const { report, issues } = collector(document);
  const facts: Tree = {};
  const subject: Tree = {};
  const own: Tree = { kind: "evidence", format: 1, subject, facts };
  const places = new Map<string, Place>();
  let name: Json | undefined;
  checkWidth(header.cells, cells, line, report);
  for (const { column, place, value } of valuesIn(header.columns, cells, line, { ...header, report })) {
    if (column.name === "name") name = value;
    const [first, ...path] = column.path(false) ?? [];
    if (column.ofTable === true || first !== "evidence" || (value === null && column.kind !== "fact")) continue;
    if (!put(own, path, value)) report("cases.csv-duplicate-column", place, { column: column.name });
    places.set(pointerOf(path), place);
  }
  subject["kind"] ??= kind;
  if (name !== undefined) subject["id"] ??= name;
  const locate = locateIn(places, line);
  if (issues.length > 0) return { result: failure(issues), locate };
  const result = safeParseEvidence(own, { document });
  return { result: result.ok ? result : failure(withPlaces(result.issues, locate)), locate };
}

/** The records of a table; `kind` is what its subjects are, where it has no column that says so. */
export async function* tableRecords(
  shell: Shell,
  path: string,
  kind: SubjectKind,
): AsyncGenerator<FileRecord<Evidence>, void, void> {
  const document = nameOfFile(path);
  let header: Header | undefined;
  for await (const row of rowsOf(linesOf(shell.read(path)), document)) {
    if (header === undefined) {
      const read = headerOf(row, document);
      if (!read.ok) {
        yield { result: read, locate: NOWHERE, isFile: true };
        return;
      }
      header = read.value;
      continue;
    }
    const cells = cellsOf(row, header, document);
    if (!cells.ok) yield { result: cells, locate: NOWHERE };
    else if (cells.value.length > 0) yield rowRecord(cells.value, row.number, header, kind, document);
  }
}
