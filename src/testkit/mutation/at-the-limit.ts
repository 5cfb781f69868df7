// In: a mutant whose limit is a share, and a record. Out: the record with a part and a whole that lie between the two limits.
import { isObject } from "../../base/json.js";
import { stepsOf } from "../../base/pointer.js";
import type { Evidence } from "../../evaluate/evidence.js";
import { operandsOf, operatorOf } from "../../ruleset/expressions.js";
import { valueAt } from "./edit.js";
import type { Mutant } from "./mutants.js";

function isShare(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === "number");
}

/** The field that an operand is, if it is one. */
function fieldOf(operand: unknown): string | undefined {
  if (!isObject(operand) || operatorOf(operand as never) !== "var") return undefined;
  const name = operand["var"];
  return typeof name === "string" ? name : undefined;
}

/**
 * Records on which two limits of a share differ: with the larger denominator as the whole, the lower limit is met exactly and the
 * higher is not. None for other mutants.
 */
export function atTheLimit({ pointer, from, to, result }: Mutant, evidence: Evidence): readonly Evidence[] {
  if (!isShare(from) || !isShare(to) || !result.ok) return [];
  const [part, whole] = operandsOf(valueAt(result.value, stepsOf(pointer).slice(0, -2)) ?? null, []);
  const [partField, wholeField] = [fieldOf(part?.expression), fieldOf(whole?.expression)];
  if (partField === undefined || wholeField === undefined) return [];
  const of = Math.max(from[1], to[1]);
  const least = Math.min((from[0] * of) / from[1], (to[0] * of) / to[1]);
  return [{ ...evidence, facts: { ...evidence.facts, [partField]: Math.ceil(least), [wholeField]: of } }];
}
