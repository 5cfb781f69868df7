// json-logic-js evaluates every condition again, independently, as far as it can be asked.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { TracedDecision } from "../../src/index.js";
import { OPERATORS } from "../../src/logic/operators/index.js";
import { secondOpinion } from "../../src/replay/index.js";
import { NO_OPINION, together } from "../../src/replay/second-opinion/counts.js";
import { expressionsOf, operatorOf, partsOf } from "../../src/ruleset/expressions.js";
import { type Case, caseArb } from "../generators/cases.js";
import { decideWithTrace } from "./engine.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

/** The operators of the conditions of which these are not told. */
function operatorsBut(told: readonly { readonly node: string }[], { ruleset }: Case): readonly string[] {
  const nodes = new Set(told.map(({ node }) => node));
  return expressionsOf(ruleset)
    .filter(({ id, path }) => path[0] !== "derived" && !nodes.has(id))
    .flatMap(partsOf)
    .flatMap(({ expression }) => operatorOf(expression) ?? []);
}

test("json-logic-js agrees on every condition, whatever the ruleset and the evidence", { timeout: TIMEOUT }, () => {
  const operators = new Set<string>();
  let counts = NO_OPINION;
  let parts = 0;
  fc.assert(
    fc.property(caseArb, (one) => {
      const { ruleset, evidence, readings } = one;
      const decision = decideWithTrace(ruleset, evidence, readings) as TracedDecision;
      const opinion = secondOpinion(ruleset, evidence, decision);
      expect(opinion.differences).toEqual([]);
      counts = together(counts, opinion.counts);
      for (const name of operatorsBut(opinion.notAsked, one)) operators.add(name);
      for (const part of opinion.notAsked) parts += part.parts;
    }),
    SETTINGS,
  );
  expect(counts.agreed).toBeGreaterThan(8500);
  expect(parts).toBeGreaterThan(3000);
  expect(Object.keys(counts.notAsked).sort()).toEqual(["missing-fact", "no-answer"]);
  // Settled, and of every operator.
  expect([...operators].sort()).toEqual(OPERATORS.map(({ name }) => name).sort());
});
