import fc from "fast-check";
import { expect, test } from "vitest";
import type { Decision } from "../../src/evaluate/decision.js";
import { caseArb } from "../generators/cases.js";
import { referenceDecision } from "../reference/decide.js";
import { decide } from "./engine.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

type Compared = Omit<Decision, "issues" | "trace">;

function compared(decision: Compared): Compared {
  const { kind, format, ruleset, overlays, subject, period, verdict, total, standards } = decision;
  const { determinedBy, missing, reliance, readings } = decision;
  const head = { kind, format, ruleset, overlays, subject, period, verdict, ...(total ? { total } : {}) };
  return { ...head, standards, determinedBy, missing, reliance, readings };
}

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
