// In: nothing. Out: which meaning of rulesets this engine computes. The number changes with every change that can make a decision,
// or a line of its trace, come out differently; the records in test/replay/corpus show that nothing else does.
import type { Report } from "../logic/scope.js";
import type { Ruleset } from "./schema.js";

/** The newest semantics by which this engine evaluates. */
export const SEMANTICS = 1;

/** Every semantics that this engine can still evaluate. What is not here is refused, never taken for another. */
export const KNOWN_SEMANTICS: readonly number[] = [SEMANTICS];

/** The semantics that a ruleset is evaluated by: the first, where it names none. */
export function semanticsOf({ semantics = 1 }: Ruleset): number {
  return semantics;
}

/** Reports a ruleset that was written for a semantics this engine does not have. */
export function checkSemantics(ruleset: Ruleset, report: Report): void {
  const found = semanticsOf(ruleset);
  if (!KNOWN_SEMANTICS.includes(found))
    report("ruleset.unknown-semantics", ["semantics"], { found, known: KNOWN_SEMANTICS });
}
