// In: what a sheet delegates, and what overlays of one rank do. Out: an issue for all that was not delegated, or goes too far.
// Limits are cumulative over a rank: all its overlays together keep within each of them. THE TABLE of what each operation needs.
import { fromScaled, toScaled } from "../base/exact.js";
import { type Issue, issue } from "../issues/issue.js";
import { POINTS_SCALE } from "../ruleset/compiled.js";
import type { Delegation, Ruleset } from "../ruleset/schema.js";
import { adjustmentMaximum } from "./maximum.js";
import { type OperationOf, type PlacedOperation, targetOf } from "./operations.js";
import type { Operation } from "./schema.js";

type Report = (found: Issue) => void;
type May = Delegation["may"];

interface Need<O extends Operation> {
  /** Which delegation allows it; of a mark, it depends on where the mark is now. */
  may(operation: O, base: Ruleset): May;
  /** The standard or node that the delegation must name; none where it names nothing. */
  names?(operation: O): string;
  /** How far it goes, in points: alone, or together with all of its kind. */
  amount?(operation: O, base: Ruleset): number;
  readonly together?: true;
}

const NEEDS: { readonly [Op in Operation["op"]]: Need<OperationOf<Op>> } = {
  "fill-maximum": {
    may: () => "fill-maxima",
    names: ({ standard }) => standard,
    amount: ({ maximum }) => maximum,
    together: true,
  },
  "add-criterion": { may: () => "add-criteria", names: ({ standard }) => standard },
  "add-deduction": {
    may: () => "add-deductions",
    amount: ({ deduction }) => adjustmentMaximum(deduction),
    together: true,
  },
  "add-bonus": { may: () => "add-bonuses", amount: ({ bonus }) => adjustmentMaximum(bonus), together: true },
  "add-disqualifier": { may: () => "add-disqualifiers" },
  "add-gate": { may: () => "add-gates" },
  "set-mark": {
    may: (operation, base) => (operation.mark < markNow(base, operation.class) ? "lower-marks" : "raise-marks"),
    amount: (operation, base) => Math.abs(total([operation.mark, -markNow(base, operation.class)])),
  },
  "set-points": { may: () => "set-points", names: ({ node }) => node, amount: ({ points }) => points },
  escalate: { may: () => "escalate", names: ({ deduction }) => deduction },
  repeal: { may: () => "repeal", names: ({ node }) => node },
};

function needOf(operation: Operation): Need<Operation> {
  return NEEDS[operation.op];
}

function markNow({ pass }: Ruleset, name: string): number {
  return pass?.marks.find((mark) => mark.class === name)?.mark ?? 0;
}

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
  const need = needOf(operation);
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

// How an operation, or all operations under one delegation together, go beyond it.
function excessOf(
  delegation: Delegation,
  { operation }: PlacedOperation,
  alike: readonly PlacedOperation[],
  base: Ruleset,
): { readonly limit: number; readonly found: number } | undefined {
  const need = needOf(operation);
  const counted = need.together === true ? alike.map((other) => other.operation) : [operation];
  const found = total(counted.map((one) => needOf(one).amount?.(one, base) ?? 0));
  if (delegation.may === "fill-maxima") {
    const filled = new Set(alike.map((other) => needOf(other.operation).names?.(other.operation)));
    const complete = delegation.standards.every((standard) => filled.has(standard));
    const limit = delegation.total;
    return found > limit || (complete && found !== limit) ? { limit, found } : undefined;
  }
  if ("count" in delegation && alike.length > delegation.count) return { limit: delegation.count, found: alike.length };
  return "most" in delegation && found > delegation.most ? { limit: delegation.most, found } : undefined;
}
