// A record says whether another reading of the law would decide otherwise.
import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../../src/index.js";
import { pinStack, record, replay } from "../../src/replay/index.js";
import { caseArb } from "../generators/cases.js";
import { SETTINGS, TIMEOUT } from "../laws/settings.js";

test("a record names every reading that, changed alone, would reach another verdict, and no other", {
  timeout: TIMEOUT,
}, () => {
  let [named, silent] = [0, 0];
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      const stack = pinStack(ruleset);
      const { compiled } = stack;
      const one = record(stack, evidence, { id: "r", readings });
      const expected = Object.entries(ruleset.readings ?? {}).flatMap(([reading, { options }]) =>
        Object.keys(options).flatMap((option) => {
          const used = { ...one.readings, [reading]: option };
          const { verdict, total } = evaluate(compiled, evidence, { readings: used });
          const isOther = option !== one.readings[reading] && verdict !== one.decision.verdict;
          return isOther ? [{ reading, option, verdict, ...(total === undefined ? {} : { total }) }] : [];
        }),
      );
      expect(one.otherReadings).toEqual(expected);
      if (expected.length > 0) named++;
      else silent++;
      // Left out, it is missed.
      if (named > 3 || expected.length === 0) return;
      const found = replay({ ...one, otherReadings: [] }, { documents: [ruleset] });
      expect(found).toMatchObject({ same: false, cause: "decision-altered" });
    }),
    { ...SETTINGS, numRuns: 200 },
  );
  expect(Math.min(named, silent)).toBeGreaterThan(10);
});
