// In: a record with commitments, and facts by name. Out: the record without those facts, and without anything that says what they are.
import { failure, type Result } from "../../base/result.js";
import { nearest } from "../../base/text.js";
import { raise } from "../../issues/error.js";
import { type Issue, issue } from "../../issues/issue.js";
import { digestOf } from "../digest.js";
import type { Commitments } from "../record-schema.js";
import { sealOf } from "./commitment.js";
import { openingsOf } from "./openings.js";
import { anyRecord, safeParseRedactedRecord } from "./parse.js";
import { factName, inPartOrder, withParts } from "./parts.js";
import type { AnyRecord, RedactedRecord } from "./schema.js";

/** What follows from the facts and may be kept when some of them are removed. */
export const KEEPABLE = {
  total: "/decision/total",
  standards: "/decision/standards",
  determinedBy: "/decision/determinedBy",
  reliance: "/decision/reliance",
  otherReadings: "/otherReadings",
} as const;

/** A member of the decision that may be kept. */
export type KeepablePart = keyof typeof KEEPABLE;

/** What goes with any fact: reasons and values stand there, or facts could be tried out by it. */
const ALWAYS_REMOVED: readonly string[] = [
  ...["missing", "issues", "trace"].map((member) => `/decision/${member}`),
  ...["evidence", "decision", "trace"].map((member) => `/digests/${member}`),
];

/** How a record is redacted. */
export interface RedactOptions {
  /** What of the decision is kept beside the verdict. Each may tell what was removed: points of one graded fact are that fact. */
  readonly keep?: readonly KeepablePart[];
}

/** Below a name, or above it: who names an event of a list, or a group of facts, means all of it. */
function isNamed(name: string, fact: string): boolean {
  return name === fact || name.startsWith(`${fact}.`) || fact.startsWith(`${name}.`);
}

/** The facts of a record with commitments, by part; those that were removed as well. */
function factsOf({ commitments = {} }: AnyRecord): ReadonlyMap<string, string> {
  const named = inPartOrder(Object.keys(commitments)).map((part) => [part, factName(part)] as const);
  return new Map(named.flatMap(([part, name]) => (name === undefined ? [] : [[part, name]])));
}

/**
 * The names by which facts can be removed from a record: its facts by their fields, `subject.class`, and `history.0` and so on for
 * its earlier titles. None where the record has no commitments.
 */
export function removableFacts(record: AnyRecord): readonly string[] {
  return [...new Set(factsOf(record).values())];
}

/** What stands against removing anything from a record: it must prove itself first. */
function unsound(record: AnyRecord, commitments: Commitments): readonly Issue[] {
  const { id, digests } = record;
  const { claims, findings, removed } = openingsOf(record);
  const broken = [
    ...claims.flatMap(({ path }) => path.slice(1).map(String)),
    ...findings.map(({ pointer }) => pointer),
    ...(record.kind === "record" ? removed : []),
    ...(digestOf(sealOf(commitments)) === digests.record ? [] : ["/digests/record"]),
  ];
  return broken.map((part) => issue("record.broken-commitment", id, part, { part }));
}

/** Does the record have a fact of that name, still or no longer? */
export function isRemovable(record: AnyRecord, name: string): boolean {
  return removableFacts(record).some((fact) => isNamed(name, fact));
}

function unknownFacts(record: AnyRecord, names: readonly string[]): readonly Issue[] {
  return names.flatMap((fact, i) => {
    if (isRemovable(record, fact)) return [];
    const suggestion = nearest(fact, removableFacts(record));
    const params = { fact, ...(suggestion === undefined ? {} : { suggestion }) };
    return [issue("record.unknown-fact", record.id, `/facts/${i}`, params)];
  });
}

/**
 * Removes facts from a record with commitments (che thông tin trong bản lưu). What is left still proves that it belongs to the
 * record of that digest, says what was removed, and cannot be evaluated again: `replay` answers `record-redacted`.
 *
 * A fact is named by its field (`meetings.joined`; `meetings` is all below it), the class `subject.class`, an earlier title
 * `history.0`, all of them `history`. Gone with it are its source, day and reason, its salt, the trace, the facts said to be
 * missing, every digest by which it could be tried out, and of the decision everything but the verdict. `keep` keeps more of the
 * decision, and whoever keeps it must judge whether it tells what was removed: the points of a standard with one graded fact are
 * that fact; a total less the points of the other standards is the one that is left out; a disqualifier that determined the
 * verdict says what happened. So may the verdict, which always stays, together with the rules: where only one fact can disqualify,
 * "disqualified" is that fact. That there was such a fact, how many earlier titles there were, and when and of whom the
 * decision was, stays as well.
 *
 * Anybody can remove more; nobody can put anything else in its place.
 *
 * @throws RulesetError when the record has no commitments, does not fit them, or has no such fact
 * @example
 * const one = record(pinStack(ruleset), evidence, { id: "2020/17" });
 * const salts = saltsNeeded(one).map((part, i) => [part, String(i).padStart(32, "0")]);
 * const committed = commit(one, Object.fromEntries(salts));
 * const shown = redact(committed, ["convicted"], { keep: ["total"] });
 * shown.evidence.facts //=> { registered: true, meetings: { joined: 9 }, yard: 32.5, "children.born": 3 }
 * [shown.decision.total.low, shown.digests.record === committed.digests.record] //=> [87.5, true]
 * replay(shown, createRegistry([ruleset])).cause //=> "record-redacted"
 */
export function redact(record: AnyRecord, facts: readonly string[], options: RedactOptions = {}): RedactedRecord {
  const result = safeRedact(record, facts, options);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `redact`, but returns the issues. */
export function safeRedact(
  record: AnyRecord,
  facts: readonly string[],
  { keep = [] }: RedactOptions = {},
): Result<RedactedRecord, Issue> {
  const parsed = anyRecord.safeParse(record);
  if (!parsed.ok) return parsed;
  const { id, digests, commitments, salts = {} } = parsed.value;
  if (commitments === undefined) return failure([issue("record.no-commitments", id, "", { record: id })]);
  const issues = [...unsound(parsed.value, commitments), ...unknownFacts(parsed.value, facts)];
  if (issues.length > 0) return failure(issues);
  const named = [...factsOf(parsed.value)].filter(([, name]) => facts.some((fact) => isNamed(fact, name)));
  const kept = new Set<string>(keep.map((part) => KEEPABLE[part]));
  const gone = new Set([
    ...named.map(([part]) => part),
    ...ALWAYS_REMOVED,
    ...Object.values(KEEPABLE).filter((part) => !kept.has(part)),
  ]);
  return safeParseRedactedRecord({
    kind: "redacted-record",
    format: 1,
    ...withParts(parsed.value, (part) => !gone.has(part)),
    digests: { record: digests.record },
    commitments,
    salts: Object.fromEntries(Object.entries(salts).filter(([part]) => !gone.has(part))),
  });
}
