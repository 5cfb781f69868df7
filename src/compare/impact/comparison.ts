// In: two compiled rulesets and what a caller wants to know. Out: everything that comparing their decisions needs, made once;
// or what is wrong with the call.
import { failure, type Result, success } from "../../base/result.js";
import { type Issue, issue } from "../../issues/issue.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import type { Ruleset } from "../../ruleset/schema.js";
import { type Amendments, amendmentsBetween } from "./amendments.js";
import { type Foreign, foreignTo } from "./fit.js";
import { type CompleteOptions, completeOptions, type ImpactOptions } from "./options.js";

/** One of the two rulesets, as it judges the population. */
export interface Side {
  /** The ruleset as it was given. */
  readonly ruleset: Ruleset;
  /** The same, in force on every day: whom it would hit is asked of files of other days too. */
  readonly compiled: CompiledRuleset;
  readonly foreign: Foreign | undefined;
  readonly readings: { readonly [reading: string]: string };
}

/** What is compared, and how. */
export interface Comparison {
  readonly before: Side;
  readonly after: Side;
  readonly amendments: Amendments;
  readonly options: CompleteOptions;
}

export function alwaysInForce(ruleset: Ruleset): Ruleset {
  return { ...ruleset, inForce: { from: "0001-01-01" }, appliesBy: "period-end" };
}

function sideOf(own: CompiledRuleset, other: CompiledRuleset, readings: Side["readings"]): Side {
  const { ruleset } = own;
  const chosen = Object.entries(readings).filter(([reading]) => Object.hasOwn(ruleset.readings ?? {}, reading));
  return {
    ruleset,
    compiled: { ...own, ruleset: alwaysInForce(ruleset) },
    foreign: foreignTo(ruleset, other.ruleset),
    readings: Object.fromEntries(chosen),
  };
}

/** Prepares the comparison, or says what is wrong with it. */
export function comparisonOf(
  before: CompiledRuleset,
  after: CompiledRuleset,
  given: ImpactOptions,
): Result<Comparison, Issue> {
  const { options, issues } = completeOptions(before.ruleset, after.ruleset, given);
  const [expected, found] = [before.ruleset.subject, after.ruleset.subject];
  const other = issue("evidence.wrong-subject", after.ruleset.id, "/subject", { expected, found });
  const all = [...(expected === found ? [] : [other]), ...issues];
  if (all.length > 0) return failure(all);
  return success({
    before: sideOf(before, after, options.readings),
    after: sideOf(after, before, options.readings),
    amendments: amendmentsBetween(before.ruleset, after.ruleset),
    options,
  });
}
