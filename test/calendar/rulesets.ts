// Small rulesets with nothing but the procedures of the shipped ones, and the days off of three years. The days off are TEST
// DATA, as announced for civil servants: the library never assumes any.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DatedDeadline, DeadlineOptions, HolidayTable } from "../../src/calendar/index.js";
import { deadlines } from "../../src/calendar/index.js";
import type { Ruleset } from "../../src/index.js";
import { sheet } from "../decision/sheet.js";

/** The shipped rulesets that have a procedure, each by a short name. */
const SHIPPED: { readonly [id: string]: string } = {
  "nd-122-household": "nd-122-2018/gia-dinh-van-hoa",
  "nd-122-area": "nd-122-2018/khu-dan-cu-van-hoa",
  "nd-122-giay-khen-household": "nd-122-2018/giay-khen-gia-dinh-van-hoa",
  "nd-122-giay-khen-area": "nd-122-2018/giay-khen-khu-dan-cu-van-hoa",
  "nd-86-household": "nd-86-2023/gia-dinh-van-hoa",
  "nd-86-area": "nd-86-2023/thon-to-dan-pho-van-hoa",
  "nd-86-commune": "nd-86-2023/xa-phuong-thi-tran-tieu-bieu",
  "tt-08-agency": "tt-08-2014/co-quan-don-vi",
  "tt-08-enterprise": "tt-08-2014/doanh-nghiep",
  "hd-58-agency": "hd-58-2022/co-quan-don-vi",
  "tt-02-ward": "tt-02-2013/phuong-thi-tran-van-minh-do-thi",
  "qd-04-ward": "qd-04-2022/phuong-thi-tran-do-thi-van-minh",
  "bac-son-2024": "lang-son/bac-son/chi-tieu-2024",
  "son-la-2022": "son-la/van-phong-ubnd/chi-tieu-2022",
};

/** A ruleset of that procedure, in force in every year so that each can be tried in each. */
export function rulesetOf(id: string, inForce: Ruleset["inForce"] = { from: "2000-01-01" }): Ruleset {
  const file = join(import.meta.dirname, "../../rulesets/vn", SHIPPED[id] ?? "", "1.0.0.json");
  // CAST: test/law.test.ts parses and checks each of them.
  const { instruments, procedure = {} } = JSON.parse(readFileSync(file, "utf8")) as Ruleset;
  return { ...sheet({}), id: `vn/${id}`, status: "reconstruction", inForce, instruments, procedure };
}

export const IDS: readonly string[] = Object.keys(SHIPPED);

/** TEST DATA: New Year, Tết, Hùng Kings, 30/4, 1/5, 2/9, with the days off and the Saturdays worked in exchange. */
export const HOLIDAYS: HolidayTable = {
  years: [2019, 2020, 2024],
  off: [
    ...["2019-01-01", "2019-02-04", "2019-02-05", "2019-02-06", "2019-02-07", "2019-02-08"],
    ...["2019-04-15", "2019-04-29", "2019-04-30", "2019-05-01", "2019-09-02"],
    ...["2020-01-01", "2020-01-23", "2020-01-24", "2020-01-27", "2020-01-28", "2020-01-29"],
    ...["2020-04-02", "2020-04-30", "2020-05-01", "2020-09-02"],
    ...["2024-01-01", "2024-02-08", "2024-02-09", "2024-02-12", "2024-02-13", "2024-02-14"],
    ...["2024-04-18", "2024-04-29", "2024-04-30", "2024-05-01", "2024-09-02", "2024-09-03"],
  ],
  worked: ["2019-05-04", "2024-05-04"],
};

/** A deadline as one line: its last day, or what is missing. */
function line(due: DatedDeadline): string {
  const said = { computed: "lastDay", "waiting-for": "event", "no-holidays": "year", "not-stated": "year" } as const;
  const value = (due as unknown as { readonly [key: string]: unknown })[said[due.status]];
  return due.status === "computed" ? `${due.id} ${String(value)}` : `${due.id} ${due.status} ${String(value)}`;
}

export function lines(ruleset: Ruleset, options: DeadlineOptions): readonly string[] {
  return deadlines(ruleset, options).map(line);
}
