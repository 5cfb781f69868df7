// In: a ruleset, its lowered sheet and its nodes. Out: what all decisions of the ruleset have in common, made once and frozen:
// a decision refers to these parts instead of making them again.
import { fromScaled } from "../base/exact.js";
import { type Recent, recent } from "../base/recent.js";
import { type LoweredSheet, POINTS_SCALE } from "./compiled.js";
import { type FactRead, factsReadIn } from "./facts-read.js";
import { type Marks, marksOf } from "./marks.js";
import type { SheetIndex } from "./nodes.js";
import type { Ruleset } from "./schema.js";
import { type Settlings, settlingsOf } from "./settling.js";
import { type TracePlan, tracePlanOf } from "./trace-plan.js";

interface Document {
  readonly id: string;
  readonly version: string;
}

/** A standard that has points: its registers, and the most it can come to where no evidence changes that. */
export interface PlannedStandard {
  readonly node: string;
  readonly earned: number;
  readonly of: number;
  readonly always: { readonly low: number; readonly high: number } | undefined;
  readonly floor: number | undefined;
  /** Its scores, by their points and the state of the floor. */
  readonly scores: Recent<object>;
}

/** The parts that decisions share, and what they are chosen by. */
export interface DecisionPlan {
  readonly ruleset: Document;
  readonly overlays: readonly Document[];
  /** The option of every reading when the caller names none; undefined where a default is no option. */
  readonly readings: { readonly [reading: string]: string } | undefined;
  readonly marks: Marks | undefined;
  readonly standards: readonly PlannedStandard[];
  readonly settlings: Settlings;
  readonly facts: readonly FactRead[];
  readonly trace: TracePlan;
}

/** Plans the decisions of a ruleset. */
export function planOf(ruleset: Ruleset, sheet: LoweredSheet, index: SheetIndex): DecisionPlan {
  const settlings = settlingsOf(sheet, index);
  const document = ({ id, version }: Document): Document => Object.freeze({ id, version });
  return {
    ruleset: document(ruleset),
    overlays: Object.freeze((ruleset.layers ?? []).map(document)),
    readings: usualReadings(ruleset),
    marks: marksOf(ruleset),
    standards: sheet.standards.flatMap(({ id, points, floor }) =>
      points === undefined
        ? []
        : [
            {
              node: id,
              earned: points.earned,
              of: points.of,
              always: always(points.of, sheet),
              floor: floor?.state,
              scores: recent(),
            },
          ],
    ),
    settlings,
    facts: factsReadIn(sheet, index, settlings),
    trace: tracePlanOf(sheet),
  };
}

function usualReadings({ readings = {} }: Ruleset): DecisionPlan["readings"] {
  const usual = Object.entries(readings).map(([key, { default: option }]) => [key, option] as const);
  const isSound = usual.every(([key, option]) => Object.hasOwn(readings[key]?.options ?? {}, option));
  return isSound ? Object.freeze(Object.fromEntries(usual)) : undefined;
}

function always(register: number, sheet: LoweredSheet): PlannedStandard["always"] {
  const { low, high } = sheet.range(register);
  if (low !== high) return undefined;
  const points = fromScaled(low, POINTS_SCALE);
  return Object.freeze({ low: points, high: points });
}
