// In: names and numbers. Out: what the command line says of removing facts from records, in both languages.
import type { Language } from "../index.js";
import { tick, ticks } from "../locales/format.js";

/** What the command line says of redacting. */
export interface RedactWords {
  readonly summary: (records: number, refused: number) => string;
  /** What was kept of the decision may tell what was removed of the evidence. */
  readonly kept: (parts: readonly string[]) => string;
  /** A name that no record has: nothing is written, for it may be a slip. */
  readonly unknownFact: (name: string, suggestion: string | undefined) => string;
  readonly nothing: string;
  readonly unreadable: (files: number) => string;
  /** What is left is as it was, and that is all that was found. */
  readonly fits: string;
  readonly removed: (facts: string) => string;
  readonly wentWithThem: (parts: string) => string;
}

const vi: RedactWords = {
  summary: (records, refused) => `Đã che ${records} bản lưu${refused === 0 ? "" : `; từ chối ${refused}`}.`,
  kept: (parts) => `Lưu ý: phần giữ lại (${ticks(parts)}) có thể cho biết điều đã che.`,
  unknownFact: (name, suggestion) =>
    `không bản lưu nào có dữ kiện ${tick(name)} để che, nên không ghi gì cả${suggestion === undefined ? "" : `; có phải là ${tick(suggestion)}?`}`,
  nothing: "không có bản lưu nào để che",
  unreadable: (files) => `không đọc được ${files} tệp`,
  fits: "phần còn lại khớp với mã băm của bản lưu",
  removed: (facts) => `đã che: ${facts}`,
  wentWithThem: (parts) => `cùng với các phần của kết quả: ${parts}`,
};

const en: RedactWords = {
  summary: (records, refused) =>
    `Redacted ${records} ${records === 1 ? "record" : "records"}${refused === 0 ? "" : `; refused ${refused}`}.`,
  kept: (parts) => `Note: what was kept (${ticks(parts)}) may tell what was removed.`,
  unknownFact: (name, suggestion) =>
    `no record has a fact ${tick(name)} that could be removed, so nothing is written${suggestion === undefined ? "" : `; did you mean ${tick(suggestion)}?`}`,
  nothing: "there is no record to redact",
  unreadable: (files) => `${files} ${files === 1 ? "file" : "files"} could not be read`,
  fits: "what is left fits the digest of the record",
  removed: (facts) => `removed: ${facts}`,
  wentWithThem: (parts) => `and of the decision: ${parts}`,
};

/** The words of each language. */
export const REDACT_WORDS: { readonly [L in Language]: RedactWords } = { vi, en };
