// In: a lowered sheet. Out: for each node of a trace, what its part of the trace depends on: a part made once is the part of every
// record with the same facts. Most nodes read one or two facts of few values each, so most parts were made before.
import type { CompiledNode } from "../kinds/kind.js";
import { codesOf } from "../logic/codes.js";
import type { FieldSlot } from "../logic/dictionary.js";
import type { Lowered } from "../logic/source.js";
import type { CompiledCondition, CompiledStandard, LoweredSheet } from "./compiled.js";

/** One of the slots that a part depends on, and how many codes it has. */
export interface RecalledSlot {
  readonly slot: number;
  readonly codes: number;
}

/** The parts made of one node, by a number that stands for the facts they were made of. */
export interface Recall {
  readonly slots: readonly RecalledSlot[];
  readonly lists: readonly number[];
  /** The facts on which the evidence may have notes, which belong to the trace as well. */
  readonly fields: readonly string[];
  /** Where the numbers are few, one after the other; else by number. */
  readonly few: (object | undefined)[] | undefined;
  readonly parts: Map<number, object>;
}

/** A condition, criterion or adjustment with what is recalled of it; nothing is where its facts have too many values. */
export interface Planned<Node> {
  readonly node: Node;
  readonly recall: Recall | undefined;
  readonly children: readonly Planned<CompiledNode>[];
}

/** A standard with its nodes. */
export interface PlannedStandardParts {
  readonly standard: CompiledStandard;
  readonly criteria: readonly Planned<CompiledNode>[];
  readonly bonuses: readonly Planned<CompiledNode>[];
  readonly deductions: readonly Planned<CompiledNode>[];
}

/** Everything that a trace consists of. */
export interface TracePlan {
  readonly gates: readonly Planned<LoweredSheet["gates"][number]>[];
  readonly disqualifiers: readonly Planned<CompiledCondition>[];
  readonly standards: readonly PlannedStandardParts[];
  readonly bonuses: readonly Planned<CompiledNode>[];
  readonly deductions: readonly Planned<CompiledNode>[];
  /** How many parts may yet be kept, and for which period those are that are. */
  readonly kept: { left: number; from: number; to: number };
}

/** A part is some 1.5 kB. */
const MOST_PARTS = 8000;
/** Beyond so many combinations of values few come again; and a number of this size is a small one to the engine. */
const MOST_CODES = 2 ** 30;
/** A list of so many is found in faster than a map. */
const FEW_CODES = 1024;

/** Plans the traces of a sheet. */
export function tracePlanOf(sheet: LoweredSheet): TracePlan {
  const slots = new Map([...sheet.plain.values()].map((field) => [field.slot, field]));
  const readings = new Map([...sheet.readings.values()].map(({ slot, options }) => [slot, options.length]));
  const condition = <Node extends CompiledCondition>(node: Node): Planned<Node> => ({
    node,
    recall: recallOf([node.condition], [], node.reads),
    children: [],
  });
  const scored = (node: CompiledNode): Planned<CompiledNode> => ({
    node,
    recall: recallOf(expressionsOf(node), registersOf(node), readsOf(node)),
    children: node.children.map(scored),
  });
  function recallOf(
    expressions: readonly Lowered[],
    registers: readonly number[],
    fields: readonly string[],
  ): Recall | undefined {
    const used = new Set([...expressions.flatMap(registersIn), ...registers].flatMap(sheet.program.slotsUnder));
    const lists = [...new Set(expressions.flatMap(listsIn))];
    const recalled: RecalledSlot[] = [];
    for (const slot of used) {
      // The period is the same for all that is kept.
      if (sheet.period.includes(slot)) continue;
      const one = slotOf(slot, slots.get(slot), readings.get(slot));
      if (one === undefined) return undefined;
      recalled.push(one);
    }
    const codes = recalled.reduce((product, one) => product * one.codes, 2 ** lists.length);
    return codes > MOST_CODES
      ? undefined
      : {
          ...{ slots: recalled, lists, fields, parts: new Map() },
          few: codes > FEW_CODES ? undefined : new Array<undefined>(codes).fill(undefined),
        };
  }
  return {
    gates: sheet.gates.map(condition),
    disqualifiers: sheet.disqualifiers.map(condition),
    standards: sheet.standards.map((standard) => ({
      standard,
      criteria: standard.criteria.map(scored),
      bonuses: standard.bonuses.map(scored),
      deductions: standard.deductions.map(scored),
    })),
    bonuses: (sheet.total?.bonuses.items ?? []).map(scored),
    deductions: (sheet.total?.deductions.items ?? []).map(scored),
    kept: { left: MOST_PARTS, from: 0, to: 0 },
  };
}

// Missing, not applicable, or one of the values. A count over the history shows more than its number: it is never recalled.
function slotOf(slot: number, field: FieldSlot | undefined, options: number | undefined): RecalledSlot | undefined {
  if (field !== undefined) return field.isNarrow ? { slot, codes: codesOf(field) } : undefined;
  return options === undefined ? undefined : { slot, codes: codesOf({ low: 0, high: Math.max(0, options - 1) }) };
}

function expressionsOf({ expressions, children }: CompiledNode): readonly Lowered[] {
  return [...Object.values(expressions), ...children.flatMap(expressionsOf)];
}

function registersOf({ raw, earned, of, state, notApplicable, children }: CompiledNode): readonly number[] {
  const own = [raw, earned, of, state, notApplicable].filter((register) => register !== undefined);
  return [...own, ...children.flatMap(registersOf)];
}

function readsOf({ reads, children }: CompiledNode): readonly string[] {
  return [...reads, ...children.flatMap(readsOf)];
}

function registersIn({ register, source }: Lowered): readonly number[] {
  if (source.kind === "derived") return [register, ...registersIn(source.from)];
  return source.kind === "operator" ? [register, ...source.operands.flatMap(registersIn)] : [register];
}

function listsIn({ source }: Lowered): readonly number[] {
  if (source.kind === "derived") return listsIn(source.from);
  if (source.kind === "operator") return source.operands.flatMap(listsIn);
  return source.kind === "list" ? [source.list] : [];
}
