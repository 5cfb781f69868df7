import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRuleset } from "../../src/index.js";
import { rulesetArb } from "../generators/ruleset.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

test("parse ∘ serialise is the identity", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(rulesetArb, (ruleset) => {
      const parsed = parseRuleset(JSON.parse(JSON.stringify(ruleset)));
      expect(parsed).toStrictEqual(ruleset);
      expect(parseRuleset(JSON.parse(JSON.stringify(parsed)))).toStrictEqual(parsed);
    }),
    SETTINGS,
  );
});
