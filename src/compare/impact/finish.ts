// In: a comparison and the tally of a population. Out: the impact, in a fixed order. Nothing is counted here.
import { fromScaled } from "../../base/exact.js";
import { compareText } from "../../base/text.js";
import type { DocumentRef, Range } from "../../evaluate/decision.js";
import { POINTS_SCALE } from "../../ruleset/compiled.js";
import { breakdownOf, EVERY_FLOW } from "./breakdown.js";
import type { Comparison, Side } from "./comparison.js";
import type { Bounds, Combination, ComparedRuleset, Flow, Impact, PointsClass, Shifts, Totals } from "./result.js";
import type { Counts, Tally } from "./tally.js";

function count(counts: Counts, key: string): number {
  return counts[key] ?? 0;
}

function points(scaled: number): number {
  return fromScaled(scaled, POINTS_SCALE);
}

function writtenRange(range: Range | undefined): { readonly extremes?: Range } {
  return range === undefined ? {} : { extremes: { low: points(range.low), high: points(range.high) } };
}

function flowsOf(counts: Counts): readonly Flow[] {
  return EVERY_FLOW.map(({ from, to }) => ({ from, to, count: count(counts, `${from} ${to}`) })).filter(
    (flow) => flow.count > 0,
  );
}

function total(flows: readonly Flow[], wanted: (flow: Flow) => boolean): number {
  return flows.filter(wanted).reduce((sum, flow) => sum + flow.count, 0);
}

function eligibleBy(flows: readonly Flow[], side: "from" | "to"): Bounds {
  const least = total(flows, (flow) => flow[side] === "eligible");
  return { least, most: least + total(flows, (flow) => flow[side] === "undetermined") };
}

function happening(counts: Counts, what: "lose" | "gain"): Bounds {
  const least = count(counts, `${what} surely`);
  return { least, most: least + count(counts, `${what} perhaps`) };
}

const NUMBER = /^-?\d+$/;

function classesIn(counts: Counts, step: number): readonly PointsClass[] {
  return Object.entries(counts)
    .filter(([key]) => NUMBER.test(key))
    .map(([key, one]) => ({ at: Number(key), one }))
    .sort((a, b) => a.at - b.at)
    .map(({ at, one }) => ({ from: points(at * step), to: points((at + 1) * step), count: one }));
}

function shiftsOf({ shifts, extremes, sum }: Tally, step: number): Shifts {
  return {
    step: points(step),
    unchanged: count(shifts, "unchanged"),
    classes: classesIn(shifts, step),
    ...writtenRange(extremes.settled),
    sum: points(sum),
    open: {
      up: count(shifts, "open-up"),
      down: count(shifts, "open-down"),
      either: count(shifts, "open"),
      ...writtenRange(extremes.open),
    },
  };
}

function side(counts: Counts, name: "before" | "after"): Counts {
  const own = Object.entries(counts).filter(([key]) => key.startsWith(`${name} `));
  return Object.fromEntries(own.map(([key, one]) => [key.slice(name.length + 1), one]));
}

function totalsOf({ totals }: Tally, step: number): Totals {
  const [before, after] = [side(totals, "before"), side(totals, "after")];
  return {
    step: points(step),
    before: classesIn(before, step),
    after: classesIn(after, step),
    open: { before: count(before, "open"), after: count(after, "open") },
  };
}

function combinationsOf(causes: Counts): readonly Combination[] {
  const all = Object.entries(causes).map(([key, one]) => {
    const [from, to, ...parts] = key.split(" ");
    // CAST: the key was made of two verdicts and ids.
    return { key, combination: { from, to, causes: parts, count: one } as Combination };
  });
  all.sort((a, b) => b.combination.count - a.combination.count || compareText(a.key, b.key));
  return all.map(({ combination }) => combination);
}

function refOf({ ruleset: { id, version, layers = [] } }: Side): ComparedRuleset {
  const ref = (one: DocumentRef): DocumentRef => ({ id: one.id, version: one.version });
  return { ruleset: { id, version }, overlays: layers.map(ref) };
}

/** Puts a tally into the form that is published. */
export function impactOf(comparison: Comparison, tally: Tally): Impact {
  const { before, after, amendments, options } = comparison;
  const flows = flowsOf(tally.flows);
  const flips = total(flows, ({ from, to }) => from !== to && from !== "refused" && to !== "refused");
  const combinations = combinationsOf(tally.causes);
  const named = combinations.reduce((sum, one) => sum + one.count, 0);
  const hasPoints = before.ruleset.pass !== undefined && after.ruleset.pass !== undefined;
  return {
    kind: "impact",
    format: 1,
    before: refOf(before),
    after: refOf(after),
    files: total(flows, () => true),
    flows,
    eligible: {
      before: eligibleBy(flows, "from"),
      after: eligibleBy(flows, "to"),
      lose: happening(tally.happenings, "lose"),
      gain: happening(tally.happenings, "gain"),
    },
    amendments: [...amendments.changes].map(([part, change]) => ({
      part,
      change,
      shifted: count(tally.parts, `shifted ${part}`),
      worse: count(tally.parts, `worse ${part}`),
      better: count(tally.parts, `better ${part}`),
    })),
    ...(hasPoints ? { shifts: shiftsOf(tally, options.shiftStep), totals: totalsOf(tally, options.totalStep) } : {}),
    flips: { count: flips, listed: tally.flips, more: flips - tally.flips.length },
    causes: { combinations, more: flips - named },
    breakdowns: options.attributes.map((attribute, i) => breakdownOf(attribute, i, tally, options.smallest)),
    outsideForce: { before: count(tally.outside, "before"), after: count(tally.outside, "after") },
  };
}
