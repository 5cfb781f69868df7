// In: what the workers of a run have tried. Out: one line while it runs, and the counts at its end.
import { cellOf, cellsOf, DECISIONS, DOCUMENTS } from "../generators/reach/index.js";
import { addTallies, type Counts, NOTHING_YET, type Tally } from "./tally.js";

/** How it was run. */
export interface Run {
  readonly seed: number;
  readonly workers: number;
  readonly milliseconds: number;
  /** Print how often every cell was reached? */
  readonly withReach: boolean;
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(addTallies, NOTHING_YET);
}

function listed(counts: Counts): string {
  const names = Object.keys(counts).sort();
  return names.map((name) => `${name} ${counts[name] ?? 0}`).join(", ");
}

const REACH = [...DECISIONS, ...DOCUMENTS];

/** What was reached how often, as a table in Markdown. */
function reachTable(reach: Counts): readonly string[] {
  const rows = REACH.map(([thing, outcomes]) => {
    const counts = outcomes.map((outcome) => `${outcome} ${reach[cellOf(thing, outcome)] ?? 0}`);
    return `| \`${thing}\` | ${counts.join(", ")} |`;
  });
  return ["| thing | outcomes |", "| --- | --- |", ...rows, ""];
}

/** How far it is. */
export function progressOf(tallies: readonly Tally[], milliseconds: number): string {
  const { pairs, rulesets, differences } = sum(tallies);
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  return `${seconds} s: ${pairs} pairs, ${rulesets} rulesets, ${Math.round(pairs / seconds)} pairs/s, ${differences} differences`;
}

/** What was tried, and what differed. */
export function reportOf(tallies: readonly Tally[], { seed, workers, milliseconds, withReach }: Run): string {
  const all = sum(tallies);
  const { agreed, differed, notAsked } = all.opinion;
  const cells = cellsOf(REACH);
  const empty = cells.filter((cell) => all.reach[cell] === undefined);
  return [
    ...(withReach ? reachTable(all.reach) : []),
    `seed ${seed}, ${workers} workers, ${(milliseconds / 60_000).toFixed(1)} minutes`,
    `${all.pairs} pairs of ruleset and evidence, ${all.rulesets} rulesets (${all.overlaid} with overlays)`,
    `verdicts: ${listed(all.verdicts)}`,
    `${all.refused} records refused, as they must be`,
    `${all.traces} traces verified line by line`,
    `json-logic-js: ${agreed} conditions agree, ${differed} differ; not asked as a whole: ${listed(notAsked)}`,
    `reach: ${cells.length - empty.length} of ${cells.length} cells${withReach && empty.length > 0 ? `; never ${empty.join(", never ")}` : ""}`,
    `${all.differences} differences`,
  ].join("\n");
}
