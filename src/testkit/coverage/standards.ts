// In: standards, lowered. Out: aims at their points, their maxima where those cut something off, their floors, their criteria and
// what is added to or taken from them.
import { compareProducts } from "../../base/exact.js";
import type { CompiledStandard } from "../../ruleset/compiled.js";
import { aboutNodes } from "./about.js";
import { type Aim, type Seen, type Span, spanAt } from "./aim.js";
import { type Base, truthAims } from "./requirements.js";
import { nodeAims } from "./scored.js";
import { aimOf, citeOf, limitAims, passedBy, pointsAims, rangeIn, type Sheet, scaledPoints, unless } from "./sheet.js";
import { commonUnit, unitOf, unitOfStandard } from "./unit.js";

/** The floor to the last point, as a share or as points of what is left of the maximum. */
function floorAim(sheet: Sheet, standard: CompiledStandard, base: Base): readonly Aim[] {
  const { points, floor } = standard;
  if (points === undefined || floor === undefined) return [];
  const { earned, of, maximum } = points;
  const [p, q] = floor.share ?? [scaledPoints(floor.points ?? 0), scaledPoints(maximum)];
  const [span, left] = [rangeIn(sheet, earned), rangeIn(sheet, of)];
  // Where a criterion may be dropped, what the floor comes to moves.
  const isFixed = left.low === left.high;
  const wanted = (p * left.high) / q;
  const unit = isFixed ? unitOfStandard(sheet, standard) : 0;
  const distance = ({ registers }: Seen): number => {
    const [has, whole] = [spanAt(earned, registers), spanAt(of, registers)];
    if (has.low !== has.high || whole.low !== whole.high) return Infinity;
    if (compareProducts(has.low, q, p, whole.low) === 0) return 0;
    return has.low - (p * whole.low) / q;
  };
  return [
    aimOf({
      ...base,
      wants: "exactly",
      distance,
      reached: (seen) => distance(seen) === 0,
      impossible:
        (isFixed ? unless(span.low <= wanted && wanted <= span.high, span) : undefined) ?? passedBy(unit, wanted),
    }),
  ];
}

function floorAims(sheet: Sheet, standard: CompiledStandard, about: Base["about"]): readonly Aim[] {
  const { id, floor } = standard;
  if (floor === undefined) return [];
  const node = `${id}.floor`;
  const base: Base = { node, kind: "floor", about, cite: citeOf(sheet, node) };
  return [...truthAims(sheet, base, floor.state, ["met", "failed"]), ...floorAim(sheet, standard, base)];
}

/** The most or least that points can be kept to, below and above; a bound that nothing can pass is no goal. */
export function boundAims(
  base: Base,
  span: Span,
  [least, most]: readonly [number, number],
  at: (seen: Seen) => Span,
): readonly Aim[] {
  const over = (seen: Seen): number => Math.max(0, at(seen).high - least + 1);
  const under = (seen: Seen): number => Math.max(0, most + 1 - at(seen).low);
  const aim = (wants: "below" | "above", distance: (seen: Seen) => number): Aim =>
    aimOf({ ...base, kind: "bounds", wants, distance, reached: (seen) => distance(seen) === 0 });
  return [...(span.low < least ? [aim("below", over)] : []), ...(span.high > most ? [aim("above", under)] : [])];
}

// After what is added to and taken from it by name, a standard is kept between 0 and its maximum.
function adjustedAims(sheet: Sheet, { points, bonuses, deductions }: CompiledStandard, base: Base): readonly Aim[] {
  if (points === undefined || bonuses.length + deductions.length === 0) return [];
  const maximum = scaledPoints(points.maximum);
  const net = (spanOf: (register: number) => Span): Span => {
    const raw = spanOf(points.raw);
    const sum = (nodes: typeof bonuses, end: "low" | "high"): number =>
      nodes.reduce((so, { earned }) => so + (earned === undefined ? 0 : spanOf(earned)[end]), 0);
    return {
      low: Math.min(raw.low, maximum) + sum(bonuses, "low") - sum(deductions, "high"),
      high: Math.min(raw.high, maximum) + sum(bonuses, "high") - sum(deductions, "low"),
    };
  };
  const widest = net((register) => rangeIn(sheet, register));
  return boundAims(base, widest, [0, maximum], ({ registers }) => net((register) => spanAt(register, registers)));
}

// A standard's maximum is the sum of its criteria, unless it says otherwise: then it is a cap.
function maximumAims(sheet: Sheet, { points, criteria }: CompiledStandard, base: Base): readonly Aim[] {
  if (points === undefined) return [];
  const maximum = scaledPoints(points.maximum);
  if (rangeIn(sheet, points.raw).high <= maximum) return [];
  const unit = commonUnit(criteria.map((node) => unitOf(sheet, node)));
  return limitAims(sheet, { ...base, kind: "cap" }, points.raw, maximum, unit);
}

/** Aims at one standard and all below it. */
export function standardAims(sheet: Sheet, standard: CompiledStandard): readonly Aim[] {
  const { id, points, criteria, bonuses, deductions } = standard;
  const about = aboutNodes(sheet.compiled, [...criteria, ...bonuses, ...deductions]);
  const base: Base = { node: id, kind: "points", about, cite: citeOf(sheet, id) };
  return [
    ...(points === undefined || points.maximum === 0 ? [] : pointsAims(sheet, base, points.earned)),
    ...maximumAims(sheet, standard, base),
    ...adjustedAims(sheet, standard, base),
    ...floorAims(sheet, standard, about),
    ...criteria.flatMap((node) => nodeAims(sheet, node, "criterion")),
    ...bonuses.flatMap((node) => nodeAims(sheet, node, "bonus")),
    ...deductions.flatMap((node) => nodeAims(sheet, node, "deduction")),
  ];
}
