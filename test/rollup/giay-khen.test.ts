// LAW: Decree 122/2018, Art. 10–11 (households) and 16–17 (areas): where those proposed are more than 15% of those recognised three
// (five) years running, they are taken by votes, from high to low. The text says neither how 15% is rounded nor who of equals is
// taken: the first is stated by whoever calls, the second is reported. Who may be proposed is decided by the shipped rulesets.
import { describe, expect, test } from "vitest";
import { type CompiledRuleset, type Decision, type Evidence, evaluate, loadRuleset } from "../../src/index.js";
import { type Candidate, type RankedGroup, rank } from "../../src/rollup/index.js";
import { shippedStack } from "../../src/rulesets.js";

const YEAR = 2022;
const PRAISE = "giay-khen";
const ROUNDINGS = ["down", "half-up", "up"] as const;
type Rounding = (typeof ROUNDINGS)[number];

async function loaded(id: string): Promise<CompiledRuleset> {
  const { ruleset, overlays } = await shippedStack(id);
  return loadRuleset(ruleset, overlays);
}

const HOUSEHOLDS = await loaded("vn/nd-122-2018/giay-khen-gia-dinh-van-hoa");
const AREAS = await loaded("vn/nd-122-2018/giay-khen-khu-dan-cu-van-hoa");

/** Forty of fifty came, so that 24 votes are 60%. */
interface Proposal {
  readonly id: string;
  readonly votes: number | null;
  /** The years up to this one in which it was recognised; the year before them it was not. */
  readonly years: number;
  /** The years in which it was rewarded. */
  readonly rewarded?: readonly number[];
}

function evidenceOf({ ruleset }: CompiledRuleset, proposal: Proposal, year = YEAR): Evidence {
  const [{ title } = { title: "" }] = Object.values(ruleset.history ?? {});
  const { id, votes, years, rewarded = [] } = proposal;
  return {
    kind: "evidence",
    format: 1,
    subject: { kind: ruleset.subject, id },
    period: { from: `${year}-01-01`, to: `${year + 1}-01-01` },
    facts: { "meeting.summoned": 50, "meeting.attended": 40, "votes.agreed": votes },
    history: Array.from({ length: years + 1 }, (_, back) => ({
      year: year - back,
      title,
      outcome: back < years ? "recognised" : "not-recognised",
      ...(rewarded.includes(year - back) ? { reward: PRAISE } : {}),
    })),
  };
}

const decide = (sheet: CompiledRuleset, proposal: Proposal, year = YEAR): Decision =>
  evaluate(sheet, evidenceOf(sheet, proposal, year), { trace: true });

/** Those that may be proposed; with them those whose votes are not known, who may be. */
function candidatesOf(sheet: CompiledRuleset, proposals: readonly Proposal[]): readonly Candidate[] {
  return proposals.flatMap((proposal) => {
    const { verdict } = decide(sheet, proposal);
    const { id, votes } = proposal;
    return verdict === "eligible" || verdict === "undetermined" ? [{ id, figures: { votes } }] : [];
  });
}

/** What the 15% are taken of: those that meet the first criterion. */
function recognisedOf(sheet: CompiledRuleset, proposals: readonly Proposal[]): number {
  return proposals.filter((proposal) => {
    const { standards = [] } = decide(sheet, proposal).trace ?? {};
    const criteria = standards.flatMap((standard) => standard.criteria);
    return criteria.some((criterion) => criterion.node === "s1.years" && criterion.state === "met");
  }).length;
}

function ranked(sheet: CompiledRuleset, proposals: readonly Proposal[], rounding: Rounding): RankedGroup | undefined {
  const [group] = rank(candidatesOf(sheet, proposals), {
    quota: { percent: 15, of: recognisedOf(sheet, proposals), rounding },
    keys: [{ by: "votes", order: "high-first" }],
  });
  return group;
}

const lines = (group: RankedGroup | undefined): readonly string[] =>
  (group?.candidates ?? []).map(({ id, place, status }) => `${place ?? "–"} ${id} ${status}`);
const proposals = (prefix: string, years: number, votes: readonly (number | null)[]): readonly Proposal[] =>
  votes.map((of, i) => ({ id: `${prefix}-${String(i + 1).padStart(2, "0")}`, votes: of, years }));
/** So many more, all recognised long enough, whom the meeting did not want. */
const others = (n: number, years: number): readonly Proposal[] => proposals("x", years, Array<number>(n).fill(23));

describe("15% of 20 households recognised three years running are three places", () => {
  test.each(ROUNDINGS)("taken by votes from high to low, however 15%% is rounded (%s)", (rounding) => {
    const given = [...proposals("h", 3, [24, 40, 31, 38, 36]), ...others(15, 3)];
    expect(ranked(HOUSEHOLDS, given, rounding)?.quota).toBe(3);
    expect(lines(ranked(HOUSEHOLDS, given, rounding))).toEqual([
      "1 h-02 chosen",
      "2 h-04 chosen",
      "3 h-05 chosen",
      "4 h-03 not-chosen",
      "5 h-01 not-chosen",
    ]);
  });

  test("and equals at the third place are reported, none of them chosen", () => {
    const given = [...proposals("h", 3, [40, 38, 36, 36, 30]), ...others(15, 3)];
    expect(lines(ranked(HOUSEHOLDS, given, "down"))).toEqual([
      "1 h-01 chosen",
      "2 h-02 chosen",
      "3 h-03 tied",
      "3 h-04 tied",
      "5 h-05 not-chosen",
    ]);
  });

  test("and where only three are proposed all are taken, equals too", () => {
    const given = [...proposals("h", 3, [30, 30, 30]), ...others(17, 3)];
    expect(lines(ranked(HOUSEHOLDS, given, "down"))).toEqual(["1 h-01 chosen", "1 h-02 chosen", "1 h-03 chosen"]);
  });

  test("of which none is for a household with two years, nor does it count among the 20", () => {
    const short = proposals("short", 2, [40]);
    const given = [...proposals("h", 3, [40, 38, 36, 30]), ...others(16, 3)];
    expect(recognisedOf(HOUSEHOLDS, [...short, ...given])).toBe(20);
    expect(lines(ranked(HOUSEHOLDS, [...short, ...given], "down"))).toEqual(lines(ranked(HOUSEHOLDS, given, "down")));
  });

  test("of which none is for a household whose years were rewarded", () => {
    const used = { id: "used", votes: 40, years: 4, rewarded: [YEAR - 1] };
    const given = [used, ...proposals("h", 3, [38, 36, 30]), ...others(16, 3)];
    expect(lines(ranked(HOUSEHOLDS, given, "down"))).toEqual(["1 h-01 chosen", "2 h-02 chosen", "3 h-03 chosen"]);
  });

  test("wait for votes that are not counted yet", () => {
    const given = [...proposals("h", 3, [40, 38, 36, 30, null]), ...others(15, 3)];
    expect(lines(ranked(HOUSEHOLDS, given, "down"))).toEqual([
      "1 h-01 chosen",
      "2 h-02 chosen",
      "3 h-03 undetermined",
      "4 h-04 not-chosen",
      "– h-05 unranked",
    ]);
  });
});

describe("how 15% is rounded to whole households, which the text does not say, is stated with the call", () => {
  test.each([
    [29, "down", 4],
    [29, "half-up", 4],
    [29, "up", 5],
    [30, "down", 4],
    [30, "half-up", 5],
    [30, "up", 5],
  ] as const)("of %i households, %s: %i places", (of, rounding, places) => {
    const given = [...proposals("h", 3, [40, 38, 36, 34, 32, 30]), ...others(of - 6, 3)];
    const group = ranked(HOUSEHOLDS, given, rounding);
    expect(group?.quota).toBe(places);
    expect(group?.candidates.filter(({ status }) => status === "chosen").length).toBe(places);
  });
});

describe("the quota of areas recognised five years running", () => {
  test.each([
    ["down", ["1 a-02 chosen", "2 a-01 not-chosen", "2 a-03 not-chosen"]],
    ["half-up", ["1 a-02 chosen", "2 a-01 tied", "2 a-03 tied"]],
    ["up", ["1 a-02 chosen", "2 a-01 tied", "2 a-03 tied"]],
  ] as const)(
    "15%% of ten are one and a half: %s decides whether two equals are left out or wait",
    (rounding, expected) => {
      const given = [...proposals("a", 5, [30, 36, 30]), ...others(7, 5)];
      expect(lines(ranked(AREAS, given, rounding))).toEqual(expected);
    },
  );

  test("of six areas is less than one: rounded down it has no place", () => {
    const given = [...proposals("a", 5, [40]), ...others(5, 5)];
    expect(lines(ranked(AREAS, given, "down"))).toEqual(["1 a-01 not-chosen"]);
    expect(lines(ranked(AREAS, given, "up"))).toEqual(["1 a-01 chosen"]);
  });

  test("is not for an area with four years", () => {
    const given = [...proposals("a", 4, [40]), ...proposals("b", 5, [30]), ...others(6, 5)];
    expect(lines(ranked(AREAS, given, "down"))).toEqual(["1 b-01 chosen"]);
  });
});

test("a household once chosen and rewarded is proposed again after three more years, not before", () => {
  const later = (years: number): Decision["verdict"] => {
    const proposal = { id: "h-01", votes: 40, years: 3 + years, rewarded: [YEAR - 2] };
    return decide(HOUSEHOLDS, proposal, YEAR - 2 + years).verdict;
  };
  expect([0, 1, 2, 3].map(later)).toEqual(["ineligible", "ineligible", "ineligible", "eligible"]);
});
