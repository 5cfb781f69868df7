// In: choices and a ruleset. Out: earlier titles by year, of any completeness; and more of them.
import type { HistoryEntry } from "../../src/evaluate/evidence.js";
import type { Ruleset } from "../../src/ruleset/schema.js";
import type { Draw } from "./draw.js";

// Every year that a period and a longest run of four can reach, and one on either side.
const YEARS = [2021, 2020, 2019, 2018, 2017, 2016, 2015];

function rewardsFor(ruleset: Ruleset, title: string): readonly string[] {
  return Object.values(ruleset.history ?? {}).flatMap((one) => (one.title === title ? (one.rewards ?? []) : []));
}

function makeEntry(draw: Draw, ruleset: Ruleset, title: string, year: number): HistoryEntry {
  const outcome = draw.pick(["recognised", "not-recognised", "recognised", "not-considered", "recognised"] as const);
  const rewards = rewardsFor(ruleset, title);
  const reward = rewards.length > 0 && draw.chance(25) ? draw.pick(rewards) : undefined;
  return {
    year,
    title,
    outcome,
    ...(reward === undefined ? {} : { reward: draw.chance(50) ? reward : [reward] }),
    ...(draw.chance(20) ? { decision: "01/QĐ-UBND" } : {}),
  };
}

/** The same history with more years: of those missing, so many in a hundred are listed. */
export function completeHistory(
  draw: Draw,
  ruleset: Ruleset,
  history: readonly HistoryEntry[],
  share: number,
): readonly HistoryEntry[] {
  const titles = [...new Set(Object.values(ruleset.history ?? {}).map((one) => one.title))];
  const added = titles.flatMap((title) =>
    YEARS.filter((year) => !history.some((one) => one.title === title && one.year === year))
      .filter(() => draw.chance(share))
      .map((year) => makeEntry(draw, ruleset, title, year)),
  );
  return draw.shuffle([...history, ...added]);
}

/** Earlier titles by year; the same entry may come twice, and other titles beside it. */
export function makeHistory(draw: Draw, ruleset: Ruleset, known: number): readonly HistoryEntry[] {
  const made = completeHistory(draw, ruleset, [], known);
  const again = made.length > 0 && draw.chance(30) ? [draw.pick(made)] : [];
  const other: readonly HistoryEntry[] = draw.chance(20)
    ? [{ year: 2019, title: "other", outcome: "recognised", reward: "x" }]
    : [];
  return draw.shuffle([...made, ...again, ...other]);
}
