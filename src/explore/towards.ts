// In: a record and the points that it should come to. Out: records that differ in one, two or three facts and should come to just
// that, for points of different criteria add up; whether they do is for the caller to see.
import type { Evidence } from "../evaluate/evidence.js";
import type { DomainValue } from "./domain.js";
import { withFact } from "./evidence.js";
import type { Space } from "./space.js";

interface Step {
  readonly field: string;
  readonly value: DomainValue;
  /** Ten-thousandths of points that it adds. */
  readonly by: number;
}

/** Most records given. */
const MOST = 12;

function* steps(all: readonly Step[], need: number): Generator<readonly Step[], void, void> {
  for (const one of all) if (one.by === need) yield [one];
  const byGain = new Map<number, Step[]>();
  for (const one of all) byGain.set(one.by, [...(byGain.get(one.by) ?? []), one]);
  for (const first of all) {
    for (const second of byGain.get(need - first.by) ?? []) if (second.field > first.field) yield [first, second];
  }
  for (const [i, first] of all.entries()) {
    for (const second of all.slice(i + 1)) {
      if (second.field === first.field) continue;
      for (const third of byGain.get(need - first.by - second.by) ?? []) {
        if (third.field > second.field && third.field !== first.field) yield [first, second, third];
      }
    }
  }
}

/** Records near `base` that should come to `target`, by what each single change of a fact adds; `pointsOf` in ten-thousandths. */
export function towards(
  space: Space,
  base: Evidence,
  target: number,
  pointsOf: (evidence: Evidence) => number | undefined,
): readonly Evidence[] {
  const now = pointsOf(base);
  if (now === undefined) return [];
  if (now === target) return [base];
  const all = [...space.domains.values()].flatMap(({ field, values }) =>
    values.slice(1).flatMap((value): readonly Step[] => {
      const points = pointsOf(withFact(space, base, field, value));
      return points === undefined || points === now ? [] : [{ field, value, by: points - now }];
    }),
  );
  const found: Evidence[] = [];
  for (const chosen of steps(all, target - now)) {
    found.push(chosen.reduce((evidence, { field, value }) => withFact(space, evidence, field, value), base));
    if (found.length === MOST) break;
  }
  return found;
}
