// A choice between values by conditions; while a condition is unknown, anything between the branches is possible.
import { choose } from "../arithmetic.js";
import { aligned, BOOLEAN, lowerAlike, type Operator, result } from "../operator.js";

export const when: Operator = {
  name: "if",
  signature: "boolean, T, (boolean, T, …) T → T (T: boolean, number or date)",
  arity: [3, Infinity],
  summary: { vi: "nếu … thì … còn không thì …", en: "if … then … else …" },
  departure: {
    vi: "Luôn có nhánh cuối; các nhánh cùng kiểu; điều kiện chưa rõ cho một khoảng bao cả hai nhánh.",
    en: "The last branch is always there; branches have one type; an unknown condition gives the range over both branches.",
  },
  examples: [
    { rule: { if: [{ var: "a" }, 1, 5] }, facts: { a: true }, result: 1 },
    { rule: { if: [{ var: "a" }, 1, 5] }, facts: { a: false }, result: 5 },
    { rule: { if: [{ var: "a" }, 1, 5] }, facts: { a: null }, result: { low: 1, high: 5 } },
    { rule: { if: [{ var: "a" }, true, { var: "b" }] }, facts: { a: true, b: null }, result: true },
  ],
  lower(call) {
    const { scope } = call;
    if (call.operands.length % 2 === 0) {
      return scope.report("logic.wrong-arity", call.path, {
        operator: "if",
        expected: "3, 5, 7 …",
        found: call.operands.length,
      });
    }
    const isCondition = (i: number): boolean => i % 2 === 0 && i < call.operands.length - 1;
    const conditions = call.operands.flatMap((operand, i) => {
      if (!isCondition(i)) return [];
      const condition = scope.lower(operand, call.at(i), BOOLEAN);
      if (condition === undefined || condition.type.type === "boolean") return [condition];
      return [
        scope.report("logic.wrong-type", call.at(i), {
          operator: "if",
          expected: "boolean",
          found: condition.type.type,
        }),
      ];
    });
    const places = call.operands.map((_, i) => i).filter((i) => !isCondition(i));
    const branches = lowerAlike(
      { ...call, operands: places.map((i) => call.operands[i] ?? null), at: (i) => call.at(places[i] ?? 0) },
      places.length,
      ["boolean", "number", "date"],
    );
    if (branches === undefined || !conditions.every((condition) => condition !== undefined)) return undefined;
    const { registers, scale } = aligned(scope, branches);
    const last = registers[registers.length - 1] ?? 0;
    const register = conditions.reduceRight(
      (otherwise, condition, i) =>
        scope.builder.emit(choose, [condition.register, registers[i] ?? last, otherwise], undefined),
      last,
    );
    const type = branches[0]?.type ?? BOOLEAN;
    const operands = call.operands.map((_, i) => (isCondition(i) ? conditions[i / 2] : branches[places.indexOf(i)]));
    return result(
      call,
      register,
      type.type === "number" ? { type: "number", scale } : type,
      operands.filter((operand) => operand !== undefined),
    );
  },
};
