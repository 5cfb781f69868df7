// In: a literal of an expression. Out: a constant register, or an issue. A text has no type of its own: what stands beside it
// makes it a choice or a date.
import { dayNumber, isCalendarDate } from "../base/date.js";
import { decimalsOf, hasAtMostFourDecimals, toScaled } from "../base/exact.js";
import { nearest } from "../base/text.js";
import type { Builder } from "./machine.js";
import { BOOLEAN, typeName } from "./operator.js";
import type { Path, Report, ValueType } from "./scope.js";
import type { Lowered } from "./source.js";

/** Lowers a literal. */
export function lowerLiteral(
  builder: Builder,
  value: unknown,
  path: Path,
  expected: ValueType | undefined,
  report: Report,
): Lowered | undefined {
  const source = { kind: "literal" } as const;
  if (typeof value === "boolean") {
    return { register: builder.constant(value ? 1 : 0), type: BOOLEAN, source, literal: value };
  }
  if (typeof value === "number") {
    if (!hasAtMostFourDecimals(value)) return report("shape.too-precise", path, { found: value });
    const scale = decimalsOf(value);
    return {
      register: builder.constant(toScaled(value, scale)),
      type: { type: "number", scale },
      source,
      literal: value,
    };
  }
  if (typeof value === "string" && expected?.type === "date") {
    if (!isCalendarDate(value)) return report("shape.bad-date", path, { found: value });
    return { register: builder.constant(dayNumber(value)), type: expected, source, literal: value };
  }
  if (typeof value === "string" && expected?.type === "choice") {
    const index = expected.values.indexOf(value);
    if (index >= 0) return { register: builder.constant(index), type: expected, source, literal: value };
    const suggestion = nearest(value, expected.values);
    return report("logic.unknown-choice", path, {
      value,
      field: expected.of,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  return report("logic.wrong-type", path, {
    operator: "literal",
    expected: expected === undefined ? "boolean | number" : typeName(expected),
    found: value === null ? "null" : Array.isArray(value) ? "list" : typeof value,
  });
}
