// What must hold of coverage whatever the ruleset: rulesets are invented, and so is the evidence.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "../../../src/base/json.js";
import { isObject } from "../../../src/base/json.js";
import type { Evidence } from "../../../src/evaluate/evidence.js";
import { compileRuleset, evaluate, type Ruleset, safeEvaluate } from "../../../src/index.js";
import { seenOf } from "../../../src/testkit/coverage/aim.js";
import { aimsAt } from "../../../src/testkit/coverage/aims.js";
import { coverCases, type GoalStatus, type JudgedGoal } from "../../../src/testkit/index.js";
import { type Draw, drawn } from "../../generators/draw.js";
import { makeEvidence } from "../../generators/evidence.js";
import { makeRuleset } from "../../generators/ruleset.js";
import { shuffled } from "../../generators/shuffle.js";
import { SETTINGS, TIMEOUT } from "../../laws/settings.js";

const RUNS = Number(process.env["RUNS"] ?? 60);
const SEARCH = { tries: 120, limit: 300 };

type Readings = { readonly [reading: string]: string };

interface Drawn {
  readonly ruleset: Ruleset;
  readonly others: readonly (readonly [Evidence, Readings])[];
  readonly reordered: Ruleset;
  readonly renamed: Ruleset;
}

/** Every name that a ruleset gives to something. */
function namesIn(ruleset: Ruleset): readonly string[] {
  const found = new Set<string>();
  const visit = (value: Json): void => {
    if (Array.isArray(value)) for (const one of value as readonly Json[]) visit(one);
    if (!isObject(value)) return;
    if (typeof value["id"] === "string") found.add(value["id"]);
    for (const one of Object.values(value)) visit(one);
  };
  visit(ruleset as unknown as Json);
  for (const key of ["fields", "derived", "history", "readings"] as const) {
    for (const id of Object.keys(ruleset[key] ?? {})) found.add(id);
  }
  for (const field of Object.values(ruleset.fields)) {
    if (field.type === "events") for (const member of Object.keys(field.item)) found.add(member);
  }
  found.delete(ruleset.id);
  return [...found];
}

/** The same ruleset with every name another, in another order of names. */
function renamed(draw: Draw, ruleset: Ruleset): Ruleset {
  const names = draw.shuffle(namesIn(ruleset));
  const others = new Map(names.map((name, i) => [name, `name-${String(i)}`]));
  const visit = (value: Json): Json => {
    if (typeof value === "string") return others.get(value) ?? value;
    if (Array.isArray(value)) return (value as readonly Json[]).map(visit);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [others.get(key) ?? key, visit(one)]));
  };
  // CAST: a ruleset with other names is a ruleset.
  return visit(ruleset as unknown as Json) as unknown as Ruleset;
}

/** An option of each reading. */
function someReadings(draw: Draw, { readings = {} }: Ruleset): Readings {
  const chosen = Object.entries(readings).map(([key, { options }]) => [key, draw.pick(Object.keys(options))] as const);
  return Object.fromEntries(chosen);
}

const drawnArb: fc.Arbitrary<Drawn> = drawn(9000, (draw) => {
  const ruleset = makeRuleset(draw);
  const evidence = makeEvidence(draw, ruleset);
  return {
    ruleset,
    others: draw.several(40, 40, () => [makeEvidence(draw, ruleset), someReadings(draw, ruleset)] as const),
    reordered: shuffled(draw, { ruleset, evidence, readings: {} }).ruleset,
    renamed: renamed(draw, ruleset),
  };
});

const idsOf = (ruleset: Ruleset): readonly string[] => aimsAt(compileRuleset(ruleset)).map(({ goal }) => goal.id);

/** How many goals there are of each sort, and how many of them are plainly impossible. */
function counts(ruleset: Ruleset): { readonly [sort: string]: number } {
  const found: { [sort: string]: number } = {};
  for (const { goal, impossible } of aimsAt(compileRuleset(ruleset))) {
    const sort = `${goal.kind} ${goal.wants} ${impossible?.why ?? ""}`;
    found[sort] = (found[sort] ?? 0) + 1;
  }
  return found;
}

const check = (property: (one: Drawn) => void): void =>
  fc.assert(fc.property(drawnArb, property), { ...SETTINGS, numRuns: RUNS, endOnFailure: true });

test("the order of anything that has none changes no goal", { timeout: TIMEOUT }, () => {
  check(({ ruleset, reordered }) => {
    expect(idsOf(reordered)).toEqual(idsOf(ruleset));
  });
});

test("each goal has an id of its own", { timeout: TIMEOUT }, () => {
  check(({ ruleset }) => {
    const ids = idsOf(ruleset);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("other names change no number of goals", { timeout: TIMEOUT }, () => {
  check(({ ruleset, renamed: other }) => {
    expect(counts(other)).toEqual(counts(ruleset));
  });
});

test("what is said to be impossible, no evidence reaches", { timeout: TIMEOUT }, () => {
  let impossible = 0;
  check(({ ruleset, others }) => {
    const compiled = compileRuleset(ruleset);
    const { goals } = coverCases(compiled, [], SEARCH);
    const never = new Set(goals.flatMap((goal) => (goal.status === "impossible" ? [goal.id] : [])));
    impossible += never.size;
    const aims = aimsAt(compiled).filter(({ goal }) => never.has(goal.id));
    for (const [evidence, readings] of others) {
      const judged = safeEvaluate(compiled, evidence, { readings });
      if (!judged.ok) continue;
      const seen = seenOf(compiled, evidence, judged.value);
      const reached = aims.filter((aim) => aim.reached(seen)).map(({ goal }) => goal.id);
      expect(reached, JSON.stringify(goals.filter(({ id }) => reached.includes(id)))).toEqual([]);
    }
  });
  expect(impossible).toBeGreaterThan(RUNS);
});

test("the suggested cases come out as they expect and reach what they are suggested for", { timeout: TIMEOUT }, () => {
  let suggested = 0;
  check(({ ruleset }) => {
    const compiled = compileRuleset(ruleset);
    const first = coverCases(compiled, [], SEARCH);
    suggested += first.count.suggested;
    const cases = first.suggested.map(({ name, evidence, readings = {}, expect: wanted }) => {
      if (evidence === undefined) throw new Error(name);
      return { name, evidence, readings, expect: wanted };
    });
    const again = coverCases(compiled, cases, { tries: 0 });
    expect(again.notCounted).toEqual([]);
    const named = (goals: readonly JudgedGoal[], status: GoalStatus["status"]): readonly string[] =>
      goals.filter((goal) => goal.status === status).map(({ id }) => id);
    const isThere = named(again.goals, "reached");
    expect(
      isThere,
      JSON.stringify(first.goals.filter((goal) => goal.status !== "suggested" && isThere.includes(goal.id))),
    ).toEqual(named(first.goals, "suggested"));
  });
  expect(suggested).toBeGreaterThan(RUNS * 20);
});

test("judging once more for readings leaves the registers as they were", { timeout: TIMEOUT }, () => {
  check(({ ruleset, others }) => {
    const compiled = compileRuleset(ruleset);
    const aims = aimsAt(compiled);
    const [evidence, readings] = others[0] ?? [];
    if (evidence === undefined || readings === undefined) return;
    const seen = seenOf(compiled, evidence, evaluate(compiled, evidence, { readings }));
    const once = aims.map((aim) => aim.reached(seen));
    expect([...aims].reverse().map((aim) => aim.reached(seen))).toEqual(once.reverse());
  });
});
