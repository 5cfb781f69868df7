// In: a criterion or adjustment as both rulesets have it, and its traces. Out: where they measure the same and only give other
// points for it, by how much the points can differ, whatever the measure turns out to be.
import { toScaled } from "../../base/exact.js";
import type { Range, TraceNode, TraceValue } from "../../evaluate/decision.js";
import type { Adjustment, Band, Criterion } from "../../kinds/schema.js";
import { POINTS_SCALE } from "../../ruleset/compiled.js";
import { orderedJson } from "./parts.js";

/** Points as a function of one measure. */
interface Scale {
  /** What is measured; equal where the same is. */
  readonly measure: unknown;
  /** Under which name the trace has it. */
  readonly member: string;
  readonly points: (measure: number) => number;
  /** Between two of these, the points change evenly or not at all. */
  readonly turns: readonly number[];
}

type Node = Criterion | Adjustment;

function scaledPoints(points: number): number {
  return toScaled(points, POINTS_SCALE);
}

function ofCondition(measure: unknown, points: number): Scale {
  const full = scaledPoints(points);
  return { measure, member: "when", points: (truth) => truth * full, turns: [0, 1] };
}

function ofUnits(measure: unknown, member: string, each: number, most: number | undefined): Scale {
  const [one, cap] = [scaledPoints(each), most === undefined ? Number.MAX_SAFE_INTEGER : scaledPoints(most)];
  const turn = Math.floor(cap / one);
  return { measure, member, points: (count) => Math.min(count * one, cap), turns: [turn, turn + 1] };
}

function ofBands(measure: unknown, bands: readonly Band[]): Scale {
  const falling = [...bands].sort((a, b) => b.from - a.from);
  return {
    measure,
    member: "measure",
    points: (value) => scaledPoints(falling.find(({ from }) => from <= value)?.points ?? 0),
    turns: bands.map(({ from }) => from),
  };
}

/** The scale of a node; undefined where its points are no function of one measure alone. */
function scaleOf(node: Node): Scale | undefined {
  switch (node.kind) {
    case "flat":
    case "pass-fail":
      return ofCondition(node.when, node.points);
    case "per-case":
      return ofUnits(node.cases, "cases", node.each, node.cap);
    case "per-unit":
      return ofUnits(node.count, "count", node.each, node.maximum);
    case "banded":
      return ofBands(node.measure, node.bands);
    case "proportional":
    case "choice":
    case "graded":
    case "required":
    case "group":
      return undefined;
  }
}

/** The lowest and highest that a measure may be; a condition is 0 or 1. */
function rangeOf(value: TraceValue | undefined): Range | undefined {
  if (value?.type === "number") return value;
  if (value?.type !== "boolean") return undefined;
  return { low: value.value === true ? 1 : 0, high: value.value === false ? 0 : 1 };
}

function measured(node: TraceNode, member: string): Range | undefined {
  const expression = node.expressions[member];
  if (expression === undefined || "reading" in expression) return undefined;
  return rangeOf("literal" in expression ? expression.literal : expression.value);
}

/** By how much the points of the second can differ from those of the first; undefined where it is not as simple as that. */
export function scaleSpread(
  before: Node,
  after: Node,
  trace: { readonly before: TraceNode; readonly after: TraceNode },
): Range | undefined {
  const [old, now] = [scaleOf(before), scaleOf(after)];
  if (old === undefined || now === undefined || before.kind !== after.kind) return undefined;
  if (trace.before.notApplicable !== undefined || trace.after.notApplicable !== undefined) return undefined;
  const range = measured(trace.before, old.member);
  if (range === undefined || orderedJson(old.measure) !== orderedJson(now.measure)) return undefined;
  const turns = [...old.turns, ...now.turns].filter((turn) => range.low < turn && turn < range.high);
  const differences = [range.low, ...turns, range.high].map((at) => now.points(at) - old.points(at));
  return { low: Math.min(...differences), high: Math.max(...differences) };
}
