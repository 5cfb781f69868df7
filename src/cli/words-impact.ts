// In: numbers already written. Out: what the command `impact` says, in both languages.
import type { Language } from "../index.js";

/** What the command `impact` says of its own. */
export interface ImpactWords {
  /** `left`: seconds; unknown where the size of the input is. */
  readonly progress: (records: string, left: string | undefined) => string;
  readonly summary: (records: string, flips: string, refused: string | undefined) => string;
  /** More records with faults than are told one by one. */
  readonly moreRefused: (records: string) => string;
  readonly nobody: string;
}

const vi: ImpactWords = {
  progress: (records, left) =>
    `đã chấm ${records} hồ sơ theo cả hai thang điểm…${left === undefined ? "" : ` còn khoảng ${left} giây`}`,
  summary: (records, flips, refused) =>
    `Đã chấm ${records} hồ sơ theo cả hai thang điểm; đổi kết luận: ${flips}${refused === undefined ? "" : `; từ chối: ${refused}`}.`,
  moreRefused: (records) => `còn ${records} hồ sơ khác bị từ chối, không nêu từng hồ sơ`,
  nobody: "không có minh chứng nào để chấm",
};

const en: ImpactWords = {
  progress: (records, left) =>
    `${records} records judged by both score sheets…${left === undefined ? "" : ` about ${left} s left`}`,
  summary: (records, flips, refused) =>
    `Judged ${records} records by both score sheets; verdicts changed: ${flips}${refused === undefined ? "" : `; refused: ${refused}`}.`,
  moreRefused: (records) => `${records} more records are refused, not told one by one`,
  nobody: "there is no evidence to judge",
};

/** The words of each language. */
export const IMPACT_WORDS: { readonly [L in Language]: ImpactWords } = { vi, en };
