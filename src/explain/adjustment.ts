// In: a deduction or bonus of the trace. Out: what it takes or gives, why, and before which cap.
import type { TraceNode } from "../evaluate/decision.js";
import type { Adjustment } from "../kinds/schema.js";
import { item, type ListItem, strong } from "../render/blocks.js";
import { basis } from "./citation.js";
import { bandFindings, named } from "./criterion.js";
import { eventFindings, factorWords, finding } from "./expression.js";
import { rangeText } from "./points.js";
import { local, type View } from "./view.js";

/** Which way the points of an adjustment count. */
export type Direction = "deduction" | "bonus";

const EXPLAINERS: {
  readonly [K in Adjustment["kind"]]: (
    view: View,
    rule: Extract<Adjustment, { kind: K }>,
    trace: TraceNode,
  ) => readonly string[];
} = {
  flat: (view, _, { expressions }) => Object.values(expressions).map((expression) => finding(view, expression)),
  "per-case": (view, { each }, { expressions }) => {
    const { cases } = expressions;
    return cases === undefined
      ? []
      : [view.say.adjustments.perCase(factorWords(view, cases), view.say.format.number(each))];
  },
  banded: (view, { bands }, { expressions: { measure } }) => bandFindings(view, measure, bands).slice(0, 2),
  graded: (view, _, { expressions }) => Object.values(expressions).map((expression) => finding(view, expression)),
  group: (view, _, { combine }) => (combine === "largest" ? [view.say.adjustments.largest] : []),
};

function reasons(view: View, rule: Adjustment, trace: TraceNode): readonly string[] {
  // CAST: the table has the explainer of exactly this kind.
  const explain = EXPLAINERS[rule.kind] as (view: View, rule: Adjustment, trace: TraceNode) => readonly string[];
  return explain(view, rule, trace);
}

function capRemarks(view: View, { points }: TraceNode): readonly string[] {
  const { adjustments, format } = view.say;
  const text = points?.cap === undefined ? undefined : format.number(points.cap);
  if (points?.capped === "yes") return [adjustments.capped(rangeText(view, points.raw), text)];
  return points?.capped === "maybe" ? [adjustments.mayBeCapped(text)] : [];
}

function effect(view: View, { points }: TraceNode, direction: Direction): string {
  const { adjustments } = view.say;
  const words = {
    deduction: { some: adjustments.deducted, none: adjustments.notDeducted },
    bonus: { some: adjustments.added, none: adjustments.notAdded },
  }[direction];
  return points === undefined || points.earned.high === 0 ? words.none : words.some(rangeText(view, points.earned));
}

/** What led to the points of a deduction or bonus, and which cap limited them. */
export function adjustmentReasons(view: View, trace: TraceNode): readonly string[] {
  const rule = view.adjustments.get(trace.node);
  return rule === undefined ? [] : [...reasons(view, rule, trace), ...capRemarks(view, trace)];
}

/** One deduction or bonus on one line, single events and the items of a group below it. */
export function adjustmentItem(view: View, trace: TraceNode, direction: Direction): ListItem {
  const rule = view.adjustments.get(trace.node);
  const texts = adjustmentReasons(view, trace);
  const label = rule === undefined ? trace.node : local(view, rule);
  const events = eventFindings(view, Object.values(trace.expressions));
  return item(
    [
      ...named(view, trace.node, label),
      ": ",
      strong(effect(view, trace, direction)),
      texts.map((text) => `; ${text}`).join(""),
      basis(view, rule),
    ],
    [...events.map((event) => item(event)), ...trace.children.map((child) => adjustmentItem(view, child, direction))],
  );
}
