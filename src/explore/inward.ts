// In: what is told of a result, and its operands, all but one of them fixed. Out: what is told of the one that is open.
import { powerOfTen } from "../base/exact.js";
import type { Registers } from "../logic/machine.js";
import type { Lowered } from "../logic/source.js";
import { type Distinction, unscaled, unshifted } from "./distinction.js";
import { settled } from "./frame.js";

/** What is told of the open operand. */
export type Inward = (told: Distinction, operands: readonly Lowered[], frame: Registers) => Distinction;

/** Decimal places of a number as its register holds it. */
export function scaleOf({ type }: Lowered): number {
  return type.type === "number" ? type.scale : 0;
}

/** The largest of the operands' scales: they are brought to it. */
export function largestScale(operands: readonly Lowered[]): number {
  return Math.max(...operands.map(scaleOf));
}

/** Operands whose value depends on facts. */
export function openOf(operands: readonly Lowered[], frame: Registers): readonly Lowered[] {
  return operands.filter((operand) => settled(operand, frame) === undefined);
}

/** The value of a fixed operand at a scale. */
export function atScale(operand: Lowered, scale: number, frame: Registers): number {
  return (settled(operand, frame) ?? 0) * powerOfTen(scale - scaleOf(operand));
}

// From the scale of the result to the operand's own.
function own(told: Distinction, scale: number, operand: Lowered | undefined): Distinction {
  return operand === undefined ? told : unscaled(told, powerOfTen(scale - scaleOf(operand)));
}

/** Of an addend. */
export const ofAddend: Inward = (told, operands, frame) => {
  const scale = largestScale(operands);
  const [open] = openOf(operands, frame);
  const fixed = operands.reduce((sum, operand) => sum + (operand === open ? 0 : atScale(operand, scale, frame)), 0);
  return own(unshifted(told, fixed), scale, open);
};

/** Of one side of a difference, or of what is negated. */
export const ofDifference: Inward = (told, operands, frame) => {
  const scale = largestScale(operands);
  const [left, right] = operands;
  const [open] = openOf(operands, frame);
  if (left === undefined || right === undefined) return unscaled(told, -1);
  return open === left
    ? own(unshifted(told, -atScale(right, scale, frame)), scale, open)
    : own(unscaled(unshifted(told, atScale(left, scale, frame)), -1), scale, open);
};

/** Of a factor; registers are multiplied as they stand. */
export const ofFactor: Inward = (told, operands, frame) => {
  const factors = operands.map((operand) => settled(operand, frame) ?? 1);
  return unscaled(
    told,
    factors.reduce((product, factor) => product * factor, 1),
  );
};
