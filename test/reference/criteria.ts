// In: a criterion of the document and a scope. Out: the points it earns, what it can come to, and its children alike.
import type { Json } from "../../src/base/json.js";
import type { Criterion, Group } from "../../src/kinds/schema.js";
import { evaluate, type Scope } from "./expressions.js";
import { declaredRange, mayBeNotApplicable, rangeOf, readField } from "./facts.js";
import { bandPoints, proportionPoints, whenHeld } from "./points.js";
import {
  add,
  atMost,
  exact,
  FALSE,
  fraction,
  greater,
  hull,
  type Interval,
  isAtMost,
  isFalse,
  isLess,
  isSingle,
  isTrue,
  least,
  lesser,
  most,
  NOTHING,
  plus,
  type Rational,
  single,
  sum,
  TRUE,
  times,
  truth,
  ZERO,
} from "./rational.js";
import { type Mention, mentions } from "./reads.js";

/** A criterion, judged. */
export interface Judged {
  readonly criterion: Criterion;
  readonly earned: Interval;
  readonly of: Interval;
  /** Whether it is met, for `required` and for counting in `atLeast`. */
  readonly met: Interval;
  readonly isApplicable: Interval;
  readonly children: readonly Judged[];
  /** Its fields, for a leaf. */
  readonly mentions: readonly Mention[];
  readonly isSettled: boolean;
}

/** The expressions of a criterion, by member. */
function expressionsOf(criterion: Criterion): readonly Json[] {
  switch (criterion.kind) {
    case "pass-fail":
    case "required":
      return [criterion.when];
    case "per-unit":
      return [criterion.count];
    case "proportional":
      return [criterion.part, criterion.whole];
    case "banded":
      return [criterion.measure];
    case "choice":
    case "graded":
      return [{ var: criterion.field }];
    case "group":
      return [];
  }
}

/** The most a criterion can earn, as declared. */
function declaredMaximum(criterion: Criterion, scope: Scope): Rational {
  switch (criterion.kind) {
    case "pass-fail":
      return exact(criterion.points);
    case "per-unit":
    case "proportional":
      return exact(criterion.maximum);
    case "banded":
      return most(criterion.bands.map((band) => exact(band.points)));
    case "choice":
      return most(criterion.levels.map((level) => exact(level.points)));
    case "graded": {
      const field = scope.ruleset.fields[criterion.field];
      return field ? declaredRange(field).high : ZERO;
    }
    case "required":
      return ZERO;
    case "group": {
      const inner = criterion.criteria.map((child) => declaredMaximum(child, scope));
      if (criterion.combine === "best") return most(inner);
      if (criterion.combine !== "sum") return exact(criterion.points ?? 0);
      const all = inner.reduce(add, ZERO);
      return criterion.maximum === undefined ? all : least([all, exact(criterion.maximum)]);
    }
  }
}

/** Is every field it reads, that may be not applicable, applicable? */
function applicability(criterion: Criterion, read: readonly Mention[], scope: Scope): Interval {
  if (criterion.whenNotApplicable === undefined) return TRUE;
  const states = read
    .filter((mention) => !mention.isAsked && mention.member === undefined)
    .filter((mention) => mayBeNotApplicable(scope.ruleset.fields[mention.field]))
    .map((mention) => readField(scope.evidence, mention.field).state);
  return lesser([TRUE, ...states.map((state) => truth(state === "known", state === "not-applicable"))]);
}

function choicePoints(criterion: Extract<Criterion, { kind: "choice" }>, scope: Scope): Interval {
  const read = readField(scope.evidence, criterion.field);
  const levels = criterion.levels.filter((level) => read.state !== "known" || level.value === read.value);
  return hull(levels.map((level) => single(exact(level.points))));
}

function gradedPoints(criterion: Extract<Criterion, { kind: "graded" }>, scope: Scope): Interval {
  const field = scope.ruleset.fields[criterion.field];
  if (!field || field.type === "events") throw new TypeError("graded reads a field of points");
  return rangeOf(field, readField(scope.evidence, criterion.field));
}

/** What a leaf earns when everything it reads applies. */
function leafPoints(criterion: Exclude<Criterion, Group>, scope: Scope): Interval {
  switch (criterion.kind) {
    case "pass-fail":
      return whenHeld(evaluate(criterion.when, scope), criterion.points);
    case "required":
      return NOTHING;
    case "per-unit":
      return atMost(times(evaluate(criterion.count, scope), single(exact(criterion.each))), criterion.maximum);
    case "proportional":
      return proportionPoints(
        criterion,
        evaluate(criterion.part, scope),
        evaluate(criterion.whole, scope),
        scope.fault,
      );
    case "banded":
      return bandPoints(evaluate(criterion.measure, scope), criterion.bands);
    case "choice":
      return choicePoints(criterion, scope);
    case "graded":
      return gradedPoints(criterion, scope);
  }
}

/** This where it applies, that where it does not, the hull of both where nobody knows. */
function either(isApplicable: Interval, applied: Interval, otherwise: Interval): Interval {
  return isTrue(isApplicable) ? applied : isFalse(isApplicable) ? otherwise : hull([applied, otherwise]);
}

function judgeLeaf(criterion: Exclude<Criterion, Group>, scope: Scope): Judged {
  const read = expressionsOf(criterion).flatMap((one) => mentions(one, scope.ruleset));
  const isApplicable = applicability(criterion, read, scope);
  const maximum = single(declaredMaximum(criterion, scope));
  const rule = criterion.whenNotApplicable;
  const earned = either(isApplicable, leafPoints(criterion, scope), rule === "full" ? maximum : NOTHING);
  const of = either(isApplicable, maximum, rule === "drop" ? NOTHING : maximum);
  const condition =
    criterion.kind === "required"
      ? either(isApplicable, evaluate(criterion.when, scope), rule === "zero" ? FALSE : TRUE)
      : truth(isAtMost(maximum.low, earned.low), isLess(earned.high, maximum.low));
  const isSettled = criterion.kind === "required" ? isSingle(condition) : isSingle(earned) && isSingle(of);
  return { criterion, earned, of, met: condition, isApplicable, children: [], mentions: read, isSettled };
}

function judgeGroup(criterion: Group, scope: Scope): Judged {
  const children = criterion.criteria.map((child) => judge(child, scope));
  const earned = children.map((child) => child.earned);
  const of = children.map((child) => child.of);
  const maximum = declaredMaximum(criterion, scope);
  const { combine } = criterion;
  const result = (points: Interval, outOf: Interval): Judged => ({
    criterion,
    earned: points,
    of: outOf,
    met: truth(isAtMost(maximum, points.low), isLess(points.high, maximum)),
    isApplicable: TRUE,
    children,
    mentions: [],
    isSettled: true,
  });
  if (combine === "sum") return result(atMost(sum(earned), criterion.maximum), atMost(sum(of), criterion.maximum));
  if (combine === "best") return result(greater(earned), greater(of));
  const met = children.map((child) => child.met).reduce(plus, NOTHING);
  const needed = fraction(BigInt(combine.atLeast));
  const enough = truth(isAtMost(needed, met.low), isLess(met.high, needed));
  return result(whenHeld(enough, criterion.points ?? 0), single(maximum));
}

export function judge(criterion: Criterion, scope: Scope): Judged {
  return criterion.kind === "group" ? judgeGroup(criterion, scope) : judgeLeaf(criterion, scope);
}

/** The criterion and everything below it. */
export function everyNode(judged: Judged): readonly Judged[] {
  return [judged, ...judged.children.flatMap(everyNode)];
}

/** The `required` criteria that stand only below standards and sums: they are gates. */
export function gatesBelow(judged: Judged): readonly Judged[] {
  if (judged.criterion.kind === "required") return [judged];
  const isSum = judged.criterion.kind === "group" && judged.criterion.combine === "sum";
  return isSum ? judged.children.flatMap(gatesBelow) : [];
}
