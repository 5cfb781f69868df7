// In: an atom of a condition. Out: aims at both sides of what it compares with: the value nearest on each side, as far as the
// steps of its values allow; of a share, exactly the limit and the nearest on its other side.
import { compareProducts, powerOfTen } from "../../base/exact.js";
import type { Expression } from "../../logic/expression.js";
import type { Registers } from "../../logic/machine.js";
import type { Lowered } from "../../logic/source.js";
import { type Aim, distanceTo, isExactly, onlyEver, type Span, spanAt } from "./aim.js";
import type { Impossible, Wanted } from "./goal.js";
import { aboutIn, aimAt, fixedValue, type Ground, rangeOf, rangeValue, stepsIn, writtenValue } from "./ground.js";
import { scaleOf, sidesOf } from "./steps.js";

/** An atom of the condition of some node, or its measure by bands. */
interface Compared {
  readonly ground: Ground;
  readonly expression: Expression;
  readonly place: string;
}

/** An aim at a measure having exactly this value, out of reach where its range or its steps do not hold it. */
export function valueAim({ ground, expression, place }: Compared, measure: Lowered, value: number): Aim {
  const { low, high } = rangeOf(ground, measure);
  const { register } = measure;
  return aimAt(ground, {
    place,
    kind: "threshold",
    wants: "exactly",
    value: writtenValue(measure, value),
    expression,
    about: aboutIn(ground, measure),
    test: (all) => isExactly(register, value, all),
    distance: (all) => distanceTo(register, value, all),
    impossible: value < low || value > high ? onlyEver(rangeValue(measure, { low, high })) : undefined,
  });
}

/** Which side of the cut the cut itself belongs to, by the operator as seen from the open operand. */
const INCLUSIVE: { readonly [operator: string]: readonly [onTheLeft: boolean, onTheRight: boolean] } = {
  "<": [false, true],
  ">=": [false, true],
  "<=": [true, false],
  ">": [true, false],
};

function cutAims(compared: Compared, left: Lowered, right: Lowered, operator: string): readonly Aim[] {
  const { ground } = compared;
  const [one, other] = [fixedValue(ground, left), fixedValue(ground, right)];
  if ((one === undefined) === (other === undefined)) return [];
  const [measure, fixed, side] = other === undefined ? [right, left, 1] : [left, right, 0];
  const scale = Math.max(scaleOf(left), scaleOf(right));
  const cut = (other ?? one ?? 0) * powerOfTen(scale - scaleOf(fixed));
  const inclusive = INCLUSIVE[operator]?.[side] ?? false;
  const { below, above } = sidesOf(stepsIn(ground, measure), cut, scale - scaleOf(measure), inclusive);
  return [below, above].map((value) => valueAim(compared, measure, value));
}

// Each value that is asked for, and its neighbours where the values have an order.
function equalAims(compared: Compared, measure: Lowered, options: readonly Lowered[]): readonly Aim[] {
  const { ground } = compared;
  const { type } = measure.type;
  const scale = Math.max(...[measure, ...options].map(scaleOf));
  const places = scale - scaleOf(measure);
  const values = options.flatMap((option) => {
    const asked = (fixedValue(ground, option) ?? Number.NaN) * powerOfTen(scale - scaleOf(option));
    if (Number.isNaN(asked)) return [];
    if (type !== "number" && type !== "date") return options.length > 1 ? [asked] : [];
    const steps = stepsIn(ground, measure);
    const [before, after] = [sidesOf(steps, asked, places, false), sidesOf(steps, asked, places, true)];
    return [before.below, before.above, after.above];
  });
  return [...new Set(values)].sort((a, b) => a - b).map((value) => valueAim(compared, measure, value));
}

function equalityAims(compared: Compared, operands: readonly Lowered[]): readonly Aim[] {
  const [left, right] = operands;
  if (left === undefined || right === undefined) return [];
  const isLeftFixed = fixedValue(compared.ground, left) !== undefined;
  if (isLeftFixed === (fixedValue(compared.ground, right) !== undefined)) return [];
  return isLeftFixed ? equalAims(compared, right, [left]) : equalAims(compared, left, [right]);
}

/** The first and the last day of the period, and the days beside them. */
function periodAims({ ground, expression, place }: Compared, atom: Lowered, day: Lowered): readonly Aim[] {
  const { compiled } = ground;
  const ends = compiled.sheet.period;
  // A condition over events has the period in slots of its own.
  const imported = ends.map((slot) => ground.event?.item.imports.find(([from]) => from === slot)?.[1] ?? slot);
  const sides: readonly (readonly [Wanted, string, number, number])[] = [
    ["below", "first", 0, -1],
    ["exactly", "first", 0, 0],
    ["exactly", "last", 1, -1],
    ["above", "last", 1, 0],
  ];
  return sides.map(([wants, value, end, away]) => {
    const slot = imported[end] ?? 0;
    const distance = (all: Registers): number => distanceTo(day.register, spanAt(slot, all).low + away, all);
    return aimAt(ground, {
      place,
      kind: "threshold",
      wants,
      value,
      expression,
      about: aboutIn(ground, atom),
      test: (all) => distance(all) === 0,
      distance,
    });
  });
}

/** An aim at a register of a whole being 0: what then counts is an answer of its own. */
export function zeroAim(ground: Ground, whole: Lowered, expression: Expression, place: string): readonly Aim[] {
  const range = rangeOf(ground, whole);
  if (fixedValue(ground, whole) !== undefined) return [];
  const impossible: Impossible | undefined = range.low > 0 ? onlyEver(rangeValue(whole, range)) : undefined;
  const about = aboutIn(ground, whole);
  const test = (all: Registers): boolean => isExactly(whole.register, 0, all);
  return [aimAt(ground, { place, kind: "zero", wants: "reached", expression, about, test, impossible })];
}

// part · q against p · whole, and what one step of the part more or less would make of it.
function shareAims(
  { ground, expression, place }: Compared,
  atom: Lowered,
  source: Extract<Lowered["source"], { kind: "operator" }>,
): readonly Aim[] {
  const [part, whole] = source.operands;
  const [p = 0, q = 1] = source.parameters.map(Number);
  if (part === undefined || whole === undefined) return [];
  const step = Math.max(1, stepsIn(ground, part).unit);
  const sign = (all: Registers, more: number): number => {
    const [a, b] = [spanAt(part.register, all), spanAt(whole.register, all)];
    if (a.low !== a.high || b.low !== b.high || b.low === 0) return Number.NaN;
    return compareProducts(a.low + more, q, p, b.low);
  };
  const [parts, wholes, range] = [part, whole, atom].map((one) => rangeOf(ground, one)) as [Span, Span, Span];
  const canMeet =
    wholes.high > 0 &&
    compareProducts(parts.high, q, p, Math.max(1, wholes.low)) >= 0 &&
    compareProducts(parts.low, q, p, wholes.high) <= 0;
  const aim = (wants: Wanted, isPossible: boolean, test: (all: Registers) => boolean): Aim => {
    const impossible = isPossible ? undefined : onlyEver(rangeValue(atom, range));
    return aimAt(ground, { place, kind: "share", wants, expression, about: aboutIn(ground, atom), test, impossible });
  };
  return [
    aim("exactly", canMeet, (all) => sign(all, 0) === 0),
    source.operator === "share-at-least"
      ? aim("below", range.low === 0, (all) => sign(all, 0) < 0 && sign(all, step) >= 0)
      : aim("above", range.high === 1, (all) => sign(all, 0) > 0 && sign(all, -step) <= 0),
    ...zeroAim(ground, whole, expression, place),
  ];
}

/** Aims at the thresholds of an atom. */
export function thresholdAims(ground: Ground, atom: Lowered, expression: Expression, place: string): readonly Aim[] {
  const { source } = atom;
  if (source.kind !== "operator") return [];
  const { operator, operands } = source;
  const compared: Compared = { ground, expression, place };
  const [first, ...others] = operands;
  if (first === undefined) return [];
  switch (operator) {
    case "<":
    case "<=":
    case ">":
    case ">=":
      return others.flatMap((right, i) => cutAims(compared, operands[i] ?? first, right, operator));
    case "==":
    case "===":
    case "!=":
    case "!==":
      return equalityAims(compared, operands);
    case "in":
      return equalAims(compared, first, others);
    case "within-period":
      return periodAims(compared, atom, first);
    case "share-at-least":
    case "share-above":
      return shareAims(compared, atom, source);
    default:
      return [];
  }
}
