// In: a compiled ruleset and the evidence about one subject. Out: a decision. Never here: a clock, a default for a missing
// fact, a word for people. The verdict itself is defined in `verdict.ts`, the sheet's formula in `ruleset/lower.ts`.

import { failure, type Result, success } from "../base/result.js";
import { raise } from "../issues/error.js";
import type { Issue } from "../issues/issue.js";
import { type Registers, run } from "../logic/machine.js";
import type { Report } from "../logic/scope.js";
import type { CompiledRuleset } from "../ruleset/compile.js";
import type { CompiledTotal } from "../ruleset/compiled.js";
import type { MarkRange } from "../ruleset/marks.js";
import type { Decision, MissingFact, StandardScore, Total, Trace } from "./decision.js";
import type { Evidence } from "./evidence.js";
import { missingFacts } from "./missing.js";
import { outcomeOf } from "./outcome.js";
import { readFacts, readPeriod } from "./read.js";
import type { FactNotes } from "./read-fact.js";
import { readHistory } from "./read-history.js";
import { fillReadings, readingsOf } from "./readings-used.js";
import { pointsOf, stateOf } from "./states.js";
import { checkEnvelope, checkForce, markFor, readSubject } from "./subject.js";
import { traceOf } from "./trace.js";

/** How to evaluate. */
export interface EvaluateOptions {
  /** The option used for a reading; readings not named here take the ruleset's default. */
  readonly readings?: { readonly [reading: string]: string };
  /** Give the full trace with the decision. Asked for later, evaluating again gives the same one. */
  readonly trace?: boolean;
}

/** A decision that has its trace. */
export type TracedDecision = Decision & { readonly trace: Trace };

/**
 * Judges one subject (xét một đối tượng): a score as a range, the disqualifiers that hold, a verdict with what determined
 * it, the facts that are missing, the uncertain law it relies on, the readings used.
 *
 * A missing fact is never false and never zero: it widens the range, and the verdict is `undetermined` where it matters.
 * The library never recognises anybody: recognition (công nhận) is the authority's act.
 *
 * @throws RulesetError when the record is malformed (unknown field, wrong type, out of bounds, off the step, another period
 * than the ruleset's); nothing is coerced or clamped
 * @example
 * evaluate(compiled, evidence).verdict //=> "undetermined"
 */
export function evaluate(
  compiled: CompiledRuleset,
  evidence: Evidence,
  options: EvaluateOptions & { readonly trace: true },
): TracedDecision;
export function evaluate(compiled: CompiledRuleset, evidence: Evidence, options?: EvaluateOptions): Decision;
export function evaluate(compiled: CompiledRuleset, evidence: Evidence, options: EvaluateOptions = {}): Decision {
  const result = safeEvaluate(compiled, evidence, options);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `evaluate`, but returns the issues of a malformed record instead of throwing them. */
export function safeEvaluate(
  compiled: CompiledRuleset,
  evidence: Evidence,
  options: EvaluateOptions = {},
): Result<Decision, Issue> {
  const { ruleset, sheet, plan, memory: registers } = compiled;
  const { report, issues, begin } = compiled.collected;
  begin(evidence);
  if (!checkEnvelope(evidence, report)) return failure(issues());
  const subject = readSubject(evidence.subject, ruleset, report);
  const facts = readFacts(evidence.facts, sheet, registers, report);
  const period = readPeriod(evidence.period, sheet.period, registers, report);
  if (period !== undefined) checkForce(ruleset, period, evidence.decidedOn, report);
  const readings = readingsOf(compiled, options.readings, report);
  const past = readHistory(evidence.history, period, compiled, registers, report);
  const mark = subject && markFor(compiled, subject, readings, report);
  if (subject === undefined || period === undefined || issues().length > 0) return failure(issues());
  fillReadings(compiled, readings, registers);
  fillMark(compiled, mark, registers);
  run(sheet.program, registers);

  const { notes = NO_NOTES } = facts;
  const outcome = outcomeOf(plan.settlings, mark?.certainty ?? "official", registers);
  const { verdict } = outcome;
  const isClassMissing = mark !== undefined && subject.class === undefined && mark.low !== mark.high;
  const isComplete = facts.isComplete && sheet.histories.size === 0 && !isClassMissing;
  const missing = isComplete
    ? NONE_MISSING
    : missingFacts({ compiled, registers, past, notes, verdict, isClassMissing });
  const decision = decided({
    ruleset: plan.ruleset,
    overlays: plan.overlays,
    subject,
    period,
    verdict,
    total: sheet.total && mark && totalOf(sheet.total, mark, registers),
    standards: standardsOf(compiled, registers),
    determinedBy: outcome.determinedBy,
    missing,
    reliance: outcome.reliance,
    readings,
    issues: faultsOf(compiled, registers, report, issues),
  });
  if (options.trace === true) {
    decision.trace = traceOf({ ruleset, sheet, plan: plan.trace, registers, notes, past, readings });
  }
  return success(decision, NO_ISSUES);
}

// Written out: a decision is made in one piece, for what is put together from parts is made several times.
function decided(of: Decided): { -readonly [M in keyof Decision]: Decision[M] } {
  const { ruleset, overlays, subject, period, verdict, total } = of;
  const { standards, determinedBy, missing, reliance, readings, issues } = of;
  return total === undefined
    ? {
        kind: "decision",
        format: 1,
        ruleset,
        overlays,
        subject,
        period,
        verdict,
        standards,
        determinedBy,
        missing,
        reliance,
        readings,
        issues,
      }
    : {
        kind: "decision",
        format: 1,
        ruleset,
        overlays,
        subject,
        period,
        verdict,
        total,
        standards,
        determinedBy,
        missing,
        reliance,
        readings,
        issues,
      };
}

type Decided = Omit<Decision, "kind" | "format" | "total" | "trace"> & { readonly total: Total | undefined };

const NO_NOTES: FactNotes = new Map();
const NONE_MISSING: readonly MissingFact[] = Object.freeze([]);
const NO_ISSUES: readonly Issue[] = Object.freeze([]);

function fillMark({ sheet }: CompiledRuleset, mark: MarkRange | undefined, registers: Registers): void {
  if (sheet.total === undefined || mark === undefined) return;
  registers.low[sheet.total.mark] = mark.low;
  registers.high[sheet.total.mark] = mark.high;
}

function totalOf({ counted, of }: CompiledTotal, { points: mark }: MarkRange, registers: Registers): Total {
  const { low, high } = pointsOf(counted, registers);
  return { low, high, mark, of };
}

function standardsOf({ plan }: CompiledRuleset, registers: Registers): readonly StandardScore[] {
  return plan.standards.map(({ node, earned, of, always, floor }) => {
    const { low, high } = pointsOf(earned, registers);
    const most = always ?? pointsOf(of, registers);
    return floor === undefined
      ? { node, low, high, of: most }
      : { node, low, high, of: most, floor: stateOf(floor, registers) };
  });
}

// Faults that arose while evaluating: what they touch is unknown already; here they are said.
function faultsOf(
  { index: { faultable } }: CompiledRuleset,
  { fault }: Registers,
  report: Report,
  issues: () => readonly Issue[],
): readonly Issue[] {
  for (const { node, register } of faultable) {
    if (fault[register] === 1) report("evaluate.zero-denominator", [], { node });
  }
  return issues();
}
