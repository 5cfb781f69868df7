// In: what a sheet delegates, and what overlays of one rank do. Out: an issue for all that was not delegated, or goes too far.
// Limits are cumulative over a rank: all its overlays together keep within each of them.
import { fromScaled, toScaled } from "../base/exact.js";
import { type Issue, issue } from "../issues/issue.js";
import { POINTS_SCALE } from "../ruleset/compiled.js";
import type { Delegation, Ruleset } from "../ruleset/schema.js";
import { adjustmentMaximum } from "./maximum.js";
import { type OperationOf, type PlacedOperation, targetOf } from "./operations.js";
import type { Operation } from "./schema.js";

type Report = (found: Issue) => void;
type Placed<Op extends Operation["op"]> = PlacedOperation<OperationOf<Op>>;
type DelegationOf<May extends Delegation["may"]> = Extract<Delegation, { readonly may: May }>;

/** Reports every operation that the sheet above does not delegate, and every limit exceeded. */
export function checkLimits(base: Ruleset, placed: readonly PlacedOperation[], report: Report): void {
  checkFills(base, only("fill-maximum", placed), report);
  checkCriteria(base, only("add-criterion", placed), report);
  checkDeductions(base, only("add-deduction", placed), report);
}

function only<Op extends Operation["op"]>(op: Op, placed: readonly PlacedOperation[]): readonly Placed<Op>[] {
  return placed.filter((one): one is Placed<Op> => one.operation.op === op);
}

function delegated<May extends Delegation["may"]>(
  { delegation = [] }: Ruleset,
  may: May,
  { overlay }: PlacedOperation,
): readonly DelegationOf<May>[] {
  return delegation.filter((one): one is DelegationOf<May> => one.may === may && one.to === overlay.rank);
}

function refuse({ overlay, operation, pointer }: PlacedOperation, report: Report): void {
  const params = { operation: operation.op, target: targetOf(operation), rank: overlay.rank };
  report(issue("overlay.not-delegated", overlay.id, pointer, params));
}

function exceed(
  { overlay, pointer }: PlacedOperation,
  delegation: string,
  limit: number,
  found: number,
  report: Report,
): void {
  report(issue("overlay.beyond-delegation", overlay.id, pointer, { delegation, limit, found }));
}

function total(values: readonly number[]): number {
  const sum = values.reduce((so, value) => so + toScaled(value, POINTS_SCALE), 0);
  return fromScaled(sum, POINTS_SCALE);
}

function checkFills(base: Ruleset, fills: readonly Placed<"fill-maximum">[], report: Report): void {
  for (const one of fills) {
    const allowed = delegated(base, "fill-maxima", one).filter(({ standards }) =>
      standards.includes(one.operation.standard),
    );
    if (allowed.length === 0) refuse(one, report);
    for (const { id, standards, total: limit } of allowed) {
      const filled = fills.filter(({ operation }) => standards.includes(operation.standard));
      const found = total(filled.map(({ operation }) => operation.maximum));
      const complete = standards.every((standard) => filled.some(({ operation }) => operation.standard === standard));
      if (found > limit || (complete && found !== limit)) exceed(one, id, limit, found, report);
    }
  }
}

function checkCriteria(base: Ruleset, added: readonly Placed<"add-criterion">[], report: Report): void {
  for (const one of added) {
    const allowed = delegated(base, "add-criteria", one).some(({ standards }) =>
      standards.includes(one.operation.standard),
    );
    if (!allowed) refuse(one, report);
  }
}

function checkDeductions(base: Ruleset, added: readonly Placed<"add-deduction">[], report: Report): void {
  const found = total(added.map(({ operation }) => adjustmentMaximum(operation.deduction)));
  for (const one of added) {
    const allowed = delegated(base, "add-deductions", one);
    if (allowed.length === 0) refuse(one, report);
    for (const { id, most } of allowed) {
      if (most !== undefined && found > most) exceed(one, id, most, found, report);
    }
  }
}
