// The order of numbers and of days, between two operands or through three.
import { atMost, least, lessThan } from "../arithmetic.js";
import type { Instruction } from "../machine.js";
import { aligned, BOOLEAN, lowerAlike, type Operator, result } from "../operator.js";

function comparison(name: "<" | "<=" | ">" | ">=", words: Operator["summary"]): Operator {
  const instruction: Instruction<undefined> = name === "<" || name === ">" ? lessThan : atMost;
  const falling = name === ">" || name === ">=";
  const inclusive = name === "<=" || name === ">=";
  return {
    name,
    signature: "T, T[, T] → boolean (T: number or date)",
    arity: [2, 3],
    summary: words,
    departure: {
      vi: "Chỉ so sánh số với số, ngày với ngày; thiếu giá trị thì chưa rõ trừ khi giới hạn của trường đã đủ trả lời; ba toán hạng đều được xét với mọi dấu.",
      en: "Numbers with numbers, dates with dates; a missing value leaves the answer unknown unless the field's bounds already give it; all four take a third operand.",
    },
    examples: [
      { rule: { [name]: [{ var: "n" }, 5] }, facts: { n: 4 }, result: !falling },
      { rule: { [name]: [{ var: "n" }, 5] }, facts: { n: 5 }, result: inclusive },
      { rule: { [name]: [{ var: "n" }, 5] }, facts: { n: 6 }, result: falling },
      { rule: { [name]: [{ var: "n" }, 5] }, facts: { n: null }, result: "unknown" },
      { rule: { [name]: falling ? [9, { var: "n" }, 5] : [5, { var: "n" }, 9] }, facts: { n: 7 }, result: true },
    ],
    lower(call) {
      const operands = lowerAlike(call, call.operands.length, ["number", "date"]);
      if (operands === undefined) return undefined;
      const { builder } = call.scope;
      const { registers } = aligned(call.scope, operands);
      const pairs = registers.slice(1).map((right, i) => {
        const left = registers[i] ?? right;
        return builder.emit(instruction, falling ? [right, left] : [left, right], undefined);
      });
      const register = pairs.length === 1 ? (pairs[0] ?? 0) : builder.emit(least, pairs, undefined);
      return result(call, register, BOOLEAN, operands);
    },
  };
}

export const less: Operator = comparison("<", { vi: "nhỏ hơn, hoặc trước", en: "less than, or before" });
export const lessOrEqual: Operator = comparison("<=", {
  vi: "không lớn hơn, hoặc không sau",
  en: "at most, or not after",
});
export const greater: Operator = comparison(">", { vi: "lớn hơn, hoặc sau", en: "more than, or after" });
export const greaterOrEqual: Operator = comparison(">=", {
  vi: "không nhỏ hơn, hoặc không trước",
  en: "at least, or not before",
});
