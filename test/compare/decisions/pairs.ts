// In: choices. Out: two sides of one subject: a generated ruleset and one with some parts amended, or quite another; other facts, or more
// of the same, or the same.
import type fc from "fast-check";
import { piecesOf, type Role, rulesetOf } from "../../../src/compare/diff/pieces.js";
import { renamed } from "../../../src/compare/diff/rename.js";
import type { DecisionSide } from "../../../src/compare/index.js";
import type { Evidence } from "../../../src/evaluate/evidence.js";
import { safeCompileRuleset } from "../../../src/ruleset/compile.js";
import type { Ruleset } from "../../../src/ruleset/schema.js";
import { type Draw, drawn } from "../../generators/draw.js";
import { makeCompletion, makeEvidence, makeReadingsUsed } from "../../generators/evidence.js";
import { makeRuleset } from "../../generators/ruleset.js";
import { amendOne } from "../impact/amend.js";

const NODES: readonly Role[] = ["gate", "disqualifier", "standard", "criterion", "deduction", "bonus"];

/** Two sides of one subject. */
export interface SidesMade {
  readonly before: DecisionSide;
  readonly after: DecisionSide;
}

function amended(draw: Draw, ruleset: Ruleset): Ruleset {
  let so = ruleset;
  for (let left = draw.whole(0, 4); left > 0; left--) so = amendOne(draw, so).ruleset;
  return so;
}

function sideOf(ruleset: Ruleset, evidence: Evidence, readings: DecisionSide["readings"]): DecisionSide | undefined {
  const compiled = safeCompileRuleset(ruleset);
  return compiled.ok
    ? { compiled: compiled.value, evidence, ...(readings === undefined ? {} : { readings }) }
    : undefined;
}

/** Readings that the ruleset has, chosen anew or not. */
function readingsFor(draw: Draw, ruleset: Ruleset): DecisionSide["readings"] {
  return draw.chance(50) ? makeReadingsUsed(draw, ruleset) : undefined;
}

function otherEvidence(draw: Draw, own: Ruleset, other: Ruleset, evidence: Evidence): Evidence {
  if (own !== other && Object.keys(own.fields).join() !== Object.keys(other.fields).join())
    return makeEvidence(draw, other);
  const how = draw.whole(0, 3);
  if (how === 0) return makeEvidence(draw, other);
  return how === 1 ? makeCompletion(draw, own, evidence, 60) : evidence;
}

function make(draw: Draw, otherRules: (draw: Draw, ruleset: Ruleset) => Ruleset): SidesMade | undefined {
  const old = makeRuleset(draw);
  const now = otherRules(draw, old);
  const evidence = makeEvidence(draw, old);
  const before = sideOf(old, evidence, readingsFor(draw, old));
  const after = sideOf(now, otherEvidence(draw, old, now, evidence), readingsFor(draw, now));
  return before && after && { before, after };
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

/** Rules of which some parts are amended. */
export const amendedArb: fc.Arbitrary<SidesMade> = drawn(6000, (draw) => make(draw, amended)).filter(isThere);
/** The same rules. */
export const sameRulesArb: fc.Arbitrary<SidesMade> = drawn(4000, (draw) => make(draw, (_, own) => own)).filter(isThere);
/** Rules that have nothing in common but the kind of subject. */
export const otherRulesArb: fc.Arbitrary<SidesMade> = drawn(6000, (draw) => make(draw, makeRuleset)).filter(isThere);

/** The same ruleset with other ids for all its nodes. */
function renamedNodes(ruleset: Ruleset): Ruleset {
  const pieces = piecesOf(ruleset);
  const nodes = [...pieces.values()].filter(({ role }) => NODES.includes(role));
  return rulesetOf(ruleset, renamed(pieces, new Map(nodes.map(({ id }) => [id, `x.${id}`]))));
}

/** Rules of which only the ids are others. */
export const renamedArb: fc.Arbitrary<SidesMade> = drawn(6000, (draw) =>
  make(draw, (_, own) => renamedNodes(own)),
).filter(isThere);
