// In: the ways in which rulesets look back on one title, and the last year of the period. Out: the histories of that title that
// can be told apart: each year within reach recognised, with or without a reward, not recognised, or missing.
import type { HistoryEntry } from "../../evaluate/evidence.js";
import { type HistoryUse, lookBack } from "../../logic/history.js";
import { type DomainValue, domainOf, type FactDomain, MOST_VALUES } from "../domain.js";
import type { Dice } from "../random.js";

const MOST_TRIED = 5000;

/** A title that is looked back on, in every way in which it is. */
export interface LookedBackOn {
  readonly title: string;
  readonly uses: readonly HistoryUse[];
  /** Rewards that every ruleset takes. */
  readonly rewards: readonly string[];
  /** Are these all that any of them takes? */
  readonly isEvery: boolean;
  readonly lastYear: number;
}

type Outcome = Omit<HistoryEntry, "year" | "title"> | undefined;

// Rewards of one year, together, that use it up in some ways of looking back and not in others: one set of each sort.
function rewardSets({ uses, rewards }: LookedBackOn): readonly (readonly string[])[] {
  const sort = (some: readonly string[]): string =>
    uses.map(({ declared }) => Number(some.some((one) => declared.rewards?.includes(one)))).join("");
  const found = new Map<string, readonly string[]>([[sort([]), []]]);
  for (const reward of rewards) {
    for (const some of [...found.values()]) {
      const more = [...some, reward];
      if (!found.has(sort(more))) found.set(sort(more), more);
    }
  }
  return [...found.values()].slice(1);
}

function outcomesOf(on: LookedBackOn): readonly Outcome[] {
  return [
    { outcome: "recognised" },
    { outcome: "not-recognised" },
    ...rewardSets(on).map(([first = "", ...more]): Outcome => {
      return { outcome: "recognised", reward: more.length === 0 ? first : [first, ...more] };
    }),
    undefined,
  ];
}

// Years that some way of looking back reaches, the newest first.
function yearsOf({ uses, lastYear }: LookedBackOn): readonly number[] {
  const reach = Math.max(0, ...uses.map(({ start, declared }) => start + declared.most));
  return Array.from({ length: reach }, (_, back) => lastYear - back).filter((year) => year > 0);
}

function entriesOf(title: string, years: readonly number[], outcomes: readonly Outcome[]): readonly HistoryEntry[] {
  return years.flatMap((year, i) => {
    const outcome = outcomes[i];
    return outcome === undefined ? [] : [{ year, title, ...outcome }];
  });
}

/** What every way of looking back makes of a history. */
function counts({ uses, lastYear }: LookedBackOn, entries: readonly HistoryEntry[]): string {
  const recordOf = (year: number): { isRecognised: boolean; rewards: readonly string[] } | undefined => {
    const entry = entries.find((one) => one.year === year);
    const rewards = [entry?.reward ?? []].flat();
    return entry && { isRecognised: entry.outcome === "recognised", rewards };
  };
  return uses
    .map((use) => {
      const { low, high } = lookBack(use, lastYear, recordOf);
      return `${String(low)}-${String(high)}`;
    })
    .join(" ");
}

// Every way in which the years can have gone; undefined where they are too many.
function every(years: readonly number[], outcomes: readonly Outcome[]): readonly (readonly Outcome[])[] | undefined {
  if (outcomes.length ** years.length > MOST_TRIED) return undefined;
  return years.reduce<readonly (readonly Outcome[])[]>(
    (found) => found.flatMap((so) => outcomes.map((outcome) => [...so, outcome])),
    [[]],
  );
}

// A run of recognised years, then one of each other sort, then recognised years again.
function runs(years: readonly number[], outcomes: readonly Outcome[]): readonly (readonly Outcome[])[] {
  const [good, ...others] = outcomes;
  return years.flatMap((_, length) => others.map((other) => years.map((_year, i) => (i === length ? other : good))));
}

/** The domain of the history of one title; it is complete where every course of the years could be tried. */
export function historyDomain(on: LookedBackOn): FactDomain {
  const years = yearsOf(on);
  const outcomes = outcomesOf(on);
  const all = every(years, outcomes);
  const found = new Map<string, readonly HistoryEntry[]>();
  for (const course of all ?? [years.map(() => outcomes[0]), ...runs(years, outcomes)]) {
    const entries = entriesOf(on.title, years, course);
    // That nothing is recorded is the domain's first value.
    if (entries.length === 0) continue;
    const key = all === undefined ? String(found.size) : counts(on, entries);
    if (!found.has(key)) found.set(key, entries);
  }
  // CAST: entries are JSON, though the type of an interface does not say so.
  const values = [...found.values()].slice(0, MOST_VALUES) as unknown as readonly DomainValue[];
  const complete = on.isEvery && all !== undefined && found.size <= MOST_VALUES;
  return domainOf(`history.${on.title}`, "history", values, [], complete);
}

/** Any history of a title. */
export function anyHistory(on: LookedBackOn, dice: Dice): DomainValue {
  const outcomes: readonly Outcome[] = [...outcomesOf(on), { outcome: "recognised" }, { outcome: "not-considered" }];
  const years = yearsOf(on);
  // CAST: as above.
  return entriesOf(
    on.title,
    years,
    years.map(() => dice.pick(outcomes)),
  ) as unknown as DomainValue;
}
