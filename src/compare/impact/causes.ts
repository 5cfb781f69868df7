// In: two decisions on one subject with another verdict each, and their traces. Out: the amended parts that made the verdict
// another. Read from what determined the verdicts, never guessed from what else changed.
import { compareText } from "../../base/text.js";
import type { Determinant, Trace, TraceNode, TraceStandard, Verdict } from "../../evaluate/decision.js";
import type { TracedDecision } from "../../evaluate/evaluate.js";
import type { Amendments } from "./amendments.js";
import { type Effect, markEffects, pairsOf, standardEffects, type Traced, totalEffects } from "./differences.js";

/** From the worst for the subject to the best. */
const FAVOUR: readonly Verdict[] = ["disqualified", "ineligible", "undetermined", "eligible"];

/** Is the verdict after worse for the subject than the one before? */
export function isWorse(before: Verdict, after: Verdict): boolean {
  return FAVOUR.indexOf(after) < FAVOUR.indexOf(before);
}

function required(nodes: readonly TraceNode[]): readonly TraceNode[] {
  return nodes.flatMap((node) => [...(node.kind === "required" ? [node] : []), ...required(node.children)]);
}

function requirementsOf({ node, floor, criteria }: TraceStandard): readonly (readonly [string, string])[] {
  return [
    ...(floor === undefined ? [] : [[`${node}.floor`, floor.state] as const]),
    ...required(criteria).map((one) => [one.node, one.state ?? ""] as const),
  ];
}

/** The state of everything that can determine a verdict; of a gate with what its failure means. */
export function statesOf({ gates, disqualifiers, standards, total }: Trace): ReadonlyMap<string, string> {
  return new Map([
    ...gates.map(({ node, state, onFailure }) => [node, `${state} ${state === "met" ? "" : onFailure}`] as const),
    ...disqualifiers.map(({ node, state }) => [node, state] as const),
    ...standards.flatMap(requirementsOf),
    ...(total === undefined ? [] : [["total", total.state] as const]),
  ]);
}

/** The determinants that the verdict before, or after, does not share: for the worse those after, for the better those before. */
function moving(before: TracedDecision, after: TracedDecision): readonly Determinant[] {
  const [old, now] = [statesOf(before.trace), statesOf(after.trace)];
  const { determinedBy } = isWorse(before.verdict, after.verdict) ? after : before;
  return determinedBy.filter(({ node }) => old.get(node) !== now.get(node));
}

function effectsOn(node: string, traced: Traced): readonly Effect[] | undefined {
  if (node === "total") return [...totalEffects(traced), ...markEffects(traced)];
  const pairs = pairsOf(traced.before.standards, traced.after.standards);
  const pair = pairs.find(({ id, before, after }) => `${id}.floor` === node && (before?.floor ?? after?.floor));
  return pair === undefined ? undefined : standardEffects(pair, traced.amendments);
}

function pulls({ low, high, whole }: Effect, worse: boolean): boolean {
  return whole || (worse ? low < 0 || high < 0 : low > 0 || high > 0);
}

function behind(node: string, traced: Traced, worse: boolean): readonly string[] {
  const { changes, readBy } = traced.amendments;
  const own = changes.has(node) ? [node] : [];
  const effects = effectsOn(node, traced);
  if (effects === undefined) return own.length > 0 ? own : readBy(node);
  const found = [...own, ...effects.filter((one) => pulls(one, worse)).map(({ part }) => part)];
  // Where nothing pulls that way on its own, it took them together.
  return found.length > 0 ? found : effects.map(({ part }) => part);
}

/**
 * The amended parts behind another verdict, by code points of their ids.
 *
 * For the worse: what moved the nodes that determine the verdict after; for the better: what moved those that determined the
 * one before. Of a floor or the total, only parts that pull that way, unless it took several together.
 */
export function causesOf(before: TracedDecision, after: TracedDecision, amendments: Amendments): readonly string[] {
  const traced = { before: before.trace, after: after.trace, amendments };
  const worse = isWorse(before.verdict, after.verdict);
  const found = moving(before, after).flatMap(({ node }) => behind(node, traced, worse));
  return [...new Set(found)].sort(compareText);
}
