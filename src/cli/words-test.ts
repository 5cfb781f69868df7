// In: names and numbers. Out: what the command `test` says, in both languages.

import type { Language } from "../index.js";
import { tick } from "../locales/format.js";

/** What the command `test` says of its own. */
export interface TestWords {
  readonly passed: (cases: number) => string;
  readonly failed: (cases: number) => string;
  readonly notRun: (cases: number) => string;
  readonly unread: (files: number) => string;
  readonly summary: (cases: number, files: number, parts: readonly string[]) => string;
  /** What became of a case, where a line is wanted. */
  readonly outcomes: { readonly failed: string; readonly notRun: string };
  readonly none: string;
  readonly noneMatches: (filter: string, suggestion: string | undefined) => string;
  readonly watching: string;
  readonly watchNeedsText: string;
}

function plural(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

const vi: TestWords = {
  passed: (cases) => `${String(cases)} đúng`,
  failed: (cases) => `${String(cases)} sai`,
  notRun: (cases) => `${String(cases)} không chạy được`,
  unread: (files) => `${String(files)} tệp có lỗi`,
  summary: (cases, files, parts) => `${String(cases)} tình huống trong ${String(files)} tệp: ${parts.join(", ")}.`,
  outcomes: { failed: "kết quả khác mong đợi", notRun: "không chạy được" },
  none: "không có tình huống nào để chạy",
  noneMatches: (filter, suggestion) =>
    `không có tình huống nào ứng với ${tick(filter)}${suggestion === undefined ? "" : `, có phải là ${tick(suggestion)}?`}`,
  watching: "Đang chờ thay đổi; Ctrl-C để dừng.",
  watchNeedsText: "`--watch` chỉ dùng được với dạng `text`",
};

const en: TestWords = {
  passed: (cases) => `${String(cases)} passed`,
  failed: (cases) => `${String(cases)} failed`,
  notRun: (cases) => `${String(cases)} not run`,
  unread: (files) => `${plural(files, "file", "files")} with errors`,
  summary: (cases, files, parts) =>
    `${plural(cases, "case", "cases")} in ${plural(files, "file", "files")}: ${parts.join(", ")}.`,
  outcomes: { failed: "came out otherwise than expected", notRun: "could not be run" },
  none: "there are no cases to run",
  noneMatches: (filter, suggestion) =>
    `no case answers to ${tick(filter)}${suggestion === undefined ? "" : `, did you mean ${tick(suggestion)}?`}`,
  watching: "Waiting for changes; Ctrl-C to stop.",
  watchNeedsText: "`--watch` works with the format `text` alone",
};

/** The words of each language. */
export const TEST_WORDS: { readonly [L in Language]: TestWords } = { vi, en };
