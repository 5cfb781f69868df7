// In: criteria and adjustments, lowered. Out: the registers of standards, floors and the total. The formula of the sheet stands
// here, once: standards, adjustments, total, bounds, rounding, floors, mark.
import { divideProducts, type Rounding, toScaled } from "../base/exact.js";
import type { CompiledNode } from "../kinds/kind.js";
import { lowerAdjustment, lowerCriterion, lowerEach, type SheetScope } from "../kinds/lower.js";
import type { Adjustment } from "../kinds/schema.js";
import { atMost, difference, greatest, least, productAtLeast, shareAtLeast, sum } from "../logic/arithmetic.js";
import type { Instruction } from "../logic/machine.js";
import type { Path } from "../logic/scope.js";
import {
  type CompiledAdjustments,
  type CompiledFloor,
  type CompiledStandard,
  type CompiledTotal,
  POINTS_SCALE,
} from "./compiled.js";
import type { OverallCap, Pass, Ruleset, Standard } from "./schema.js";

/** Is there a value? */
export function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** An adjustment with the standard it names, if any. */
export interface PlacedAdjustment {
  readonly from: string | undefined;
  readonly node: CompiledNode;
}

/** Lowers deductions or bonuses. */
export function lowerPlaced(
  nodes: readonly Adjustment[],
  member: string,
  sheet: SheetScope,
): readonly PlacedAdjustment[] {
  return nodes.flatMap((adjustment, i) => {
    const node = lowerAdjustment(adjustment, [member, i], sheet);
    return node === undefined ? [] : [{ from: adjustment.from, node }];
  });
}

/** The adjustments of a sheet. */
export interface Adjustments {
  readonly bonuses: readonly PlacedAdjustment[];
  readonly deductions: readonly PlacedAdjustment[];
}

function earnedBy(nodes: readonly CompiledNode[]): readonly number[] {
  return nodes.map(({ earned }) => earned).filter(isThere);
}

/**
 * A standard: the sum of its criteria, at most its maximum; then what is added to and taken from it by name, kept between 0
 * and its maximum. Its floor is tested on that.
 */
export function lowerStandard(
  standard: Standard,
  path: Path,
  adjustments: Adjustments,
  sheet: SheetScope,
): CompiledStandard | undefined {
  const { builder } = sheet;
  const criteria = lowerEach(standard.criteria, [...path, "criteria"], sheet, lowerCriterion);
  if (criteria === undefined) return undefined;
  const named = (placed: readonly PlacedAdjustment[]): readonly CompiledNode[] =>
    placed.filter(({ from }) => from === standard.id).map(({ node }) => node);
  const bonuses = named(adjustments.bonuses);
  const deductions = named(adjustments.deductions);
  const lowered = { id: standard.id, criteria, bonuses, deductions };
  if (typeof standard.maximum !== "number") return lowered;
  const maximum = builder.constant(toScaled(standard.maximum, POINTS_SCALE));
  const raw = builder.emit(sum, earnedBy(criteria), undefined);
  const of = builder.emit(
    least,
    [builder.emit(sum, criteria.map((node) => node.of).filter(isThere), undefined), maximum],
    undefined,
  );
  let earned = builder.emit(least, [raw, maximum], undefined);
  if (bonuses.length + deductions.length > 0) {
    const more = builder.emit(sum, [earned, ...earnedBy(bonuses)], undefined);
    const net = builder.emit(difference, [more, builder.emit(sum, earnedBy(deductions), undefined)], undefined);
    earned = clamp(net, builder.constant(0), maximum, sheet);
  }
  const floor = standard.floor && lowerFloor(standard.floor, standard.maximum, earned, of, sheet);
  return {
    ...lowered,
    points: { maximum: standard.maximum, raw, earned, of },
    ...(floor === undefined ? {} : { floor }),
  };
}

function clamp(register: number, lowest: number, highest: number, { builder }: SheetScope): number {
  return builder.emit(greatest, [builder.emit(least, [register, highest], undefined), lowest], undefined);
}

// A floor is compared by cross-multiplication, as a share of what is left of the maximum.
function lowerFloor(
  floor: NonNullable<Standard["floor"]>,
  maximum: number,
  earned: number,
  of: number,
  sheet: SheetScope,
): CompiledFloor {
  const { builder } = sheet;
  if ("share" in floor) return { share: floor.share, state: builder.emit(shareAtLeast, [earned, of], floor.share) };
  const wanted = builder.constant(toScaled(floor.points, POINTS_SCALE));
  return { points: floor.points, state: reaches(earned, wanted, maximum, of, sheet) };
}

// Does `earned` reach `wanted`, both of `maximum`, of which `left` is left? Without anything dropped: earned ≥ wanted.
function reaches(earned: number, wanted: number, maximum: number, left: number, { builder }: SheetScope): number {
  const whole = toScaled(maximum, POINTS_SCALE);
  const { low, high } = builder.range(left);
  if (whole === 0 || (low === whole && high === whole)) return builder.emit(atMost, [wanted, earned], undefined);
  return builder.emit(productAtLeast, [earned, builder.constant(whole), wanted, left], undefined);
}

const roundToStep: Instruction<{ readonly step: number; readonly mode: Rounding }> = {
  run({ size, target, start, operands, data }, { low, high }) {
    for (let i = 0; i < size; i++) {
      const from = operands[start[i]!]!;
      const { step, mode } = data[i]!;
      low[target[i]!] = divideProducts(low[from]!, 1, step, 1, mode) * step;
      high[target[i]!] = divideProducts(high[from]!, 1, step, 1, mode) * step;
    }
  },
};

/**
 * Total = standards + bonuses (capped) − deductions (capped), kept within the bounds, rounded where the sheet rounds, then
 * compared with the mark.
 */
export function lowerTotal(
  ruleset: Ruleset,
  pass: Pass,
  standards: readonly CompiledStandard[],
  adjustments: Adjustments,
  sheet: SheetScope,
): CompiledTotal {
  const { builder } = sheet;
  const scored = standards.map(({ points }) => points).filter(isThere);
  const together = builder.emit(
    sum,
    scored.map(({ earned }) => earned),
    undefined,
  );
  const left = builder.emit(
    sum,
    scored.map(({ of }) => of),
    undefined,
  );
  const of =
    scored.reduce((total, { maximum }) => total + toScaled(maximum, POINTS_SCALE), 0) / toScaled(1, POINTS_SCALE);
  const bonuses = lowerOverall(adjustments.bonuses, ruleset.caps?.bonuses, sheet);
  const deductions = lowerOverall(adjustments.deductions, ruleset.caps?.deductions, sheet);
  const plus = builder.emit(sum, [together, bonuses.counted], undefined);
  const net = builder.emit(difference, [plus, deductions.counted], undefined);
  const [lowest, highest] = pass.bounds.map((bound) => builder.constant(toScaled(bound, POINTS_SCALE))) as [
    number,
    number,
  ];
  const kept = clamp(net, lowest, highest, sheet);
  const counted =
    pass.rounding === undefined
      ? kept
      : builder.emit(roundToStep, [kept], {
          step: toScaled(pass.rounding.step, POINTS_SCALE),
          mode: pass.rounding.mode,
        });
  const marks = pass.marks.map(({ mark }) => toScaled(mark, POINTS_SCALE));
  const mark = builder.slot(Math.min(...marks), Math.max(...marks));
  const state = reaches(counted, mark, of, left, sheet);
  return { standards: together, bonuses, deductions, sum: net, counted, mark, of, left, state };
}

function lowerOverall(
  placed: readonly PlacedAdjustment[],
  cap: OverallCap | undefined,
  { builder }: SheetScope,
): CompiledAdjustments {
  const items = placed.filter(({ from }) => from === undefined).map(({ node }) => node);
  const total = builder.emit(sum, earnedBy(items), undefined);
  if (cap === undefined) return { items, sum: total, counted: total };
  const most = builder.constant(toScaled(cap.cap, POINTS_SCALE));
  return { items, sum: total, counted: builder.emit(least, [total, most], undefined), cap: cap.cap };
}
