// In: a space. Out: records to begin a search with: the most favourable one, one of which nothing is known, and for each class one
// that is only just eligible, so that little makes it fail.
import type { Evidence } from "../evaluate/evidence.js";
import { CLASS } from "./domain.js";
import { judgeOf, withFact } from "./evidence.js";
import { favourable } from "./favourable.js";
import type { Space } from "./space.js";

// The total of a record that every ruleset finds eligible; undefined for any other, and where there is no total or a range.
function totals(space: Space): (evidence: Evidence) => number | undefined {
  const judge = judgeOf(space);
  return (evidence) => {
    const decisions = judge(evidence);
    const total = decisions[0]?.total;
    const counts = decisions.every(({ verdict }) => verdict === "eligible") && total?.low === total?.high;
    return counts ? total?.low : undefined;
  };
}

/** The same record with fewer points, fact by fact, while it stays eligible; as it was, if it is not. */
function barely(space: Space, evidence: Evidence): Evidence {
  const totalOf = totals(space);
  let so = evidence;
  let least = totalOf(so);
  for (const { field, about, values } of space.domains.values()) {
    if (about === "class" || least === undefined) continue;
    for (const value of values) {
      const tried = withFact(space, so, field, value);
      const total = totalOf(tried);
      if (total !== undefined && total < least) [so, least] = [tried, total];
    }
  }
  return so;
}

/** Where a search begins unless it is told: nothing in these records is random. */
export function usualSeeds(space: Space): readonly Evidence[] {
  const best = favourable(space);
  const classes = (space.domains.get(CLASS)?.values ?? []).filter((one) => typeof one === "string");
  const each = classes.length === 0 ? [best] : classes.map((one) => withFact(space, best, CLASS, one));
  const near = each.map((evidence) => barely(space, evidence)).filter((evidence) => evidence !== best);
  return [best, space.blank, ...near];
}
