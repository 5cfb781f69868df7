// Sums, differences, products, the least and the greatest: exact, on ranges.
import { difference, greatest, least, product, sum } from "../arithmetic.js";
import type { Instruction } from "../machine.js";
import { type Call, lowerAll, lowerNumbers, type Operator, result } from "../operator.js";
import type { Lowered } from "../source.js";

const DEPARTURE = {
  vi: "Chỉ nhận số, không ép kiểu; tính chính xác theo thập phân, và theo khoảng khi thiếu số liệu.",
  en: "Numbers only, nothing is coerced; exact in decimals, and on ranges while facts are missing.",
};

function folding(
  name: string,
  instruction: Instruction<undefined>,
  fewest: number,
  rest: Pick<Operator, "summary" | "examples">,
): Operator {
  return {
    name,
    signature: "number, … → number",
    arity: [fewest, Infinity],
    departure: DEPARTURE,
    ...rest,
    lower(call) {
      const found = lowerNumbers(call);
      if (found === undefined) return undefined;
      const register = call.scope.builder.emit(instruction, found.registers, undefined);
      return result(call, register, { type: "number", scale: found.scale }, found.operands);
    },
  };
}

export const plus: Operator = folding("+", sum, 2, {
  summary: { vi: "tổng", en: "the sum" },
  examples: [
    { rule: { "+": [0.1, 0.2] }, facts: {}, result: 0.3 },
    { rule: { "+": [{ var: "n" }, 1] }, facts: { n: null }, result: { low: 1, high: 11 } },
  ],
});

export const minimum: Operator = folding("min", least, 1, {
  summary: { vi: "số nhỏ nhất", en: "the least" },
  examples: [
    { rule: { min: [{ var: "n" }, 3] }, facts: { n: 7 }, result: 3 },
    { rule: { min: [{ var: "n" }, 3] }, facts: { n: null }, result: { low: 0, high: 3 } },
  ],
});

export const maximum: Operator = folding("max", greatest, 1, {
  summary: { vi: "số lớn nhất", en: "the greatest" },
  examples: [
    { rule: { max: [{ var: "n" }, 3] }, facts: { n: 7 }, result: 7 },
    { rule: { max: [{ var: "n" }, 3] }, facts: { n: null }, result: { low: 3, high: 10 } },
  ],
});

export const minus: Operator = {
  name: "-",
  signature: "number[, number] → number",
  arity: [1, 2],
  summary: { vi: "hiệu, hoặc số đối", en: "the difference, or the negation" },
  departure: DEPARTURE,
  examples: [
    { rule: { "-": [{ var: "n" }, 3] }, facts: { n: 7 }, result: 4 },
    { rule: { "-": [3, { var: "n" }] }, facts: { n: null }, result: { low: -7, high: 3 } },
    { rule: { "-": { var: "n" } }, facts: { n: 2 }, result: -2 },
  ],
  lower(call) {
    const found = lowerNumbers(call);
    if (found === undefined) return undefined;
    const { builder } = call.scope;
    const [left = 0, right] = found.registers;
    const register = builder.emit(
      difference,
      right === undefined ? [builder.constant(0), left] : [left, right],
      undefined,
    );
    return result(call, register, { type: "number", scale: found.scale }, found.operands);
  },
};

export const times: Operator = {
  name: "*",
  signature: "number, number, … → number",
  arity: [2, Infinity],
  summary: { vi: "tích", en: "the product" },
  departure: DEPARTURE,
  examples: [
    { rule: { "*": [{ var: "n" }, 0.5] }, facts: { n: 7 }, result: 3.5 },
    { rule: { "*": [{ var: "n" }, -2] }, facts: { n: null }, result: { low: -20, high: 0 } },
  ],
  lower(call: Call) {
    const operands = lowerAll(call, call.operands.length, ({ type }) => type.type === "number", "number");
    const [first, ...others] = operands ?? [];
    if (operands === undefined || first === undefined) return undefined;
    const scaleOf = ({ type }: Lowered): number => (type.type === "number" ? type.scale : 0);
    const { builder } = call.scope;
    const register = others.reduce(
      (left, right) => builder.emit(product, [left, right.register], undefined),
      first.register,
    );
    const scale = operands.reduce((places, operand) => places + scaleOf(operand), 0);
    return result(call, register, { type: "number", scale }, operands);
  },
};
