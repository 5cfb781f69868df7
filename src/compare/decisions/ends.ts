// In: what something counts in each of four decisions, in ten-thousandths of a point. Out: what of its difference comes from the facts,
// the rules, and both; exact, for all of it is sums of whole numbers.
import { fromScaled, toScaled } from "../../base/exact.js";
import { POINTS_SCALE } from "../../ruleset/compiled.js";
import type { Difference, Ends, Split } from "./result.js";

/** One value for each of the four decisions: of both sides, and of either change alone. */
export interface Four<T> {
  /** The rules and the facts before. */
  readonly before: T;
  /** The rules before, the facts after. */
  readonly facts: T;
  /** The rules after, the facts before. */
  readonly rules: T;
  /** The rules and the facts after. */
  readonly after: T;
}

/** The same where only the two sides could be decided. */
export type FourOrTwo<T> =
  | Four<T>
  | (Pick<Four<T>, "before" | "after"> & { readonly facts?: never; readonly rules?: never });

export const NOTHING: Ends = { low: 0, high: 0 };

export function plus(a: Ends, b: Ends): Ends {
  return { low: a.low + b.low, high: a.high + b.high };
}

export function minus(a: Ends, b: Ends): Ends {
  return { low: a.low - b.low, high: a.high - b.high };
}

export function sum(all: readonly Ends[]): Ends {
  return all.reduce(plus, NOTHING);
}

/** Were there two or four decisions? */
export function isFour<T>(given: FourOrTwo<T>): given is Four<T> {
  return given.facts !== undefined;
}

/** The same of each decision that there is. */
export function mapped<T, U>(given: FourOrTwo<T>, change: (one: T) => U): FourOrTwo<U> {
  const { before, after } = given;
  if (!isFour(given)) return { before: change(before), after: change(after) };
  return { before: change(before), facts: change(given.facts), rules: change(given.rules), after: change(after) };
}

function written({ low, high }: Ends): Ends {
  return { low: fromScaled(low, POINTS_SCALE), high: fromScaled(high, POINTS_SCALE) };
}

/** The difference, split where all four decisions are there. */
export function difference(given: FourOrTwo<Ends>): Difference {
  const { before, after } = given;
  const sides = { before: written(before), after: written(after) };
  if (!isFour(given)) return sides;
  const facts = minus(given.facts, before);
  const rules = minus(given.rules, before);
  const interaction = minus(minus(after, before), plus(facts, rules));
  return { ...sides, split: { facts: written(facts), rules: written(rules), interaction: written(interaction) } };
}

function read({ low, high }: Ends): Ends {
  return { low: toScaled(low, POINTS_SCALE), high: toScaled(high, POINTS_SCALE) };
}

/** What is left of a whole when parts of it are taken away. */
export function restOf(whole: Difference, parts: readonly Difference[]): Difference {
  const all = [whole, ...parts];
  const left = (of: (one: Difference) => Ends): Ends => {
    const [own = NOTHING, ...others] = all.map((one) => read(of(one)));
    return written(minus(own, sum(others)));
  };
  const sides = { before: left(({ before }) => before), after: left(({ after }) => after) };
  if (all.some(({ split }) => split === undefined)) return sides;
  const of = (part: keyof Split): Ends => left(({ split }) => split?.[part] ?? NOTHING);
  return { ...sides, split: { facts: of("facts"), rules: of("rules"), interaction: of("interaction") } };
}

function isNone({ low, high }: Ends): boolean {
  return low === 0 && high === 0;
}

/** Is there nothing to tell: is it the same in every decision? */
export function isSame(given: FourOrTwo<Ends>): boolean {
  const { before, after } = given;
  const others = isFour(given) ? [given.facts, given.rules, after] : [after];
  return others.every((one) => isNone(minus(one, before)));
}
