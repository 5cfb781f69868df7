// In: what determined a verdict, and how sure the total is. Out: the uncertain law that the verdict rests on.
import type { Certainty } from "../parts/statement.js";
import type { Settling, Settlings } from "../ruleset/settling.js";
import type { Reliance } from "./decision.js";

/** The statements below `official` in the nodes that settled the verdict, or block it; `total` is how sure the total's are. */
export function relianceOf({ lines, totalAt }: Settlings, by: readonly Settling[], total: Certainty): Reliance[] {
  const under = new Set(by.flatMap(({ rests }) => rests));
  return lines.flatMap((line, place) => {
    if (!under.has(place)) return [];
    if (place !== totalAt) return line === undefined ? [] : [line];
    return total === "official" ? [] : [Object.freeze({ node: "total", certainty: total } as const)];
  });
}
