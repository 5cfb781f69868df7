// Does a day fall within the period that is judged? The last day of a half-open period is the day before its `to`.
import { atMost, least, lessThan } from "../arithmetic.js";
import { BOOLEAN, DATE, lowerAll, type Operator, result } from "../operator.js";

export const withinPeriod: Operator = {
  name: "within-period",
  signature: "date → boolean",
  arity: [1, 1],
  summary: { vi: "ngày thuộc kỳ xét", en: "the day falls within the period judged" },
  departure: "new",
  examples: [
    { rule: { "within-period": { var: "d" } }, facts: { d: "2020-01-01" }, result: true },
    { rule: { "within-period": { var: "d" } }, facts: { d: "2020-12-31" }, result: true },
    { rule: { "within-period": { var: "d" } }, facts: { d: "2021-01-01" }, result: false },
    { rule: { "within-period": { var: "d" } }, facts: { d: null }, result: "unknown" },
  ],
  lower(call) {
    const operands = lowerAll(call, 1, (lowered) => lowered.type.type === "date", "date", DATE);
    const [day] = operands ?? [];
    if (operands === undefined || day === undefined) return undefined;
    const { builder } = call.scope;
    const [from, to] = call.scope.period();
    const begun = builder.emit(atMost, [from, day.register], undefined);
    const notOver = builder.emit(lessThan, [day.register, to], undefined);
    return result(call, builder.emit(least, [begun, notOver], undefined), BOOLEAN, operands);
  },
};
