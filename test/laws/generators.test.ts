// The generators reach every kind, operator and outcome; the reference decides every case that they make.
import fc from "fast-check";
import { expect, test } from "vitest";
import { caseArb } from "../generators/cases.js";
import { CELLS, reachOf } from "../generators/reach.js";
import { referenceDecision } from "../reference/decide.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

test("no kind, operator or outcome stays unreached over 2,000 cases", { timeout: TIMEOUT }, () => {
  const seen = new Map<string, number>();
  const count = (cell: string): void => {
    seen.set(cell, (seen.get(cell) ?? 0) + 1);
  };
  for (const one of fc.sample(caseArb, { ...SETTINGS, numRuns: 2000 })) reachOf(one, count);
  expect(CELLS.filter((cell) => !seen.has(cell))).toEqual([]);
});

test("the reference decides every generated case", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      expect(referenceDecision(ruleset, evidence, readings).kind).toBe("decision");
    }),
    SETTINGS,
  );
});
