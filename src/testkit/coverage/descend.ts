// In: a goal whose distance can be measured, such as a total exactly at the mark. Out: a record that reaches it, found by going
// from a record towards it: by one fact, by two whose changes add up, by the fact that brings it nearest.
import type { Evidence } from "../../evaluate/evidence.js";
import { named } from "../../explore/candidates.js";
import { CLASS, type DomainValue, type FactDomain } from "../../explore/domain.js";
import { withFact } from "../../explore/evidence.js";
import type { Aim } from "./aim.js";
import { type Field, fieldFor, type Hunt, judged, visit, waysToRead } from "./visit.js";

const MOST_ROUNDS = 10;
const MOST_PAIRS = 40;

/** A record with one fact changed, and how far it then is. */
interface Step {
  readonly name: string;
  readonly value: DomainValue;
  readonly distance: number;
}

interface Climb {
  readonly hunt: Hunt;
  readonly field: Field;
  readonly domains: readonly FactDomain[];
  readonly distanceOf: (evidence: Evidence) => number;
}

function stepsFrom({ field, domains, distanceOf }: Climb, at: Evidence): readonly Step[] {
  return domains.flatMap(({ field: name, values }) =>
    values.map((value) => ({ name, value, distance: distanceOf(withFact(field.space, at, name, value)) })),
  );
}

/** Two changes of different facts that add up to what is missing, where points simply add up. */
function paired(
  { field, distanceOf }: Climb,
  at: Evidence,
  left: number,
  steps: readonly Step[],
): Evidence | undefined {
  const byChange = new Map<number, Step[]>();
  for (const step of steps) {
    if (!Number.isFinite(step.distance) || step.distance === left) continue;
    const change = step.distance - left;
    byChange.set(change, [...(byChange.get(change) ?? []), step]);
  }
  let tries = 0;
  for (const [change, ones] of byChange) {
    for (const one of ones) {
      for (const other of byChange.get(-left - change) ?? []) {
        if (one.name >= other.name) continue;
        if (++tries > MOST_PAIRS) return undefined;
        const both = withFact(field.space, withFact(field.space, at, one.name, one.value), other.name, other.value);
        if (distanceOf(both) === 0) return both;
      }
    }
  }
  return undefined;
}

/** Gives each fact in turn the value that brings it nearest: for goals that lie beyond a limit, however many facts that takes. */
function swept({ field, domains, distanceOf }: Climb, from: Evidence): Evidence {
  let [at, left] = [from, distanceOf(from)];
  for (const { field: name, values } of domains) {
    for (const value of values) {
      if (left === 0) return at;
      const tried = withFact(field.space, at, name, value);
      const distance = distanceOf(tried);
      if (Math.abs(distance) < Math.abs(left)) [at, left] = [tried, distance];
    }
  }
  return at;
}

function climb(way: Climb, from: Evidence): Evidence | undefined {
  const { field, distanceOf } = way;
  let [at, left] = [from, distanceOf(from)];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (left === 0) return at;
    const steps = stepsFrom(way, at);
    const best = steps.reduce<Step | undefined>(
      (so, one) => (Math.abs(one.distance) < Math.abs(so?.distance ?? Infinity) ? one : so),
      undefined,
    );
    if (best === undefined) return undefined;
    const found = best.distance === 0 || !Number.isFinite(left) ? undefined : paired(way, at, left, steps);
    if (found !== undefined) return found;
    if (Math.abs(best.distance) >= Math.abs(left)) return undefined;
    [at, left] = [withFact(field.space, at, best.name, best.value), best.distance];
  }
  return undefined;
}

/** Looks for a record that reaches the goal. */
export function huntNear(hunt: Hunt, aim: Aim): void {
  const { about, distance = () => Infinity } = aim;
  const { facts, readings } = about;
  for (const readingsUsed of waysToRead(hunt.compiled, readings).ways) {
    const field = fieldFor(hunt, readingsUsed);
    const { space, best } = field;
    const domains = facts === undefined ? [...space.domains.values()] : named(space, facts);
    const distanceOf = (evidence: Evidence): number => {
      const seen = judged(hunt, field, evidence);
      return seen === undefined ? Infinity : distance(seen);
    };
    const classes = facts === undefined ? (space.domains.get(CLASS)?.values.slice(1) ?? []) : [];
    for (const from of [best, ...classes.map((one) => withFact(space, best, CLASS, one)), space.blank]) {
      if (!hunt.open.has(aim)) return;
      const way = { hunt, field, domains, distanceOf };
      const found = climb(way, aim.goal.wants === "exactly" ? from : swept(way, from));
      if (found !== undefined) visit(hunt, field, found, hunt.open);
    }
  }
}
