// In: rulesets and overlays of many titles, places and times. Out: an object that lists them, and finds the ones that govern a
// case. Parts: `collection.ts` newest versions and bases, `query.ts` the day that counts, `timeline.ts` times and places,
// `resolve.ts` what governs, `list.ts` what there is, `why.ts` the layers of a value. Never here: files, a clock, memory of calls.
import { type Result, success } from "../base/result.js";
import { raise } from "../issues/error.js";
import type { Issue } from "../issues/issue.js";
import { collect, type RegistryDocument } from "./collection.js";
import { type ListFilter, listIn, type RegistryEntry } from "./list.js";
import type { ResolveQuery } from "./query.js";
import { type ResolvedStack, resolveIn } from "./resolve.js";

/** Documents, and the questions that can be asked of them. */
export interface Registry {
  /** As they were given. */
  readonly documents: readonly RegistryDocument[];
  /** What there is: the newest version of each document, each ruleset before the overlays on it. */
  readonly list: (filter?: ListFilter) => readonly RegistryEntry[];
  /**
   * What governs: the ruleset of the nearest jurisdiction upward, and the overlays on it.
   *
   * @throws RulesetError where nothing governs, or more than one thing; the issues name them
   */
  readonly resolve: (query: ResolveQuery) => ResolvedStack;
  /** Like `resolve`, but returns the issues. */
  readonly safeResolve: (query: ResolveQuery) => Result<ResolvedStack, Issue>;
}

/**
 * Collects rulesets and overlays, to find those that govern a case (văn bản áp dụng), in any order.
 *
 * Times in force are half-open. Asked with `on`, the registry tells what was in force that day. Asked with `period` and
 * `decidedOn`, each ruleset says by `appliesBy` which day counts; where that leaves none or two, it is an issue that names
 * them, never a guess. Of each id the newest version counts. Practices and drafts count only where `switchedOn` names them.
 *
 * @throws RulesetError where a version is given twice, or what an overlay stands on is not there
 * @example
 * const registry = createRegistry([ruleset]);
 * const case2020 = { title: "model-household", jurisdiction: ["vn", "x"], period: { from: "2020-01-01", to: "2021-01-01" } };
 * registry.resolve(case2020).day; //=> "2020-12-31"
 * registry.safeResolve({ title: "model-household", jurisdiction: ["vn"], on: "2021-01-01" }).ok; //=> false
 */
export function createRegistry(documents: readonly RegistryDocument[]): Registry {
  const result = safeCreateRegistry(documents);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `createRegistry`, but returns the issues. */
export function safeCreateRegistry(documents: readonly RegistryDocument[]): Result<Registry, Issue> {
  const collected = collect(documents);
  if (!collected.ok) return collected;
  const collection = collected.value;
  const safeResolve = (query: ResolveQuery): Result<ResolvedStack, Issue> => resolveIn(collection, query);
  return success({
    documents: [...documents],
    list: (filter = {}) => listIn(collection, filter),
    resolve: (query) => {
      const result = safeResolve(query);
      return result.ok ? result.value : raise(result.issues);
    },
    safeResolve,
  });
}
