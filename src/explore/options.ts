// In: a ruleset and one of its nodes. Out: every way of choosing the readings on which the node may depend.
import { isObject } from "../base/json.js";
import { expressionsOf, operandsOf, operatorOf, partsOf } from "../ruleset/expressions.js";
import type { Ruleset } from "../ruleset/schema.js";
import { bonusesOf, criteriaOf, deductionsOf } from "../ruleset/walk.js";

/** Most ways of choosing options of readings, each of which is a space of its own. */
export const MOST_OPTIONS = 16;

/** One way of choosing: an option for each reading that is not left at its default. */
export type Choice = { readonly [reading: string]: string };

/** The operands of one operator, written as names, in the expressions of a node and in the named ones that they use. */
function namesUnder(ruleset: Ruleset, node: string, operator: string): readonly string[] {
  return expressionsOf(ruleset)
    .filter(({ id }) => id === node)
    .flatMap(partsOf)
    .flatMap(({ expression }) => {
      const [name] = operandsOf(expression, []);
      if (typeof name?.expression !== "string") return [];
      const isNamed = operatorOf(expression) === "var" && Object.hasOwn(ruleset.derived ?? {}, name.expression);
      const own = operatorOf(expression) === operator ? [name.expression] : [];
      // A named expression has the place of a node; that none goes in a circle was checked.
      return isNamed ? [...own, ...namesUnder(ruleset, name.expression, operator)] : own;
    });
}

/** Readings that a node asks for itself or through named expressions, or combines its members by. */
function readingsIn(ruleset: Ruleset, node: string): readonly string[] {
  const combining = [...criteriaOf(ruleset), ...deductionsOf(ruleset), ...bonusesOf(ruleset)].flatMap(
    ({ node: one }) =>
      one.id === node && one.kind === "group" && isObject(one.combine) && "reading" in one.combine
        ? [one.combine.reading]
        : [],
  );
  return [...new Set([...namesUnder(ruleset, node, "reading"), ...combining])];
}

/** Every combination of the options of those readings; nothing where there are more than `most`. */
export function everyOption(ruleset: Ruleset, node: string, most: number): readonly Choice[] | undefined {
  let choices: readonly Choice[] = [{}];
  for (const reading of readingsIn(ruleset, node)) {
    const options = Object.keys(ruleset.readings?.[reading]?.options ?? {});
    choices = choices.flatMap((choice) => options.map((option) => ({ ...choice, [reading]: option })));
    if (choices.length > most) return undefined;
  }
  return choices;
}
