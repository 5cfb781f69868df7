// In: a comparison of two decisions. Out: nothing, where all of it adds up; else a failed expectation.
import { expect } from "vitest";
import type { Alone, DecisionComparison, Difference, Ends, PointsChange } from "../../../src/compare/index.js";

const SCALE = 1e4;
const NOTHING: Ends = { low: 0, high: 0 };

/** Ends added exactly, as whole numbers of ten-thousandths. */
export function adds(all: readonly Ends[]): Ends {
  const sum = (end: keyof Ends): number => all.reduce((so, one) => so + Math.round(one[end] * SCALE), 0) / SCALE;
  return { low: sum("low"), high: sum("high") };
}

/** The same the other way. */
export function turned({ low, high }: Ends): Ends {
  return { low: 0 - low, high: 0 - high };
}

/** Every line of the points with those that are counted in it; under null, those that are counted in the total. */
function insides(points: readonly PointsChange[]): ReadonlyMap<PointsChange | null, readonly PointsChange[]> {
  const found = new Map<PointsChange | null, PointsChange[]>([[null, []]]);
  let open: readonly PointsChange[] = [];
  for (const one of points) {
    // Each node stands before what is within it.
    const outer = one.part === undefined ? one.within : one.node;
    const at = open.map(({ node }) => node).lastIndexOf(outer ?? "");
    if (outer !== undefined && at < 0) throw new RangeError(`${one.node} stands in ${outer}, which is not listed`);
    open = open.slice(0, at + 1);
    found.get(open.at(-1) ?? null)?.push(one);
    if (one.part !== undefined) continue;
    open = [...open, one];
    found.set(one, []);
  }
  return found;
}

function change({ before, after }: Difference): Ends {
  return adds([after, turned(before)]);
}

/** What must add up, of a difference: all but what is the same on both sides, which is not listed. */
const COLUMNS: readonly ((one: Difference) => Ends)[] = [
  change,
  ({ split }) => split?.facts ?? NOTHING,
  ({ split }) => split?.rules ?? NOTHING,
  ({ split }) => split?.interaction ?? NOTHING,
];

function expectSum(parts: readonly Difference[], whole: Difference): void {
  for (const column of COLUMNS) expect(adds(parts.map(column))).toEqual(column(whole));
}

function totalOf(alone: Alone): Ends | undefined {
  return alone.decided && alone.total !== undefined ? { low: alone.total.low, high: alone.total.high } : undefined;
}

/** Everything adds up: facts, rules and interaction to differences; parts of nodes to nodes; nodes and articles to the total. */
export function checkSums(found: DecisionComparison): void {
  const { total, mark, left, points, articles, alone, before, after } = found;
  const isSplit = alone.facts.decided && alone.rules.decided;
  const [old, now] = [before.decision, after.decision];
  if (total === undefined) {
    expect(points).toEqual([]);
    expect(old.total === undefined || now.total === undefined).toBe(true);
    return;
  }
  expect([total.before, total.after]).toEqual([old, now].map(({ total: of }) => ({ low: of?.low, high: of?.high })));
  const all = [total, mark, left, ...points.map((one) => one.points), ...articles.map((one) => one.points)];
  for (const one of all) {
    expect(one?.split !== undefined).toBe(isSplit);
    if (one?.split === undefined) continue;
    const { facts, rules, interaction } = one.split;
    expect(adds([facts, rules, interaction])).toEqual(change(one));
  }
  if (total.split !== undefined) {
    expect(adds([total.before, total.split.facts])).toEqual(totalOf(alone.facts));
    expect(adds([total.before, total.split.rules])).toEqual(totalOf(alone.rules));
  }
  expectSum(
    articles.flatMap((one) => one.points ?? []),
    total,
  );
  const inside = insides(points);
  expectSum(
    (inside.get(null) ?? []).map((one) => one.points),
    total,
  );
  for (const [outer, inner] of inside) {
    if (outer === null || inner.length === 0) continue;
    expectSum(
      inner.map((one) => one.points),
      outer.points,
    );
  }
  // A standard counts what the decision says that it earned.
  for (const { node, within, part, was = node, points: one } of points) {
    if (within !== undefined || part !== undefined) continue;
    const [earned, later] = [old.standards.find((s) => s.node === was), now.standards.find((s) => s.node === node)];
    if (earned !== undefined) expect(one.before).toEqual({ low: earned.low, high: earned.high });
    if (later !== undefined) expect(one.after).toEqual({ low: later.low, high: later.high });
  }
}
