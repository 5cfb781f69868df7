// In: two compiled rulesets and the evidence of a population. Out: whom the second one hits otherwise than the first. The same
// result whatever the order of the rows; nothing is kept of a single row but the first flips by id.
import { failure, type Result, success } from "../../base/result.js";
import type { Evidence } from "../../evaluate/evidence.js";
import { raise } from "../../issues/error.js";
import type { Issue } from "../../issues/issue.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import { type Comparison, comparisonOf } from "./comparison.js";
import { impactOf } from "./finish.js";
import { groupOf } from "./groups.js";
import type { ImpactOptions } from "./options.js";
import { type RecordImpact, recordImpact } from "./record.js";
import type { Impact } from "./result.js";
import { mergeTallies, NOBODY, type Tally, tallyOf } from "./tally.js";

/** A population, counted so far. */
export interface ImpactState {
  readonly comparison: Comparison;
  readonly tally: Tally;
}

/**
 * Begins to count whom a change of rules would hit: nobody so far.
 *
 * @throws RulesetError when the rulesets judge different kinds of subject, or an option names what is not there
 * @example
 * const begun = startImpact(compiled, compiled);
 * finishImpact(addRecord(begun, evidence)).files //=> 1
 */
export function startImpact(before: CompiledRuleset, after: CompiledRuleset, options?: ImpactOptions): ImpactState {
  const result = safeStartImpact(before, after, options);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `startImpact`, but returns the issues. */
export function safeStartImpact(
  before: CompiledRuleset,
  after: CompiledRuleset,
  options: ImpactOptions = {},
): Result<ImpactState, Issue> {
  const comparison = comparisonOf(before, after, options);
  return comparison.ok ? success({ comparison: comparison.value, tally: NOBODY }) : failure(comparison.issues);
}

function added({ comparison, tally }: ImpactState, record: RecordImpact): ImpactState {
  return { comparison, tally: mergeTallies(tally, tallyOf(record, comparison), comparison.options.flips) };
}

/** What changes for one subject, without counting it; `addImpact` counts it. */
export function compareRecord({ comparison }: ImpactState, evidence: Evidence): RecordImpact {
  return recordImpact(comparison, evidence);
}

/** Counts what `compareRecord` found for one subject. */
export function addImpact(state: ImpactState, record: RecordImpact): ImpactState {
  return added(state, record);
}

/** Counts one subject. A record that a ruleset refuses is counted as refused by it. */
export function addRecord(state: ImpactState, evidence: Evidence): ImpactState {
  return added(state, recordImpact(state.comparison, evidence));
}

/** Counts a row that could not be read at all, as refused by both. */
export function addUnreadable(state: ImpactState): ImpactState {
  const { attributes } = state.comparison.options;
  return added(state, {
    ...{ from: "refused", to: "refused", lose: "not", gain: "not", causes: [], through: [] },
    groups: attributes.map((attribute) => groupOf(undefined, attribute)),
    inForce: { before: true, after: true },
    issues: { before: [], after: [] },
  });
}

/** Puts two parts of a population together, both begun with the same rulesets and options, in whichever order. */
export function mergeImpact(a: ImpactState, b: ImpactState): ImpactState {
  const { comparison } = a;
  return { comparison, tally: mergeTallies(a.tally, b.tally, comparison.options.flips) };
}

/** The impact on everybody counted so far. */
export function finishImpact({ comparison, tally }: ImpactState): Impact {
  return impactOf(comparison, tally);
}

/**
 * Whom a change of rules would hit, and how (tác động đến các đối tượng): the flows between verdicts, by how much scores
 * shift, every flip with the amendments behind it, the counts by group with small ones hidden.
 *
 * The population may come from a stream. Both rulesets judge every file as if in force on its day. What only one of them asks
 * for is missing to the other; what is missing makes ranges, never a yes or a no. The same rulesets on both sides give
 * exactly nothing.
 *
 * @throws RulesetError when the rulesets judge different kinds of subject, or an option names what is not there
 * @example
 * const { flows, flips } = await impact(compiled, compiled, [evidence, evidence]);
 * flows //=> [{ from: "undetermined", to: "undetermined", count: 2 }]
 * flips.count //=> 0
 */
export async function impact(
  before: CompiledRuleset,
  after: CompiledRuleset,
  population: Iterable<Evidence> | AsyncIterable<Evidence>,
  options?: ImpactOptions,
): Promise<Impact> {
  let state = startImpact(before, after, options);
  for await (const evidence of population) state = addRecord(state, evidence);
  return finishImpact(state);
}
