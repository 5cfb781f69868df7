// In: the state, judged. Out: what every view reads.
import type { Issue, LocalText, MissingFact } from "thangdiem";
import type { Judged } from "../judge.js";
import type { State } from "../state.js";
import type { Words } from "../words.js";

/** The page as a view sees it, where there is a ruleset to judge by. */
export interface View {
  readonly state: State;
  readonly judged: Judged;
  readonly words: Words;
  readonly issues: readonly Issue[];
  readonly missing: ReadonlyMap<string, MissingFact>;
}

export function viewOf(state: State, judged: Judged, words: Words): View {
  const { result } = judged;
  const missing = result.ok ? result.value.missing : [];
  return {
    state,
    judged,
    words,
    issues: result.ok ? [] : result.issues,
    missing: new Map(missing.map((fact) => [fact.field, fact])),
  };
}

/** A text of a document in the language of the page. */
export function local({ state }: Pick<View, "state">, text: LocalText): string {
  return text[state.language];
}

/** The id of the place of a fact on the page, for links that lead to it. */
export function placeId(fact: string): string {
  return `o-${fact}`;
}
