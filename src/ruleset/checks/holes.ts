import { fromScaled } from "../../base/exact.js";
import type { Band } from "../../kinds/schema.js";
import type { Path, Report } from "../../logic/scope.js";
import type { LoweredSheet } from "../compiled.js";
import { nodesById } from "../conditions.js";
import { bonusesOf, criteriaOf, deductionsOf } from "../walk.js";
import type { Check } from "./check.js";

/** The least that a measure can come to, as written. */
function leastOf(id: string, nodes: ReturnType<typeof nodesById>, sheet: LoweredSheet): number | undefined {
  const measure = nodes.get(id)?.expressions["measure"];
  if (measure?.type.type !== "number") return undefined;
  return fromScaled(sheet.range(measure.register).low, measure.type.scale);
}

// A table whose best points come first leaves out what lies before them; one that only rises earns nothing there, as meant.
function belowAll(id: string, rising: readonly Band[], least: number, path: Path, report: Report): void {
  const [first] = rising;
  const last = rising.at(-1);
  if (first === undefined || last === undefined || least >= first.from) return;
  const isFalling = first.points > last.points && rising.every(({ points }) => points <= first.points);
  if (!isFalling) return;
  const params = { id, from: least, until: first.from, points: 0, hole: "below-all" } as const;
  report("ruleset.bands-leave-hole", [...path, "bands"], params);
}

function between(id: string, bands: readonly Band[], rising: readonly Band[], path: Path, report: Report): void {
  rising.forEach(({ from, points }, i) => {
    const next = rising[i + 1];
    const isLower = (others: readonly Band[]): boolean => others.some((other) => other.points > points);
    if (next === undefined || !isLower(rising.slice(0, i)) || !isLower(rising.slice(i + 1))) return;
    const at = bands.findIndex((band) => band.from === from);
    const params = { id, from, until: next.from, points, hole: "between" } as const;
    report("ruleset.bands-leave-hole", [...path, "bands", at, "points"], params);
  });
}

/** Bands rise or fall, or rise to a best and fall again: no band earns less than a band below and a band above it. */
export const holes: Check = (ruleset, report, sheet) => {
  if (sheet === undefined) return;
  const nodes = nodesById(sheet);
  for (const { node, path } of [...criteriaOf(ruleset), ...deductionsOf(ruleset), ...bonusesOf(ruleset)]) {
    if (node.kind !== "banded") continue;
    const rising = [...node.bands].sort((a, b) => a.from - b.from);
    const least = leastOf(node.id, nodes, sheet);
    if (least !== undefined) belowAll(node.id, rising, least, path, report);
    between(node.id, node.bands, rising, path, report);
  }
};
