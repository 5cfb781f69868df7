// Equality of two values of one type. `==` and `===` mean the same strict equality.
import { complement, equal } from "../arithmetic.js";
import { aligned, BOOLEAN, lowerAlike, type Operator, result } from "../operator.js";

const ALLOWED = ["boolean", "number", "date", "choice"] as const;

function equality(name: "==" | "===" | "!=" | "!==", negated: boolean): Operator {
  return {
    name,
    signature: "T, T → boolean (T: boolean, number, date or choice)",
    arity: [2, 2],
    summary: negated
      ? { vi: "hai giá trị khác nhau", en: "the two values differ" }
      : { vi: "hai giá trị bằng nhau", en: "the two values are equal" },
    departure: {
      vi: "Hai vế cùng kiểu, không ép kiểu; thiếu giá trị thì kết quả là chưa rõ.",
      en: "Both sides have one type, nothing is coerced; a missing value leaves the answer unknown.",
    },
    examples: [
      { rule: { [name]: [{ var: "n" }, 3] }, facts: { n: 3 }, result: !negated },
      { rule: { [name]: [{ var: "n" }, 3] }, facts: { n: 4 }, result: negated },
      { rule: { [name]: [{ var: "n" }, 3] }, facts: { n: null }, result: "unknown" },
      { rule: { [name]: [{ var: "c" }, "red"] }, facts: { c: "red" }, result: !negated },
    ],
    lower(call) {
      const operands = lowerAlike(call, 2, ALLOWED);
      if (operands === undefined) return undefined;
      const { builder } = call.scope;
      const same = builder.emit(equal, aligned(call.scope, operands).registers, undefined);
      return result(call, negated ? builder.emit(complement, [same], undefined) : same, BOOLEAN, operands);
    },
  };
}

export const equals: Operator = equality("==", false);
export const strictEquals: Operator = equality("===", false);
export const differs: Operator = equality("!=", true);
export const strictDiffers: Operator = equality("!==", true);
