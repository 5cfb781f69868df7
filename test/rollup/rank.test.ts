import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Candidate, type RankedGroup, type RankOptions, rank, safeRank } from "../../src/rollup/index.js";
import { SETTINGS } from "../laws/settings.js";

const BY_VOTES = [{ by: "votes", order: "high-first" }] as const;

const voted = (id: string, votes: number | null, group?: string): Candidate => ({
  id,
  figures: { votes },
  ...(group === undefined ? {} : { group }),
});
const lines = ({ candidates }: RankedGroup): readonly string[] =>
  candidates.map(({ id, place, status }) => `${place ?? "–"} ${id} ${status}`);
const ranked = (candidates: readonly Candidate[], count: number): readonly string[] =>
  rank(candidates, { quota: { count }, keys: BY_VOTES }).flatMap(lines);

describe("the commendation of Hồng Lĩnh (draft plan 2021): “mỗi phường, xã 2 tập thể và 4 cá nhân tiêu biểu”", () => {
  const wards = ["Bắc Hồng", "Đậu Liêu"];
  const proposed = (kind: string, votes: readonly number[]): readonly Candidate[] =>
    wards.flatMap((ward) => votes.map((n, i) => voted(`${ward}/${kind}-${i + 1}`, n, ward)));

  test("takes two collectives of each ward, the wards sorted by code points", () => {
    const groups = rank(proposed("tt", [9, 12, 11]), { quota: { count: 2 }, keys: BY_VOTES });
    expect(groups.map(({ group, quota }) => [group, quota])).toEqual([
      ["Bắc Hồng", 2],
      ["Đậu Liêu", 2],
    ]);
    expect(groups.flatMap(lines)).toEqual(
      wards.flatMap((ward) => [`1 ${ward}/tt-2 chosen`, `2 ${ward}/tt-3 chosen`, `3 ${ward}/tt-1 not-chosen`]),
    );
  });

  test("takes four individuals of each ward; equals at the line wait for the council", () => {
    const [first] = rank(proposed("cn", [30, 25, 25, 20, 20, 10]), { quota: { count: 4 }, keys: BY_VOTES });
    expect(lines(first!)).toEqual([
      "1 Bắc Hồng/cn-1 chosen",
      "2 Bắc Hồng/cn-2 chosen",
      "2 Bắc Hồng/cn-3 chosen",
      "4 Bắc Hồng/cn-4 tied",
      "4 Bắc Hồng/cn-5 tied",
      "6 Bắc Hồng/cn-6 not-chosen",
    ]);
  });
});

// Decree 122/2018, Art. 10-11: where those proposed are more than 15 % of the households recognised three years running,
// they are taken by number of votes from high to low.
describe("the commendation of Decree 122/2018: 15 %, by votes", () => {
  const households = (n: number, votes: (i: number) => number): readonly Candidate[] =>
    Array.from({ length: n }, (_, i) => voted(`h-${String(i).padStart(3, "0")}`, votes(i)));
  const quota = (of: number) => ({ percent: 15, of, rounding: "down" }) as const;
  const chosen = (group: RankedGroup | undefined): number =>
    (group?.candidates ?? []).filter(({ status }) => status === "chosen").length;

  test("15 % of 20 are three, of 19 two: more would exceed the share", () => {
    const quotas = [20, 19, 6, 7].map((of) => rank([voted("h", 1)], { quota: quota(of), keys: BY_VOTES })[0]?.quota);
    expect(quotas).toEqual([3, 2, 0, 1]);
  });

  test("if those proposed are not more than 15 %, all are taken, votes or not", () => {
    const given = [voted("h-1", 50), voted("h-2", null), voted("h-3", 50)];
    const [group] = rank(given, { quota: quota(20), keys: BY_VOTES });
    expect(lines(group!)).toEqual(["1 h-1 chosen", "1 h-3 chosen", "– h-2 chosen"]);
  });

  // Hà Quảng (Cao Bằng) 2020 rewarded 232 of 1 309 families, 17,72 %.
  test("Hà Quảng 2020: of 232 proposed, 196 fit in 15 % of 1 309", () => {
    const [group] = rank(
      households(232, (i) => 1000 - i),
      { quota: quota(1309), keys: BY_VOTES },
    );
    expect(group?.quota).toBe(196);
    expect(chosen(group)).toBe(196);
  });

  test("and a tie at the 196th place leaves all its households open", () => {
    const [group] = rank(
      households(232, (i) => 1000 - Math.floor(i / 10)),
      { quota: quota(1309), keys: BY_VOTES },
    );
    expect(chosen(group)).toBe(190);
    expect(group?.candidates.filter(({ status }) => status === "tied").length).toBe(10);
  });

  test("each ward has its own 15 %, and one that proposed nobody is shown", () => {
    const byGroup = { "w-2": quota(14), "w-1": quota(7), "w-3": quota(100) };
    const groups = rank([voted("a", 5, "w-1"), voted("b", 6, "w-1"), voted("c", 5, "w-2")], {
      quota: { byGroup },
      keys: BY_VOTES,
    });
    expect(groups.map(({ group, quota: places }) => `${group ?? ""} ${places}`)).toEqual(["w-1 1", "w-2 2", "w-3 15"]);
    expect(groups.flatMap(lines)).toEqual(["1 b chosen", "2 a not-chosen", "1 c chosen"]);
  });
});

describe("a ranking", () => {
  test.each([
    ["down", 2],
    ["half-up", 3],
    ["up", 3],
  ] as const)("rounds a percentage as stated: 12.5 of a hundred, of 20, %s, is %d", (rounding, places) => {
    const [group] = rank([voted("a", 1)], { quota: { percent: 12.5, of: 20, rounding }, keys: BY_VOTES });
    expect(group?.quota).toBe(places);
  });

  test("asks the second key only of those equal by the first, in its own direction", () => {
    const given = [
      { id: "a", figures: { votes: 9, refusals: 2 } },
      { id: "b", figures: { votes: 9, refusals: 1 } },
      { id: "c", figures: { votes: 8, refusals: 0 } },
    ];
    const keys = [...BY_VOTES, { by: "refusals", order: "low-first" }] as const;
    expect(rank(given, { quota: { count: 1 }, keys }).flatMap(lines)).toEqual([
      "1 b chosen",
      "2 a not-chosen",
      "3 c not-chosen",
    ]);
    expect(ranked([voted("a", 9), voted("b", 9), voted("c", 8)], 1)).toEqual([
      "1 a tied",
      "1 b tied",
      "3 c not-chosen",
    ]);
  });

  test("never puts a candidate without a figure last, and chooses nobody whom that candidate could displace", () => {
    const given = [voted("a", 9), voted("b", 8), voted("c", 7), voted("d", null)];
    expect(ranked(given, 2)).toEqual(["1 a chosen", "2 b undetermined", "3 c not-chosen", "– d unranked"]);
    const [group] = rank(given, { quota: { count: 2 }, keys: BY_VOTES });
    expect(group?.candidates.at(-1)).toEqual({ id: "d", status: "unranked", missing: ["votes"] });
  });

  test("names every figure that is missing, once", () => {
    const keys = [...BY_VOTES, { by: "years", order: "high-first" }, { by: "votes", order: "low-first" }] as const;
    const [group] = rank([{ id: "a", figures: {} }, voted("b", 1)], { quota: { count: 1 }, keys });
    expect(group?.candidates.map(({ missing }) => missing)).toEqual([["votes", "years"], ["years"]]);
  });

  test("without places chooses nobody, without candidates neither", () => {
    expect(ranked([voted("a", 1), voted("b", null)], 0)).toEqual(["1 a not-chosen", "– b not-chosen"]);
    expect(ranked([], 3)).toEqual([]);
  });

  test.each([
    ["the same id twice", [voted("a", 1), voted("a", 2)], {}, "rollup.duplicate-id /candidates/1/id"],
    ["a group beside none", [voted("a", 1, "w"), voted("b", 1)], {}, "shape.missing-key /candidates/1"],
    [
      "a group without a quota",
      [voted("a", 1, "w")],
      { quota: { byGroup: { v: { count: 1 } } } },
      "rollup.no-quota /candidates/0/group",
    ],
    ["a sum of floats", [voted("a", 0.1 + 0.2)], {}, "shape.too-precise /candidates/0/figures/votes"],
    ["a figure that is no number", [voted("a", "9" as never)], {}, "shape.wrong-type /candidates/0/figures/votes"],
    ["figures that are none", [{ id: "a", figures: 9 }], {}, "shape.wrong-type /candidates/0/figures"],
    ["a candidate that is none", [9], {}, "shape.wrong-type /candidates/0"],
    ["no keys", [], { keys: [] }, "shape.too-small /keys"],
    ["keys that are no list", [], { keys: { by: "votes" } }, "shape.wrong-type /keys"],
    ["a key without a direction", [], { keys: [{ by: "votes" }] }, "shape.missing-key /keys/0"],
    ["a key that is none", [], { keys: ["votes"] }, "shape.wrong-type /keys/0"],
    ["no quota", [], { quota: undefined }, "shape.missing-key "],
    ["a quota that is none", [], { quota: 2 }, "shape.wrong-type /quota"],
    ["an empty quota", [], { quota: {} }, "shape.missing-key /quota"],
    ["two quotas in one", [], { quota: { count: 2, byGroup: {} } }, "shape.unknown-key /quota/count"],
    ["quotas by group that are none", [], { quota: { byGroup: [] } }, "shape.wrong-type /quota/byGroup"],
    ["half a place", [], { quota: { count: 1.5 } }, "shape.wrong-type /quota/count"],
    ["no rounding", [], { quota: { percent: 15, of: 20 } }, "shape.missing-key /quota"],
    ["no per cent", [], { quota: { percent: 0, of: 20, rounding: "down" } }, "shape.too-small /quota/percent"],
    ["more than all", [], { quota: { percent: 101, of: 20, rounding: "down" } }, "shape.too-big /quota/percent"],
    [
      "a percentage as text",
      [],
      { quota: { percent: "15", of: 20, rounding: "up" } },
      "shape.wrong-type /quota/percent",
    ],
  ])("refuses %s", (_, given, change, expected) => {
    // CAST: callers without types hand over wrong data too.
    const options = { quota: { count: 1 }, keys: BY_VOTES, ...change } as RankOptions;
    const found = safeRank(given as readonly Candidate[], options).issues.map(
      ({ code, pointer }) => `${code} ${pointer}`,
    );
    expect(found).toEqual([expected]);
    expect(() => rank(given as readonly Candidate[], options)).toThrow(
      expect.objectContaining({ name: "RulesetError" }),
    );
  });
});

describe("for all candidates", () => {
  const many = fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.constant(null) }), { maxLength: 9 })
    .map((votes) => votes.map((n, i) => voted(`c-${i}`, n)));
  const quotas = fc.nat(9);
  const only = (candidates: readonly Candidate[], count: number): RankedGroup["candidates"] =>
    rank(candidates, { quota: { count }, keys: BY_VOTES })[0]?.candidates ?? [];
  const ids = (of: RankedGroup["candidates"], status: string): readonly string[] =>
    of.filter((one) => one.status === status).map(({ id }) => id);

  test("the order of the list does not matter, and everybody is in the answer once", () => {
    const shuffled = many.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, quotas, ([all, other], count) => {
        expect(only(other, count)).toEqual(only(all, count));
        expect(
          only(all, count)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(all.map(({ id }) => id).sort());
      }),
      SETTINGS,
    );
  });

  test("never more are chosen than there are places, and equals share their fate", () => {
    fc.assert(
      fc.property(many, quotas, (all, count) => {
        const found = only(all, count);
        expect(ids(found, "chosen").length).toBeLessThanOrEqual(count);
        const fates = new Map<number, string>();
        for (const { place = 0, status } of found) {
          if (place === 0) continue;
          expect(fates.get(place) ?? status).toBe(status);
          fates.set(place, status);
        }
      }),
      SETTINGS,
    );
  });

  test("whoever is chosen or not chosen stays so, whatever the missing figures turn out to be", () => {
    const settled = many.chain((all) =>
      fc.tuple(fc.constant(all), fc.array(fc.nat(5), { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(settled, quotas, ([all, later], count) => {
        const before = only(all, count);
        const after = only(
          all.map((one, i) => voted(one.id, one.figures["votes"] ?? later[i] ?? 0)),
          count,
        );
        for (const status of ["chosen", "not-chosen"])
          expect(ids(after, status)).toEqual(expect.arrayContaining([...ids(before, status)]));
        expect([...ids(after, "undetermined"), ...ids(after, "unranked")]).toEqual([]);
      }),
      SETTINGS,
    );
  });
});
