import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RateRow, type RateTableOptions, rateTable, safeRateTable } from "../../src/rollup/index.js";
import { SETTINGS } from "../laws/settings.js";
import { AGENCIES, AREAS, counts, HOUSEHOLDS, type Printed, vietnamese, WARDS } from "./bac-ninh.js";

type Reading = Pick<RateTableOptions, "base" | "rounding" | "average"> & { readonly places?: number };

function percents(rows: readonly RateRow[], { places = 1, ...reading }: Reading): readonly string[] {
  return rateTable(rows, { places, ...reading }).rates.map(({ percent }) => vietnamese(percent, places));
}

const printed = (rows: readonly Printed[]): readonly string[] => rows.map(({ percent }) => percent);

/** One percentage, part of total. */
function one(achieved: number, total: number, rounding: "half-up" | "down", places: number): string | undefined {
  return percents([{ label: "x", total, achieved }], { base: "total", rounding, places })[0];
}

describe("the result tables of Bắc Ninh city, 2016-2020", () => {
  test.each([
    ["II.2.1 households", HOUSEHOLDS, "total"],
    ["II.2.2 areas", AREAS, "total"],
    ["II.2.3 agencies", AGENCIES, "registered"],
    ["II.2.4 wards", WARDS, "total"],
  ] as const)("%s: all five percentages come out as printed, half up to one place", (_, rows, base) => {
    expect(percents(counts(rows), { base, rounding: "half-up" })).toEqual(printed(rows));
  });

  test("II.2.1 is of the total: of the registered the rates are others, and cut off they are", () => {
    const rows = counts(HOUSEHOLDS);
    expect(percents(rows, { base: "registered", rounding: "half-up" })).toEqual([
      "96,8",
      "96,4",
      "95,1",
      "95,6",
      "96,4",
    ]);
    expect(percents(rows, { base: "total", rounding: "down" })).toEqual(["92,5", "92,8", "91,5", "92,9", "94,3"]);
  });

  test("II.2.1, the text's range “từ 91,6% - 94,4%”: 2018 and 2020; the five years together 92,87", () => {
    const options = { base: "total", places: 2, rounding: "half-up", average: "pooled" } as const;
    expect([...printed(HOUSEHOLDS)].sort()).toEqual(["91,6", "92,5", "92,8", "93,0", "94,4"]);
    expect(rateTable(counts(HOUSEHOLDS), options).average).toEqual({
      kind: "pooled",
      percent: 92.87,
      part: 213_044,
      whole: 229_404,
    });
  });

  test.each([
    ["pooled", "85,9"],
    ["mean-of-rounded-rates", "85,9"],
    ["mean-of-rates", "85,8"],
  ] as const)("II.2.3 “đạt bình quân 85,9%”: %s gives %s", (average, expected) => {
    const table = rateTable(counts(AGENCIES), { base: "registered", places: 1, rounding: "half-up", average });
    expect(vietnamese(table.average?.percent)).toBe(expected);
  });

  test("II.2.3: the three averages, with more places: 85,8801 and 85,8450", () => {
    const exact = (average: "pooled" | "mean-of-rates") =>
      rateTable(counts(AGENCIES), { base: "registered", places: 4, rounding: "half-up", average }).average?.percent;
    expect(exact("pooled")).toBe(85.8801);
    expect(exact("mean-of-rates")).toBe(85.845);
  });

  test("II.2.3 as a share of all agencies cannot be taken: no total is printed", () => {
    const result = safeRateTable(counts(AGENCIES), { base: "total", places: 1, rounding: "half-up" });
    expect(result.issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(
      [0, 1, 2, 3, 4].map((row) => `shape.missing-key /rows/${row}`),
    );
  });

  test("II.2.4 contradicts itself: the text has 19/19 registered every year, the table 17 and 16 of 19", () => {
    const registration = WARDS.map(({ label, total = 0, registered = 0 }) => ({ label, total, achieved: registered }));
    const fromTable = percents(registration, { base: "total", rounding: "half-up" });
    expect(fromTable).toEqual(["100,0", "89,5", "84,2", "100,0", "100,0"]);
    // The rates of recognition are those of the total; of the registered, 2017 and 2018 would be higher.
    expect(percents(counts(WARDS), { base: "registered", rounding: "half-up" })).toEqual([
      "78,9",
      "76,5",
      "75,0",
      "84,2",
      "73,7",
    ]);
  });

  test.each([
    ["84/114 “Khu dân cư sạch”", 84, 114, "73,7"],
    ["92/114 houses of culture of 300m2 and more", 92, 114, "80,7"],
    ["12/19 wards with land for a hall", 12, 19, "63,2"],
    ["114/114 houses of culture", 114, 114, "100,0"],
  ])("other shares of the project: %s", (_, part, whole, expected) => {
    expect(one(part, whole, "half-up", 1)).toBe(expected);
  });
});

// The plan prints no counts: 18 communes and 149 villages and groups are inferred from the percentages.
describe("the indicators of Bắc Sơn district, 2023 and 2024 (plan of March 2024, section II), inferred counts", () => {
  test.each([
    [13, 18, 1, "72,2", "72,2"],
    [14, 18, 1, "77,7", "77,8"],
    [132, 149, 2, "88,59", "88,59"],
    [148, 149, 2, "99,32", "99,33"],
  ])("%d/%d in %d places: %s cut off, as printed; rounded %s", (part, whole, places, cut, rounded) => {
    expect(one(part, whole, "down", places)).toBe(cut);
    expect(one(part, whole, "half-up", places)).toBe(rounded);
  });

  test("all four cells come out cut off, two of them do not rounded", () => {
    const cells = [
      [13, 18, 1, "72,2"],
      [14, 18, 1, "77,7"],
      [132, 149, 2, "88,59"],
      [148, 149, 2, "99,32"],
    ] as const;
    const hits = (rounding: "down" | "half-up"): number =>
      cells.filter(([part, whole, places, cell]) => one(part, whole, rounding, places) === cell).length;
    expect([hits("down"), hits("half-up")]).toEqual([4, 2]);
  });
});

describe("reports of other places", () => {
  test.each([
    // Phúc Lợi (Hà Nội) 2020: both rates are of all households.
    ["Phúc Lợi 2020, registered of all", 3184, 3301, 2, "half-up", "96,46"],
    ["Phúc Lợi 2020, recognised of all", 3019, 3301, 2, "half-up", "91,46"],
    // Hà Quảng (Cao Bằng) 2020: “83” only cut off, while 75,4 of the same report only rounded.
    ["Hà Quảng 2020, households", 11_547, 13_755, 0, "down", "83"],
    ["Hà Quảng 2020, areas", 147, 195, 1, "half-up", "75,4"],
    ["Hà Quảng 2020, areas refused", 48, 195, 1, "half-up", "24,6"],
    // Bắc Ninh province 2011: 61,8 either way, 89,4 only cut off.
    ["Bắc Ninh province 2011, areas, rounded", 449, 726, 1, "half-up", "61,8"],
    ["Bắc Ninh province 2011, areas, cut off", 449, 726, 1, "down", "61,8"],
    ["Bắc Ninh province 2011, households", 231_023, 258_134, 1, "down", "89,4"],
    // Dương Kinh (Hải Phòng): one sentence rounds 41/42 and cuts 36/42 off.
    ["Dương Kinh 2017", 41, 42, 0, "half-up", "98"],
    ["Dương Kinh 2018", 36, 42, 0, "down", "85"],
    // Bắc Kạn city 2020.
    ["Bắc Kạn 2020, households", 10_945, 11_619, 1, "half-up", "94,2"],
    ["Bắc Kạn 2020, areas", 98, 117, 2, "half-up", "83,76"],
    ["Bắc Kạn 2020, groups of families", 121, 126, 2, "half-up", "96,03"],
    ["Bắc Kạn 2020, agencies", 187, 203, 2, "down", "92,11"],
    ["Nông Sơn 2017", 7475, 8284, 1, "half-up", "90,2"],
    ["Nà Búng", 90, 93, 0, "half-up", "97"],
  ] as const)("%s: %d of %d in %d places, %s, is %s as printed", (_, part, whole, places, rounding, expected) => {
    expect(one(part, whole, rounding, places)).toBe(expected);
  });

  test.each([
    ["Hà Quảng 2020, 134/195 printed “73”", 134, 195, 0, "73", ["68", "69"]],
    ["Cao Bằng 2012, 96 553/111 522 printed “87,3”", 96_553, 111_522, 1, "87,3", ["86,5", "86,6"]],
    ["Bắc Kạn 2020, 3 326/10 945 printed “30.40”", 3326, 10_945, 2, "30,40", ["30,38", "30,39"]],
    ["Bắc Kạn 2020, 17/187 printed “0,9”", 17, 187, 1, "0,9", ["9,0", "9,1"]],
  ] as const)("%s: no rounding gives it", (_, part, whole, places, cell, expected) => {
    expect(expected).not.toContain(cell);
    expect([one(part, whole, "down", places), one(part, whole, "half-up", places)]).toEqual(expected);
  });
});

describe("a table of rates", () => {
  const options = { base: "total", places: 1, rounding: "half-up" } as const;

  test("has no rate where there is nobody, says so, and counts the row in no average", () => {
    const rows = [
      { label: "a", total: 0, achieved: 0 },
      { label: "b", total: 4, achieved: 1 },
    ];
    for (const average of ["pooled", "mean-of-rates", "mean-of-rounded-rates"] as const) {
      const table = rateTable(rows, { ...options, average });
      expect(table.rates[0]).toEqual({ label: "a", part: 0, whole: 0 });
      expect(table.withoutRate).toEqual(["a"]);
      expect(table.average?.percent).toBe(25);
    }
    expect(rateTable(rows.slice(0, 1), { ...options, average: "pooled" })).not.toHaveProperty("average");
  });

  test("takes the share of those that held the title before (giữ vững)", () => {
    const rows = [{ label: "2026", total: 24, holding: 20, achieved: 19 }];
    expect(percents(rows, { base: "holding", rounding: "half-up" })).toEqual(["95,0"]);
  });

  test("lays its part and its whole beside each percentage", () => {
    const { rates } = rateTable([{ label: "2020", total: 114, achieved: 102 }], options);
    expect(rates).toEqual([{ label: "2020", part: 102, whole: 114, percent: 89.5 }]);
  });

  test.each([
    ["no base", {}, { base: undefined }, "shape.missing-key "],
    ["an unknown base", {}, { base: "totall" }, "shape.unknown-value /base"],
    ["no rounding", {}, { rounding: undefined }, "shape.missing-key "],
    ["no places", {}, { places: undefined }, "shape.missing-key "],
    ["too many places", {}, { places: 5 }, "shape.too-big /places"],
    ["half a place", {}, { places: 0.5 }, "shape.wrong-type /places"],
    ["an unknown average", {}, { average: "median" }, "shape.unknown-value /average"],
    ["an unknown option", {}, { round: "down" }, "shape.unknown-key /round"],
    ["more achieved than there were", { achieved: 5 }, {}, "rollup.part-exceeds-whole /rows/0/achieved"],
    ["no count that is the base", { total: undefined }, {}, "shape.missing-key /rows/0"],
    ["half a household", { achieved: 0.5 }, {}, "shape.wrong-type /rows/0/achieved"],
    ["fewer than none", { achieved: -1 }, {}, "shape.too-small /rows/0/achieved"],
    ["more than can be summed", { total: 1e10 }, {}, "shape.too-big /rows/0/total"],
    ["a misspelt key", { registred: 4 }, {}, "shape.unknown-key /rows/0/registred"],
    ["an empty label", { label: "" }, {}, "shape.too-small /rows/0/label"],
    ["a label that is no text", { label: 2020 }, {}, "shape.wrong-type /rows/0/label"],
  ])("refuses %s", (_, row, option, expected) => {
    // CAST: callers without types hand over wrong data too.
    const rows = [{ label: "2020", total: 4, achieved: 1, ...row }] as readonly RateRow[];
    const given = { ...options, ...option } as RateTableOptions;
    expect(safeRateTable(rows, given).issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([expected]);
    expect(() => rateTable(rows, given)).toThrow(expect.objectContaining({ name: "RulesetError" }));
  });

  test("refuses what is no list of rows", () => {
    const given = [{}, [4]] as unknown as readonly (readonly RateRow[])[];
    expect(given.map((rows) => safeRateTable(rows, options).issues.map(({ code }) => code))).toEqual([
      ["shape.wrong-type"],
      ["shape.wrong-type"],
    ]);
  });
});

describe("for all tables", () => {
  const row = fc
    .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(1_000_000))
    .map(([total, part]): RateRow => ({ label: "x", total, achieved: part % (total + 1) }));
  const tables = fc.tuple(
    fc.array(row, { minLength: 1, maxLength: 12 }),
    fc.record({
      base: fc.constant("total" as const),
      places: fc.integer({ min: 0, max: 4 }),
      rounding: fc.constantFrom("half-up" as const, "down" as const),
    }),
  );
  const averages = ["pooled", "mean-of-rates", "mean-of-rounded-rates"] as const;

  test("every average lies between the least rate and the greatest", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...averages), ([rows, options], average) => {
        const table = rateTable(rows, { ...options, average });
        const of = table.rates.map(({ percent = -1 }) => percent);
        expect(table.average?.percent).toBeGreaterThanOrEqual(Math.min(...of));
        expect(table.average?.percent).toBeLessThanOrEqual(Math.max(...of));
      }),
      SETTINGS,
    );
  });

  test("a percentage is the decimal nearest below or to the share: checked with whole numbers of any length", () => {
    fc.assert(
      fc.property(tables, ([rows, options]) => {
        for (const { part, whole, percent = -1 } of rateTable(rows, options).rates) {
          const scale = 10 ** options.places;
          const shown = BigInt(Math.round(percent * scale));
          expect(Number(shown) / scale).toBe(percent);
          const share = BigInt(part) * 100n * BigInt(scale);
          const error = share - shown * BigInt(whole);
          if (options.rounding === "down") expect(error >= 0n && error < BigInt(whole)).toBe(true);
          else expect(2n * error >= -BigInt(whole) && 2n * error < BigInt(whole)).toBe(true);
        }
      }),
      SETTINGS,
    );
  });

  test("the order of the rows changes no average, and rows of one whole have one mean, pooled or not", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...averages), ([rows, options], average) => {
        const of = (given: readonly RateRow[], kind = average) =>
          rateTable(given, { ...options, average: kind }).average;
        expect(of([...rows].reverse())).toEqual(of(rows));
        const alike = rows.map((one): RateRow => ({ ...one, total: 1_000_000 }));
        expect(of(alike, "mean-of-rates")?.percent).toBe(of(alike, "pooled")?.percent);
      }),
      SETTINGS,
    );
  });
});
