// In: a criterion of the trace. Out: its points, and below them the facts and the rule that led to them.
import type { Range, TraceExpression, TraceNode } from "../evaluate/decision.js";
import type { Band, Criterion } from "../kinds/schema.js";
import { code, type Inline, item, type ListItem, strong } from "../render/blocks.js";
import { basis } from "./citation.js";
import { eventFindings, factorWords, finding, inapplicableReasons } from "./expression.js";
import { earnedText, isSingle, rangeText } from "./points.js";
import { resultOf } from "./result.js";
import { local, type View } from "./view.js";

type Outcome = keyof View["say"]["criteria"]["outcomes"];

/** A label, with the id after it where ids are shown. */
export function named(view: View, id: string, label: string): readonly (string | Inline)[] {
  return view.ids ? [`${label} (`, code(id), ")"] : [label];
}

/** The finding on one member of a node, if the trace has it. */
function findings(view: View, { expressions }: TraceNode): readonly string[] {
  return Object.values(expressions).map((expression) => finding(view, expression));
}

/** Which band a settled measure falls in, and where the next begins. */
export function bandFindings(
  view: View,
  measure: TraceExpression | undefined,
  bands: readonly Band[],
): readonly string[] {
  if (measure === undefined) return [];
  const { say } = view;
  const value = resultOf(measure);
  const text = finding(view, measure);
  if (value.type !== "number" || !isSingle(value)) return [text];
  const [number, descending] = [say.format.number, [...bands].sort((a, b) => b.from - a.from)];
  const reached = descending.find(({ from }) => from <= value.low);
  const next = descending.filter(({ from }) => from > value.low).at(-1);
  return [
    text,
    reached === undefined ? say.criteria.belowBands : say.criteria.band(number(reached.from), number(reached.points)),
    ...(next === undefined ? [] : [say.criteria.nextBand(number(next.from), number(next.points))]),
  ];
}

/** How each kind led to its points. */
const EXPLAINERS: {
  readonly [K in Criterion["kind"]]: (
    view: View,
    rule: Extract<Criterion, { kind: K }>,
    trace: TraceNode,
  ) => readonly string[];
} = {
  "pass-fail": (view, _, trace) => findings(view, trace),
  "per-unit": (view, { each, maximum }, { expressions: { count } }) => {
    const { number } = view.say.format;
    return [view.say.criteria.perUnit(factorWords(view, count), number(each), number(maximum))];
  },
  proportional: (view, { maximum, step, round }, { expressions: { part, whole } }) => {
    const { criteria, format, names } = view.say;
    const [most, grid] = [format.number(maximum), format.number(step)];
    return [
      criteria.proportional(factorWords(view, part), factorWords(view, whole), most, grid, names.roundings[round]),
    ];
  },
  banded: (view, { bands }, { expressions: { measure } }) => bandFindings(view, measure, bands),
  choice: (view, _, trace) => findings(view, trace),
  graded: (view, _, trace) => findings(view, trace),
  required: (view, _, trace) => findings(view, trace),
  group: (view, { combine, maximum }, trace) => {
    const { criteria, format } = view.say;
    if (combine === "best") return [criteria.best];
    if (combine !== "sum") return [criteria.atLeast(combine.atLeast)];
    const limited = maximum !== undefined && trace.points?.capped !== undefined;
    return limited ? [criteria.groupMaximum(rangeText(view, trace.points.raw), format.number(maximum))] : [];
  },
};

function outcomeOf(earned: Range, of: Range): Outcome {
  if (!isSingle(earned) || !isSingle(of)) return "open";
  if (of.high === 0) return "dropped";
  if (earned.low >= of.high) return "full";
  return earned.high > 0 ? "part" : "none";
}

/** Met, met in part, not met, not told, not counted; of a required criterion, its state. */
export function outcomeText({ say: { criteria, names } }: View, { points, state }: TraceNode): string | undefined {
  if (points !== undefined) return criteria.outcomes[outcomeOf(points.earned, points.of)];
  return state === undefined ? undefined : names.logicStates[state];
}

function result(view: View, trace: TraceNode): readonly (string | Inline)[] {
  const outcome = outcomeText(view, trace);
  if (outcome === undefined) return [];
  const { points } = trace;
  return points === undefined
    ? [": ", strong(outcome)]
    : [": ", strong(earnedText(view, points.earned, points.of)), `, ${outcome}`];
}

/** What was declared for the case that a fact is, or may be, not applicable. */
function applicability(view: View, rule: Criterion | undefined, { notApplicable }: TraceNode): readonly string[] {
  const { criteria } = view.say;
  if (notApplicable === "maybe") return [criteria.maybeNotApplicable];
  const declared = rule?.whenNotApplicable;
  return notApplicable === "yes" && declared !== undefined ? [criteria.notApplicable[declared]] : [];
}

function reasons(view: View, rule: Criterion | undefined, trace: TraceNode): readonly string[] {
  if (rule === undefined) return findings(view, trace);
  if (trace.notApplicable === "yes") return inapplicableReasons(Object.values(trace.expressions));
  // CAST: the table has the explainer of exactly this kind.
  const explain = EXPLAINERS[rule.kind] as (view: View, rule: Criterion, trace: TraceNode) => readonly string[];
  return explain(view, rule, trace);
}

/** What led to the points, each reason by itself. */
export function criterionReasons(view: View, trace: TraceNode): readonly string[] {
  const rule = view.criteria.get(trace.node);
  return [...applicability(view, rule, trace), ...reasons(view, rule, trace)];
}

function capitalised(text: string): string {
  const [first = "", ...others] = text;
  return `${first.toUpperCase()}${others.join("")}`;
}

/** One criterion with its reasons, single events and children below it. */
export function criterionItem(view: View, trace: TraceNode): ListItem {
  const rule = view.criteria.get(trace.node);
  const label = rule === undefined ? trace.node : local(view, rule);
  const line = [
    ...criterionReasons(view, trace),
    ...(rule?.incomplete === true ? [view.say.criteria.incomplete] : []),
  ].join("; ");
  const events = eventFindings(view, Object.values(trace.expressions));
  return item(
    [...named(view, trace.node, label), ...result(view, trace), basis(view, rule)],
    [
      ...(line === ""
        ? []
        : [
            item(
              capitalised(line),
              events.map((event) => item(event)),
            ),
          ]),
      ...trace.children.map((child) => criterionItem(view, child)),
    ],
  );
}

/** Has the criterion earned, for certain or possibly, less than it could? A required one: is it not met? */
export function fallsShort({ points, state }: TraceNode): boolean {
  if (points === undefined) return state !== undefined && state !== "met";
  return points.earned.low < points.of.high;
}
