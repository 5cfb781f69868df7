// Small cells: what is hidden cannot be worked out from what is shown, tried by going through every table that shows the same.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CountTable, type Hidden, hiddenIn } from "../../../src/compare/impact/hide.js";

function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0);
}

/** Every way to share a sum among so many, each at most what is left. */
function shares(total: number, parts: number): readonly (readonly number[])[] {
  if (parts === 0) return total === 0 ? [[]] : [];
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    shares(total - first, parts - 1).map((rest) => [first, ...rest]),
  );
}

/** All tables of counts with the same column sums that look the same: the same shown cells, the same shown row sums. */
function alike(table: CountTable, { cells, sums }: Hidden): readonly CountTable[] {
  const width = table[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => {
    const counts = table.map((row) => row[column] ?? 0);
    const open = counts.flatMap((_, row) => (cells[row]?.[column] === true ? [row] : []));
    const left = sum(open.map((row) => counts[row] ?? 0));
    return shares(left, open.length).map((share) => counts.map((one, row) => share[open.indexOf(row)] ?? one));
  });
  const tables = columns.reduce<readonly (readonly (readonly number[])[])[]>(
    (all, choices) => all.flatMap((before) => choices.map((choice) => [...before, choice])),
    [[]],
  );
  return tables
    .map((chosen) => table.map((_, row) => chosen.map((column) => column[row] ?? 0)))
    .filter((made) => made.every((row, at) => sums[at] === true || sum(row) === sum(table[at] ?? [])));
}

const SMALLEST = 3;
// So small that all tables that look the same can be gone through.
const tableArb = fc
  .constantFrom([2, 1], [2, 2], [2, 3], [3, 1], [3, 2], [4, 1])
  .chain(([rows = 0, columns = 0]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  // A group with nobody in it would not be in the table.
  .filter((table) => table.every((row) => sum(row) > 0));

describe("what is hidden", () => {
  test("is every small cell and every small group", () => {
    fc.assert(
      fc.property(tableArb, (table) => {
        const { cells, sums } = hiddenIn(table, SMALLEST);
        for (const [row, counts] of table.entries()) {
          for (const [column, count] of counts.entries())
            if (count > 0 && count < SMALLEST) expect(cells[row]?.[column]).toBe(true);
          if (sum(counts) < SMALLEST) expect(sums[row]).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("cannot be worked out: another table shows the same, with another figure there", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(tableArb, (table) => {
        const hidden = hiddenIn(table, SMALLEST);
        const tables = alike(table, hidden);
        for (const [row, counts] of table.entries()) {
          for (const [column, count] of counts.entries()) {
            if (hidden.cells[row]?.[column] !== true) continue;
            // Only where the column itself, which is published, has nothing, is there nothing to hide.
            if (sum(table.map((one) => one[column] ?? 0)) === 0) continue;
            expect(tables.some((other) => other[row]?.[column] !== count)).toBe(true);
          }
          if (hidden.sums[row] === true)
            expect(tables.some((other) => sum(other[row] ?? []) !== sum(counts))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("is nothing where every figure is large or 0", () => {
    const { cells, sums } = hiddenIn(
      [
        [100, 0, 12],
        [80, 7, 0],
      ],
      5,
    );
    expect([cells.flat(), sums].flat()).not.toContain(true);
  });

  test("is never one cell alone, in its row or in its column", () => {
    const { cells, sums } = hiddenIn(
      [
        [100, 3, 12],
        [80, 40, 9],
        [60, 50, 30],
      ],
      5,
    );
    expect(cells).toEqual([
      [false, true, true],
      [false, true, true],
      [false, false, false],
    ]);
    expect(sums).toEqual([false, false, false]);
  });

  test("is nothing in a single group, which is everybody", () => {
    expect(hiddenIn([[1, 2]], 5)).toEqual({ cells: [[false, false]], sums: [false] });
  });

  test("is decided alike, whatever the numbers of many groups are", () => {
    const table = Array.from({ length: 200 }, (_, row) => [row % 7, (row * 31) % 11, 400 - row, row % 3]);
    const hidden = hiddenIn(table, 5);
    expect(hiddenIn(table, 5)).toEqual(hidden);
    expect(hidden.cells.flat().filter((one) => one).length).toBeLessThan(800);
  });
});
