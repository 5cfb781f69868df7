// In: a ruleset with its overlays, and its cases. Out: for each small change of its meaning whether some case notices it; if none
// does, a case that would, or the proof that there is nothing to notice.
import { powerOfTen } from "../../base/exact.js";
import { applyOverlays } from "../../overlay/apply.js";
import { checkRuleset } from "../../ruleset/check.js";
import { type CompiledRuleset, compileRuleset, safeCompileRuleset } from "../../ruleset/compile.js";
import { POINTS_SCALE } from "../../ruleset/compiled.js";
import type { ReadyCase } from "../cases/ready.js";
import { casePasses } from "../cases/run.js";
import type { Case } from "../cases/schema.js";
import { type Mutant, type MutationTarget, mutantsFor } from "./mutants.js";
import { type Proof, provenSame } from "./proof.js";
import { killingCase } from "./witness.js";

/** What became of one mutant. */
export type Fate =
  /** A case fails: its name. */
  | { readonly fate: "killed"; readonly by: string }
  /** No case notices, but it is no ruleset any more, or the check refuses it: codes of what is wrong. */
  | { readonly fate: "refused"; readonly codes: readonly string[] }
  /** No case can tell it from the ruleset. */
  | { readonly fate: "equivalent"; readonly proof: Proof }
  /** No case notices, and this one would. */
  | { readonly fate: "survived"; readonly kill: Case }
  /** No case notices, and neither a case that would nor a proof was found. */
  | { readonly fate: "unresolved"; readonly tries: number };

/** A mutant judged; the changed document itself is left out. */
export type JudgedMutant = Omit<Mutant, "result"> & Fate;

/** How to mutate. */
export interface MutationOptions {
  /** For what is drawn or searched at random; the same seed gives the same report. */
  readonly seed?: number;
  /** Judge only so many mutants, drawn by the seed. */
  readonly limit?: number;
  /** Most records tried in the search for one case; 3,000 unless told. */
  readonly tries?: number;
}

const USUAL_TRIES = 3000;
/** Most cases whose evidence a search begins with. */
const MOST_SEEDS = 10;

/** A mutation run under way: how many mutants there are, and each as it is judged. */
export interface MutationRun {
  readonly count: number;
  readonly judged: Iterable<JudgedMutant>;
}

/** A case that does not pass before anything is changed can notice nothing. */
function passing(compiled: CompiledRuleset, cases: readonly ReadyCase[]): readonly ReadyCase[] {
  return cases.filter((one) => casePasses(compiled, one));
}

/** The evidence of a few cases, of each verdict one first. */
function seedsOf(cases: readonly ReadyCase[]): readonly ReadyCase["evidence"][] {
  const byVerdict = new Map(cases.map((one) => [one.expect.verdict, one]));
  return [...new Set([...byVerdict.values(), ...cases])].slice(0, MOST_SEEDS).map(({ evidence }) => evidence);
}

/** What the check finds wrong with the mutant that was not wrong before. */
function newFaults(original: CompiledRuleset, mutant: CompiledRuleset): readonly string[] {
  const errors = ({ ruleset }: CompiledRuleset): readonly string[] =>
    checkRuleset(ruleset).flatMap(({ code, severity }) => (severity === "error" ? [code] : []));
  const before = new Set(errors(original));
  return [...new Set(errors(mutant))].filter((code) => !before.has(code));
}

function fateOf(
  original: CompiledRuleset,
  mutant: Mutant,
  ruleset: Mutant["result"],
  cases: readonly ReadyCase[],
  { tries = USUAL_TRIES, seed = 1 }: MutationOptions,
): Fate {
  const result = ruleset.ok ? safeCompileRuleset(ruleset.value) : ruleset;
  if (!result.ok) return { fate: "refused", codes: [...new Set(result.issues.map(({ code }) => code))] };
  const compiled = result.value;
  const killer = cases.find((one) => !casePasses(compiled, one));
  if (killer !== undefined) return { fate: "killed", by: killer.name };
  const proof = provenSame(original, mutant, compiled, powerOfTen(POINTS_SCALE));
  if (proof !== undefined) return { fate: "equivalent", proof };
  const faults = newFaults(original, compiled);
  if (faults.length > 0) return { fate: "refused", codes: faults };
  const kill = killingCase(original, mutant, compiled, { seeds: seedsOf(cases), tries, seed });
  return kill === undefined ? { fate: "unresolved", tries } : { fate: "survived", kill };
}

/**
 * Begins to mutate a ruleset (thử đổi từng quy định): the mutants are judged one by one as they are asked for, so that progress
 * can be shown.
 *
 * Cases that fail before anything is changed are left aside.
 *
 * @throws RulesetError when the overlays do not apply or the ruleset does not compile
 */
export function startMutation(
  target: MutationTarget,
  cases: readonly ReadyCase[],
  options: MutationOptions = {},
): MutationRun {
  const applied = target.overlays.length === 0 ? target.ruleset : applyOverlays(target.ruleset, target.overlays);
  const original = compileRuleset(applied);
  const mutants = mutantsFor(target, applied, options);
  const usable = passing(original, cases);
  return {
    count: mutants.length,
    judged: (function* () {
      for (const mutant of mutants) {
        const { result, ...about } = mutant;
        yield { ...about, ...fateOf(original, mutant, result, usable, options) };
      }
    })(),
  };
}

/**
 * Mutates a ruleset and judges every mutant: would the cases notice if a number, a comparison, a condition or a whole rule were
 * another?
 *
 * @throws RulesetError when the overlays do not apply or the ruleset does not compile
 */
export function mutateRuleset(
  target: MutationTarget,
  cases: readonly ReadyCase[],
  options: MutationOptions = {},
): readonly JudgedMutant[] {
  return [...startMutation(target, cases, options).judged];
}
