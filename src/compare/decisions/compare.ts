// In: two sides of one subject: rules, evidence, readings. Out: what of the difference between their decisions comes from the facts, what
// from the rules, what from both together. Parts: `cells.ts` the four decisions, `lines.ts` what counts in a total, `ends.ts` the
// arithmetic, `points.ts` by node, `articles.ts` by law, `conditions.ts` the verdict, `facts.ts` and `rules.ts` what changed.
import { omit } from "../../base/json.js";
import { type Result, success } from "../../base/result.js";
import type { Trace } from "../../evaluate/decision.js";
import type { TracedDecision } from "../../evaluate/evaluate.js";
import { raise } from "../../issues/error.js";
import type { Issue } from "../../issues/issue.js";
import { labelFor } from "../diff/label.js";
import { scaled } from "../impact/differences.js";
import { foreignTo } from "../impact/fit.js";
import { orderedJson } from "../impact/parts.js";
import { isInForce } from "../impact/record.js";
import { articlesOf } from "./articles.js";
import { type Decided, type DecisionSide, fourDecisions, ownDecisions, type Sides } from "./cells.js";
import { conditionsOf, verdictsOf } from "./conditions.js";
import { difference, type Four, type FourOrTwo, mapped } from "./ends.js";
import { factsBetween, factsRead } from "./facts.js";
import { leftOutOf } from "./left-out.js";
import { type Line, linesOf } from "./lines.js";
import { type Counted, countedOf } from "./points.js";
import type { Alone, ComparedDecision, DecisionComparison, Ends, PointsChange } from "./result.js";
import { type ComparedRules, rulesBetween } from "./rules.js";

function decisionsIn({ before, facts, rules, after }: Four<Decided>): FourOrTwo<TracedDecision> {
  // INVARIANT: both sides were decided already; that ids are others changes no decision.
  if (!before.ok || !after.ok) throw new Error("a side was decided, then refused");
  const sides = { before: before.value, after: after.value };
  return facts.ok && rules.ok ? { ...sides, facts: facts.value, rules: rules.value } : sides;
}

function aloneOf(decided: Decided): Alone {
  if (!decided.ok) return { decided: false, issues: decided.issues };
  const { verdict, total } = decided.value;
  return { decided: true, verdict, ...(total === undefined ? {} : { total: { low: total.low, high: total.high } }) };
}

function sideOf({ compiled: { ruleset }, evidence }: DecisionSide, decision: TracedDecision): ComparedDecision {
  const { vi, en } = ruleset.title;
  return { title: { vi, en }, inForce: isInForce({ ruleset }, evidence), decision: omit(decision, "trace") };
}

/** All that the two sides have in common, or have not: verdict, points, and what determines it. */
function isAlike(before: TracedDecision, after: TracedDecision): boolean {
  const told = ({ verdict, total, standards, determinedBy }: TracedDecision): string =>
    orderedJson([verdict, total ?? null, standards, determinedBy]);
  return told(before) === told(after);
}

type Totals = Pick<DecisionComparison, "total" | "mark" | "left">;

function totalsOf(traces: FourOrTwo<Trace>): Totals {
  if (traces.before.total === undefined || traces.after.total === undefined) return {};
  const of = (read: (total: NonNullable<Trace["total"]>) => Ends) =>
    // The rules of either side have a total, whatever the facts.
    difference(mapped(traces, ({ total }) => scaled(total === undefined ? { low: 0, high: 0 } : read(total))));
  return {
    total: of(({ counted }) => counted),
    mark: of(({ mark: [low, high] }) => ({ low, high })),
    left: of(({ left }) => left),
  };
}

/** The id that a node had before, where it is another. */
function formerNames({ renames }: ComparedRules): (node: string) => { readonly was?: string } {
  const former = new Map([...renames].map(([from, to]) => [to, from]));
  return (node) => {
    const standard = node.endsWith(".floor") ? former.get(node.slice(0, -".floor".length)) : undefined;
    const was = former.get(node) ?? (standard === undefined ? undefined : `${standard}.floor`);
    return was === undefined ? {} : { was };
  };
}

function pointsChange(
  { path, part, counts }: Counted,
  { views, behind }: ComparedRules,
  factsOf: (node: string) => readonly string[],
): PointsChange {
  const [node = "", within] = [...path].reverse();
  return {
    node,
    ...(within === undefined ? {} : { within }),
    ...(part === undefined ? {} : { part }),
    label: labelFor(views, node, undefined),
    points: difference(counts),
    facts: part === undefined ? factsOf(node) : [],
    rules: part === undefined ? behind(node) : [],
  };
}

function comparisonOf(
  sides: Sides,
  own: Pick<Four<TracedDecision>, "before" | "after">,
  rules: ComparedRules,
): DecisionComparison {
  const { before, after } = sides;
  const four = fourDecisions(sides, own, rules);
  const decisions = decisionsIn(four);
  const traces = mapped(decisions, ({ trace }) => trace);
  const totals = totalsOf(traces);
  const lines: FourOrTwo<readonly Line[]> | undefined =
    totals.total === undefined ? undefined : mapped(traces, linesOf);
  const facts = factsBetween(before.evidence, after.evidence, rules);
  const factsOf = factsRead(rules, facts);
  const former = formerNames(rules);
  const conditions = conditionsOf(decisions, rules, factsOf).map((one) => ({ ...one, ...former(one.node) }));
  const both = [before.evidence, after.evidence];
  const [old, now] = [before.compiled.ruleset, after.compiled.ruleset];
  return {
    kind: "decision-comparison",
    format: 1,
    subject: { kind: own.before.subject.kind, id: own.before.subject.id },
    before: sideOf(before, own.before),
    after: sideOf(after, own.after),
    same: isAlike(decisions.before, decisions.after),
    alone: { facts: aloneOf(four.facts), rules: aloneOf(four.rules) },
    verdict: verdictsOf(decisions),
    conditions,
    ...totals,
    points:
      lines === undefined
        ? []
        : countedOf(lines).map((one) => ({ ...pointsChange(one, rules, factsOf), ...former(one.path.at(-1) ?? "") })),
    articles: articlesOf(lines, conditions, rules.articles),
    facts,
    rules: rules.changes,
    leftOut: { before: leftOutOf(both, foreignTo(old, now)), after: leftOutOf(both, foreignTo(now, old)) },
  };
}

/** Compares two sides; their rules by a function that may remember what it found of the same two. */
export function compareSides(sides: Sides, comparedRules: typeof rulesBetween): Result<DecisionComparison, Issue> {
  const own = ownDecisions(sides);
  if (!own.ok) return own;
  const { before, after } = sides;
  const rules = comparedRules(
    { compiled: before.compiled, readings: own.value.before.readings },
    { compiled: after.compiled, readings: own.value.after.readings },
  );
  return success(comparisonOf(sides, own.value, rules));
}

/**
 * Why two decisions on one subject differ (vì sao hai kết quả khác nhau): two years, two layers of assessment, two versions of the
 * rules. What of the difference comes from the facts, what from the rules, and what from neither alone, for the total, for
 * every node and for every article of law.
 *
 * With T the total: facts = T(rules before, facts after) − T(before); rules = T(rules after, facts before) − T(before); interaction is
 * the rest. The three add up to the difference exactly, at the low end of the total and at the high end. All rules judge as if
 * in force; what only one sheet knows is left out for the other, and told. Where a sheet cannot judge the facts of the
 * other side, nothing is split, and `alone` says why.
 *
 * @throws RulesetError when a side is refused by its own rules, or the two are about different subjects
 * @example
 * const before = { compiled, evidence };
 * const facts = { ...evidence.facts, yard: 20 };
 * const { total, points } = compareDecisions(before, { compiled, evidence: { ...evidence, facts } });
 * total.split.facts //=> { low: -12.5, high: -12.5 }
 * points.map(({ node }) => node) //=> ["s2", "s2.yard"]
 */
export function compareDecisions(before: DecisionSide, after: DecisionSide): DecisionComparison {
  const result = safeCompareDecisions(before, after);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `compareDecisions`, but returns the issues. */
export function safeCompareDecisions(before: DecisionSide, after: DecisionSide): Result<DecisionComparison, Issue> {
  return compareSides({ before, after }, rulesBetween);
}
