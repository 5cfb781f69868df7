// In: instructions, emitted one by one. Out: a program: tables over registers, run from the first to the last.
// Every register holds an interval [low, high] of whole numbers; truth is [1, 1], falsity [0, 0], unknown [0, 1], so that
// strong Kleene logic is interval arithmetic. Never here: the meaning of an operator (that is each operator's own file).
import { LARGEST_EXACT } from "../base/exact.js";

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

/** All uses of one instruction at one level: row i writes `target[i]` from `operands[start[i]] … operands[start[i + 1] - 1]`. */
interface Table<Data> {
  readonly size: number;
  readonly target: Int32Array;
  readonly start: Int32Array;
  readonly operands: Int32Array;
  readonly data: readonly Data[];
}

/** A meaning, lowered: reads operand registers, writes target registers, for every row of a table. */
export interface Instruction<Data> {
  run(table: Table<Data>, registers: Registers): void;
}

/** What runs: steps in order, and the registers as they stand before any fact is read. */
export interface Program {
  readonly steps: readonly ((registers: Registers) => void)[];
  readonly template: Registers;
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

interface Emitted {
  readonly instruction: Instruction<unknown>;
  readonly operands: readonly number[];
  readonly data: unknown;
  readonly target: number;
  readonly level: number;
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

function copyInto(from: Registers, to: Registers, size: number): void {
  to.low.set(from.low.subarray(0, size));
  to.high.set(from.high.subarray(0, size));
  to.state.set(from.state.subarray(0, size));
  to.fault.set(from.fault.subarray(0, size));
}

/** Fresh working memory for a program. */
export function allocate(program: Program): Registers {
  const { template } = program;
  const registers = registersOf(template.low.length, template.lists.length);
  reset(program, registers);
  return registers;
}

/** Puts working memory back to the state before any fact is read. */
export function reset(program: Program, registers: Registers): void {
  copyInto(program.template, registers, program.template.low.length);
  registers.lists.fill(undefined);
}

/** Runs every step. */
export function run(program: Program, registers: Registers): void {
  for (const step of program.steps) step(registers);
}

function tableOf<Data>(rows: readonly Emitted[]): Table<Data> {
  const start = new Int32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) start[i + 1] = (start[i] ?? 0) + row.operands.length;
  return {
    size: rows.length,
    target: Int32Array.from(rows, (row) => row.target),
    start,
    operands: Int32Array.from(rows.flatMap((row) => row.operands)),
    // CAST: rows of one table come from one instruction, whose data has this type.
    data: rows.map((row) => row.data as Data),
  };
}

/** A builder with nothing in it. */
export function createBuilder(): Builder {
  let registers = registersOf(64, 0);
  let size = 0;
  const levels: number[] = [];
  const emitted: Emitted[] = [];
  const constants = new Map<number, number>();
  let beyond = false;

  function add(level: number): number {
    if (size === registers.low.length) {
      const larger = registersOf(size * 2, registers.lists.length);
      copyInto(registers, larger, size);
      registers = larger;
    }
    levels.push(level);
    return size++;
  }

  function slot(low: number, high: number): number {
    const register = add(0);
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
      return register;
    },
    isConstant: (register) => constants.get(registers.low[register] ?? Number.NaN) === register,
    list() {
      return registers.lists.push(undefined) - 1;
    },
    emit(instruction, operands, data) {
      const level = operands.reduce((most, operand) => Math.max(most, levels[operand] ?? 0), 0) + 1;
      const target = add(level);
      const row: Emitted = { instruction, operands, data, target, level };
      emitted.push(row);
      instruction.run(tableOf([row]), registers);
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
      const template = registersOf(size, registers.lists.length);
      copyInto(registers, template, size);
      const groups = new Map<number, Map<Instruction<unknown>, Emitted[]>>();
      for (const row of [...emitted].sort((a, b) => a.level - b.level)) {
        const level = groups.get(row.level) ?? new Map<Instruction<unknown>, Emitted[]>();
        groups.set(row.level, level);
        const rows = level.get(row.instruction) ?? [];
        level.set(row.instruction, rows);
        rows.push(row);
      }
      const steps = [...groups.values()].flatMap((level) =>
        [...level].map(([instruction, rows]) => {
          const table = tableOf<unknown>(rows);
          return (memory: Registers) => {
            instruction.run(table, memory);
          };
        }),
      );
      return { steps, template };
    },
  };
}
