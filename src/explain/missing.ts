// In: the missing facts of a decision. Out: each with its reason, what it bears on, and where it is obtained.
import type { MissingFact, Range, Trace, TraceNode } from "../evaluate/decision.js";
import type { TracedDecision } from "../evaluate/evaluate.js";
import { type Block, code, item, type ListItem, list } from "../render/blocks.js";
import { missingYears } from "./history.js";
import { isSingle, rangeText } from "./points.js";
import { fieldLabel } from "./values.js";
import { labelOf, local, type View } from "./view.js";

function withChildren(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(withChildren)];
}

/** Every criterion, bonus and deduction of the trace. */
export function traceNodes({ standards, total }: Trace): readonly TraceNode[] {
  const roots = [
    ...standards.flatMap(({ criteria, bonuses, deductions }) => [...criteria, ...bonuses, ...deductions]),
    ...(total === undefined ? [] : [...total.bonuses.items, ...total.deductions.items]),
  ];
  return roots.flatMap(withChildren);
}

function openPoints(trace: Trace): ReadonlyMap<string, Range> {
  return new Map(
    traceNodes(trace).flatMap(({ node, points }) =>
      points === undefined || isSingle(points.earned) ? [] : [[node, points.earned] as const],
    ),
  );
}

/** What a fact can change: nodes by label, with the points that are open. */
function bearing(view: View, nodes: readonly string[], open: ReadonlyMap<string, Range>): string {
  const { say } = view;
  const labels = nodes.map((node) => {
    const label = say.format.quote(labelOf(view, node));
    const points = open.get(node);
    return points === undefined ? label : `${label} (${say.criteria.points(rangeText(view, points))})`;
  });
  return say.notes.bearsOn(say.format.and(labels));
}

function collectText(view: View, field: string): string | undefined {
  const collect = view.ruleset.fields[field]?.collect;
  return collect === undefined ? undefined : view.say.notes.collect(local(view, collect));
}

function factItem(
  view: View,
  { field, nodes, reason, years = [] }: MissingFact,
  open: ReadonlyMap<string, Range>,
): ListItem {
  const known = fieldLabel(view, field);
  const texts = [reason, ...missingYears(view, years), bearing(view, nodes, open), collectText(view, field)].filter(
    (text) => text !== undefined,
  );
  return item([known, ...(view.ids && known !== field ? [" (", code(field), ")"] : []), `: ${texts.join("; ")}`]);
}

/** What is missing: first what the verdict waits for, then what would only sharpen the points. */
export function missingList(view: View, { missing, trace }: TracedDecision): Block {
  const { notes } = view.say;
  const open = openPoints(trace);
  const part = (heading: string, blocks: boolean): readonly ListItem[] => {
    const items = missing.filter((fact) => fact.blocks === blocks).map((fact) => factItem(view, fact, open));
    return items.length === 0 ? [] : [item(`${heading}:`, items)];
  };
  return list([...part(notes.blocking, true), ...part(notes.sharpening, false)]);
}
