// The operators that name something: a field or derived value, a reading, whether a field applies.
import { type Instruction, KNOWN, MISSING } from "../machine.js";
import { BOOLEAN, type Call, type Operator } from "../operator.js";

/** The name that is the one operand; it stands bare, so that whoever reads a document finds it in one way only. */
export function nameOf(call: Call): string | undefined {
  const [name] = call.operands;
  if (typeof name === "string" && !call.inBrackets) return name;
  return call.scope.report("logic.wrong-type", call.path, {
    operator: call.operator,
    expected: "name",
    found: call.inBrackets ? "list" : typeof name,
  });
}

export const variable: Operator = {
  name: "var",
  signature: "name → its value",
  arity: [1, 1],
  summary: {
    vi: "giá trị của một trường dữ liệu hoặc một đại lượng đã đặt tên",
    en: "the value of a field or of a named expression",
  },
  departure: {
    vi: "Chỉ nhận tên đã khai báo; không có giá trị mặc định; không truy cập thuộc tính có sẵn của đối tượng.",
    en: "Declared names only; no default argument; never the prototype of anything.",
  },
  examples: [
    { rule: { var: "n" }, facts: { n: 3 }, result: 3 },
    { rule: { var: "n" }, facts: { n: null }, result: { low: 0, high: 10 } },
    { rule: { var: "a" }, facts: { a: null }, result: "unknown" },
  ],
  lower(call) {
    const name = nameOf(call);
    return name === undefined ? undefined : call.scope.variable(name, call.path);
  },
};

export const readingChosen: Operator = {
  name: "reading",
  signature: "name → the option used",
  arity: [1, 1],
  summary: { vi: "cách hiểu được chọn", en: "the reading that is used" },
  departure: "new",
  examples: [{ rule: { "===": [{ reading: "r" }, "strict"] }, facts: {}, result: false }],
  lower(call) {
    const name = nameOf(call);
    return name === undefined ? undefined : call.scope.reading(name, call.path);
  },
};

/** Is the slot known, not applicable, or missing? */
const slotApplies: Instruction<undefined> = {
  run({ size, target, start, operands }, { low, high, state }) {
    for (let i = 0; i < size; i++) {
      const from = state[operands[start[i]!]!]!;
      low[target[i]!] = from === KNOWN ? 1 : 0;
      high[target[i]!] = from === KNOWN || from === MISSING ? 1 : 0;
    }
  },
};

export const applicable: Operator = {
  name: "applicable",
  signature: "name → boolean",
  arity: [1, 1],
  summary: { vi: "trường dữ liệu có áp dụng cho đối tượng", en: "the field applies to the subject" },
  departure: "new",
  examples: [
    { rule: { applicable: "x" }, facts: { x: 3 }, result: true },
    { rule: { applicable: "x" }, facts: { x: { notApplicable: "không có" } }, result: false },
    { rule: { applicable: "x" }, facts: { x: null }, result: "unknown" },
  ],
  lower(call) {
    const name = nameOf(call);
    const field = name === undefined ? undefined : call.scope.optional(name, call.path);
    if (field === undefined) return undefined;
    const register = call.scope.builder.emit(slotApplies, [field.register], undefined);
    return {
      register,
      type: BOOLEAN,
      source: { kind: "operator", operator: "applicable", operands: [field], parameters: [] },
    };
  },
};
