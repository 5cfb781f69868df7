import fc from "fast-check";
import { expect, test } from "vitest";
import type { Verdict } from "../../src/evaluate/decision.js";
import { growingCaseArb } from "../generators/cases.js";
import { decide, isInside } from "./engine.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

const MAY_BECOME: { readonly [verdict in Verdict]: readonly Verdict[] } = {
  eligible: ["eligible"],
  ineligible: ["ineligible", "disqualified"],
  disqualified: ["disqualified"],
  undetermined: ["eligible", "ineligible", "disqualified", "undetermined"],
};

test("more evidence never turns a settled yes into a no or a no into a yes", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(growingCaseArb, ({ ruleset, evidence, more, all, readings }) => {
      const before = decide(ruleset, evidence, readings);
      const between = decide(ruleset, more, readings);
      expect(MAY_BECOME[before.verdict]).toContain(between.verdict);
      expect(isInside(between.total, before.total)).toBe(true);
      for (const after of all.map((one) => decide(ruleset, one, readings))) {
        expect(MAY_BECOME[before.verdict]).toContain(after.verdict);
        expect(MAY_BECOME[between.verdict]).toContain(after.verdict);
      }
    }),
    SETTINGS,
  );
});
