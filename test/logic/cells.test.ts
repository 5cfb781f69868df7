// A program in cells leaves every register that was asked for as the program itself does: the first time, when its rows run, and
// every time after, when what they said is said again.
import fc from "fast-check";
import { expect, test } from "vitest";
import { atMost, choose, difference, greatest, least, sum, times } from "../../src/logic/arithmetic.js";
import { divided } from "../../src/logic/cells.js";
import { type CodedSlot, codesOf, fillSlots, INAPPLICABLE, isNarrow, LEAST, UNMET } from "../../src/logic/codes.js";
import { allocate, createBuilder, type Instruction, run } from "../../src/logic/machine.js";
import { nothingRecalled, recall } from "../../src/logic/recall.js";

const SETTINGS = { seed: 20_261_120, numRuns: 300 } as const;

/** Says whether its operand is known, as operators over states do. */
const isKnown: Instruction<undefined> = {
  run({ size, target, start, operands }, { low, high, state }) {
    for (let i = 0; i < size; i++) {
      low[target[i]!] = high[target[i]!] = state[operands[start[i]!]!]!;
    }
  },
};

/** Meets a fault where its operand is 2. */
const faulty: Instruction<undefined> = {
  canFault: true,
  run({ size, target, start, operands }, { low, high, fault }) {
    for (let i = 0; i < size; i++) {
      const from = operands[start[i]!]!;
      const isFault = low[from] === 2 && high[from] === 2;
      fault[target[i]!] = isFault ? 1 : 0;
      low[target[i]!] = isFault ? 0 : low[from]!;
      high[target[i]!] = isFault ? 9 : high[from]!;
    }
  },
};

const ANY: readonly Instruction<undefined>[] = [least, greatest, sum, sum, sum];
const RANGES = [
  [0, 1],
  [-3, 5],
  [0, 9],
  [0, 3],
  [0, 70_000],
  [0, 2 ** 40],
] as const;

const drawnArb = fc.array(
  fc.record({
    kind: fc.nat(9),
    operands: fc.array(fc.nat(1_000_000), { minLength: 3, maxLength: 7 }),
    asked: fc.constantFrom("always", "when open", "never"),
  }),
  { minLength: 1, maxLength: 30 },
);

// Of each slot: a value as a share of its range, missing, or not applicable.
const recordsArb = fc.array(
  fc.array(fc.oneof(fc.nat(1000), fc.constantFrom(-1, -2)), { minLength: RANGES.length, maxLength: RANGES.length }),
  { minLength: 2, maxLength: 6 },
);

function codeFor(drawn: number, slot: CodedSlot): number {
  if (drawn < 0) return drawn === -1 ? UNMET : INAPPLICABLE;
  return slot.isNarrow ? LEAST + (drawn % (slot.high - slot.low + 1)) : LEAST;
}

test("cells leave every register as the program does, for records met before and for new ones", () => {
  const met = { sums: 0, always: 0, whenOpen: 0, rest: 0 };
  fc.assert(
    fc.property(drawnArb, recordsArb, (drawn, records) => {
      const builder = createBuilder();
      const coded = RANGES.map(([low, high]) => ({
        slot: builder.slot(low, high),
        low,
        high,
        isNarrow: isNarrow(low, high),
      }));
      const history = builder.slot(0, 4);
      const registers = [...coded.map(({ slot }) => slot), history, builder.constant(2)];
      const slots = registers.slice(0, -1);
      const always: number[] = [];
      const whenOpen: number[] = [];
      for (const { kind, operands, asked } of drawn) {
        const at = operands.map((place) => registers[place % registers.length]!);
        if (kind < 5) registers.push(builder.emit(ANY[kind]!, at, undefined));
        else if (kind === 5) registers.push(builder.emit(difference, at.slice(0, 2), undefined));
        else if (kind === 6) registers.push(builder.emit(times, at.slice(0, 1), 1));
        else if (kind === 7) {
          const condition = builder.emit(atMost, at.slice(0, 2), undefined);
          registers.push(builder.emit(choose, [condition, ...at.slice(1, 3)], undefined));
        } else if (kind === 8) registers.push(builder.emit(faulty, at.slice(0, 1), undefined));
        else registers.push(builder.emit(isKnown, [slots[operands[0]! % slots.length]!], undefined));
        if (asked === "always") always.push(registers.at(-1)!);
        if (asked === "when open") whenOpen.push(registers.at(-1)!);
      }
      const terms = registers.filter((one) => builder.range(one).low >= 0 && builder.range(one).high < 1e6);
      always.push(builder.emit(sum, terms, undefined));
      const program = builder.program();
      const division = divided(program, coded, { always, whenOpen });
      met.sums += division.sums.length;
      met.always += division.always.length;
      met.whenOpen += division.whenOpen.length;
      met.rest += division.rest.steps.length;
      const recalled = nothingRecalled(division, 1 + Math.max(...coded.map(({ slot }) => slot)));
      const worn = allocate(program, division.size);
      for (const record of [...records, ...records]) {
        const fresh = allocate(program);
        coded.forEach((slot, i) => {
          recalled.codes[slot.slot] = codeFor(record[i]!, slot);
          if (slot.isNarrow || record[i]! < 0) return;
          worn.low[slot.slot] = record[i]!;
          fresh.low[slot.slot] = record[i]!;
        });
        fillSlots(coded, recalled.codes, fresh);
        const isOpen = record.some((one) => one < 0);
        worn.fault.set(program.template.fault);
        recall(recalled, worn, isOpen);
        run(program, fresh);
        const asked = isOpen ? [...always, ...whenOpen] : always;
        expect(asked.map((one) => [worn.low[one], worn.high[one], worn.fault[one]])).toStrictEqual(
          asked.map((one) => [fresh.low[one], fresh.high[one], fresh.fault[one]]),
        );
      }
    }),
    SETTINGS,
  );
  expect(Math.min(...Object.values(met))).toBeGreaterThan(50);
});

test("only what few combinations of values lead to is kept: the rest stays as rows", () => {
  const builder = createBuilder();
  const coded = [0, 1, 2].map(() => ({ slot: builder.slot(0, 99), low: 0, high: 99, isNarrow: true }));
  const [a, b, c] = coded.map(({ slot }) => slot) as [number, number, number];
  const few = builder.emit(times, [a], 3);
  const many = builder.emit(difference, [b, c], undefined);
  const { always, rest } = divided(builder.program(), coded, { always: [few, many], whenOpen: [] });
  expect(codesOf(coded[0]!)).toBe(103);
  expect(always.map(({ registers }) => registers)).toStrictEqual([[few]]);
  expect(rest.steps.map(({ table }) => [...table.target])).toStrictEqual([[many]]);
  expect(rest.slots.map(({ slot }) => slot)).toStrictEqual([b, c]);
});

test("the terms of a sum that read the same facts are added once for all of them", () => {
  const builder = createBuilder();
  const coded = [0, 1].map(() => ({ slot: builder.slot(0, 99), low: 0, high: 99, isNarrow: true }));
  const [a, b] = coded.map(({ slot }) => slot) as [number, number];
  const terms = [1, 2, 3, 4].map((factor) => builder.emit(times, [factor % 2 === 0 ? a : b], factor));
  const total = builder.emit(sum, terms, undefined);
  const program = builder.program();
  const { sums, rest, size } = divided(program, coded, { always: [total], whenOpen: [] });
  expect(sums.map(({ target, cells }) => [target, cells.length])).toStrictEqual([[total, 2]]);
  expect(rest.steps).toStrictEqual([]);
  expect(size).toBe(program.template.low.length + 2);
});
