// In: criteria, deductions and bonuses, lowered. Out: aims at their states, points, bands, levels, caps and combinations, and at
// whatever stands in their conditions and measures.
import { decimalsOf, toScaled } from "../../base/exact.js";
import { maximumOf } from "../../kinds/index.js";
import type { CompiledNode } from "../../kinds/kind.js";
import type { Adjustment, Band, Criterion } from "../../kinds/schema.js";
import type { Expression } from "../../logic/expression.js";
import type { Lowered } from "../../logic/source.js";
import { aboutNodes } from "./about.js";
import { type Aim, isExactly, onlyEver, type Seen, type Span, spanAt } from "./aim.js";
import { combineAims } from "./combine.js";
import { conditionAims, insideAims } from "./conditions.js";
import type { Wanted } from "./goal.js";
import { aboutIn, aimAt, type Ground, rangeOf, rangeValue, stepsIn } from "./ground.js";
import {
  aimOf,
  groundOf,
  limitAims,
  type NodeWish,
  pointsAims,
  pointsValue,
  rangeIn,
  type Sheet,
  scaledPoints,
} from "./sheet.js";
import { scaleOf, sidesOf } from "./steps.js";
import { valueAim, zeroAim } from "./thresholds.js";
import { commonUnit, unitOf } from "./unit.js";

type Written = Criterion | Adjustment;
type Base = Pick<NodeWish, "node" | "kind" | "about" | "cite">;

function isThere(register: number | undefined): register is number {
  return register !== undefined;
}

/** Does the criterion surely apply, by what it says for the case that it does not? */
function applies({ notApplicable }: CompiledNode, { registers }: Seen): boolean {
  return notApplicable === undefined || registers.high[notApplicable] === 0;
}

// A criterion with a condition is met when it holds; another, when it earns its maximum.
function stateAims(sheet: Sheet, node: CompiledNode, base: Base, maximum: number): readonly Aim[] {
  const { state, earned, notApplicable } = node;
  const register = state ?? earned;
  if (register === undefined || (state === undefined && maximum === 0)) return [];
  const full = state === undefined ? maximum : 1;
  const span = rangeIn(sheet, register);
  const truth = { type: "boolean", value: span.low === span.high ? span.low === 1 : "unknown" } as const;
  const only = onlyEver(state === undefined ? pointsValue(span) : truth);
  const aim = (wants: Wanted, isPossible: boolean, holds: (found: Span) => boolean, mustApply: boolean): Aim =>
    aimOf({
      ...base,
      wants,
      reached: (seen) => holds(spanAt(register, seen.registers)) && (!mustApply || applies(node, seen)),
      impossible: isPossible ? undefined : only,
    });
  const [canBeMet, canFail] = [span.high >= full, span.low < full];
  return [
    aim("met", canBeMet, ({ low }) => low >= full, true),
    aim("failed", canFail, ({ high }) => high < full, true),
    aim("unknown", canBeMet && canFail, ({ low, high }) => low < full && high >= full, false),
    ...(notApplicable === undefined
      ? []
      : [aimOf({ ...base, wants: "not-applicable", reached: ({ registers }) => registers.low[notApplicable] === 1 })]),
  ];
}

/** Each band, and what is below all of them; then both sides of each threshold. */
function bandAims(ground: Ground, measure: Lowered, bands: readonly Band[], expression: Expression): readonly Aim[] {
  const scale = Math.max(scaleOf(measure), ...bands.map(({ from }) => decimalsOf(from)));
  const places = scale - scaleOf(measure);
  const range = rangeOf(ground, measure);
  const rising = [...bands].sort((a, b) => a.from - b.from);
  const cuts = rising.map(({ from }) => sidesOf(stepsIn(ground, measure), toScaled(from, scale), places, false));
  const base = { place: "measure", kind: "band", expression, about: aboutIn(ground, measure) } as const;
  const inside = [undefined, ...rising].map((band, i) => {
    const [from, to] = [cuts[i - 1]?.above ?? -Infinity, cuts[i]?.below ?? Infinity];
    const isEmpty = Math.max(from, range.low) > Math.min(to, range.high);
    return aimAt(ground, {
      ...base,
      wants: band === undefined ? "below" : "reached",
      value: (band ?? rising[0])?.from ?? 0,
      test: (all) => {
        const { low, high } = spanAt(measure.register, all);
        return low >= from && high <= to;
      },
      impossible: isEmpty ? onlyEver(rangeValue(measure, range)) : undefined,
    });
  });
  const compared = { ground, expression, place: "measure" };
  const beside = cuts.flatMap(({ below, above }) => [below, above]);
  return [...inside, ...[...new Set(beside)].map((value) => valueAim(compared, measure, value))];
}

function levelAims(ground: Ground, field: Lowered, expression: Expression): readonly Aim[] {
  const { type, register } = field;
  if (type.type !== "choice") return [];
  const base = { place: "", kind: "level", wants: "reached", expression, about: aboutIn(ground, field) } as const;
  return type.values.map((value, i) => aimAt(ground, { ...base, value, test: (all) => isExactly(register, i, all) }));
}

function expressionIn(written: Written, member: string): Expression {
  // CAST: members of a node are JSON; which of them are expressions, the kinds say.
  const value = (written as unknown as { readonly [key: string]: Expression | undefined })[member] ?? null;
  return member === "field" ? { var: value } : value;
}

/** Aims at what is in the conditions and measures of a node. */
function expressionAims(sheet: Sheet, node: CompiledNode, written: Written): readonly Aim[] {
  const ground = groundOf(sheet, node.id, Object.values(node.expressions));
  return Object.entries(node.expressions).flatMap(([member, lowered]) => {
    const expression = expressionIn(written, member);
    if (lowered.type.type === "boolean") return conditionAims(ground, lowered, expression, member);
    return [
      ...insideAims(ground, lowered, expression, member),
      ...(written.kind === "banded" ? bandAims(ground, lowered, written.bands, expression) : []),
      ...(written.kind === "choice" ? levelAims(ground, lowered, expression) : []),
      ...(written.kind === "proportional" && member === "whole" ? zeroAim(ground, lowered, expression, member) : []),
    ];
  });
}

function capAims(sheet: Sheet, node: CompiledNode, base: Base): readonly Aim[] {
  const { raw, cap, children } = node;
  if (raw === undefined || cap === undefined) return [];
  const written = sheet.written.get(node.id);
  const each = written?.kind === "per-unit" || written?.kind === "per-case" ? [scaledPoints(written.each)] : [];
  // Of a group, what the children come to before the cap.
  const unit = each[0] ?? commonUnit(children.map((child) => unitOf(sheet, child)));
  return limitAims(sheet, { ...base, kind: "cap" }, raw, scaledPoints(cap), unit);
}

/** What a scored node is in the sheet. */
export type Role = "criterion" | "deduction" | "bonus";

/** Aims at a node and all below it. */
export function nodeAims(sheet: Sheet, node: CompiledNode, role: Role): readonly Aim[] {
  const written = sheet.written.get(node.id);
  if (written === undefined) return [];
  const { compiled, statements } = sheet;
  const about = aboutNodes(compiled, [node]);
  const base: Base = { node: node.id, kind: role, about, cite: statements.get(node.id)?.statement.cite };
  const maximum =
    role === "criterion" ? scaledPoints(maximumOf(written as Criterion, compiled.ruleset.fields) ?? 0) : 0;
  const { earned, of, state } = node;
  const hasPoints = isThere(earned) && (of === undefined || compiled.sheet.range(of).high > 0);
  return [
    ...(role === "criterion" ? stateAims(sheet, node, base, maximum) : []),
    ...(hasPoints && role !== "criterion" ? pointsAims(sheet, base, earned) : []),
    ...(hasPoints && role === "criterion" && state === undefined
      ? pointsAims(sheet, { ...base, kind: "points" }, earned)
      : []),
    ...capAims(sheet, node, base),
    ...combineAims(sheet, node, written, base),
    ...expressionAims(sheet, node, written),
    ...node.children.flatMap((child) => nodeAims(sheet, child, role)),
  ];
}
