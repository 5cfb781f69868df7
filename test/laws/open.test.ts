import fc from "fast-check";
import { expect, test } from "vitest";
import type { Verdict } from "../../src/evaluate/decision.js";
import type { Ruleset } from "../../src/ruleset/schema.js";
import { caseArb } from "../generators/cases.js";
import { INSTRUMENT, label } from "../generators/statements.js";
import { decide } from "./engine.js";
import { FEWER, TIMEOUT } from "./settings.js";

const OFFICIAL = { cite: { in: INSTRUMENT }, certainty: "official" } as const;
/** A share of nothing, for which no answer is declared. */
const FAULT = { "share-at-least": [0, 0, [1, 2], "unknown"] } as const;

/** What a verdict becomes when one thing more cannot be told: a yes is open then, a no stays. */
const OPENED: { readonly [verdict in Verdict]: Verdict } = {
  eligible: "undetermined",
  undetermined: "undetermined",
  ineligible: "ineligible",
  disqualified: "disqualified",
};

test("a fault in a disqualifier is never a no", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      const stop = { ...label("stop-fault"), when: FAULT, ...OFFICIAL };
      const faulty: Ruleset = { ...ruleset, disqualifiers: [...(ruleset.disqualifiers ?? []), stop] };
      const after = decide(faulty, evidence, readings);
      expect(after.verdict).toBe(OPENED[decide(ruleset, evidence, readings).verdict]);
      expect(after.issues.map(({ code, params }) => [code, params])).toContainEqual([
        "evaluate.zero-denominator",
        { node: "stop-fault" },
      ]);
    }),
    FEWER,
  );
});

test("an unfinished procedure refuses nobody, and nobody is eligible before its end", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      const quorum = { ...label("gate-quorum"), require: false, onFailure: "undetermined", ...OFFICIAL } as const;
      const unfinished: Ruleset = { ...ruleset, gates: [...(ruleset.gates ?? []), quorum] };
      const { verdict } = decide(unfinished, evidence, readings);
      expect(verdict).toBe(OPENED[decide(ruleset, evidence, readings).verdict]);
    }),
    FEWER,
  );
});

test("what leaves a verdict open is named: a missing fact that blocks, a fault or an unfinished procedure", {
  timeout: TIMEOUT,
}, () => {
  const met = { missing: 0, fault: 0, unfinished: 0 };
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      const { verdict, missing, issues, determinedBy } = decide(ruleset, evidence, readings);
      fc.pre(verdict === "undetermined");
      const isMissing = missing.some(({ blocks }) => blocks);
      const isUnfinished = determinedBy.some(({ state }) => state === "failed");
      expect(isMissing || issues.length > 0 || isUnfinished).toBe(true);
      if (isMissing) met.missing++;
      else if (isUnfinished) met.unfinished++;
      else met.fault++;
    }),
    FEWER,
  );
  expect(Math.min(...Object.values(met))).toBeGreaterThan(0);
});

test("a ruleset without points has no total, and no mark to reach", { timeout: TIMEOUT }, () => {
  let without = 0;
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      const { total, standards, determinedBy } = decide(ruleset, evidence, readings);
      expect(total === undefined).toBe(ruleset.pass === undefined);
      if (ruleset.pass !== undefined) return;
      without++;
      expect(standards).toEqual([]);
      expect(determinedBy.map(({ node }) => node)).not.toContain("total");
    }),
    FEWER,
  );
  expect(without).toBeGreaterThan(FEWER.numRuns / 20);
});
