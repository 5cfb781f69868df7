// In: a ruleset, evidence, and a decision with its trace. Out: is this the decision that the ruleset makes of the evidence, line by
// line? Never here: anything of the evaluator; every line is made once more, from the document and the facts alone.
import { dayNumber, daysLater, yearOf } from "../base/date.js";
import type { TracedDecision } from "../evaluate/evaluate.js";
import type { Evidence } from "../evaluate/evidence.js";
import type { Ruleset } from "../ruleset/schema.js";
import { at, differences, type Fault, type Plain } from "./compare.js";
import { readEvidence } from "./evidence.js";
import { single } from "./interval.js";
import { issues, missing, reliance, settle } from "./reasons.js";
import { judge, type Marks, marksFor } from "./sheet.js";
import type { Scope } from "./step.js";

/** Accepted, or everything that is wrong. */
export type VerifyResult = { readonly ok: true } | { readonly ok: false; readonly faults: readonly Fault[] };

/** The option of each reading that the decision says it used; the default where it names none that there is. */
function readingsIn(decision: unknown, ruleset: Ruleset): Scope["readings"] {
  return Object.fromEntries(
    Object.entries(ruleset.readings ?? {}).map(([key, { options, default: usual }]) => {
      const used = at(decision, "readings", key);
      return [key, typeof used === "string" && Object.hasOwn(options, used) ? used : usual];
    }),
  );
}

/**
 * Checks a decision against its ruleset and evidence, line by line (kiểm tra kết quả xét): every leaf, step, sum, cap, floor, the
 * total, the verdict and its reasons are made once more by a second, separate writing of docs/decision.md and compared.
 *
 * All faults are named, each where it stands. Expects a ruleset that compiles, with its overlays applied, and evidence that
 * `parseEvidence` accepts. The readings are those that the decision says it used.
 *
 * @example
 * const decision = evaluate(compiled, evidence, { trace: true });
 * verifyTrace(ruleset, evidence, decision) //=> { ok: true }
 * const { faults } = verifyTrace(ruleset, evidence, { ...decision, verdict: "eligible" });
 * faults //=> [{ at: "/verdict", code: "differs", expected: "undetermined", found: "eligible" }]
 */
export function verifyTrace(ruleset: Ruleset, evidence: Evidence, decision: TracedDecision): VerifyResult {
  const { facts, faults } = readEvidence(ruleset, evidence);
  if (faults.length > 0) return { ok: false, faults };
  const { subject, period, history = [] } = evidence;
  const readings = readingsIn(decision, ruleset);
  const marks = ruleset.pass && marksFor(ruleset.pass, [subject.class ?? []].flat(), readings);
  const isUnmarked = ruleset.pass !== undefined && marks === undefined;
  if (isUnmarked) return { ok: false, faults: [{ at: "/subject/class", code: "evidence", found: subject.class }] };
  const [from, to] = [single(BigInt(dayNumber(period.from))), single(BigInt(dayNumber(period.to)))];
  const scope: Scope = { ruleset, facts, history, readings, from, to, lastYear: yearOf(daysLater(period.to, -1)) };
  const found = differences(decisionOf(scope, evidence, marks), decision);
  return found.length === 0 ? { ok: true } : { ok: false, faults: found };
}

/** The decision as it must be. */
function decisionOf(scope: Scope, { subject, period }: Evidence, marks: Marks | undefined): Plain {
  const { ruleset, readings } = scope;
  const { trace, total, standards, leaves, ...states } = judge(scope, marks);
  const outcome = settle(states);
  return {
    kind: "decision",
    format: 1,
    ruleset: { id: ruleset.id, version: ruleset.version },
    overlays: (ruleset.layers ?? []).map(({ id, version }) => ({ id, version })),
    subject: { kind: subject.kind, id: subject.id, class: subject.class },
    period: { from: period.from, to: period.to },
    verdict: outcome.verdict,
    total,
    standards,
    determinedBy: outcome.determinedBy.map(({ node, state }) => ({ node, state })),
    missing: missing(leaves, outcome),
    reliance: reliance(outcome, ruleset, marks?.marks ?? []),
    readings,
    issues: issues(leaves, subject.id),
    trace,
  };
}
