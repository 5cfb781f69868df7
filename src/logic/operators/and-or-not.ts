// Kleene's strong connectives: on the interval of a truth value, `and` is the least, `or` the greatest, `!` one minus it.
import { complement, greatest, least } from "../arithmetic.js";
import type { Instruction } from "../machine.js";
import { BOOLEAN, lowerBooleans, type Operator, result } from "../operator.js";

function connective(
  name: string,
  instruction: Instruction<undefined>,
  rest: Pick<Operator, "summary" | "examples">,
): Operator {
  return {
    name,
    signature: "boolean, … → boolean",
    arity: [1, Infinity],
    departure: {
      vi: "Trả về đúng, sai hoặc chưa rõ, không trả về chính toán hạng; toán hạng phải là kiểu đúng/sai.",
      en: "Answers true, false or unknown, never one of its operands; operands must be truth values.",
    },
    ...rest,
    lower(call) {
      const operands = lowerBooleans(call);
      if (operands === undefined) return undefined;
      const register = call.scope.builder.emit(
        instruction,
        operands.map((one) => one.register),
        undefined,
      );
      return result(call, register, BOOLEAN, operands);
    },
  };
}

export const and: Operator = connective("and", least, {
  summary: { vi: "mọi điều kiện đều đúng", en: "every condition holds" },
  examples: [
    { rule: { and: [{ var: "a" }, { var: "b" }] }, facts: { a: true, b: true }, result: true },
    { rule: { and: [{ var: "a" }, { var: "b" }] }, facts: { a: false, b: null }, result: false },
    { rule: { and: [{ var: "a" }, { var: "b" }] }, facts: { a: true, b: null }, result: "unknown" },
  ],
});

export const or: Operator = connective("or", greatest, {
  summary: { vi: "ít nhất một điều kiện đúng", en: "at least one condition holds" },
  examples: [
    { rule: { or: [{ var: "a" }, { var: "b" }] }, facts: { a: true, b: null }, result: true },
    { rule: { or: [{ var: "a" }, { var: "b" }] }, facts: { a: false, b: null }, result: "unknown" },
    { rule: { or: [{ var: "a" }, { var: "b" }] }, facts: { a: false, b: false }, result: false },
  ],
});

export const not: Operator = {
  name: "!",
  signature: "boolean → boolean",
  arity: [1, 1],
  summary: { vi: "điều kiện không đúng", en: "the condition does not hold" },
  departure: {
    vi: "Toán hạng phải là kiểu đúng/sai: phủ định của một điều chưa rõ vẫn là chưa rõ.",
    en: "The operand must be a truth value: the negation of something unknown stays unknown.",
  },
  examples: [
    { rule: { "!": { var: "a" } }, facts: { a: false }, result: true },
    { rule: { "!": [{ var: "a" }] }, facts: { a: null }, result: "unknown" },
  ],
  lower(call) {
    const operands = lowerBooleans(call);
    if (operands === undefined) return undefined;
    const register = call.scope.builder.emit(
      complement,
      operands.map((one) => one.register),
      undefined,
    );
    return result(call, register, BOOLEAN, operands);
  },
};
