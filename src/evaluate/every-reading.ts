// In: a compiled ruleset and evidence. Out: the verdict under every combination of readings, and on which readings it depends.
import { isHostPolluted, withoutPrototypes } from "../base/json.js";
import { failure, type Result, success } from "../base/result.js";
import { compareText } from "../base/text.js";
import { raise } from "../issues/error.js";
import { type Issue, issue } from "../issues/issue.js";
import type { CompiledRuleset } from "../ruleset/compile.js";
import type { Total, Verdict } from "./decision.js";
import { safeEvaluate } from "./evaluate.js";
import type { Evidence } from "./evidence.js";

/** One combination of readings, and what comes of it. */
export interface ReadingOutcome {
  readonly readings: { readonly [reading: string]: string };
  readonly verdict: Verdict;
  readonly total?: Total;
}

/** What all readings together say. */
export interface EveryReading {
  /** Do two combinations reach different verdicts? */
  readonly depends: boolean;
  /** Every verdict reached, once each, by code points. */
  readonly verdicts: readonly Verdict[];
  /** The readings that decide: with the others held somewhere, one option reaches another verdict than the next. */
  readonly decisive: readonly string[];
  /** One for each combination: readings and options by code points. */
  readonly outcomes: readonly ReadingOutcome[];
}

/** Which readings stay as they are, and how many combinations may be tried. */
export interface EveryReadingOptions {
  readonly readings?: { readonly [reading: string]: string };
  /** Most combinations; 4,096 unless told. Beyond it nothing is evaluated: fix some readings. */
  readonly most?: number;
}

const MOST = 4096;

/**
 * Evaluates under every reading (mọi cách hiểu): says whether and how the verdict depends on what the text leaves open.
 *
 * Readings named in the options stay fixed; all combinations of the others are tried, so the work doubles with each open
 * question; beyond the bound it is an error that says how many there are.
 *
 * @throws RulesetError when the record is malformed, a reading is unknown, or there are too many combinations
 * @example
 * evaluateReadings(compiled, evidence).depends //=> false
 */
export function evaluateReadings(
  compiled: CompiledRuleset,
  evidence: Evidence,
  options: EveryReadingOptions = {},
): EveryReading {
  const result = safeEvaluateReadings(compiled, evidence, options);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `evaluateReadings`, but returns the issues. */
export function safeEvaluateReadings(
  compiled: CompiledRuleset,
  evidence: Evidence,
  options: EveryReadingOptions = {},
): Result<EveryReading, Issue> {
  const { readings: fixed = {}, most = MOST } = isHostPolluted() ? withoutPrototypes(options) : options;
  const first = safeEvaluate(compiled, evidence, { readings: fixed });
  if (!first.ok) return failure(first.issues);
  const open = Object.entries(compiled.ruleset.readings ?? {})
    .filter(([reading]) => !Object.hasOwn(fixed, reading))
    .map(([reading, { options }]) => [reading, Object.keys(options).sort(compareText)] as const)
    .sort(([a], [b]) => compareText(a, b));
  const found = open.reduce((product, [, options]) => product * options.length, 1);
  if (found > most)
    return failure([issue("evaluate.too-many-readings", compiled.ruleset.id, "/readings", { found, limit: most })]);
  const outcomes = combinations(open).flatMap((chosen): readonly ReadingOutcome[] => {
    const decided = safeEvaluate(compiled, evidence, { readings: { ...fixed, ...chosen } });
    if (!decided.ok) return [];
    const { readings, verdict, total } = decided.value;
    return [{ readings, verdict, ...(total === undefined ? {} : { total }) }];
  });
  const verdicts = [...new Set(outcomes.map(({ verdict }) => verdict))].sort(compareText);
  const decisive = open.map(([reading]) => reading).filter((reading) => decides(reading, outcomes));
  return success({ depends: verdicts.length > 1, verdicts, decisive, outcomes });
}

function combinations(
  open: readonly (readonly [string, readonly string[]])[],
): readonly { readonly [reading: string]: string }[] {
  let chosen: readonly { readonly [reading: string]: string }[] = [{}];
  for (const [reading, options] of open) {
    chosen = chosen.flatMap((so) => options.map((option) => ({ ...so, [reading]: option })));
  }
  return chosen;
}

// Two outcomes that differ in this reading alone, with different verdicts.
function decides(reading: string, outcomes: readonly ReadingOutcome[]): boolean {
  const byOthers = new Map<string, Verdict>();
  return outcomes.some(({ readings, verdict }) => {
    const others = JSON.stringify(Object.entries(readings).filter(([key]) => key !== reading));
    const before = byOthers.get(others);
    byOthers.set(others, before ?? verdict);
    return before !== undefined && before !== verdict;
  });
}
