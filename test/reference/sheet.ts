// In: a ruleset, evidence and readings. Out: every node of the sheet judged, before any verdict.
import type { Evidence } from "../../src/evaluate/evidence.js";
import type { Disqualifier, Gate, Ruleset } from "../../src/ruleset/schema.js";
import { type Adjusted, adjust } from "./adjustments.js";
import { evaluate, type Scope } from "./expressions.js";
import type { Interval } from "./rational.js";
import { type Mention, mentions } from "./reads.js";
import { type JudgedStandard, judgeStandard } from "./standards.js";
import { type JudgedTotal, judgeTotal } from "./total.js";

/** A gate or disqualifier with its truth value. */
interface Condition<T> {
  readonly node: T;
  readonly holds: Interval;
  readonly mentions: readonly Mention[];
}

/** The whole sheet, judged. */
export interface Sheet {
  readonly scope: Scope;
  readonly gates: readonly Condition<Gate>[];
  readonly disqualifiers: readonly Condition<Disqualifier>[];
  readonly standards: readonly JudgedStandard[];
  readonly bonuses: readonly Adjusted[];
  readonly deductions: readonly Adjusted[];
  readonly total: JudgedTotal | undefined;
  /** Was there a share or quotient of nothing, without a declared answer? */
  readonly hasFault: boolean;
}

export function judgeSheet(ruleset: Ruleset, evidence: Evidence, given: { readonly [reading: string]: string }): Sheet {
  const declared = Object.entries(ruleset.readings ?? {});
  const readings = Object.fromEntries(declared.map(([key, reading]) => [key, given[key] ?? reading.default]));
  const seen = { fault: false };
  const scope: Scope = {
    ruleset,
    evidence,
    readings,
    fault: () => {
      seen.fault = true;
    },
  };
  const gates = (ruleset.gates ?? []).map((node) => ({
    node,
    holds: evaluate(node.require, scope),
    mentions: mentions(node.require, ruleset),
  }));
  const disqualifiers = (ruleset.disqualifiers ?? []).map((node) => ({
    node,
    holds: evaluate(node.when, scope),
    mentions: mentions(node.when, ruleset),
  }));
  const bonuses = (ruleset.bonuses ?? []).map((one) => adjust(one, scope));
  const deductions = (ruleset.deductions ?? []).map((one) => adjust(one, scope));
  const standards = (ruleset.standards ?? []).map((one) => judgeStandard(one, bonuses, deductions, scope));
  const total = ruleset.pass ? judgeTotal(ruleset.pass, standards, bonuses, deductions, scope) : undefined;
  return { scope, gates, disqualifiers, standards, bonuses, deductions, total, hasFault: seen.fault };
}
