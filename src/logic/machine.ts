// In: instructions, emitted one by one. Out: a program: tables over registers, run from the first to the last.
// Every register holds an interval [low, high] of whole numbers; truth is [1, 1], falsity [0, 0], unknown [0, 1], so that
// strong Kleene logic is interval arithmetic. Never here: the meaning of an operator (that is each operator's own file).
import { LARGEST_EXACT } from "../base/exact.js";
import { type Row, scheduled } from "./schedule.js";

/** One event of a list, read into the members' slots. */
export interface EventSlots {
  readonly id?: string;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly state: Uint8Array;
}

/** States of a slot. */
export const MISSING = 0;
export const KNOWN = 1;
export const NOT_APPLICABLE = 2;

/** The working memory of one evaluation. Slots (facts, readings, the period, the mark) are its first registers. */
export interface Registers {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** MISSING, KNOWN or NOT_APPLICABLE; meaningful for slots only. */
  readonly state: Uint8Array;
  /** 1 where the value is unknown because of a fault, such as a share of nothing. */
  readonly fault: Uint8Array;
  /** Lists of events by number; undefined where missing. */
  readonly lists: (readonly EventSlots[] | undefined)[];
}

/** Uses of one instruction that run together: row i writes `target[i]` from `operands[start[i]] … operands[start[i + 1] - 1]`. */
export interface Table<Data> {
  readonly size: number;
  /** Of each row, the code of its instruction. */
  readonly codes: Uint8Array;
  readonly target: Int32Array;
  readonly start: Int32Array;
  readonly operands: Int32Array;
  readonly data: readonly Data[];
}

/** A meaning, lowered: reads operand registers, writes target registers, for every row of a table. */
export interface Instruction<Data> {
  /** It reads more than its operands (a list of events): constant operands do not settle it. */
  readonly isOpen?: true;
  /** It can meet what it cannot answer, and then says so in the target's fault. */
  readonly canFault?: true;
  /** Where several instructions are one loop: which of them. Their rows may share a table. */
  readonly code?: number;
  /** The place of an operand that the result is always equal to, by the ranges of all; nothing where there is none. */
  readonly same?: (lows: readonly number[], highs: readonly number[]) => number | undefined;
  run(table: Table<Data>, registers: Registers): void;
}

/** One instruction, or several that are one loop, with the rows that run. */
export interface Step {
  readonly instruction: Instruction<unknown>;
  readonly table: Table<unknown>;
}

/** What runs: steps in order, and the registers as they stand before any fact is read. */
export interface Program {
  readonly steps: readonly Step[];
  readonly template: Registers;
  /** Registers whose value may be unknown because of a fault. */
  readonly faultable: ReadonlySet<number>;
  /** The slots whose values a register comes from. */
  readonly slotsUnder: (register: number) => readonly number[];
  /** Every row that depends on a slot, each behind those it reads. */
  readonly rows: readonly Row[];
  /** Does the register hold one value whatever the slots hold? */
  readonly isFixed: (register: number) => boolean;
}

/** Builds a program. Each instruction runs once while it is emitted, on the template: so every register's static range is
 * known at once, as the value it comes to when every fact is missing. */
export interface Builder {
  /** A new slot with its widest range. */
  slot(low: number, high: number): number;
  /** A register that always holds this value. */
  constant(value: number): number;
  isConstant(register: number): boolean;
  /** A new list of events. */
  list(): number;
  emit<Data>(instruction: Instruction<Data>, operands: readonly number[], data: Data): number;
  /** Static range of a register. */
  range(register: number): { readonly low: number; readonly high: number };
  /** Did a range leave what is exact since this was last asked? */
  exceeded(): boolean;
  program(): Program;
}

function registersOf(size: number, lists: number): Registers {
  return {
    low: new Float64Array(size),
    high: new Float64Array(size),
    state: new Uint8Array(size),
    fault: new Uint8Array(size),
    lists: new Array<undefined>(lists).fill(undefined),
  };
}

// The larger takes what the smaller has.
function copyInto(from: Registers, to: Registers): void {
  to.low.set(from.low);
  to.high.set(from.high);
  to.state.set(from.state);
  to.fault.set(from.fault);
}

function firstOf({ low, high, state, fault, lists }: Registers, size: number): Registers {
  const first = registersOf(size, lists.length);
  copyInto(
    {
      low: low.subarray(0, size),
      high: high.subarray(0, size),
      state: state.subarray(0, size),
      fault: fault.subarray(0, size),
      lists,
    },
    first,
  );
  return first;
}

/** Fresh working memory for a program, and for so many registers in all. */
export function allocate(program: Program, size: number = program.template.low.length): Registers {
  const { template } = program;
  const registers = registersOf(size, template.lists.length);
  reset(program, registers);
  return registers;
}

/** Puts working memory back to the state before any fact is read. */
export function reset(program: Program, registers: Registers): void {
  copyInto(program.template, registers);
  registers.lists.fill(undefined);
}

/** Rows as steps, in the order in which they stand. */
export function stepsOf(rows: Iterable<Row>): readonly Step[] {
  const tables: [Row, ...Row[]][] = [];
  for (const row of rows) {
    const before = tables.at(-1);
    if (before?.[0].instruction.run === row.instruction.run) before.push(row);
    else tables.push([row]);
  }
  return tables.map((table) => ({ instruction: table[0].instruction, table: tableOf<unknown>(table) }));
}

/** Runs every step. */
export function run({ steps }: Pick<Program, "steps">, registers: Registers): void {
  for (let i = 0; i < steps.length; i++) {
    const { instruction, table } = steps[i]!;
    instruction.run(table, registers);
  }
}

function tableOf<Data>(rows: readonly Row[]): Table<Data> {
  const start = new Int32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) start[i + 1] = (start[i] ?? 0) + row.operands.length;
  return {
    size: rows.length,
    codes: Uint8Array.from(rows, ({ instruction }) => instruction.code ?? 0),
    target: Int32Array.from(rows, (row) => row.target),
    start,
    // Two more, so that an instruction may look at its second operand before it knows that it has none.
    operands: Int32Array.from([...rows.flatMap((row) => row.operands), 0, 0]),
    // CAST: rows of one table come from one instruction, whose data has this type.
    data: rows.map((row) => row.data as Data),
  };
}

function slotsUnder(rows: readonly Row[], fixed: ReadonlySet<number>): Program["slotsUnder"] {
  const makers = new Map(rows.map((row) => [row.target, row]));
  return (register) => {
    const slots = new Set<number>();
    const seen = new Set<number>();
    const waiting = [register];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const maker = makers.get(next);
      if (maker !== undefined) waiting.push(...maker.operands);
      else if (!fixed.has(next)) slots.add(next);
    }
    return [...slots];
  };
}

/** A builder with nothing in it. */
export function createBuilder(): Builder {
  let registers = registersOf(64, 0);
  let size = 0;
  const emitted: Row[] = [];
  const constants = new Map<number, number>();
  // Constants, and what was computed from nothing else: known before any fact is.
  const fixed = new Set<number>();
  const faultable = new Set<number>();
  let beyond = false;

  function add(): number {
    if (size === registers.low.length) {
      const larger = registersOf(size * 2, registers.lists.length);
      copyInto(registers, larger);
      registers = larger;
    }
    return size++;
  }

  function slot(low: number, high: number): number {
    const register = add();
    registers.low[register] = low;
    registers.high[register] = high;
    return register;
  }

  return {
    slot,
    constant(value) {
      const known = constants.get(value);
      if (known !== undefined) return known;
      const register = slot(value, value);
      registers.state[register] = KNOWN;
      constants.set(value, register);
      fixed.add(register);
      return register;
    },
    isConstant: (register) => constants.get(registers.low[register] ?? Number.NaN) === register,
    list() {
      return registers.lists.push(undefined) - 1;
    },
    emit(instruction, operands, data) {
      const same = instruction.same?.(
        operands.map((operand) => registers.low[operand]!),
        operands.map((operand) => registers.high[operand]!),
      );
      // A fault is of the node whose register has it, not of those that take its value.
      if (same !== undefined && !faultable.has(operands[same]!)) return operands[same]!;
      const target = add();
      const row: Row = { instruction, operands, data, target };
      if (instruction.canFault === true) faultable.add(target);
      instruction.run(tableOf([row]), registers);
      if (instruction.isOpen !== true && operands.every((operand) => fixed.has(operand))) fixed.add(target);
      else emitted.push(row);
      beyond ||= Math.max(Math.abs(registers.low[target] ?? 0), Math.abs(registers.high[target] ?? 0)) > LARGEST_EXACT;
      return target;
    },
    range: (register) => ({ low: registers.low[register] ?? 0, high: registers.high[register] ?? 0 }),
    exceeded() {
      const answer = beyond;
      beyond = false;
      return answer;
    },
    program() {
      return {
        steps: stepsOf(scheduled(emitted).flat()),
        template: firstOf(registers, size),
        faultable,
        slotsUnder: slotsUnder(emitted, fixed),
        rows: [...emitted],
        isFixed: (register) => fixed.has(register),
      };
    },
  };
}
