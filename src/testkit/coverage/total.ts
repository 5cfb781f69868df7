// In: the last lines of a sheet, lowered. Out: aims at deductions and bonuses of the total, overall caps, bounds, the mark of
// each class, and what the class of a subject can be.
import { compareProducts, fromScaled } from "../../base/exact.js";
import { type CompiledTotal, POINTS_SCALE } from "../../ruleset/compiled.js";
import type { Mark } from "../../ruleset/schema.js";
import { aboutNodes, WHOLE } from "./about.js";
import { type Aim, onlyEver, type Seen, type Span, spanAt } from "./aim.js";
import type { Impossible } from "./goal.js";
import type { Base } from "./requirements.js";
import { nodeAims } from "./scored.js";
import { aimOf, citeOf, limitAims, pointsValue, rangeIn, type Sheet, scaledPoints } from "./sheet.js";
import { boundAims } from "./standards.js";
import { commonUnit, unitOf, unitOfStandard } from "./unit.js";

function overallAims(sheet: Sheet, total: CompiledTotal, key: "deductions" | "bonuses"): readonly Aim[] {
  const { items, sum, cap } = total[key];
  const node = `caps.${key}`;
  const base: Base = { node, kind: "cap", about: aboutNodes(sheet.compiled, items), cite: citeOf(sheet, node) };
  const unit = commonUnit(items.map((one) => unitOf(sheet, one)));
  return [
    ...(cap === undefined ? [] : limitAims(sheet, base, sum, scaledPoints(cap), unit)),
    ...items.flatMap((one) => nodeAims(sheet, one, key === "deductions" ? "deduction" : "bonus")),
  ];
}

/** The unit in which totals go; 0 where it cannot be told. */
function unitOfTotal(sheet: Sheet, total: CompiledTotal): number {
  const { pass, caps } = sheet.compiled.ruleset;
  const { rounding, bounds = [0, 0] } = pass ?? {};
  if (rounding !== undefined) return 0;
  const span = rangeIn(sheet, total.sum);
  const clamps = bounds.map(scaledPoints).filter((bound, i) => (i === 0 ? span.low < bound : span.high > bound));
  return commonUnit([
    ...sheet.compiled.sheet.standards.map((standard) => unitOfStandard(sheet, standard)),
    ...[...total.bonuses.items, ...total.deductions.items].map((node) => unitOf(sheet, node)),
    ...[caps?.bonuses?.cap ?? 0, caps?.deductions?.cap ?? 0].map(scaledPoints),
    ...clamps,
  ]);
}

function markAims(sheet: Sheet, total: CompiledTotal, { class: name, mark }: Mark): readonly Aim[] {
  const node = `pass.mark.${name}`;
  const base: Base = { node, kind: "mark", about: WHOLE, cite: citeOf(sheet, node) };
  const wanted = scaledPoints(mark);
  const [span, left] = [rangeIn(sheet, total.counted), rangeIn(sheet, total.left)];
  const applies = ({ decision, registers }: Seen): boolean => {
    const classes = [decision.subject.class ?? []].flat();
    const { low, high } = spanAt(total.mark, registers);
    return (name === "*" || classes.includes(name)) && low === wanted && high === wanted;
  };
  const state = ({ registers }: Seen): Span => spanAt(total.state, registers);
  const counted = ({ registers }: Seen): Span => spanAt(total.counted, registers);
  const whole = scaledPoints(total.of);
  const distance = (seen: Seen): number => {
    const [has, rest] = [spanAt(total.counted, seen.registers), spanAt(total.left, seen.registers)];
    if (!applies(seen) || has.low !== has.high || rest.low !== rest.high) return Infinity;
    if (whole === 0) return has.low - wanted;
    return compareProducts(has.low, whole, wanted, rest.low) === 0 ? 0 : has.low - (wanted * rest.low) / whole;
  };
  const isFixed = left.low === left.high;
  const unit = unitOfTotal(sheet, total);
  const only = onlyEver(pointsValue(span));
  const passes: Impossible | undefined =
    isFixed && unit > 0 && wanted % unit !== 0 ? { why: "step", step: fromScaled(unit, POINTS_SCALE) } : undefined;
  const when = (isPossible: boolean): Impossible | undefined => (isPossible || !isFixed ? undefined : only);
  return [
    aimOf({
      ...base,
      wants: "met",
      reached: (seen) => applies(seen) && state(seen).low === 1,
      distance: (seen) => (applies(seen) ? Math.max(0, wanted - counted(seen).low) : Infinity),
      impossible: when(span.high >= wanted),
    }),
    aimOf({
      ...base,
      wants: "failed",
      reached: (seen) => applies(seen) && state(seen).high === 0,
      distance: (seen) => (applies(seen) ? Math.max(0, counted(seen).high - wanted + 1) : Infinity),
      impossible: when(span.low < wanted),
    }),
    aimOf({
      ...base,
      wants: "unknown",
      reached: (seen) => applies(seen) && state(seen).low < state(seen).high,
      impossible: when(span.low < wanted && wanted <= span.high),
    }),
    aimOf({
      ...base,
      wants: "exactly",
      distance,
      reached: (seen) => distance(seen) === 0,
      impossible: when(span.low <= wanted && wanted <= span.high) ?? passes,
    }),
  ];
}

function classAims(sheet: Sheet, total: CompiledTotal): readonly Aim[] {
  const { pass, classes = [] } = sheet.compiled.ruleset;
  const marks = new Set((pass?.marks ?? []).map(({ mark }) => mark));
  if (marks.size < 2) return [];
  const base: Base = { node: "subject.class", kind: "class", about: WHOLE, cite: citeOf(sheet, "pass.bounds") };
  const isOpen = ({ registers }: Seen): boolean => {
    const { low, high } = spanAt(total.mark, registers);
    return low < high;
  };
  const areSeveral = ({ decision }: Seen): boolean => {
    const given = [decision.subject.class ?? []].flat();
    return new Set((pass?.marks ?? []).flatMap((one) => (given.includes(one.class) ? [one.mark] : []))).size > 1;
  };
  return [
    aimOf({ ...base, wants: "unknown", reached: isOpen }),
    ...(pass?.severalClasses === undefined || classes.length < 2
      ? []
      : [aimOf({ ...base, wants: "several", reached: areSeveral })]),
  ];
}

/** Aims at the total; of a sheet without points none. */
export function totalAims(sheet: Sheet): readonly Aim[] {
  const { ruleset, sheet: lowered } = sheet.compiled;
  const { total } = lowered;
  const { pass } = ruleset;
  if (total === undefined || pass === undefined) return [];
  const base: Base = { node: "total", kind: "bounds", about: WHOLE, cite: citeOf(sheet, "pass.bounds") };
  const [least, most] = pass.bounds;
  const bounds = [scaledPoints(least), scaledPoints(most)] as const;
  return [
    ...overallAims(sheet, total, "bonuses"),
    ...overallAims(sheet, total, "deductions"),
    ...boundAims(base, lowered.range(total.sum), bounds, ({ registers }) => spanAt(total.sum, registers)),
    ...pass.marks.flatMap((mark) => markAims(sheet, total, mark)),
    ...classAims(sheet, total),
  ];
}
