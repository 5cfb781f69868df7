// In: a file of cases whose form is right. Out: what is wrong with it as a whole: names, bases, what each case is judged by and
// expects. Whether the nodes it names are there is told when it is run, for that depends on the ruleset.
import { pointerOf, type Step } from "../../base/pointer.js";
import { nearest } from "../../base/text.js";
import type { IssueCode, IssueParams } from "../../issues/codes.js";
import { type Issue, issue } from "../../issues/issue.js";
import { namesFor } from "./rules.js";
import type { Case, Cases, Expectation } from "./schema.js";

type Report = <C extends IssueCode>(
  code: C,
  path: readonly Step[],
  params: IssueParams[C],
  related?: readonly Step[],
) => void;

/** The keys of an expectation that have something to compare. */
function expectedKeys(expect: Expectation): readonly string[] {
  return Object.entries(expect).flatMap(([key, value]: [string, Expectation[keyof Expectation]]) =>
    typeof value === "object" && !Array.isArray(value) && Object.keys(value).length === 0 ? [] : [key],
  );
}

/** The first place of each name. */
export function placesByName(cases: readonly Case[]): ReadonlyMap<string, number> {
  return new Map(cases.map(({ name }, i) => [name, i] as const).reverse());
}

/** Most cases that a case rests on, one on the other. */
export const MOST_BASES = 100;

/**
 * The cases that a case is made of, by their places: itself, its base, the base of that. It ends before a name unknown; in a
 * circle, with the place where it closes; and once there are more than there may be.
 */
export function chainOf(cases: readonly Case[], index: number, places: ReadonlyMap<string, number>): readonly number[] {
  const chain = new Set([index]);
  let place: number | undefined = index;
  for (;;) {
    const base: string | undefined = cases[place]?.with?.base;
    place = base === undefined ? undefined : places.get(base);
    if (place === undefined || chain.size > MOST_BASES + 1) return [...chain];
    if (chain.has(place)) return [...chain, place];
    chain.add(place);
  }
}

function checkRules(document: Cases, report: Report): void {
  const { ruleset, overlays, title, jurisdiction, switchedOn } = document;
  const isNamed = ruleset !== undefined || overlays !== undefined;
  if (isNamed && title !== undefined) report("cases.ruleset-or-title", ["title"], { found: "both" });
  if (title !== undefined && jurisdiction === undefined) report("shape.missing-key", [], { key: "jurisdiction" });
  if (title === undefined && (jurisdiction ?? switchedOn) !== undefined)
    report("shape.missing-key", [], { key: "title" });
}

function checkOwnRules(document: Cases, own: Case, path: readonly Step[], report: Report): void {
  const isNamed = namesFor(document, own).length > 0;
  if (isNamed && own.on !== undefined) report("cases.needless-day", [...path, "on"], { name: own.name });
  if (!isNamed && document.title === undefined) report("cases.ruleset-or-title", path, { found: "neither" });
}

function checkEvidence(
  cases: readonly Case[],
  index: number,
  places: ReadonlyMap<string, number>,
  report: Report,
): void {
  const own = cases[index];
  if (own === undefined) return;
  const { name, evidence, with: change } = own;
  const path = ["cases", index];
  if ((evidence === undefined) === (change === undefined)) {
    report("cases.evidence-or-with", path, { name, found: evidence === undefined ? "neither" : "both" });
  }
  if (change === undefined) return;
  const at = [...path, "with", "base"];
  if (!places.has(change.base)) {
    const suggestion = nearest(
      change.base,
      [...places.keys()].filter((one) => one !== name),
    );
    report("cases.unknown-base", at, { base: change.base, ...(suggestion === undefined ? {} : { suggestion }) });
    return;
  }
  const chain = chainOf(cases, index, places);
  if (chain.length > MOST_BASES + 1) report("cases.too-many-bases", at, { name, limit: MOST_BASES });
  // A case that only leads into a circle is not in it: the circle is told where it is.
  if (chain.length > 1 && chain.at(-1) === index) {
    report("cases.circular-base", at, { bases: chain.map((place) => cases[place]?.name ?? "") });
  }
}

function checkExpectation({ name, expect }: Case, path: readonly Step[], report: Report): void {
  const keys = expectedKeys(expect);
  if (keys.length === 0) report("cases.expects-nothing", [...path, "expect"], { name });
  const [other] = keys.filter((key) => key !== "refused");
  if (expect.refused !== undefined && other !== undefined) {
    report("cases.refused-alone", [...path, "expect", other], { name, key: other });
  }
}

/** Everything that is wrong with a file of cases as a whole. */
export function checkCases(document: Cases, name: string): readonly Issue[] {
  const issues: Issue[] = [];
  const report: Report = (code, path, params, related) => {
    const places = related && [{ pointer: pointerOf(related) }];
    issues.push(issue(code, name, pointerOf(path), params, places));
  };
  checkRules(document, report);
  const places = placesByName(document.cases);
  document.cases.forEach((own, i) => {
    const path = ["cases", i];
    const first = places.get(own.name) ?? i;
    if (first !== i) report("cases.duplicate-name", [...path, "name"], { name: own.name }, ["cases", first, "name"]);
    checkOwnRules(document, own, path, report);
    checkEvidence(document.cases, i, places, report);
    checkExpectation(own, path, report);
  });
  return issues;
}
