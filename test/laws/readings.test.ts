import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compileRuleset, evaluateReadings } from "../../src/index.js";
import type { Ruleset } from "../../src/ruleset/schema.js";
import { caseArb } from "../generators/cases.js";
import { decide } from "./engine.js";
import { FEWER, TIMEOUT } from "./settings.js";

test("a reading that is not chosen is read by its default", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      const declared = Object.entries(ruleset.readings ?? {});
      const all = Object.fromEntries(declared.map(([key, { default: usual }]) => [key, readings[key] ?? usual]));
      const decision = decide(ruleset, evidence, readings);
      expect(decision.readings).toStrictEqual(all);
      expect(decide(ruleset, evidence, all)).toStrictEqual(decision);
    }),
    FEWER,
  );
});

/** Every choice of one option for each reading. */
function everyChoice(readings: Ruleset["readings"] = {}): readonly { readonly [reading: string]: string }[] {
  return Object.entries(readings).reduce<readonly { readonly [reading: string]: string }[]>(
    (all, [key, { options }]) =>
      all.flatMap((one) => Object.keys(options).map((option) => ({ ...one, [key]: option }))),
    [{}],
  );
}

test("a verdict depends on the readings exactly where two choices of them decide otherwise", {
  timeout: TIMEOUT,
}, () => {
  const met = { depends: 0, not: 0 };
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence }) => {
      fc.pre(ruleset.readings !== undefined);
      const { depends, verdicts, outcomes } = evaluateReadings(compileRuleset(ruleset), evidence);
      const choices = everyChoice(ruleset.readings);
      const expected = choices.map((one) => decide(ruleset, evidence, one));
      expect(outcomes.length).toBe(choices.length);
      for (const { readings, verdict, total } of outcomes) {
        const same = expected.find((one) => isDeepStrictEqual(one.readings, readings));
        expect([verdict, total]).toStrictEqual([same?.verdict, same?.total]);
      }
      expect([...verdicts].sort()).toEqual([...new Set(expected.map(({ verdict }) => verdict))].sort());
      expect(depends).toBe(verdicts.length > 1);
      met[depends ? "depends" : "not"]++;
    }),
    FEWER,
  );
  expect(Math.min(met.depends, met.not)).toBeGreaterThan(10);
});
