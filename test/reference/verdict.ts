// In: a judged sheet. Out: the verdict, and every node that settled it or blocks it.
import type { Determinant, LogicState, Verdict } from "../../src/evaluate/decision.js";
import { gatesBelow } from "./criteria.js";
import { type Interval, isFalse, isTrue } from "./rational.js";
import type { Sheet } from "./sheet.js";

/** What must be met, and what its failure means. */
export interface Demand {
  readonly node: string;
  readonly state: LogicState;
  readonly onFailure: "ineligible" | "undetermined";
}

export function stateOf(value: Interval): LogicState {
  return isTrue(value) ? "met" : isFalse(value) ? "failed" : "unknown";
}

/** By code points. */
export function byCodePoint(a: string, b: string): number {
  const left = Array.from(a).map((c) => c.codePointAt(0) ?? 0);
  const right = Array.from(b).map((c) => c.codePointAt(0) ?? 0);
  const at = left.findIndex((c, i) => c !== right[i]);
  if (at === -1) return left.length - right.length;
  return (left[at] ?? 0) - (right[at] ?? -1);
}

function demandsOf(sheet: Sheet): readonly Demand[] {
  const gates = sheet.gates.map(({ node, holds }) => ({
    node: node.id,
    state: stateOf(holds),
    onFailure: node.onFailure,
  }));
  const refuse = (node: string, value: Interval): Demand => ({ node, state: stateOf(value), onFailure: "ineligible" });
  const required = sheet.standards
    .flatMap((standard) => standard.criteria.flatMap(gatesBelow))
    .map((judged) => refuse(judged.criterion.id, judged.met));
  const floors = sheet.standards.flatMap(({ standard, floor }) =>
    floor ? [refuse(`${standard.id}.floor`, floor)] : [],
  );
  const total = sheet.total ? [refuse("total", sheet.total.reached)] : [];
  return [...gates, ...required, ...floors, ...total];
}

/** The outcome, with the nodes behind it sorted. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly determinedBy: readonly Determinant[];
}

function outcome(verdict: Verdict, by: readonly Determinant[]): Outcome {
  const determinedBy = by.map(({ node, state }) => ({ node, state })).sort((a, b) => byCodePoint(a.node, b.node));
  return { verdict, determinedBy };
}

/** The four steps of a verdict, from the states alone. */
export function settle(disqualifiers: readonly Determinant[], demands: readonly Demand[]): Outcome {
  const holding = disqualifiers.filter((one) => one.state === "holds");
  if (holding.length > 0) return outcome("disqualified", holding);
  const failed = demands.filter((one) => one.state === "failed" && one.onFailure === "ineligible");
  if (failed.length > 0) return outcome("ineligible", failed);
  const unclear = disqualifiers.filter((one) => one.state === "unknown");
  const open = [...unclear, ...demands.filter((one) => one.state !== "met")];
  return open.length > 0 ? outcome("undetermined", open) : outcome("eligible", [...disqualifiers, ...demands]);
}

export function verdictOf(sheet: Sheet): Outcome {
  const disqualifiers = sheet.disqualifiers.map(({ node, holds }): Determinant => {
    return { node: node.id, state: isTrue(holds) ? "holds" : isFalse(holds) ? "clear" : "unknown" };
  });
  return settle(disqualifiers, demandsOf(sheet));
}
