// In: a ruleset (thang điểm) as a value or as JSON text. Out: the ruleset, or every fault of its form. Whether it makes
// sense as a whole is for `check.ts`.
import type { Result } from "../base/result.js";
import type { Issue } from "../issues/issue.js";
import { documentParser, type ParseOptions, type TextResult } from "../issues/parse-document.js";
import { type Ruleset, rulesetSchema } from "./schema.js";

const parser = documentParser("ruleset", rulesetSchema);

/**
 * Reads a ruleset from a value (thang điểm), such as `JSON.parse` gives, and returns fresh data or all issues at once.
 *
 * The form only: whether the ruleset makes sense is for `checkRuleset`.
 *
 * @example
 * const result = safeParseRuleset({ kind: "ruleset" });
 * result.ok; //=> false
 * result.issues[0]?.code; //=> "shape.missing-key"
 */
export function safeParseRuleset(value: unknown, options?: ParseOptions): Result<Ruleset, Issue> {
  return parser.safeParse(value, options);
}

/**
 * Reads a ruleset from a value, as `safeParseRuleset` does.
 *
 * @throws {RulesetError} with all issues, where there are any.
 * @example
 * try {
 *   parseRuleset({ kind: "ruleset" });
 * } catch (error) {
 *   error instanceof RulesetError; //=> true
 * }
 */
export function parseRuleset(value: unknown, options?: ParseOptions): Ruleset {
  return parser.parse(value, options);
}

/**
 * Reads a ruleset from JSON text. Issues have line and column; duplicate keys, numbers that cannot be held exactly and faults
 * of the syntax are issues too. `locate` gives the place of any JSON Pointer, for issues that later checks find.
 *
 * @example
 * const result = safeParseRulesetText('{ "kind": "ruleset", "kind": 1 }');
 * result.issues.at(-1)?.code; //=> "json.duplicate-key"
 * result.issues.at(-1)?.column; //=> 22
 */
export function safeParseRulesetText(text: string, options?: ParseOptions): TextResult<Ruleset> {
  return parser.safeParseText(text, options);
}

/**
 * Reads a ruleset from JSON text, as `safeParseRulesetText` does.
 *
 * @throws {RulesetError} with all issues, where there are any.
 * @example
 * try {
 *   parseRulesetText("{");
 * } catch (error) {
 *   error instanceof RulesetError; //=> true
 * }
 */
export function parseRulesetText(text: string, options?: ParseOptions): Ruleset {
  return parser.parseText(text, options);
}
