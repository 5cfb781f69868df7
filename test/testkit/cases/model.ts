// The model household of the documentation, and files of cases about it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CompiledRuleset, type Evidence, loadRuleset, parseRuleset, type Ruleset } from "../../../src/index.js";
import { type Case, type Cases, parseCases, type ReadyCase, readyCases } from "../../../src/testkit/index.js";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, "../../docs", name), "utf8")) as unknown;

export const ruleset: Ruleset = parseRuleset(read("model-household.json"));
export const compiled: CompiledRuleset = loadRuleset(ruleset);

/** A total of 87.5, less 5 for a third child; whether a member is convicted is not known. */
export const evidence = read("model-household-evidence.json") as Evidence;

/** A file with these cases, not yet parsed: `expect` may be left out, and wrong members put in. */
export function fileOf(...cases: readonly object[]): Cases {
  // CAST: tests hand over wrong cases too.
  return { kind: "cases", format: 1, ruleset: ruleset.id, cases: cases as readonly Case[] };
}

/** The case with its evidence and this to expect of it. */
export function caseOf(expect: Case["expect"], more: Partial<Case> = {}): Case {
  return { name: "a", ...(more.with === undefined ? { evidence } : {}), expect, ...more };
}

/** The one case of such a file, ready to be judged. */
export function readyOf(expect: Case["expect"], more: Partial<Case> = {}): ReadyCase {
  const [ready] = readyCases(parseCases(fileOf(caseOf(expect, more))));
  if (ready === undefined) throw new Error("no case");
  return ready;
}
