// In: operands as they are asked of JSON Logic. Out: the same brought to one number of decimals. A number is asked as the whole number
// of its last decimal: floats hold whole numbers exactly, and of decimals only some.
import { LARGEST_EXACT, powerOfTen } from "../../base/exact.js";
import type { Json } from "../../base/json.js";
import type { NotAskedReason } from "./opinion.js";

/** A number as a whole number: how many of its digits are decimals, and the largest that it can be, whatever its sign. */
export interface NumberForm {
  readonly scale: number;
  readonly most: number;
}

/** An expression as it is asked of JSON Logic. What is no number has no decimals, and nothing that it can be at most. */
export interface Written extends NumberForm {
  readonly rule: Json;
}

/** Why an expression cannot be asked. */
export interface Refusal {
  readonly reason: Extract<NotAskedReason, "too-large" | "operator">;
  readonly operator: string;
}

/** No number. */
export const NO_NUMBER: NumberForm = { scale: 0, most: 0 };

/** A rule that gives no number. */
export const truth = (rule: Json): Written => ({ rule, ...NO_NUMBER });

/** So many times what a rule gives. */
export function times(rule: Json, factor: number): Json {
  if (factor === 1) return rule;
  return typeof rule === "number" ? rule * factor : { "*": [rule, factor] };
}

/** So many times a whole number. */
export function multiplied({ rule, scale, most }: Written, factor: number): Written {
  return { rule: times(rule, factor), scale, most: most * factor };
}

/** The same numbers with as many decimals as the one that has the most. */
export function alike(all: readonly Written[]): readonly Written[] {
  const scale = Math.max(...all.map((one) => one.scale));
  return all.map((one) => ({ ...multiplied(one, powerOfTen(scale - one.scale)), scale }));
}

/** Can every whole number up to here be told from its neighbour? */
export const isExact = ({ most }: NumberForm): boolean => most <= LARGEST_EXACT;

const isShort = (rule: Json): boolean => typeof rule !== "object" || (rule !== null && "var" in rule);

/** A rule over two values that it may read more than once: they are computed once, for a rule must not grow with every step. */
export function overBoth([a, b]: readonly [Json, Json], rule: (a: Json, b: Json) => Json): Json {
  if (isShort(a) && isShort(b)) return rule(a, b);
  return { reduce: [[b], rule({ var: "accumulator" }, { var: "current" }), a] };
}
