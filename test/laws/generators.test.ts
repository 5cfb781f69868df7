// The generators reach every kind, operator and outcome; the reference decides every case that they make.
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadRuleset, safeEvaluate } from "../../src/index.js";
import { caseArb } from "../generators/cases.js";
import { drawn } from "../generators/draw.js";
import { makeEvidence } from "../generators/evidence.js";
import { makeMalformed } from "../generators/malformed.js";
import { makeDocuments } from "../generators/overlaid.js";
import { cellOf, cellsOf, DECISIONS, DOCUMENTS, reachOf } from "../generators/reach/index.js";
import { seeOverlays } from "../generators/reach/overlays.js";
import type { See } from "../generators/reach/see.js";
import { referenceDecision } from "../reference/decide.js";
import { referenceSheet } from "../reference/overlays.js";
import { judgeSheet } from "../reference/sheet.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

/** A base with overlays, or without, and evidence to be refused. */
const documentsArb = drawn(4000, (draw) => {
  const { base, overlays } = makeDocuments(draw);
  const sheet = referenceSheet(base, overlays);
  return { base, overlays, wrong: draw.several(12, 12, () => makeMalformed(draw, sheet, makeEvidence(draw, sheet))) };
});

test("no kind, operator, edge or outcome stays unreached over 3,000 cases", { timeout: TIMEOUT }, () => {
  const seen = new Set<string>();
  for (const one of fc.sample(caseArb, { ...SETTINGS, numRuns: 3000 })) {
    const sheet = judgeSheet(one.ruleset, one.evidence, one.readings);
    reachOf(sheet, (thing, outcome) => void seen.add(cellOf(thing, outcome)));
  }
  expect(cellsOf(DECISIONS).filter((cell) => !seen.has(cell))).toEqual([]);
});

test("overlays reach every operation by every rank, and what is malformed every refusal, over 600 rulesets", {
  timeout: TIMEOUT,
}, () => {
  const seen = new Set<string>();
  const see: See = (thing, outcome) => void seen.add(cellOf(thing, outcome));
  for (const [at, { base, overlays, wrong }] of fc.sample(documentsArb, { ...SETTINGS, numRuns: 600 }).entries()) {
    seeOverlays(base, overlays, see);
    if (at % 4 > 0) continue;
    const loaded = loadRuleset(base, overlays);
    for (const evidence of wrong) {
      const result = safeEvaluate(loaded, evidence);
      if (!result.ok) for (const { code } of result.issues) see("refused", code);
    }
  }
  expect(cellsOf(DOCUMENTS).filter((cell) => !seen.has(cell))).toEqual([]);
});

test("the reference decides every generated case", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, ({ ruleset, evidence, readings }) => {
      expect(referenceDecision(ruleset, evidence, readings).kind).toBe("decision");
    }),
    SETTINGS,
  );
});
