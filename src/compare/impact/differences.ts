// In: the traces of one subject under two rulesets. Out: the amended parts through which a value of the one became that of
// the other, followed from the top of the sheet down, each with what it does to the points.
import { toScaled } from "../../base/exact.js";
import type { Range, Trace, TraceAdjustments, TraceNode, TraceStandard, TraceTotal } from "../../evaluate/decision.js";
import { POINTS_SCALE } from "../../ruleset/compiled.js";
import type { Amendments } from "./amendments.js";

/** The two decisions' traces of one subject, and what differs between their rulesets. */
export interface Traced {
  readonly before: Trace;
  readonly after: Trace;
  readonly amendments: Amendments;
}

/** What a part does to the points of what it is counted in: at the low end, and at the high end. In ten-thousandths. */
export interface Effect extends Move {
  readonly part: string;
  /** Does it change what can be earned at all, as a dropped criterion does? Then shares of it change too. */
  readonly whole: boolean;
}

/** By how much the two ends of a range moved. */
interface Move {
  readonly low: number;
  readonly high: number;
}

/** A node under both rulesets; where it is absent, it has no points. */
export interface Pair<Node> {
  readonly id: string;
  readonly before?: Node;
  readonly after?: Node;
}

/** Does more of it raise the points, or lower them? */
type Sign = 1 | -1;

const NONE: Range = { low: 0, high: 0 };

/** A range of points in ten-thousandths. */
export function scaled({ low, high }: Range): Range {
  return { low: toScaled(low, POINTS_SCALE), high: toScaled(high, POINTS_SCALE) };
}

/** The nodes of two lists, matched by id; those of the list before first. */
export function pairsOf<Node extends { readonly node: string }>(
  before: readonly Node[],
  after: readonly Node[],
): readonly Pair<Node>[] {
  const left = new Map(after.map((node) => [node.node, node]));
  const matched = before.map((node): Pair<Node> => {
    const other = left.get(node.node);
    left.delete(node.node);
    return { id: node.node, before: node, ...(other === undefined ? {} : { after: other }) };
  });
  return [...matched, ...[...left].map(([id, node]): Pair<Node> => ({ id, after: node }))];
}

/** By how much the ends of a range moved, as it counts above. */
function moved(before: Range | undefined, after: Range | undefined, sign: Sign): Move {
  const [old, now] = [scaled(before ?? NONE), scaled(after ?? NONE)];
  const [low, high] = [now.low - old.low, now.high - old.high];
  return sign === 1 ? { low, high } : { low: 0 - high, high: 0 - low };
}

function isSame(before: Range | undefined, after: Range | undefined): boolean {
  return before?.low === after?.low && before?.high === after?.high;
}

type Scored = Pick<TraceNode, "points" | "state">;

/** Criteria can leave the maximum; what an adjustment comes to at most changes nothing by itself. */
type Role = "criterion" | "bonus" | "deduction";

function isAlike({ before, after }: Pair<Scored>, role: Role): boolean {
  if (before === undefined || after === undefined) return false;
  if (!isSame(before.points?.earned, after.points?.earned)) return false;
  return role !== "criterion" || (before.state === after.state && isSame(before.points?.of, after.points?.of));
}

/** Did it leave the maximum, or come back, or may it? What is not there neither does. */
function isLeaving(before: Range | undefined, after: Range | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return (before.low === 0) !== (after.low === 0) || (before.high === 0) !== (after.high === 0);
}

function changeOf({ before, after }: Pair<Scored>, role: Role): Omit<Effect, "part"> {
  const [old, now] = [before?.points, after?.points];
  return {
    ...moved(old?.earned, now?.earned, role === "deduction" ? -1 : 1),
    whole: role === "criterion" && isLeaving(old?.of, now?.of),
  };
}

function scoredOf(nodes: readonly TraceNode[] = []): readonly TraceNode[] {
  return nodes.filter(({ points }) => points !== undefined);
}

/** Does the child stand at an end of its group, which takes the largest? */
function isAtEnd(child: TraceNode | undefined, group: TraceNode | undefined): boolean {
  const [own, whole] = [child?.points?.earned, group?.points?.earned];
  return own !== undefined && whole !== undefined && (own.low === whole.low || own.high === whole.high);
}

/** The children that count: all of a sum; of a choice of the largest, those that are it; of a count of those met, any. */
function countedIn({ before, after }: Pair<TraceNode>): readonly Pair<TraceNode>[] {
  const combine = (after ?? before)?.combine;
  if (typeof combine === "object") return pairsOf(before?.children ?? [], after?.children ?? []);
  const pairs = pairsOf(scoredOf(before?.children), scoredOf(after?.children));
  if (combine === "sum" || before?.combine !== after?.combine) return pairs;
  return pairs.filter((child) => isAtEnd(child.before, before) || isAtEnd(child.after, after));
}

function nodeEffects(pair: Pair<TraceNode>, role: Role, amendments: Amendments): readonly Effect[] {
  if (isAlike(pair, role)) return [];
  const { id } = pair;
  const change = changeOf(pair, role);
  const own = amendments.changes.has(id) ? [{ part: id, ...change }] : [];
  const below = countedIn(pair).flatMap((child) => nodeEffects(child, role, amendments));
  // Where it counts how many are met, what each earns by itself says nothing.
  const isCount = typeof (pair.after ?? pair.before)?.combine === "object";
  const inside = isCount ? below.map(({ part }) => ({ part, ...change })) : below;
  if (own.length + inside.length > 0) return [...own, ...inside];
  return amendments.readBy(id).map((part) => ({ part, ...change }));
}

function eachEffects(
  before: readonly TraceNode[] | undefined,
  after: readonly TraceNode[] | undefined,
  role: Role,
  amendments: Amendments,
): readonly Effect[] {
  return pairsOf(scoredOf(before), scoredOf(after)).flatMap((pair) => nodeEffects(pair, role, amendments));
}

/** Through which parts the points of a standard became others. */
export function standardEffects(pair: Pair<TraceStandard>, amendments: Amendments): readonly Effect[] {
  if (isAlike(pair, "criterion")) return [];
  const { id, before, after } = pair;
  return [
    ...(amendments.changes.has(id) ? [{ part: id, ...changeOf(pair, "criterion") }] : []),
    ...eachEffects(before?.criteria, after?.criteria, "criterion", amendments),
    ...eachEffects(before?.bonuses, after?.bonuses, "bonus", amendments),
    ...eachEffects(before?.deductions, after?.deductions, "deduction", amendments),
  ];
}

function overallEffects(
  before: TraceAdjustments | undefined,
  after: TraceAdjustments | undefined,
  role: "bonus" | "deduction",
  amendments: Amendments,
): readonly Effect[] {
  if (isSame(before?.counted, after?.counted)) return [];
  const cap = CAPS[role];
  const change = { ...moved(before?.counted, after?.counted, role === "bonus" ? 1 : -1), whole: false };
  return [
    ...(amendments.changes.has(cap) ? [{ part: cap, ...change }] : []),
    ...eachEffects(before?.items, after?.items, role, amendments),
  ];
}

const CAPS = { bonus: "caps.bonuses", deduction: "caps.deductions" } as const;
const MARKS = /^(pass\.mark\.|pass\.classes$|class:)/;
const LAST = ["pass.bounds", "pass.rounding"];

function pairAsRange(pair: readonly [number, number] | undefined): Range | undefined {
  return pair === undefined ? undefined : { low: pair[0], high: pair[1] };
}

function isNone({ low, high }: Move): boolean {
  return low === 0 && high === 0;
}

/** The last lines of the sheet: bounds and rounding. */
function lastEffects(
  before: TraceTotal | undefined,
  after: TraceTotal | undefined,
  { changes }: Amendments,
): readonly Effect[] {
  const [sum, total] = [moved(before?.sum, after?.sum, 1), moved(before?.counted, after?.counted, 1)];
  const kept = { low: total.low - sum.low, high: total.high - sum.high, whole: false };
  return isNone(kept) ? [] : LAST.filter((id) => changes.has(id)).map((part) => ({ part, ...kept }));
}

/** Through which parts the mark became another; it counts against the points. */
export function markEffects({ before, after, amendments: { changes, readBy } }: Traced): readonly Effect[] {
  const mark = { ...moved(pairAsRange(before.total?.mark), pairAsRange(after.total?.mark), -1), whole: false };
  const parts = [...[...changes.keys()].filter((id) => MARKS.test(id)), ...readBy("pass.classes")];
  return isNone(mark) ? [] : parts.map((part) => ({ part, ...mark }));
}

/** Through which parts the total became another. */
export function totalEffects({ before, after, amendments }: Traced): readonly Effect[] {
  const [old, now] = [before.total, after.total];
  return [
    ...pairsOf(before.standards, after.standards).flatMap((pair) => standardEffects(pair, amendments)),
    ...overallEffects(old?.bonuses, now?.bonuses, "bonus", amendments),
    ...overallEffects(old?.deductions, now?.deductions, "deduction", amendments),
    ...lastEffects(old, now, amendments),
  ];
}
