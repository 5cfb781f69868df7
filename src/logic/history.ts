// In: what is recorded of past years of one title, and how an expression looks back on them. Out: a number of years as a range.
// A year without a record is missing: perhaps recognised, perhaps not.
import type { History } from "../parts/history.js";

/** What a record says of one year. It is complete: without rewards none was given. */
export interface PastYear {
  readonly isRecognised: boolean;
  readonly rewards: readonly string[];
}

/** A way of looking back: what is counted, from which year, and whether a reward uses years up. */
export interface HistoryWay {
  readonly counts: "consecutive-years" | "years-since-recognised";
  /** How many years before the last year of the period the newest year looked at is. */
  readonly start: 0 | 1;
  readonly isReset: boolean;
}

/** One way in which a ruleset looks back on a history, with the slot of its count. */
export interface HistoryUse extends HistoryWay {
  readonly id: string;
  /** Key of the history. */
  readonly history: string;
  readonly declared: History;
  readonly slot: number;
}

/** The histories of a ruleset, and the ways in which its expressions look back on them, each by an id of its own. */
export interface Histories {
  readonly declared: { readonly [key: string]: History };
  readonly uses: Map<string, HistoryUse>;
}

/** A count of years, with the years looked at, the newest first. */
export interface LookedBack {
  readonly low: number;
  readonly high: number;
  readonly years: readonly number[];
}

/** What a count comes to while no year is recorded. */
export function widest({ counts }: HistoryWay, { most }: History): { readonly low: number; readonly high: number } {
  return { low: counts === "consecutive-years" ? 0 : 1, high: most };
}

/** Counts back from the last year of the period. A missing year stops the least count, and not the most. */
export function lookBack(
  use: HistoryUse,
  lastYear: number,
  recordOf: (year: number) => PastYear | undefined,
): LookedBack {
  const { counts, start, isReset, declared } = use;
  const { most, rewards = [] } = declared;
  const isRun = counts === "consecutive-years";
  // The further year that would make the count `most` says nothing about a time since: it is that, or longer.
  const years = Array.from({ length: isRun ? most : most - 1 }, (_, back) => lastYear - start - back);
  let missing: number | undefined;
  for (const [back, year] of years.entries()) {
    const record = recordOf(year);
    const count = isRun ? back : back + 1;
    const isUsedUp = isReset && record?.rewards.some((reward) => rewards.includes(reward)) === true;
    if (record !== undefined && (isRun ? isUsedUp || !record.isRecognised : record.isRecognised)) {
      return { low: missing ?? count, high: count, years: years.slice(0, back + 1) };
    }
    if (record === undefined) missing ??= count;
  }
  return { low: missing ?? most, high: most, years };
}
