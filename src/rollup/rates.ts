// In: rows of counts, and how rates are taken. Out: percentages as they are printed, each beside its part and its whole.
import { divideProducts, fromScaled, MOST_DECIMALS, powerOfTen, type Rounding } from "../base/exact.js";
import { own } from "../base/json.js";
import { failure, type Result, success } from "../base/result.js";
import { raise } from "../issues/error.js";
import { hasErrors, type Issue, sortIssues } from "../issues/issue.js";
import type { Path, Report } from "../logic/scope.js";
import {
  type Check,
  checkBounds,
  checkMember,
  checkOptional,
  isCount,
  isListOf,
  isRecord,
  isText,
  oneOf,
  reporter,
} from "./given.js";
import { meanQuotient } from "./mean.js";
import { BASES, type Base } from "./members.js";

/** One row of a table of results: a year, a ward. The count that is the base has to be there, the others may be. */
export interface RateRow {
  readonly label: string;
  readonly total?: number;
  readonly registered?: number;
  readonly holding?: number;
  /** Those that reached the title; of the base. */
  readonly achieved: number;
}

/** How the rates of several rows become one (bình quân): the sums divided, the mean of the rates, or of the rates as printed. */
export type AverageKind = "pooled" | "mean-of-rates" | "mean-of-rounded-rates";

/** How rates are taken. Nothing has a default: printed tables differ in all of it. */
export interface RateTableOptions {
  readonly base: Base;
  /** Decimal places of the percentage, 0 to 4. */
  readonly places: number;
  /** To the nearest, a half upward; or the digits beyond cut off. */
  readonly rounding: Extract<Rounding, "half-up" | "down">;
  readonly average?: AverageKind;
  /** What issues call the call; without it, `rate-table`. */
  readonly document?: string;
}

/** The rate of one row. */
export interface Rate {
  readonly label: string;
  readonly part: number;
  readonly whole: number;
  /** Absent where the whole is 0: a share of nothing is none, not 0. */
  readonly percent?: number;
}

/** The average of a table; `part` and `whole` are the sums, where they are what is divided. */
export interface Average {
  readonly kind: AverageKind;
  readonly percent: number;
  readonly part?: number;
  readonly whole?: number;
}

/** What `rateTable` gives. */
export interface RateTable {
  readonly base: Base;
  readonly places: number;
  readonly rounding: RateTableOptions["rounding"];
  /** In the order of the rows. */
  readonly rates: readonly Rate[];
  /** Labels of the rows whose whole is 0. */
  readonly withoutRate: readonly string[];
  /** Absent where none was asked for, or no row has a rate. */
  readonly average?: Average;
}

const AVERAGES: readonly AverageKind[] = ["pooled", "mean-of-rates", "mean-of-rounded-rates"];
const ROUNDINGS: readonly RateTableOptions["rounding"][] = ["half-up", "down"];
const ROW_KEYS = ["label", ...BASES, "achieved"];

/**
 * Takes the rates of a table of results (tỷ lệ %): achieved of the declared base, in percent.
 *
 * Multiplied first and rounded once, so the percentage is exact in the places asked for. The average is rounded in the same
 * way: `pooled` divides the sums, `mean-of-rates` averages the exact rates, `mean-of-rounded-rates` the percentages as
 * printed; they can differ in the last place. A row whose whole is 0 has no rate, is named in `withoutRate`, and counts in no
 * average.
 *
 * @throws RulesetError when a row lacks the count that is the base, or more achieved than there were
 * @example
 * const years = [
 *   { label: "2016", registered: 205, achieved: 182 },
 *   { label: "2017", registered: 210, achieved: 178 },
 * ];
 * const { rates, average } = rateTable(years, { base: "registered", places: 1, rounding: "half-up", average: "pooled" });
 * rates.map(({ percent }) => percent) //=> [88.8, 84.8]
 * average //=> { kind: "pooled", percent: 86.7, part: 360, whole: 415 }
 */
export function rateTable(rows: readonly RateRow[], options: RateTableOptions): RateTable {
  const result = safeRateTable(rows, options);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `rateTable`, but returns the issues. */
export function safeRateTable(rows: readonly RateRow[], options: RateTableOptions): Result<RateTable, Issue> {
  const issues: Issue[] = [];
  const report = reporter(options.document ?? "rate-table", issues);
  checkOptions(options, report);
  isListOf(rowCheck(options.base))(rows, ["rows"], report);
  if (hasErrors(issues)) return failure(sortIssues(issues));
  const { base, places, rounding, average: kind } = options;
  const rates = rows.map((row): Rate => {
    const [part, whole] = [row.achieved, row[base] ?? 0];
    return { label: row.label, part, whole, ...(whole === 0 ? {} : { percent: percentOf(part, whole, options) }) };
  });
  const average = kind === undefined ? undefined : averageOf(kind, rates, options);
  return success({
    base,
    places,
    rounding,
    rates,
    withoutRate: rates.filter(({ whole }) => whole === 0).map(({ label }) => label),
    ...(average === undefined ? {} : { average }),
  });
}

function checkOptions(options: RateTableOptions, report: Report): void {
  if (!isRecord(options, ["base", "places", "rounding", "average", "document"], [], report)) return;
  checkMember(options, "base", oneOf(BASES), [], report);
  checkMember(options, "rounding", oneOf(ROUNDINGS), [], report);
  checkMember(options, "places", isPlaces, [], report);
  checkOptional(options, "average", oneOf(AVERAGES), [], report);
}

const isPlaces: Check = (value, path, report) => {
  isCount(value, path, report);
  if (Number.isInteger(value)) checkBounds(value as number, -Infinity, MOST_DECIMALS, path, report);
};

function rowCheck(base: Base): Check {
  return (row, path, report) => {
    if (!isRecord(row, ROW_KEYS, path, report)) return;
    checkMember(row, "label", isText, path, report);
    checkMember(row, "achieved", isCount, path, report);
    for (const key of BASES) (key === base ? checkMember : checkOptional)(row, key, isCount, path, report);
    checkParts(row, base, path, report);
  };
}

function checkParts(row: { readonly [key: string]: unknown }, base: Base, path: Path, report: Report): void {
  const [name, part, whole] = [own(row, "label"), own(row, "achieved"), own(row, base)];
  if (typeof name !== "string" || typeof part !== "number" || typeof whole !== "number") return;
  if (part > whole) report("rollup.part-exceeds-whole", [...path, "achieved"], { name, part, whole });
}

function percentOf(part: number, whole: number, { places, rounding }: RateTableOptions): number {
  return fromScaled(divideProducts(part, powerOfTen(places + 2), whole, 1, rounding), places);
}

function averageOf(kind: AverageKind, rates: readonly Rate[], options: RateTableOptions): Average | undefined {
  const given = rates.filter(({ whole }) => whole > 0);
  if (given.length === 0) return undefined;
  const { places, rounding } = options;
  const part = given.reduce((sum, rate) => sum + rate.part, 0);
  const whole = given.reduce((sum, rate) => sum + rate.whole, 0);
  if (kind === "pooled") return { kind, percent: percentOf(part, whole, options), part, whole };
  if (kind === "mean-of-rates")
    return { kind, percent: fromScaled(meanQuotient(given, powerOfTen(places + 2), rounding), places) };
  const printed = given.map((rate) => divideProducts(rate.part, powerOfTen(places + 2), rate.whole, 1, rounding));
  const sum = printed.reduce((all, one) => all + one, 0);
  return { kind, percent: fromScaled(divideProducts(sum, 1, given.length, 1, rounding), places) };
}
