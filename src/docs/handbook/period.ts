// In: a period. Out: it in words, by its first and its last day.
import { dateText, dayNumber } from "../../base/date.js";
import { HANDBOOK } from "../../locales/handbook.js";
import { LANGUAGES, type Language } from "../../locales/index.js";
import type { Period } from "../../parts/statement.js";

/** From the first day on, or from the first day to the last. */
export function periodWords(language: Language, { from, to }: Period): string {
  const { date } = LANGUAGES[language].format;
  const last = to === undefined ? undefined : date(dateText(dayNumber(to) - 1));
  return HANDBOOK[language].head.inForce(date(from), last);
}
