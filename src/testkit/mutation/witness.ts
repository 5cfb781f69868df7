// In: a ruleset and a mutant that no case tells from it. Out: evidence that does, as a case to paste: decided differently if there
// is such a record, else coming to other points or another state of some node.
import { daysLater } from "../../base/date.js";
import { MOST_DECIMALS, toScaled } from "../../base/exact.js";
import type { Decision } from "../../evaluate/decision.js";
import { evaluate, safeEvaluate } from "../../evaluate/evaluate.js";
import type { Evidence } from "../../evaluate/evidence.js";
import { CLASS } from "../../explore/domain.js";
import { withFact } from "../../explore/evidence.js";
import { favourable } from "../../explore/favourable.js";
import { fieldsOf } from "../../explore/fields.js";
import { type Choice, everyOption, MOST_OPTIONS } from "../../explore/options.js";
import { findDifference } from "../../explore/search.js";
import { type Space, spaceOf } from "../../explore/space.js";
import { towards } from "../../explore/towards.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import { NODES } from "../cases/expect.js";
import { proposedCase } from "../cases/expected.js";
import { casePasses } from "../cases/run.js";
import type { Case } from "../cases/schema.js";
import { atTheLimit } from "./at-the-limit.js";
import type { Mutant } from "./mutants.js";
import { pointsBetween } from "./proof-points.js";

/** Where to look, and for how long. */
export interface WitnessOptions {
  readonly seeds: readonly Evidence[];
  readonly tries: number;
  readonly seed: number;
}

/** The defaults, and each other way of choosing the readings on which the node depends. */
function choices({ ruleset }: CompiledRuleset, { node, pointer }: Mutant): readonly Choice[] {
  const [, option] = /^\/pass\/severalClasses\/options\/(.+)$/.exec(pointer) ?? [];
  const reading = ruleset.pass?.severalClasses?.reading;
  const own = option === undefined || reading === undefined ? [] : [{ [reading]: option }];
  return [...own, {}, ...(everyOption(ruleset, node, MOST_OPTIONS) ?? [])];
}

function outcome({ verdict, total, standards, determinedBy, missing, issues }: Decision): string {
  const scores = standards.map(({ node, low, high, floor }) => [node, low, high, floor]);
  return JSON.stringify([
    verdict,
    total === undefined ? [] : [total.low, total.high],
    scores,
    determinedBy,
    missing.map(({ field }) => field),
    issues.length,
  ]);
}

/** Nodes that both know and that came to something else in the last run. */
function nodesApart(a: CompiledRuleset, b: CompiledRuleset): readonly string[] {
  return Object.values(NODES).flatMap((finder) => {
    const others = finder(b);
    return [...finder(a)].flatMap(([node, value]) => {
      const other = others.get(node);
      return other !== undefined && JSON.stringify(value()) !== JSON.stringify(other()) ? [node] : [];
    });
  });
}

/** Periods that end, and days of decision that lie, on the days around the ends of being in force. */
function aroundForce({ ruleset: { inForce } }: CompiledRuleset, evidence: Evidence): readonly Evidence[] {
  const ends = [inForce.from, inForce.to].filter((day) => day !== undefined);
  const days = ends.flatMap((day) => [-2, -1, 0, 1, 2].map((by) => daysLater(day, by)));
  return days.map((to) => {
    const last = daysLater(to, -1);
    return { ...evidence, period: { from: daysLater(to, -365), to }, decidedOn: last };
  });
}

function refusedByOne(
  original: CompiledRuleset,
  mutant: CompiledRuleset,
  seeds: readonly Evidence[],
): Evidence | undefined {
  return seeds
    .flatMap((seed) => aroundForce(original, seed))
    .find((evidence) => safeEvaluate(original, evidence).ok !== safeEvaluate(mutant, evidence).ok);
}

/** Records that should come to points between the two limits of a floor or a mark. */
function betweenLimits(
  original: CompiledRuleset,
  mutation: Mutant,
  space: Space,
  usual: Evidence,
): readonly Evidence[] {
  const wanted = pointsBetween(original.ruleset, mutation);
  if (wanted === undefined) return [];
  const readings = space.readings[0] ?? {};
  const begin = wanted.class === undefined ? usual : withFact(space, usual, CLASS, wanted.class);
  return towards(space, begin, wanted.points, (evidence) => {
    const { total, standards } = evaluate(original, evidence, { readings });
    const found = wanted.standard === undefined ? total : standards.find(({ node }) => node === wanted.standard);
    return found === undefined || found.low !== found.high ? undefined : toScaled(found.low, MOST_DECIMALS);
  });
}

/** A case that passes before the change and fails after it; nothing where none was found. */
export function killingCase(
  original: CompiledRuleset,
  mutation: Mutant,
  mutant: CompiledRuleset,
  { seeds, tries, seed }: WitnessOptions,
): Case | undefined {
  const kills = (proposed: Case, readings: Choice): boolean => {
    const { evidence, expect } = proposed;
    return evidence !== undefined && !casePasses(mutant, { evidence, readings, expect });
  };
  if (mutation.operator === "force") {
    const evidence = refusedByOne(original, mutant, [...seeds, spaceOf([original]).blank]);
    return evidence === undefined ? undefined : proposedCase(original, evidence, { name: mutation.id });
  }
  const fields = [...new Set([original, mutant].flatMap((one) => fieldsOf(one, mutation.node)))];
  for (const readings of choices(original, mutation)) {
    const space = spaceOf([original, mutant], { readings });
    // Points or states that differ somewhere on the sheet are the second choice: kept until nothing better is found.
    let inside: Evidence | undefined;
    const differs = (x: Decision, y: Decision, evidence: Evidence): boolean => {
      if (outcome(x) !== outcome(y)) return true;
      if (inside === undefined && nodesApart(original, mutant).length > 0) inside = evidence;
      return false;
    };
    const own = seeds.map((one) => ({ ...one, period: space.blank.period }));
    const usual = favourable(space);
    const near = [...atTheLimit(mutation, usual), ...betweenLimits(original, mutation, space, usual)];
    const begun = [...near, usual, space.blank, ...own];
    const { evidence = inside } = findDifference(original, mutant, differs, {
      space,
      seeds: begun,
      fields,
      tries,
      seed,
    });
    if (evidence === undefined) continue;
    const named = { name: mutation.id.slice(0, 200), ...(Object.keys(readings).length === 0 ? {} : { readings }) };
    const plain = proposedCase(original, evidence, named);
    if (kills(plain, readings)) return plain;
    safeEvaluate(mutant, evidence, { readings });
    safeEvaluate(original, evidence, { readings });
    const standards = (original.ruleset.standards ?? []).map(({ id }) => id);
    const whole = proposedCase(original, evidence, {
      ...named,
      nodes: [...nodesApart(original, mutant), ...standards],
    });
    if (kills(whole, readings)) return whole;
  }
  return undefined;
}
