// In: rulesets and overlays, in any order. Out: the newest version of each, every overlay with what it stands on; or issues:
// one version twice, an overlay whose base is not there. Whether anything is in force is for `resolve.ts`.
import { failure, type Result, success } from "../base/result.js";
import { nearest } from "../base/text.js";
import { type Issue, issue, sortIssues } from "../issues/issue.js";
import type { Overlay } from "../overlay/schema.js";
import { compareVersions } from "../parts/versions.js";
import { RANKS, type Ruleset } from "../ruleset/schema.js";

/** What a registry holds. */
export type RegistryDocument = Ruleset | Overlay;

/** A ruleset of the collection, in its newest version. */
interface Root {
  readonly document: Ruleset;
  readonly root: Ruleset;
}

/** An overlay of the collection, in its newest version; `root` is the ruleset that its bases lead to. */
export interface Layered {
  readonly document: Overlay;
  readonly base: Holding;
  readonly root: Ruleset;
}

/** A document with what it stands on. */
export type Holding = Root | Layered;

/** The documents of a registry, with their bases. */
export interface Collection {
  readonly roots: readonly Root[];
  readonly layered: readonly Layered[];
}

function newestOf(documents: readonly RegistryDocument[]): ReadonlyMap<string, RegistryDocument> {
  const newest = new Map<string, RegistryDocument>();
  for (const document of documents) {
    const known = newest.get(document.id);
    if (known === undefined || compareVersions(known.version, document.version) < 0) newest.set(document.id, document);
  }
  return newest;
}

function duplicates(documents: readonly RegistryDocument[]): readonly Issue[] {
  const names = documents.map(({ id, version }) => `${id} ${version}`);
  return documents
    .filter((_, i) => names.indexOf(names[i] ?? "") < i)
    .map(({ id, version }) => issue("registry.duplicate-document", id, "/version", { id, version }));
}

// INVARIANT: ranks only fall from a base to what stands on it, so the way up ends.
function isBaseOf(base: RegistryDocument | undefined, { rank }: Overlay): base is RegistryDocument {
  return base?.kind === "ruleset" || (base !== undefined && RANKS.indexOf(base.rank) < RANKS.indexOf(rank));
}

/** Collects documents; the same object given twice counts once. */
export function collect(given: readonly RegistryDocument[]): Result<Collection, Issue> {
  const documents = [...new Set(given)];
  const newest = newestOf(documents);
  const issues: Issue[] = [...duplicates(documents)];
  const holdingOf = (document: RegistryDocument): Holding | undefined => {
    if (document.kind === "ruleset") return { document, root: document };
    const base = newest.get(document.base.id);
    const below = isBaseOf(base, document) ? holdingOf(base) : undefined;
    return below && { document, base: below, root: below.root };
  };
  const holdings: Holding[] = [];
  for (const document of newest.values()) {
    const holding = holdingOf(document);
    if (holding !== undefined) holdings.push(holding);
    if (document.kind === "ruleset" || isBaseOf(newest.get(document.base.id), document)) continue;
    const { id } = document.base;
    const suggestion = newest.has(id) ? undefined : nearest(id, newest.keys());
    const params = { base: id, ...(suggestion === undefined ? {} : { suggestion }) };
    issues.push(issue("registry.missing-base", document.id, "/base/id", params));
  }
  if (issues.length > 0) return failure(sortIssues(issues));
  return success({
    roots: holdings.filter((one): one is Root => one.document.kind === "ruleset"),
    layered: holdings.filter((one): one is Layered => "base" in one),
  });
}
