// Everything shipped: the frozen records of one sheet compared with one another, and with those of other sheets for the same subjects.
import { describe, expect, test } from "vitest";
import { compareDecisions, type DecisionSide, decisionsText } from "../../../src/compare/index.js";
import type { DecisionRecord } from "../../../src/replay/index.js";
import { shelfOf } from "../../../src/replay/shelf.js";
import { frozenRecords, shippedDocuments } from "../../replay/corpus.js";
import { checkSums } from "./sums.js";

const SHELF = shelfOf({ documents: shippedDocuments() });

interface Recorded {
  readonly name: string;
  readonly kind: string;
  readonly side: DecisionSide;
}

function recorded({ ruleset, overlays, readings, evidence }: DecisionRecord): readonly Recorded[] {
  const base = SHELF.ruleset(ruleset)?.document;
  const layers = overlays.flatMap((one) => SHELF.overlay(one)?.document ?? []);
  const compiled = base && SHELF.compiled(base, layers, true);
  if (compiled?.ok !== true || evidence === undefined) return [];
  const name = [ruleset, ...overlays].map(({ id, version }) => `${id}@${version}`).join(" ");
  // Anybody may have been judged twice.
  const subject = { ...evidence.subject, id: "x" };
  return [
    { name, kind: subject.kind, side: { compiled: compiled.value, evidence: { ...evidence, subject }, readings } },
  ];
}

const RECORDED = frozenRecords().flatMap(recorded);
const SHEETS = [...new Set(RECORDED.map(({ name }) => name))].sort();
const of = (name: string): readonly Recorded[] => RECORDED.filter((one) => one.name === name);

describe.each(SHEETS)("by %s", (name) => {
  const own = of(name);

  test("each record differs from the next by facts and readings alone, and it adds up", () => {
    for (const [i, { side }] of own.entries()) {
      const next = own[(i + 1) % own.length]?.side ?? side;
      const found = compareDecisions(side, next);
      checkSums(found);
      for (const { part } of found.rules) expect(part).toMatch(/^reading:/);
      if (found.rules.length === 0)
        expect(found.total?.split?.rules ?? { low: 0, high: 0 }).toEqual({ low: 0, high: 0 });
      expect(compareDecisions(side, side)).toMatchObject({ same: true, facts: [], rules: [], points: [] });
    }
  });

  test("and the next sheet for the same kind of subject decides otherwise by its rules, which adds up and is told", () => {
    const [first] = own;
    const twins = SHEETS.flatMap((other) => of(other).slice(0, 1)).filter(({ kind }) => kind === first?.kind);
    const twin = twins[(twins.findIndex((one) => one.name === name) + 1) % twins.length];
    if (first === undefined || twin === undefined || twin.name === name) return;
    const found = compareDecisions(first.side, twin.side);
    checkSums(found);
    expect(found.rules.length).toBeGreaterThan(0);
    for (const language of ["vi", "en"] as const)
      expect(decisionsText(found, language)).not.toMatch(/undefined|NaN|Infinity|\[object|null/);
  });
});

test("there are many of them", () => {
  expect(RECORDED.length).toBeGreaterThan(100);
  expect(SHEETS.length).toBeGreaterThan(15);
});
