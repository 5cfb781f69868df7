// In: rows in an order in which they can run. Out: the same rows in few tables, each of one instruction: a table costs what
// several rows cost, whatever is in it. Never here: what a row means.
import type { Instruction } from "./machine.js";

/** One use of an instruction: it writes `target` from `operands`. */
export interface Row {
  readonly instruction: Instruction<unknown>;
  readonly operands: readonly number[];
  readonly data: unknown;
  readonly target: number;
}

type Rows = readonly [Row, ...Row[]];

/**
 * Gathers rows into tables, to be run one after the other.
 *
 * A row may stand in the table of the rows it reads, behind them. Each turn takes the instruction of which nothing is left
 * afterwards, or else the one with the most rows that can run.
 */
export function scheduled(rows: readonly Row[]): readonly Rows[] {
  const tables: Rows[] = [];
  let waiting = rows;
  while (waiting.length > 0) {
    const ready = readyRows(waiting);
    const left = countEach(waiting);
    const whole = [...ready].find(([instruction, found]) => found.length === left.get(instruction));
    const [, next] = whole ?? [...ready].reduce((most, one) => (one[1].length > most[1].length ? one : most));
    tables.push(next as [Row, ...Row[]]);
    const taken = new Set<Row>(next);
    waiting = waiting.filter((row) => !taken.has(row));
  }
  return tables;
}

function countEach(rows: readonly Row[]): ReadonlyMap<Instruction<unknown>, number> {
  const counts = new Map<Instruction<unknown>, number>();
  for (const { instruction } of rows) counts.set(instruction, (counts.get(instruction) ?? 0) + 1);
  return counts;
}

// By instruction: the rows that wait for nothing, or only for rows before them of the same instruction.
function readyRows(waiting: readonly Row[]): ReadonlyMap<Instruction<unknown>, readonly Row[]> {
  const maker = new Map(waiting.map((row) => [row.target, row]));
  const isReady = new Set<Row>();
  const ready = new Map<Instruction<unknown>, Row[]>();
  for (const row of waiting) {
    const { instruction, operands } = row;
    const canRun = operands.every((operand) => {
      const from = maker.get(operand);
      return from === undefined || (from.instruction === instruction && isReady.has(from));
    });
    if (!canRun) continue;
    isReady.add(row);
    const found = ready.get(instruction);
    if (found === undefined) ready.set(instruction, [row]);
    else found.push(row);
  }
  return ready;
}
