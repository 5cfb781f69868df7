import fc from "fast-check";
import { expect, test } from "vitest";
import { applyOverlays, safeApplyOverlays } from "../../src/index.js";
import type { Issue } from "../../src/issues/issue.js";
import { caseArb } from "../generators/cases.js";
import { RANKS } from "../generators/delegations.js";
import { OPS } from "../generators/operations.js";
import { delegatedArb, overlayOn } from "../generators/overlays.js";
import { type Breach, breachesOf, touchedBy } from "../reference/delegation.js";
import { expectEffect } from "./effect.js";
import { decide } from "./engine.js";
import { SETTINGS, TIMEOUT } from "./settings.js";
import { hasEmptyGroup, untouched } from "./untouched.js";

test("an overlay without operations changes nothing but the list of layers", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, fc.constantFrom(...RANKS), ({ ruleset, evidence, readings }, rank) => {
      const applied = applyOverlays(ruleset, [overlayOn(ruleset, "example/empty", rank, [])]);
      const { overlays, ...found } = decide(applied, evidence, readings);
      const { overlays: none, ...expected } = decide(ruleset, evidence, readings);
      expect(found).toStrictEqual(expected);
      expect([overlays.length, none.length]).toEqual([1, 0]);
    }),
    SETTINGS,
  );
});

/** An issue in one line: place and code, and the delegation exceeded with its limit. */
function refusal({ document, pointer, code, params }: Issue): string {
  const { delegation = "", limit = "" } = params as { readonly delegation?: string; readonly limit?: number };
  return `${document}${pointer} ${code} ${delegation} ${limit}`;
}

/** The same of a breach that the reference finds. */
function breachLine({ one, ...breach }: Breach): string {
  const place = `${one.overlay}${one.pointer}`;
  if (breach.delegation === undefined) return `${place} overlay.not-delegated  `;
  return `${place} overlay.beyond-delegation ${breach.delegation.id} ${breach.limit}`;
}

/** What must have been met: every operation allowed and not delegated, every limit broken. */
const CELLS: readonly string[] = [
  ...OPS.flatMap((op) => [`${op} allowed`, `${op} not delegated`]),
  ...["add-criteria", "add-deductions", "add-bonuses", "add-disqualifiers", "add-gates"].map((may) => `${may} count`),
  ...["add-deductions", "add-bonuses", "raise-marks", "lower-marks", "set-points"].map((may) => `${may} most`),
  "fill-maxima total",
];

function cellOf({ one, ...breach }: Breach): string {
  return breach.delegation === undefined
    ? `${one.operation.op} not delegated`
    : `${breach.delegation.may} ${breach.of}`;
}

test("an overlay touches nothing that was not delegated", { timeout: TIMEOUT }, () => {
  const met = new Map<string, number>();
  const meet = (cell: string): void => void met.set(cell, (met.get(cell) ?? 0) + 1);
  fc.assert(
    fc.property(delegatedArb, ({ base, overlays, done }) => {
      const before = JSON.stringify(base);
      const result = safeApplyOverlays(base, overlays);
      const breaches = breachesOf(base, done);
      expect(result.issues.map(refusal).sort()).toStrictEqual(breaches.map(breachLine).sort());
      expect(result.ok).toBe(breaches.length === 0);
      expect("value" in result).toBe(result.ok);
      expect(JSON.stringify(base)).toBe(before);
      for (const cell of new Set(breaches.map(cellOf))) meet(cell);
      if (!result.ok) return;
      for (const { operation } of done) meet(`${operation.op} allowed`);
      const touched = done.map(({ operation }) => touchedBy(operation, base));
      expect(untouched(result.value, touched)).toStrictEqual(untouched(base, touched));
      for (const one of done) expectEffect(one, result.value);
      expect(hasEmptyGroup(result.value)).toBe(false);
    }),
    SETTINGS,
  );
  expect(CELLS.filter((cell) => (met.get(cell) ?? 0) < 5)).toStrictEqual([]);
});
