// In: a ruleset and a mark. Out: the ruleset with the mark of that class changed.
import { fromScaled, toScaled } from "../../base/exact.js";
import { POINTS_SCALE } from "../../ruleset/compiled.js";
import type { Ruleset } from "../../ruleset/schema.js";
import { type OperationKind, type OperationOf, unknownTarget } from "./operation.js";
import { demandStatement, figuresOf, ofNumber } from "./stated.js";

function idOf({ class: name }: OperationOf<"set-mark">): string {
  return `pass.mark.${name}`;
}

function markNow({ pass }: Ruleset, name: string): number {
  return pass?.marks.find((mark) => mark.class === name)?.mark ?? 0;
}

/** Sets the mark of one class; whether that raises or lowers it, and how far, is told from where it is. */
export const setMark: OperationKind<OperationOf<"set-mark">> = {
  target: idOf,
  touches: (operation) => [idOf(operation)],
  may: ({ class: name, mark }, base) => (mark < markNow(base, name) ? "lower-marks" : "raise-marks"),
  amount({ class: name, mark }, base) {
    const moved = toScaled(mark, POINTS_SCALE) - toScaled(markNow(base, name), POINTS_SCALE);
    return fromScaled(Math.abs(moved), POINTS_SCALE);
  },
  statements: (operation, path, overlay) => ofNumber(idOf(operation), operation, path, overlay),
  apply(sheet, one, report) {
    const { overlay, operation } = one;
    const { pass } = sheet;
    const marks = pass?.marks ?? [];
    if (pass === undefined || !marks.some((mark) => mark.class === operation.class)) {
      const classes = marks.map((mark) => mark.class);
      unknownTarget(one, "class", operation.class, classes, report);
      return sheet;
    }
    demandStatement(one, idOf(operation), report);
    const changed = marks.map((mark) =>
      mark.class === operation.class ? { ...mark, mark: operation.mark, figures: figuresOf(operation, overlay) } : mark,
    );
    return { ...sheet, pass: { ...pass, marks: changed } };
  },
};
