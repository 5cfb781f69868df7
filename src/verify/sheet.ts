// In: a ruleset, and what its conditions are read against. Out: the trace as it must be, and the state of all that can settle the
// verdict. The formula is in docs/decision.md, and here once more.
import type { Json } from "../base/json.js";
import type { Determinant } from "../evaluate/decision.js";
import type { Adjustment } from "../kinds/schema.js";
import type { Mark, Pass, Ruleset, Standard } from "../ruleset/schema.js";
import type { Plain } from "./compare.js";
import { step } from "./condition.js";
import * as is from "./interval.js";
import { capped, ends, type Interval } from "./interval.js";
import { adjustment, criterion, type Leaf, points, type Scored, stateOf, total } from "./nodes.js";
import type { Note, Scope } from "./step.js";

/** A leaf, and what it bears on: itself, the floor of its standard, the total. */
export interface PlacedLeaf extends Leaf {
  readonly on: readonly string[];
}

/** Something that must be met, and whether its failure refuses the subject. */
interface Requirement extends Determinant {
  readonly refuses: boolean;
}

/** A sheet, judged. */
export interface Sheet {
  readonly trace: Plain;
  readonly standards: readonly Plain[];
  readonly total: Plain;
  readonly disqualifiers: readonly Determinant[];
  readonly requirements: readonly Requirement[];
  readonly leaves: readonly PlacedLeaf[];
}

/** The marks that may apply, the range of those that count, and whether that is for want of the class. */
export interface Marks {
  readonly marks: readonly Mark[];
  readonly range: Interval;
  readonly isOpen: boolean;
}

/** The mark of the class; of several classes as a reading has it, if one does; of no class, any. */
export function marksFor(pass: Pass, classes: readonly string[], readings: Scope["readings"]): Marks | undefined {
  const own = pass.marks.filter((mark) => mark.class === "*" || classes.includes(mark.class));
  const marks = classes.length === 0 ? pass.marks : own;
  const range = is.hull(marks.map(({ mark }) => is.number(mark)));
  if (classes.length < 2 || is.isSingle(range)) return { marks, range, isOpen: !is.isSingle(range) };
  const { reading = "", options = {} } = pass.severalClasses ?? {};
  const rule = options[readings[reading] ?? ""];
  return rule && { marks, range: is.single(rule === "lowest" ? range.low : range.high), isOpen: false };
}

type Placed = { readonly from: string | undefined; readonly scored: Scored };

const scoredOf = (all: readonly Placed[], from?: string): readonly Scored[] =>
  all.filter((one) => one.from === from).map((one) => one.scored);
const shownOf = (all: readonly Scored[]): readonly Plain[] => all.map(({ shown }) => shown);
const placed = (all: readonly Scored[], ...on: readonly string[]): readonly PlacedLeaf[] =>
  all.flatMap(({ leaves }) => leaves.map((leaf) => ({ ...leaf, on: [leaf.node, ...on] })));
/** Both ends kept between two numbers. */
const within = (value: Interval, low: number, high: number): Interval =>
  is.greatest([is.number(low), capped(value, high)]);

interface JudgedStandard {
  readonly shown: Plain;
  readonly leaves: readonly PlacedLeaf[];
  readonly required: readonly Determinant[];
  /** Absent where the ruleset has no points. */
  readonly score?: {
    readonly maximum: number;
    readonly earned: Interval;
    readonly of: Interval;
    readonly shown: Plain;
  };
}

/** A standard: its criteria up to its maximum, then what names it, between 0 and its maximum; the floor is tested on that. */
function judgeStandard(
  node: Standard,
  bonuses: readonly Placed[],
  deductions: readonly Placed[],
  scope: Scope,
): JudgedStandard {
  const { id, maximum, floor } = node;
  const [criteria, more, less] = [
    node.criteria.map((one) => criterion(one, scope)),
    scoredOf(bonuses, id),
    scoredOf(deductions, id),
  ];
  const leaves = placed([...criteria, ...more, ...less], `${id}.floor`, "total");
  const required = criteria.flatMap((one) => one.required);
  const shown = { node: id, criteria: shownOf(criteria), bonuses: shownOf(more), deductions: shownOf(less) };
  if (typeof maximum !== "number") return { shown, leaves, required };
  const [raw, of] = [total(criteria, "earned"), capped(total(criteria, "of"), maximum)];
  const net = is.minus(is.sum([capped(raw, maximum), total(more, "earned")]), total(less, "earned"));
  const earned = within(net, 0, maximum);
  const [wanted, whole] = floor === undefined ? [0, 0] : "share" in floor ? floor.share : [floor.points, maximum];
  const state = floor && stateOf(is.reaches(earned, whole, is.number(wanted), of));
  const asked = floor && ("share" in floor ? { share: floor.share } : { points: floor.points });
  return {
    leaves,
    required: state ? [...required, { node: `${id}.floor`, state }] : required,
    shown: { ...shown, maximum, points: points(raw, earned, of, maximum), floor: state && { state, ...asked } },
    score: { maximum, earned, of, shown: { node: id, ...ends(earned), of: ends(of), floor: state } },
  };
}

interface JudgedTotal {
  readonly shown: Plain;
  readonly score: Plain;
  readonly leaves: readonly PlacedLeaf[];
  readonly required: readonly Determinant[];
}

/** Deductions or bonuses that name no standard, up to the overall cap. */
function overall(all: readonly Placed[], cap: number | undefined) {
  const items = scoredOf(all);
  const sum = total(items, "earned");
  const counted = capped(sum, cap);
  return { counted, items, shown: { items: shownOf(items), sum: ends(sum), counted: ends(counted), cap } };
}

/** Standards + bonuses − deductions, each capped; within the bounds; rounded; compared with the mark as a share of what is left. */
function judgeTotal(
  { pass, caps }: Ruleset,
  marks: Marks | undefined,
  standards: readonly JudgedStandard[],
  bonuses: readonly Placed[],
  deductions: readonly Placed[],
): JudgedTotal | undefined {
  if (pass === undefined || marks === undefined) return undefined;
  const scores = standards.flatMap(({ score }) => score ?? []);
  const [more, less] = [overall(bonuses, caps?.bonuses?.cap), overall(deductions, caps?.deductions?.cap)];
  const [together, left] = [is.sum(scores.map(({ earned }) => earned)), is.sum(scores.map(({ of }) => of))];
  const of = is.written(is.sum(scores.map(({ maximum }) => is.number(maximum))).low);
  const sum = is.minus(is.sum([together, more.counted]), less.counted);
  const kept = within(sum, ...pass.bounds);
  const rounding = pass.rounding && { step: pass.rounding.step, mode: pass.rounding.mode };
  const counted = rounding ? is.rounded(kept, rounding.step, rounding.mode) : kept;
  const reached = is.reaches(counted, of, marks.range, left);
  const asked = { mark: [is.written(marks.range.low), is.written(marks.range.high)], of };
  const [lines, state] = [
    { standards: ends(together), sum: ends(sum), counted: ends(counted), left: ends(left) },
    stateOf(reached),
  ];
  const named: readonly Note[] = [{ state: "missing", field: "subject.class" }];
  const classLeaf = { node: "total", notes: named, on: ["total"], isOpen: marks.isOpen && !is.isSingle(reached) };
  return {
    leaves: [...placed([...more.items, ...less.items], "total"), classLeaf],
    required: [{ node: "total", state }],
    score: { ...ends(counted), ...asked },
    shown: { ...asked, ...lines, bonuses: more.shown, deductions: less.shown, bounds: pass.bounds, rounding, state },
  };
}

const WORDS = { met: "holds", failed: "clear", unknown: "unknown" } as const;

/** Judges the whole sheet. */
export function judge(scope: Scope, marks: Marks | undefined): Sheet {
  const { gates = [], disqualifiers = [], bonuses = [], deductions = [], standards = [] } = scope.ruleset;
  const ask = (node: string, rule: Json) => {
    const { value, shown, notes } = step(rule, scope);
    return { node, state: stateOf(value), shown, leaf: { node, notes, isOpen: !is.isSingle(value), on: [node] } };
  };
  const asked = gates.map(({ id, require, onFailure }) => ({ ...ask(id, require), onFailure }));
  const struck = disqualifiers.map(({ id, when }) => ask(id, when)).map((one) => ({ ...one, state: WORDS[one.state] }));
  const place = (all: readonly Adjustment[]): readonly Placed[] =>
    all.map((one) => ({ from: one.from, scored: adjustment(one, scope) }));
  const [more, less] = [place(bonuses), place(deductions)];
  const judged = standards.map((one) => judgeStandard(one, more, less, scope));
  const last = judgeTotal(scope.ruleset, marks, judged, more, less);
  const required = [...judged, ...(last ? [last] : [])].flatMap((one) => one.required);
  return {
    trace: {
      gates: asked.map(({ node, state, onFailure, shown }) => ({ node, state, onFailure, condition: shown })),
      disqualifiers: struck.map(({ node, state, shown }) => ({ node, state, condition: shown })),
      standards: judged.map(({ shown }) => shown),
      total: last?.shown,
    },
    standards: judged.flatMap(({ score }) => (score ? [score.shown] : [])),
    total: last?.score,
    disqualifiers: struck,
    requirements: [
      ...asked.map((one) => ({ ...one, refuses: one.onFailure === "ineligible" })),
      ...required.map((one) => ({ ...one, refuses: true })),
    ],
    leaves: [
      ...[...asked, ...struck].map(({ leaf }) => leaf),
      ...judged.flatMap(({ leaves }) => leaves),
      ...(last?.leaves ?? []),
    ],
  };
}
