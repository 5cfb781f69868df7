// In: a record (bản lưu kết quả xét) as a value or as JSON text. Out: the record, or every fault of its form. Whether it is still
// true is for `replay.ts`.
import type { Result } from "../base/result.js";
import type { Issue } from "../issues/issue.js";
import { documentParser, type ParseOptions, type TextResult } from "../issues/parse-document.js";
import { CANONICAL_DEPTH } from "./canonical.js";
import { type DecisionRecord, recordSchema } from "./record-schema.js";

const parser = documentParser("record", recordSchema, CANONICAL_DEPTH);

/**
 * Reads a record from a value (bản lưu kết quả xét), such as `JSON.parse` gives, and returns fresh data or all issues at once.
 *
 * The form only: whether the decision can be made again is for `replay`.
 *
 * @example
 * const result = safeParseRecord({ kind: "record" });
 * result.ok; //=> false
 * result.issues[0]?.code; //=> "shape.missing-key"
 */
export function safeParseRecord(value: unknown, options?: ParseOptions): Result<DecisionRecord, Issue> {
  return parser.safeParse(value, options);
}

/**
 * Reads a record from a value, as `safeParseRecord` does.
 *
 * @throws {RulesetError} with all issues, where there are any.
 * @example
 * try {
 *   parseRecord({ kind: "record" });
 * } catch (error) {
 *   error instanceof RulesetError; //=> true
 * }
 */
export function parseRecord(value: unknown, options?: ParseOptions): DecisionRecord {
  return parser.parse(value, options);
}

/**
 * Reads a record from JSON text. Issues have line and column; duplicate keys, numbers that cannot be held exactly and faults
 * of the syntax are issues too. `locate` gives the place of any JSON Pointer, for issues that later checks find.
 *
 * @example
 * const result = safeParseRecordText('{ "kind": "record", "kind": 1 }');
 * result.issues.at(-1)?.code; //=> "json.duplicate-key"
 * result.issues.at(-1)?.column; //=> 21
 */
export function safeParseRecordText(text: string, options?: ParseOptions): TextResult<DecisionRecord> {
  return parser.safeParseText(text, options);
}

/**
 * Reads a record from JSON text, as `safeParseRecordText` does.
 *
 * @throws {RulesetError} with all issues, where there are any.
 * @example
 * try {
 *   parseRecordText("{");
 * } catch (error) {
 *   error instanceof RulesetError; //=> true
 * }
 */
export function parseRecordText(text: string, options?: ParseOptions): DecisionRecord {
  return parser.parseText(text, options);
}
