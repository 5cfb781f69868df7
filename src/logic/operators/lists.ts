// The operators over lists of events: some, all, none, count, and filter, which only they can hold.
import { countEvents, everyEvent, type ListData, noEvent, someEvent } from "../events.js";
import { allocate, type Instruction } from "../machine.js";
import { BOOLEAN, type Call, type Operator } from "../operator.js";
import type { LoweredList } from "../scope.js";
import type { Lowered, LoweredItem } from "../source.js";

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
