// In: the state. Out: the evidence that the form states, and the decision on it or everything that is wrong with it.
import { type Evidence, type Issue, type Result, type Ruleset, safeEvaluate, type TracedDecision } from "thangdiem";
import { type Draft, evidenceOf } from "./draft.js";
import { type State, sheetOf } from "./state.js";

/** A form, judged. */
export interface Judged {
  readonly ruleset: Ruleset;
  readonly draft: Draft;
  readonly evidence: Evidence;
  readonly result: Result<TracedDecision, Issue>;
}

/** Tells what is judged, by what, from anything else. */
export function aboutOf({ sheet }: State, { evidence }: Judged): string {
  return `${sheet} ${JSON.stringify(evidence)}`;
}

/** Judges the form by the sheet chosen; undefined where the sheet itself does not compile. */
export function judge(state: State): Judged | undefined {
  const { draft, readings } = state;
  const rules = sheetOf(state)?.rules;
  if (rules?.ok !== true) return undefined;
  const { ruleset } = rules.value;
  const evidence = evidenceOf(draft, ruleset);
  const known = Object.entries(readings).filter(([reading]) => ruleset.readings?.[reading] !== undefined);
  // CAST: a decision asked for with its trace has one.
  const result = safeEvaluate(rules.value, evidence, { readings: Object.fromEntries(known), trace: true }) as Result<
    TracedDecision,
    Issue
  >;
  return { ruleset, draft, evidence, result };
}
