import fc from "fast-check";
import { expect, test } from "vitest";
import { caseArb } from "../generators/cases.js";
import { faultsOf } from "../reference/trace.js";
import { decide, decideWithTrace } from "./engine.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

test("the trace adds up", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      const decision = decideWithTrace(ruleset, evidence, readings);
      expect(faultsOf(decision)).toEqual([]);
    }),
    SETTINGS,
  );
});

test("asking for the trace changes no decision", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      const { trace, ...decision } = decideWithTrace(ruleset, evidence, readings);
      expect(trace).toBeDefined();
      expect(decision).toStrictEqual(decide(ruleset, evidence, readings));
    }),
    SETTINGS,
  );
});
