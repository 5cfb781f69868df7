// In: two sides, each with its rules and its facts. Out: four decisions: of each side, and of the rules of either with the facts of the
// other. All rules judge as if in force; each sees of the facts what it can have heard of.
import { failure, type Result, success } from "../../base/result.js";
import { safeEvaluate, type TracedDecision } from "../../evaluate/evaluate.js";
import type { Evidence } from "../../evaluate/evidence.js";
import { type Issue, issue } from "../../issues/issue.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import { alwaysInForce } from "../impact/comparison.js";
import { fitted, foreignTo } from "../impact/fit.js";
import type { Four } from "./ends.js";
import type { ComparedRules, Rules } from "./rules.js";

/** One side: who was judged by what, and on what evidence. */
export interface DecisionSide {
  readonly compiled: CompiledRuleset;
  readonly evidence: Evidence;
  /** The option used for a reading; readings not named here take the ruleset's default. */
  readonly readings?: { readonly [reading: string]: string };
}

/** A decision, or why there is none. */
export type Decided = Result<TracedDecision, Issue>;

/** The rules and the facts of both sides. */
export interface Sides {
  readonly before: DecisionSide;
  readonly after: DecisionSide;
}

function judged(compiled: CompiledRuleset, evidence: Evidence, readings: Rules["readings"]): Decided {
  const timeless = { ...compiled, ruleset: alwaysInForce(compiled.ruleset) };
  const decided = safeEvaluate(timeless, evidence, { readings, trace: true });
  // CAST: the trace was asked for.
  return decided.ok ? success(decided.value as TracedDecision) : decided;
}

/** Where an issue stands in the call: of a reading or of the evidence of one side. */
function placed(issues: readonly Issue[], side: keyof Sides): readonly Issue[] {
  return issues.map((found) => {
    const member = found.code.startsWith("evaluate.") ? "" : "/evidence";
    return { ...found, pointer: `/${side}${member}${found.pointer}` };
  });
}

function otherSubject(before: TracedDecision, after: TracedDecision): readonly Issue[] {
  return (["kind", "id"] as const).flatMap((member) => {
    const [expected, found] = [before.subject[member], after.subject[member]];
    if (expected === found) return [];
    const params = { before: expected, after: found };
    return [issue("compare.different-subjects", before.subject.id, `/after/evidence/subject/${member}`, params)];
  });
}

/** The evidence of one side, as the rules of either side can have heard it. */
function heard({ evidence }: DecisionSide, own: DecisionSide, other: DecisionSide): Evidence {
  return fitted(evidence, foreignTo(own.compiled.ruleset, other.compiled.ruleset));
}

/** Both decisions, each by the rules of its side; or every fault of both sides. */
export function ownDecisions({ before, after }: Sides): Result<Pick<Four<TracedDecision>, "before" | "after">, Issue> {
  const one = judged(before.compiled, heard(before, before, after), before.readings ?? {});
  const other = judged(after.compiled, heard(after, after, before), after.readings ?? {});
  if (!one.ok || !other.ok) return failure([...placed(one.issues, "before"), ...placed(other.issues, "after")]);
  const different = otherSubject(one.value, other.value);
  return different.length > 0 ? failure(different) : success({ before: one.value, after: other.value });
}

/** The decisions of both sides, and what either change alone would have come to. */
export function fourDecisions(
  { before, after }: Sides,
  own: Pick<Four<TracedDecision>, "before" | "after">,
  rules: ComparedRules,
): Four<Decided> {
  const [old, now] = [own.before.readings, own.after.readings];
  return {
    before: rules.renames.size === 0 ? success(own.before) : judged(rules.before, heard(before, before, after), old),
    facts: judged(rules.before, heard(after, before, after), old),
    rules: judged(rules.after, heard(before, after, before), now),
    after: success(own.after),
  };
}
