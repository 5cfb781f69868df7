import fc from "fast-check";
import { expect, test } from "vitest";
import { checkRuleset } from "../../src/index.js";
import { rulesetArb } from "../generators/ruleset.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

test("every generated ruleset passes the check", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(rulesetArb, (ruleset) => {
      expect(checkRuleset(ruleset).filter((issue) => issue.severity === "error")).toEqual([]);
    }),
    SETTINGS,
  );
});
