// In: records and the documents they were made by. Out: for each, that it is as it was, or what is not, and the first node that
// comes out differently. Parts: `claims.ts` what speaks against a record, `integrity.ts` what was altered, `again.ts` the decision
// made again, `difference.ts` where decisions differ, `redaction/` what is left when facts were removed. Never here: a bare no; a record that stops the others.
import { isObject } from "../base/json.js";
import type { Evidence } from "../evaluate/evidence.js";
import type { Issue } from "../issues/issue.js";
import type { Registry } from "../registry/registry.js";
import { type Again, decidedAgain, usedBy } from "./again.js";
import { claimsOf, claimsOfReplay, type KeptDigests, seen } from "./claims.js";
import { firstDifference } from "./difference.js";
import { digestOf } from "./digest.js";
import { blocks, finding, inOrder, lockFindings, ownOf, surprises } from "./findings.js";
import { integrityOf } from "./integrity.js";
import type { Replay, ReplayDifference, ReplaySummary } from "./outcome.js";
import type { DecisionRecord } from "./record-schema.js";
import { anyRecord } from "./redaction/parse.js";
import { replayRedacted } from "./redaction/replay.js";
import type { AnyRecord } from "./redaction/schema.js";
import { secondOpinion } from "./second-opinion/second-opinion.js";
import { type Shelf, shelfOf } from "./shelf.js";
import { counted, NOTHING_REPLAYED } from "./summary.js";

/** What else is at hand when records are replayed. */
export interface ReplayOptions {
  /** Digests kept elsewhere, by the id of the record. Where any are given, a record that is not among them is no record. */
  readonly kept?: { readonly [record: string]: KeptDigests };
  /**
   * Digests of documents kept elsewhere, by `id@version`, as in `rulesets/lock.json`. Where any are given, a document that is
   * not among them is vouched for by nobody.
   */
  readonly lock?: { readonly [document: string]: string };
  /** Evidence kept elsewhere, by its digest, for records that have only that. */
  readonly evidence?: { readonly [digest: string]: Evidence };
  /** Put every condition of the decision that comes out to another evaluator too. */
  readonly secondOpinion?: boolean;
}

/**
 * Makes the decision of a record again (chấm lại), and says that it comes out as it was, or what is not as it was and which node
 * comes out differently first.
 *
 * Nothing is asked of the network, a clock, or whoever made the record: the record, the documents of the registry, and digests
 * kept elsewhere where there are any. Without those, whoever alters a record can compute its digests again; what then still
 * shows is that the decision does not follow from the evidence.
 *
 * @example
 * const registry = createRegistry([ruleset]);
 * const one = record(pinStack(ruleset), evidence, { id: "2020/17" });
 * replay(one, registry).same //=> true
 * const forged = { ...one, decision: { ...one.decision, verdict: "eligible" } };
 * const found = replay(forged, registry);
 * [found.cause, found.difference.node, found.difference.after] //=> ["decision-altered", "verdict", "undetermined"]
 */
export function replay(record: unknown, registry: Pick<Registry, "documents">, options: ReplayOptions = {}): Replay {
  return replayWith(shelfOf(registry), record, options);
}

/**
 * Replays many records, one after the other: an array, or a stream. A bad one never stops the rest. Returns the summary when all
 * are through.
 *
 * @example
 * const registry = createRegistry([ruleset]);
 * const records = [record(pinStack(ruleset), evidence, { id: "2020/17" }), "no record"];
 * const causes = [];
 * for await (const one of replayMany(records, registry)) causes.push(one.same ? "same" : one.cause);
 * causes //=> ["same", "record-malformed"]
 */
export async function* replayMany(
  records: Iterable<unknown> | AsyncIterable<unknown>,
  registry: Pick<Registry, "documents">,
  options: ReplayOptions = {},
): AsyncGenerator<Replay, ReplaySummary, void> {
  const shelf = shelfOf(registry);
  let summary = NOTHING_REPLAYED;
  for await (const record of records) {
    const one = replayWith(shelf, record, options);
    summary = counted(summary, one);
    yield one;
  }
  return summary;
}

/** Reads and replays one record by documents that are on a shelf already. */
export function replayWith(shelf: Shelf, value: unknown, options: ReplayOptions): Replay {
  const parsed = anyRecord.safeParse(value);
  return parsed.ok ? replayRecord(shelf, parsed.value, options) : malformed(value, parsed.issues);
}

/** A record that could not be read. */
export function malformed(value: unknown, issues: readonly Issue[]): Replay {
  // Not by reading the member: that could run a caller's getter.
  const id: unknown = isObject(value) ? Object.getOwnPropertyDescriptor(value, "id")?.value : undefined;
  const cause = "record-malformed";
  const findings = [{ cause, pointer: issues[0]?.pointer ?? "", issues }] as const;
  return { same: false, ...(typeof id === "string" ? { id } : {}), cause, findings };
}

/** Replays one record that was read already. */
export function replayRecord(shelf: Shelf, record: AnyRecord, options: ReplayOptions): Replay {
  if (record.kind === "redacted-record") return replayRedacted(record, options);
  const { id, digests } = record;
  const kept = ownOf(options.kept, id);
  const one = seen(record, record.evidence ?? ownOf(options.evidence, digests.evidence), kept);
  const used = usedBy(one, shelf);
  const claims = claimsOf(one, used);
  const again = decidedAgain(one, used, shelf);
  const made = again?.ok === true ? again.value : undefined;
  const later = made === undefined ? [] : claimsOfReplay(one, digestOf(made.decision.trace, "trace"), made.others);
  const integrity = integrityOf(one, claims, later);
  const altered = [
    ...blocks(one, used),
    ...(options.kept !== undefined && kept === undefined ? [finding("record-unknown", "/id", undefined, id)] : []),
    ...lockFindings(one, used, options.lock),
    ...integrity.findings,
  ];
  const difference = made && differenceOf(record, made);
  const unexplained = integrity.isVouched ? "engine-differs" : "decision-differs";
  const findings = inOrder(altered.length > 0 ? altered : surprises(unexplained, again, difference, later));
  const [first] = findings;
  const opinion =
    made === undefined || options.secondOpinion !== true
      ? {}
      : { secondOpinion: secondOpinion(made.ruleset, made.evidence, made.decision) };
  // Nothing is found only where the decision was made again.
  if (first === undefined && made !== undefined)
    return { same: true, id, digests, decision: made.decision, ...opinion };
  const issues = again?.ok === false ? { issues: again.issues } : {};
  return {
    same: false,
    id,
    digests,
    cause: first?.cause ?? unexplained,
    findings: findings.map((found, i) => (i === 0 ? { ...found, ...issues } : found)),
    ...(difference === undefined ? {} : { difference }),
    ...(made === undefined ? {} : { decision: made.decision }),
    ...opinion,
  };
}

function differenceOf(
  { decision, otherReadings }: DecisionRecord,
  { decision: again, others }: Again,
): ReplayDifference | undefined {
  const { trace, ...rest } = again;
  const comparable = decision.trace === undefined ? rest : { ...rest, trace };
  return firstDifference({ decision, otherReadings }, { decision: comparable, otherReadings: others });
}
