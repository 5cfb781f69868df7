import { describe, expect, test } from "vitest";
import { choose, difference, greatest, least, product, sum, times } from "../../src/logic/arithmetic.js";
import { allocate, createBuilder, reset, run } from "../../src/logic/machine.js";

describe("a program", () => {
  test("knows the range of every register while it is built: what it comes to when nothing is known", () => {
    const builder = createBuilder();
    const a = builder.slot(0, 10);
    const b = builder.slot(-5, 5);
    expect(builder.range(builder.emit(sum, [a, b], undefined))).toEqual({ low: -5, high: 15 });
    expect(builder.range(builder.emit(difference, [a, b], undefined))).toEqual({ low: -5, high: 15 });
    expect(builder.range(builder.emit(product, [a, b], undefined))).toEqual({ low: -50, high: 50 });
    expect(builder.range(builder.emit(times, [b], 3))).toEqual({ low: -15, high: 15 });
    expect(builder.range(builder.emit(least, [a, builder.constant(4)], undefined))).toEqual({ low: 0, high: 4 });
    expect(builder.range(builder.emit(sum, [], undefined))).toEqual({ low: 0, high: 0 });
  });

  test("runs its steps level by level, in whatever order they were emitted, and starts anew after a reset", () => {
    const builder = createBuilder();
    const a = builder.slot(0, 9);
    const condition = builder.slot(0, 1);
    const twice = builder.emit(times, [a], 2);
    const plus = builder.emit(sum, [twice, a], undefined);
    const chosen = builder.emit(choose, [condition, plus, twice], undefined);
    const again = builder.emit(times, [chosen], 10);
    const program = builder.program();
    const memory = allocate(program);
    run(program, memory);
    expect([memory.low[again], memory.high[again]]).toEqual([0, 270]);
    memory.low[a] = memory.high[a] = 4;
    run(program, memory);
    expect([memory.low[again], memory.high[again]]).toEqual([80, 120]);
    memory.low[condition] = memory.high[condition] = 1;
    run(program, memory);
    expect([memory.low[again], memory.high[again]]).toEqual([120, 120]);
    reset(program, memory);
    run(program, memory);
    expect([memory.low[again], memory.high[again]]).toEqual([0, 270]);
  });

  test("keeps one register for one constant, and grows past its first size", () => {
    const builder = createBuilder();
    expect(builder.constant(7)).toBe(builder.constant(7));
    expect(builder.isConstant(builder.constant(7))).toBe(true);
    expect(builder.isConstant(builder.slot(7, 7))).toBe(false);
    const slots = Array.from({ length: 200 }, (_, i) => builder.slot(i, i + 1));
    const all = builder.emit(sum, slots, undefined);
    expect(builder.range(all)).toEqual({ low: 19_900, high: 20_100 });
    const memory = allocate(builder.program());
    expect([memory.low[slots[199]!], memory.high[slots[199]!]]).toEqual([199, 200]);
  });

  test("makes no row for what is always one of its operands, unless that one may be a fault", () => {
    const builder = createBuilder();
    const a = builder.slot(0, 4);
    const b = builder.slot(4, 9);
    const c = builder.slot(3, 9);
    expect(builder.emit(least, [b, a], undefined)).toBe(a);
    expect(builder.emit(least, [c, a], undefined)).not.toBe(a);
    expect(builder.emit(greatest, [b, a], undefined)).toBe(b);
    expect([a, c]).not.toContain(builder.emit(greatest, [c, a], undefined));
    expect(builder.emit(sum, [a], undefined)).toBe(a);
    const faulty = builder.emit({ ...times, canFault: true }, [a], 1);
    expect(builder.emit(sum, [faulty], undefined)).not.toBe(faulty);
  });

  test("says once when a range leaves what is exact", () => {
    const builder = createBuilder();
    const large = builder.slot(0, Number.MAX_SAFE_INTEGER);
    expect(builder.exceeded()).toBe(false);
    builder.emit(sum, [large], undefined);
    expect(builder.exceeded()).toBe(false);
    builder.emit(sum, [large, builder.constant(1)], undefined);
    expect(builder.exceeded()).toBe(true);
    expect(builder.exceeded()).toBe(false);
    builder.emit(difference, [builder.constant(-1), large], undefined);
    expect(builder.exceeded()).toBe(true);
  });
});
