// In: many records of evidence, at hand or arriving. Out: a decision or issues for each, in the same order. A bad record never
// stops the rest. Never here: a record fetched before it is asked for, or kept after it was judged.
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
 * Judges many subjects one after the other, lazily and in their order. A record that is refused is a result among the others.
 *
 * Each record is fetched when the next result is asked for, and nothing of it is kept: memory is that of one record, and a
 * reader that pauses pauses the source. What is iterable gives a generator; what is async iterable, such as a stream, an async
 * generator. An error of the source ends the sequence with that error, after the results of all records before it; a reader
 * that stops early closes the source.
 *
 * @example
 * [...evaluateMany(compiled, [evidence, evidence])].length //=> 2
 * async function* arriving() {
 *   yield evidence;
 *   yield { ...evidence, facts: { unheard: 1 } };
 * }
 * const isJudged = [];
 * for await (const { result } of evaluateMany(compiled, arriving())) isJudged.push(result.ok);
 * isJudged //=> [true, false]
 */
export function evaluateMany(
  compiled: CompiledRuleset,
  records: Iterable<Evidence>,
  options?: EvaluateOptions,
): Generator<EvaluatedRecord, void, void>;
export function evaluateMany(
  compiled: CompiledRuleset,
  records: AsyncIterable<Evidence>,
  options?: EvaluateOptions,
): AsyncGenerator<EvaluatedRecord, void, void>;
export function evaluateMany(
  compiled: CompiledRuleset,
  records: Iterable<Evidence> | AsyncIterable<Evidence>,
  options: EvaluateOptions = {},
): Generator<EvaluatedRecord, void, void> | AsyncGenerator<EvaluatedRecord, void, void> {
  return Symbol.asyncIterator in records
    ? judgeArriving(compiled, records, options)
    : judgeAtHand(compiled, records, options);
}

function* judgeAtHand(
  compiled: CompiledRuleset,
  records: Iterable<Evidence>,
  options: EvaluateOptions,
): Generator<EvaluatedRecord, void, void> {
  let index = 0;
  for (const evidence of records) {
    yield { index, result: safeEvaluate(compiled, evidence, options) };
    index++;
  }
}

async function* judgeArriving(
  compiled: CompiledRuleset,
  records: AsyncIterable<Evidence>,
  options: EvaluateOptions,
): AsyncGenerator<EvaluatedRecord, void, void> {
  let index = 0;
  for await (const evidence of records) {
    yield { index, result: safeEvaluate(compiled, evidence, options) };
    index++;
  }
}
