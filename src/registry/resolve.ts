// In: a collection of documents, and a question: title, place, day. Out: the one ruleset that governs with the overlays on it,
// or issues that name what leaves it open. Never here: today, a guess, the first of two.
import { failure, type Result, success } from "../base/result.js";
import { compareText, nearest } from "../base/text.js";
import { type Issue, issue, sortIssues } from "../issues/issue.js";
import type { Overlay } from "../overlay/schema.js";
import { satisfies } from "../parts/versions.js";
import { RANKS, type Ruleset } from "../ruleset/schema.js";
import type { Collection, Holding, Layered, RegistryDocument } from "./collection.js";
import { dayFor, dayPointer, daysAsked, QUERY, queryIssues, type ResolveQuery } from "./query.js";
import { covers, type Dated, isInForce, neighboursOf } from "./timeline.js";

/** What governs a case, ready for `loadRuleset(stack.ruleset, stack.overlays)`. */
export interface ResolvedStack {
  readonly ruleset: Ruleset;
  /** From the highest rank down, each in its newest version. */
  readonly overlays: readonly Overlay[];
  /** The day that counted. */
  readonly day: string;
}

/** Is it used only where a caller says so: a committee's practice, a draft not yet adopted? */
export function isByChoice(document: RegistryDocument): boolean {
  return document.status === "draft" || (document.kind === "overlay" && document.rank === "practice");
}

function isSwitchedOn(document: RegistryDocument, { switchedOn = [] }: ResolveQuery): boolean {
  return !isByChoice(document) || switchedOn.includes(document.id);
}

/** Would it count here, if what it stands on did? */
function isThere({ document, root }: Holding, query: ResolveQuery): boolean {
  const day = dayFor(root, query);
  return (
    day !== undefined &&
    isInForce(document.inForce, day) &&
    covers(document, query.jurisdiction) &&
    isSwitchedOn(document, query)
  );
}

function applies(holding: Holding, query: ResolveQuery): boolean {
  return isThere(holding, query) && (!("base" in holding) || applies(holding.base, query));
}

function unknownTitle(rulesets: readonly Ruleset[], { title }: ResolveQuery): Issue {
  const suggestion = nearest(
    title,
    rulesets.map((one) => one.title.code),
  );
  const params = { title, ...(suggestion === undefined ? {} : { suggestion }) };
  return issue("registry.unknown-title", QUERY, "/title", params);
}

function related(documents: readonly RegistryDocument[]): readonly { pointer: string; document: string }[] {
  return documents.map(({ id }) => ({ document: id, pointer: "/inForce" }));
}

/** What a question was about, for issues: the days are those that the rulesets looked at ask for. */
function asked(
  dated: readonly Dated[],
  query: ResolveQuery,
): { title: string; place: string; days: readonly string[] } {
  const days = dated.length === 0 ? daysAsked(query) : [...new Set(dated.map(([, day]) => day))].sort();
  return { title: query.title, place: query.jurisdiction.join("/"), days };
}

function gap(dated: readonly Dated[], query: ResolveQuery): Result<never, Issue> {
  const params = { ...asked(dated, query), ...neighboursOf(dated) };
  return failure([issue("registry.gap", QUERY, dayPointer(query), params)]);
}

/** Of the rulesets of one jurisdiction, the one in force on its day; their days, where there is none. */
function claimOf(rulesets: readonly Ruleset[], query: ResolveQuery): Result<Ruleset | readonly Dated[], Issue> {
  const undated = rulesets.filter((one) => dayFor(one, query) === undefined);
  if (undated.length > 0) {
    return failure(undated.map(({ id }) => issue("registry.no-decision-date", QUERY, "/decidedOn", { ruleset: id })));
  }
  const dated = rulesets.map((one) => [one, dayFor(one, query) ?? ""] as const);
  const claiming = dated.flatMap(([one, day]) => (isInForce(one.inForce, day) ? [one] : []));
  const [ruleset, ...others] = claiming;
  if (others.length > 0) {
    const params = { ...asked(dated, query), rulesets: claiming.map(({ id }) => id).sort(compareText) };
    return failure([issue("registry.overlap", QUERY, dayPointer(query), params, related(claiming))]);
  }
  if (ruleset !== undefined) return success(ruleset);
  // A hole between two sheets of one place is not filled from above: nobody said that the higher one returns.
  const { before, after } = neighboursOf(dated);
  return before !== undefined && after !== undefined ? gap(dated, query) : success(dated);
}

/** The ruleset of the nearest jurisdiction that has one in force on its day. */
function rulesetFor({ roots }: Collection, query: ResolveQuery): Result<Ruleset, Issue> {
  const rulesets = roots.map(({ document }) => document);
  const titled = rulesets.filter((one) => one.title.code === query.title);
  if (titled.length === 0) return failure([unknownTitle(rulesets, query)]);
  const candidates = titled.filter((one) => covers(one, query.jurisdiction) && isSwitchedOn(one, query));
  const passed: Dated[] = [];
  for (let depth = query.jurisdiction.length; depth > 0; depth--) {
    const claim = claimOf(
      candidates.filter((one) => one.jurisdiction.length === depth),
      query,
    );
    if (!claim.ok) return claim;
    if ("id" in claim.value) return success(claim.value);
    passed.push(...claim.value);
  }
  return gap(passed, query);
}

// An overlay outlives what it stands on: its text must say until when it is in force.
function strandedIn({ layered }: Collection, query: ResolveQuery): readonly Issue[] {
  return layered
    .filter((one) => one.root.title.code === query.title && isThere(one, query) && !applies(one.base, query))
    .map(({ document: { id }, base, root }) => {
      const params = { overlay: id, base: base.document.id, day: dayFor(root, query) ?? "" };
      return issue("registry.stranded-overlay", id, "/inForce", params, related([base.document]));
    });
}

function wrongVersions(overlays: readonly Layered[]): readonly Issue[] {
  return overlays
    .filter(({ document, base }) => !satisfies(base.document.version, document.base.versions))
    .map(({ document: { id, base }, base: { document } }) => {
      const params = { expected: `${base.id} ${base.versions}`, found: document.version };
      return issue("overlay.wrong-base", id, "/base/versions", params);
    });
}

function filledBy({ operations }: Overlay): readonly string[] {
  return operations.flatMap((one) => (one.op === "fill-maximum" ? [one.standard] : []));
}

/** Does the ruleset leave maxima to a lower rank? */
export function isFramework({ standards = [] }: Ruleset): boolean {
  return standards.some(({ maximum }) => maximum === "delegated");
}

function unfilled(
  { layered }: Collection,
  { ruleset, overlays, day }: ResolvedStack,
  query: ResolveQuery,
): readonly Issue[] {
  const filled = overlays.flatMap(filledBy);
  const left = (ruleset.standards ?? []).filter(({ id, maximum }) => maximum === "delegated" && !filled.includes(id));
  if (left.length === 0) return [];
  const filling = layered
    .filter(({ document, root }) => root === ruleset && covers(document, query.jurisdiction))
    .filter(({ document }) => filledBy(document).some((id) => left.some((standard) => standard.id === id)));
  const place = query.jurisdiction.join("/");
  const around = neighboursOf(filling.map(({ document }): Dated => [document, day]));
  return [issue("registry.unfilled", QUERY, dayPointer(query), { framework: ruleset.id, place, day, ...around })];
}

function idleSwitches(
  { roots, layered }: Collection,
  { ruleset, overlays }: ResolvedStack,
  { switchedOn = [] }: ResolveQuery,
): readonly Issue[] {
  const used = [ruleset, ...overlays].map(({ id }) => id);
  const choices = [...roots, ...layered].map(({ document }) => document).filter(isByChoice);
  return switchedOn.flatMap((id, i) => {
    if (used.includes(id)) return [];
    const suggestion = choices.some((one) => one.id === id)
      ? undefined
      : nearest(
          id,
          choices.map((one) => one.id),
        );
    const params = { id, ...(suggestion === undefined ? {} : { suggestion }) };
    return [issue("registry.nothing-to-switch-on", QUERY, `/switchedOn/${i}`, params)];
  });
}

/** Finds what governs; every issue at once, but those about overlays only once the ruleset is known. */
export function resolveIn(collection: Collection, query: ResolveQuery): Result<ResolvedStack, Issue> {
  const faults = queryIssues(query);
  if (faults.length > 0) return failure(faults);
  const found = rulesetFor(collection, query);
  if (!found.ok) return found;
  const ruleset = found.value;
  const layered = collection.layered.filter((one) => one.root === ruleset && applies(one, query));
  const overlays = layered
    .map(({ document }) => document)
    .sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) || compareText(a.id, b.id));
  // INVARIANT: the ruleset is in force on its day, so there is one.
  const stack = { ruleset, overlays, day: dayFor(ruleset, query) ?? "" };
  const issues = [
    ...strandedIn(collection, query),
    ...wrongVersions(layered),
    ...unfilled(collection, stack, query),
    ...idleSwitches(collection, stack, query),
  ];
  return issues.length > 0 ? failure(sortIssues(issues)) : success(stack);
}
