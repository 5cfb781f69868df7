// In: what a door said of a document. Out: is it fit to be told: every code known, a sentence in each language, nothing unseen in it?
import { expect } from "vitest";
import { type Issue, issueHelp, issueText } from "../../src/index.js";
import { NODE_LIMIT } from "../../src/issues/plain.js";
import { FIXTURES } from "../issues/fixtures.js";

const UNSEEN = /\p{Cc}|\p{Cs}|[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;
/** Sentences of so many are looked at: the others come of the same table. */
const LOOKED_AT = 20;

/** What must hold of all that is said of a document, whatever it is. */
export function expectSound(found: readonly Issue[]): void {
  expect(found.length).toBeLessThan(2 * NODE_LIMIT);
  for (const one of found.slice(0, LOOKED_AT)) {
    expect(Object.keys(FIXTURES)).toContain(one.code);
    for (const language of ["vi", "en"] as const) {
      const told = `${issueText(one, language)} ${issueHelp(one, language) ?? ""}`;
      expect(told).not.toMatch(UNSEEN);
      expect(told).not.toMatch(/\[object |\bundefined:/);
    }
  }
}

/** The codes that were found, each once. */
export function codesOf(found: readonly Issue[]): readonly string[] {
  return [...new Set(found.map(({ code }) => code))].sort();
}
