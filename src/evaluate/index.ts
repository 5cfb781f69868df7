/**
 * Compile and evaluate alone, without the parsing of documents: small enough for a form on a phone.
 *
 * @module
 */

export type { Severity } from "../issues/codes.js";
export { RulesetError } from "../issues/error.js";
export type { Issue } from "../issues/issue.js";
export { type CompiledRuleset, compileRuleset, safeCompileRuleset } from "../ruleset/compile.js";
export type { Ruleset } from "../ruleset/schema.js";
export type * from "./decision.js";
export { type EvaluateOptions, evaluate, safeEvaluate, type TracedDecision } from "./evaluate.js";
export type * from "./evidence.js";
