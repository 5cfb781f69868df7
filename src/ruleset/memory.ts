// In: a lowered sheet, and what decisions read of it. Out: the memory in which records are judged one after the other, with what is
// kept of the records before. Never here: what a record holds.
import { divided } from "../logic/cells.js";
import { type CodedSlot, fillSlots } from "../logic/codes.js";
import { allocate, type Registers, run } from "../logic/machine.js";
import { nothingRecalled, type Recalled } from "../logic/recall.js";
import type { CompiledAdjustments, CompiledTotal, LoweredSheet } from "./compiled.js";
import type { SheetIndex } from "./nodes.js";
import type { DecisionPlan } from "./plan.js";

/** The working memory of a compiled ruleset. */
export interface Memory {
  readonly registers: Registers;
  readonly recalled: Recalled;
  /** What the slots of the readings hold. */
  readings: { readonly [reading: string]: string } | undefined;
  /** The period in its slots, for which the ruleset is in force where that goes by the period. */
  period: { readonly from: string; readonly to: string } | undefined;
}

/** The memory, made when the first record is judged: most rulesets that are compiled to be checked judge none. */
export function memoryOf(sheet: LoweredSheet, index: SheetIndex, plan: DecisionPlan): () => Memory {
  let memory: Memory | undefined;
  return () => (memory ??= freshMemory(sheet, index, plan));
}

function freshMemory(sheet: LoweredSheet, index: SheetIndex, plan: DecisionPlan): Memory {
  const coded = codedSlots(sheet);
  const always = [
    ...plan.settlings.nodes.map(({ register }) => register),
    ...sheet.standards.flatMap(({ points, floor }) => [
      ...(points === undefined ? [] : [points.raw, points.earned, points.of]),
      ...(floor === undefined ? [] : [floor.state]),
    ]),
    ...(sheet.total === undefined ? [] : registersOfTotal(sheet.total)),
    ...index.faultable.map(({ register }) => register),
  ];
  const whenOpen = index.leaves.flatMap(({ registers }) => registers);
  const division = divided(sheet.program, coded, { always, whenOpen });
  const slots = 1 + Math.max(0, ...coded.map(({ slot }) => slot));
  return {
    registers: allocate(sheet.program, division.size),
    recalled: nothingRecalled(division, slots),
    readings: undefined,
    period: undefined,
  };
}

/** Every register as the program leaves it for the record that was judged last: a decision has brought about those it reads alone. */
export function registersOf({
  sheet,
  memory,
}: {
  readonly sheet: LoweredSheet;
  readonly memory: () => Memory;
}): Registers {
  const { registers, recalled } = memory();
  fillSlots(recalled.division.coded, recalled.codes, registers);
  run(sheet.program, registers);
  return registers;
}

/** The slots that hold one of some values: plain facts, readings. */
function codedSlots({ plain, readings }: LoweredSheet): readonly CodedSlot[] {
  return [
    ...[...plain.values()].map(({ slot, low, high, isNarrow }) => ({ slot, low, high, isNarrow })),
    ...[...readings.values()].map(({ slot, options }) => ({
      ...{ slot, low: 0, high: Math.max(0, options.length - 1) },
      isNarrow: true,
    })),
  ];
}

function registersOfTotal(total: CompiledTotal): readonly number[] {
  const { standards, bonuses, deductions, sum, counted, mark, left, state } = total;
  const both = [bonuses, deductions].flatMap((one: CompiledAdjustments) => [one.sum, one.counted]);
  return [standards, ...both, sum, counted, mark, left, state];
}
