// In: cases and what they are judged by. Out: for each whether it comes out as expected, and what did not. Never here: an
// exception for a bad case; it is reported like one that fails.
import { pointerOf } from "../../base/pointer.js";
import { failure, type Result } from "../../base/result.js";
import type { Decision } from "../../evaluate/decision.js";
import { safeEvaluate } from "../../evaluate/evaluate.js";
import { RulesetError } from "../../issues/error.js";
import { type Issue, issue, sortIssues } from "../../issues/issue.js";
import { QUERY } from "../../registry/query.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import type { Ruleset } from "../../ruleset/schema.js";
import { checkCases, placesByName } from "./check.js";
import { type Mismatch, mismatches } from "./expect.js";
import { checkNames } from "./names.js";
import { placedIn, placeOf, type ReadyCase, readyCase } from "./ready.js";
import type { LoadRules, RulesWanted } from "./rules.js";
import type { Cases } from "./schema.js";

/** What became of one case, plain data. It passed where nothing failed and nothing stood in its way. */
export interface CaseResult {
  /** Its place in the file, from 0. */
  readonly index: number;
  readonly name: string;
  readonly tags: readonly string[];
  readonly passed: boolean;
  /** What came out otherwise than expected. */
  readonly failures: readonly Mismatch[];
  /** Why it could not be judged, or names in `expect` that the ruleset does not know. */
  readonly issues: readonly Issue[];
  /** As it came out, with its trace where something failed; none where the record was refused. */
  readonly decision?: Decision;
  /** The ruleset it was judged by, overlays applied: for explanations. */
  readonly ruleset?: Ruleset;
}

/** How a file is called in issues, and which of its cases are run. */
export interface RunOptions {
  readonly document?: string;
  /** Runs a case only where this says so; without it, all. */
  readonly only?: (one: { readonly name: string; readonly tags: readonly string[] }) => boolean;
}

const DOCUMENT = "cases";

function judge(
  compiled: CompiledRuleset,
  { evidence, readings }: Pick<ReadyCase, "evidence" | "readings">,
  trace: boolean,
): Result<Decision, Issue> {
  return safeEvaluate(compiled, evidence, { readings, trace });
}

/**
 * Does a case come out as expected? The quick way, without a trace and without reasons: for coverage and mutation, which ask
 * it of thousands.
 *
 * @example
 * const [first] = readyCases(parseCases({
 *   kind: "cases", format: 1, ruleset: "example/ward/model-household",
 *   cases: [{ name: "as in the book", evidence, expect: { verdict: "undetermined", total: 87.5 } }],
 * }));
 * first && casePasses(compiled, first); //=> true
 */
export function casePasses(
  compiled: CompiledRuleset,
  ready: Pick<ReadyCase, "evidence" | "readings" | "expect">,
): boolean {
  return mismatches(compiled, judge(compiled, ready, false), ready.expect).length === 0;
}

/** Issues of a refusal, as issues of the evidence or the readings of the case. */
function refusal(index: number, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((found) => {
    const isReading = found.pointer.startsWith("/readings");
    const pointer = `${pointerOf(["cases", index])}${isReading ? "" : "/evidence"}${found.pointer}`;
    return { ...found, document: DOCUMENT, pointer };
  });
}

function unknownNames({ index, expect }: ReadyCase, compiled: CompiledRuleset): readonly Issue[] {
  const issues: Issue[] = [];
  checkNames(expect, compiled, (code, path, params) => {
    issues.push(issue(code, DOCUMENT, pointerOf(["cases", index, "expect", ...path]), params));
  });
  return issues;
}

/**
 * Judges one case (chạy một tình huống), and tells what came out otherwise than expected; where something did, the decision has
 * its trace.
 *
 * Issues are placed as if the case had its whole evidence itself; `runCases` places them where it is written.
 *
 * @example
 * const [first] = readyCases(parseCases({
 *   kind: "cases", format: 1, ruleset: "example/ward/model-household",
 *   cases: [{ name: "as in the book", evidence, expect: { verdict: "eligible" } }],
 * }));
 * first && runCase(compiled, first).failures; //=> [{ what: "/verdict", expected: "eligible", found: "undetermined" }]
 */
export function runCase(compiled: CompiledRuleset, ready: ReadyCase): CaseResult {
  const { index, name, tags, expect } = ready;
  const judged = judge(compiled, ready, false);
  const failures = mismatches(compiled, judged, expect);
  const about = { index, name, tags, ruleset: compiled.ruleset };
  const passed = failures.length === 0;
  if (passed) return { ...about, passed, failures, issues: [], ...(judged.ok ? { decision: judged.value } : {}) };
  const unknown = unknownNames(ready, compiled);
  const told = new Set(unknown.map(({ pointer }) => pointer));
  const traced = judge(compiled, ready, true);
  return {
    ...about,
    passed,
    // A name that is not there is told once, as what it is.
    failures: failures.filter(({ what }) => !told.has(`${pointerOf(["cases", index, "expect"])}${what}`)),
    issues: sortIssues([...unknown, ...(traced.ok ? [] : refusal(index, traced.issues))]),
    ...(traced.ok ? { decision: traced.value } : {}),
  };
}

/** A case that was not judged, with the reason. */
function unjudged(document: Cases, index: number, issues: readonly Issue[]): CaseResult {
  const { name = "", tags = [] } = document.cases[index] ?? {};
  return { index, name, tags, passed: false, failures: [], issues: sortIssues(issues) };
}

/** Issues of a question for rules, at the place in the file that asks it. */
function asked(document: Cases, index: number, name: string, issues: readonly Issue[]): readonly Issue[] {
  const { ruleset, overlays } = document.cases[index] ?? {};
  const isOwn = ruleset !== undefined || overlays !== undefined;
  const holder = isOwn ? pointerOf(["cases", index]) : "";
  const key = (isOwn ? ruleset : document.ruleset) === undefined ? "overlays" : "ruleset";
  const places = (pointer: string): string => {
    if (pointer.startsWith("/names")) return `${holder}/${key}`;
    if (pointer === "/on") return pointerOf(["cases", index, "on"]);
    return /^\/(period|decidedOn)/.test(pointer) ? placeOf(document, index, pointer) : pointer;
  };
  return issues.map((found) =>
    found.document === QUERY ? { ...found, document: name, pointer: places(found.pointer) } : found,
  );
}

/** The same issues, where the file has what they are about. */
function relocated(document: Cases, { index, ...result }: CaseResult, name: string): CaseResult {
  const evidence = `${pointerOf(["cases", index])}/evidence`;
  const issues = result.issues.flatMap((found) =>
    found.pointer.startsWith(evidence)
      ? placedIn(document, index, name, [{ ...found, pointer: found.pointer.slice(evidence.length) }])
      : [{ ...found, document: name }],
  );
  return { index, ...result, issues: sortIssues(issues) };
}

/** A loader that throws this library's own error has said all there is to say. */
async function loaded(load: LoadRules, wanted: RulesWanted): Promise<Result<CompiledRuleset, Issue>> {
  try {
    return await load(wanted);
  } catch (error) {
    if (error instanceof RulesetError) return failure(error.issues);
    throw error;
  }
}

/** Asks for the same rules once. */
function remembering(load: LoadRules): LoadRules {
  const known = new Map<string, ReturnType<LoadRules>>();
  return (wanted: RulesWanted) => {
    const key = JSON.stringify(wanted);
    const loaded = known.get(key) ?? load(wanted);
    known.set(key, loaded);
    return loaded;
  };
}

/**
 * Runs the cases of a file one after the other (chạy bộ tình huống), and tells of each what became of it, in their order.
 *
 * @param load finds the rules: `rulesFrom` a collection of documents, or a loader of the caller's own
 * @example
 * const cases = parseCases({
 *   kind: "cases", format: 1, title: "model-household", jurisdiction: ["vn"],
 *   cases: [{ name: "as in the book", evidence, expect: { verdict: "undetermined", missing: ["convicted"] } }],
 * });
 * const results = await runCases(cases, rulesFrom([ruleset]));
 * results.map(({ name, passed }) => [name, passed]); //=> [["as in the book", true]]
 */
export async function runCases(
  document: Cases,
  load: LoadRules,
  { document: name = DOCUMENT, only = () => true }: RunOptions = {},
): Promise<readonly CaseResult[]> {
  const rulesFor = remembering(load);
  const faults = checkCases(document, name);
  const places = placesByName(document.cases);
  const results: CaseResult[] = [];
  for (const [index, { name: called, tags = [] }] of document.cases.entries()) {
    if (!only({ name: called, tags })) continue;
    const start = pointerOf(["cases", index]);
    const own = faults.filter(({ pointer }) => !pointer.startsWith("/cases/") || `${pointer}/`.startsWith(`${start}/`));
    const ready = own.length > 0 ? undefined : readyCase(document, index, places);
    if (ready === undefined) {
      results.push(unjudged(document, index, own));
      continue;
    }
    const compiled = await loaded(rulesFor, ready.rules);
    results.push(
      compiled.ok
        ? relocated(document, runCase(compiled.value, ready), name)
        : unjudged(document, index, asked(document, index, name, compiled.issues)),
    );
  }
  return results;
}
