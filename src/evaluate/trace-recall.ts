// In: the registers after a run, and a node of the trace. Out: its part of the trace: the one made before of the same facts, or
// else a new one. Parts are shared between decisions, so they are frozen.
import { isObject } from "../base/json.js";
import type { Registers } from "../logic/machine.js";
import type { Planned, Recall, TracePlan } from "../ruleset/trace-plan.js";
import type { FactNotes } from "./read-fact.js";

interface RecallSource {
  readonly registers: Registers;
  readonly notes: FactNotes;
  readonly plan: TracePlan;
  /** By slot: what the record holds there. */
  readonly codes: Int32Array;
  /** Brings about the registers that a decision does not read itself: parts that were made before need none of them. */
  readonly bringAll: () => void;
}

/** What was made for another period is forgotten. */
export function forPeriod(plan: TracePlan, [from, to]: readonly [number, number], { low }: Registers): void {
  const { kept } = plan;
  if (kept.from === low[from] && kept.to === low[to]) return;
  kept.from = low[from] ?? 0;
  kept.to = low[to] ?? 0;
  const parts = plan.standards.flatMap(({ criteria, bonuses, deductions }) => [...criteria, ...bonuses, ...deductions]);
  for (const one of [...plan.gates, ...plan.disqualifiers, ...parts, ...plan.bonuses, ...plan.deductions]) {
    kept.left += forget(one);
  }
}

function forget({ recall, children }: Planned<unknown>): number {
  const few = recall?.few ?? [];
  let forgotten = (recall?.parts.size ?? 0) + few.filter((part) => part !== undefined).length;
  recall?.parts.clear();
  few.fill(undefined);
  for (const child of children) forgotten += forget(child);
  return forgotten;
}

/** The part of a node: made by `make`, unless it was made of the same facts before. */
export function recalled<Node, Part extends object, Source extends RecallSource>(
  planned: Planned<Node>,
  make: (planned: Planned<Node>, from: Source) => Part,
  from: Source,
): Part {
  const { recall } = planned;
  const key = recall === undefined ? NO_KEY : keyOf(recall, from);
  if (recall === undefined || key === NO_KEY) {
    from.bringAll();
    return make(planned, from);
  }
  const found = recall.few === undefined ? recall.parts.get(key) : recall.few[key];
  // CAST: the parts kept under a node were all made here, by the one function that makes parts of such nodes.
  if (found !== undefined) return found as Part;
  from.bringAll();
  const part = make(planned, from);
  const { kept } = from.plan;
  if (kept.left > 0) {
    kept.left--;
    frozen(part);
    if (recall.few === undefined) recall.parts.set(key, part);
    else recall.few[key] = part;
  }
  return part;
}

const NO_KEY = -1;

// A number that no other facts of this node have; none where a list has events, or the evidence says more than values.
function keyOf({ slots, lists, fields }: Recall, { registers, codes, notes }: RecallSource): number {
  let key = 0;
  for (let i = 0; i < slots.length; i++) key = key * slots[i]!.codes + codes[slots[i]!.slot]!;
  for (let i = 0; i < lists.length; i++) {
    const events = registers.lists[lists[i]!];
    if (events !== undefined && events.length > 0) return NO_KEY;
    key = key * 2 + (events === undefined ? 0 : 1);
  }
  if (notes.size > 0) for (const field of fields) if (notes.has(field)) return NO_KEY;
  return key;
}

function frozen(part: object): object {
  for (const inner of Object.values(part)) {
    if (isObject(inner) || Array.isArray(inner)) frozen(inner);
  }
  return Object.freeze(part);
}
