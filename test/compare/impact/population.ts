// In: choices. Out: two generated rulesets, the second the first with some parts amended, and a population for both.
import type fc from "fast-check";
import type { Evidence } from "../../../src/evaluate/evidence.js";
import { type CompiledRuleset, safeCompileRuleset } from "../../../src/ruleset/compile.js";
import type { Ruleset } from "../../../src/ruleset/schema.js";
import { type Draw, drawn } from "../../generators/draw.js";
import { makeCompletion, makeEvidence, makeReadingsUsed } from "../../generators/evidence.js";
import { makeRuleset } from "../../generators/ruleset.js";
import { amendOne } from "./amend.js";

/** A change of rules, and whom it may hit. */
export interface Amendment {
  readonly before: CompiledRuleset;
  readonly after: CompiledRuleset;
  /** Ids of the parts amended, at most. */
  readonly parts: readonly string[];
  readonly readings: { readonly [reading: string]: string };
  readonly population: readonly Evidence[];
}

/** One subject, of whom more and more becomes known. */
export interface GrowingAmendment extends Amendment {
  readonly evidence: Evidence;
  readonly all: readonly Evidence[];
}

function compiled(ruleset: Ruleset): CompiledRuleset | undefined {
  const result = safeCompileRuleset(ruleset);
  return result.ok ? result.value : undefined;
}

function numbered(evidence: Evidence, at: number): Evidence {
  return { ...evidence, subject: { ...evidence.subject, id: `h-${at}` } };
}

function make(draw: Draw, count: number): Amendment | undefined {
  const ruleset = makeRuleset(draw);
  const readings = draw.chance(50) ? {} : makeReadingsUsed(draw, ruleset);
  const population = draw.several(0, 5, (at) => numbered(makeEvidence(draw, ruleset), at));
  const parts: string[] = [];
  let amended = ruleset;
  for (let i = 0; i < count; i++) {
    const one = amendOne(draw, amended);
    parts.push(one.part);
    amended = one.ruleset;
  }
  const [before, after] = [compiled(ruleset), compiled(amended)];
  return before && after && { before, after, parts, readings, population };
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

/** So many amendments. */
export function amendmentArb(count: number): fc.Arbitrary<Amendment> {
  return drawn(5000, (draw) => make(draw, count)).filter(isThere);
}

/** A few amendments, and one subject of whom everything becomes known in several ways. */
export const growingAmendmentArb: fc.Arbitrary<GrowingAmendment> = drawn(6000, (draw) => {
  const made = make(draw, draw.whole(0, 3));
  if (made === undefined) return undefined;
  const { ruleset } = made.before;
  const evidence = numbered(makeEvidence(draw, ruleset), 0);
  return { ...made, evidence, all: draw.several(2, 4, () => makeCompletion(draw, ruleset, evidence, 100)) };
}).filter(isThere);
