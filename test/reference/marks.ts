// In: the pass marks of a sheet and the classes of a subject. Out: the marks that may apply, lowest and highest.
import type { Mark, Pass } from "../../src/ruleset/schema.js";
import type { Scope } from "./expressions.js";
import { exact, hull, type Interval, isSingle, single } from "./rational.js";

/** What the subject must reach. */
export interface Marks {
  readonly mark: Interval;
  readonly apply: readonly Mark[];
  /** The class is not given, and it matters. */
  readonly isClassMissing: boolean;
}

function inRange(marks: readonly Mark[]): Interval {
  return hull(marks.map((mark) => single(exact(mark.mark))));
}

export function marksFor(pass: Pass, scope: Scope): Marks {
  const everybody = pass.marks.filter((mark) => mark.class === "*");
  if (everybody.length > 0) return { mark: inRange(everybody), apply: everybody, isClassMissing: false };
  const given = scope.evidence.subject.class;
  if (given === undefined) {
    const mark = inRange(pass.marks);
    return { mark, apply: pass.marks, isClassMissing: !isSingle(mark) };
  }
  const classes = typeof given === "string" ? [given] : given;
  const apply = pass.marks.filter((mark) => classes.includes(mark.class));
  const mark = inRange(apply);
  if (isSingle(mark) || !pass.severalClasses) return { mark, apply, isClassMissing: false };
  const { reading, options } = pass.severalClasses;
  const picked = options[scope.readings[reading] ?? ""] === "lowest" ? mark.low : mark.high;
  return { mark: single(picked), apply, isClassMissing: false };
}
