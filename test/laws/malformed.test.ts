import fc from "fast-check";
import { expect, test } from "vitest";
import { compileRuleset, evaluate, safeEvaluate } from "../../src/index.js";
import { readEvidence } from "../../src/verify/evidence.js";
import { drawn } from "../generators/draw.js";
import { makeEvidence } from "../generators/evidence.js";
import { makeMalformed } from "../generators/malformed.js";
import { makeRuleset } from "../generators/ruleset.js";
import { FEWER, TIMEOUT } from "./settings.js";

const malformedArb = drawn(2500, (draw) => {
  const ruleset = makeRuleset(draw);
  const evidence = makeEvidence(draw, ruleset);
  return { ruleset, evidence, wrong: draw.several(4, 4, () => makeMalformed(draw, ruleset, evidence)) };
});

test("malformed evidence is refused with issues and no decision, and leaves nothing behind", {
  timeout: TIMEOUT,
}, () => {
  let refused = 0;
  fc.assert(
    fc.property(malformedArb, ({ ruleset, evidence, wrong }) => {
      const compiled = compileRuleset(ruleset);
      const before = evaluate(compiled, evidence);
      for (const one of wrong) {
        if (readEvidence(ruleset, one).faults.length === 0) continue;
        const result = safeEvaluate(compiled, one);
        expect(result.ok).toBe(false);
        expect(result.issues.length).toBeGreaterThan(0);
        expect(result).not.toHaveProperty("value");
        expect(evaluate(compiled, evidence)).toStrictEqual(before);
        refused++;
      }
    }),
    FEWER,
  );
  expect(refused).toBeGreaterThan(FEWER.numRuns * 3);
});
