// In: a ruleset that passes the check, evidence that conforms to it, and the readings to use. Out: the decision, without
// its trace and with only the fact of a fault: what the engine must agree with.
import type { Decision, Range } from "../../src/evaluate/decision.js";
import type { Evidence } from "../../src/evaluate/evidence.js";
import type { Ruleset } from "../../src/ruleset/schema.js";
import { missingFacts } from "./missing.js";
import { type Interval, toNumber } from "./rational.js";
import { relianceOf } from "./reliance.js";
import { judgeSheet, type Sheet } from "./sheet.js";
import { stateOf, verdictOf } from "./verdict.js";

/** A decision as far as the reference tells it. */
export type ReferenceDecision = Omit<Decision, "issues" | "trace"> & { readonly hasFault: boolean };

function rangeOf(value: Interval): Range {
  return { low: toNumber(value.low), high: toNumber(value.high) };
}

export function referenceDecision(
  ruleset: Ruleset,
  evidence: Evidence,
  readings: { readonly [reading: string]: string } = {},
): ReferenceDecision {
  return decisionOf(judgeSheet(ruleset, evidence, readings));
}

/** The decision of a sheet that is judged. */
export function decisionOf(sheet: Sheet): ReferenceDecision {
  const { ruleset, evidence } = sheet.scope;
  const { verdict, determinedBy } = verdictOf(sheet);
  const { total } = sheet;
  const marks = total && rangeOf(total.mark);
  return {
    kind: "decision",
    format: 1,
    ruleset: { id: ruleset.id, version: ruleset.version },
    overlays: (ruleset.layers ?? []).map(({ id, version }) => ({ id, version })),
    subject: evidence.subject,
    period: evidence.period,
    verdict,
    ...(total && marks
      ? { total: { ...rangeOf(total.counted), mark: [marks.low, marks.high] as const, of: toNumber(total.of) } }
      : {}),
    standards: sheet.standards
      .filter((standard) => standard.maximum !== undefined)
      .map(({ standard, earned, of, floor }) => ({
        node: standard.id,
        ...rangeOf(earned),
        of: rangeOf(of),
        ...(floor ? { floor: stateOf(floor) } : {}),
      })),
    determinedBy,
    missing: missingFacts(sheet, verdict, determinedBy),
    reliance: relianceOf(sheet, determinedBy),
    readings: sheet.scope.readings,
    hasFault: sheet.hasFault,
  };
}
