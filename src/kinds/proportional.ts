import { divideProducts, type Rounding } from "../base/exact.js";
import type { Instruction } from "../logic/machine.js";
import type { CriterionKind } from "./kind.js";
import type { Proportional } from "./schema.js";

interface Portion {
  readonly maximum: number;
  readonly step: number;
  readonly mode: Rounding;
  readonly whenZero: number | undefined;
}

/** Operands: part, whole, both whole numbers that are never negative. While the whole may be zero, its least other value is 1. */
const portion: Instruction<Portion> = {
  canFault: true,
  run({ size, target, start, operands, data }, { low, high, fault }) {
    for (let i = 0; i < size; i++) {
      const part = operands[start[i]!]!;
      const whole = operands[start[i]! + 1]!;
      const { maximum, step, mode, whenZero } = data[i]!;
      const to = target[i]!;
      const mayBeZero = low[whole]! === 0;
      const zero = high[whole]! === 0;
      fault[to] = zero && whenZero === undefined ? 1 : 0;
      if (mayBeZero && whenZero === undefined) {
        low[to] = 0;
        high[to] = maximum;
        continue;
      }
      const at = (a: number, b: number): number => Math.min(maximum, divideProducts(maximum, a, b, step, mode) * step);
      const answer = whenZero ?? 0;
      const least = zero ? answer : at(low[part]!, high[whole]!);
      const most = zero ? answer : at(high[part]!, Math.max(1, low[whole]!));
      low[to] = mayBeZero ? Math.min(least, answer) : least;
      high[to] = mayBeZero ? Math.max(most, answer) : most;
    }
  },
};

/** The maximum times a share, multiplied first and rounded once to the stated step; never more than the maximum. */
export const proportional: CriterionKind<Proportional> = {
  summary: { vi: "tính điểm theo tỷ lệ đạt được", en: "points in proportion to the share achieved" },
  maximum: ({ maximum }) => maximum,
  lower(node, scope) {
    if (node.whenZero !== "unknown" && node.whenZero > node.maximum) {
      scope.report("shape.too-big", ["whenZero"], { maximum: node.maximum, inclusive: true });
    }
    const part = scope.count(node.part, "part");
    const whole = scope.count(node.whole, "whole");
    if (part === undefined || whole === undefined) return undefined;
    const maximum = scope.scaled(node.maximum);
    const earned = scope.builder.emit(portion, [part.register, whole.register], {
      maximum,
      step: scope.scaled(node.step),
      mode: node.round,
      whenZero: node.whenZero === "unknown" ? undefined : scope.scaled(node.whenZero),
    });
    return { raw: earned, earned, expressions: { part, whole }, children: [] };
  },
};
