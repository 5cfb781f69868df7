// In: the earlier titles of a subject by year, and the ways in which a ruleset looks back on them. Out: each count in its slot,
// or issues. A year that is not listed is missing. Never here: what a count is (`logic/history.ts`).
import { yearOf } from "../base/date.js";
import { isObject, own, typeWord } from "../base/json.js";
import { nearest } from "../base/text.js";
import { type HistoryUse, type LookedBack, lookBack } from "../logic/history.js";
import type { Registers } from "../logic/machine.js";
import type { Path, Report } from "../logic/scope.js";
import type { CompiledRuleset } from "../ruleset/compile.js";
import type { Ruleset } from "../ruleset/schema.js";
import type { TraceYear } from "./decision.js";
import type { HistoryEntry, HistoryOutcome } from "./evidence.js";

/** The years that an entry may speak of. */
export const FIRST_YEAR = 1;
export const LAST_YEAR = 9999;
export const OUTCOMES: readonly [HistoryOutcome, ...HistoryOutcome[]] = [
  "recognised",
  "not-recognised",
  "not-considered",
];
const MEMBERS = ["year", "title", "outcome", "reward", "decision"];

/** Entries by title and year. */
type Entries = ReadonlyMap<string, HistoryEntry>;

const NO_ENTRIES: Entries = new Map();
const NO_PAST: PastYears = { entries: NO_ENTRIES, lastYear: LAST_YEAR };

function nameOf(title: string, year: number): string {
  return `${String(year)} ${title}`;
}

function rewardsOf({ reward = [] }: HistoryEntry): readonly string[] {
  return typeof reward === "string" ? [reward] : reward;
}

/** A history as read, and the last year of the period. */
export interface PastYears {
  readonly entries: Entries;
  readonly lastYear: number;
}

function count(use: HistoryUse, { entries, lastYear }: PastYears): LookedBack {
  return lookBack(use, lastYear, (year) => {
    const entry = entries.get(nameOf(use.declared.title, year));
    return entry && { isRecognised: entry.outcome === "recognised", rewards: rewardsOf(entry) };
  });
}

/** The years that a count looked at, the newest first. */
export function yearsLookedAt(use: HistoryUse, past: PastYears): readonly TraceYear[] {
  return count(use, past).years.map((year) => {
    const { outcome = "missing", reward, decision } = past.entries.get(nameOf(use.declared.title, year)) ?? {};
    return {
      year,
      outcome,
      ...(reward === undefined ? {} : { reward }),
      ...(decision === undefined ? {} : { decision }),
    };
  });
}

// The year of the day before `to`.
function lastYearOf({ to }: { readonly to: string }): number {
  return to.endsWith("-01-01") ? yearOf(to) - 1 : yearOf(to);
}

/** Reads the history, and fills the slot of every count with what it comes to at the last year of the period. */
export function readHistory(
  given: unknown,
  period: { readonly to: string } | undefined,
  { ruleset, sheet: { histories } }: CompiledRuleset,
  registers: Registers,
  report: Report,
): PastYears {
  if (given === undefined && histories.size === 0) return NO_PAST;
  const lastYear = period === undefined ? LAST_YEAR : lastYearOf(period);
  const entries = given === undefined ? NO_ENTRIES : readEntries(given, rewardsByTitle(ruleset), report);
  const past = { entries, lastYear };
  for (const use of histories.values()) {
    const { low, high } = count(use, past);
    registers.low[use.slot] = low;
    registers.high[use.slot] = high;
  }
  return past;
}

// The rewards that may be recorded for a title; none are known where no history of it names any.
function rewardsByTitle({ history = {} }: Ruleset): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, readonly string[]>();
  for (const { title, rewards } of Object.values(history)) {
    if (rewards !== undefined) known.set(title, [...(known.get(title) ?? []), ...rewards]);
  }
  return known;
}

function readEntries(given: unknown, rewards: ReadonlyMap<string, readonly string[]>, report: Report): Entries {
  const entries = new Map<string, HistoryEntry>();
  if (!Array.isArray(given)) {
    report("shape.wrong-type", ["history"], { expected: "list", found: typeWord(given) });
    return entries;
  }
  (given as readonly unknown[]).forEach((one, i) => {
    const path: Path = ["history", i];
    const entry = readEntry(one, path, report);
    if (entry === undefined) return;
    const { title, year } = entry;
    knownRewards(entry, rewards.get(title), path, report);
    const twin = entries.get(nameOf(title, year));
    if (twin === undefined) entries.set(nameOf(title, year), entry);
    else if (!sameContent(twin, entry)) report("evidence.history-conflict", path, { title, year });
  });
  return entries;
}

function knownRewards(entry: HistoryEntry, known: readonly string[] | undefined, path: Path, report: Report): void {
  if (known === undefined) return;
  for (const reward of rewardsOf(entry)) {
    if (known.includes(reward)) continue;
    const suggestion = nearest(reward, known);
    const params = { title: entry.title, reward, ...(suggestion === undefined ? {} : { suggestion }) };
    report("evidence.unknown-reward", [...path, "reward"], params);
  }
}

function sameContent(a: HistoryEntry, b: HistoryEntry): boolean {
  const [first, second] = [a, b].map((entry) => [...new Set(rewardsOf(entry))].sort().join(" "));
  return a.outcome === b.outcome && a.decision === b.decision && first === second;
}

// The form of an entry, as strict as its schema: evaluation does not rest on parsing.
function readEntry(given: unknown, path: Path, report: Report): HistoryEntry | undefined {
  if (!isObject(given)) return report("shape.wrong-type", path, { expected: "object", found: typeWord(given) });
  let isSound = true;
  const refuse = (member: string, expected: string): void => {
    isSound = false;
    if (!Object.hasOwn(given, member)) report("shape.missing-key", path, { key: member });
    else report("shape.wrong-type", [...path, member], { expected, found: typeWord(given[member]) });
  };
  for (const key of Object.keys(given)) {
    if (MEMBERS.includes(key)) continue;
    isSound = false;
    const suggestion = nearest(key, MEMBERS);
    report("shape.unknown-key", [...path, key], { key, ...(suggestion === undefined ? {} : { suggestion }) });
  }
  const [year, title, outcome, reward, decision] = MEMBERS.map((member) => own(given, member));
  if (typeof year !== "number" || !Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR)
    refuse("year", "year");
  if (typeof title !== "string") refuse("title", "text");
  if (typeof outcome !== "string") refuse("outcome", "text");
  else if (!OUTCOMES.some((one) => one === outcome)) {
    isSound = false;
    const suggestion = nearest(outcome, OUTCOMES);
    const params = {
      found: JSON.stringify(outcome),
      expected: OUTCOMES,
      ...(suggestion === undefined ? {} : { suggestion }),
    };
    report("shape.unknown-value", [...path, "outcome"], params);
  }
  if (reward !== undefined && ![reward].flat().every((one) => typeof one === "string")) refuse("reward", "text");
  if (Array.isArray(reward) && reward.length === 0) {
    isSound = false;
    report("shape.too-small", [...path, "reward"], { minimum: 1, inclusive: true, of: "items" });
  }
  if (decision !== undefined && typeof decision !== "string") refuse("decision", "text");
  // CAST: every member was looked at above.
  return isSound ? (given as unknown as HistoryEntry) : undefined;
}
