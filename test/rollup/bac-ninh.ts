// The result tables of Bắc Ninh city, 2016-2020, as its project for 2021-2025 prints them (part 1, section II.2).
import type { RateRow } from "../../src/rollup/index.js";
import { without } from "../decision/sheet.js";

/** A row, with the percentage that the source prints. */
export type Printed = RateRow & { readonly percent: string };

const rows = (
  of: readonly (readonly [year: string, total: number, registered: number, achieved: number, percent: string])[],
): readonly Printed[] =>
  of.map(([label, total, registered, achieved, percent]) => ({ label, total, registered, achieved, percent }));

/** II.2.1, "Gia đình văn hóa"; head of the column: "Đạt tỷ lệ % so với tổng số". */
export const HOUSEHOLDS = rows([
  ["2016", 43_014, 41_123, 39_806, "92,5"],
  ["2017", 44_279, 42_636, 41_096, "92,8"],
  ["2018", 45_469, 43_779, 41_631, "91,6"],
  ["2019", 48_012, 46_687, 44_628, "93,0"],
  ["2020", 48_630, 47_574, 45_883, "94,4"],
]);

/** II.2.2, "Khu dân cư văn hóa"; "so với tổng số". */
export const AREAS = rows([
  ["2016", 114, 114, 100, "87,7"],
  ["2017", 114, 114, 107, "93,9"],
  ["2018", 114, 114, 106, "93,0"],
  ["2019", 114, 114, 103, "90,4"],
  ["2020", 114, 114, 102, "89,5"],
]);

/** II.2.3, "Cơ quan, đơn vị, doanh nghiệp đạt chuẩn văn hóa"; "Đạt tỷ lệ %", of what is not said; no total is printed. */
export const AGENCIES: readonly Printed[] = [
  { label: "2016", registered: 205, achieved: 182, percent: "88,8" },
  { label: "2017", registered: 210, achieved: 178, percent: "84,8" },
  { label: "2018", registered: 191, achieved: 157, percent: "82,2" },
  { label: "2019", registered: 211, achieved: 192, percent: "91,0" },
  { label: "2020", registered: 217, achieved: 179, percent: "82,5" },
];

/** II.2.4, "Phường đạt chuẩn văn minh đô thị"; "so với tổng số". */
export const WARDS = rows([
  ["2016", 19, 19, 15, "78,9"],
  ["2017", 19, 17, 13, "68,4"],
  ["2018", 19, 16, 12, "63,2"],
  ["2019", 19, 19, 16, "84,2"],
  ["2020", 19, 19, 14, "73,7"],
]);

/** The rows without what the source prints. */
export function counts(printed: readonly Printed[]): readonly RateRow[] {
  return printed.map((row) => without(row, "percent"));
}

/** A percentage in Vietnamese: a decimal comma, and as many places as the table has. */
export function vietnamese(percent: number | undefined, places = 1): string {
  return percent === undefined ? "" : percent.toFixed(places).replace(".", ",");
}
