// In: a sheet and its rule tests. Out: the few decisions that make the best examples: one that passes, and for each other outcome
// the one that differs from it least.
import type { Verdict } from "../../evaluate/decision.js";
import { safeEvaluate, type TracedDecision } from "../../evaluate/evaluate.js";
import { safeCompileRuleset } from "../../ruleset/compile.js";
import { safeReadyCases } from "../../testkit/cases/ready.js";
import type { Cases } from "../../testkit/cases/schema.js";
import type { Page } from "./page.js";
import { type ReadFacts, readFacts } from "./read-facts.js";

/** A decision that is told as an example. */
export interface Example {
  readonly decision: TracedDecision;
  readonly facts: ReadFacts;
  /** Readings that the case chooses. */
  readonly readings: { readonly [reading: string]: string };
  readonly isGenerated: boolean;
}

/** What an example may show: a verdict, and what settled it. */
const WANTED: readonly ((decision: TracedDecision) => boolean)[] = [
  ({ verdict, determinedBy }) => verdict === "ineligible" && determinedBy.every(({ node }) => node === "total"),
  ({ verdict, determinedBy }) => verdict === "ineligible" && determinedBy.every(({ node }) => node !== "total"),
  ({ verdict }) => verdict === "disqualified",
  ({ verdict }) => verdict === "undetermined",
];
const FIRST: readonly Verdict[] = ["eligible", "ineligible", "undetermined", "disqualified"];

/** Decisions of the cases that are judged by the rules of their file alone. */
function judged(page: Page, cases: Cases): readonly Example[] {
  const compiled = safeCompileRuleset(page.ruleset);
  const ready = safeReadyCases(cases);
  if (!compiled.ok || !ready.ok) return [];
  return ready.value.flatMap(({ index, evidence, readings, expect, tags }): readonly Example[] => {
    const own = cases.cases[index];
    if (own?.ruleset !== undefined || own?.overlays !== undefined || expect.refused !== undefined) return [];
    const result = safeEvaluate(compiled.value, evidence, { readings, trace: true });
    const isOther = expect.verdict !== undefined && result.ok && result.value.verdict !== expect.verdict;
    if (!result.ok || result.value.trace === undefined || isOther) return [];
    // CAST: the trace was just seen to be there.
    const decision = result.value as TracedDecision;
    return [{ decision, readings, facts: readFacts(page, decision), isGenerated: tags.includes("generated") }];
  });
}

/** Facts that are not as in the other example. */
export function differing(example: Example, other: Example): readonly string[] {
  return [...example.facts].flatMap(([name, words]) => (other.facts.get(name) === words ? [] : [words]));
}

function nearest(examples: readonly Example[], to: Example): Example | undefined {
  const cost = (one: Example): number =>
    differing(one, to).length + 2 * Object.keys(one.readings).length + (one.isGenerated ? 1 : 0);
  return examples.reduce<Example | undefined>(
    (best, one) => (best === undefined || cost(one) < cost(best) ? one : best),
    undefined,
  );
}

/** The examples in the order in which they are told; the others are told by what differs from the first. */
export function pickExamples(page: Page): readonly Example[] {
  const { cases } = page.options;
  const all = cases === undefined ? [] : judged(page, cases);
  const usual = all.filter(({ readings }) => Object.keys(readings).length === 0);
  const first = FIRST.flatMap((verdict) => usual.filter(({ decision }) => decision.verdict === verdict)).sort(
    (a, b) =>
      FIRST.indexOf(a.decision.verdict) - FIRST.indexOf(b.decision.verdict) ||
      Number(a.isGenerated) - Number(b.isGenerated),
  )[0];
  if (first === undefined) return [];
  const others = WANTED.flatMap((wanted) => {
    const found = nearest(
      all.filter((one) => one !== first && wanted(one.decision)),
      first,
    );
    return found ?? [];
  });
  return [first, ...others];
}
