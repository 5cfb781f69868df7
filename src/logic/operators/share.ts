// Shares of whole numbers against a limit, compared by cross-multiplication, with a stated answer for a whole of zero.
import { compareProducts } from "../../base/exact.js";
import type { Instruction } from "../machine.js";
import { BOOLEAN, type Call, lowerAll, type Operator, result } from "../operator.js";

interface Limit {
  readonly p: number;
  readonly q: number;
  readonly strict: boolean;
  readonly whenZero: boolean | undefined;
}

/** Operands: part, whole. While the whole may be zero, its least other value is 1. */
const share: Instruction<Limit> = {
  canFault: true,
  run({ size, target, start, operands, data }, { low, high, fault }) {
    for (let i = 0; i < size; i++) {
      const part = operands[start[i]!]!;
      const whole = operands[start[i]! + 1]!;
      const { p, q, strict, whenZero } = data[i]!;
      const to = target[i]!;
      const least = strict ? 1 : 0;
      const zero = high[whole]! === 0;
      fault[to] = zero && whenZero === undefined ? 1 : 0;
      let always = false;
      let sometimes = true;
      if (!zero) {
        always = compareProducts(low[part]!, q, p, high[whole]!) >= least;
        sometimes = compareProducts(high[part]!, q, p, Math.max(1, low[whole]!)) >= least;
      }
      if (low[whole]! === 0) {
        always = (zero || always) && whenZero === true;
        sometimes = (!zero && sometimes) || whenZero !== false;
      }
      low[to] = always ? 1 : 0;
      high[to] = sometimes ? 1 : 0;
    }
  },
};

function shareOperator(name: string, strict: boolean, summary: Operator["summary"]): Operator {
  return {
    name,
    signature: "part, whole, [p, q], whenZero → boolean (part, whole: whole numbers from 0)",
    arity: [4, 4],
    summary,
    departure: "new",
    examples: [
      { rule: { [name]: [{ var: "n" }, 10, [3, 5], "unknown"] }, facts: { n: 5 }, result: false },
      { rule: { [name]: [{ var: "n" }, 10, [3, 5], "unknown"] }, facts: { n: 6 }, result: !strict },
      { rule: { [name]: [{ var: "n" }, 10, [3, 5], "unknown"] }, facts: { n: 7 }, result: true },
      { rule: { [name]: [0, { var: "n" }, [3, 5], true] }, facts: { n: 0 }, result: true },
      { rule: { [name]: [0, { var: "n" }, [3, 5], "unknown"] }, facts: { n: 0 }, result: "unknown" },
      { rule: { [name]: [{ var: "n" }, 10, [3, 5], false] }, facts: { n: null }, result: "unknown" },
    ],
    lower(call: Call) {
      const { scope } = call;
      const found = lowerAll(call, 2, ({ type }) => type.type === "number" && type.scale === 0, "whole number");
      const [, , limit, whenZero] = call.operands;
      const [p, q] = Array.isArray(limit) ? (limit as readonly unknown[]) : [];
      const isPair = Array.isArray(limit) && limit.length === 2 && isWhole(p) && isWhole(q) && q > 0;
      if (!isPair)
        scope.report("logic.wrong-type", call.at(2), {
          operator: name,
          expected: "[p, q]",
          found: JSON.stringify(limit),
        });
      const answer = whenZero === "unknown" || typeof whenZero === "boolean";
      if (!answer) {
        scope.report("logic.wrong-type", call.at(3), {
          operator: name,
          expected: 'true | false | "unknown"',
          found: JSON.stringify(whenZero),
        });
      }
      if (found === undefined || !isPair || !answer) return undefined;
      for (const [i, operand] of found.entries()) {
        if (scope.builder.range(operand.register).low < 0) {
          return scope.report("logic.wrong-type", call.at(i), {
            operator: name,
            expected: "number from 0",
            found: "negative",
          });
        }
      }
      const register = scope.builder.emit(
        share,
        found.map((one) => one.register),
        {
          p,
          q,
          strict,
          whenZero: whenZero === "unknown" ? undefined : whenZero,
        },
      );
      return result(call, register, BOOLEAN, found, [p, q]);
    },
  };
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1_000_000;
}

export const shareAtLeast: Operator = shareOperator("share-at-least", false, {
  vi: "tỷ lệ từ mức đã nêu trở lên",
  en: "the share reaches the stated limit",
});
export const shareAbove: Operator = shareOperator("share-above", true, {
  vi: "tỷ lệ trên mức đã nêu",
  en: "the share is above the stated limit",
});
