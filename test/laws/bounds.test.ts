import fc from "fast-check";
import { expect, test } from "vitest";
import type { Range, Trace, TraceNode } from "../../src/evaluate/decision.js";
import { caseArb } from "../generators/cases.js";
import { decideWithTrace } from "./engine.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

function everyNode(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(everyNode)];
}

/** What lies outside 0 … maximum, by node. A standard's maximum is the declared one: bonuses may fill what was dropped. */
function outside(trace: Trace, maxima: ReadonlyMap<string, number>): readonly string[] {
  const isOrdered = ({ low, high }: Range): boolean => 0 <= low && low <= high;
  const criteria = trace.standards.flatMap((standard) => standard.criteria).flatMap(everyNode);
  const adjustments = [
    ...trace.standards.flatMap((standard) => [...standard.bonuses, ...standard.deductions]),
    ...(trace.total ? [...trace.total.bonuses.items, ...trace.total.deductions.items] : []),
  ].flatMap(everyNode);
  const wrongCriteria = criteria.filter(({ points }) => {
    return points && !(isOrdered(points.earned) && points.earned.high <= points.of.high);
  });
  const wrongAdjustments = adjustments.filter(({ points }) => points && !isOrdered(points.earned));
  const wrongStandards = trace.standards.filter(({ node, points }) => {
    return points && !(isOrdered(points.earned) && points.earned.high <= (maxima.get(node) ?? 0));
  });
  return [...wrongCriteria, ...wrongAdjustments, ...wrongStandards].map((one) => one.node);
}

test("0 ≤ earned ≤ maximum at every node", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      const { trace, total } = decideWithTrace(ruleset, evidence, readings);
      const declared = (ruleset.standards ?? []).map((one) => [one.id, Number(one.maximum ?? 0)] as const);
      expect(trace && outside(trace, new Map(declared))).toEqual([]);
      const bounds = ruleset.pass?.rounding ? undefined : ruleset.pass?.bounds;
      if (total && bounds) {
        expect(total.low).toBeGreaterThanOrEqual(bounds[0]);
        expect(total.high).toBeLessThanOrEqual(bounds[1]);
      }
    }),
    SETTINGS,
  );
});
