// In: what determined a verdict, and the marks that applied. Out: the uncertain law that the verdict rests on.
import type { Certainty } from "../parts/statement.js";
import type { Settlings } from "../ruleset/settling.js";
import type { Reliance } from "./decision.js";
import type { Settled } from "./verdict.js";

/** The statements below `official` in the nodes that settled the verdict, or block it; `total` is how sure the total's are. */
export function relianceOf(
  { nodes, lines, totalAt, total: lineOfTotal, everything }: Settlings,
  { by }: Settled,
  total: Certainty,
): readonly Reliance[] {
  if (by.length === nodes.length) return everything[total];
  const isUnder = new Uint8Array(lines.length);
  for (const { rests } of by) for (const place of rests) isUnder[place] = 1;
  const below: Reliance[] = [];
  for (let place = 0; place < lines.length; place++) {
    if (isUnder[place] === 0) continue;
    const line = place === totalAt ? lineOfTotal[total] : lines[place];
    if (line !== undefined) below.push(line);
  }
  return below;
}
