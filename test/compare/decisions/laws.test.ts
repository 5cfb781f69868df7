// The laws of a comparison of decisions, tried on generated rules, amendments and facts.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type DecisionComparison,
  type Difference,
  type Ends,
  type Split,
  safeCompareDecisions,
} from "../../../src/compare/index.js";
import { SETTINGS, TIMEOUT } from "../../laws/settings.js";
import { amendedArb, otherRulesArb, renamedArb, type SidesMade, sameRulesArb } from "./pairs.js";
import { adds, checkSums, turned } from "./sums.js";

// To make a failing case smaller takes minutes, for two compiled rulesets are part of it.
const RUNS = { ...SETTINGS, numRuns: 250, endOnFailure: true };
const NOTHING: Ends = { low: 0, high: 0 };

const KINDS = [
  ["rules of which parts are amended", amendedArb],
  ["the same rules", sameRulesArb],
  ["rules that have nothing in common", otherRulesArb],
] as const;

function compared({ before, after }: SidesMade): DecisionComparison | undefined {
  const result = safeCompareDecisions(before, after);
  return result.ok ? result.value : undefined;
}

/** Every difference of a comparison, by a name of its own. */
function differences({ total, mark, left, points, articles }: DecisionComparison): ReadonlyMap<string, Difference> {
  const named = Object.entries({ total, mark, left }).flatMap(([name, one]) =>
    one === undefined ? [] : ([[name, one]] as const),
  );
  return new Map([
    ...named,
    ...points.map((one) => [JSON.stringify([one.within, one.node, one.part]), one.points] as const),
    ...articles.flatMap(({ place, points: one }) =>
      one === undefined ? [] : [[JSON.stringify(place ?? null), one] as const],
    ),
  ]);
}

describe.each(KINDS)("with %s", (_, arb) => {
  test("the parts add up to the whole: in the total, in every node, in all articles", { timeout: TIMEOUT }, () => {
    const seen = { split: 0, unsplit: 0, pointless: 0 };
    fc.assert(
      fc.property(arb, (made) => {
        const found = compared(made);
        if (found === undefined) return;
        checkSums(found);
        seen[found.total === undefined ? "pointless" : found.total.split === undefined ? "unsplit" : "split"]++;
      }),
      RUNS,
    );
    expect(seen.split).toBeGreaterThan(50);
    expect(seen.pointless).toBeGreaterThan(5);
    if (arb !== sameRulesArb) expect(seen.unsplit).toBeGreaterThan(2);
  });

  test("swapped sides swap everything: each part is less by the interaction, which stays", { timeout: TIMEOUT }, () => {
    let swapped = 0;
    fc.assert(
      fc.property(arb, ({ before, after }) => {
        const [there, back] = [compared({ before, after }), compared({ before: after, after: before })];
        expect(back === undefined).toBe(there === undefined);
        if (there === undefined || back === undefined) return;
        expect([back.same, back.before, back.after]).toEqual([there.same, there.after, there.before]);
        expect(back.alone).toEqual({ facts: there.alone.rules, rules: there.alone.facts });
        expect(back.leftOut).toEqual({ before: there.leftOut.after, after: there.leftOut.before });
        const facts = there.facts.map(({ fact, before: old, after: now }) => [fact, now.value, old.value]);
        expect(back.facts.map(({ fact, before: old, after: now }) => [fact, old.value, now.value])).toEqual(facts);
        const [one, other] = [differences(there), differences(back)];
        // Nodes of which only the id is another go by the ids of the side after.
        const isAny = arb === otherRulesArb;
        const names = [...one.keys()].filter((name) => !isAny || !name.startsWith("["));
        expect([...other.keys()].filter((name) => !isAny || !name.startsWith("[")).sort()).toEqual(names.sort());
        for (const name of names) {
          const [{ before: old, after: now, split }, turnedBack] = [one.get(name) as Difference, other.get(name)];
          expect([turnedBack?.before, turnedBack?.after]).toEqual([now, old]);
          if (split === undefined) {
            expect(turnedBack?.split).toBeUndefined();
            continue;
          }
          swapped++;
          const less = (part: keyof Split) => turned(adds([split[part], split.interaction]));
          expect(turnedBack?.split).toEqual({
            facts: less("facts"),
            rules: less("rules"),
            interaction: split.interaction,
          });
        }
      }),
      RUNS,
    );
    expect(swapped).toBeGreaterThan(100);
  });

  test("without a fact that changed nothing comes from facts, without a rule nothing from rules", {
    timeout: TIMEOUT,
  }, () => {
    const seen = { facts: 0, rules: 0 };
    fc.assert(
      fc.property(arb, (made) => {
        const found = compared(made);
        if (found === undefined) return;
        const all = [...differences(found).values()].flatMap(({ split }) => split ?? []);
        const causes = [found.verdict, ...found.conditions].flatMap(({ by }) => by ?? []);
        for (const [what, other] of [
          ["facts", "rules"],
          ["rules", "facts"],
        ] as const) {
          if (found[what].length > 0) continue;
          seen[what]++;
          for (const split of all) expect([split[what], split.interaction]).toEqual([NOTHING, NOTHING]);
          // With one side of it the same, what differs does so by the other alone.
          expect(causes.filter((by) => by !== other)).toEqual([]);
        }
      }),
      RUNS,
    );
    // Rules drawn apart always differ, and so do their facts.
    if (arb !== otherRulesArb) expect(Math.min(seen.facts, seen.rules)).toBeGreaterThan(20);
  });
});

test("rules of which only the ids are others change no total, and nodes are recognised", { timeout: TIMEOUT }, () => {
  let recognised = 0;
  fc.assert(
    fc.property(renamedArb, (made) => {
      const found = compared({ before: made.before, after: { ...made.after, readings: made.before.readings ?? {} } });
      if (found === undefined) return;
      checkSums(found);
      for (const one of [found.total, found.mark, found.left])
        expect(one?.split ?? { rules: NOTHING, interaction: NOTHING }).toMatchObject({
          rules: NOTHING,
          interaction: NOTHING,
        });
      // Two nodes that mean the same cannot be told apart: they go and come.
      if (found.rules.length > 0) return;
      for (const { was, part } of found.points) if (part === undefined && was !== undefined) recognised++;
      for (const { node, was } of found.conditions) if (node !== "total") expect(`x.${was ?? ""}`).toBe(node);
      expect(found.verdict.by ?? "facts").toBe("facts");
    }),
    RUNS,
  );
  expect(recognised).toBeGreaterThan(50);
});

test("compareDecisions(a, a) is empty", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(amendedArb, ({ before: { compiled, evidence, readings = {} } }) => {
      const side = { compiled, evidence, readings };
      const found = compared({ before: side, after: { ...side, evidence: structuredClone(evidence) } });
      expect(found).toMatchObject({ same: true, points: [], conditions: [], articles: [], facts: [], rules: [] });
      expect(found?.verdict).not.toHaveProperty("by");
      for (const { before, after, split } of differences(found as DecisionComparison).values()) {
        expect(after).toEqual(before);
        expect(split).toEqual({ facts: NOTHING, rules: NOTHING, interaction: NOTHING });
      }
    }),
    RUNS,
  );
});

test("is plain data: JSON keeps it as it is", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(amendedArb, (made) => {
      const found = compared(made);
      if (found !== undefined) expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    }),
    { ...RUNS, numRuns: 100 },
  );
});
