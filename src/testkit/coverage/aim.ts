// In: nothing. Out: a goal as it is looked for: how it is told from a decision's registers, and what it depends on.
import type { Decision, TraceValue } from "../../evaluate/decision.js";
import type { Evidence } from "../../evaluate/evidence.js";
import { runItem } from "../../logic/events.js";
import { allocate, type Registers } from "../../logic/machine.js";
import type { Lowered, LoweredItem } from "../../logic/source.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import { registersOf } from "../../ruleset/memory.js";
import type { Goal, Impossible } from "./goal.js";

/** One record judged. The registers are those of the ruleset's memory, good until it judges the next. */
export interface Seen {
  readonly compiled: CompiledRuleset;
  readonly evidence: Evidence;
  readonly decision: Decision;
  readonly registers: Registers;
  /** The memory of a list's conditions after each of its events. */
  events(item: LoweredItem): readonly Registers[];
}

/** What a goal depends on. */
export interface About {
  /** Names of facts, as the evidence space has them; absent where it is the sheet as a whole. */
  readonly facts?: readonly string[];
  readonly readings: readonly string[];
  /** Is a day or a year seen against the period? */
  readonly period: boolean;
  /** Is it out of reach for good where every combination of these facts was tried in vain? */
  readonly isProvable: boolean;
  /** The expression itself: where no reading lets it count, nothing about it can be proven by trying. */
  readonly seenIn?: Lowered;
  /** Where it is about one event of a list: its conditions, and the members read. */
  readonly event?: { readonly list: string; readonly item: LoweredItem; readonly members: readonly string[] };
}

/** A goal and how it is looked for. */
export interface Aim {
  readonly goal: Goal;
  readonly about: About;
  readonly reached: (seen: Seen) => boolean;
  /** Why it can never be reached, where that is plain without trying. */
  readonly impossible?: Impossible;
  /** How far a record is from reaching it, above it or below, where that can be measured; reached at 0. */
  readonly distance?: (seen: Seen) => number;
}

/** A range as registers have it. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** What a record came to, right after it was judged. */
export function seenOf(compiled: CompiledRuleset, evidence: Evidence, decision: Decision): Seen {
  const registers = registersOf(compiled);
  const known = new Map<LoweredItem, readonly Registers[]>();
  return {
    compiled,
    evidence,
    decision,
    registers,
    events(item) {
      const found =
        known.get(item) ??
        (registers.lists[item.list] ?? []).map((event) => {
          const memory = allocate(item.program);
          runItem(item, memory, registers, event);
          return memory;
        });
      known.set(item, found);
      return found;
    },
  };
}

/** What a register holds. */
export function spanAt(register: number, { low, high }: Registers): Span {
  return { low: low[register] ?? 0, high: high[register] ?? 0 };
}

/** Does a register hold this value and no other? */
export function isExactly(register: number, value: number, { low, high }: Registers): boolean {
  return low[register] === value && high[register] === value;
}

/** How far a register is above a value, or below it; far away while it is not known. */
export function distanceTo(register: number, value: number, registers: Registers): number {
  const { low, high } = spanAt(register, registers);
  return low === high ? low - value : Infinity;
}

/** Nothing else than `always` is possible. */
export function onlyEver(value: TraceValue): Impossible {
  return { why: "range", value };
}

/** What may have no answer even when everything is known: a share of nothing. */
const FAULTY: readonly string[] = ["share-at-least", "share-above", "/"];

/** Does an expression read anything that can be missing, or that may have no answer? */
export function mayBeMissing({ source }: Lowered): boolean {
  switch (source.kind) {
    case "literal":
    case "reading":
      return false;
    case "field":
    case "history":
    case "list":
      return true;
    case "derived":
      return mayBeMissing(source.from);
    case "operator":
      return FAULTY.includes(source.operator) || source.operands.some(mayBeMissing);
  }
}

/** Everything lowered beneath an expression, itself first; into named expressions and the events of lists. */
export function within(lowered: Lowered): readonly Lowered[] {
  const { source } = lowered;
  switch (source.kind) {
    case "derived":
      return [lowered, ...within(source.from)];
    case "operator":
      return [lowered, ...source.operands.flatMap(within)];
    case "list":
      return [lowered, ...(source.item?.conditions ?? []).flatMap(within)];
    default:
      return [lowered];
  }
}
