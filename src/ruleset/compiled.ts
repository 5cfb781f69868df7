// In: nothing. Out: what a sheet becomes once lowered: the registers of everything that a decision speaks of.
import { MOST_DECIMALS } from "../base/exact.js";
import type { CompiledNode } from "../kinds/kind.js";
import type { FieldSlot, ListSlot } from "../logic/dictionary.js";
import type { HistoryUse } from "../logic/history.js";
import type { Program } from "../logic/machine.js";
import type { Lowered } from "../logic/source.js";
import type { Spelling } from "../logic/spelling.js";
import type { Gate } from "./schema.js";

/** Points of every sheet are whole numbers of ten-thousandths: exact, for a document writes at most four decimals. */
export const POINTS_SCALE = MOST_DECIMALS;

/** A gate or disqualifier, lowered. */
export interface CompiledCondition {
  readonly id: string;
  readonly condition: Lowered;
  readonly reads: readonly string[];
}

/** A floor, lowered: its state, and how the sheet states it. */
export interface CompiledFloor {
  readonly state: number;
  readonly share?: readonly [number, number];
  readonly points?: number;
}

/** Registers of a standard; the points are absent where the ruleset has none. */
export interface CompiledStandard {
  readonly id: string;
  readonly criteria: readonly CompiledNode[];
  readonly bonuses: readonly CompiledNode[];
  readonly deductions: readonly CompiledNode[];
  readonly points?: { readonly maximum: number; readonly raw: number; readonly earned: number; readonly of: number };
  readonly floor?: CompiledFloor;
}

/** Deductions or bonuses that count in the total. */
export interface CompiledAdjustments {
  readonly items: readonly CompiledNode[];
  readonly sum: number;
  readonly counted: number;
  readonly cap?: number;
}

/** Registers of the last lines of the sheet. */
export interface CompiledTotal {
  readonly standards: number;
  readonly bonuses: CompiledAdjustments;
  readonly deductions: CompiledAdjustments;
  readonly sum: number;
  readonly counted: number;
  /** Slot of the mark. */
  readonly mark: number;
  /** Σ declared maxima, in points as written, and the register of what is left of it. */
  readonly of: number;
  readonly left: number;
  readonly state: number;
}

/** A ruleset, lowered. */
export interface LoweredSheet {
  readonly program: Program;
  readonly plain: ReadonlyMap<string, FieldSlot>;
  readonly lists: ReadonlyMap<string, ListSlot>;
  /** What a nested spelling of a field may begin with: `meetings` of `meetings.joined`. */
  readonly prefixes: ReadonlySet<string>;
  readonly spelling: Spelling;
  readonly readings: ReadonlyMap<string, { readonly slot: number; readonly options: readonly string[] }>;
  /** Ways of looking back on the history, by their ids. */
  readonly histories: ReadonlyMap<string, HistoryUse>;
  readonly period: readonly [number, number];
  readonly gates: readonly (CompiledCondition & Pick<Gate, "onFailure">)[];
  readonly disqualifiers: readonly CompiledCondition[];
  readonly standards: readonly CompiledStandard[];
  readonly total?: CompiledTotal;
  /** Static range of a register: what it can come to at all. */
  range(register: number): { readonly low: number; readonly high: number };
}
