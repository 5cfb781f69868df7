// In: the outcomes of the members of each unit, as the caller has them. Out: counts and shares, as ranges where an outcome
// is not known yet. Never here: an outcome of our own; recognition is the authority's act.
import { failure, type Result, success } from "../base/result.js";
import { compareText } from "../base/text.js";
import type { Range } from "../evaluate/decision.js";
import { raise } from "../issues/error.js";
import { hasErrors, type Issue, sortIssues } from "../issues/issue.js";
import type { Path, Report } from "../logic/scope.js";
import {
  checkMember,
  checkOptional,
  checkUnique,
  isCount,
  isListOf,
  isRecord,
  oneOf,
  reporter,
  suggested,
} from "./given.js";
import { BASES, type Base, checkOneMember, hasAchieved, type Member } from "./members.js";

/** Do the counts rest on the authority's decisions alone, or on verdicts too: on what may be proposed? */
export type Basis = "recognised" | "projected";

/** What the members are a share of, and how many there are. */
export interface RollUpOptions {
  readonly base: Base;
  /** How many members each unit has: those that were not given are counted as undetermined. Without it, those given are all. */
  readonly sizes?: { readonly [unit: string]: number };
  /** What issues call the call; without it, `roll-up`. */
  readonly document?: string;
}

/** A part and its whole, not reduced: 102 of 114. */
export type Share = readonly [part: number, whole: number];

/** The counts of one unit, or of all (tổng hợp). */
export interface RolledUp {
  readonly basis: Basis;
  /** All members. */
  readonly total: number;
  /** Those in the base. */
  readonly whole: Range;
  /** Of the base, those recognised; where the basis is `projected`, those recognised or eligible. */
  readonly achieved: Range;
  /** Of the base, the others. */
  readonly notAchieved: Range;
  /** Members whose outcome is not known and that are, or may be, in the base. */
  readonly undetermined: number;
  /** Achieved of the base, at least and at most; absent where nobody is in the base. */
  readonly share?: { readonly low: Share; readonly high: Share };
}

/** The counts of one unit. */
export interface UnitRollUp extends RolledUp {
  readonly unit: string;
}

/** What `rollUp` gives: every unit, sorted by name (code points), and all of them together. */
export interface RollUp {
  readonly base: Base;
  readonly units: readonly UnitRollUp[];
  readonly overall: RolledUp;
}

/**
 * Counts the outcomes of one level for the next (tổng hợp kết quả): households of an area, areas of a ward.
 *
 * Recognition comes from the caller. A member that has only a verdict counts by it (`eligible` as achieved), and makes its
 * unit and the whole `projected`. A member whose outcome is not known counts neither as achieved nor as failed: counts and
 * shares are ranges that hold whatever it turns out to be, and the ends of a range are reached. A member of which it is not
 * known whether it is in the base (`registered`, `holding`) widens the range in the same way; one that surely is not, leaves
 * it. The order of the members does not matter. The base has no default: texts use all three.
 *
 * @throws RulesetError when two members share an id, a member has both or neither of outcome and verdict, or a size is less
 *   than the members given
 * @example
 * const members = [
 *   { id: "h-1", unit: "a-1", outcome: "recognised" },
 *   { id: "h-2", unit: "a-1", outcome: "refused" },
 *   { id: "h-3", unit: "a-1", outcome: "pending" },
 * ];
 * const { overall } = rollUp(members, { base: "total" });
 * overall.achieved //=> { low: 1, high: 2 }
 * overall.share //=> { low: [1, 3], high: [2, 3] }
 * rollUp([{ id: "h-1", unit: "a-1", verdict: "eligible" }], { base: "total" }).overall.basis //=> "projected"
 */
export function rollUp(members: readonly Member[], options: RollUpOptions): RollUp {
  const result = safeRollUp(members, options);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `rollUp`, but returns the issues. */
export function safeRollUp(members: readonly Member[], options: RollUpOptions): Result<RollUp, Issue> {
  const issues: Issue[] = [];
  const report = reporter(options.document ?? "roll-up", issues);
  checkOptions(options, report);
  isListOf(checkOneMember)(members, ["members"], report);
  if (hasErrors(issues)) return failure(sortIssues(issues));
  checkUnique(members, "members", report);
  const tallies = tallyUnits(members, options, report);
  if (hasErrors(issues)) return failure(sortIssues(issues));
  const units = [...tallies]
    .sort(([a], [b]) => compareText(a, b))
    .map(([unit, tally]): UnitRollUp => ({ unit, ...counted(tally) }));
  return success({ base: options.base, units, overall: counted([...tallies.values()].reduce(added, EMPTY)) });
}

function checkOptions(options: RollUpOptions, report: Report): void {
  if (!isRecord(options, ["base", "sizes", "document"], [], report)) return;
  checkMember(options, "base", oneOf(BASES), [], report);
  checkOptional(options, "sizes", checkSizes, [], report);
}

function checkSizes(sizes: unknown, path: Path, report: Report): void {
  if (!isRecord(sizes, "any", path, report)) return;
  for (const unit of Object.keys(sizes)) checkMember(sizes, unit, isCount, path, report);
}

/** How many achieved, did not, or are not known. */
type Counts = readonly [yes: number, no: number, open: number];

interface Tally {
  readonly total: number;
  readonly projected: boolean;
  /** Of those in the base, and of those that may be. */
  readonly sure: Counts;
  readonly maybe: Counts;
}

const NONE: Counts = [0, 0, 0];
const EMPTY: Tally = { total: 0, projected: false, sure: NONE, maybe: NONE };

function sums(a: Counts, b: Counts): Counts {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function added(a: Tally, b: Tally): Tally {
  return {
    total: a.total + b.total,
    projected: a.projected || b.projected,
    sure: sums(a.sure, b.sure),
    maybe: sums(a.maybe, b.maybe),
  };
}

function tallyUnits(members: readonly Member[], options: RollUpOptions, report: Report): ReadonlyMap<string, Tally> {
  const { base, sizes } = options;
  const known = Object.keys(sizes ?? {});
  const tallies = new Map<string, Tally>(known.map((unit) => [unit, EMPTY]));
  for (const [index, member] of members.entries()) {
    const { unit } = member;
    if (sizes !== undefined && !Object.hasOwn(sizes, unit))
      report("rollup.unknown-unit", ["members", index, "unit"], { unit, ...suggested(unit, known) });
    tallies.set(unit, added(tallies.get(unit) ?? EMPTY, tallyOf(member, base)));
  }
  for (const [unit, size] of Object.entries(sizes ?? {})) {
    const tally = tallies.get(unit) ?? EMPTY;
    const absent = size - tally.total;
    if (absent < 0)
      report("rollup.part-exceeds-whole", ["sizes", unit], { name: unit, part: tally.total, whole: size });
    const open: Counts = [0, 0, absent];
    tallies.set(unit, added(tally, { ...EMPTY, total: absent, [base === "total" ? "sure" : "maybe"]: open }));
  }
  return tallies;
}

function tallyOf(member: Member, base: Base): Tally {
  const achieved = hasAchieved(member);
  const one: Counts = achieved === undefined ? [0, 0, 1] : achieved ? [1, 0, 0] : [0, 1, 0];
  const inBase = base === "total" ? true : member[base];
  return {
    total: 1,
    projected: member.outcome === undefined,
    sure: inBase === true ? one : NONE,
    maybe: inBase === undefined ? one : NONE,
  };
}

function counted({ total, projected, sure, maybe }: Tally): RolledUp {
  const [yes, no, open] = sure;
  const [maybeYes, maybeNo, maybeOpen] = maybe;
  const undetermined = open + maybeOpen;
  const least = yes + no + open;
  const mostYes = yes + maybeYes + undetermined;
  const mostNo = no + maybeNo + undetermined;
  // Lowest: whoever is open fails, and of those that may be in the base only the failures are. Highest: the reverse.
  const low: Share = [yes, yes + mostNo];
  const high: Share = [mostYes, mostYes + no];
  const share =
    low[1] === 0 && high[1] === 0
      ? undefined
      : {
          // Nobody in the base for certain, and all that may be achieved: then whoever is in it did. And the reverse.
          low: low[1] === 0 ? high : low,
          high: high[1] === 0 ? low : high,
        };
  return {
    basis: projected ? "projected" : "recognised",
    total,
    whole: { low: least, high: least + maybeYes + maybeNo + maybeOpen },
    achieved: { low: yes, high: mostYes },
    notAchieved: { low: no, high: mostNo },
    undetermined,
    ...(share === undefined ? {} : { share }),
  };
}
