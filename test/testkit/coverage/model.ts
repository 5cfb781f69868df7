// In: a ruleset and facts. Out: the goals that a record with these facts reaches; those that there are.
import { type CompiledRuleset, type Evidence, evaluate, loadRuleset, type Ruleset } from "../../../src/index.js";
import { type Aim, seenOf } from "../../../src/testkit/coverage/aim.js";
import { aimsAt } from "../../../src/testkit/coverage/aims.js";
import type { CoveringCase, GoalKind } from "../../../src/testkit/index.js";
import { type Circumstances, evidenceOf } from "../../decision/sheet.js";

const COMPILED = new WeakMap<Ruleset, CompiledRuleset>();

/** The ruleset, checked and compiled, once. */
export function compiledOf(ruleset: Ruleset): CompiledRuleset {
  const compiled = COMPILED.get(ruleset) ?? loadRuleset(ruleset);
  COMPILED.set(ruleset, compiled);
  return compiled;
}

/** The aims of one kind. */
export function aimsOf(ruleset: Ruleset, kind: GoalKind): readonly Aim[] {
  return aimsAt(compiledOf(ruleset)).filter(({ goal }) => goal.kind === kind);
}

/** The ids of the goals of one kind that a record reaches. */
export function reachedBy(
  ruleset: Ruleset,
  kind: GoalKind,
  facts: unknown,
  about: Circumstances = {},
): readonly string[] {
  const compiled = compiledOf(ruleset);
  const evidence = evidenceOf(facts, about);
  const decision = evaluate(compiled, evidence, about.readings === undefined ? {} : { readings: about.readings });
  const seen = seenOf(compiled, evidence, decision);
  return aimsOf(ruleset, kind).flatMap((aim) => (aim.reached(seen) ? [aim.goal.id] : []));
}

/** A case that expects the verdict that comes out now. */
export function caseOf(ruleset: Ruleset, name: string, facts: unknown, about: Circumstances = {}): CoveringCase {
  const evidence: Evidence = evidenceOf(facts, about);
  const { readings = {} } = about;
  const { verdict } = evaluate(compiledOf(ruleset), evidence, { readings });
  return { name, evidence, readings, expect: { verdict } };
}
