// In: a decision. Out: its total on a bar from nothing to the maximum, with the mark; without points, how many conditions are met.
import type { TracedDecision, TraceNode } from "thangdiem";
import { type Branch, element } from "../tree.js";
import { local, type View } from "./view.js";

function percent(value: number, of: number): string {
  return `${String(of === 0 ? 0 : Math.round((value / of) * 10_000) / 100)}%`;
}

function written({ words: { number } }: View, low: number, high: number): string {
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}

function span(low: number, high: number, of: number, state: string): Branch {
  return element("span", {
    class: `span ${state}`,
    style: `left: ${percent(low, of)}; width: ${percent(high - low, of)}`,
  });
}

/** The total; the sentence of the library says the same in words. */
function totalBar(view: View, { total, verdict }: TracedDecision): Branch | undefined {
  if (total === undefined) return undefined;
  const { low, high, mark, of } = total;
  const [least, most] = mark;
  return element(
    "div",
    { class: "total", "aria-hidden": "true" },
    element("p", { class: "figures" }, element("b", {}, written(view, low, high)), ` / ${view.words.number(of)}`),
    element(
      "div",
      { class: "bar" },
      element("span", { class: `sure ${verdict}`, style: `width: ${percent(low, of)}` }),
      span(low, high, of, verdict),
      element("span", { class: "mark", style: `left: ${percent(least, of)}; width: ${percent(most - least, of)}` }),
    ),
    element(
      "p",
      { class: least > of * 0.7 ? "mark-label left" : "mark-label", style: `--at: ${percent(least, of)}` },
      view.words.result.mark(written(view, least, most)),
    ),
  );
}

function withChildren(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(withChildren)];
}

/** Of a sheet without points: gates, required criteria and disqualifiers, each met, failed or open. */
function tally(view: View, { trace, verdict }: TracedDecision): Branch {
  const required = trace.standards
    .flatMap(({ criteria }) => criteria.flatMap(withChildren))
    .filter(({ kind }) => kind === "required");
  const states = [
    ...[...trace.gates, ...required].map(({ state }) => state),
    ...trace.disqualifiers.map(({ state }) => (state === "clear" ? "met" : state === "holds" ? "failed" : "unknown")),
  ];
  const count = (state: string): number => states.filter((one) => one === state).length;
  const [met, failed, open] = [count("met"), count("failed"), count("unknown")];
  return element(
    "div",
    { class: `total ${verdict}` },
    element(
      "div",
      { class: "bar", "aria-hidden": "true" },
      span(0, met, states.length, "eligible"),
      span(met, met + failed, states.length, "ineligible"),
    ),
    element("p", { class: "mark-label" }, view.words.result.tally(met, failed, open)),
  );
}

/** Where the result stands. */
export function resultBar(view: View, decision: TracedDecision): Branch {
  return totalBar(view, decision) ?? tally(view, decision);
}

/** Every standard on a small bar of its own, with its floor. */
export function standardBars(view: View, { standards, trace }: TracedDecision): Branch | undefined {
  if (standards.length === 0) return undefined;
  const rows = standards.map(({ node, low, high, of, floor }) => {
    const declared = view.judged.ruleset.standards?.find(({ id }) => id === node);
    const most = of.high;
    const rule = trace.standards.find((one) => one.node === node)?.floor;
    const [part, whole] = rule?.share ?? [rule?.points ?? 0, most];
    const state =
      floor === undefined || floor === "met" ? "eligible" : floor === "failed" ? "ineligible" : "undetermined";
    return element(
      "li",
      { key: node },
      element("span", { class: "name" }, declared === undefined ? node : local(view, declared)),
      element("span", { class: "figures" }, view.words.result.of(written(view, low, high), view.words.number(most))),
      element(
        "span",
        { class: "bar small", "aria-hidden": "true" },
        element("span", { class: `sure ${state}`, style: `width: ${percent(low, most)}` }),
        span(low, high, most, state),
        rule === undefined ? undefined : element("span", { class: "mark", style: `left: ${percent(part, whole)}` }),
      ),
    );
  });
  return element(
    "section",
    { class: "standards" },
    element("h3", {}, view.words.result.standards),
    element("ul", {}, rows),
  );
}
