// In: a compiled ruleset, the evidence about one subject, the readings used. Out: which other reading would decide otherwise.
import type { CompiledRuleset } from "../ruleset/compile.js";
import type { Total, Verdict } from "./decision.js";
import { type EvaluateOptions, safeEvaluate } from "./evaluate.js";
import type { Evidence } from "./evidence.js";

/** Another answer to one question that the text leaves open, and what would come of it. */
export interface OtherReading {
  readonly reading: string;
  readonly option: string;
  readonly verdict: Verdict;
  readonly total?: Total;
}

/**
 * The other readings (cách hiểu khác) that would reach another verdict, each changed alone while the others stay as used.
 *
 * In the order of the ruleset; none for a record that is refused.
 *
 * @example
 * otherReadings(compiled, evidence).length //=> 0
 */
export function otherReadings(
  compiled: CompiledRuleset,
  evidence: Evidence,
  options: EvaluateOptions = {},
): readonly OtherReading[] {
  const used = safeEvaluate(compiled, evidence, { ...options, trace: false });
  if (!used.ok) return [];
  const { verdict, readings } = used.value;
  return Object.entries(compiled.ruleset.readings ?? {}).flatMap(([reading, { options: answers }]) =>
    Object.keys(answers)
      .filter((option) => option !== readings[reading])
      .flatMap((option): readonly OtherReading[] => {
        const other = safeEvaluate(compiled, evidence, { readings: { ...readings, [reading]: option } });
        if (!other.ok || other.value.verdict === verdict) return [];
        const { total } = other.value;
        return [{ reading, option, verdict: other.value.verdict, ...(total === undefined ? {} : { total }) }];
      }),
  );
}
