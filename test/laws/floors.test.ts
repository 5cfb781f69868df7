import fc from "fast-check";
import { expect, test } from "vitest";
import type { Adjustment } from "../../src/kinds/schema.js";
import { caseArb } from "../generators/cases.js";
import { INSTRUMENT, label } from "../generators/statements.js";
import { decide } from "./engine.js";
import { FEWER, TIMEOUT } from "./settings.js";

function always(id: string, points: number): Adjustment {
  return { kind: "flat", ...label(id), when: true, points, cite: { in: INSTRUMENT }, certainty: "official" };
}

test("what is added to the total or taken from it changes no standard and no floor", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      fc.pre(ruleset.pass !== undefined);
      const bonuses = [...(ruleset.bonuses ?? []), always("plus-always", 3)];
      const deductions = [...(ruleset.deductions ?? []), always("less-always", 5)];
      const { standards } = decide({ ...ruleset, bonuses, deductions }, evidence, readings);
      expect(standards).toStrictEqual(decide(ruleset, evidence, readings).standards);
    }),
    FEWER,
  );
});
