// In: a ruleset. Out: one program for all of it, with the registers of everything a decision speaks of, or issues.
// The formula of the sheet stands here, once: standards, adjustments, total, bounds, rounding, floors, mark.
import { MOST_DECIMALS, multiplyDivide, type Rounding, toScaled } from "../base/exact.js";
import { compareText } from "../base/text.js";
import { type IssueCode, severityOf } from "../issues/codes.js";
import type { CompiledNode } from "../kinds/kind.js";
import { lowerAdjustment, lowerCriterion, lowerEach, type SheetScope } from "../kinds/lower.js";
import type { Adjustment } from "../kinds/schema.js";
import { atMost, difference, greatest, least, productAtLeast, shareAtLeast, sum } from "../logic/arithmetic.js";
import { type FieldSlot, fieldSlots, type ListSlot } from "../logic/dictionary.js";
import type { Expression } from "../logic/expression.js";
import { createScope, type Report } from "../logic/lower.js";
import { createBuilder, type Instruction, type Program } from "../logic/machine.js";
import { BOOLEAN, typeName } from "../logic/operator.js";
import { readsOf } from "../logic/reads.js";
import type { Path } from "../logic/scope.js";
import type { Lowered } from "../logic/source.js";
import type { Disqualifier, Gate, OverallCap, Pass, Ruleset, Standard } from "./schema.js";

/** Points of every sheet are whole numbers of ten-thousandths: exact, for a document writes at most four decimals. */
export const POINTS_SCALE = MOST_DECIMALS;

/** A gate or disqualifier, lowered. */
export interface CompiledCondition {
  readonly id: string;
  readonly condition: Lowered;
  readonly reads: readonly string[];
}

/** A floor, lowered: its state, and how the sheet states it. */
export interface CompiledFloor {
  readonly state: number;
  readonly share?: readonly [number, number];
  readonly points?: number;
}

/** Registers of a standard; the points are absent where the ruleset has none. */
export interface CompiledStandard {
  readonly id: string;
  readonly criteria: readonly CompiledNode[];
  readonly bonuses: readonly CompiledNode[];
  readonly deductions: readonly CompiledNode[];
  readonly points?: { readonly maximum: number; readonly raw: number; readonly earned: number; readonly of: number };
  readonly floor?: CompiledFloor;
}

/** Deductions or bonuses that count in the total. */
export interface CompiledAdjustments {
  readonly items: readonly CompiledNode[];
  readonly sum: number;
  readonly counted: number;
  readonly cap?: number;
}

/** Registers of the last lines of the sheet. */
export interface CompiledTotal {
  readonly standards: number;
  readonly bonuses: CompiledAdjustments;
  readonly deductions: CompiledAdjustments;
  readonly sum: number;
  readonly counted: number;
  /** Slot of the mark. */
  readonly mark: number;
  /** Σ declared maxima, in points as written, and the register of what is left of it. */
  readonly of: number;
  readonly left: number;
  readonly state: number;
}

/** A ruleset, lowered. */
export interface LoweredSheet {
  readonly program: Program;
  readonly plain: ReadonlyMap<string, FieldSlot>;
  readonly lists: ReadonlyMap<string, ListSlot>;
  readonly readings: ReadonlyMap<string, { readonly slot: number; readonly options: readonly string[] }>;
  readonly period: readonly [number, number];
  readonly gates: readonly (CompiledCondition & Pick<Gate, "onFailure">)[];
  readonly disqualifiers: readonly CompiledCondition[];
  readonly standards: readonly CompiledStandard[];
  readonly total?: CompiledTotal;
  /** Static range of a register: what it can come to at all. */
  range(register: number): { readonly low: number; readonly high: number };
}

/** Lowers a whole ruleset; undefined once issues are reported, after everything has been looked at. */
export function lowerRuleset(ruleset: Ruleset, report: Report): LoweredSheet | undefined {
  const faults: IssueCode[] = [];
  const noting: Report = (code, path, params) => {
    if (severityOf(code) === "error") faults.push(code);
    return report(code, path, params);
  };
  const builder = createBuilder();
  const period = [builder.slot(-1e7, 1e7), builder.slot(-1e7, 1e7)] as const;
  const { plain, lists } = fieldSlots(builder, ruleset.fields);
  const readings = new Map(
    Object.entries(ruleset.readings ?? {}).map(([key, reading]) => {
      const options = Object.keys(reading.options).sort(compareText);
      return [key, { slot: builder.slot(0, Math.max(0, options.length - 1)), options }];
    }),
  );
  const derived = ruleset.derived ?? {};
  const scope = createScope(builder, { plain, lists, derived, readings, period }, noting);
  const sheet: SheetScope = {
    builder,
    scope,
    fields: ruleset.fields,
    scale: POINTS_SCALE,
    report: noting,
    optional(field) {
      const found = plain.get(field);
      return found?.field.notApplicable === true ? found.slot : undefined;
    },
  };
  for (const name of Object.keys(derived)) scope.variable(name, ["derived", name]);
  const gates = (ruleset.gates ?? []).map((gate, i) => {
    const lowered = lowerCondition(gate, gate.require, ["gates", i, "require"], sheet);
    return lowered && { ...lowered, onFailure: gate.onFailure };
  });
  const disqualifiers = (ruleset.disqualifiers ?? []).map((one, i) =>
    lowerCondition(one, one.when, ["disqualifiers", i, "when"], sheet),
  );
  const bonuses = lowerPlaced(ruleset.bonuses ?? [], "bonuses", sheet);
  const deductions = lowerPlaced(ruleset.deductions ?? [], "deductions", sheet);
  const standards = (ruleset.standards ?? []).map((standard, i) =>
    lowerStandard(standard, ["standards", i], { bonuses, deductions }, sheet),
  );
  const total =
    ruleset.pass && lowerTotal(ruleset, ruleset.pass, standards.filter(isThere), { bonuses, deductions }, sheet);
  if (faults.length > 0) return undefined;
  return {
    program: builder.program(),
    plain,
    lists,
    readings,
    period,
    gates: gates.filter(isThere),
    disqualifiers: disqualifiers.filter(isThere),
    standards: standards.filter(isThere),
    ...(total === undefined ? {} : { total }),
    range: (register) => builder.range(register),
  };
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function lowerCondition(
  node: Gate | Disqualifier,
  expression: Expression,
  path: Path,
  { scope, report }: SheetScope,
): CompiledCondition | undefined {
  const condition = scope.lower(expression, path, BOOLEAN);
  if (condition === undefined) return undefined;
  if (condition.type.type !== "boolean") {
    return report("logic.wrong-type", path, {
      operator: node.id,
      expected: "boolean",
      found: typeName(condition.type),
    });
  }
  return { id: node.id, condition, reads: readsOf(condition).fields };
}

interface PlacedAdjustment {
  readonly from: string | undefined;
  readonly node: CompiledNode;
}

function lowerPlaced(nodes: readonly Adjustment[], member: string, sheet: SheetScope): readonly PlacedAdjustment[] {
  return nodes.flatMap((adjustment, i) => {
    const node = lowerAdjustment(adjustment, [member, i], sheet);
    return node === undefined ? [] : [{ from: adjustment.from, node }];
  });
}

interface Adjustments {
  readonly bonuses: readonly PlacedAdjustment[];
  readonly deductions: readonly PlacedAdjustment[];
}

function earnedBy(nodes: readonly CompiledNode[]): readonly number[] {
  return nodes.map(({ earned }) => earned).filter(isThere);
}

// A standard: the sum of its criteria, at most its maximum; then what is added to and taken from it by name, kept between 0
// and its maximum. Its floor is tested on that.
function lowerStandard(
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
      low[target[i]!] = multiplyDivide(low[from]!, 1, step, mode) * step;
      high[target[i]!] = multiplyDivide(high[from]!, 1, step, mode) * step;
    }
  },
};

// Total = standards + bonuses (capped) − deductions (capped), kept within the bounds, rounded where the sheet rounds, then
// compared with the mark.
function lowerTotal(
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
