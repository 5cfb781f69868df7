// In: a ruleset, already parsed. Out: a compiled ruleset: tables over slots, never source text.
import { isHostPolluted, isObject, own } from "../base/json.js";
import { pointerOf } from "../base/pointer.js";
import { failure, type Result, success } from "../base/result.js";
import { raise } from "../issues/error.js";
import { hasErrors, type Issue, issue, sortIssues } from "../issues/issue.js";
import type { Report } from "../logic/scope.js";
import type { LoweredSheet } from "./compiled.js";
import { lowerRuleset } from "./lower.js";
import { type Memory, memoryOf } from "./memory.js";
import { indexSheet, type SheetIndex } from "./nodes.js";
import { type DecisionPlan, planOf } from "./plan.js";
import type { Ruleset } from "./schema.js";
import { checkSemantics } from "./semantics.js";

/** A ruleset ready to be evaluated. `ruleset` is the document itself; the rest is the engine's own. */
export interface CompiledRuleset {
  readonly ruleset: Ruleset;
  readonly sheet: LoweredSheet;
  readonly index: SheetIndex;
  readonly plan: DecisionPlan;
  /** Working memory, filled anew by each evaluation, which is over before the next begins. */
  readonly memory: () => Memory;
  /** The issues of the record that is being judged. */
  readonly collected: Collector;
}

const NO_ISSUES: readonly Issue[] = Object.freeze([]);

/** What collects issues of a document, each once. */
export interface Collector {
  readonly report: Report;
  readonly issues: () => readonly Issue[];
  /** Forgets what was reported: what comes next is about another document. */
  readonly begin: (document: unknown) => void;
}

/** A report that collects issues of a document, whose name is asked for with each of them. */
export function collector(document: unknown, nameOf: (document: unknown) => string = String): Collector {
  let about = document;
  let found: Map<string, Issue> | undefined;
  return {
    report(code, path, params, related) {
      const places = related?.map((other) => ({ pointer: pointerOf(other) }));
      const one = issue(code, nameOf(about), pointerOf(path), params, places);
      found ??= new Map();
      found.set(`${one.pointer} ${code} ${JSON.stringify(params)}`, one);
      return undefined;
    },
    issues: () => (found === undefined ? NO_ISSUES : sortIssues([...found.values()])),
    begin(next) {
      about = next;
      found = undefined;
    },
  };
}

// A record is known by its subject.
function recordName(evidence: unknown): string {
  const subject = isObject(evidence) ? own(evidence, "subject") : undefined;
  const id = isObject(subject) ? own(subject, "id") : undefined;
  return typeof id === "string" ? id : "evidence";
}

/**
 * Compiles a ruleset: resolves every name and lowers every condition and every sum to tables, once.
 *
 * A framework, whose maxima are delegated, cannot be compiled: fill it with an overlay first. A ruleset that passes
 * `checkRuleset` and is no framework always compiles.
 *
 * @throws RulesetError with every issue found
 * @example
 * const compiled = compileRuleset(parseRuleset(modelHousehold));
 * compiled.ruleset.id //=> "example/ward/model-household"
 */
export function compileRuleset(ruleset: Ruleset): CompiledRuleset {
  const result = safeCompileRuleset(ruleset);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `compileRuleset`, but returns the issues. */
export function safeCompileRuleset(ruleset: Ruleset): Result<CompiledRuleset, Issue> {
  const { report, issues } = collector(ruleset.id);
  if (isHostPolluted()) {
    report("json.not-json", [], { found: "inherited" });
    return failure(issues());
  }
  checkSemantics(ruleset, report);
  for (const [i, { id, maximum }] of (ruleset.standards ?? []).entries()) {
    if (maximum === "delegated") report("ruleset.framework", ["standards", i, "maximum"], { standard: id });
  }
  const sheet = lowerRuleset(ruleset, report);
  if (sheet === undefined || hasErrors(issues())) return failure(issues());
  const index = indexSheet(ruleset, sheet);
  const plan = planOf(ruleset, sheet, index);
  const collected = collector(undefined, recordName);
  return success({ ruleset, sheet, index, plan, memory: memoryOf(sheet, index, plan), collected }, issues());
}
