// Membership in a list written in the rule: the Kleene `or` of equalities.

import { equal, greatest } from "../arithmetic.js";
import type { Expression } from "../expression.js";
import { aligned, BOOLEAN, MOST_OPERANDS, type Operator, result, typeName } from "../operator.js";

export const isIn: Operator = {
  name: "in",
  signature: "T, [literal, …] → boolean (T: number, date or choice)",
  arity: [2, 2],
  summary: { vi: "thuộc danh sách đã nêu", en: "is one of the listed values" },
  departure: {
    vi: "Danh sách được viết ngay trong quy tắc; không tìm chuỗi con.",
    en: "The list is written in the rule; no search for a part of a text.",
  },
  examples: [
    { rule: { in: [{ var: "c" }, ["red", "blue"]] }, facts: { c: "blue" }, result: true },
    { rule: { in: [{ var: "c" }, ["red", "blue"]] }, facts: { c: "green" }, result: false },
    { rule: { in: [{ var: "n" }, [1, 2]] }, facts: { n: null }, result: "unknown" },
  ],
  lower(call) {
    const { scope } = call;
    const list = call.operands[1];
    const value = scope.lower(call.operands[0] ?? null, call.at(0));
    if (!Array.isArray(list) || list.length === 0) {
      return scope.report("logic.wrong-type", call.at(1), {
        operator: "in",
        expected: "list of literals",
        found: "other",
      });
    }
    if (list.length > MOST_OPERANDS) {
      return scope.report("shape.too-big", call.at(1), { maximum: MOST_OPERANDS, inclusive: true, of: "items" });
    }
    if (value === undefined) return undefined;
    if (value.type.type === "boolean") {
      return scope.report("logic.wrong-type", call.at(0), {
        operator: "in",
        expected: "number | date | choice",
        found: "boolean",
      });
    }
    const options = (list as readonly Expression[]).map((option, i) => {
      const path = [...call.at(1), i];
      if (typeof option === "object") {
        return scope.report("logic.wrong-type", path, { operator: "in", expected: "literal", found: "expression" });
      }
      const literal = scope.lower(option, path, value.type);
      if (literal === undefined || literal.type.type === value.type.type) return literal;
      return scope.report("logic.wrong-type", path, {
        operator: "in",
        expected: typeName(value.type),
        found: typeName(literal.type),
      });
    });
    if (!options.every((option) => option !== undefined)) return undefined;
    const [register = 0, ...others] = aligned(scope, [value, ...options]).registers;
    const equalities = others.map((other) => scope.builder.emit(equal, [register, other], undefined));
    return result(call, scope.builder.emit(greatest, equalities, undefined), BOOLEAN, [value, ...options]);
  },
};
