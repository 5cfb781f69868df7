import { fromScaled, MOST_DECIMALS, toScaled } from "../base/exact.js";
import { atMost, greatest, least, sum, times } from "../logic/arithmetic.js";
import type { CompiledNode, CriterionKind, NodeScope, Scored } from "./kind.js";
import type { Group } from "./schema.js";

const present = (register: number | undefined): register is number => register !== undefined;

// How the children count together, by the form of `combine`.
function summed({ maximum }: Group, children: readonly CompiledNode[], scope: NodeScope): Scored {
  const { builder } = scope;
  const raw = builder.emit(sum, children.map(({ earned }) => earned).filter(present), undefined);
  const of = builder.emit(sum, children.map((child) => child.of).filter(present), undefined);
  if (maximum === undefined) return { raw, earned: raw, of, expressions: {}, children };
  const cap = builder.constant(scope.scaled(maximum));
  const earned = builder.emit(least, [raw, cap], undefined);
  return { raw, earned, of: builder.emit(least, [of, cap], undefined), cap: maximum, expressions: {}, children };
}

function bestOf(_group: Group, children: readonly CompiledNode[], scope: NodeScope): Scored {
  const raw = scope.builder.emit(greatest, children.map(({ earned }) => earned).filter(present), undefined);
  const of = scope.builder.emit(greatest, children.map((child) => child.of).filter(present), undefined);
  return { raw, earned: raw, of, expressions: {}, children };
}

// A child is met when it earns its maximum; a required one, when its condition holds.
function enoughOf(group: Group, wanted: number, children: readonly CompiledNode[], scope: NodeScope): Scored {
  const { builder } = scope;
  const met = children.map(({ earned, state }, i) => {
    if (earned === undefined) return state ?? builder.constant(0);
    const node = group.criteria[i];
    const maximum = node === undefined ? undefined : scope.maximumOf(node);
    return builder.emit(atMost, [builder.constant(scope.scaled(maximum ?? 0)), earned], undefined);
  });
  const enough = builder.emit(atMost, [builder.constant(wanted), builder.emit(sum, met, undefined)], undefined);
  const points = scope.scaled(group.points ?? 0);
  const raw = builder.emit(times, [enough], points);
  return { raw, earned: raw, of: builder.constant(points), state: enough, expressions: {}, children };
}

/** Several criteria that count together: their sum, the best of them, or points when at least n of them are met in full. */
export const group: CriterionKind<Group> = {
  summary: { vi: "nhóm tiêu chí", en: "group of criteria" },
  maximum({ combine, criteria, maximum, points }, scope) {
    if (typeof combine === "object") return points;
    const earnable = criteria.map((child) => scope.maximumOf(child) ?? 0);
    const scaled = earnable.map((value) => toScaled(value, MOST_DECIMALS));
    const together = combine === "best" ? Math.max(...scaled) : scaled.reduce((total, value) => total + value, 0);
    return Math.min(maximum ?? Infinity, fromScaled(together, MOST_DECIMALS));
  },
  lower(node, scope) {
    const { combine } = node;
    const misplaced = (key: string, steps: readonly (string | number)[] = []): undefined =>
      scope.report("ruleset.group-shape", steps, { id: node.id, key });
    // A group reads no fact itself: what is not applicable is its children.
    if (node.whenNotApplicable !== undefined) misplaced("whenNotApplicable", ["whenNotApplicable"]);
    if ((node.points !== undefined) !== (typeof combine === "object")) misplaced("points");
    if (combine !== "sum") {
      if (node.maximum !== undefined) misplaced("maximum");
      for (const [i, child] of node.criteria.entries()) {
        if (child.whenNotApplicable === "drop") misplaced("whenNotApplicable", ["criteria", i, "whenNotApplicable"]);
        if (child.kind === "required" && combine === "best") misplaced("kind", ["criteria", i, "kind"]);
      }
    }
    if (typeof combine === "object" && combine.atLeast > node.criteria.length) {
      misplaced("atLeast", ["combine", "atLeast"]);
    }
    const children = scope.criteria(node.criteria, "criteria");
    if (children === undefined) return undefined;
    if (combine === "sum") return { ...summed(node, children, scope), combine };
    if (combine === "best") return { ...bestOf(node, children, scope), combine };
    return { ...enoughOf(node, combine.atLeast, children, scope), combine };
  },
};
