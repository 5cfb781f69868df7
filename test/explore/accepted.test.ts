// Whatever the explorer makes can be judged: no record of it is refused, of shipped rulesets or of any.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evidence } from "../../src/evaluate/evidence.js";
import { fitEvidence } from "../../src/explore/evidence.js";
import { search } from "../../src/explore/search.js";
import { type Space, spaceOf } from "../../src/explore/space.js";
import { compileRuleset, safeEvaluate, safeParseEvidence } from "../../src/index.js";
import { rulesetArb } from "../generators/ruleset.js";
import { SETTINGS, TIMEOUT } from "../laws/settings.js";
import { SHIPPED } from "./rulesets.js";

/** Issues of the records that a search tries; every one of them also as the document that it would be. */
function refusals(space: Space, tries: number): readonly unknown[] {
  const found: unknown[] = [];
  const look = (evidence: Evidence): boolean => {
    const results = space.rulesets.map((compiled) => safeEvaluate(compiled, fitEvidence(compiled, evidence)));
    const parsed = safeParseEvidence(evidence);
    if (!parsed.ok) found.push([parsed.issues, evidence]);
    for (const result of results) if (!result.ok) found.push([result.issues, evidence]);
    return found.length > 0;
  };
  search(space, look, { tries });
  return found;
}

describe.each(SHIPPED)("of $id", ({ compiled }) => {
  test("every record tried is accepted", () => {
    expect(refusals(spaceOf([compiled]), 800)).toEqual([]);
  });
});

test("of a generated ruleset every record tried is accepted", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(rulesetArb, (ruleset) => {
      expect(refusals(spaceOf([compileRuleset(ruleset)]), 150)).toEqual([]);
    }),
    { ...SETTINGS, numRuns: 60 },
  );
});

test("of two generated rulesets every record tried is accepted by each, as far as it concerns it", {
  timeout: TIMEOUT,
}, () => {
  fc.assert(
    fc.property(rulesetArb, rulesetArb, (one, other) => {
      fc.pre(one.appliesBy === other.appliesBy && one.inForce.from === other.inForce.from);
      expect(refusals(spaceOf([compileRuleset(one), compileRuleset(other)]), 100)).toEqual([]);
    }),
    { ...SETTINGS, numRuns: 30 },
  );
});
