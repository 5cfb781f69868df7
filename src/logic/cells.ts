// In: a program, the slots that have codes, and the registers that somebody asks for. Out: the program in cells. A cell is what a
// few facts of few values come to: so few that what the rows say of each combination of values is kept, and looked up by their
// codes the next time. What depends on more than that is left as rows, to be run each time.
import { sum } from "./arithmetic.js";
import { type CodedSlot, codesOf } from "./codes.js";
import { type Program, type Step, stepsOf } from "./machine.js";
import { type Row, scheduled } from "./schedule.js";

type Slots = readonly CodedSlot[];

/** Registers that depend on the same few slots. */
export interface Cell {
  readonly slots: Slots;
  readonly registers: readonly number[];
  /** Its rows: run where a combination of values is met for the first time. */
  readonly steps: readonly Step[];
  /** Rows that may meet a fault: what came of one is not kept. */
  readonly faultable: readonly number[];
}

/** A sum, and the cells whose one register each is a term of it. */
export interface CellSum {
  readonly target: number;
  readonly cells: readonly Cell[];
}

/** A program, divided. */
export interface Division {
  /** Every slot that has codes. */
  readonly coded: Slots;
  readonly sums: readonly CellSum[];
  /** Cells of what is read always, and of what is read where facts are missing. */
  readonly always: readonly Cell[];
  readonly whenOpen: readonly Cell[];
  /** Rows that are left, and the slots that they or those who ask read. */
  readonly rest: { readonly steps: readonly Step[]; readonly slots: Slots };
  /** How many registers it takes: those of the program, and some of its own. */
  readonly size: number;
}

/** What is read after a run: always, and where facts are missing. */
export interface Asked {
  readonly always: readonly number[];
  readonly whenOpen: readonly number[];
}

/** A combination of more values seldom comes again. */
const MOST_CODES = 4096;
/** Some bytes each. */
const MOST_IN_ALL = 2 ** 18;

/** Divides a program into cells of at most so many combinations of values. */
export function divided(program: Program, coded: Slots, asked: Asked, most: number = MOST_CODES): Division {
  const makers = new Map(program.rows.map((row) => [row.target, row]));
  const under = slotsUnderRows(program, coded, most);
  const isKept = (register: number): boolean => under.get(register) !== undefined;
  const left = rowsUnder([...asked.always, ...asked.whenOpen], makers, isKept);
  const { rows, sums, size } = withSums(left, program, under);
  const wanted = [...asked.always, ...rows.flatMap(({ operands }) => operands)];
  const always = groupsOf(new Set(wanted.filter(isKept)), under);
  const known = new Set(always.flatMap(({ registers }) => registers));
  const whenOpen = groupsOf(new Set(asked.whenOpen.filter((one) => isKept(one) && !known.has(one))), under);
  const groups = [...sums.flatMap(({ groups: some }) => some), ...always, ...whenOpen];
  if (groups.reduce((total, { slots }) => total + combinations(slots), 0) > MOST_IN_ALL)
    return divided(program, coded, asked, most / 2);
  const cellOf = ({ slots, registers, own }: Group): Cell => {
    const all = [...rowsUnder([...registers, ...(own?.operands ?? [])], makers), ...(own === undefined ? [] : [own])];
    const faultable = all.flatMap(({ instruction, target }) => (instruction.canFault === true ? [target] : []));
    return { slots, registers, steps: stepsOf(all), faultable };
  };
  const read = new Set([...wanted, ...asked.whenOpen]);
  return {
    coded,
    sums: sums.map(({ target, groups: some }) => ({ target, cells: some.map(cellOf) })),
    always: always.map(cellOf),
    whenOpen: whenOpen.map(cellOf),
    rest: { steps: stepsOf(scheduled(rows).flat()), slots: coded.filter(({ slot }) => read.has(slot)) },
    size,
  };
}

function combinations(slots: Slots): number {
  return slots.reduce((product, slot) => product * codesOf(slot), 1);
}

type SlotsByRegister = ReadonlyMap<number, Slots | undefined>;

// By target: the slots that a row comes from; undefined where they are too many, have no codes, or are not all there is.
function slotsUnderRows(program: Program, coded: Slots, most: number): SlotsByRegister {
  const bySlot = new Map(coded.filter(({ isNarrow }) => isNarrow).map((one) => [one.slot, one]));
  const under = new Map<number, Slots | undefined>();
  for (const { instruction, operands, target } of program.rows) {
    const found = new Set<CodedSlot>();
    let isWhole = instruction.isOpen !== true;
    for (const operand of operands) {
      if (program.isFixed(operand)) continue;
      const slot = bySlot.get(operand);
      const slots = under.has(operand) ? under.get(operand) : slot && [slot];
      if (slots === undefined) isWhole = false;
      else for (const one of slots) found.add(one);
    }
    const slots = [...found].sort((a, b) => a.slot - b.slot);
    under.set(target, isWhole && combinations(slots) <= most ? slots : undefined);
  }
  return under;
}

// The rows under registers, in their order, without those of which it is said that they are known.
function rowsUnder(
  registers: readonly number[],
  makers: ReadonlyMap<number, Row>,
  isKnown: (register: number) => boolean = () => false,
): readonly Row[] {
  const found = new Set<Row>();
  const waiting = [...registers];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const maker = makers.get(next);
    if (maker === undefined || found.has(maker) || isKnown(next)) continue;
    found.add(maker);
    waiting.push(...maker.operands);
  }
  return [...makers.values()].filter((row) => found.has(row));
}

interface Group {
  readonly slots: Slots;
  readonly registers: readonly number[];
  /** A row of its own: a part of a sum. */
  readonly own?: Row;
}

function nameOf(slots: Slots): string {
  return slots.map(({ slot }) => slot).join(" ");
}

// Registers that depend on the same slots, or on some of them, stand in one cell.
function groupsOf(registers: ReadonlySet<number>, under: SlotsByRegister): readonly Group[] {
  const groups = new Map<string, { readonly slots: Slots; readonly registers: number[] }>();
  const bySize = [...registers].map((register) => ({ register, slots: under.get(register) ?? [] }));
  bySize.sort((a, b) => b.slots.length - a.slots.length);
  for (const { register, slots } of bySize) {
    const name = nameOf(slots);
    const found =
      groups.get(name) ?? [...groups.values()].find((group) => slots.every((slot) => group.slots.includes(slot)));
    if (found === undefined) groups.set(name, { slots, registers: [register] });
    else found.registers.push(register);
  }
  return [...groups.values()];
}

// A sum of terms that are never negative is the same in any order, and as exact: those of the same slots are added in a cell.
function withSums(
  rows: readonly Row[],
  program: Program,
  under: SlotsByRegister,
): {
  readonly rows: readonly Row[];
  readonly sums: readonly { readonly target: number; readonly groups: readonly Group[] }[];
  readonly size: number;
} {
  const sums: { readonly target: number; readonly groups: readonly Group[] }[] = [];
  let size = program.template.low.length;
  const left = rows.flatMap((row): readonly Row[] => {
    const { instruction, operands, target } = row;
    const terms = operands.filter((operand) => under.get(operand) !== undefined);
    if (instruction !== sum || terms.length < 2 || operands.some((operand) => program.template.low[operand]! < 0))
      return [row];
    const groups = groupsOf(new Set(terms), under).map(({ slots, registers }): Group => {
      // A term that is there twice counts twice.
      const some = operands.filter((operand) => registers.includes(operand));
      if (some.length === 1) return { slots, registers: some };
      const part: Row = { instruction, operands: some, data: undefined, target: size++ };
      return { slots, registers: [part.target], own: part };
    });
    const others = operands.filter((operand) => under.get(operand) === undefined);
    const whole = others.length === 0 ? target : size++;
    // Those of one slot first: so many alike are gone through faster.
    sums.push({ target: whole, groups: [...groups].sort((a, b) => a.slots.length - b.slots.length) });
    return others.length === 0 ? [] : [{ ...row, operands: [whole, ...others] }];
  });
  return { rows: left, sums, size };
}
