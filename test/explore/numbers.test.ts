// The same claim for one number under conditions made for it: of every value there is, whatever is done with it on the way to a
// threshold.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "../../src/base/json.js";
import type { DomainValue } from "../../src/explore/domain.js";
import { withFact } from "../../src/explore/evidence.js";
import { type Space, spaceOf } from "../../src/explore/space.js";
import { evaluate, safeCompileRuleset } from "../../src/index.js";
import { type Draw, drawn } from "../generators/draw.js";
import { SETTINGS, TIMEOUT } from "../laws/settings.js";
import { rules } from "./rulesets.js";

const MOST = 90;
const STEPS = { type: "number", min: -6, max: 16, step: 0.25 };

function literal(draw: Draw): number {
  return draw.pick([3, 5, 8, 13, 0, -2, 21, 34, 40, 2.5, 7.25]);
}

/** A number made of n by steps that keep it one number. */
function number(draw: Draw, depth: number): Json {
  if (depth === 0) return { var: "n" };
  const inner = number(draw, depth - 1);
  const c = literal(draw);
  return draw.pick<Json>([
    { "+": [inner, c] },
    { "-": [inner, c] },
    { "-": [c, inner] },
    { "-": inner },
    { "*": [inner, draw.pick([2, 3, 0.5, -1, 0])] },
    { min: [inner, c] },
    { max: [inner, c] },
    { min: [inner, { "+": [{ var: "n" }, c] }] },
    { if: [truth(draw, depth - 1), inner, c] },
    { if: [truth(draw, depth - 1), c, number(draw, depth - 1)] },
  ]);
}

function truth(draw: Draw, depth: number): Json {
  const n = number(draw, depth);
  const c = literal(draw);
  const other = literal(draw);
  return draw.pick<Json>([
    { [draw.pick(["<", "<=", ">", ">="])]: [n, c] },
    { [draw.pick(["<", "<=", ">", ">="])]: [c, n] },
    { "<": [Math.min(c, other), n, Math.max(c, other)] },
    { [draw.pick(["===", "!="])]: [n, c] },
    { in: [n, [c, other]] },
    { "share-at-least": [{ max: [n, 0] }, draw.whole(0, 30), [2, 3], "unknown"] },
    { "share-above": [draw.whole(0, 9), { max: [n, 0] }, [2, 7], draw.pick([true, false, "unknown"])] },
    { and: [false, { "share-above": [draw.whole(0, 9), { max: [n, 0] }, [2, 7], "unknown"] }] },
  ]);
}

interface Made {
  readonly field: object;
  readonly gates: readonly Json[];
  readonly others: readonly Json[];
}

const madeArb: fc.Arbitrary<Made> = drawn(400, (draw) => {
  const gates = (): readonly Json[] => draw.several(1, 3, () => truth(draw, draw.whole(0, 3)));
  return { field: draw.pick<object>([{ type: "count", max: MOST }, STEPS]), gates: gates(), others: gates() };
});

function behaviour(space: Space, value: DomainValue): string {
  const evidence = withFact(space, space.blank, "n", value);
  return JSON.stringify(
    space.rulesets.map((compiled) => {
      const { issues, trace } = evaluate(compiled, evidence, { trace: true });
      return [issues, trace.gates.map(({ state }) => state)];
    }),
  );
}

test("every value of a number behaves as one of those that a domain lists", { timeout: TIMEOUT }, () => {
  let compiled = 0;
  let shorter = 0;
  fc.assert(
    fc.property(madeArb, ({ field, gates, others }) => {
      const written = [gates, others].map((some) => ({ ...rules({ n: field }, []).ruleset, ...gatesOf(some) }));
      const made = written.map((ruleset) => safeCompileRuleset(ruleset));
      const rulesets = made.flatMap((one) => (one.ok ? [one.value] : []));
      if (rulesets.length < 2) return;
      compiled++;
      const space = spaceOf(rulesets);
      const domain = space.domains.get("n");
      expect(domain?.complete).toBe(true);
      const known = new Set(domain?.values.map((value) => behaviour(space, value)));
      const all = Array.from({ length: MOST - 1 }, (_, i) => ("max" in field && field.max === MOST ? i : -6 + i / 4));
      if ((domain?.values.length ?? 0) < all.length) shorter++;
      for (const value of all) expect(known.has(behaviour(space, value)), String(value)).toBe(true);
    }),
    { ...SETTINGS, numRuns: 400 },
  );
  expect(compiled).toBeGreaterThan(200);
  expect(shorter).toBeGreaterThan(150);
});

function gatesOf(conditions: readonly Json[]): Pick<ReturnType<typeof rules>["ruleset"], "gates"> {
  return {
    gates:
      rules(
        {},
        conditions.map(() => true),
      ).ruleset.gates?.map((gate, i) => ({ ...gate, require: conditions[i] ?? true })) ?? [],
  };
}
