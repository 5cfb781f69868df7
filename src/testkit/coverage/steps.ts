// In: an expression, lowered. Out: the steps in which its values go, as far as they can be told: for the value nearest to a
// threshold. In whole numbers at the expression's own scale.
import { powerOfTen, toScaled } from "../../base/exact.js";
import type { FieldRange } from "../../logic/field-types.js";
import type { Lowered } from "../../logic/source.js";
import type { PlainField } from "../../parts/field.js";

/** Values `offset`, `offset` ± `unit`, and so on; a unit of 0: no other value. */
export interface Steps {
  readonly unit: number;
  readonly offset: number;
}

/** A field with its range. */
export type Declared = FieldRange & { readonly field: PlainField };

/** The largest whole number that divides both; 0 and n: n. */
export function commonDivisor(a: number, b: number): number {
  let [large, small] = [Math.abs(a), Math.abs(b)];
  while (small > 0) [large, small] = [small, large % small];
  return large;
}

/** The quotient of whole numbers, rounded down. */
export function floorDivide(value: number, divisor: number): number {
  const rest = ((value % divisor) + divisor) % divisor;
  return (value - rest) / divisor;
}

/** Places after the decimal sign in an expression's registers. */
export function scaleOf({ type }: Lowered): number {
  return type.type === "number" ? type.scale : 0;
}

function ofField({ field, low, type }: Declared): Steps {
  const scale = type.type === "number" ? type.scale : 0;
  const unit = field.type === "number" || field.type === "points" ? toScaled(field.step, scale) : 1;
  return { unit, offset: low };
}

// Values of either: a unit that leads from any value of one to any of the other.
function either(a: Steps, b: Steps): Steps {
  return { unit: commonDivisor(commonDivisor(a.unit, b.unit), a.offset - b.offset), offset: a.offset };
}

function plus(a: Steps, b: Steps): Steps {
  return { unit: commonDivisor(a.unit, b.unit), offset: a.offset + b.offset };
}

function scaled({ unit, offset }: Steps, factor: number): Steps {
  return { unit: Math.abs(unit * factor), offset: offset * factor };
}

function times(a: Steps, b: Steps): Steps {
  if (a.unit === 0) return scaled(b, a.offset);
  return b.unit === 0 ? scaled(a, b.offset) : { unit: 1, offset: 0 };
}

function folded(all: readonly Steps[], fold: (a: Steps, b: Steps) => Steps): Steps {
  const [first = { unit: 1, offset: 0 }, ...others] = all;
  return others.reduce(fold, first);
}

// The branches of an `if`, without its conditions.
function branches(operands: readonly Lowered[]): readonly Lowered[] {
  return operands.filter((_, i) => i % 2 === 1 || i === operands.length - 1);
}

function ofOperator(
  lowered: Lowered,
  fixed: (one: Lowered) => number | undefined,
  declared: (id: string) => Declared | undefined,
): Steps {
  const { source } = lowered;
  if (source.kind !== "operator") return { unit: 1, offset: 0 };
  const { operator, operands, parameters } = source;
  const aligned = (some: readonly Lowered[]): readonly Steps[] =>
    some.map((one) => scaled(stepsOf(one, fixed, declared), powerOfTen(scaleOf(lowered) - scaleOf(one))));
  switch (operator) {
    case "+":
      return folded(aligned(operands), plus);
    case "-":
      return operands.length === 1
        ? scaled(folded(aligned(operands), plus), -1)
        : folded(aligned(operands), (a, b) => plus(a, scaled(b, -1)));
    case "*":
      return folded(
        operands.map((one) => stepsOf(one, fixed, declared)),
        times,
      );
    case "min":
    case "max":
      return folded(aligned(operands), either);
    case "if":
      return folded(aligned(branches(operands)), either);
    case "/":
      return { unit: Math.max(1, toScaled(Number(parameters[0]), scaleOf(lowered))), offset: 0 };
    default:
      return { unit: 1, offset: 0 };
  }
}

/**
 * The steps of an expression's values. Every value lies on them; not every step need be a value.
 *
 * @param fixed the one value of an expression that has no other
 * @param declared the declaration of a field, or of a member as `list.member`
 */
export function stepsOf(
  lowered: Lowered,
  fixed: (one: Lowered) => number | undefined,
  declared: (id: string) => Declared | undefined,
): Steps {
  const only = fixed(lowered);
  if (only !== undefined) return { unit: 0, offset: only };
  const { source } = lowered;
  if (source.kind === "derived") return stepsOf(source.from, fixed, declared);
  if (source.kind === "operator") return ofOperator(lowered, fixed, declared);
  const found = source.kind === "field" ? declared(source.field) : undefined;
  return found === undefined ? { unit: 1, offset: 0 } : ofField(found);
}

/** The values on either side of a cut. */
export interface Sides {
  readonly below: number;
  readonly above: number;
}

/**
 * The values nearest to a cut on both sides: the largest below and the smallest from there on. Where `inclusive`, a value at the
 * cut itself counts as below it. `cut` is at a scale larger by `places`.
 */
export function sidesOf({ unit, offset }: Steps, cut: number, places: number, inclusive: boolean): Sides {
  const power = powerOfTen(places);
  const last = inclusive ? cut : cut - 1;
  const step = Math.max(1, unit);
  const place = floorDivide(last - offset * power, step * power);
  return { below: offset + place * step, above: offset + (place + 1) * step };
}
