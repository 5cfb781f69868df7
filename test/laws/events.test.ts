import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "../../src/base/json.js";
import { caseArb } from "../generators/cases.js";
import { isObject } from "../reference/facts.js";
import { decideWithTrace } from "./engine.js";
import { FEWER, TIMEOUT } from "./settings.js";

/** The facts with every event that has an id told once more. */
function toldTwice(value: Json): Json {
  if (Array.isArray(value)) {
    const events = value as readonly Json[];
    return [...events, ...events.filter((one) => isObject(one) && one["id"] !== undefined)];
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toldTwice(one)]));
}

test("an event told twice counts once", { timeout: TIMEOUT }, () => {
  let twice = 0;
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      // CAST: facts are an object, and stay one.
      const facts = toldTwice(evidence.facts) as typeof evidence.facts;
      const [once, again] = [evidence, { ...evidence, facts }].map((one) => decideWithTrace(ruleset, one, readings));
      expect(again).toStrictEqual(once);
      if (JSON.stringify(facts) !== JSON.stringify(evidence.facts)) twice++;
    }),
    FEWER,
  );
  expect(twice).toBeGreaterThan(FEWER.numRuns / 5);
});
