// In: a space. Out: a record as favourable to the subject as can be found: the best verdict, then the most points.
import type { Decision, Verdict } from "../evaluate/decision.js";
import type { Evidence } from "../evaluate/evidence.js";
import type { DomainValue } from "./domain.js";
import { judgeOf, withFact } from "./evidence.js";
import type { Space } from "./space.js";

const RANK: { readonly [V in Verdict]: number } = { disqualified: 0, ineligible: 1, undetermined: 2, eligible: 3 };
const MOST_ROUNDS = 4;
/** A number to begin with: some, and not too many to read. */
const SOME: DomainValue = 10;

// From the weightiest: the verdict, how much stands in its way, the points, what is not known.
type Merit = readonly [number, number, number, number, number];

function merit({ verdict, determinedBy, total, standards, missing }: Decision): Merit {
  const open = verdict === "eligible" ? 0 : determinedBy.length;
  const points = standards.reduce((sum, { low }) => sum + low, 0);
  return [RANK[verdict], -open, total?.low ?? 0, points, -missing.length];
}

const NO_MERIT: Merit = [0, 0, 0, 0, 0];

function plus([a, b, c, d, e]: Merit, other: Merit): Merit {
  return [a + other[0], b + other[1], c + other[2], d + other[3], e + other[4]];
}

function isBetter(one: Merit, other: Merit): boolean {
  const at = one.findIndex((value, i) => value !== other[i]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}

/**
 * The most favourable record that can be found fact by fact (hồ sơ thuận lợi nhất), the same each time.
 *
 * Each fact in turn takes the value that serves the subject best, until none does better: where two facts only help together,
 * something better may be left. Every shipped ruleset finds it eligible. Of several rulesets, it serves them all together.
 */
export function favourable(space: Space): Evidence {
  const judge = judgeOf(space);
  const meritOf = (evidence: Evidence): Merit => judge(evidence).map(merit).reduce(plus, NO_MERIT);
  let best = space.blank;
  for (const { field, values } of space.domains.values()) {
    if (values.includes(SOME)) best = withFact(space, best, field, SOME);
  }
  let most = meritOf(best);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = most;
    for (const { field, values } of space.domains.values()) {
      for (const value of values) {
        const tried = withFact(space, best, field, value);
        const found = meritOf(tried);
        if (isBetter(found, most)) [best, most] = [tried, found];
      }
    }
    if (!isBetter(most, before)) break;
  }
  return told(space, best, (evidence) => !isBetter(most, meritOf(evidence)));
}

// Whatever is still missing is told, where that does no harm.
function told(space: Space, evidence: Evidence, isHarmless: (evidence: Evidence) => boolean): Evidence {
  let so = evidence;
  for (const { field, about, values } of space.domains.values()) {
    const isTold =
      about === "fact" ? Object.hasOwn(so.facts, field) : about === "class" && so.subject.class !== undefined;
    if (isTold || (about === "history" && so.history !== undefined)) continue;
    const harmless = values.slice(1).find((value) => isHarmless(withFact(space, so, field, value)));
    if (harmless !== undefined) so = withFact(space, so, field, harmless);
  }
  return so;
}
