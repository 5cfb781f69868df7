// In: the nodes that settled a verdict, or block it. Out: each with the facts that made it so.
import type { Determinant, TraceNode } from "../evaluate/decision.js";
import type { TracedDecision } from "../evaluate/evaluate.js";
import { item, type ListItem, strong } from "../render/blocks.js";
import { adjustmentItem } from "./adjustment.js";
import { basis } from "./citation.js";
import { conditionItem, stateName } from "./condition.js";
import { criterionItem, fallsShort } from "./criterion.js";
import { traceNodes } from "./missing.js";
import { earnedText, marksText, neededText } from "./points.js";
import { sumLine } from "./total.js";
import { floorOf, labelOf, type View } from "./view.js";

function shortfalls(view: View, criteria: readonly TraceNode[]): readonly ListItem[] {
  return criteria.filter(fallsShort).map((criterion) => criterionItem(view, criterion));
}

function taken({ points }: TraceNode): boolean {
  return points !== undefined && points.earned.high > 0;
}

function floorItem(view: View, { trace }: TracedDecision, { node, state }: Determinant): ListItem | undefined {
  const standard = floorOf(view, node);
  const found = trace.standards.find((one) => one.node === standard?.id);
  if (found?.points === undefined) return undefined;
  const { totals } = view.say;
  const figures = `; ${earnedText(view, found.points.earned, found.points.of)}, ${totals.floor(neededText(view, found))}`;
  const below =
    state === "met"
      ? []
      : [
          ...shortfalls(view, found.criteria),
          ...found.deductions.filter(taken).map((one) => adjustmentItem(view, one, "deduction")),
        ];
  return item(
    [labelOf(view, node), ": ", strong(stateName(view, state)), figures, basis(view, standard?.floor)],
    below,
  );
}

function totalItem(view: View, decision: TracedDecision, { node, state }: Determinant): ListItem {
  const { trace, determinedBy, total } = decision;
  const sum = sumLine(view, decision);
  const mark = total === undefined ? "" : `; ${view.say.totals.mark(marksText(view, total.mark, trace.total), false)}`;
  // What stands under a floor that is not met need not be said twice.
  const told = determinedBy.filter((one) => one.state !== "met").map((one) => floorOf(view, one.node)?.id);
  const others = trace.standards.filter((standard) => !told.includes(standard.node));
  const below =
    state === "met"
      ? []
      : [
          ...others.flatMap(({ criteria }) => shortfalls(view, criteria)),
          ...(trace.total?.deductions.items ?? []).filter(taken).map((one) => adjustmentItem(view, one, "deduction")),
        ];
  return item(
    [labelOf(view, node), ": ", strong(stateName(view, state)), sum === undefined ? "" : `; ${sum}`, mark],
    below,
  );
}

function determinantItem(view: View, decision: TracedDecision, determinant: Determinant): ListItem {
  const { node, state } = determinant;
  const { gates, disqualifiers } = decision.trace;
  const condition = [...gates, ...disqualifiers].find((one) => one.node === node);
  if (condition !== undefined) return conditionItem(view, condition);
  if (node === "total") return totalItem(view, decision, determinant);
  const floor = floorItem(view, decision, determinant);
  if (floor !== undefined) return floor;
  const criterion = traceNodes(decision.trace).find((one) => one.node === node);
  return criterion === undefined
    ? item([labelOf(view, node), ": ", strong(stateName(view, state))])
    : criterionItem(view, criterion);
}

/** Everything that decides, in the order of the decision. */
export function decidingItems(view: View, decision: TracedDecision): readonly ListItem[] {
  return decision.determinedBy.map((determinant) => determinantItem(view, decision, determinant));
}
