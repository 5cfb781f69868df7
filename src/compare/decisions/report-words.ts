// In: a comparison of two decisions, and a language. Out: what every section of the report reads: words, figures, states.

import type { DecisionsPhrases } from "../../locales/decisions-words.js";
import { LANGUAGES, type Language } from "../../locales/index.js";
import { KIT } from "../../locales/kit.js";
import type { Messages } from "../../locales/messages.js";
import type { ConditionState, DecisionComparison, Difference, Ends } from "./result.js";

/** A comparison, and what is said of it. */
export interface Telling {
  readonly language: Language;
  readonly say: DecisionsPhrases;
  readonly messages: Messages;
  readonly comparison: DecisionComparison;
}

/** Prepares a comparison for being told in a language. */
export function telling(comparison: DecisionComparison, language: Language): Telling {
  return { language, say: KIT[language].decisions, messages: LANGUAGES[language], comparison };
}

/** Could the rules of either side judge the facts of the other? */
export function isSplit({ alone }: DecisionComparison): boolean {
  return alone.facts.decided && alone.rules.decided;
}

/** With its sign, but for nothing. */
export function signed({ messages: { format } }: Telling, points: number): string {
  return points > 0 ? `+${format.number(points)}` : format.number(points);
}

function endsText({ say }: Telling, { low, high }: Ends, write: (points: number) => string): string {
  return low === high ? write(low) : say.ends(write(low), write(high));
}

/** What counts before and after; then, where it is split, what of the difference comes from where. */
export function differenceCells(tells: Telling, { before, after, split }: Difference): readonly string[] {
  const { number } = tells.messages.format;
  const sides = [before, after].map((one) => endsText(tells, one, number));
  const of = split === undefined ? [] : [split.facts, split.rules, split.interaction];
  return [...sides, ...of.map((one) => endsText(tells, one, (points) => signed(tells, points)))];
}

/** Is there a figure that differs at the two ends? */
export function isTwofold({ before, after, split }: Difference): boolean {
  const all = [before, after, ...(split === undefined ? [] : [split.facts, split.rules, split.interaction])];
  return all.some(({ low, high }) => low !== high);
}

/** From the lowest to the highest. */
export function rangeText({ messages: { format } }: Telling, { low, high }: Ends): string {
  return low === high ? format.number(low) : format.range(format.number(low), format.number(high));
}

/** A state; where only what a failure means is another, with that. */
export function stateText({ say, messages: { names } }: Telling, own?: ConditionState, other?: ConditionState): string {
  if (own === undefined) return say.noCondition;
  const states: { readonly [state in ConditionState["state"]]: string } = {
    ...names.logicStates,
    ...names.disqualifierStates,
  };
  const { state, onFailure } = own;
  return onFailure === undefined || state !== other?.state
    ? states[state]
    : `${states[state]} (${names.verdicts[onFailure]})`;
}
