// In: a compiled ruleset. Out: what every maker of aims asks of it: nodes as written, citations, ranges, points.
import { fromScaled, toScaled } from "../../base/exact.js";
import type { TraceValue } from "../../evaluate/decision.js";
import type { CompiledNode } from "../../kinds/kind.js";
import type { Adjustment, Criterion } from "../../kinds/schema.js";
import type { Lowered } from "../../logic/source.js";
import type { Citation } from "../../parts/statement.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import { POINTS_SCALE } from "../../ruleset/compiled.js";
import { bonusesOf, criteriaOf, deductionsOf, type PlacedStatement, statementsOf } from "../../ruleset/walk.js";
import { readingsIn } from "./about.js";
import { type About, type Aim, distanceTo, onlyEver, type Seen, type Span, spanAt, within } from "./aim.js";
import type { GoalKind, GoalValue, Impossible, Wanted } from "./goal.js";
import { type Ground, goalId } from "./ground.js";

/** A ruleset as aims are made from it. */
export interface Sheet {
  readonly compiled: CompiledRuleset;
  readonly written: ReadonlyMap<string, Criterion | Adjustment>;
  readonly statements: ReadonlyMap<string, PlacedStatement>;
  /** Named expressions met on the way. */
  readonly derived: Map<string, Lowered>;
}

/** Prepares a ruleset. */
export function sheetOf(compiled: CompiledRuleset): Sheet {
  const { ruleset } = compiled;
  const placed = [...criteriaOf(ruleset), ...deductionsOf(ruleset), ...bonusesOf(ruleset)];
  return {
    compiled,
    written: new Map(placed.map(({ node }) => [node.id, node])),
    statements: new Map(statementsOf(ruleset).map((one) => [one.id, one])),
    derived: new Map(),
  };
}

/** Where the law says a node. */
export function citeOf({ statements }: Sheet, id: string): Citation | undefined {
  const statement = statements.get(id)?.statement;
  return statement?.cite ?? statement?.figures?.cite;
}

/** The conditions of a node over the facts; `expressions` are all that it has. */
export function groundOf(sheet: Sheet, node: string, expressions: readonly Lowered[]): Ground {
  const { compiled, derived } = sheet;
  const readings = readingsIn(expressions.flatMap(within));
  return { compiled, node, cite: citeOf(sheet, node), readings, derived, live: [], around: [] };
}

/** An aim at something of a node as a whole. */
export interface NodeWish {
  readonly node: string;
  readonly place?: string;
  readonly kind: GoalKind;
  readonly wants: Wanted;
  readonly value?: GoalValue;
  readonly about: About;
  readonly cite: Citation | undefined;
  readonly reached: (seen: Seen) => boolean;
  readonly distance?: (seen: Seen) => number;
  readonly impossible?: Impossible | undefined;
}

/** Makes it. */
export function aimOf(wish: NodeWish): Aim {
  const { node, place = "", kind, wants, value, about, cite, reached, distance, impossible } = wish;
  return {
    goal: {
      id: goalId(node, place, kind, wants, value),
      kind,
      node,
      wants,
      ...(value === undefined ? {} : { value }),
      ...(cite === undefined ? {} : { cite }),
    },
    about,
    reached,
    ...(impossible === undefined ? {} : { impossible }),
    ...(distance === undefined ? {} : { distance }),
  };
}

/** What a register can come to at all. */
export function rangeIn({ compiled }: Sheet, register: number): Span {
  return compiled.sheet.range(register);
}

/** Points as registers have them. */
export function scaledPoints(points: number): number {
  return toScaled(points, POINTS_SCALE);
}

/** A range of points as written. */
export function pointsValue({ low, high }: Span): TraceValue {
  return { type: "number", low: fromScaled(low, POINTS_SCALE), high: fromScaled(high, POINTS_SCALE) };
}

/** Out of reach where the range does not have it. */
export function unless(isPossible: boolean, span: Span): Impossible | undefined {
  return isPossible ? undefined : onlyEver(pointsValue(span));
}

/** Out of reach where points that go in steps of a unit pass it by; a unit of 0: nobody can tell. */
export function passedBy(unit: number, limit: number): Impossible | undefined {
  return unit > 0 && limit % unit !== 0 ? { why: "step", step: fromScaled(unit, POINTS_SCALE) } : undefined;
}

/** Aims at a node's points: none, some, and not known yet. */
export function pointsAims(
  { compiled }: Sheet,
  base: Pick<NodeWish, "node" | "kind" | "about" | "cite">,
  register: number,
): readonly Aim[] {
  const span = compiled.sheet.range(register);
  const at = ({ registers }: Seen): Span => spanAt(register, registers);
  return [
    aimOf({
      ...base,
      wants: "none",
      reached: (seen) => at(seen).high === 0,
      distance: (seen) => at(seen).high,
      impossible: unless(span.low <= 0, span),
    }),
    aimOf({ ...base, wants: "some", reached: (seen) => at(seen).low > 0, impossible: unless(span.high > 0, span) }),
    aimOf({
      ...base,
      wants: "range",
      reached: (seen) => at(seen).low < at(seen).high,
      impossible: unless(span.low < span.high, span),
    }),
  ];
}

/** Aims at both sides of a limit of points, and at the limit itself. `unit`: the points go in steps of it. */
export function limitAims(
  { compiled }: Sheet,
  base: Pick<NodeWish, "node" | "kind" | "about" | "cite">,
  register: number,
  limit: number,
  unit: number,
): readonly Aim[] {
  const span = compiled.sheet.range(register);
  const at = ({ registers }: Seen): Span => spanAt(register, registers);
  const apart = ({ registers }: Seen): number => distanceTo(register, limit, registers);
  return [
    aimOf({
      ...base,
      wants: "below",
      reached: (seen) => at(seen).high < limit,
      distance: (seen) => Math.max(0, at(seen).high - limit + 1),
      impossible: unless(span.low < limit, span),
    }),
    aimOf({
      ...base,
      wants: "exactly",
      reached: (seen) => apart(seen) === 0,
      distance: apart,
      impossible: unless(span.low <= limit && limit <= span.high, span) ?? passedBy(unit, limit),
    }),
    aimOf({
      ...base,
      wants: "above",
      reached: (seen) => at(seen).low > limit,
      distance: (seen) => Math.max(0, limit + 1 - at(seen).low),
      impossible: unless(span.high > limit, span),
    }),
  ];
}

/** A node with everything below it. */
export function withChildren(nodes: readonly CompiledNode[]): readonly CompiledNode[] {
  return nodes.flatMap((node) => [node, ...withChildren(node.children)]);
}
