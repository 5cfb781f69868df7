// In: what a case names as its rules: documents by id, or a title at a place on a day. Out: the compiled ruleset. Where the
// documents come from is for the caller, who hands over the whole collection or a loader of his own.
import { failure, type Result } from "../../base/result.js";
import { nearest } from "../../base/text.js";
import type { Evidence } from "../../evaluate/evidence.js";
import { type Issue, issue } from "../../issues/issue.js";
import { safeLoadRuleset } from "../../overlay/load.js";
import type { Overlay } from "../../overlay/schema.js";
import { compareVersions } from "../../parts/versions.js";
import type { RegistryDocument } from "../../registry/collection.js";
import { QUERY, type ResolveQuery } from "../../registry/query.js";
import { safeCreateRegistry } from "../../registry/registry.js";
import type { CompiledRuleset } from "../../ruleset/compile.js";
import type { Ruleset } from "../../ruleset/schema.js";
import type { Case, Cases } from "./schema.js";

/** Rules by name: a ruleset or overlays, each of which brings what it stands on. */
export interface NamedRules {
  readonly names: readonly string[];
}

/** What a case is judged by, as it and its file say. */
export type RulesWanted = NamedRules | ResolveQuery;

/** Finds and compiles what a case is judged by. Issues about the question itself have the document `query`. */
export type LoadRules = (
  wanted: RulesWanted,
) => Result<CompiledRuleset, Issue> | Promise<Result<CompiledRuleset, Issue>>;

/** Are the rules named, and not found by title, place and day? */
function isNamed(wanted: RulesWanted): wanted is NamedRules {
  return "names" in wanted;
}

/** The names of the documents that a case is judged by: its own, or the file's; none where it goes by title. */
export function namesFor({ ruleset, overlays }: Cases, own: Case): readonly string[] {
  if (own.ruleset !== undefined) return [own.ruleset, ...(own.overlays ?? [])];
  return [...(ruleset === undefined ? [] : [ruleset]), ...(own.overlays ?? overlays ?? [])];
}

/** What a case is judged by; of its evidence, by title, the day counts that each ruleset asks for. */
export function rulesWanted(document: Cases, own: Case, { period, decidedOn }: Evidence): RulesWanted {
  const names = namesFor(document, own);
  const { title, jurisdiction = [], switchedOn } = document;
  if (names.length > 0 || title === undefined) return { names };
  const place = { title, jurisdiction, ...(switchedOn === undefined ? {} : { switchedOn }) };
  if (own.on !== undefined) return { ...place, on: own.on };
  return { ...place, period, ...(decidedOn === undefined ? {} : { decidedOn }) };
}

function newestById(documents: readonly RegistryDocument[]): ReadonlyMap<string, RegistryDocument> {
  const newest = new Map<string, RegistryDocument>();
  for (const document of documents) {
    const known = newest.get(document.id);
    if (known === undefined || compareVersions(known.version, document.version) < 0) newest.set(document.id, document);
  }
  return newest;
}

function loadNamed(
  names: readonly string[],
  newest: ReadonlyMap<string, RegistryDocument>,
): Result<CompiledRuleset, Issue> {
  const rulesets = new Map<string, Ruleset>();
  const overlays = new Map<string, Overlay>();
  const issues: Issue[] = [];
  const take = (id: string, pointer: string): void => {
    const document = newest.get(id);
    if (document === undefined) {
      const suggestion = nearest(id, newest.keys());
      const params = { ruleset: id, ...(suggestion === undefined ? {} : { suggestion }) };
      issues.push(issue("cases.unknown-ruleset", QUERY, pointer, params));
    } else if (document.kind === "ruleset") rulesets.set(id, document);
    else if (!overlays.has(id)) {
      overlays.set(id, document);
      take(document.base.id, pointer);
    }
  };
  names.forEach((id, i) => {
    take(id, `/names/${String(i)}`);
  });
  if (rulesets.size > 1) {
    issues.push(issue("cases.several-rulesets", QUERY, "/names", { rulesets: [...rulesets.keys()] }));
  }
  const [ruleset] = rulesets.values();
  return issues.length > 0 || ruleset === undefined
    ? failure(issues)
    : safeLoadRuleset(ruleset, [...overlays.values()]);
}

/**
 * Loads rules out of a collection of rulesets and overlays, in any order: the newest version of each name, or what governs a
 * title at a place.
 *
 * @example
 * const load = rulesFrom([ruleset]);
 * load({ names: ["example/ward/model-household"] }).ok; //=> true
 */
export function rulesFrom(
  documents: readonly RegistryDocument[],
): (wanted: RulesWanted) => Result<CompiledRuleset, Issue> {
  const newest = newestById(documents);
  return (wanted) => {
    if (isNamed(wanted)) return loadNamed(wanted.names, newest);
    const registry = safeCreateRegistry(documents);
    if (!registry.ok) return registry;
    const stack = registry.value.safeResolve(wanted);
    return stack.ok ? safeLoadRuleset(stack.value.ruleset, stack.value.overlays) : stack;
  };
}
