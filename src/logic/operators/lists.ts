// Operators over lists of events. A list is missing or complete; of each event a condition holds, does not, or is unknown.
import { allocate, type EventSlots, type Instruction, type Registers, reset, run } from "../machine.js";
import { BOOLEAN, type Call, type Operator } from "../operator.js";
import type { LoweredList } from "../scope.js";
import type { Lowered, LoweredItem } from "../source.js";

/** What the lowered form of a list operator knows; `memory` is the working memory of the item's program. */
interface ListData {
  readonly list: number;
  readonly max: number;
  readonly item: LoweredItem | undefined;
  readonly memory: Registers | undefined;
  /** Of the item's conditions, this many are filters; the one after them, if any, is the operator's own. */
  readonly filters: number;
}

/** Copies an event into the memory of an item's program and runs it. */
export function runItem(item: LoweredItem, memory: Registers, outer: Registers, event: EventSlots): void {
  reset(item.program, memory);
  memory.low.set(event.low);
  memory.high.set(event.high);
  memory.state.set(event.state);
  for (const [from, to] of item.imports) {
    memory.low[to] = outer.low[from] ?? 0;
    memory.high[to] = outer.high[from] ?? 0;
  }
  run(item.program, memory);
}

// For each event: is it in the list (filters), and does the condition hold? Both as [always, possibly].
function judge(
  data: ListData,
  outer: Registers,
  event: EventSlots,
): { in: [number, number]; holds: [number, number]; fault: number } {
  const { item, memory, filters } = data;
  if (item === undefined || memory === undefined) return { in: [1, 1], holds: [1, 1], fault: 0 };
  runItem(item, memory, outer, event);
  let inLow = 1;
  let inHigh = 1;
  for (const { register } of item.conditions.slice(0, filters)) {
    inLow = Math.min(inLow, memory.low[register]!);
    inHigh = Math.min(inHigh, memory.high[register]!);
  }
  const own = item.conditions[filters];
  const holds: [number, number] = own ? [memory.low[own.register]!, memory.high[own.register]!] : [1, 1];
  return { in: [inLow, inHigh], holds, fault: memory.fault.includes(1) ? 1 : 0 };
}

/** Events surely in the list, and events possibly in it. */
const countEvents: Instruction<ListData> = {
  run({ size, target, data }, registers) {
    for (let i = 0; i < size; i++) {
      const row = data[i]!;
      const to = target[i]!;
      const events = registers.lists[row.list];
      let low = 0;
      let high = events === undefined ? row.max : 0;
      let fault = 0;
      for (const event of events ?? []) {
        const judged = judge(row, registers, event);
        low += judged.in[0];
        high += judged.in[1];
        fault |= judged.fault;
      }
      registers.low[to] = low;
      registers.high[to] = high;
      registers.fault[to] = fault;
    }
  },
};

/** Is there an event in the list of which the condition holds? Over no event: no. */
const someEvent: Instruction<ListData> = {
  run({ size, target, data }, registers) {
    for (let i = 0; i < size; i++) {
      const row = data[i]!;
      const to = target[i]!;
      const events = registers.lists[row.list];
      let low = 0;
      let high = events === undefined ? 1 : 0;
      let fault = 0;
      for (const event of events ?? []) {
        const judged = judge(row, registers, event);
        low = Math.max(low, Math.min(judged.in[0], judged.holds[0]));
        high = Math.max(high, Math.min(judged.in[1], judged.holds[1]));
        fault |= judged.fault;
      }
      registers.low[to] = low;
      registers.high[to] = high;
      registers.fault[to] = fault;
    }
  },
};

/** Does the condition hold of every event in the list? Over no event: yes. */
const everyEvent: Instruction<ListData> = {
  run({ size, target, data }, registers) {
    for (let i = 0; i < size; i++) {
      const row = data[i]!;
      const to = target[i]!;
      const events = registers.lists[row.list];
      let low = events === undefined ? 0 : 1;
      let high = 1;
      let fault = 0;
      for (const event of events ?? []) {
        const judged = judge(row, registers, event);
        low = Math.min(low, Math.max(1 - judged.in[1], judged.holds[0]));
        high = Math.min(high, Math.max(1 - judged.in[0], judged.holds[1]));
        fault |= judged.fault;
      }
      registers.low[to] = low;
      registers.high[to] = high;
      registers.fault[to] = fault;
    }
  },
};

/** Is there no such event? */
const noEvent: Instruction<ListData> = {
  run(table, registers) {
    someEvent.run(table, registers);
    for (const to of table.target) {
      const low = 1 - registers.high[to]!;
      registers.high[to] = 1 - registers.low[to]!;
      registers.low[to] = low;
    }
  },
};

function emitList(
  call: Call,
  instruction: Instruction<ListData>,
  list: LoweredList,
  item: LoweredItem | undefined,
): Omit<Lowered, "type"> {
  const register = call.scope.builder.emit(instruction, item?.imports.map(([outer]) => outer) ?? [], {
    list: list.list,
    max: list.max,
    item,
    memory: item && allocate(item.program),
    filters: list.filters.length,
  });
  const { field, list: number, filters } = list;
  const source = { kind: "list", operator: call.operator, field, list: number, filters: filters.length } as const;
  return { register, source: item ? { ...source, item } : source };
}

function quantifier(
  name: string,
  instruction: Instruction<ListData>,
  rest: Pick<Operator, "summary" | "departure" | "examples">,
): Operator {
  return {
    name,
    signature: "list, condition over one event → boolean",
    arity: [2, 2],
    ...rest,
    lower(call) {
      const list = call.scope.lowerList(call.operands[0] ?? null, call.at(0), name);
      if (list === undefined) return undefined;
      const item = call.scope.lowerItems(list, [
        ...list.filters,
        { condition: call.operands[1] ?? null, path: call.at(1) },
      ]);
      return item && { ...emitList(call, instruction, list, item), type: BOOLEAN };
    },
  };
}

const ORDER_IS_3 = { "===": [{ var: "n" }, 3] };
const LIST_DEPARTURE = {
  vi: "Danh sách thiếu thì kết quả là chưa rõ, không phải là danh sách rỗng.",
  en: "A missing list leaves the answer unknown; it is not an empty list.",
};

export const some: Operator = quantifier("some", someEvent, {
  summary: { vi: "có ít nhất một sự kiện thỏa điều kiện", en: "at least one event meets the condition" },
  departure: LIST_DEPARTURE,
  examples: [
    { rule: { some: [{ var: "list" }, ORDER_IS_3] }, facts: { list: [{ n: 1 }, { n: 3 }] }, result: true },
    { rule: { some: [{ var: "list" }, ORDER_IS_3] }, facts: { list: [] }, result: false },
    { rule: { some: [{ var: "list" }, ORDER_IS_3] }, facts: { list: null }, result: "unknown" },
    { rule: { some: [{ var: "list" }, ORDER_IS_3] }, facts: { list: [{ n: null }] }, result: "unknown" },
  ],
});

export const all: Operator = quantifier("all", everyEvent, {
  summary: { vi: "mọi sự kiện đều thỏa điều kiện", en: "every event meets the condition" },
  departure: {
    vi: "Danh sách rỗng cho kết quả đúng (JSON Logic cho sai); danh sách thiếu thì chưa rõ.",
    en: "True over an empty list (JSON Logic says false); a missing list leaves the answer unknown.",
  },
  examples: [
    { rule: { all: [{ var: "list" }, ORDER_IS_3] }, facts: { list: [] }, result: true },
    { rule: { all: [{ var: "list" }, ORDER_IS_3] }, facts: { list: [{ n: 3 }, { n: 1 }] }, result: false },
    { rule: { all: [{ var: "list" }, ORDER_IS_3] }, facts: { list: [{ n: 3 }, { n: null }] }, result: "unknown" },
  ],
});

export const none: Operator = quantifier("none", noEvent, {
  summary: { vi: "không có sự kiện nào thỏa điều kiện", en: "no event meets the condition" },
  departure: LIST_DEPARTURE,
  examples: [
    { rule: { none: [{ var: "list" }, ORDER_IS_3] }, facts: { list: [{ n: 1 }] }, result: true },
    { rule: { none: [{ var: "list" }, ORDER_IS_3] }, facts: { list: [{ n: 3 }] }, result: false },
    { rule: { none: [{ var: "list" }, ORDER_IS_3] }, facts: { list: null }, result: "unknown" },
  ],
});

export const count: Operator = {
  name: "count",
  signature: "list → number",
  arity: [1, 1],
  summary: { vi: "số sự kiện trong danh sách", en: "the number of events in the list" },
  departure: "new",
  examples: [
    { rule: { count: { var: "list" } }, facts: { list: [{ n: 1 }, { n: 3 }] }, result: 2 },
    { rule: { count: { filter: [{ var: "list" }, ORDER_IS_3] } }, facts: { list: [{ n: 1 }, { n: 3 }] }, result: 1 },
    {
      rule: { count: { filter: [{ var: "list" }, ORDER_IS_3] } },
      facts: { list: [{ n: 3 }, { n: null }] },
      result: { low: 1, high: 2 },
    },
    { rule: { count: { var: "list" } }, facts: { list: null }, result: { low: 0, high: 5 } },
  ],
  lower(call) {
    const list = call.scope.lowerList(call.operands[0] ?? null, call.at(0), "count");
    if (list === undefined) return undefined;
    const item = list.filters.length === 0 ? undefined : call.scope.lowerItems(list, list.filters);
    if (item === undefined && list.filters.length > 0) return undefined;
    return { ...emitList(call, countEvents, list, item), type: { type: "number", scale: 0 } };
  },
};

export const filter: Operator = {
  name: "filter",
  signature: "list, condition over one event → list",
  arity: [2, 2],
  summary: { vi: "các sự kiện thỏa điều kiện", en: "the events that meet the condition" },
  departure: {
    vi: "Chỉ dùng làm danh sách cho some, all, none, count hoặc filter khác.",
    en: "Only as the list of some, all, none, count or another filter.",
  },
  examples: [
    {
      rule: { some: [{ filter: [{ var: "list" }, ORDER_IS_3] }, { "within-period": { var: "d" } }] },
      facts: { list: [{ n: 3, d: "2020-05-01" }] },
      result: true,
    },
  ],
  lower: (call) =>
    call.scope.report("logic.wrong-type", call.path, {
      operator: "filter",
      expected: "list operator around it",
      found: "list",
    }),
};
