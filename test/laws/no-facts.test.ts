import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyCaseArb } from "../generators/cases.js";
import { decide, isInside } from "./engine.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

test("with no facts at all, the range contains every total, and no disqualifier holds that some facts would clear", {
  timeout: TIMEOUT,
}, () => {
  fc.assert(
    fc.property(emptyCaseArb, ({ ruleset, evidence, more, all, readings }) => {
      const nothing = decide(ruleset, evidence, readings);
      for (const complete of [more, ...all]) {
        const decision = decide(ruleset, complete, readings);
        expect(isInside(decision.total, nothing.total)).toBe(true);
        if (nothing.verdict === "disqualified") expect(decision.verdict).toBe("disqualified");
      }
    }),
    SETTINGS,
  );
});
