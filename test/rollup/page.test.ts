// The page docs/rollup.md: its tables are computed here, and its names are those of the entry.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import { expect, test } from "vitest";
import * as entry from "../../src/rollup/index.js";
import { rank, rateTable } from "../../src/rollup/index.js";
import { AGENCIES, AREAS, counts, HOUSEHOLDS, vietnamese, WARDS } from "./bac-ninh.js";

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/rollup.md"), "utf8");
const line = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

test.each([
  ["II.2.1 Gia đình văn hóa", HOUSEHOLDS, "total"],
  ["II.2.2 Khu dân cư văn hóa", AREAS, "total"],
  ["II.2.3 Cơ quan, đơn vị, doanh nghiệp đạt chuẩn văn hóa", AGENCIES, "registered"],
  ["II.2.4 Phường đạt chuẩn văn minh đô thị", WARDS, "total"],
] as const)("the line of %s is what rateTable gives", (name, rows, base) => {
  const { rates } = rateTable(counts(rows), { base, places: 1, rounding: "half-up" });
  expect(PAGE).toContain(line(name, `\`${base}\``, ...rates.map(({ percent }) => vietnamese(percent))));
});

test.each(["pooled", "mean-of-rounded-rates", "mean-of-rates"] as const)("the line of %s is too", (average) => {
  const table = rateTable(counts(AGENCIES), { base: "registered", places: 1, rounding: "half-up", average });
  const { kind, percent, part, whole } = table.average!;
  expect(PAGE).toMatch(new RegExp(`^\\| \`${kind}\` \\| .* \\| ${vietnamese(percent)} \\|$`, "m"));
  if (part !== undefined) expect(PAGE).toContain(`the sums, ${part} of ${whole ?? 0}`);
});

test.each([
  ["13/18", 1],
  ["14/18", 1],
  ["132/149", 2],
  ["148/149", 2],
] as const)("and the line of %s, printed as cut off", (share, places) => {
  const [achieved = 0, total = 0] = share.split("/").map(Number);
  const one = (rounding: "down" | "half-up"): string =>
    vietnamese(
      rateTable([{ label: "x", total, achieved }], { base: "total", places, rounding }).rates[0]?.percent,
      places,
    );
  expect(PAGE).toContain(line(share, one("down"), one("down"), one("half-up")));
});

test("the quota it names is 196 places", () => {
  const options = { percent: 15, of: 1309, rounding: "down" } as const;
  const [group] = rank([{ id: "a", figures: {} }], { quota: options, keys: [{ by: "votes", order: "high-first" }] });
  expect(PAGE).toContain(`is ${group?.quota ?? 0} places`);
});

test("its example runs, and gives what its comments say", () => {
  const [, code = ""] = /```ts\n(.*?)```/s.exec(PAGE) ?? [];
  const body = code
    .replace(/^import .*$/m, "")
    .replace(/^(units.*); \/\/ (.*)$/m, "seen.push([$1, $2]);")
    .replace(/^(factsOf.*);\n\/\/ (.*)$/m, "seen.push([$1, $2]);");
  const seen: (readonly [unknown, unknown])[] = [];
  const run = compileFunction(body, ["factsOf", "rollUp", "seen"]) as (...names: readonly unknown[]) => void;
  run(entry.factsOf, entry.rollUp, seen);
  expect(seen.length).toBe(2);
  for (const [found, expected] of seen) expect(found).toEqual(expected);
});

test("thangdiem/rollup exports exactly these functions", () => {
  expect(Object.keys(entry).sort()).toEqual([
    "RulesetError",
    "factsOf",
    "rank",
    "rateTable",
    "rollUp",
    "safeRank",
    "safeRateTable",
    "safeRollUp",
  ]);
});
