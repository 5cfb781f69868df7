// In: a deduction or bonus of the document and a scope. Out: the points it comes to, and its items alike.
import type { Json } from "../../src/base/json.js";
import type { Adjustment, Combine } from "../../src/kinds/schema.js";
import { evaluate, type Scope } from "./expressions.js";
import { bandPoints, whenHeld } from "./points.js";
import { atMost, exact, greater, type Interval, isSingle, single, sum, times } from "./rational.js";
import { type Mention, mentions } from "./reads.js";

/** An adjustment, judged; its points are positive in bonuses and deductions alike. */
export interface Adjusted {
  readonly adjustment: Adjustment;
  readonly earned: Interval;
  readonly items: readonly Adjusted[];
  readonly mentions: readonly Mention[];
  readonly isSettled: boolean;
}

/** Do all of them count, or the largest alone? */
export function combinedBy(combine: Combine, scope: Scope): "sum" | "largest" {
  if (typeof combine === "string") return combine;
  return combine.options[scope.readings[combine.reading] ?? ""] ?? "sum";
}

function leaf(adjustment: Adjustment, expression: Json, earned: Interval, scope: Scope): Adjusted {
  const read = mentions(expression, scope.ruleset);
  return { adjustment, earned, items: [], mentions: read, isSettled: isSingle(earned) };
}

export function adjust(adjustment: Adjustment, scope: Scope): Adjusted {
  switch (adjustment.kind) {
    case "flat": {
      const { when } = adjustment;
      return leaf(adjustment, when, whenHeld(evaluate(when, scope), adjustment.points), scope);
    }
    case "per-case": {
      const points = times(evaluate(adjustment.cases, scope), single(exact(adjustment.each)));
      return leaf(adjustment, adjustment.cases, atMost(points, adjustment.cap), scope);
    }
    case "banded": {
      const { measure } = adjustment;
      return leaf(adjustment, measure, bandPoints(evaluate(measure, scope), adjustment.bands), scope);
    }
    case "graded": {
      const value = { var: adjustment.field };
      return leaf(adjustment, value, evaluate(value, scope), scope);
    }
    case "group": {
      const items = adjustment.items.map((item) => adjust(item, scope));
      const earned = items.map((item) => item.earned);
      const together = combinedBy(adjustment.combine, scope) === "sum" ? sum(earned) : greater(earned);
      return { adjustment, earned: atMost(together, adjustment.cap), items, mentions: [], isSettled: true };
    }
  }
}

/** The adjustment and everything below it. */
export function everyItem(adjusted: Adjusted): readonly Adjusted[] {
  return [adjusted, ...adjusted.items.flatMap(everyItem)];
}
