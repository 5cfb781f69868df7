import fc from "fast-check";
import { expect, test } from "vitest";
import { checkRuleset } from "../../src/index.js";
import { caseArb } from "../generators/cases.js";
import { decide } from "./engine.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

test("a ruleset that passes the check never meets a type error on conforming evidence", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      fc.pre(!checkRuleset(ruleset).some((issue) => issue.severity === "error"));
      expect(() => decide(ruleset, evidence, readings)).not.toThrow();
    }),
    SETTINGS,
  );
});
