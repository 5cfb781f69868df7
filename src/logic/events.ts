// In: lists of events, and a program over one event. Out: counts and quantifiers over all of them. A list is missing or complete;
// of each event a condition holds, does not, or is unknown.
import { type EventSlots, type Instruction, type Registers, run } from "./machine.js";
import type { LoweredItem } from "./source.js";

/** What an operator over a list knows once lowered; `memory` is the working memory of the item's program. */
export interface ListData {
  readonly list: number;
  readonly max: number;
  readonly item: LoweredItem | undefined;
  readonly memory: Registers | undefined;
  /** Of the item's conditions, this many are filters; the one after them, if any, is the operator's own. */
  readonly filters: number;
}

/** An answer that may be open: [surely, possibly]. */
type Open = readonly [number, number];

/** What a condition over one event comes to. */
export interface Judged {
  /** Is the event in the list? */
  readonly within: Open;
  /** Does the operator's own condition hold of it? */
  readonly holds: Open;
  readonly fault: number;
}

const SURELY: Open = [1, 1];
const NO_PROGRAM: Judged = { within: SURELY, holds: SURELY, fault: 0 };

/** Copies an event into the memory of an item's program and runs it. */
export function runItem(item: LoweredItem, memory: Registers, outer: Registers, event: EventSlots): void {
  // Members and imports are all the slots there are; the program writes the rest.
  memory.low.set(event.low);
  memory.high.set(event.high);
  memory.state.set(event.state);
  for (const [from, to] of item.imports) {
    memory.low[to] = outer.low[from] ?? 0;
    memory.high[to] = outer.high[from] ?? 0;
  }
  run(item.program, memory);
}

/** Judges one event by the conditions of an operator over its list. */
export function judge({ item, memory, filters }: ListData, outer: Registers, event: EventSlots): Judged {
  if (item === undefined || memory === undefined) return NO_PROGRAM;
  runItem(item, memory, outer, event);
  let surely = 1;
  let possibly = 1;
  for (const { register } of item.conditions.slice(0, filters)) {
    surely = Math.min(surely, memory.low[register]!);
    possibly = Math.min(possibly, memory.high[register]!);
  }
  const own = item.conditions[filters];
  return {
    within: [surely, possibly],
    holds: own === undefined ? SURELY : [memory.low[own.register]!, memory.high[own.register]!],
    fault: memory.fault.includes(1) ? 1 : 0,
  };
}

// Goes through the events: from what no event at all gives, step by step; a missing list gives what could be.
function overEvents(
  none: Open,
  missing: (data: ListData) => Open,
  step: (so: Open, judged: Judged) => Open,
): Instruction<ListData> {
  return {
    isOpen: true,
    canFault: true,
    run({ size, target, data }, registers) {
      for (let i = 0; i < size; i++) {
        const row = data[i]!;
        const to = target[i]!;
        const events = registers.lists[row.list];
        let answer = events === undefined ? missing(row) : none;
        let fault = 0;
        for (const event of events ?? []) {
          const judged = judge(row, registers, event);
          answer = step(answer, judged);
          fault |= judged.fault;
        }
        registers.low[to] = answer[0];
        registers.high[to] = answer[1];
        registers.fault[to] = fault;
      }
    },
  };
}

const OPEN: Open = [0, 1];

/** Events surely in the list, and events possibly in it. */
export const countEvents: Instruction<ListData> = overEvents(
  [0, 0],
  ({ max }) => [0, max],
  ([low, high], { within }) => [low + within[0], high + within[1]],
);

/** Is there an event in the list of which the condition holds? Over no event: no. */
export const someEvent: Instruction<ListData> = overEvents(
  [0, 0],
  () => OPEN,
  ([low, high], { within, holds }) => [
    Math.max(low, Math.min(within[0], holds[0])),
    Math.max(high, Math.min(within[1], holds[1])),
  ],
);

/** Does the condition hold of every event in the list? Over no event: yes. */
export const everyEvent: Instruction<ListData> = overEvents(
  SURELY,
  () => OPEN,
  ([low, high], { within, holds }) => [
    Math.min(low, Math.max(1 - within[1], holds[0])),
    Math.min(high, Math.max(1 - within[0], holds[1])),
  ],
);

/** Is there no event in the list of which the condition holds? Over no event: yes. */
export const noEvent: Instruction<ListData> = overEvents(
  SURELY,
  () => OPEN,
  ([low, high], { within, holds }) => [
    Math.min(low, 1 - Math.min(within[1], holds[1])),
    Math.min(high, 1 - Math.min(within[0], holds[0])),
  ],
);
