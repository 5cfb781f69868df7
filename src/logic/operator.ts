// In: nothing. Out: the shape of an operator: everything that shared code may ask about it.
import { powerOfTen } from "../base/exact.js";
import type { Json } from "../base/json.js";
import type { LocalText } from "../parts/statement.js";
import { times } from "./arithmetic.js";
import type { Expression } from "./expression.js";
import type { Path, Scope, ValueType } from "./scope.js";
import type { Lowered, Source } from "./source.js";

/** Most operands of one operator, and most literals of one list. */
export const MOST_OPERANDS = 1_000;

/** An example of an operator: facts by name (null: missing), earlier titles, what the expression comes to. Run as a test. */
export interface Example {
  readonly rule: Json;
  readonly facts: { readonly [name: string]: Json };
  readonly history?: readonly { readonly [member: string]: Json }[];
  readonly result: Json;
}

/** One use of an operator in a document. */
export interface Call {
  readonly operator: string;
  readonly operands: readonly Expression[];
  /** Were the operands written in brackets? A single one may stand without. */
  readonly inBrackets: boolean;
  readonly path: Path;
  readonly scope: Scope;
  /** Path of one operand. */
  at(index: number): Path;
}

/** An operator of the dialect. */
export interface Operator {
  readonly name: string;
  /** Operands → result, as the profile prints it. */
  readonly signature: string;
  /** Fewest and most operands. */
  readonly arity: readonly [number, number];
  readonly summary: LocalText;
  /** How it departs from JSON Logic, and why; absent where it does not; `new` where JSON Logic has no such operator. */
  readonly departure?: LocalText | "new";
  readonly examples: readonly Example[];
  /** Checks the operands and lowers the call to registers; undefined once issues are reported. */
  lower(call: Call): Lowered | undefined;
}

export const BOOLEAN: ValueType = { type: "boolean" };
export const DATE: ValueType = { type: "date" };

/** The name of a type, for issues. */
export function typeName(type: ValueType): string {
  return type.type === "choice" ? `choice of ${type.of}` : type.type;
}

/** Lowers every operand as a truth value. */
export function lowerBooleans(call: Call): readonly Lowered[] | undefined {
  return lowerAll(call, call.operands.length, (lowered) => lowered.type.type === "boolean", "boolean", BOOLEAN);
}

/** Lowers every operand as a number, brought to one scale: the largest of them. */
export function lowerNumbers(
  call: Call,
): { operands: readonly Lowered[]; registers: readonly number[]; scale: number } | undefined {
  const operands = lowerAll(call, call.operands.length, (lowered) => lowered.type.type === "number", "number");
  return operands && { operands, ...aligned(call.scope, operands) };
}

/** Registers of numbers (or of anything without a scale) at the largest scale among them. */
export function aligned(scope: Scope, operands: readonly Lowered[]): { registers: readonly number[]; scale: number } {
  const scales = operands.map(({ type }) => (type.type === "number" ? type.scale : 0));
  const scale = Math.max(...scales);
  return { scale, registers: operands.map(({ register }, i) => rescale(scope, register, scale - (scales[i] ?? 0))) };
}

/** Lowers the first operands, each of which must pass the test. All issues are reported, not only the first. */
export function lowerAll(
  call: Call,
  count: number,
  passes: (lowered: Lowered) => boolean,
  expected: string,
  context?: ValueType,
): readonly Lowered[] | undefined {
  const lowered = call.operands.slice(0, count).map((operand, i) => {
    const found = call.scope.lower(operand, call.at(i), context);
    if (found === undefined || passes(found)) return found;
    return call.scope.report("logic.wrong-type", call.at(i), {
      operator: call.operator,
      expected,
      found: typeName(found.type),
    });
  });
  return lowered.every((one) => one !== undefined) ? lowered : undefined;
}

/** Lowers operands that must be of one type; a text takes its meaning from the first operand that is none. */
export function lowerAlike(
  call: Call,
  count: number,
  allowed: readonly ValueType["type"][],
): readonly Lowered[] | undefined {
  const operands = call.operands.slice(0, count);
  const first = operands.findIndex((operand) => typeof operand !== "string");
  const lead = first < 0 ? undefined : call.scope.lower(operands[first] as Expression, call.at(first));
  if (first >= 0 && lead === undefined) {
    // The others may have issues of their own.
    operands.forEach((operand, i) => {
      if (i !== first && typeof operand === "object") call.scope.lower(operand, call.at(i));
    });
    return undefined;
  }
  const lowered = operands.map((operand, i) => {
    const found = i === first ? lead : call.scope.lower(operand, call.at(i), lead?.type);
    if (found === undefined) return undefined;
    const type = lead?.type ?? found.type;
    const same =
      found.type.type === type.type &&
      (found.type.type !== "choice" || type.type !== "choice" || found.type.of === type.of);
    if (same && allowed.includes(found.type.type)) return found;
    return call.scope.report("logic.wrong-type", call.at(i), {
      operator: call.operator,
      expected: same ? allowed.join(" | ") : typeName(type),
      found: typeName(found.type),
    });
  });
  return lowered.every((one) => one !== undefined) ? lowered : undefined;
}

/** The result of a call: a register of a type, with the tree it came from; `parameters` are operands that are no values. */
export function result(
  call: Call,
  register: number,
  type: ValueType,
  operands: readonly Lowered[],
  parameters: readonly (number | string)[] = [],
): Lowered {
  const source: Source = { kind: "operator", operator: call.operator, operands, parameters };
  return { register, type, source };
}

/** The same number at a scale larger by so many places. */
function rescale(scope: Scope, register: number, places: number): number {
  if (places === 0) return register;
  const { low, high } = scope.builder.range(register);
  const factor = powerOfTen(places);
  return low === high && scope.builder.isConstant(register)
    ? scope.builder.constant(low * factor)
    : scope.builder.emit(times, [register], factor);
}
