// In: a redacted record (bản lưu đã che thông tin) as a value or as JSON text. Out: the record, or every fault of its form.
import type { Result } from "../../base/result.js";
import type { Issue } from "../../issues/issue.js";
import { documentParser, type ParseOptions, type TextResult } from "../../issues/parse-document.js";
import { CANONICAL_DEPTH } from "../canonical.js";
import { anyRecordSchema, type RedactedRecord, redactedRecordSchema } from "./schema.js";

const parser = documentParser("record", redactedRecordSchema, CANONICAL_DEPTH);

/** The ways to read a record of which nobody knows yet whether it was redacted. */
export const anyRecord = documentParser("record", anyRecordSchema, CANONICAL_DEPTH);

/**
 * Reads a redacted record from a value (bản lưu đã che thông tin), and returns fresh data or all issues at once.
 *
 * The form only: whether it is as it was, `replay` says.
 *
 * @example
 * const result = safeParseRedactedRecord({ kind: "redacted-record" });
 * result.ok; //=> false
 * result.issues[0]?.code; //=> "shape.missing-key"
 */
export function safeParseRedactedRecord(value: unknown, options?: ParseOptions): Result<RedactedRecord, Issue> {
  return parser.safeParse(value, options);
}

/**
 * Reads a redacted record from a value, as `safeParseRedactedRecord` does.
 *
 * @throws {RulesetError} with all issues, where there are any.
 * @example
 * try {
 *   parseRedactedRecord({ kind: "redacted-record" });
 * } catch (error) {
 *   error instanceof RulesetError; //=> true
 * }
 */
export function parseRedactedRecord(value: unknown, options?: ParseOptions): RedactedRecord {
  return parser.parse(value, options);
}

/**
 * Reads a redacted record from JSON text. Issues have line and column; duplicate keys, numbers that cannot be held exactly and
 * faults of the syntax are issues too.
 *
 * @example
 * const result = safeParseRedactedRecordText('{ "kind": "redacted-record", "kind": 1 }');
 * result.issues.at(-1)?.code; //=> "json.duplicate-key"
 */
export function safeParseRedactedRecordText(text: string, options?: ParseOptions): TextResult<RedactedRecord> {
  return parser.safeParseText(text, options);
}

/**
 * Reads a redacted record from JSON text, as `safeParseRedactedRecordText` does.
 *
 * @throws {RulesetError} with all issues, where there are any.
 * @example
 * try {
 *   parseRedactedRecordText("{");
 * } catch (error) {
 *   error instanceof RulesetError; //=> true
 * }
 */
export function parseRedactedRecordText(text: string, options?: ParseOptions): RedactedRecord {
  return parser.parseText(text, options);
}
