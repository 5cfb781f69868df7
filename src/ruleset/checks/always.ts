import { snippet } from "../../issues/plain.js";
import { type Derived, OVER_EVENTS } from "../canonical.js";
import { type Term, termsOf } from "../conditions.js";
import { cannotBe } from "../contradictions.js";
import { operatorOf } from "../expressions.js";
import type { Check } from "./check.js";

/** Operators whose operands are conditions, so that a literal among them has nothing to say. */
const CONNECTIVES: readonly string[] = ["and", "or", "!", ...OVER_EVENTS];
const CONDITION_LENGTH = 60;

/** A condition that is the same whatever the facts. */
interface Settled {
  readonly term: Term;
  readonly truth: boolean;
}

/** What a condition comes to in any case: by the bounds of its fields, or because its parts exclude each other. */
function truthOf(term: Term, derived: Derived): boolean | undefined {
  if (term.type.type !== "boolean") return undefined;
  if (term.low === term.high) return term.low === 1;
  const operator = operatorOf(term.written);
  if (operator === "and" && cannotBe(term, true, derived)) return false;
  return operator === "or" && cannotBe(term, false, derived) ? true : undefined;
}

/** The conditions that are settled, the innermost ones: what is settled around them follows from them. */
function settledIn(term: Term, isCondition: boolean, derived: Derived): readonly Settled[] {
  const operator = operatorOf(term.written);
  const named = OVER_EVENTS.includes(operator ?? "") ? {} : derived;
  const inside = term.parts.flatMap((part, i) => {
    // The comparand of `==` and the branches of `if` may well be literals.
    const asCondition =
      operator !== undefined &&
      (CONNECTIVES.includes(operator) || (operator === "if" && i % 2 === 0 && i < term.parts.length - 1));
    return settledIn(part, asCondition, named);
  });
  if (inside.length > 0) return inside;
  const truth = isCondition || operator !== undefined ? truthOf(term, derived) : undefined;
  return truth === undefined ? [] : [{ term, truth }];
}

/** A literal `true` on its own is meant so: points for everybody, a deduction in any case. Nobody means to bar everybody. */
function isMeant({ written, path }: Term): boolean {
  return written === true && path[0] !== "disqualifiers";
}

/** No condition, and no part of one, is true or false whatever the facts. */
export const always: Check = (ruleset, report, sheet) => {
  if (sheet === undefined) return;
  for (const whole of termsOf(ruleset, sheet)) {
    if (isMeant(whole)) continue;
    for (const { term, truth } of settledIn(whole, true, ruleset.derived ?? {})) {
      // A named expression is told of where it is named.
      if (operatorOf(term.written) === "var") continue;
      const condition = snippet(JSON.stringify(term.written), CONDITION_LENGTH);
      report(truth ? "logic.always-true" : "logic.always-false", term.path, { node: whole.id, condition });
    }
  }
};
