// The claim on which proofs rest: where a domain is complete, whatever value a record holds, one of the domain's values behaves
// like it, in every context alike.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { TraceNode } from "../../src/evaluate/decision.js";
import type { Evidence } from "../../src/evaluate/evidence.js";
import type { DomainValue } from "../../src/explore/domain.js";
import { flat, withFact } from "../../src/explore/evidence.js";
import { diceFrom } from "../../src/explore/random.js";
import { anyFact, type Space, spaceOf } from "../../src/explore/space.js";
import { type CompiledRuleset, compileRuleset, evaluate, type Ruleset, safeCompileRuleset } from "../../src/index.js";
import { drawn } from "../generators/draw.js";
import { makeEvidence } from "../generators/evidence.js";
import { makeRuleset } from "../generators/ruleset.js";
import { SETTINGS, TIMEOUT } from "../laws/settings.js";

const CONTEXTS = 3;
/** Values tried of each domain; domains larger than this are left out, for time. */
const VALUES = 6;
const MOST_VALUES = 60;

interface Tried {
  readonly ruleset: Ruleset;
  readonly contexts: readonly Evidence[];
}

const triedArb: fc.Arbitrary<Tried> = drawn(4000, (draw) => {
  const ruleset = makeRuleset(draw);
  return { ruleset, contexts: draw.several(CONTEXTS, CONTEXTS, () => makeEvidence(draw, ruleset)) };
});

/** The same conditions with other thresholds' sides: a ruleset over the same dictionary that differs a little. */
function changed(ruleset: Ruleset): Ruleset {
  const text = JSON.stringify(ruleset).replaceAll('{">=":', '{">":').replaceAll('{"<":', '{"<=":');
  return JSON.parse(text) as Ruleset;
}

function nodes(all: readonly TraceNode[]): readonly unknown[] {
  return all.map(({ node, state, points, notApplicable, children }) => [
    node,
    state,
    points && [points.earned, points.of],
    notApplicable,
    nodes(children),
  ]);
}

/** What a domain promises to keep. */
function behaviour(
  compiled: CompiledRuleset,
  readings: { readonly [key: string]: string },
  evidence: Evidence,
): string {
  const decision = evaluate(compiled, evidence, { readings, trace: true });
  const { verdict, total, standards, determinedBy, issues, missing, trace } = decision;
  return JSON.stringify([
    verdict,
    total,
    standards,
    determinedBy,
    issues,
    missing.map(({ field }) => field).filter((field) => Object.hasOwn(compiled.ruleset.fields, field)),
    trace.gates.map(({ state }) => state),
    trace.disqualifiers.map(({ state }) => state),
    trace.standards.map(({ criteria, bonuses, deductions }) => nodes([...criteria, ...bonuses, ...deductions])),
    nodes([...(trace.total?.bonuses.items ?? []), ...(trace.total?.deductions.items ?? [])]),
  ]);
}

function behaviourOf(space: Space, evidence: Evidence): string {
  return space.rulesets.map((one, i) => behaviour(one, space.readings[i] ?? {}, evidence)).join("\n");
}

let checked = 0;

/** How a value behaves in every context. */
function everywhere(space: Space, bases: readonly Evidence[], field: string, value: DomainValue): string {
  return bases.map((base) => behaviourOf(space, withFact(space, base, field, value))).join("\n");
}

function check(space: Space, contexts: readonly Evidence[], seed: number): void {
  const { period } = space.blank;
  const bases = contexts.map((evidence) => ({ ...flat(space, evidence), period }));
  const dice = diceFrom(seed);
  for (const { field, about, complete, values } of space.domains.values()) {
    if (!complete || values.length > MOST_VALUES) continue;
    const known = new Set(values.map((value) => everywhere(space, bases, field, value)));
    const given = about === "fact" ? bases.map(({ facts }) => facts[field] ?? null) : [];
    const drawn = Array.from({ length: VALUES }, () => anyFact(space, field, dice));
    for (const value of [...given, ...drawn]) {
      checked++;
      if (!known.has(everywhere(space, bases, field, value)))
        throw new Error(`nothing is like ${field} = ${JSON.stringify(value)}`);
    }
  }
}

test("every value of a complete domain behaves as one of its representatives", { timeout: TIMEOUT }, () => {
  checked = 0;
  fc.assert(
    fc.property(triedArb, fc.nat(), ({ ruleset, contexts }, seed) => {
      check(spaceOf([compileRuleset(ruleset)]), contexts, seed);
    }),
    { ...SETTINGS, numRuns: 120 },
  );
  expect(checked).toBeGreaterThan(3000);
});

test("so it does in two rulesets at once", { timeout: TIMEOUT }, () => {
  checked = 0;
  fc.assert(
    fc.property(triedArb, fc.nat(), ({ ruleset, contexts }, seed) => {
      const other = safeCompileRuleset(changed(ruleset));
      fc.pre(other.ok);
      check(spaceOf([compileRuleset(ruleset), other.value]), contexts, seed);
    }),
    { ...SETTINGS, numRuns: 80 },
  );
  expect(checked).toBeGreaterThan(2000);
});
