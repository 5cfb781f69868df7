// In: how a ruleset lets pass. Out: the marks that may apply to a class of subject, made once for each ruleset.
import { fromScaled, toScaled } from "../base/exact.js";
import { type Recent, recent } from "../base/recent.js";
import type { Certainty, Statement } from "../parts/statement.js";
import { POINTS_SCALE } from "./compiled.js";
import { certaintyOf, worst } from "./nodes.js";
import type { Mark, Pass, Ruleset } from "./schema.js";

/** The marks that may apply to a subject, and the lowest and highest of those that then count. */
export interface MarkRange {
  readonly low: number;
  readonly high: number;
  /** Lowest and highest in points as written. */
  readonly points: readonly [number, number];
  /** How sure all is that the total rests on: these marks, the bounds, the rounding, the overall caps. */
  readonly certainty: Certainty;
  /** Totals beside it, each by its points. */
  readonly totals: Recent<object>;
}

/** The marks of a ruleset by the class of the subject. */
export interface Marks {
  /** Any of them: of a subject whose class is not known, or has no mark of its own. */
  readonly any: MarkRange;
  readonly byClass: ReadonlyMap<string, MarkRange>;
}

/** A range of marks, of which those from `low` to `high` count. */
export function rangeOfMarks(ruleset: Ruleset, marks: readonly Mark[], counted?: "lowest" | "highest"): MarkRange {
  const points = marks.map(({ mark }) => toScaled(mark, POINTS_SCALE));
  const [least, most] = [Math.min(...points), Math.max(...points)];
  const low = counted === "highest" ? most : least;
  const high = counted === "lowest" ? least : most;
  return Object.freeze({
    low,
    high,
    points: Object.freeze([fromScaled(low, POINTS_SCALE), fromScaled(high, POINTS_SCALE)] as const),
    certainty: certaintyOfTotal(ruleset, marks),
    totals: recent<object>(),
  });
}

/** The marks of some classes; of none, or where none of them has a mark, all. */
export function marksFor({ marks }: Pass, classes: readonly string[]): readonly Mark[] {
  const named = marks.filter((mark) => mark.class === "*" || classes.includes(mark.class));
  return classes.length === 0 || named.length === 0 ? marks : named;
}

/** The marks of every single class; undefined where a ruleset has no points. */
export function marksOf(ruleset: Ruleset): Marks | undefined {
  const { pass, classes = [] } = ruleset;
  if (pass === undefined) return undefined;
  const ids = classes.map(({ id }) => id);
  return {
    any: rangeOfMarks(ruleset, pass.marks),
    byClass: new Map(ids.map((id) => [id, rangeOfMarks(ruleset, marksFor(pass, [id]))])),
  };
}

function certaintyOfTotal({ pass, caps }: Ruleset, marks: readonly Mark[]): Certainty {
  const statements: readonly (Statement | undefined)[] = [
    pass,
    pass?.rounding,
    caps?.deductions,
    caps?.bonuses,
    ...marks,
  ];
  return statements.reduce<Certainty>(
    (so, statement) => (statement === undefined ? so : worst(so, certaintyOf(statement))),
    "official",
  );
}
