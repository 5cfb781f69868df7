// In: a record and salts. Out: the record with a commitment to each of its parts, so that facts can be removed from it later.
// Never here: randomness; the caller draws the salts.
import { isObject, omit } from "../../base/json.js";
import { failure, type Result } from "../../base/result.js";
import { raise } from "../../issues/error.js";
import { type Issue, sortIssues } from "../../issues/issue.js";
import { digestOf } from "../digest.js";
import { safeParseRecord } from "../parse.js";
import type { DecisionRecord, Salts } from "../record-schema.js";
import { commitmentOf, sealOf } from "./commitment.js";
import { inPartOrder, partsOf } from "./parts.js";
import { saltIssues } from "./salts.js";

/**
 * The parts of a record that need a salt each before facts can be removed from it, as JSON Pointers: every fact, the class,
 * every entry of the history, and every other member.
 *
 * @example
 * const one = record(pinStack(ruleset), evidence, { id: "2020/17" });
 * saltsNeeded(one).includes("/evidence/facts/convicted") //=> true
 */
export function saltsNeeded(record: DecisionRecord): readonly string[] {
  return inPartOrder(partsOf(record).keys());
}

/**
 * Makes a record one from which facts can be removed (cam kết từng phần của bản lưu): to each part of it a commitment is added, a
 * digest over its salt, its place and its value, and `digests.record` then covers the commitments in place of the values. So it
 * stays what it is whatever is removed later.
 *
 * Salts are the caller's, one for each of `saltsNeeded(record)`: at least 128 bits from a generator made for secrets, in
 * lower-case hexadecimal digits, never used before. They are all that keeps a removed yes or no from being found out by trying
 * both. Of such a record only `digests.record` may be published: the other digests have no salt, and facts can be guessed by them.
 * A record that has commitments already gets new ones, and another digest.
 *
 * @throws RulesetError when a salt is missing, too short, given twice, no hexadecimal text, or of no part
 * @example
 * const one = record(pinStack(ruleset), evidence, { id: "2020/17" });
 * // An application takes `randomBytes(16).toString("hex")`; a number that is counted up protects nothing.
 * const salts = saltsNeeded(one).map((part, i) => [part, String(i).padStart(32, "0")]);
 * const committed = commit(one, Object.fromEntries(salts));
 * replay(committed, createRegistry([ruleset])).same //=> true
 */
export function commit(record: DecisionRecord, salts: Salts): DecisionRecord {
  const result = safeCommit(record, salts);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `commit`, but returns the issues. */
export function safeCommit(record: DecisionRecord, salts: Salts): Result<DecisionRecord, Issue> {
  const parsed = safeParseRecord(record);
  if (!parsed.ok) return parsed;
  const { id, digests } = parsed.value;
  const parts = partsOf(parsed.value);
  const needed = saltsNeeded(parsed.value);
  // Callers without types hand over anything.
  const given = isObject(salts) ? salts : {};
  const issues = saltIssues(needed, given, id);
  if (issues.length > 0) return failure(sortIssues(issues));
  // CAST: each part was found in the record, and its salt looked at.
  const salted = needed.map((part) => [part, given[part] as string, parts.get(part) ?? null] as const);
  const commitments = Object.fromEntries(salted.map(([part, salt, value]) => [part, commitmentOf(salt, part, value)]));
  return safeParseRecord({
    ...omit(parsed.value, "$schema"),
    digests: { ...digests, record: digestOf(sealOf(commitments), id) },
    commitments,
    salts: Object.fromEntries(salted.map(([part, salt]) => [part, salt])),
  });
}
