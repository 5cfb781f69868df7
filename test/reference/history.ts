// In: an expression that counts years of the history. Out: the interval of its counts, found by trying every way in which the
// years that are not recorded may have been, and the years that make a difference.
import type { Json } from "../../src/base/json.js";
import type { Evidence, HistoryEntry } from "../../src/evaluate/evidence.js";
import type { Ruleset } from "../../src/ruleset/schema.js";

/** One year as it was, or may have been. */
interface Year {
  readonly isRecognised: boolean;
  readonly isRewarded: boolean;
}

const POSSIBLE: readonly Year[] = [
  { isRecognised: false, isRewarded: false },
  { isRecognised: true, isRewarded: false },
  { isRecognised: true, isRewarded: true },
];

/** The two operators over the history. */
export const HISTORY_OPERATORS: readonly string[] = ["consecutive-years", "years-since-recognised"];

function judgedYear({ period }: Evidence): number {
  return new Date(Date.parse(`${period.to}T00:00:00Z`) - 86_400_000).getUTCFullYear();
}

function run(years: readonly Year[], isReset: boolean): number {
  const end = years.findIndex((year) => !year.isRecognised || (isReset && year.isRewarded));
  return end < 0 ? years.length : end;
}

function since(years: readonly Year[], most: number): number {
  const at = years.findIndex((year) => year.isRecognised);
  return at < 0 ? most : Math.min(most, at + 1);
}

/** Every list with one choice out of each. */
function everyWay<T>(choices: readonly (readonly T[])[]): readonly (readonly T[])[] {
  const [first, ...others] = choices;
  if (first === undefined) return [[]];
  const rest = everyWay(others);
  return first.flatMap((one) => rest.map((way) => [one, ...way]));
}

function asYear(entry: HistoryEntry, rewards: readonly string[]): Year {
  const given = [entry.reward ?? []].flat();
  return {
    isRecognised: entry.outcome === "recognised",
    isRewarded: given.some((reward) => rewards.includes(reward)),
  };
}

/** A count, with the missing years that can change it. */
export interface Counted {
  readonly low: number;
  readonly high: number;
  readonly missing: readonly number[];
}

export function countYears(operator: string, operands: readonly Json[], ruleset: Ruleset, evidence: Evidence): Counted {
  const [key, start, mode] = operands.map(String);
  const history = ruleset.history?.[key ?? ""];
  if (!history) throw new TypeError(`no history: ${key}`);
  const { most, title, rewards = [] } = history;
  const isRun = operator === "consecutive-years";
  const newest = judgedYear(evidence) - (start === "through-this-year" ? 0 : 1);
  const years = Array.from({ length: most }, (_, back) => newest - back);
  const records = years.map((year) => evidence.history?.find((one) => one.year === year && one.title === title));
  const count = (way: readonly Year[]): number => (isRun ? run(way, mode === "reset-after-reward") : since(way, most));
  const ways = everyWay(records.map((record) => (record ? [asYear(record, rewards)] : POSSIBLE)));
  const counts = ways.map(count);
  // A year makes a difference if another outcome of it alone, all others as they are, changes some count.
  const missing = years.filter((_, at) => {
    if (records[at]) return false;
    return ways.some((way, i) =>
      POSSIBLE.some((other) => count([...way.slice(0, at), other, ...way.slice(at + 1)]) !== counts[i]),
    );
  });
  return { low: Math.min(...counts), high: Math.max(...counts), missing };
}
