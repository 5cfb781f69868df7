// In: numbers already written. Out: what the command `mutate` says, in both languages.
import type { Language } from "../index.js";

/** What the command `mutate` says of its own. */
export interface MutateWords {
  readonly progress: (judged: string, of: string, id: string) => string;
  readonly summary: (killed: string, survived: string, unresolved: string) => string;
  readonly none: string;
  readonly filled: (cases: string, file: string) => string;
}

const vi: MutateWords = {
  progress: (judged, of, id) => `đã thử ${judged}/${of} thay đổi của ${id}…`,
  summary: (killed, survived, unresolved) =>
    `Bị phát hiện: ${killed}; không bị phát hiện: ${survived}; chưa rõ: ${unresolved}.`,
  none: "không có tình huống nào để thử",
  filled: (cases, file) => `Đã ghi ${cases} tình huống còn thiếu vào ${file}; hãy đối chiếu kết quả với văn bản.`,
};

const en: MutateWords = {
  progress: (judged, of, id) => `${judged} of ${of} changes of ${id} tried…`,
  summary: (killed, survived, unresolved) => `Noticed: ${killed}; not noticed: ${survived}; open: ${unresolved}.`,
  none: "there are no cases to try",
  filled: (cases, file) => `Wrote ${cases} missing cases to ${file}; compare their outcomes with the text.`,
};

/** The words of each language. */
export const MUTATE_WORDS: { readonly [L in Language]: MutateWords } = { vi, en };
