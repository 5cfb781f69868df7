// In: a file of cases. Out: each case ready to be judged: its evidence made out of its base, and what it is judged by; and for a
// place in that evidence, the place in the file where it is written.
import { isObject } from "../../base/json.js";
import { pointerOf, stepsOf } from "../../base/pointer.js";
import { failure, type Result, success } from "../../base/result.js";
import type { Evidence } from "../../evaluate/evidence.js";
import { raise } from "../../issues/error.js";
import { type Issue, sortIssues } from "../../issues/issue.js";
import { chainOf, checkCases, placesByName } from "./check.js";
import { mergeFacts, pathTo } from "./merge.js";
import { type RulesWanted, rulesWanted } from "./rules.js";
import type { Case, CaseChange, Cases, Expectation } from "./schema.js";

/** A case with its whole evidence, ready to be judged. */
export interface ReadyCase {
  /** Its place in the file, from 0. */
  readonly index: number;
  readonly name: string;
  readonly tags: readonly string[];
  readonly rules: RulesWanted;
  readonly readings: { readonly [reading: string]: string };
  readonly evidence: Evidence;
  readonly expect: Expectation;
}

/** A member changed: taken away by `null`, kept where nothing is said. */
function changed<K extends string, T>(key: K, before: T | undefined, after: T | null | undefined): { [key in K]?: T } {
  const value = after === undefined ? before : after;
  // CAST: a computed key is not seen to be this one.
  return (value === undefined || value === null ? {} : { [key]: value }) as { [key in K]?: T };
}

function applied(evidence: Evidence, change: CaseChange): Evidence {
  const { kind, id, class: known } = evidence.subject;
  return {
    kind: "evidence",
    format: 1,
    subject: { kind, id, ...changed("class", known, change.class) },
    period: change.period ?? evidence.period,
    ...changed("decidedOn", evidence.decidedOn, change.decidedOn),
    facts: mergeFacts(evidence.facts, change.facts ?? {}),
    ...changed("history", evidence.history, change.history),
  };
}

/** The whole evidence of a case; nothing where it has none, or stands on a circle or on a name unknown. */
function evidenceOf({ cases }: Cases, index: number, places: ReadonlyMap<string, number>): Evidence | undefined {
  return chainOf(cases, index, places).reduceRight<Evidence | undefined>((evidence, place) => {
    const own = cases[place];
    return own?.with === undefined || evidence === undefined ? own?.evidence : applied(evidence, own.with);
  }, undefined);
}

/** Makes one case ready; nothing where it has no evidence. */
export function readyCase(
  document: Cases,
  index: number,
  places: ReadonlyMap<string, number> = placesByName(document.cases),
): ReadyCase | undefined {
  const own = document.cases[index];
  const evidence = evidenceOf(document, index, places);
  if (own === undefined || evidence === undefined) return undefined;
  const { name, tags = [], readings = {}, expect } = own;
  return { index, name, tags, rules: rulesWanted(document, own, evidence), readings, evidence, expect };
}

/**
 * Makes every case of a file ready to be judged, each with its whole evidence.
 *
 * @throws {RulesetError} where the file is faulty as a whole, which `safeParseCases` tells.
 * @example
 * const cases = parseCases({
 *   kind: "cases", format: 1, ruleset: "example/ward/model-household",
 *   cases: [
 *     { name: "as in the book", evidence, expect: { verdict: "undetermined" } },
 *     { name: "convicted", with: { base: "as in the book", facts: { convicted: true } }, expect: { verdict: "disqualified" } },
 *   ],
 * });
 * readyCases(cases)[1]?.evidence.facts["convicted"]; //=> true
 */
export function readyCases(document: Cases): readonly ReadyCase[] {
  const result = safeReadyCases(document);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `readyCases`, but returns the issues; `name` is what the file is called in them. */
export function safeReadyCases(document: Cases, name = "cases"): Result<readonly ReadyCase[], Issue> {
  const issues = checkCases(document, name);
  if (issues.length > 0) return failure(sortIssues(issues));
  const places = placesByName(document.cases);
  return success(document.cases.flatMap((_, i) => readyCase(document, i, places) ?? []));
}

/** Where a case itself says what its evidence has at these steps; undefined where it takes that from its base. */
function ownPlace({ evidence, with: change }: Case, steps: readonly string[]): readonly string[] | undefined {
  if (evidence !== undefined) return ["evidence", ...steps];
  const [member = "", ...inner] = steps;
  if (change === undefined) return undefined;
  if (member === "facts") {
    const [field = "", ...rest] = inner;
    const own = pathTo(change.facts ?? {}, field);
    return own && ["with", "facts", ...own, ...rest];
  }
  if (member === "subject") return change.class === undefined || inner[0] !== "class" ? undefined : ["with", "class"];
  return isObject(change) && Object.hasOwn(change, member) ? ["with", ...steps] : undefined;
}

/** The place in the file for a place in the evidence of a case: its own, or that of the base where it is written. */
export function placeOf(document: Cases, index: number, pointer: string): string {
  const steps = stepsOf(pointer);
  for (const place of chainOf(document.cases, index, placesByName(document.cases))) {
    const own = document.cases[place];
    const found = own && ownPlace(own, steps);
    if (found !== undefined) return pointerOf(["cases", place, ...found]);
  }
  return pointerOf(["cases", index, "with"]);
}

/** Issues of one case with the name of the file and their places in it; those of other documents stay as they are. */
export function placedIn(document: Cases, index: number, name: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((found) => ({ ...found, document: name, pointer: placeOf(document, index, found.pointer) }));
}
