// In: a compiled ruleset, its readings and period. Out: what it tells apart of each fact: at which numbers and days, over which
// lists, and which numbers only together.
import { powerOfTen } from "../base/exact.js";
import type { Registers } from "../logic/machine.js";
import type { Lowered, Source } from "../logic/source.js";
import type { CompiledRuleset } from "../ruleset/compile.js";
import {
  atLeast,
  atMost,
  both,
  ceilDivide,
  cutsAt,
  type Distinction,
  EVERYTHING,
  floorDivide,
  NOTHING,
  unscaled,
} from "./distinction.js";
import { itemFrame, settled } from "./frame.js";
import { atScale, type Inward, largestScale, ofAddend, ofDifference, ofFactor, openOf, scaleOf } from "./inward.js";

/** An operator over a list of events, as it stands in a lowered expression. */
type ListSource = Extract<Source, { readonly kind: "list" }>;

/** What one ruleset tells apart. */
export interface Observed {
  readonly compiled: CompiledRuleset;
  /** Registers of the ruleset while every fact is missing. */
  readonly frame: Registers;
  /** By field id, and of members of events by `list.member`; what nothing reads is not there. */
  readonly plain: Map<string, Distinction>;
  /** Each operator over a list, and what is told of its count. */
  readonly lists: Map<ListSource, Distinction>;
  /** Registers that depend on several facts at once. */
  readonly joint: Set<Lowered>;
}

interface Look {
  readonly observed: Observed;
  readonly frame: Registers;
}

/** Notes what is told of an expression, down to the facts that it reads; of truth values nothing need be told. */
export function look(lowered: Lowered, told: Distinction, at: Look): void {
  const { source } = lowered;
  if (settled(lowered, at.frame) !== undefined) lookForFaults(lowered, at);
  else if (source.kind === "derived") look(source.from, told, at);
  else if (source.kind === "field") note(at.observed.plain, source.field, told);
  else if (source.kind === "operator") {
    (OPERANDS[source.operator] ?? wholly)(lowered, source, told, at);
    for (const operand of source.operands) if (settled(operand, at.frame) !== undefined) lookForFaults(operand, at);
  } else if (source.kind === "list") lookAtEvents(source, told, at, look);
}

function lookAtEvents(
  source: ListSource,
  told: Distinction,
  { observed, frame }: Look,
  into: (condition: Lowered, told: Distinction, at: Look) => void,
): void {
  note(observed.lists, source, told);
  if (source.item === undefined) return;
  const inner = itemFrame(source.item, frame);
  for (const condition of source.item.conditions) into(condition, NOTHING, { observed, frame: inner });
}

const DIVIDING: readonly string[] = ["/", "share-at-least", "share-above"];

function mayFault({ source }: Lowered): boolean {
  if (source.kind === "derived") return mayFault(source.from);
  if (source.kind === "list") return source.item?.conditions.some(mayFault) ?? false;
  return source.kind === "operator" && (DIVIDING.includes(source.operator) || source.operands.some(mayFault));
}

// A value that is settled, or never used, may still divide by zero, which a decision reports: so zero is told from the rest.
function lookForFaults(lowered: Lowered, at: Look): void {
  if (!mayFault(lowered)) return;
  const { source } = lowered;
  if (source.kind === "derived") lookForFaults(source.from, at);
  else if (source.kind === "list") {
    lookAtEvents(source, NOTHING, at, (condition, _told, inner) => {
      lookForFaults(condition, inner);
    });
  } else if (source.kind === "operator") {
    const [, divisor] = source.operands;
    if (DIVIDING.includes(source.operator) && divisor !== undefined) look(divisor, cutsAt(0), at);
    for (const operand of source.operands) lookForFaults(operand, at);
  }
}

function note<Key>(into: Map<Key, Distinction>, key: Key, told: Distinction): void {
  into.set(key, both(into.get(key) ?? NOTHING, told));
}

type Operation = Extract<Source, { readonly kind: "operator" }>;
type Looking = (lowered: Lowered, source: Operation, told: Distinction, at: Look) => void;

const truths: Looking = (_lowered, { operands }, _told, at) => {
  for (const operand of operands) look(operand, NOTHING, at);
};

function entirely(lowered: Lowered, operands: readonly Lowered[], at: Look): void {
  if (at.frame === at.observed.frame) at.observed.joint.add(lowered);
  for (const operand of operands) look(operand, EVERYTHING, at);
}

// Two operands beside each other: one of them fixed cuts the other there, else every value matters.
const compared: Looking = (lowered, { operands }, _told, at) => {
  const scale = largestScale(operands);
  const pairs = operands.slice(1).map((right, i) => [operands[i] ?? right, right] as const);
  for (const [left, right] of pairs) {
    const open = openOf([left, right], at.frame);
    const [only, other] = open;
    if (only === undefined) continue;
    if (other !== undefined) entirely(lowered, open, at);
    else {
      const fixed = only === left ? right : left;
      look(only, unscaled(cutsAt(atScale(fixed, scale, at.frame)), powerOfTen(scale - scaleOf(only))), at);
    }
  }
};

const listed: Looking = (_lowered, { operands }, _told, at) => {
  const [value, ...options] = operands;
  if (value === undefined) return;
  const scale = largestScale(operands);
  const cuts = cutsAt(...options.map((option) => atScale(option, scale, at.frame)));
  look(value, unscaled(cuts, powerOfTen(scale - scaleOf(value))), at);
};

// With one open operand, what is told of the result is told of it; with more, every value matters.
function arithmetic(inward: Inward): Looking {
  return (lowered, { operands }, told, at) => {
    const open = openOf(operands, at.frame);
    const [only] = open;
    if (open.length > 1) entirely(lowered, open, at);
    else if (only !== undefined) look(only, inward(told, operands, at.frame), at);
  };
}

const added = arithmetic(ofAddend);
const subtracted = arithmetic(ofDifference);
const multiplied = arithmetic(ofFactor);

function bounded(clip: typeof atMost, chosen: (...values: readonly number[]) => number): Looking {
  return (_lowered, { operands }, told, at) => {
    const scale = largestScale(operands);
    const open = openOf(operands, at.frame);
    const fixed = operands
      .filter((operand) => !open.includes(operand))
      .map((operand) => atScale(operand, scale, at.frame));
    const kept = fixed.length === 0 ? told : clip(told, chosen(...fixed));
    for (const operand of open) look(operand, unscaled(kept, powerOfTen(scale - scaleOf(operand))), at);
  };
}

const lookAtTruth = (lowered: Lowered, at: Look): void => {
  look(lowered, NOTHING, at);
};

// The value of a branch that its condition rules out is never used.
const branched: Looking = (lowered, { operands }, told, at) => {
  let isOver = false;
  for (let i = 0; i < operands.length; i += 2) {
    const [condition, branch] = [operands[i], operands[i + 1]];
    if (condition === undefined) return;
    const last = branch === undefined;
    const value = last ? condition : branch;
    const holds = last ? 1 : settled(condition, at.frame);
    if (!last) (isOver ? lookForFaults : lookAtTruth)(condition, at);
    if (isOver || holds === 0) lookForFaults(value, at);
    else look(value, unscaled(told, powerOfTen(scaleOf(lowered) - scaleOf(value))), at);
    isOver ||= holds === 1;
  }
};

// Inside the conditions of a list the period stands in other slots, with the same days in them.
const withinPeriod: Looking = (_lowered, { operands: [day] }, _told, at) => {
  const { compiled, frame } = at.observed;
  const [from = 0, to = 0] = compiled.sheet.period.map((slot) => frame.low[slot] ?? 0);
  if (day !== undefined) look(day, cutsAt(from, to), at);
};

const share: Looking = (lowered, { operands, parameters }, _told, at) => {
  const [part, whole] = operands;
  const [p, q] = parameters.map(Number);
  if (part === undefined || whole === undefined || p === undefined || q === undefined) return;
  const [fixedPart, fixedWhole] = [settled(part, at.frame), settled(whole, at.frame)];
  if (fixedPart === undefined && fixedWhole === undefined) entirely(lowered, [part, whole], at);
  else if (fixedWhole !== undefined) {
    look(part, cutsAt(floorDivide(p * fixedWhole, q), ceilDivide(p * fixedWhole, q)), at);
  } else if (fixedPart !== undefined) {
    const limits = p === 0 ? [] : [floorDivide(fixedPart * q, p), ceilDivide(fixedPart * q, p)];
    look(whole, cutsAt(0, 1, ...limits), at);
  }
};

// Any two values may come to another result: slower than a line of its own, never wrong. So it is with quotients.
const wholly: Looking = (lowered, { operands }, _told, at) => {
  const open = openOf(operands, at.frame);
  if (open.length > 0) entirely(lowered, open, at);
};

/** What is told of the operands; an operator that is not here is looked at `wholly`. */
const OPERANDS: { readonly [operator: string]: Looking } = {
  and: truths,
  or: truths,
  "!": truths,
  "<": compared,
  "<=": compared,
  ">": compared,
  ">=": compared,
  "==": compared,
  "===": compared,
  "!=": compared,
  "!==": compared,
  in: listed,
  "+": added,
  "-": subtracted,
  "*": multiplied,
  min: bounded(atMost, Math.min),
  max: bounded(atLeast, Math.max),
  if: branched,
  "within-period": withinPeriod,
  "share-at-least": share,
  "share-above": share,
  // It asks only whether the fact applies, so nothing need be told of its value.
  applicable: truths,
};
