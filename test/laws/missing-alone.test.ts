import fc from "fast-check";
import { expect, test } from "vitest";
import type { Decision } from "../../src/evaluate/decision.js";
import type { Disqualifier } from "../../src/ruleset/schema.js";
import { growingCaseArb } from "../generators/cases.js";
import { INSTRUMENT, label } from "../generators/statements.js";
import { mayBeNotApplicable } from "../reference/facts.js";
import { decide } from "./engine.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

function holding(decision: Decision): readonly string[] {
  return decision.determinedBy.flatMap((one) => (one.state === "holds" ? [one.node] : []));
}

test("missing facts alone never disqualify", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(growingCaseArb, ({ ruleset, evidence, all, readings }) => {
      const before = holding(decide(ruleset, evidence, readings));
      for (const complete of all) {
        const after = holding(decide(ruleset, complete, readings));
        expect(before.filter((node) => !after.includes(node))).toEqual([]);
      }
    }),
    SETTINGS,
  );
});

test("a disqualifier that reads one yes-or-no or one list never holds without facts", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(growingCaseArb, ({ ruleset, evidence, readings }) => {
      const disqualifiers = Object.entries(ruleset.fields).flatMap(([id, field], at): readonly Disqualifier[] => {
        const statement = { cite: { in: INSTRUMENT }, certainty: "official" } as const;
        if (mayBeNotApplicable(field)) return [];
        if (field.type === "boolean") return [{ ...label(`alone${at}`), ...statement, when: { var: id } }];
        if (field.type !== "events") return [];
        return [{ ...label(`alone${at}`), ...statement, when: { some: [{ var: id }, true] } }];
      });
      const decision = decide({ ...ruleset, disqualifiers }, { ...evidence, facts: {} }, readings);
      expect(decision.verdict).not.toBe("disqualified");
    }),
    SETTINGS,
  );
});
