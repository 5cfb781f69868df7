import fc from "fast-check";
import { expect, test } from "vitest";
import { caseArb } from "../generators/cases.js";
import { compared } from "../reference/compared.js";
import { referenceDecision } from "../reference/decide.js";
import { decide } from "./engine.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

test("the engine agrees with the reference", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      const found = decide(ruleset, evidence, readings);
      const expected = referenceDecision(ruleset, evidence, readings);
      expect(compared(found)).toStrictEqual(compared(expected));
      if (found.issues.length > 0) expect(expected.hasFault).toBe(true);
    }),
    SETTINGS,
  );
});
