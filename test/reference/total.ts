// In: judged standards and the adjustments that name none. Out: the total, the marks, and whether it is reached.
import type { Pass } from "../../src/ruleset/schema.js";
import type { Adjusted } from "./adjustments.js";
import type { Scope } from "./expressions.js";
import { type Marks, marksFor } from "./marks.js";
import { add, atMost, clamp, exact, type Interval, minus, plus, type Rational, round, sum, ZERO } from "./rational.js";
import { type JudgedStandard, reaches } from "./standards.js";

/** The last line of the sheet. */
export interface JudgedTotal extends Marks {
  /** Before it is kept within the bounds, and after. */
  readonly left: Interval;
  readonly within: Interval;
  readonly counted: Interval;
  readonly of: Rational;
  readonly reached: Interval;
}

export function judgeTotal(
  pass: Pass,
  standards: readonly JudgedStandard[],
  bonuses: readonly Adjusted[],
  deductions: readonly Adjusted[],
  scope: Scope,
): JudgedTotal {
  const { caps } = scope.ruleset;
  const free = (all: readonly Adjusted[]): Interval =>
    sum(all.filter((one) => one.adjustment.from === undefined).map((one) => one.earned));
  const added = plus(sum(standards.map((one) => one.earned)), atMost(free(bonuses), caps?.bonuses?.cap));
  const left = minus(added, atMost(free(deductions), caps?.deductions?.cap));
  const within = clamp(left, exact(pass.bounds[0]), exact(pass.bounds[1]));
  const { rounding } = pass;
  const counted = rounding
    ? {
        low: round(within.low, exact(rounding.step), rounding.mode),
        high: round(within.high, exact(rounding.step), rounding.mode),
      }
    : within;
  const of = standards.map((one) => exact(one.maximum ?? 0)).reduce(add, ZERO);
  const marks = marksFor(pass, scope);
  return {
    ...marks,
    left,
    within,
    counted,
    of,
    reached: reaches(counted, of, marks.mark, sum(standards.map((one) => one.of))),
  };
}
