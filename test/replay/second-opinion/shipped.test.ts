// Shipped law: whatever the evidence, JSON Logic answers every condition as the engine does.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { populate } from "../../../src/compare/index.js";
import { type CompiledRuleset, type Evidence, evaluate } from "../../../src/index.js";
import { secondOpinion } from "../../../src/replay/index.js";
import { NO_OPINION, together } from "../../../src/replay/second-opinion/counts.js";
import { SHIPPED } from "../../explore/rulesets.js";
import { drawn } from "../../generators/draw.js";
import { makeEvidence, makeReadingsUsed } from "../../generators/evidence.js";
import { SETTINGS, TIMEOUT } from "../../laws/settings.js";

/** Of each ruleset, so many records that are nearly all favourable, and so many of any facts. */
const [INVENTED, RANDOM] = [40, 40];

interface Asked {
  readonly evidence: Evidence;
  readonly readings: { readonly [reading: string]: string };
}

function casesOf(compiled: CompiledRuleset): readonly Asked[] {
  const { ruleset } = compiled;
  const likely = [...populate(compiled, { count: INVENTED, seed: 3, incomplete: 30 })];
  const { period, decidedOn } = likely[0]!;
  const frame = { period, ...(decidedOn === undefined ? {} : { decidedOn }) };
  const random = drawn(600, (draw) => ({
    evidence: { ...makeEvidence(draw, ruleset), ...frame },
    readings: makeReadingsUsed(draw, ruleset),
  }));
  return [
    ...likely.map((evidence) => ({ evidence, readings: {} })),
    ...fc.sample(random, { ...SETTINGS, numRuns: RANDOM }),
  ];
}

describe("json-logic-js agrees on every condition of", () => {
  let counts = NO_OPINION;

  test.each(SHIPPED)("$id", { timeout: TIMEOUT }, ({ compiled }) => {
    for (const { evidence, readings } of casesOf(compiled)) {
      const decision = evaluate(compiled, evidence, { readings, trace: true });
      const opinion = secondOpinion(compiled.ruleset, evidence, decision);
      expect(opinion.differences).toEqual([]);
      counts = together(counts, opinion.counts);
    }
  });

  test("them all, of most as a whole", () => {
    const { agreed, notAsked } = counts;
    expect(agreed).toBeGreaterThan(15_000);
    expect(agreed).toBeGreaterThan(2 * Object.values(notAsked).reduce((sum, count) => sum + count, 0));
    expect(Object.keys(notAsked).sort()).toEqual(["missing-fact", "no-answer"]);
  });
});
