// In: the demo of one ward's year. Out: it prints what its golden file says, and its counts add up.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";

type Row = readonly [name: string, ...cells: (readonly [low: number, high: number])[]];

let printed = "";

beforeAll(() => {
  expect(existsSync("dist/rollup.js"), "build first: npm run build").toBe(true);
  printed = execFileSync("node", ["docs/examples/ward-year.mjs"], { encoding: "utf8" });
});

/** The rows of one section's table, `a–b` as a range; cells that are no counts are left out. */
function rows(section: number): readonly Row[] {
  const text = new RegExp(`^${section}\\. [\\s\\S]*?(?=^\\d\\. |$(?![\\s\\S]))`, "m").exec(printed)?.[0] ?? "";
  const [, table = ""] = text.split(/^ {2}-+$/m);
  const lines = table
    .split("\n")
    .map((line) => line.trim().split(/ {3,}/))
    .filter((cells) => cells.length > 3);
  return lines.map(([name = "", ...cells]): Row => [name, ...cells.flatMap(range)]);
}

function range(cell: string): readonly (readonly [number, number])[] {
  const [, low, high = low] = /^(\d+)(?:–(\d+))?(?:\/\d+)?$/.exec(cell) ?? [];
  return low === undefined ? [] : [[Number(low), Number(high)]];
}

/** One column of some rows, added up. */
function sum(of: readonly Row[], column: number): readonly [number, number] {
  const cells = of.map((row) => row[column] as readonly [number, number]);
  return [cells.reduce((all, [low]) => all + low, 0), cells.reduce((all, [, high]) => all + high, 0)];
}

test("the demo prints its golden file, the same each time", async () => {
  await expect(printed).toMatchFileSnapshot("golden/demo-year.vi.txt");
  expect(execFileSync("node", ["docs/examples/ward-year.mjs"], { encoding: "utf8" })).toBe(printed);
});

test("the demo fits on a page", () => {
  const lines = printed.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(80);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(120);
  expect(printed).not.toMatch(/undefined|NaN|\[object/);
});

test("six areas have 500 households, and each household one verdict", () => {
  const households = rows(1);
  const areas = households.slice(0, 6);
  const ward = households[6]!;
  expect(households).toHaveLength(7);
  expect(ward[1]).toEqual([500, 500]);
  for (let column = 1; column <= 6; column++) expect(sum(areas, column)).toEqual(ward[column]);
  for (const [name, size, ...verdicts] of households) {
    const four = verdicts.slice(0, 4).reduce((all, [low]) => all + low, 0);
    expect(four, name).toBe(size![0]);
  }
});

test("an undetermined file is not counted as failed: it makes the range", () => {
  for (const [name, , eligible, , , open, recognised] of rows(1)) {
    expect(open![0], name).toBeGreaterThanOrEqual(0);
    expect(recognised, name).toEqual([eligible![0], eligible![0] + open![0]]);
  }
});

test("the table of rates has the counts of the levels below", () => {
  const rates = rows(4);
  const recognised = rows(1).map((row) => row.at(-1));
  expect(rates.slice(0, 7).map((row) => row[2])).toEqual(recognised);
  expect(sum(rates.slice(0, 6), 1)).toEqual(rates[6]![1]);
  expect(printed).toMatch(/Hộ, toàn phường +\d+\/500 +\d+,\d +/);
});
