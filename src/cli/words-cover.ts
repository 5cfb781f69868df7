// In: numbers already written. Out: what the command `cover` says, in both languages.
import type { Language } from "../index.js";
import { tick } from "../locales/format.js";

/** What the command `cover` says of its own. */
export interface CoverWords {
  readonly none: string;
  readonly filled: (cases: string, file: string) => string;
  readonly below: (id: string, percent: string, threshold: string) => string;
}

const vi: CoverWords = {
  none: "không có tình huống nào để đo",
  filled: (cases, file) => `Đã ghi ${cases} tình huống đề nghị vào ${tick(file)}; hãy đối chiếu kết quả với văn bản.`,
  below: (id, percent, threshold) => `${tick(id)}: độ phủ ${percent}%, dưới mức ${threshold}%`,
};

const en: CoverWords = {
  none: "there are no cases to measure",
  filled: (cases, file) => `Wrote ${cases} suggested cases to ${tick(file)}; confirm what they expect by the text.`,
  below: (id, percent, threshold) => `${tick(id)}: ${percent}% are covered, below the threshold of ${threshold}%`,
};

/** The words of each language. */
export const COVER_WORDS: { readonly [L in Language]: CoverWords } = { vi, en };
