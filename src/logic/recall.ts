// In: a divided program, the codes of the slots of a record, and registers. Out: the registers that were asked for, as the program
// leaves them. What the rows of a cell said of some codes is kept and said again; nothing is known here of what it means.
import type { Cell, Division } from "./cells.js";
import { codesOf, fillSlots } from "./codes.js";
import { type Registers, run } from "./machine.js";

/** What was kept of some cells, and the tables by which it is found: flat, for every record goes through all of them. */
interface Tables {
  readonly cells: readonly Cell[];
  /** Of each cell: where its places begin (a place is a combination of values), and its first slot. */
  readonly bases: Int32Array;
  readonly firstSlots: Int32Array;
  /** The other slots of all cells, each with what its codes are multiplied by; those of cell i end at `slotEnds[i]`. */
  readonly slots: Int32Array;
  readonly factors: Int32Array;
  readonly slotEnds: Int32Array;
  /** The registers of all cells; those of cell i end at `registerEnds[i]`. */
  readonly registers: Int32Array;
  readonly registerEnds: Int32Array;
  /** By place: where its values begin; 0 while there are none. */
  readonly found: Int32Array;
  /** Low and high of every register of a cell, one after the other. */
  values: Float64Array;
  used: number;
}

/** What is kept of the records before, and the codes of the one at hand. */
export interface Recalled {
  readonly division: Division;
  /** By slot: what a record holds there. */
  readonly codes: Int32Array;
  readonly sums: Tables;
  /** Of each sum: its register, and where its cells end. */
  readonly totals: Int32Array;
  readonly sumEnds: Int32Array;
  readonly always: Tables;
  readonly whenOpen: Tables;
}

/** Eight bytes each. */
const MOST_VALUES = 2 ** 19;

/** Nothing is kept yet. */
export function nothingRecalled(division: Division, slots: number): Recalled {
  const { sums, always, whenOpen } = division;
  return {
    division,
    codes: new Int32Array(slots),
    sums: tablesOf(sums.flatMap(({ cells }) => cells)),
    totals: Int32Array.from(sums, ({ target }) => target),
    sumEnds: endsOf(sums, ({ cells }) => cells.length),
    always: tablesOf(always),
    whenOpen: tablesOf(whenOpen),
  };
}

function endsOf<One>(all: readonly One[], sizeOf: (one: One) => number): Int32Array {
  let end = 0;
  return Int32Array.from(all, (one) => (end += sizeOf(one)));
}

function tablesOf(cells: readonly Cell[]): Tables {
  const places = endsOf(cells, ({ slots }) => factorsOf(slots).places);
  return {
    cells,
    bases: places.map((_, i) => places[i - 1] ?? 0),
    firstSlots: Int32Array.from(cells, ({ slots }) => slots[0]?.slot ?? 0),
    slots: Int32Array.from(cells.flatMap(({ slots }) => slots.slice(1).map(({ slot }) => slot))),
    factors: Int32Array.from(cells.flatMap(({ slots }) => factorsOf(slots).factors.slice(1))),
    slotEnds: endsOf(cells, ({ slots }) => slots.length - 1),
    registers: Int32Array.from(cells.flatMap(({ registers }) => registers)),
    registerEnds: endsOf(cells, ({ registers }) => registers.length),
    found: new Int32Array(places.at(-1) ?? 0),
    values: new Float64Array(256),
    // So that no values begin at 0.
    used: 1,
  };
}

function factorsOf(slots: Cell["slots"]): { readonly factors: readonly number[]; readonly places: number } {
  let places = 1;
  const factors = slots.map((slot) => {
    const factor = places;
    places *= codesOf(slot);
    return factor;
  });
  return { factors, places };
}

/** Brings every register that was asked for to its value; those asked for where facts are missing only where `isOpen`. */
export function recall(recalled: Recalled, registers: Registers, isOpen: boolean): void {
  const { division, codes, always, whenOpen } = recalled;
  addUp(recalled, registers);
  lookUp(always, codes, registers);
  if (isOpen) lookUp(whenOpen, codes, registers);
  fillSlots(division.rest.slots, codes, registers);
  run(division.rest, registers);
}

function addUp({ sums: tables, totals, sumEnds, codes }: Recalled, registers: Registers): void {
  const { bases, firstSlots, slots, factors, slotEnds, found } = tables;
  const { low, high } = registers;
  let cell = 0;
  let k = 0;
  for (let i = 0; i < totals.length; i++) {
    let l = 0;
    let h = 0;
    for (const end = sumEnds[i]!; cell < end; cell++) {
      let place = bases[cell]! + codes[firstSlots[cell]!]!;
      for (const last = slotEnds[cell]!; k < last; k++) place += codes[slots[k]!]! * factors[k]!;
      const at = found[place]!;
      if (at === 0) {
        const register = settled(tables, cell, place, codes, registers);
        l += low[register]!;
        h += high[register]!;
      } else {
        l += tables.values[at]!;
        h += tables.values[at + 1]!;
      }
    }
    low[totals[i]!] = l;
    high[totals[i]!] = h;
  }
}

function lookUp(tables: Tables, codes: Int32Array, registers: Registers): void {
  const { bases, firstSlots, slots, factors, slotEnds, registers: targets, registerEnds, found } = tables;
  const { low, high } = registers;
  let k = 0;
  let i = 0;
  for (let cell = 0; cell < bases.length; cell++) {
    let place = bases[cell]! + codes[firstSlots[cell]!]!;
    for (const last = slotEnds[cell]!; k < last; k++) place += codes[slots[k]!]! * factors[k]!;
    let at = found[place]!;
    const end = registerEnds[cell]!;
    if (at === 0) {
      settled(tables, cell, place, codes, registers);
      i = end;
      continue;
    }
    const { values } = tables;
    for (; i < end; i++) {
      low[targets[i]!] = values[at]!;
      high[targets[i]!] = values[at + 1]!;
      at += 2;
    }
  }
}

// Runs the rows of a cell, and keeps what they came to; its first register.
function settled(tables: Tables, cell: number, place: number, codes: Int32Array, registers: Registers): number {
  const { slots, steps, registers: targets, faultable } = tables.cells[cell]!;
  fillSlots(slots, codes, registers);
  run({ steps }, registers);
  const first = targets[0]!;
  for (const register of faultable) if (registers.fault[register] === 1) return first;
  const needed = tables.used + 2 * targets.length;
  if (needed > MOST_VALUES) return first;
  if (needed > tables.values.length) {
    const larger = new Float64Array(Math.max(needed, 2 * tables.values.length));
    larger.set(tables.values);
    tables.values = larger;
  }
  tables.found[place] = tables.used;
  for (const target of targets) {
    tables.values[tables.used++] = registers.low[target]!;
    tables.values[tables.used++] = registers.high[target]!;
  }
  return first;
}
