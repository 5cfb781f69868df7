// In: what a sheet delegates, and what overlays of one rank do. Out: an issue for all that was not delegated, or goes too far.
// Limits are cumulative over a rank: all its overlays together keep within each of them.
import { fromScaled, toScaled } from "../base/exact.js";
import { issue } from "../issues/issue.js";
import { POINTS_SCALE } from "../ruleset/compiled.js";
import type { Delegation, Ruleset } from "../ruleset/schema.js";
import { kindOf, targetOf } from "./operations/index.js";
import type { PlacedOperation, Report } from "./operations/operation.js";

function total(values: readonly number[]): number {
  const sum = values.reduce((so, value) => so + toScaled(value, POINTS_SCALE), 0);
  return fromScaled(sum, POINTS_SCALE);
}

// The standards or nodes a delegation names; undefined where it is about no particular one.
function namedBy(delegation: Delegation): readonly string[] | undefined {
  if ("standards" in delegation) return delegation.standards;
  return "nodes" in delegation ? delegation.nodes : undefined;
}

function covers(delegation: Delegation, { overlay, operation }: PlacedOperation, base: Ruleset): boolean {
  const need = kindOf(operation);
  if (delegation.to !== overlay.rank || delegation.may !== need.may(operation, base)) return false;
  const name = need.names?.(operation);
  return name === undefined || (namedBy(delegation)?.includes(name) ?? false);
}

/** Reports every operation that the sheet above does not delegate, and every limit exceeded. */
export function checkLimits(base: Ruleset, placed: readonly PlacedOperation[], report: Report): void {
  for (const one of placed) {
    const { overlay, operation, pointer } = one;
    const allowed = (base.delegation ?? []).filter((delegation) => covers(delegation, one, base));
    if (allowed.length === 0) {
      const params = { operation: operation.op, target: targetOf(operation), rank: overlay.rank };
      report(issue("overlay.not-delegated", overlay.id, pointer, params));
    }
    for (const delegation of allowed) {
      const alike = placed.filter((other) => covers(delegation, other, base));
      const excess = excessOf(delegation, one, alike, base);
      if (excess === undefined) continue;
      report(issue("overlay.beyond-delegation", overlay.id, pointer, { delegation: delegation.id, ...excess }));
    }
  }
}

interface Excess {
  readonly limit: number;
  readonly found?: number;
}

function beyond(limit: number, found: number): Excess {
  return found === Infinity ? { limit } : { limit, found };
}

// How an operation, or all operations under one delegation together, go beyond it.
function excessOf(
  delegation: Delegation,
  { operation }: PlacedOperation,
  alike: readonly PlacedOperation[],
  base: Ruleset,
): Excess | undefined {
  const { together } = kindOf(operation);
  const counted = together === true ? alike.map((other) => other.operation) : [operation];
  const found = total(counted.map((one) => kindOf(one).amount?.(one, base) ?? 0));
  if (delegation.may === "fill-maxima") {
    const filled = new Set(alike.map((other) => kindOf(other.operation).names?.(other.operation)));
    const complete = delegation.standards.every((standard) => filled.has(standard));
    const limit = delegation.total;
    return found > limit || (complete && found !== limit) ? beyond(limit, found) : undefined;
  }
  if ("count" in delegation && alike.length > delegation.count) return beyond(delegation.count, alike.length);
  return "most" in delegation && found > delegation.most ? beyond(delegation.most, found) : undefined;
}
