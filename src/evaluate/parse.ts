// In: evidence (minh chứng) as a value or as JSON text. Out: the evidence, or every fault of its envelope. Its facts are
// judged against a ruleset in `read.ts`. Never here: anything that `evaluate/index.ts` reaches; this file loads zod.
import type { Result } from "../base/result.js";
import type { Issue } from "../issues/issue.js";
import { documentParser, type ParseOptions, type TextResult } from "../issues/parse-document.js";
import type { Evidence } from "./evidence.js";
import { evidenceSchema } from "./evidence-schema.js";

const parser = documentParser("evidence", evidenceSchema);

/**
 * Reads evidence from a value (minh chứng), such as `JSON.parse` gives, and returns fresh data or all issues at once.
 *
 * The envelope only: whether the facts fit the ruleset's fields is for `evaluate`.
 *
 * @example
 * const result = safeParseEvidence({ kind: "evidence" });
 * result.ok; //=> false
 * result.issues[0]?.code; //=> "shape.missing-key"
 */
export function safeParseEvidence(value: unknown, options?: ParseOptions): Result<Evidence, Issue> {
  return parser.safeParse(value, options);
}

/**
 * Reads evidence from a value, as `safeParseEvidence` does.
 *
 * @throws {RulesetError} with all issues, where there are any.
 * @example
 * try {
 *   parseEvidence({ kind: "evidence" });
 * } catch (error) {
 *   error instanceof RulesetError; //=> true
 * }
 */
export function parseEvidence(value: unknown, options?: ParseOptions): Evidence {
  return parser.parse(value, options);
}

/**
 * Reads evidence from JSON text. Issues have line and column; duplicate keys, numbers that cannot be held exactly and faults
 * of the syntax are issues too. `locate` gives the place of any JSON Pointer, for issues that later checks find.
 *
 * @example
 * const result = safeParseEvidenceText('{ "kind": "evidence", "kind": 1 }');
 * result.issues.at(-1)?.code; //=> "json.duplicate-key"
 * result.issues.at(-1)?.column; //=> 23
 */
export function safeParseEvidenceText(text: string, options?: ParseOptions): TextResult<Evidence> {
  return parser.safeParseText(text, options);
}

/**
 * Reads evidence from JSON text, as `safeParseEvidenceText` does.
 *
 * @throws {RulesetError} with all issues, where there are any.
 * @example
 * try {
 *   parseEvidenceText("{");
 * } catch (error) {
 *   error instanceof RulesetError; //=> true
 * }
 */
export function parseEvidenceText(text: string, options?: ParseOptions): Evidence {
  return parser.parseText(text, options);
}
