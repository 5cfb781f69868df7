// In: a ruleset. Out: every number of points that a standard, or the total, can come to at all (or more than that, never fewer), in
// ten-thousandths. What is not of a simple kind is not answered.
import { MOST_DECIMALS, toScaled } from "../../base/exact.js";
import type { Adjustment, Criterion, Proportional } from "../../kinds/schema.js";
import type { Ruleset, Standard } from "../../ruleset/schema.js";

type Points = ReadonlySet<number>;

/** Most different numbers of points that are kept apart. */
const MOST = 100_000;
const NONE: Points = new Set([0]);

const scaled = (points: number): number => toScaled(points, MOST_DECIMALS);

/** Not beyond the limits. */
function within(points: Points, low: number, high: number): Points {
  return new Set([...points].map((one) => Math.min(high, Math.max(low, one))));
}

function sums(sets: readonly (Points | undefined)[], sign: 1 | -1 = 1): Points | undefined {
  let all: Points = NONE;
  for (const set of sets) {
    if (set === undefined) return undefined;
    const next = new Set<number>();
    for (const one of all) for (const other of set) next.add(one + sign * other);
    if (next.size > MOST) return undefined;
    all = next;
  }
  return all;
}

function either(sets: readonly (Points | undefined)[]): Points | undefined {
  const known = sets.filter((set) => set !== undefined);
  return known.length < sets.length ? undefined : new Set([0, ...known.flatMap((set) => [...set])]);
}

function multiples(step: number, most: number): Points {
  const [by, end] = [scaled(step), scaled(most)];
  return new Set([...Array.from({ length: Math.floor(end / by) + 1 }, (_, i) => i * by), end]);
}

function listed(points: readonly number[]): Points {
  return new Set([0, ...points.map(scaled)]);
}

// Where those for a whole of zero cannot be told, they are a range from none to the maximum, and both ends are here.
function shares({ step, maximum, whenZero }: Proportional): Points {
  return new Set([...multiples(step, maximum), ...(whenZero === "unknown" ? [] : [scaled(whenZero)])]);
}

function graded(field: string, { fields }: Ruleset): Points | undefined {
  const declared = fields[field];
  return declared?.type === "points" ? multiples(declared.step, declared.max) : undefined;
}

function ofCriterion(node: Criterion, ruleset: Ruleset): Points | undefined {
  // What is left of the maximum then varies, and every limit with it.
  if (node.whenNotApplicable === "drop") return undefined;
  switch (node.kind) {
    case "pass-fail":
      return listed([node.points]);
    case "per-unit":
      return multiples(node.each, node.maximum);
    case "proportional":
      return shares(node);
    case "banded":
      return listed(node.bands.map(({ points }) => points));
    case "choice":
      return listed(node.levels.map(({ points }) => points));
    case "graded":
      return graded(node.field, ruleset);
    case "required":
      return NONE;
    case "group": {
      if (typeof node.combine === "object") return listed([node.points ?? 0]);
      const children = node.criteria.map((child) => ofCriterion(child, ruleset));
      const all = node.combine === "sum" ? sums(children) : either(children);
      return node.maximum === undefined || all === undefined ? all : within(all, 0, scaled(node.maximum));
    }
  }
}

function ofAdjustment(node: Adjustment, most: number, ruleset: Ruleset): Points | undefined {
  switch (node.kind) {
    case "flat":
      return listed([node.points]);
    case "per-case":
      return multiples(node.each, node.cap ?? most);
    case "banded":
      return listed(node.bands.map(({ points }) => points));
    case "graded":
      return graded(node.field, ruleset);
    case "group": {
      const items = node.items.map((item) => ofAdjustment(item, most, ruleset));
      // The largest alone is one of the sums: each of the others may be none.
      const all = sums(items);
      return node.cap === undefined || all === undefined ? all : within(all, 0, scaled(node.cap));
    }
  }
}

function adjustments(
  ruleset: Ruleset,
  key: "deductions" | "bonuses",
  from: string | undefined,
  most: number,
): Points | undefined {
  const own = (ruleset[key] ?? []).filter((node) => node.from === from);
  const all = sums(own.map((node) => ofAdjustment(node, most, ruleset)));
  const cap = from === undefined ? ruleset.caps?.[key]?.cap : undefined;
  return cap === undefined || all === undefined ? all : within(all, 0, scaled(cap));
}

/** Points that a standard can come to, with what is added to it and taken from it; nothing where that is not told. */
export function reachableByStandard(ruleset: Ruleset, { id, criteria, maximum }: Standard): Points | undefined {
  if (typeof maximum !== "number") return undefined;
  const end = scaled(maximum);
  const earned = sums(criteria.map((node) => ofCriterion(node, ruleset)));
  const own = earned && within(earned, 0, end);
  const more = sums([own, adjustments(ruleset, "bonuses", id, maximum)]);
  const less = adjustments(ruleset, "deductions", id, maximum);
  const all = sums([more, less && sums([less], -1)]);
  return all && within(all, 0, end);
}

/** Totals that the sheet can come to; nothing where that is not told. */
export function reachableTotals(ruleset: Ruleset): Points | undefined {
  const { pass, standards = [] } = ruleset;
  if (pass === undefined || pass.rounding !== undefined) return undefined;
  const [low, high] = pass.bounds;
  const more = sums([
    ...standards.map((standard) => reachableByStandard(ruleset, standard)),
    adjustments(ruleset, "bonuses", undefined, high),
  ]);
  // Deductions without a cap are followed as far as they take a whole sheet away.
  const less = adjustments(ruleset, "deductions", undefined, high - low);
  const all = sums([more, less && sums([less], -1)]);
  return all && within(all, scaled(low), scaled(high));
}
