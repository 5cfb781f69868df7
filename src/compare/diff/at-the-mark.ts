// In: a record of which two rulesets give other points. Out: records near it that just reach the mark by one of them, so that the
// verdicts may differ too.
import { fromScaled, MOST_DECIMALS, toScaled } from "../../base/exact.js";
import type { Decision } from "../../evaluate/decision.js";
import type { Evidence } from "../../evaluate/evidence.js";
import { takes } from "../../explore/accept.js";
import { CLASS } from "../../explore/domain.js";
import { withFact } from "../../explore/evidence.js";
import type { Space } from "../../explore/space.js";
import { towards } from "../../explore/towards.js";

type Judge = (evidence: Evidence) => Decision | undefined;

function single({ total }: Pick<Decision, "total">): number | undefined {
  return total === undefined || total.low !== total.high ? undefined : toScaled(total.low, MOST_DECIMALS);
}

/** The same record with fewer points, fact by fact, while it stays eligible. */
function lowered(space: Space, evidence: Evidence, judge: Judge): Evidence {
  let so = evidence;
  let least = single(judge(so) ?? {}) ?? 0;
  for (const { field, values } of space.domains.values()) {
    for (const value of field === CLASS ? [] : values) {
      const tried = withFact(space, so, field, value);
      const decision = judge(tried);
      const total = decision?.verdict === "eligible" ? single(decision) : undefined;
      if (total !== undefined && total < least) [so, least] = [tried, total];
    }
  }
  return so;
}

/** Records with one number moved by just the points that are too many or too few: what an assessor grades counts as it stands. */
function shifted(space: Space, base: Evidence, by: number): readonly Evidence[] {
  return [...space.domains.keys()].flatMap((field) => {
    const value = base.facts[field];
    if (typeof value !== "number") return [];
    const moved = fromScaled(toScaled(value, MOST_DECIMALS) + by, MOST_DECIMALS);
    const declared = space.rulesets.flatMap(({ ruleset }) => ruleset.fields[field] ?? []);
    return declared.every((one) => takes(field, one, moved)) ? [withFact(space, base, field, moved)] : [];
  });
}

/** Records near this one that just reach the mark by the ruleset that judges. */
export function atTheMark(space: Space, evidence: Evidence, judge: Judge): readonly Evidence[] {
  const mark = judge(evidence)?.total?.mark[1];
  if (mark === undefined) return [];
  const target = toScaled(mark, MOST_DECIMALS);
  const pointsOf = (one: Evidence): number | undefined => single(judge(one) ?? {});
  return [evidence, lowered(space, evidence, judge)].flatMap((base) => {
    const now = pointsOf(base);
    return now === undefined
      ? []
      : [base, ...shifted(space, base, target - now), ...towards(space, base, target, pointsOf)];
  });
}
