// In: cases. Out: the same as a CSV table that a spreadsheet opens, or what in them a table cannot hold.
import { isObject, type Json, own } from "../../base/json.js";
import { pointerOf, type Step } from "../../base/pointer.js";
import { failure, type Result, success } from "../../base/result.js";
import { raise } from "../../issues/error.js";
import { type Issue, issue } from "../../issues/issue.js";
import { CELLS } from "./cells.js";
import { COLUMNS, type Column, columnOf, FAMILIES, factColumnName } from "./columns.js";
import { flatFacts } from "./merge.js";
import type { Case, Cases } from "./schema.js";
import { type Separator, writeTable } from "./table.js";

/** How the table is written: `;` with a decimal comma and Vietnamese words for yes and no, or `,` with a decimal point. */
export interface CsvOptions {
  readonly separator?: Separator;
}

type Report = (what: "own-rules" | "text", path: readonly Step[]) => void;

function valueAt(value: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>((inner, step) => (isObject(inner) ? own(inner, String(step)) : undefined), value);
}

/** A case whose facts are flat, as the columns have them. */
function flat({ evidence, with: change, ...rest }: Case): object {
  return {
    ...rest,
    ...(evidence && { evidence: { ...evidence, facts: Object.fromEntries(flatFacts(evidence.facts)) } }),
    ...(change && { with: { ...change, facts: Object.fromEntries(flatFacts(change.facts ?? {})) } }),
  };
}

/** The names of the columns that a case needs, beside those that have names of their own. */
function furtherColumns(one: object): readonly string[] {
  const families = FAMILIES.flatMap(({ prefix, path }) =>
    Object.keys(valueAt(one, path) ?? {}).map((key) => `${prefix}${key}`),
  );
  const fields = ["evidence", "with"].flatMap((holder) => Object.keys(valueAt(one, [holder, "facts"]) ?? {}));
  return [...families, ...fields.map(factColumnName)];
}

/** The columns in use, in the order of the table: expectations after what they are about. */
function columnsFor(document: Cases, cases: readonly object[]): readonly Column[] {
  const inUse = COLUMNS.filter((column) =>
    column.ofTable === true
      ? valueAt(document, column.path(false) ?? []) !== undefined
      : cases.some((one) => valueIn(column, one) !== undefined),
  );
  const names = [...new Set(cases.flatMap(furtherColumns))];
  const further = names.flatMap((name) => columnOf(name) ?? []);
  const isExpected = ({ name }: Column): boolean => name.startsWith("expect.");
  return [
    ...inUse.filter((column) => !isExpected(column)),
    ...further.filter((column) => !isExpected(column)),
    ...[...inUse, ...further].filter(isExpected),
  ];
}

function valueIn(column: Column, one: object): Json | undefined {
  const path = column.path("with" in one);
  // CAST: what stands in a document is JSON.
  return path === undefined ? undefined : (valueAt(one, path) as Json | undefined);
}

/**
 * Writes rule tests as a CSV table for a spreadsheet; reading it gives the same cases, nested facts flat.
 *
 * A case that names a ruleset of its own, and a text with blanks around it, cannot be written: an issue each.
 *
 * @example
 * const cases = parseCases({
 *   kind: "cases", format: 1, ruleset: "vn/a",
 *   cases: [{ name: "a", evidence, expect: { verdict: "undetermined", total: 87.5 } }],
 * });
 * const result = safeCasesToCsv(cases, { separator: ";" });
 * result.ok && parseCasesCsv(result.value).cases[0]?.expect; //=> { verdict: "undetermined", total: 87.5 }
 */
export function safeCasesToCsv(document: Cases, { separator = "," }: CsvOptions = {}): Result<string, Issue> {
  const issues: Issue[] = [];
  const report: Report = (what, path) => {
    issues.push(issue("cases.csv-not-representable", "cases", pointerOf(path), { what }));
  };
  const cases = document.cases.map(flat);
  const columns = columnsFor(document, cases);
  document.cases.forEach(({ ruleset, overlays }, i) => {
    if (ruleset !== undefined || overlays !== undefined) report("own-rules", ["cases", i]);
  });
  const rows = cases.map((one, i) =>
    columns.map((column) => {
      const isOfTable = column.ofTable === true;
      const value = isOfTable ? valueIn(column, document) : valueIn(column, one);
      if (value === undefined || (isOfTable && i > 0)) return "";
      const cell = CELLS[column.kind].write(value, separator);
      if (cell === undefined)
        report("text", [...(isOfTable ? [] : ["cases", i]), ...(column.path("with" in one) ?? [])]);
      return cell ?? "";
    }),
  );
  if (issues.length > 0) return failure(issues);
  return success(writeTable({ separator, rows: [columns.map(({ name }) => name), ...rows] }));
}

/**
 * Writes rule tests as a CSV table, as `safeCasesToCsv` does.
 *
 * @throws {RulesetError} where a table cannot hold them.
 * @example
 * const table = "ruleset,name,subject,period,yard,expect.total\nvn/a,a,household,2020,32.5,87.5";
 * casesToCsv(parseCasesCsv(table)).split("\r\n")[1]; //=> "vn/a,a,household,a,2020,32.5,87.5"
 */
export function casesToCsv(document: Cases, options?: CsvOptions): string {
  const result = safeCasesToCsv(document, options);
  return result.ok ? result.value : raise(result.issues);
}
