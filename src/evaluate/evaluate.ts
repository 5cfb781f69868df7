// In: a compiled ruleset and the evidence about one subject. Out: a decision. Never here: a clock, a default for a missing
// fact, a word for people. The verdict itself is defined in `verdict.ts`, the sheet's formula in `ruleset/lower.ts`.

import { isHostPolluted, withoutPrototypes } from "../base/json.js";
import { failure, type Result, success } from "../base/result.js";
import { raise } from "../issues/error.js";
import type { Issue } from "../issues/issue.js";
import { faultsOfReading } from "../issues/plain.js";
import { LEAST } from "../logic/codes.js";
import type { Registers } from "../logic/machine.js";
import { recall } from "../logic/recall.js";
import type { Report } from "../logic/scope.js";
import type { CompiledRuleset } from "../ruleset/compile.js";
import type { LoweredSheet } from "../ruleset/compiled.js";
import type { MarkRange } from "../ruleset/marks.js";
import { type Memory, registersOf } from "../ruleset/memory.js";
import type { Decision, MissingFact, Total, Trace } from "./decision.js";
import type { Evidence } from "./evidence.js";
import { missingFacts } from "./missing.js";
import { outcomeOf } from "./outcome.js";
import { isComplete, notesOf, type Reading, readFacts } from "./read.js";
import { readHistory } from "./read-history.js";
import { fillPeriod, readPeriod } from "./read-period.js";
import { fillReadings, readingsOf } from "./readings-used.js";
import { standardsOf, totalOf } from "./scores.js";
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
  return judged(compiled, evidence, options) ?? raise(compiled.collected.issues());
}

/** Like `evaluate`, but returns the issues of a malformed record instead of throwing them. */
export function safeEvaluate(
  compiled: CompiledRuleset,
  evidence: Evidence,
  options: EvaluateOptions = {},
): Result<Decision, Issue> {
  try {
    const decision = isHostPolluted()
      ? judged(compiled, withoutPrototypes(evidence), withoutPrototypes(options))
      : judged(compiled, evidence, options);
    return decision === undefined ? failure(compiled.collected.issues()) : success(decision, NO_ISSUES);
  } catch (error) {
    // Getters and proxies are programs of their own: what they throw is a fault of the record.
    const faults = faultsOfReading(evidence, "evidence");
    if (faults.length > 0) return failure(faults);
    throw error;
  }
}

// The decision; undefined where the record is refused, with the issues in what the ruleset has collected.
function judged(compiled: CompiledRuleset, evidence: Evidence, options: EvaluateOptions): Decision | undefined {
  const { ruleset, sheet, plan } = compiled;
  const memory = compiled.memory();
  const { registers, recalled } = memory;
  const { report, issues, begin } = compiled.collected;
  begin(evidence);
  if (!checkEnvelope(evidence, report)) return undefined;
  const subject = readSubject(evidence.subject, ruleset, report);
  const { spelling } = sheet;
  const reading: Reading = { spelling, registers, codes: recalled.codes, report, notes: undefined, known: 0 };
  readFacts(evidence.facts, reading);
  const period = readPeriod(evidence.period, memory.period, report);
  if (period !== undefined && (period !== memory.period || ruleset.appliesBy !== "period-end"))
    checkForce(ruleset, period, evidence.decidedOn, report);
  const readings = readingsOf(compiled, options.readings, report);
  const past = readHistory(evidence.history, period, compiled, registers, report);
  const mark = subject && markFor(compiled, subject, readings, report);
  if (subject === undefined || period === undefined || issues().length > 0) return undefined;
  usePeriod(sheet, memory, period);
  useReadings(sheet, memory, readings);
  fillMark(compiled, mark, registers);
  const isClassMissing = mark !== undefined && subject.class === undefined && mark.low !== mark.high;
  const isOpen = !isComplete(reading) || sheet.histories.size > 0 || isClassMissing;
  if (sheet.program.faultable.size > 0) registers.fault.set(sheet.program.template.fault);
  recall(recalled, registers, isOpen);

  const notes = notesOf(reading);
  const { verdict, determinedBy, reliance } = outcomeOf(plan.settlings, mark?.certainty ?? "official", registers);
  const missing = isOpen
    ? missingFacts({ compiled, registers, codes: recalled.codes, past, notes, verdict, isClassMissing })
    : NONE_MISSING;
  const decision = decided({
    ruleset: plan.ruleset,
    overlays: plan.overlays,
    subject,
    period,
    verdict,
    total: sheet.total && mark && totalOf(sheet.total, mark, registers),
    standards: standardsOf(plan.standards, registers),
    determinedBy,
    missing,
    reliance,
    readings,
    issues: faultsOf(compiled, registers, report, issues),
  });
  if (options.trace === true) {
    let isWhole = false;
    const bringAll = (): void => {
      if (!isWhole) registersOf(compiled);
      isWhole = true;
    };
    const { codes } = recalled;
    decision.trace = traceOf({ ruleset, sheet, plan: plan.trace, registers, codes, bringAll, notes, past, readings });
  }
  return decision;
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

const NONE_MISSING: readonly MissingFact[] = Object.freeze([]);
const NO_ISSUES: readonly Issue[] = Object.freeze([]);

// So do those of the period.
function usePeriod(sheet: LoweredSheet, memory: Memory, period: Decision["period"]): void {
  if (memory.period === period) return;
  fillPeriod(period, sheet.period, memory.registers);
  memory.period = period;
}

// Slots of readings keep what they hold until another record is judged by other readings.
function useReadings(sheet: LoweredSheet, memory: Memory, readings: Decision["readings"]): void {
  const { registers, recalled } = memory;
  if (memory.readings === readings) return;
  fillReadings({ sheet }, readings, registers);
  for (const { slot } of sheet.readings.values()) recalled.codes[slot] = (registers.low[slot] ?? 0) + LEAST;
  memory.readings = readings;
}

function fillMark({ sheet }: CompiledRuleset, mark: MarkRange | undefined, registers: Registers): void {
  if (sheet.total === undefined || mark === undefined) return;
  registers.low[sheet.total.mark] = mark.low;
  registers.high[sheet.total.mark] = mark.high;
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
