// THE TABLE of operators, complete and in the order in which the profile prints them. A format version names its operators.
import type { Operator } from "../operator.js";
import { and, not, or } from "./and-or-not.js";
import { maximum, minimum, minus, plus, times } from "./arithmetic.js";
import { greater, greaterOrEqual, less, lessOrEqual } from "./compare.js";
import { divide } from "./divide.js";
import { differs, equals, strictDiffers, strictEquals } from "./equals.js";
import { consecutiveYears, yearsSinceRecognised } from "./history.js";
import { when } from "./if.js";
import { isIn } from "./in.js";
import { all, count, filter, none, some } from "./lists.js";
import { applicable, readingChosen, variable } from "./names.js";
import { withinPeriod } from "./period.js";
import { shareAbove, shareAtLeast } from "./share.js";

export const OPERATORS: readonly Operator[] = [
  variable,
  and,
  or,
  not,
  equals,
  strictEquals,
  differs,
  strictDiffers,
  less,
  lessOrEqual,
  greater,
  greaterOrEqual,
  isIn,
  when,
  plus,
  minus,
  times,
  divide,
  minimum,
  maximum,
  some,
  all,
  none,
  filter,
  count,
  shareAtLeast,
  shareAbove,
  withinPeriod,
  consecutiveYears,
  yearsSinceRecognised,
  applicable,
  readingChosen,
];

const BY_NAME: ReadonlyMap<string, Operator> = new Map(OPERATORS.map((operator) => [operator.name, operator]));

/** The operator of this name. */
export function operatorNamed(name: string): Operator | undefined {
  return BY_NAME.get(name);
}
