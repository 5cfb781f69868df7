import fc from "fast-check";
import { expect, test } from "vitest";
import {
  applyOverlays,
  type Operation,
  type Overlay,
  type Rank,
  type Ruleset,
  safeApplyOverlays,
} from "../../src/index.js";
import type { Delegation } from "../../src/ruleset/schema.js";
import { caseArb } from "../generators/cases.js";
import { rulesetArb } from "../generators/ruleset.js";
import { decide } from "./engine.js";
import { SETTINGS, TIMEOUT } from "./settings.js";

const RANKS: readonly Rank[] = ["province", "district", "commune", "practice"];
const STATEMENT = { cite: { in: "vb", article: "1" }, certainty: "official" } as const;

function overlayOn(ruleset: Ruleset, rank: Rank, operations: readonly Operation[]): Overlay {
  return {
    kind: "overlay",
    format: 1,
    id: `example/${rank}`,
    version: "1.0.0",
    status: ruleset.status,
    name: { vi: "Quy định thêm", en: "Added rules" },
    base: { id: ruleset.id, versions: ruleset.version },
    rank,
    jurisdiction: ruleset.jurisdiction,
    inForce: ruleset.inForce,
    instruments: {},
    operations,
  };
}

test("an overlay without operations changes nothing but the list of layers", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(caseArb, fc.constantFrom(...RANKS), ({ ruleset, evidence, readings }, rank) => {
      const applied = applyOverlays(ruleset, [overlayOn(ruleset, rank, [])]);
      const { overlays, ...found } = decide(applied, evidence, readings);
      const { overlays: none, ...expected } = decide(ruleset, evidence, readings);
      expect(found).toStrictEqual(expected);
      expect([overlays.length, none.length]).toEqual([1, 0]);
    }),
    SETTINGS,
  );
});

/** Operations on a ruleset, each with the delegation it needs. */
function attempts({
  standards = [],
}: Ruleset): readonly { readonly operation: Operation; readonly needs: Delegation["may"] }[] {
  const words = { vi: "Mục thêm", en: "Added item" };
  return [
    {
      needs: "add-deductions",
      operation: {
        op: "add-deduction",
        deduction: { kind: "flat", id: "added.deduction", ...words, ...STATEMENT, when: true, points: 3 },
      },
    },
    {
      needs: "add-disqualifiers",
      operation: {
        op: "add-disqualifier",
        disqualifier: { id: "added.disqualifier", ...words, ...STATEMENT, when: false },
      },
    },
    {
      needs: "add-bonuses",
      operation: {
        op: "add-bonus",
        bonus: { kind: "flat", id: "added.bonus", ...words, ...STATEMENT, when: true, points: 3 },
      },
    },
    ...standards.map(
      ({ id }) =>
        ({
          needs: "add-criteria",
          operation: {
            op: "add-criterion",
            standard: id,
            criterion: { kind: "pass-fail", id: `added.${id}`, ...words, ...STATEMENT, when: true, points: 1 },
          },
        }) as const,
    ),
  ];
}

/** The ruleset without what its layers added. */
function withoutLayers(applied: Ruleset): Ruleset {
  const ruleset = Object.fromEntries(Object.entries(applied).filter(([key]) => key !== "layers")) as unknown as Ruleset;
  const own = <Node extends { readonly layer?: string }>(nodes: readonly Node[]): readonly Node[] =>
    nodes.filter(({ layer }) => layer === undefined);
  const { standards, deductions, bonuses, disqualifiers } = ruleset;
  return {
    ...ruleset,
    ...(standards === undefined
      ? {}
      : { standards: standards.map((one) => ({ ...one, criteria: own(one.criteria) })) }),
    deductions: own(deductions ?? []),
    bonuses: own(bonuses ?? []),
    disqualifiers: own(disqualifiers ?? []),
  };
}

test("an overlay touches nothing that was not delegated", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(
      rulesetArb,
      fc.constantFrom(...RANKS),
      fc.constantFrom(...RANKS),
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      fc.double({ min: 0, max: 5, noNaN: true }).map((most) => Math.round(most)),
      (made, rank, to, chosen, most) => {
        const standards = (made.standards ?? []).map(({ id }) => id);
        const delegation: readonly Delegation[] = [
          ...(chosen[0] ? [{ id: "dg.d", to, may: "add-deductions", most, ...STATEMENT } as const] : []),
          ...(chosen[1] && standards.length > 0
            ? [{ id: "dg.c", to, may: "add-criteria", standards: standards.slice(0, 1), ...STATEMENT } as const]
            : []),
        ];
        const ruleset: Ruleset = {
          ...made,
          delegation: [
            ...delegation,
            ...(chosen[2] ? [{ id: "dg.x", to, may: "add-disqualifiers", count: 1, ...STATEMENT } as const] : []),
            ...(chosen[3] ? [{ id: "dg.b", to, may: "add-bonuses", most, ...STATEMENT } as const] : []),
          ],
        };
        const tried = attempts(ruleset).filter((_one, i) => chosen[2 + (i % 4)]);
        const allowed = tried.every(({ operation, needs }) =>
          (ruleset.delegation ?? []).some(
            (one) =>
              one.may === needs &&
              one.to === rank &&
              ((one.may !== "add-deductions" && one.may !== "add-bonuses") || (one.most ?? 0) >= 3) &&
              (one.may !== "add-criteria" ||
                (operation.op === "add-criterion" && one.standards.includes(operation.standard))),
          ),
        );
        const result = safeApplyOverlays(ruleset, [
          overlayOn(
            ruleset,
            rank,
            tried.map(({ operation }) => operation),
          ),
        ]);
        expect(result.ok).toBe(allowed);
        if (!result.ok) return;
        const { deductions = [], bonuses = [], disqualifiers = [] } = ruleset;
        expect(withoutLayers(result.value)).toStrictEqual({ ...ruleset, deductions, bonuses, disqualifiers });
      },
    ),
    SETTINGS,
  );
});
