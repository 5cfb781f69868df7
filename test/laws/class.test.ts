import fc from "fast-check";
import { expect, test } from "vitest";
import type { Evidence } from "../../src/evaluate/evidence.js";
import { caseArb } from "../generators/cases.js";
import { decideWithTrace } from "./engine.js";
import { FEWER, TIMEOUT } from "./settings.js";

test("while the class is missing, a total is refused only below every mark and suffices only from the highest", {
  timeout: TIMEOUT,
}, () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      fc.pre(ruleset.pass !== undefined && (ruleset.classes ?? []).length > 0);
      const { kind, id } = evidence.subject;
      const stateAs = (subject: Evidence["subject"]): string | undefined => {
        return decideWithTrace(ruleset, { ...evidence, subject }, readings).trace?.total?.state;
      };
      const open = stateAs({ kind, id });
      const states = new Set((ruleset.classes ?? []).map((one) => stateAs({ kind, id, class: one.id })));
      const [only] = states;
      expect(open).toBe(states.size === 1 ? only : "unknown");
      met.add(`${states.size} ${open ?? ""}`);
    }),
    FEWER,
  );
  expect([...met]).toEqual(expect.arrayContaining(["1 met", "1 failed", "1 unknown", "2 unknown"]));
});
