// In: a case. Out: the engine's decision of it, by the public functions alone.

import type { Decision } from "../../src/evaluate/decision.js";
import type { Evidence } from "../../src/evaluate/evidence.js";
import { type CompiledRuleset, compileRuleset, evaluate } from "../../src/index.js";
import type { Ruleset } from "../../src/ruleset/schema.js";

type Readings = { readonly [reading: string]: string };

const COMPILED = new WeakMap<Ruleset, CompiledRuleset>();

/** The same ruleset is compiled once, however many subjects it judges. */
function compiledOf(ruleset: Ruleset): CompiledRuleset {
  const compiled = COMPILED.get(ruleset) ?? compileRuleset(ruleset);
  COMPILED.set(ruleset, compiled);
  return compiled;
}

/** Compiles and evaluates, without the trace. */
export function decide(ruleset: Ruleset, evidence: Evidence, readings: Readings): Decision {
  return evaluate(compiledOf(ruleset), evidence, { readings });
}

/** The same, with the trace. */
export function decideWithTrace(ruleset: Ruleset, evidence: Evidence, readings: Readings): Decision {
  return evaluate(compiledOf(ruleset), evidence, { readings, trace: true });
}

/** Does the inner range lie in the outer one? Both may be absent. */
export function isInside(inner: Decision["total"], outer: Decision["total"]): boolean {
  if (!inner || !outer) return inner === outer;
  return outer.low <= inner.low && inner.high <= outer.high;
}
