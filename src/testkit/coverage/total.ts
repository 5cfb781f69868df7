// In: the last lines of a sheet, lowered. Out: aims at deductions and bonuses of the total, overall caps, bounds, the mark of
// each class, and what the class of a subject can be.
import { compareProducts } from "../../base/exact.js";
import type { CompiledTotal } from "../../ruleset/compiled.js";
import type { Mark } from "../../ruleset/schema.js";
import { aboutNodes, WHOLE } from "./about.js";
import { type Aim, isExactly, onlyEver, type Seen, type Span, spanAt } from "./aim.js";
import type { Impossible } from "./goal.js";
import type { Base } from "./requirements.js";
import { nodeAims } from "./scored.js";
import {
  aimOf,
  citeOf,
  limitAims,
  type NodeWish,
  passedBy,
  pointsValue,
  rangeIn,
  type Sheet,
  scaledPoints,
} from "./sheet.js";
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

const isTrue = ({ low }: Span): boolean => low === 1;
const isFalse = ({ high }: Span): boolean => high === 0;
const isOpen = ({ low, high }: Span): boolean => low < high;

/** A mark of a class, scaled, and the total that it is compared with. */
interface Marked {
  readonly total: CompiledTotal;
  readonly name: string;
  readonly wanted: number;
}

/** Is it this mark that counts for the subject? */
function applies({ total, name, wanted }: Marked, { decision, registers }: Seen): boolean {
  const classes = [decision.subject.class ?? []].flat();
  return (name === "*" || classes.includes(name)) && isExactly(total.mark, wanted, registers);
}

/** How far the total is from the mark, as a share of what is left of the maximum. */
function distanceToMark(marked: Marked, seen: Seen): number {
  const { total, wanted } = marked;
  const whole = scaledPoints(total.of);
  const [has, rest] = [spanAt(total.counted, seen.registers), spanAt(total.left, seen.registers)];
  if (!applies(marked, seen) || has.low !== has.high || rest.low !== rest.high) return Infinity;
  if (whole === 0) return has.low - wanted;
  return compareProducts(has.low, whole, wanted, rest.low) === 0 ? 0 : has.low - (wanted * rest.low) / whole;
}

/** Aims at a state of the total under a mark; `away`: how much the total lacks to be in it. */
function markAim(
  marked: Marked,
  wish: Pick<NodeWish, "node" | "about" | "cite" | "wants" | "impossible">,
  holds: (state: Span) => boolean,
  away?: (counted: Span) => number,
): Aim {
  const { total } = marked;
  const distance = (seen: Seen): number =>
    applies(marked, seen) ? Math.max(0, away?.(spanAt(total.counted, seen.registers)) ?? 0) : Infinity;
  return aimOf({
    ...wish,
    kind: "mark",
    reached: (seen) => applies(marked, seen) && holds(spanAt(total.state, seen.registers)),
    ...(away === undefined ? {} : { distance }),
  });
}

function markAims(sheet: Sheet, total: CompiledTotal, { class: name, mark }: Mark): readonly Aim[] {
  const node = `pass.mark.${name}`;
  const base = { node, about: WHOLE, cite: citeOf(sheet, node) };
  const wanted = scaledPoints(mark);
  const marked: Marked = { total, name, wanted };
  const [span, left] = [rangeIn(sheet, total.counted), rangeIn(sheet, total.left)];
  // Where criteria may be dropped, what the mark comes to moves.
  const isFixed = left.low === left.high;
  const unit = isFixed ? unitOfTotal(sheet, total) : 0;
  const unless = (isPossible: boolean): Impossible | undefined =>
    isPossible || !isFixed ? undefined : onlyEver(pointsValue(span));
  const [canReach, canMiss] = [unless(span.high >= wanted), unless(span.low < wanted)];
  const isHit = unless(span.low <= wanted && wanted <= span.high) ?? passedBy(unit, wanted);
  const hit = (seen: Seen): number => distanceToMark(marked, seen);
  const met = { ...base, wants: "met", impossible: canReach } as const;
  const failed = { ...base, wants: "failed", impossible: canMiss } as const;
  const unknown = { ...base, wants: "unknown", impossible: canReach ?? canMiss } as const;
  return [
    markAim(marked, met, isTrue, ({ low }) => wanted - low),
    markAim(marked, failed, isFalse, ({ high }) => high - wanted + 1),
    markAim(marked, unknown, isOpen),
    aimOf({
      ...base,
      kind: "mark",
      wants: "exactly",
      distance: hit,
      reached: (seen) => hit(seen) === 0,
      impossible: isHit,
    }),
  ];
}

function classAims(sheet: Sheet, total: CompiledTotal): readonly Aim[] {
  const { pass, classes = [] } = sheet.compiled.ruleset;
  const marks = new Set((pass?.marks ?? []).map(({ mark }) => mark));
  if (marks.size < 2) return [];
  const base: Base = { node: "subject.class", kind: "class", about: WHOLE, cite: citeOf(sheet, "pass.bounds") };
  const areSeveral = ({ decision }: Seen): boolean => {
    const given = [decision.subject.class ?? []].flat();
    return new Set((pass?.marks ?? []).flatMap((one) => (given.includes(one.class) ? [one.mark] : []))).size > 1;
  };
  return [
    aimOf({ ...base, wants: "unknown", reached: ({ registers }) => isOpen(spanAt(total.mark, registers)) }),
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
