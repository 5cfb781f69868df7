// In: a share or a quotient. Out: the same for JSON Logic, in whole numbers: a share multiplied crosswise, a quotient with its rest.
import { decimalsOf, powerOfTen, toScaled } from "../../base/exact.js";
import type { Json } from "../../base/json.js";
import { numberOf, type Translation, textOf } from "./translation.js";
import { isExact, multiplied, overBoth, times, truth, type Written } from "./written.js";

/** Part × q against whole × p; a whole of nothing has the answer that is stated. */
export function share(operator: string): Translation {
  return {
    why: "Multiplied crosswise, so that nothing is divided; for a whole of 0, the answer that is stated.",
    write({ operands, scope }) {
      const [part, whole] = operands.slice(0, 2).map((one) => scope.write(one)) as [Written, Written];
      const [p, q] = (Array.isArray(operands[2]) ? operands[2] : []).map(numberOf) as [number, number];
      const whenZero = operands[3] ?? null;
      const sides = [multiplied(part, q), multiplied(whole, p)] as const;
      if (!sides.every(isExact)) return scope.refuse("too-large", operator);
      const reached = (a: Json, b: Json): Json => ({
        [operator === "share-above" ? ">" : ">="]: [times(a, q), times(b, p)],
      });
      if (whenZero === "unknown") return truth(reached(part.rule, whole.rule));
      return truth(overBoth([part.rule, whole.rule], (a, b) => ({ if: [{ "===": [b, 0] }, whenZero, reached(a, b)] })));
    },
  };
}

/** Does a quotient cut toward zero go one step away from it? Of its rest, and the divisor. */
const AWAY: { readonly [mode: string]: (rest: Json, divisor: Json, whole: Json) => Json } = {
  "half-up": (rest, divisor) => ({ ">=": [{ "*": [2, rest] }, divisor] }),
  "half-even": (rest, divisor, whole) => ({
    or: [
      { ">": [{ "*": [2, rest] }, divisor] },
      { and: [{ "===": [{ "*": [2, rest] }, divisor] }, { "!==": [{ "%": [whole, 2] }, 0] }] },
    ],
  }),
  down: () => false,
  up: (rest) => ({ ">": [rest, 0] }),
};

/** A divisor of nothing without a stated answer has none; then any divisor will do for what does not rest on it. */
export const quotient: Translation = {
  why: "JSON Logic divides floats and rounds nothing: whole numbers are divided with `%`, and the rest says how it is rounded.",
  write({ operands, scope }) {
    const [a, b] = operands.slice(0, 2).map((one) => scope.write(one)) as [Written, Written];
    const [, , size, mode, whenZero = null] = operands;
    const isOpen = whenZero === "unknown";
    const scale = Math.max(decimalsOf(numberOf(size)), isOpen ? 0 : decimalsOf(numberOf(whenZero)));
    const [step, otherwise] = [toScaled(numberOf(size), scale), isOpen ? 0 : toScaled(numberOf(whenZero), scale)];
    const upper = multiplied(a, powerOfTen(b.scale + scale));
    const lower = multiplied(isOpen ? { ...b, rule: { max: [1, b.rule] } } : b, powerOfTen(a.scale) * step);
    if (![upper, multiplied(lower, 2)].every(isExact)) return scope.refuse("too-large", "/");
    const rule = overBoth([upper.rule, lower.rule], (n, d) => {
      const rest: Json = { "%": [n, d] };
      const whole: Json = { "/": [{ "-": [n, rest] }, d] };
      const isAway = AWAY[textOf(mode)]?.({ max: [rest, { "-": [rest] }] }, d, whole) ?? false;
      const one: Json = { if: [{ "<": [n, 0] }, -1, 1] };
      const steps: Json = isAway === false ? whole : { "+": [whole, { if: [isAway, one, 0] }] };
      const found: Json = step === 1 ? steps : { "*": [steps, step] };
      return isOpen ? found : { if: [{ "===": [d, 0] }, otherwise, found] };
    });
    const most = (upper.most / (powerOfTen(a.scale) * step) + 1) * step;
    return { rule, scale, most: Math.max(most, Math.abs(otherwise)) };
  },
};
