// In: a mutant whose floor or mark is another. Out: a proof that no points which can be reached lie between the two limits.
import { MOST_DECIMALS, toScaled } from "../../base/exact.js";
import type { Ruleset } from "../../ruleset/schema.js";
import type { Mutant } from "./mutants.js";
import { reachableByStandard, reachableTotals } from "./reachable.js";

/** No points that can be reached are at least one limit and not the other; `count` different ones were compared. */
export interface PointsProof {
  readonly by: "points";
  readonly count: number;
}

/** A limit as a product: points · q ≥ p, in ten-thousandths. */
interface Limit {
  readonly p: bigint;
  readonly q: bigint;
}

function floorLimit(value: unknown, maximum: number): Limit | undefined {
  if (typeof value === "number") return { p: BigInt(toScaled(value, MOST_DECIMALS)), q: 1n };
  if (!Array.isArray(value)) return undefined;
  const [p, q] = value as readonly number[];
  return p === undefined || q === undefined
    ? undefined
    : { p: BigInt(p) * BigInt(toScaled(maximum, MOST_DECIMALS)), q: BigInt(q) };
}

function proven(
  points: ReadonlySet<number> | undefined,
  from: Limit | undefined,
  to: Limit | undefined,
): PointsProof | undefined {
  if (points === undefined || from === undefined || to === undefined) return undefined;
  const reaches = (one: number, { p, q }: Limit): boolean => BigInt(one) * q >= p;
  const isSame = [...points].every((one) => reaches(one, from) === reaches(one, to));
  return isSame ? { by: "points", count: points.size } : undefined;
}

/** Ten-thousandths of points that reach the lower of two limits: of the higher, they fall short, unless nothing lies between. */
function lower(from: Limit | undefined, to: Limit | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  const ends = [from, to].map(({ p, q }) => Number((p + q - 1n) / q));
  return Math.min(...ends);
}

/** What must come to how many points, in ten-thousandths, to lie between the two limits of a floor or a mark. */
export function pointsBetween(
  ruleset: Ruleset,
  { pointer, from, to }: Mutant,
): { readonly standard?: string; readonly class?: string; readonly points: number } | undefined {
  const [, list, place] = /^\/(standards|pass\/marks)\/(\d+)\/(?:floor|mark)/.exec(pointer) ?? [];
  const standard = list === "standards" ? ruleset.standards?.[Number(place)] : undefined;
  const mark = list === "pass/marks" ? ruleset.pass?.marks[Number(place)] : undefined;
  const maximum = standard === undefined ? 1 : standard.maximum;
  if (typeof maximum !== "number" || (standard === undefined && mark === undefined)) return undefined;
  const points = lower(floorLimit(from, maximum), floorLimit(to, maximum));
  if (points === undefined) return undefined;
  if (standard !== undefined) return { standard: standard.id, points };
  return { ...(mark === undefined || mark.class === "*" ? {} : { class: mark.class }), points };
}

/** A proof by the points that can be reached, for floors and marks; else nothing. */
export function byPoints(ruleset: Ruleset, { pointer, from, to }: Mutant): PointsProof | undefined {
  const [, place, key] = /^\/standards\/(\d+)\/floor\/(share|points)$/.exec(pointer) ?? [];
  const standard = ruleset.standards?.[Number(place)];
  if (key !== undefined && typeof standard?.maximum === "number") {
    const { maximum } = standard;
    return proven(reachableByStandard(ruleset, standard), floorLimit(from, maximum), floorLimit(to, maximum));
  }
  if (!/^\/pass\/marks\/\d+\/mark$/.test(pointer)) return undefined;
  return proven(reachableTotals(ruleset), floorLimit(from, 1), floorLimit(to, 1));
}
