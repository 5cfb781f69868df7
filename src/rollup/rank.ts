// In: candidates with their figures, a quota, the keys they are ordered by. Out: who is within the quota, who is not, and
// where figures do not settle it. Never here: a key that nobody stated, not even the order of the list.
import { own } from "../base/json.js";
import { failure, type Result, success } from "../base/result.js";
import { compareText } from "../base/text.js";
import { raise } from "../issues/error.js";
import { hasErrors, type Issue, sortIssues } from "../issues/issue.js";
import type { Path, Report } from "../logic/scope.js";
import {
  checkMember,
  checkOptional,
  checkUnique,
  isDecimal,
  isListOf,
  isRecord,
  isText,
  oneOf,
  reporter,
} from "./given.js";
import { checkGroups, checkQuota, type GroupQuotas, groupQuota, placesOf, type Quota } from "./quota.js";

/** Somebody proposed (người, hộ, tập thể được đề nghị). */
export interface Candidate {
  readonly id: string;
  /** The ward, class … whose quota it shares: of every candidate, or of none. */
  readonly group?: string;
  /** Votes, points, years: at most four decimals. A figure that is absent or null is not known. */
  readonly figures: { readonly [name: string]: number | null };
}

/** A figure that candidates are ordered by. */
export interface RankKey {
  readonly by: string;
  readonly order: "high-first" | "low-first";
}

/** How candidates are ordered, and how many places there are. */
export interface RankOptions {
  /** For each group alike; or for each group its own. */
  readonly quota: Quota | GroupQuotas;
  /** The first counts first, the next among those equal by it, and so on. */
  readonly keys: readonly RankKey[];
  /** What issues call the call; without it, `rank`. */
  readonly document?: string;
}

/**
 * Where a candidate stands. `chosen`: within the quota. `not-chosen`: outside it. `tied`: equal by every key with others, for
 * whom the places left do not suffice. `undetermined`: within the quota unless somebody whose figures are missing comes
 * before. `unranked`: figures are missing.
 */
export type RankStatus = "chosen" | "not-chosen" | "tied" | "undetermined" | "unranked";

/** One candidate, ranked. */
export interface RankedCandidate {
  readonly id: string;
  readonly status: RankStatus;
  /** One more than those surely before; equals share a place. Absent where figures are missing. */
  readonly place?: number;
  /** Figures that are not known, of those it would be ordered by. */
  readonly missing?: readonly string[];
}

/** One group, ranked. */
export interface RankedGroup {
  readonly group?: string;
  readonly quota: number;
  /** By place; equals, and those without a place at the end, by id (code points). */
  readonly candidates: readonly RankedCandidate[];
}

const KEYS = ["by", "order"];
const ORDERS: readonly RankKey["order"][] = ["high-first", "low-first"];

/**
 * Orders candidates by stated figures and takes as many as the quota allows (lấy theo thứ tự, trong chỉ tiêu).
 *
 * Ties are never broken: where equals do not all fit, all of them are `tied` and none is chosen or left out, for the council
 * to settle. Nobody without a figure is put last: he or she is `unranked`, and others count as chosen only if they are within
 * the quota even with all unranked ones before them. Where the candidates are not more than the quota, all are chosen and no
 * figure is needed. Groups, each with its quota, are sorted by name (code points); the order of the list does not matter.
 *
 * @throws RulesetError when two candidates share an id, some have a group and some have none, or a group has no quota
 * @example
 * const votes = (id, votes) => ({ id, figures: { votes } });
 * const options = { quota: { percent: 15, of: 20, rounding: "down" }, keys: [{ by: "votes", order: "high-first" }] };
 * const [{ quota, candidates }] = rank([votes("a", 52), votes("b", 57), votes("c", 52), votes("d", 55), votes("e", 52)], options);
 * quota //=> 3
 * candidates.map(({ id, place, status }) => `${place} ${id} ${status}`) //=> ["1 b chosen", "2 d chosen", "3 a tied", "3 c tied", "3 e tied"]
 */
export function rank(candidates: readonly Candidate[], options: RankOptions): readonly RankedGroup[] {
  const result = safeRank(candidates, options);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `rank`, but returns the issues. */
export function safeRank(
  candidates: readonly Candidate[],
  options: RankOptions,
): Result<readonly RankedGroup[], Issue> {
  const issues: Issue[] = [];
  const report = reporter(options.document ?? "rank", issues);
  checkOptions(options, report);
  isListOf(checkCandidate)(candidates, ["candidates"], report);
  if (hasErrors(issues)) return failure(sortIssues(issues));
  checkUnique(candidates, "candidates", report);
  checkGroups(candidates, options.quota, report);
  if (hasErrors(issues)) return failure(sortIssues(issues));
  const groups = [...grouped(candidates, options.quota)].sort(([a], [b]) => compareText(a ?? "", b ?? ""));
  return success(
    groups.map(([group, members]): RankedGroup => {
      const quota = placesOf(groupQuota(options.quota, group));
      const ranked = rankOne(members, quota, options.keys);
      return { ...(group === undefined ? {} : { group }), quota, candidates: ranked };
    }),
  );
}

function checkOptions(options: RankOptions, report: Report): void {
  if (!isRecord(options, ["quota", "keys", "document"], [], report)) return;
  checkMember(options, "quota", checkQuota, [], report);
  checkMember(options, "keys", isListOf(checkKey), [], report);
  const { keys } = options;
  if (Array.isArray(keys) && keys.length === 0)
    report("shape.too-small", ["keys"], { minimum: 1, inclusive: true, of: "items" });
}

function checkKey(key: unknown, path: Path, report: Report): void {
  if (!isRecord(key, KEYS, path, report)) return;
  checkMember(key, "by", isText, path, report);
  checkMember(key, "order", oneOf(ORDERS), path, report);
}

function checkCandidate(candidate: unknown, path: Path, report: Report): void {
  if (!isRecord(candidate, ["id", "group", "figures"], path, report)) return;
  checkMember(candidate, "id", isText, path, report);
  checkOptional(candidate, "group", isText, path, report);
  checkMember(candidate, "figures", checkFigures, path, report);
}

function checkFigures(figures: unknown, path: Path, report: Report): void {
  if (!isRecord(figures, "any", path, report)) return;
  for (const [name, figure] of Object.entries(figures))
    if (figure !== null && figure !== undefined) isDecimal(figure, [...path, name], report);
}

function grouped(
  candidates: readonly Candidate[],
  quota: Quota | GroupQuotas,
): ReadonlyMap<string | undefined, readonly Candidate[]> {
  // A group that proposed nobody is shown too, with its quota.
  const names: readonly (string | undefined)[] = "byGroup" in quota ? Object.keys(quota.byGroup) : [];
  const groups = new Map<string | undefined, Candidate[]>(names.map((name) => [name, []]));
  for (const candidate of candidates) {
    const known = groups.get(candidate.group);
    if (known === undefined) groups.set(candidate.group, [candidate]);
    else known.push(candidate);
  }
  return groups;
}

function figureOf({ figures }: Candidate, name: string): number | undefined {
  const figure = own(figures, name);
  return typeof figure === "number" ? figure : undefined;
}

function missingOf(candidate: Candidate, keys: readonly RankKey[]): readonly string[] {
  const names = new Set(keys.map(({ by }) => by));
  return [...names].filter((name) => figureOf(candidate, name) === undefined);
}

// Figures have at most four decimals, so equal ones are the same double.
function compare(a: Candidate, b: Candidate, keys: readonly RankKey[]): number {
  for (const { by, order } of keys) {
    const difference = (figureOf(a, by) ?? 0) - (figureOf(b, by) ?? 0);
    if (difference !== 0) return order === "low-first" ? difference : -difference;
  }
  return 0;
}

function rankOne(
  candidates: readonly Candidate[],
  quota: number,
  keys: readonly RankKey[],
): readonly RankedCandidate[] {
  const allFit = candidates.length <= quota;
  const byId = [...candidates].sort((a, b) => compareText(a.id, b.id));
  const known = byId.filter((candidate) => missingOf(candidate, keys).length === 0);
  const others = byId.filter((candidate) => missingOf(candidate, keys).length > 0);
  const sorted = known.sort((a, b) => compare(a, b, keys));
  const ranked: RankedCandidate[] = [];
  for (let from = 0; from < sorted.length; ) {
    const equals = equalsFrom(sorted, from, keys);
    const status = statusOf(from, from + equals.length, others.length, quota);
    for (const { id } of equals) ranked.push({ id, status, place: from + 1 });
    from += equals.length;
  }
  const unranked = others.map((candidate): RankedCandidate => {
    const status = quota === 0 ? "not-chosen" : allFit ? "chosen" : "unranked";
    return { id: candidate.id, status, missing: missingOf(candidate, keys) };
  });
  return [...ranked, ...unranked];
}

/** The candidate at an index, and those after it that are equal by every key. */
function equalsFrom(sorted: readonly Candidate[], from: number, keys: readonly RankKey[]): readonly Candidate[] {
  const first = sorted[from];
  if (first === undefined) return [];
  let to = from + 1;
  for (let next = sorted[to]; next !== undefined && compare(first, next, keys) === 0; next = sorted[to]) to++;
  return sorted.slice(from, to);
}

/** Equals take the places from … to, if none of the unranked comes before them. */
function statusOf(from: number, to: number, unranked: number, quota: number): RankStatus {
  if (from >= quota) return "not-chosen";
  if (to + unranked <= quota) return "chosen";
  return to <= quota ? "undetermined" : "tied";
}
