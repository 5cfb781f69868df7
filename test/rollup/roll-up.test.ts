import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareProducts } from "../../src/base/exact.js";
import {
  type Base,
  factsOf,
  type Member,
  type Outcome,
  type RolledUp,
  type RollUpOptions,
  rollUp,
  type Share,
  safeRollUp,
} from "../../src/rollup/index.js";
import { count, fact, gate, judge, sheet } from "../decision/sheet.js";
import { SETTINGS } from "../laws/settings.js";

type Known = Partial<Pick<Member, "registered" | "holding">>;

const member = (id: string, outcome: Outcome, unit = "a-1", known: Known = {}): Member => ({
  id,
  unit,
  outcome,
  ...known,
});
const members = (of: readonly (readonly [Outcome, number])[], unit: string): readonly Member[] =>
  of.flatMap(([outcome, n]) => Array.from({ length: n }, (_, i) => member(`${unit}-${outcome}-${i}`, outcome, unit)));
const total: RollUpOptions = { base: "total" };

describe("the outcomes of the members of a unit", () => {
  test("are counted, each unit for itself and all together, sorted by unit", () => {
    const given = [
      ...members(
        [
          ["recognised", 2],
          ["refused", 1],
        ],
        "b",
      ),
      ...members(
        [
          ["recognised", 3],
          ["pending", 1],
        ],
        "a",
      ),
    ];
    expect(rollUp(given, total)).toEqual({
      base: "total",
      units: [
        {
          unit: "a",
          basis: "recognised",
          total: 4,
          whole: { low: 4, high: 4 },
          achieved: { low: 3, high: 4 },
          notAchieved: { low: 0, high: 1 },
          undetermined: 1,
          share: { low: [3, 4], high: [4, 4] },
        },
        {
          unit: "b",
          basis: "recognised",
          total: 3,
          whole: { low: 3, high: 3 },
          achieved: { low: 2, high: 2 },
          notAchieved: { low: 1, high: 1 },
          undetermined: 0,
          share: { low: [2, 3], high: [2, 3] },
        },
      ],
      overall: {
        basis: "recognised",
        total: 7,
        whole: { low: 7, high: 7 },
        achieved: { low: 5, high: 6 },
        notAchieved: { low: 1, high: 2 },
        undetermined: 1,
        share: { low: [5, 7], high: [6, 7] },
      },
    });
  });

  test.each([
    ["recognised", [1, 1]],
    ["refused", [0, 0]],
    ["revoked", [0, 0]],
    ["not-considered", [0, 0]],
    ["pending", [0, 1]],
  ] as const)("%s counts as achieved from … to %j", (outcome, [low, high]) => {
    expect(rollUp([member("h-1", outcome)], total).overall.achieved).toEqual({ low, high });
  });

  test.each([
    ["eligible", [1, 1]],
    ["ineligible", [0, 0]],
    ["disqualified", [0, 0]],
    ["undetermined", [0, 1]],
  ] as const)("the verdict %s counts from … to %j, and only as projected", (verdict, [low, high]) => {
    const { overall } = rollUp([{ id: "h-1", unit: "a-1", verdict }], total);
    expect(overall.achieved).toEqual({ low, high });
    expect(overall.basis).toBe("projected");
  });

  test("one verdict makes its unit and the whole projected, and no other unit", () => {
    const { units, overall } = rollUp(
      [
        member("h-1", "recognised"),
        member("h-2", "recognised", "a-2"),
        { id: "h-3", unit: "a-2", verdict: "eligible" },
      ],
      total,
    );
    expect(units.map(({ basis }) => basis)).toEqual(["recognised", "projected"]);
    expect(overall.basis).toBe("projected");
  });

  test("members that were not given count as undetermined where sizes are stated; a unit without members is shown", () => {
    const { units, overall } = rollUp([member("h-1", "recognised"), member("h-2", "refused")], {
      base: "total",
      sizes: { "a-1": 5, "a-2": 3 },
    });
    expect(units.map(({ unit, share, undetermined }) => ({ unit, share, undetermined }))).toEqual([
      { unit: "a-1", share: { low: [1, 5], high: [4, 5] }, undetermined: 3 },
      { unit: "a-2", share: { low: [0, 3], high: [3, 3] }, undetermined: 3 },
    ]);
    expect(overall.share).toEqual({ low: [1, 8], high: [7, 8] });
  });

  test("nobody has no share", () => {
    expect(rollUp([], total)).toEqual({
      base: "total",
      units: [],
      overall: {
        basis: "recognised",
        total: 0,
        whole: { low: 0, high: 0 },
        achieved: { low: 0, high: 0 },
        notAchieved: { low: 0, high: 0 },
        undetermined: 0,
      },
    });
  });
});

describe("a base other than the total", () => {
  test("leaves out who is not in it, and is a range where that is not known", () => {
    const given = [
      member("h-1", "recognised", "a-1", { registered: true }),
      member("h-2", "refused", "a-1", { registered: true }),
      member("h-3", "not-considered", "a-1", { registered: false }),
      member("h-4", "recognised"),
      member("h-5", "refused"),
    ];
    expect(rollUp(given, { base: "registered" }).overall).toEqual({
      basis: "recognised",
      total: 5,
      whole: { low: 2, high: 4 },
      achieved: { low: 1, high: 2 },
      notAchieved: { low: 1, high: 2 },
      undetermined: 0,
      share: { low: [1, 3], high: [2, 3] },
    });
  });

  test("kept of those that held the title before", () => {
    const given = [
      member("a", "recognised", "w", { holding: true }),
      member("b", "refused", "w", { holding: true }),
      member("c", "recognised", "w", { holding: false }),
    ];
    expect(rollUp(given, { base: "holding" }).overall.share).toEqual({ low: [1, 2], high: [1, 2] });
  });

  test("whoever may be alone in it decides both ends", () => {
    const share = (outcome: Outcome) => rollUp([member("a", outcome)], { base: "registered" }).overall.share;
    expect(share("recognised")).toEqual({ low: [1, 1], high: [1, 1] });
    expect(share("refused")).toEqual({ low: [0, 1], high: [0, 1] });
    expect(share("pending")).toEqual({ low: [0, 1], high: [1, 1] });
  });
});

describe("a roll-up refuses", () => {
  const good = member("h-1", "recognised");
  const codes = (given: unknown, options: unknown = total): readonly string[] =>
    // CAST: callers without types hand over wrong data too.
    safeRollUp(given as readonly Member[], options as RollUpOptions).issues.map(
      ({ code, pointer }) => `${code} ${pointer}`,
    );

  test.each([
    ["the same id twice, in two units too", [good, { ...good, unit: "a-2" }], "rollup.duplicate-id /members/1/id"],
    ["both outcome and verdict", [{ ...good, verdict: "eligible" }], "shape.unknown-key /members/0/verdict"],
    ["neither of them", [{ id: "h-1", unit: "a-1" }], "shape.missing-key /members/0"],
    ["an unknown outcome", [{ ...good, outcome: "toString" }], "shape.unknown-value /members/0/outcome"],
    ["an unknown verdict", [{ id: "h", unit: "a", verdict: "yes" }], "shape.unknown-value /members/0/verdict"],
    ["an outcome that is no text", [{ ...good, outcome: true }], "shape.wrong-type /members/0/outcome"],
    ["no unit", [{ id: "h-1", outcome: "pending" }], "shape.missing-key /members/0"],
    ["a misspelt key", [{ ...good, registred: true }], "shape.unknown-key /members/0/registred"],
    ["a registration that is no truth", [{ ...good, registered: "yes" }], "shape.wrong-type /members/0/registered"],
    ["a member that is none", ["h-1"], "shape.wrong-type /members/0"],
    ["members that are no list", {}, "shape.wrong-type /members"],
  ])("%s", (_, given, expected) => {
    expect(codes(given)).toEqual([expected]);
  });

  test.each([
    ["no base", {}, "shape.missing-key "],
    ["an unknown base", { base: "registred" }, "shape.unknown-value /base"],
    ["a size less than the members given", { ...total, sizes: { "a-1": 0 } }, "rollup.part-exceeds-whole /sizes/a-1"],
    ["a unit without a size", { ...total, sizes: { "a-1": 1, b: 1 } }, "rollup.unknown-unit /members/1/unit"],
    ["a size that is no count", { ...total, sizes: { "a-1": 1.5 } }, "shape.wrong-type /sizes/a-1"],
    ["sizes that are none", { ...total, sizes: [] }, "shape.wrong-type /sizes"],
  ])("%s", (_, options, expected) => {
    const given = expected.startsWith("rollup.unknown") ? [good, member("h-2", "pending", "a-2")] : [good];
    expect(codes(given, options)).toEqual([expected]);
    expect(() => rollUp(given, options as RollUpOptions)).toThrow(expect.objectContaining({ name: "RulesetError" }));
  });

  test("no unit for its name: those of prototypes are units like others", () => {
    const given = [member("a", "recognised", "__proto__"), member("b", "refused", "constructor")];
    expect(rollUp(given, total).units.map(({ unit }) => unit)).toEqual(["__proto__", "constructor"]);
    expect(codes(given, { base: "total", sizes: {} }).length).toBe(2);
  });
});

describe("facts of the next level", () => {
  const area = (of: readonly (readonly [Outcome, number])[]): RolledUp => rollUp(members(of, "a"), total).overall;

  test("are counts with what they rest on; a range is unknown, and says which", () => {
    const counts = area([
      ["recognised", 36],
      ["refused", 2],
      ["pending", 2],
    ]);
    const mapping = { "h.all": "total", "h.good": "achieved", "h.not": "notAchieved", "h.base": "whole" } as const;
    expect(factsOf(counts, mapping, "QĐ 12/2020")).toEqual({
      "h.all": { value: 40, source: "recognised: QĐ 12/2020" },
      "h.good": { unknown: "recognised: QĐ 12/2020: 36…38" },
      "h.not": { unknown: "recognised: QĐ 12/2020: 2…4" },
      "h.base": { value: 40, source: "recognised: QĐ 12/2020" },
    });
  });

  test("are refused where the mapping names no count, or the source is no text", () => {
    const counts = area([["recognised", 1]]);
    const tryWith = (mapping: unknown, source?: unknown) => () => factsOf(counts, mapping as never, source as never);
    expect(tryWith({ x: "share" })).toThrow("shape.unknown-value");
    expect(tryWith([])).toThrow("shape.wrong-type");
    expect(tryWith({ x: "total" }, "")).toThrow("shape.too-small");
  });

  // A made-up sheet for an area and one for a ward, of which only the shares matter.
  const gateOf = (name: string, share: readonly [number, number]) =>
    sheet({
      fields: { [`${name}.all`]: count(1000), [`${name}.good`]: count(1000) },
      gates: [gate("g", { "share-at-least": [fact(`${name}.good`), fact(`${name}.all`), share, "unknown"] })],
    });
  const areaSheet = gateOf("households", [85, 100]);
  const wardSheet = gateOf("areas", [80, 100]);

  test("households → area → ward → city: recognised below, projected above, open where a file is open", () => {
    const households = [
      ...members(
        [
          ["recognised", 36],
          ["refused", 4],
        ],
        "a-1",
      ), // 90 %
      ...members(
        [
          ["recognised", 30],
          ["refused", 10],
        ],
        "a-2",
      ), // 75 %
      ...members(
        [
          ["recognised", 33],
          ["refused", 5],
          ["pending", 2],
        ],
        "a-3",
      ), // 82,5 to 87,5 %
    ];
    const areas = rollUp(households, total).units.map((counts): Member => {
      const facts = factsOf(counts, { "households.all": "total", "households.good": "achieved" });
      return { id: counts.unit, unit: "w-1", verdict: judge(areaSheet, facts).verdict };
    });
    expect(areas.map((one) => one.verdict)).toEqual(["eligible", "ineligible", "undetermined"]);
    const [ward] = rollUp(areas, total).units;
    expect(ward).toMatchObject({ basis: "projected", share: { low: [1, 3], high: [2, 3] } });
    const facts = factsOf(ward!, { "areas.all": "total", "areas.good": "achieved" });
    expect(facts).toEqual({
      "areas.all": { value: 3, source: "projected" },
      "areas.good": { unknown: "projected: 1…2" },
    });
    const { verdict, missing } = judge(wardSheet, facts);
    expect([verdict, missing]).toEqual([
      "undetermined",
      [{ field: "areas.good", nodes: ["g"], blocks: true, reason: "projected: 1…2" }],
    ]);
  });

  // Project of Bắc Ninh city, part 2, I.2: targets to 2025, held against the counts of 2020.
  test.each([
    ["areas recognised and kept, “từ 88% trở lên”", 102, 114, 88, "eligible"],
    ["one area less than 88 % of 114 would be too few", 100, 114, 88, "ineligible"],
    ["101 areas are the least", 101, 114, 88, "eligible"],
    ["wards “từ 80% trở lên”, 14 of 19 in 2020", 14, 19, 80, "ineligible"],
    ["wards: 16 are the least", 16, 19, 80, "eligible"],
    ["wards: 15 are too few", 15, 19, 80, "ineligible"],
  ] as const)("targets of the city: %s", (_, good, all, percent, expected) => {
    const target = gateOf("units", [percent, 100]);
    const counts = rollUp(
      members(
        [
          ["recognised", good],
          ["refused", all - good],
        ],
        "city",
      ),
      total,
    ).overall;
    expect(judge(target, factsOf(counts, { "units.all": "total", "units.good": "achieved" })).verdict).toBe(expected);
  });
});

describe("for all members", () => {
  const OUTCOMES = ["recognised", "refused", "revoked", "not-considered", "pending"] as const;
  const VERDICTS = ["eligible", "ineligible", "disqualified", "undetermined"] as const;
  const known = fc.record({ registered: fc.boolean(), holding: fc.boolean() }, { requiredKeys: [] });
  const place = fc.constantFrom("a", "b", "c");
  const someMember = fc.oneof(
    fc.tuple(place, fc.constantFrom(...OUTCOMES), known).map(([unit, outcome, more]) => ({ unit, outcome, ...more })),
    fc.tuple(place, fc.constantFrom(...VERDICTS), known).map(([unit, verdict, more]) => ({ unit, verdict, ...more })),
  );
  const many = fc
    .array(someMember, { maxLength: 8 })
    // CAST: fast-check's optional keys may be undefined by their type, and never are.
    .map((all) => all.map((one, i) => ({ id: `m-${i}`, ...one })));
  const bases = fc.constantFrom<Base>("total", "registered", "holding");

  const settle = (one: Member, bits: readonly boolean[]): Member => {
    const [achieved = false, registered = false, holding = false] = bits;
    const { id, unit } = one;
    const now =
      one.outcome === undefined
        ? { verdict: one.verdict === "undetermined" ? (achieved ? "eligible" : "ineligible") : one.verdict }
        : { outcome: one.outcome === "pending" ? (achieved ? "recognised" : "refused") : one.outcome };
    return {
      id,
      unit,
      ...now,
      registered: one.registered ?? registered,
      holding: one.holding ?? holding,
    };
  };
  const atMost = ([a, b]: Share, [c, d]: Share): boolean => compareProducts(a, d, c, b) <= 0;
  const within = (inner: { low: number; high: number }, outer: { low: number; high: number }): boolean =>
    outer.low <= inner.low && inner.high <= outer.high;

  test("the order of the members does not matter", () => {
    const shuffled = many.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, bases, ([all, other], base) => {
        expect(rollUp(other, { base })).toEqual(rollUp(all, { base }));
      }),
      SETTINGS,
    );
  });

  test("the ranges contain every completion, and a completion has single numbers", () => {
    const completed = many.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { minLength: all.length, maxLength: all.length }),
      ),
    );
    fc.assert(
      fc.property(completed, bases, ([all, bits], base) => {
        const before = rollUp(all, { base }).overall;
        const after = rollUp(
          all.map((one, i) => settle(one, bits[i] ?? [])),
          { base },
        ).overall;
        for (const figure of ["whole", "achieved", "notAchieved"] as const) {
          expect(after[figure].low).toBe(after[figure].high);
          expect(within(after[figure], before[figure])).toBe(true);
        }
        expect(after.undetermined).toBe(0);
        expect(after.basis).toBe(before.basis);
        if (after.share === undefined) return;
        expect(after.share.low).toEqual(after.share.high);
        expect(before.share).toBeDefined();
        expect(atMost(before.share!.low, after.share.low) && atMost(after.share.high, before.share!.high)).toBe(true);
      }),
      SETTINGS,
    );
  });

  test("some completion reaches each end of the share", () => {
    const few = fc.array(someMember, { maxLength: 3 }).map((all) => all.map((one, i) => ({ id: `m-${i}`, ...one })));
    fc.assert(
      fc.property(few, bases, (all, base) => {
        const { share } = rollUp(all, { base }).overall;
        const reached = Array.from({ length: 8 ** all.length }, (_, n) =>
          all.map((one, i) =>
            settle(
              one,
              [0, 1, 2].map((bit) => ((n >> (3 * i + bit)) & 1) === 1),
            ),
          ),
        ).flatMap((completion) => rollUp(completion, { base }).overall.share ?? []);
        const hits = (end: Share): boolean =>
          reached.some(({ low }) => compareProducts(low[0], end[1], end[0], low[1]) === 0);
        expect(share === undefined ? reached.length === 0 : hits(share.low) && hits(share.high)).toBe(true);
      }),
      { ...SETTINGS, numRuns: 300 },
    );
  });

  test("the units add up to the whole", () => {
    fc.assert(
      fc.property(many, bases, (all, base) => {
        const { units, overall } = rollUp(all, { base });
        const sum = (pick: (of: RolledUp) => number): number => units.reduce((so, unit) => so + pick(unit), 0);
        expect(sum((of) => of.total)).toBe(overall.total);
        for (const figure of ["whole", "achieved", "notAchieved"] as const) {
          expect(sum((of) => of[figure].low)).toBe(overall[figure].low);
          expect(sum((of) => of[figure].high)).toBe(overall[figure].high);
        }
      }),
      SETTINGS,
    );
  });
});
