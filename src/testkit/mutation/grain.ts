// In: a ruleset. Out: the smallest step in which its points move, so that a change by one step is one that can matter.
import { fromScaled, MOST_DECIMALS, toScaled } from "../../base/exact.js";
import { isObject } from "../../base/json.js";
import type { Ruleset } from "../../ruleset/schema.js";

const POINTS = new Set(["points", "each", "maximum", "cap", "mark", "bounds", "step"]);

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

function pointsIn(value: unknown, isPoints: boolean): readonly number[] {
  if (typeof value === "number") return isPoints ? [toScaled(value, MOST_DECIMALS)] : [];
  if (Array.isArray(value)) return value.flatMap((item) => pointsIn(item, isPoints));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => pointsIn(member, POINTS.has(key)));
}

/** The greatest step of which all points of the sheet, and the steps in which assessors give them, are multiples. */
export function grainOf({ standards, deductions, bonuses, caps, pass, fields }: Ruleset): number {
  const graded = Object.values(fields).flatMap((field) => (field.type === "points" ? [field.max, field.step] : []));
  const all = [...pointsIn([standards, deductions, bonuses, caps, pass], false), ...pointsIn(graded, true)];
  const grain = all.filter((points) => points > 0).reduce((found, points) => divisor(points, found), 0);
  return grain === 0 ? 1 : fromScaled(grain, MOST_DECIMALS);
}

/** A number one step up and one step down, exact to four decimals. */
export function beside(value: number, step: number): readonly number[] {
  const [at, by] = [toScaled(value, MOST_DECIMALS), toScaled(step, MOST_DECIMALS)];
  return [fromScaled(at + by, MOST_DECIMALS), fromScaled(at - by, MOST_DECIMALS)];
}

/** The share of a maximum one step of points above and below another share of it. */
export function floorsBeside(
  [p, q]: readonly [number, number],
  maximum: number,
  step: number,
): readonly (readonly [number, number])[] {
  const [of, by] = [toScaled(maximum, MOST_DECIMALS), toScaled(step, MOST_DECIMALS)];
  return [by, -by].flatMap((move) => {
    const [part, whole] = [p * of + q * move, q * of];
    const common = divisor(part, whole);
    return part < 0 || common === 0 ? [] : [[part / common, whole / common] as const];
  });
}

/** A share one percentage point up and down; by a whole part where its denominator does not go into a hundred. */
export function sharesBeside([p, q]: readonly [number, number]): readonly (readonly [number, number])[] {
  const [part, whole] = 100 % q === 0 ? [p * (100 / q), 100] : [p, q];
  return [part + 1, part - 1].filter((moved) => moved >= 0).map((moved) => [moved, whole] as const);
}
