// In: criteria, deductions and bonuses of the ruleset. Out: what each earns, and what a trace must show of it.
import type { Json } from "../base/json.js";
import type { Determinant, LogicState } from "../evaluate/decision.js";
import type { Adjustment, AdjustmentGroup, Band, Criterion, Group, Proportional } from "../kinds/schema.js";
import { at, type Plain } from "./compare.js";
import { readingUsed, step } from "./condition.js";
import * as is from "./interval.js";
import { capped, type Interval } from "./interval.js";
import { blank, type Note, type Scope, type Step } from "./step.js";

/** A node that reads facts itself: whether facts that are missing may still change it, and what it rests on. */
export interface Leaf {
  readonly node: string;
  readonly isOpen: boolean;
  readonly notes: readonly Note[];
}

/** A criterion or adjustment, judged; without points where it has none. */
export interface Scored {
  readonly earned?: Interval | undefined;
  readonly of?: Interval | undefined;
  readonly state?: Interval | undefined;
  readonly shown: Plain;
  readonly leaves: readonly Leaf[];
  /** The criteria in it that are gates: those required, below sums alone. */
  readonly required: readonly Determinant[];
}

export const stateOf = (value: Interval): LogicState =>
  is.isTrue(value) ? "met" : is.isFalse(value) ? "failed" : "unknown";

/** Σ of what those with points have. */
export const total = (all: readonly Scored[], what: "earned" | "of"): Interval =>
  is.sum(all.map((one) => one[what] ?? is.NONE));

/** Points as a trace shows them. */
export function points(raw: Interval, earned: Interval, of: Interval, cap: number | undefined): Plain {
  const most = cap === undefined ? raw.high : is.exact(cap);
  const isCapped = raw.low > most ? "yes" : raw.high > most ? "maybe" : undefined;
  return { raw: is.ends(raw), earned: is.ends(earned), of: is.ends(of), cap, capped: isCapped };
}

/** The points of every band that the measure may fall in: that of its low end, and each that begins up to its high end. */
function ofBands({ low, high }: Interval, bands: readonly Band[]): Interval {
  const falling = bands
    .map((band) => ({ from: is.exact(band.from), given: is.number(band.points) }))
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  const first = falling.find(({ from }) => from <= low)?.given ?? is.NONE;
  return is.hull([first, ...falling.filter(({ from }) => low < from && from <= high).map(({ given }) => given)]);
}

/** The maximum times a share. A whole of 0 has the answer stated, or any; its least other value is 1. */
function ofShare([part = is.NONE, whole = is.NONE]: readonly Interval[], node: Proportional): Interval {
  const most = is.exact(node.maximum);
  const over = (some: bigint, all: bigint): bigint => {
    const whole = is.largest([all, is.unit(0)]);
    const raised = is.times(is.single(most), is.single(some)).low;
    return is.smallest([most, is.quotient(raised, whole, is.exact(node.step), node.round)]);
  };
  const ofSome = { low: over(part.low, whole.high), high: over(part.high, whole.low) };
  const ofNone = node.whenZero === "unknown" ? { low: 0n, high: most } : is.number(node.whenZero);
  return is.choose(is.less(is.NONE, whole), ofSome, ofNone);
}

type Node = Criterion | Adjustment;
type Single = Exclude<Node, { readonly kind: "group" }>;

/** A kind: the members that it reads, the points that their values earn before any cap, the cap, the most a criterion earns. */
interface Kind<Node> {
  readonly reads: readonly string[];
  readonly raw?: (values: readonly Interval[], node: Node, scope: Scope) => Interval;
  readonly cap?: (node: Node) => number | undefined;
  readonly most?: (node: Node, scope: Scope) => number;
}

const fixed = {
  reads: ["when"],
  raw: ([when = is.NONE]: readonly Interval[], node: { readonly points: number }) =>
    is.times(when, is.number(node.points)),
};
const each = ([count = is.NONE]: readonly Interval[], node: { readonly each: number }): Interval =>
  is.times(count, is.number(node.each));
const maximum = (node: { readonly maximum: number }): number => node.maximum;
const most = (all: readonly { readonly points: number }[]): number => Math.max(...all.map((one) => one.points));

/** THE TABLE of kinds, of criteria and of adjustments. */
const KINDS: { readonly [K in Single["kind"]]: Kind<Extract<Single, { readonly kind: K }>> } = {
  required: { reads: ["when"] },
  "pass-fail": { ...fixed, most: (node) => node.points },
  flat: fixed,
  "per-unit": { reads: ["count"], raw: each, cap: maximum, most: maximum },
  "per-case": { reads: ["cases"], raw: each, cap: (node) => node.cap },
  proportional: { reads: ["part", "whole"], raw: ofShare, most: maximum },
  banded: {
    reads: ["measure"],
    raw: ([value = is.NONE], { bands }) => ofBands(value, bands),
    most: ({ bands }) => most(bands),
  },
  graded: {
    reads: ["field"],
    raw: ([value = is.NONE]) => value,
    most: ({ field }, { ruleset }) => Number(at(ruleset.fields, field, "max")),
  },
  choice: {
    reads: ["field"],
    raw([place = is.NONE], { field, levels }, { ruleset }) {
      const values = at(ruleset.fields, field, "values") as readonly unknown[];
      const ids = values.slice(Number(place.low), Number(place.high) + 1).map((value) => at(value, "id"));
      return is.hull(levels.filter((level) => ids.includes(level.value)).map((level) => is.number(level.points)));
    },
    most: ({ levels }) => most(levels),
  },
};

/** What a node comes to by its own kind, or by its children, before any cap; without points where it has none. */
interface Own {
  readonly steps?: readonly (readonly [member: string, step: Step])[];
  readonly notes?: readonly Note[];
  readonly raw?: Interval | undefined;
  readonly cap?: number | undefined;
  readonly of?: Interval;
  readonly state?: Interval | undefined;
  readonly combine?: Plain;
}

function measured(node: Single, scope: Scope): Own {
  // CAST: the line of a node's own kind takes exactly that node.
  const { reads, raw, cap } = KINDS[node.kind] as Kind<Single>;
  const steps = reads.map((member) => {
    const rule = at(node, member) as Json;
    return [member, step(member === "field" ? { var: rule } : rule, scope)] as const;
  });
  const [first, second] = steps.map(([, { value }]) => value);
  const isFault = node.kind === "proportional" && node.whenZero === "unknown" && second?.high === 0n;
  const notes = steps.flatMap(([, one]) => one.notes);
  return {
    steps,
    notes: isFault ? [{ state: "fault" }, ...notes] : notes,
    raw: raw?.(
      steps.map(([, { value }]) => value),
      node,
      scope,
    ),
    cap: cap?.(node),
    state: reads[0] === "when" ? first : undefined,
  };
}

/** Criteria: their sum, the best of them, or points when at least so many are met in full. Adjustments: all, or the largest. */
function together(node: Group | AdjustmentGroup, children: readonly Scored[], most: Interval, scope: Scope): Own {
  const earned = children.map((one) => one.earned ?? is.NONE);
  if ("items" in node) {
    const { combine, cap } = node;
    if (typeof combine === "string")
      return { raw: combine === "sum" ? is.sum(earned) : is.greatest(earned), cap, combine };
    const { values, value } = readingUsed(combine.reading, scope);
    const largest = values.map(
      (option, i) => combine.options[option] === "largest" && is.equal(value, is.single(BigInt(i))),
    );
    const isLargest = is.greatest([is.FALSE, ...largest.filter((one) => one !== false)]);
    const raw = is.choose(isLargest, is.greatest(earned), is.sum(earned));
    return { raw, cap, combine: combine.options[scope.readings[combine.reading] ?? ""] };
  }
  const { combine, criteria, maximum: cap } = node;
  const of = children.map((one) => one.of ?? is.NONE);
  if (combine === "sum") return { raw: is.sum(earned), cap, of: capped(is.sum(of), cap), combine };
  if (combine === "best") return { raw: is.greatest(earned), of: is.greatest(of), combine };
  const met = children.map(({ state = is.FALSE, ...child }, i) => {
    const full = criteria[i] && maximumOf(criteria[i], scope);
    return child.earned && full ? is.atMost(full, child.earned) : state;
  });
  const state = is.atMost(is.number(combine.atLeast), is.sum(met));
  return { raw: is.times(state, most), state, combine: { ...combine } };
}

/** The most that a criterion can earn, as declared. */
function maximumOf(node: Node, scope: Scope): Interval {
  if (node.kind !== "group") return is.number((KINDS[node.kind] as Kind<Single>).most?.(node, scope) ?? 0);
  if ("items" in node) return is.NONE;
  const all = node.criteria.map((child) => maximumOf(child, scope));
  if (typeof node.combine === "object") return is.number(node.points ?? 0);
  return node.combine === "best" ? is.greatest(all) : capped(is.sum(all), node.maximum);
}

/** Is a fact that it reads stated not applicable? While one that may be is missing, perhaps. */
function isAbsent(notes: readonly Note[], { ruleset }: Scope): Interval {
  const read = notes.filter(
    ({ field = "", isAsked }) => !isAsked && at(ruleset.fields, field, "notApplicable") === true,
  );
  return is.greatest([is.FALSE, ...read.map(({ state }) => (state === "missing" ? is.UNKNOWN : is.TRUE))]);
}

/** A node, with what it can come to at most; where it does not apply, by what it says of that. */
function scored(node: Node, scope: Scope, mostOf: (node: Node, scope: Scope) => Interval): Scored {
  const { id, kind } = node;
  const inner: readonly Node[] = kind !== "group" ? [] : "items" in node ? node.items : node.criteria;
  const children = inner.map((child) => scored(child, scope, mostOf));
  const most = mostOf(node, scope);
  const own = kind === "group" ? together(node, children, most, scope) : measured(node, scope);
  const { steps = [], notes = [], raw, cap, combine } = own;
  const rule = "whenNotApplicable" in node ? node.whenNotApplicable : undefined;
  const absent = rule === undefined ? is.FALSE : isAbsent(notes, scope);
  const earned = raw && is.choose(absent, rule === "full" ? most : is.NONE, capped(raw, cap));
  const of = raw && is.choose(rule === "drop" ? absent : is.FALSE, is.NONE, own.of ?? most);
  const state = own.state && is.choose(absent, rule === "zero" ? is.FALSE : is.TRUE, own.state);
  const isOpen = ![earned, earned ? of : state].every((one) => one === undefined || is.isSingle(one));
  const required = kind === "required" && state ? [{ node: id, state: stateOf(state) }] : [];
  return {
    earned,
    of,
    state,
    leaves: kind === "group" ? children.flatMap((one) => one.leaves) : [{ node: id, notes, isOpen }],
    required: combine === "sum" ? children.flatMap((one) => one.required) : required,
    shown: {
      node: id,
      kind,
      state: state && stateOf(state),
      notApplicable: is.isFalse(absent) ? undefined : is.isTrue(absent) ? "yes" : "maybe",
      points: raw && earned && of && points(raw, earned, of, cap),
      expressions: Object.fromEntries(steps.map(([member, { shown }]) => [member, shown])),
      children: children.map(({ shown }) => shown),
      combine,
    },
  };
}

/** A criterion, in a standard or a group. */
export const criterion = (node: Criterion, scope: Scope): Scored => scored(node, scope, maximumOf);

/** A deduction or bonus, positive in both. The most it can come to is what it may while nothing is known. */
export const adjustment = (node: Adjustment, scope: Scope): Scored =>
  scored(node, scope, (one) => is.single(scored(one, blank(scope), () => is.NONE).earned?.high ?? 0n));
