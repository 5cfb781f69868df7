// A quotient, multiplied first and rounded once to a stated step, with a stated answer for a divisor of zero.
import { decimalsOf, divideProducts, powerOfTen, type Rounding, toScaled } from "../../base/exact.js";
import type { Instruction } from "../machine.js";
import { type Call, lowerAll, type Operator, result } from "../operator.js";

/** How a quotient is taken: numerator · `up` ÷ (divisor · `down`), as a whole number of steps of `step`. */
interface Quotient {
  readonly up: number;
  readonly down: number;
  readonly step: number;
  readonly mode: Rounding;
  /** The answer for a divisor of zero; undefined: it cannot be told. */
  readonly whenZero: number | undefined;
}

/**
 * Operands: numerator, divisor (never negative). While the divisor may be zero, its least other value is 1. A divisor of
 * zero without an answer gives what any divisor up to `most` could give, and a fault: so a range met earlier contains it.
 */
const quotient: Instruction<Quotient & { readonly most: number }> = {
  canFault: true,
  run({ size, target, start, operands, data }, { low, high, fault }) {
    for (let i = 0; i < size; i++) {
      const numerator = operands[start[i]!]!;
      const divisor = operands[start[i]! + 1]!;
      const { up, down, step, mode, whenZero, most } = data[i]!;
      const to = target[i]!;
      const zero = high[divisor]! === 0;
      fault[to] = zero && whenZero === undefined ? 1 : 0;
      if (zero && whenZero !== undefined) {
        low[to] = whenZero;
        high[to] = whenZero;
        continue;
      }
      const from = Math.max(1, low[divisor]!);
      const until = low[divisor]! === 0 && whenZero === undefined ? Math.max(1, most) : high[divisor]!;
      const at = (a: number, b: number): number => divideProducts(a, up, b, down, mode) * step;
      const corners = [
        at(low[numerator]!, from),
        at(low[numerator]!, until),
        at(high[numerator]!, from),
        at(high[numerator]!, until),
      ];
      if (low[divisor]! === 0 && whenZero !== undefined) corners.push(whenZero);
      low[to] = Math.min(...corners);
      high[to] = Math.max(...corners);
    }
  },
};

const MODES: readonly string[] = ["half-up", "half-even", "down", "up"];

export const divide: Operator = {
  name: "/",
  signature: "number, number, step, mode, whenZero → number",
  arity: [5, 5],
  summary: {
    vi: "thương, làm tròn theo bước và cách đã nêu",
    en: "the quotient, rounded to a stated step in a stated way",
  },
  departure: {
    vi: 'Phải nêu bước làm tròn, cách làm tròn (half-up, half-even, down, up) và kết quả khi mẫu số bằng 0 (một số hoặc "unknown"); số chia không âm.',
    en: 'The step, the mode (half-up, half-even, down, up) and the answer for a divisor of zero (a number or "unknown") must be stated; the divisor is never negative.',
  },
  examples: [
    { rule: { "/": [{ var: "n" }, 3, 0.1, "half-up", "unknown"] }, facts: { n: 5 }, result: 1.7 },
    { rule: { "/": [{ var: "n" }, 3, 0.1, "down", "unknown"] }, facts: { n: 5 }, result: 1.6 },
    { rule: { "/": [6, { var: "n" }, 1, "half-up", 0] }, facts: { n: 0 }, result: 0 },
    { rule: { "/": [6, { var: "n" }, 1, "half-up", 9] }, facts: { n: null }, result: { low: 1, high: 9 } },
  ],
  lower(call: Call) {
    const { scope } = call;
    const found = lowerAll(call, 2, (lowered) => lowered.type.type === "number", "number");
    const [, , step, mode, whenZero] = call.operands;
    if (typeof step !== "number" || step <= 0) {
      scope.report("logic.wrong-type", call.at(2), { operator: "/", expected: "step above 0", found: typeof step });
    }
    if (typeof mode !== "string" || !MODES.includes(mode)) {
      scope.report("logic.wrong-type", call.at(3), {
        operator: "/",
        expected: MODES.join(" | "),
        found: JSON.stringify(mode),
      });
    }
    if (typeof whenZero !== "number" && whenZero !== "unknown") {
      scope.report("logic.wrong-type", call.at(4), {
        operator: "/",
        expected: 'number | "unknown"',
        found: typeof whenZero,
      });
    }
    const [a, b] = found ?? [];
    if (a?.type.type !== "number" || b?.type.type !== "number" || typeof step !== "number" || step <= 0)
      return undefined;
    if (typeof mode !== "string" || !MODES.includes(mode) || (typeof whenZero !== "number" && whenZero !== "unknown"))
      return undefined;
    const bounds = scope.builder.range(b.register);
    if (bounds.low < 0)
      return scope.report("logic.wrong-type", call.at(1), {
        operator: "/",
        expected: "number from 0",
        found: "negative",
      });
    const scale = Math.max(decimalsOf(step), whenZero === "unknown" ? 0 : decimalsOf(whenZero));
    const scaledStep = toScaled(step, scale);
    // a / 10^as ÷ (b / 10^bs) in steps of scaledStep / 10^scale.
    const register = scope.builder.emit(quotient, [a.register, b.register], {
      up: powerOfTen(b.type.scale + scale),
      down: powerOfTen(a.type.scale) * scaledStep,
      step: scaledStep,
      mode: mode as Rounding,
      whenZero: whenZero === "unknown" ? undefined : toScaled(whenZero, scale),
      most: bounds.high,
    });
    return result(call, register, { type: "number", scale }, [a, b], [step, mode]);
  },
};
