import fc from "fast-check";
import { expect, test } from "vitest";
import { atMost, choose, complement, difference, greatest, least, sum, times } from "../../src/logic/arithmetic.js";
import { allocate, createBuilder, type Instruction, run } from "../../src/logic/machine.js";
import { type Row, scheduled } from "../../src/logic/schedule.js";

const UNARY: readonly Instruction<undefined>[] = [complement];
const BINARY: readonly Instruction<undefined>[] = [difference, atMost];
const ANY: readonly Instruction<undefined>[] = [least, greatest, sum];
const ALL: readonly unknown[] = [...ANY, ...BINARY, ...UNARY, times, choose];
const SETTINGS = { seed: 20_251_120, numRuns: 300 } as const;

/** A row as drawn: which instruction, and its operands as shares of what is there by then. */
interface Drawn {
  readonly kind: number;
  readonly operands: readonly number[];
}

const drawnArb: fc.Arbitrary<readonly Drawn[]> = fc.array(
  fc.record({ kind: fc.nat(7), operands: fc.array(fc.nat(1_000_000), { minLength: 3, maxLength: 4 }) }),
  { minLength: 1, maxLength: 40 },
);

/** Emits drawn rows over three slots and a constant; gives the registers in the order of their making. */
function built(drawn: readonly Drawn[]) {
  const builder = createBuilder();
  const registers = [builder.slot(0, 1), builder.slot(-3, 5), builder.slot(0, 9), builder.constant(2)];
  for (const { kind, operands } of drawn) {
    const at = operands.map((place) => registers[place % registers.length]!);
    if (kind < 3) registers.push(builder.emit(ANY[kind]!, at, undefined));
    else if (kind < 5) registers.push(builder.emit(BINARY[kind - 3]!, at.slice(0, 2), undefined));
    else if (kind === 5) registers.push(builder.emit(UNARY[0]!, at.slice(0, 1), undefined));
    else if (kind === 6) registers.push(builder.emit(times, at.slice(0, 1), 1));
    else registers.push(builder.emit(choose, [registers[0]!, ...at.slice(0, 2)], undefined));
  }
  return { builder, registers };
}

test("a program comes to what its rows come to one by one, whatever the slots", () => {
  fc.assert(
    fc.property(drawnArb, fc.tuple(fc.nat(1), fc.integer({ min: -3, max: 5 }), fc.nat(9)), (drawn, values) => {
      const { builder, registers } = built(drawn);
      const program = builder.program();
      const memory = allocate(program);
      const alone = createBuilder();
      const expected = [
        ...values.map((value) => alone.slot(value, value)),
        ...built([])
          .registers.slice(3)
          .map(() => alone.constant(2)),
      ];
      values.forEach((value, i) => {
        memory.low[registers[i]!] = value;
        memory.high[registers[i]!] = value;
      });
      run(program, memory);
      // The static range of a register over slots of one value is what its row comes to when it is emitted.
      for (const { kind, operands } of drawn) {
        const at = operands.map((place) => expected[place % expected.length]!);
        if (kind < 3) expected.push(alone.emit(ANY[kind]!, at, undefined));
        else if (kind < 5) expected.push(alone.emit(BINARY[kind - 3]!, at.slice(0, 2), undefined));
        else if (kind === 5) expected.push(alone.emit(UNARY[0]!, at.slice(0, 1), undefined));
        else if (kind === 6) expected.push(alone.emit(times, at.slice(0, 1), 1));
        else expected.push(alone.emit(choose, [expected[0]!, ...at.slice(0, 2)], undefined));
      }
      expect(registers.map((one) => [memory.low[one], memory.high[one]])).toStrictEqual(
        expected.map((one) => [alone.range(one).low, alone.range(one).high]),
      );
    }),
    SETTINGS,
  );
});

test("every row stands in one table, behind the rows that it reads", () => {
  fc.assert(
    fc.property(drawnArb, (drawn) => {
      const rows = drawn.map(
        ({ kind, operands }, i): Row => ({
          instruction: ALL[kind] as Instruction<unknown>,
          operands: operands.map((place) => place % (4 + i)),
          data: undefined,
          target: 4 + i,
        }),
      );
      const order = scheduled(rows).flat();
      expect(order).toHaveLength(rows.length);
      const done = new Set([0, 1, 2, 3]);
      for (const { operands, target } of order) {
        expect(operands.every((operand) => done.has(operand))).toBe(true);
        done.add(target);
      }
      expect(done.size).toBe(4 + rows.length);
    }),
    SETTINGS,
  );
});

test("rows that wait for nothing of another kind share one table", () => {
  const row = (instruction: Instruction<undefined>, target: number, ...operands: readonly number[]): Row => ({
    instruction: instruction,
    operands,
    data: undefined,
    target,
  });
  const rows = [row(sum, 2, 0), row(least, 3, 2), row(sum, 4, 1), row(least, 5, 4), row(sum, 6, 3, 5)];
  expect(scheduled(rows).map((table) => table.map(({ target }) => target))).toStrictEqual([[2, 4], [3, 5], [6]]);
});

test("what comes from constants alone is not run again", () => {
  const builder = createBuilder();
  const slot = builder.slot(0, 5);
  const fixed = builder.emit(sum, [builder.constant(2), builder.constant(3)], undefined);
  const open = builder.emit(sum, [fixed, slot], undefined);
  const program = builder.program();
  expect(program.steps.map(({ table }) => [...table.target])).toStrictEqual([[open]]);
  expect(allocate(program).low[fixed]).toBe(5);
  expect(program.slotsUnder(open)).toStrictEqual([slot]);
});
