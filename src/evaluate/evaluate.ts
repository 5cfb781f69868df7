// In: a compiled ruleset and the evidence about one subject. Out: a decision. Never here: a clock, a default for a missing
// fact, a word for people. The verdict itself is defined in `verdict.ts`, the sheet's formula in `ruleset/lower.ts`.

import { dateText, dayNumber, yearOf } from "../base/date.js";
import { isObject, own } from "../base/json.js";
import { failure, type Result, success } from "../base/result.js";
import { raise } from "../issues/error.js";
import type { Issue } from "../issues/issue.js";
import { type Registers, reset, run } from "../logic/machine.js";
import type { Report } from "../logic/scope.js";
import { type CompiledRuleset, collector } from "../ruleset/compile.js";
import type { Decision, StandardScore, Total, Trace } from "./decision.js";
import type { Evidence } from "./evidence.js";
import { missingFacts, relianceOf } from "./missing.js";
import { readFacts, readPeriod } from "./read.js";
import { LAST_YEAR, readHistory } from "./read-history.js";
import { fillReadings, readingsOf } from "./readings-used.js";
import { disqualifierState, pointsOf, stateOf } from "./states.js";
import { checkEnvelope, checkForce, type MarkRange, markFor, readSubject } from "./subject.js";
import { traceOf } from "./trace.js";
import { type JudgedRequirement, verdictOf } from "./verdict.js";

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
  const { ruleset, sheet, index, memory: registers } = compiled;
  const { report, issues } = collector(documentName(evidence));
  if (!checkEnvelope(evidence, report)) return failure(issues());
  reset(sheet.program, registers);
  const subject = readSubject(evidence.subject, ruleset, report);
  const period = readPeriod(evidence.period, sheet.period, registers, report);
  if (period !== undefined) checkForce(ruleset, period, evidence.decidedOn, report);
  const readings = readingsOf(ruleset, options.readings ?? {}, report);
  const notes = readFacts(evidence.facts, sheet, registers, report);
  const lastYear = period === undefined ? LAST_YEAR : yearOf(dateText(dayNumber(period.to) - 1));
  const past = readHistory(evidence.history, lastYear, compiled, registers, report);
  const mark = subject && markFor(ruleset, subject, readings, report);
  if (subject === undefined || period === undefined || issues().length > 0) return failure(issues());
  fillReadings(compiled, readings, registers);
  fillMark(compiled, mark, registers);
  run(sheet.program, registers);

  const judged = judge(compiled, registers);
  const { verdict, determinedBy } = verdictOf(judged.disqualifiers, judged.requirements);
  const evaluated = { sheet, index, registers, past, verdict, determinedBy };
  const total = totalOf(compiled, registers);
  const { id, version } = ruleset;
  return success({
    kind: "decision",
    format: 1,
    ruleset: { id, version },
    overlays: (ruleset.layers ?? []).map((layer) => ({ id: layer.id, version: layer.version })),
    subject,
    period,
    verdict,
    ...(total === undefined ? {} : { total }),
    standards: standardsOf(compiled, registers),
    determinedBy,
    missing: missingFacts(
      evaluated,
      notes,
      mark !== undefined && subject.class === undefined && mark.low !== mark.high,
    ),
    reliance: relianceOf(evaluated, ruleset, mark),
    readings,
    issues: faultsOf(compiled, registers, report, issues),
    ...(options.trace === true ? { trace: traceOf({ ruleset, sheet, registers, notes, past, readings }) } : {}),
  });
}

function documentName(evidence: unknown): string {
  const subject = isObject(evidence) ? own(evidence, "subject") : undefined;
  const id = isObject(subject) ? own(subject, "id") : undefined;
  return typeof id === "string" ? id : "evidence";
}

function fillMark({ sheet }: CompiledRuleset, mark: MarkRange | undefined, registers: Registers): void {
  if (sheet.total === undefined || mark === undefined) return;
  registers.low[sheet.total.mark] = mark.low;
  registers.high[sheet.total.mark] = mark.high;
}

// The state of everything that can settle the verdict.
function judge({ sheet, index }: CompiledRuleset, registers: Registers): Judged {
  const refused = (node: string, register: number): JudgedRequirement => ({
    node,
    state: stateOf(register, registers),
    onFailure: "ineligible",
  });
  return {
    disqualifiers: sheet.disqualifiers.map(({ id, condition }) => ({
      node: id,
      state: disqualifierState(condition.register, registers),
    })),
    requirements: [
      ...sheet.gates.map(({ id, condition, onFailure }) => ({
        node: id,
        state: stateOf(condition.register, registers),
        onFailure,
      })),
      ...index.required.map(({ id, state }) => refused(id, state)),
      ...sheet.standards.flatMap(({ id, floor }) => (floor === undefined ? [] : [refused(`${id}.floor`, floor.state)])),
      ...(sheet.total === undefined ? [] : [refused("total", sheet.total.state)]),
    ],
  };
}

interface Judged {
  readonly disqualifiers: Parameters<typeof verdictOf>[0];
  readonly requirements: readonly JudgedRequirement[];
}

function totalOf({ sheet: { total } }: CompiledRuleset, registers: Registers): Total | undefined {
  if (total === undefined) return undefined;
  const mark = pointsOf(total.mark, registers);
  return { ...pointsOf(total.counted, registers), mark: [mark.low, mark.high], of: total.of };
}

function standardsOf({ sheet }: CompiledRuleset, registers: Registers): readonly StandardScore[] {
  return sheet.standards.flatMap(({ id, points, floor }) => {
    if (points === undefined) return [];
    const of = pointsOf(points.of, registers);
    const score = { node: id, ...pointsOf(points.earned, registers), of };
    return [floor === undefined ? score : { ...score, floor: stateOf(floor.state, registers) }];
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
