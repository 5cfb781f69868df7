// In: numbers already written. Out: what the command `compare` says, in both languages.
import type { Language } from "../index.js";

/** Why a subject is not compared, where its records replay. */
export type NotPaired = "only-before" | "only-after" | "twice";

/** What the command `compare` says of its own. */
export interface CompareWords {
  readonly title: string;
  readonly columns: readonly [subject: string, before: string, after: string, total: string, because: string];
  readonly notCompared: string;
  readonly reasons: { readonly [N in NotPaired]: string };
  /** What is wrong with the record of one side. */
  readonly unusable: (side: "before" | "after", cause: string) => string;
  readonly noDifference: string;
  readonly summary: (pairs: string, different: string, notCompared: string | undefined) => string;
  readonly unreadableRows: (rows: string) => string;
  readonly nothing: string;
  readonly faultyFile: (file: string) => string;
}

const vi: CompareWords = {
  title: "Vì sao các kết quả khác nhau",
  columns: ["Đối tượng", "Trước", "Sau", "Tổng điểm", "Kết luận đổi do"],
  notCompared: "Chưa so sánh được",
  reasons: {
    "only-before": "chỉ có bản lưu ở phía trước",
    "only-after": "chỉ có bản lưu ở phía sau",
    twice: "có hai bản lưu trở lên trong cùng một tệp",
  },
  unusable: (side, cause) => `bản lưu ${side === "before" ? "phía trước" : "phía sau"}: ${cause}`,
  noDifference: "Không có kết quả nào khác nhau.",
  summary: (pairs, different, notCompared) =>
    `Đã so sánh ${pairs} đối tượng: khác nhau ${different}${notCompared === undefined ? "" : `; chưa so sánh được ${notCompared}`}.`,
  unreadableRows: (rows) => `có ${rows} dòng không phải là bản lưu đúng dạng`,
  nothing: "không có bản lưu nào để so sánh",
  faultyFile: (file) => `không đọc được bản lưu trong ${file}, nên không so sánh`,
};

const en: CompareWords = {
  title: "Why decisions differ",
  columns: ["Subject", "Before", "After", "Total", "Verdict changed by"],
  notCompared: "Not compared",
  reasons: {
    "only-before": "there is a record before only",
    "only-after": "there is a record after only",
    twice: "there are several records in one file",
  },
  unusable: (side, cause) => `the record ${side}: ${cause}`,
  noDifference: "No decision differs.",
  summary: (pairs, different, notCompared) =>
    `Compared ${pairs}: ${different} different${notCompared === undefined ? "" : `; not compared: ${notCompared}`}.`,
  unreadableRows: (rows) => `rows that are no record: ${rows}`,
  nothing: "there is no record to compare",
  faultyFile: (file) => `no records can be read from ${file}, so nothing can be compared`,
};

/** The words of each language. */
export const COMPARE_WORDS: { readonly [L in Language]: CompareWords } = { vi, en };
