// In: many records of evidence. Out: a decision or issues for each, in the same order. A bad record never stops the rest.
import type { Result } from "../base/result.js";
import type { Issue } from "../issues/issue.js";
import type { CompiledRuleset } from "../ruleset/compile.js";
import type { Decision } from "./decision.js";
import { type EvaluateOptions, safeEvaluate } from "./evaluate.js";
import type { Evidence } from "./evidence.js";

/** What became of one record: `index` is its place among those given, from 0. */
export interface EvaluatedRecord {
  readonly index: number;
  readonly result: Result<Decision, Issue>;
}

/**
 * Judges many subjects one after the other, lazily: records may come from a stream, and nothing is kept.
 *
 * @example
 * [...evaluateMany(compiled, [evidence, evidence])].length //=> 2
 */
export function* evaluateMany(
  compiled: CompiledRuleset,
  records: Iterable<Evidence>,
  options: EvaluateOptions = {},
): Generator<EvaluatedRecord, void, void> {
  let index = 0;
  for (const evidence of records) {
    yield { index, result: safeEvaluate(compiled, evidence, options) };
    index++;
  }
}
