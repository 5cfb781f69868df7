// Invented records: realistic enough to be judged every way, the same for the same seed, each by itself.
import { describe, expect, test } from "vitest";
import { populate } from "../../src/compare/index.js";
import type { Evidence } from "../../src/evaluate/evidence.js";
import { evaluate, safeEvaluate, safeParseEvidence } from "../../src/index.js";
import { bacNinh, rules, SHIPPED } from "./rulesets.js";

const COMPILED = bacNinh();
const HOUSEHOLDS: readonly Evidence[] = [...populate(COMPILED, { count: 2000, seed: 5 })];

function tally<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const found = new Map<Key, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}

describe("2,000 households of Bắc Ninh", () => {
  const decisions = HOUSEHOLDS.map((evidence) => evaluate(COMPILED, evidence));

  test("are judged in all four ways, most of them eligible", () => {
    const verdicts = tally(decisions.map(({ verdict }) => verdict));
    expect([...verdicts.keys()].sort()).toEqual(["disqualified", "eligible", "ineligible", "undetermined"]);
    expect(verdicts.get("eligible")).toBeGreaterThan(800);
    expect(Math.min(...verdicts.values())).toBeGreaterThan(20);
  });

  test("are of every class, some of none", () => {
    const classes = tally(HOUSEHOLDS.map(({ subject }) => String(subject.class)));
    const ids = (COMPILED.ruleset.classes ?? []).map(({ id }) => id);
    expect([...classes.keys()].sort()).toEqual([...ids, "undefined"].sort());
  });

  test("stand at the mark and just below it more often than by chance", () => {
    const over = decisions.flatMap(({ total }) =>
      total?.low === total?.high && total ? [total.low - total.mark[1]] : [],
    );
    const counts = tally(over);
    expect(counts.get(0)).toBeGreaterThan(50);
    expect(counts.get(-0.5)).toBeGreaterThan(50);
  });

  test("are some of them incomplete, and only about as many as asked for", () => {
    const lacking = (records: readonly Evidence[]): number =>
      records.filter((evidence) => evaluate(COMPILED, evidence).missing.length > 0).length;
    expect(lacking(HOUSEHOLDS)).toBeGreaterThan(100);
    expect(lacking(HOUSEHOLDS)).toBeLessThan(500);
    const whole = [...populate(COMPILED, { count: 300, seed: 5, incomplete: 0 })];
    expect(lacking(whole)).toBeLessThan(30);
  });

  test("have numbered ids, each its own", () => {
    expect(HOUSEHOLDS[0]?.subject.id).toBe("h-000001");
    expect(new Set(HOUSEHOLDS.map(({ subject }) => subject.id)).size).toBe(2000);
  });

  test("never have more people at the meeting than were called to it, but for a few that deviate", () => {
    const odd = HOUSEHOLDS.filter(({ facts }) => Number(facts["meeting.attended"]) > Number(facts["meeting.summoned"]));
    expect(odd.length).toBeLessThan(100);
  });
});

test("the same seed gives the same records, another gives others", () => {
  const again = [...populate(bacNinh(), { count: 100, seed: 5 })];
  expect(again).toEqual(HOUSEHOLDS.slice(0, 100));
  expect([...populate(COMPILED, { count: 100, seed: 6 })]).not.toEqual(again);
});

test("a record does not depend on how many are made", () => {
  const few = [...populate(COMPILED, { count: 7, seed: 5 })];
  expect(few).toEqual(HOUSEHOLDS.slice(0, 7));
});

test("records are made one by one, as they are asked for", () => {
  const records = populate(COMPILED, { count: 1_000_000_000 });
  expect(records.next().value?.subject.id).toBe("h-000001");
});

test.each(SHIPPED)("every record for $id is accepted, as a document too", ({ compiled }) => {
  for (const evidence of populate(compiled, { count: 200 })) {
    expect(safeEvaluate(compiled, evidence)).toMatchObject({ ok: true });
    expect(safeParseEvidence(evidence)).toMatchObject({ ok: true });
  }
});

test("a ruleset that asks nothing gets records that say nothing", () => {
  const [only] = populate(rules({}, [true]), { count: 1 });
  expect(only).toEqual({
    kind: "evidence",
    format: 1,
    subject: { kind: "household", id: "h-000001" },
    period: { from: "2020-01-01", to: "2021-01-01" },
    facts: {},
  });
});
