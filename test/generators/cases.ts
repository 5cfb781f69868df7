// In: nothing. Out: what the laws are tried on: a ruleset, evidence, readings, and more evidence of the same subject.
import type fc from "fast-check";
import type { Evidence } from "../../src/evaluate/evidence.js";
import type { Ruleset } from "../../src/ruleset/schema.js";
import { drawn } from "./draw.js";
import { makeCompletion, makeEvidence, makeReadingsUsed } from "./evidence.js";
import { makeRuleset } from "./ruleset.js";

/** One case. */
export interface Case {
  readonly ruleset: Ruleset;
  readonly evidence: Evidence;
  readonly readings: { readonly [reading: string]: string };
}

/** One case, with more evidence, and with all of it. */
export interface GrowingCase extends Case {
  readonly more: Evidence;
  readonly all: readonly Evidence[];
}

export const caseArb: fc.Arbitrary<Case> = drawn(2000, (draw) => {
  const ruleset = makeRuleset(draw);
  return { ruleset, readings: makeReadingsUsed(draw, ruleset), evidence: makeEvidence(draw, ruleset) };
});

export const growingCaseArb: fc.Arbitrary<GrowingCase> = drawn(3000, (draw) => {
  const ruleset = makeRuleset(draw);
  const readings = makeReadingsUsed(draw, ruleset);
  const evidence = makeEvidence(draw, ruleset);
  const more = makeCompletion(draw, ruleset, evidence, draw.pick([50, 20, 80]));
  const all = draw.several(2, 3, () => makeCompletion(draw, ruleset, more, 100));
  return { ruleset, readings, evidence, more, all };
});

/** The same with no facts at all. */
export const emptyCaseArb: fc.Arbitrary<GrowingCase> = drawn(3000, (draw) => {
  const ruleset = makeRuleset(draw);
  const readings = makeReadingsUsed(draw, ruleset);
  const { kind, id } = makeEvidence(draw, ruleset).subject;
  const evidence: Evidence = { ...makeEvidence(draw, ruleset), subject: { kind, id }, facts: {}, history: [] };
  const more = makeCompletion(draw, ruleset, evidence, 50);
  return { ruleset, readings, evidence, more, all: draw.several(2, 3, () => makeCompletion(draw, ruleset, more, 100)) };
});
