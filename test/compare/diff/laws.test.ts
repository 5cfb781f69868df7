import fc from "fast-check";
import { expect, test } from "vitest";
import { compareDecided } from "../../../src/compare/diff/direction.js";
import { piecesOf, rulesetOf } from "../../../src/compare/diff/pieces.js";
import { orderedJson } from "../../../src/compare/impact/parts.js";
import { diffRulesets } from "../../../src/compare/index.js";
import { safeCompileRuleset } from "../../../src/index.js";
import { drawn } from "../../generators/draw.js";
import { makeRuleset, rulesetArb } from "../../generators/ruleset.js";
import { shuffled } from "../../generators/shuffle.js";
import { SETTINGS, TIMEOUT } from "../../laws/settings.js";
import { amendOne } from "../impact/amend.js";

// Each run searches many records.
const FEW = { ...SETTINGS, numRuns: 60 } as const;
const TRIES = { tries: 60 } as const;

const amended = drawn(2000, (draw) => {
  const before = makeRuleset(draw);
  const { ruleset: after, part } = amendOne(draw, before);
  return { before, after, part };
}).filter(({ after }) => safeCompileRuleset(after).ok);

test("diff(a, a) is empty", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(rulesetArb, (ruleset) => {
      expect(diffRulesets(ruleset, structuredClone(ruleset), TRIES).changes).toEqual([]);
    }),
    { ...SETTINGS, numRuns: 300 },
  );
});

test("a ruleset put together again from its pieces is the same", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(rulesetArb, (ruleset) => {
      const again = rulesetOf(ruleset, piecesOf(ruleset));
      const filled = Object.entries(ruleset).filter(([, value]) => !Array.isArray(value) || value.length > 0);
      const aside = ["note", "procedure", "delegation", "corrects", "layers", "$schema"];
      const decides = Object.fromEntries(filled.filter(([key]) => !aside.includes(key)));
      expect(orderedJson(again)).toBe(orderedJson(decides));
    }),
    { ...SETTINGS, numRuns: 300 },
  );
});

const TURNED: { readonly [effect: string]: string } = { stricter: "looser", looser: "stricter" };

test("swapping the two swaps stricter and looser", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(amended, ({ before, after }) => {
      const there = diffRulesets(before, after, TRIES).changes;
      const back = diffRulesets(after, before, TRIES).changes;
      expect(back.map(({ part, effect }) => [part, effect])).toEqual(
        there.map(({ part, effect }) => [part, TURNED[effect] ?? effect]),
      );
      for (const { stricter, looser } of [...there, ...back]) {
        if (stricter !== undefined) expect(compareDecided(stricter.before, stricter.after)).toBeLessThan(0);
        if (looser !== undefined) expect(compareDecided(looser.before, looser.after)).toBeGreaterThan(0);
      }
    }),
    FEW,
  );
});

test("a part that was amended is a change, and no other node is", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(amended, ({ before, after, part }) => {
      const parts = diffRulesets(before, after, { tries: 1 }).changes.map((one) => one.part);
      const isSame = orderedJson(before) === orderedJson(after);
      expect(parts.filter((one) => one !== part)).toEqual([]);
      expect(parts).toEqual(isSame ? [] : [part]);
    }),
    FEW,
  );
});

const reordered = drawn(2600, (draw) => {
  const ruleset = makeRuleset(draw);
  const evidence = {
    kind: "evidence",
    format: 1,
    subject: { kind: ruleset.subject, id: "x" },
    period: { from: "2020-01-01", to: "2021-01-01" },
    facts: {},
  } as const;
  return { before: ruleset, after: shuffled(draw, { ruleset, evidence, readings: {} }).ruleset };
});

test("another order is editorial and proved", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(reordered, ({ before, after }) => {
      for (const { effect, proof } of diffRulesets(before, after, TRIES).changes)
        expect([effect, proof]).toEqual(["editorial", { by: "identical" }]);
    }),
    FEW,
  );
});
