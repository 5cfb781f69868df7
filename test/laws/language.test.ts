import fc from "fast-check";
import { expect, test } from "vitest";
import { type ExplainLevel, explainText, type Language } from "../../src/index.js";
import { caseArb } from "../generators/cases.js";
import { decideWithTrace } from "./engine.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

const LANGUAGES: readonly Language[] = ["vi", "en"];
const LEVELS: readonly ExplainLevel[] = ["deciding", "missing", "full"];

test("the language changes no decision, and has words for everything in it", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, fc.constantFrom(...LEVELS), ({ ruleset, evidence, readings }, level) => {
      const { trace, ...decision } = decideWithTrace(ruleset, evidence, readings);
      if (trace === undefined) throw new Error("no trace");
      const traced = { ...decision, trace };
      const before = JSON.stringify(traced);
      for (const language of LANGUAGES) {
        const text = explainText(traced, ruleset, { language, level });
        expect(text).toBe(text.normalize("NFC"));
        expect(text).not.toMatch(/undefined|NaN|\[object/);
      }
      expect(JSON.stringify(traced)).toBe(before);
    }),
    SETTINGS,
  );
});
