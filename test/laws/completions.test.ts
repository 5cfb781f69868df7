import fc from "fast-check";
import { expect, test } from "vitest";
import { growingCaseArb } from "../generators/cases.js";
import { decide, isInside } from "./engine.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

test("with facts missing, the range contains every total that some completion reaches", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(growingCaseArb, ({ ruleset, evidence, more, all, readings }) => {
      const totals = all.map((one) => decide(ruleset, one, readings).total);
      for (const earlier of [evidence, more].map((one) => decide(ruleset, one, readings).total)) {
        expect(totals.filter((total) => !isInside(total, earlier))).toEqual([]);
      }
    }),
    SETTINGS,
  );
});
