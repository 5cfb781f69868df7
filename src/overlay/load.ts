// In: a ruleset and overlays as JSON values. Out: a compiled ruleset: parsed, checked, overlaid and checked again, compiled.
import { failure, type Result, success } from "../base/result.js";
import { raise } from "../issues/error.js";
import { hasErrors, type Issue, sortIssues } from "../issues/issue.js";
import { checkRuleset } from "../ruleset/check.js";
import { type CompiledRuleset, safeCompileRuleset } from "../ruleset/compile.js";
import { safeParseRuleset } from "../ruleset/parse.js";
import { safeApplyOverlays } from "./apply.js";
import { safeParseOverlay } from "./parse.js";

/**
 * Loads a ruleset with its overlays: parse, apply, check, compile, in one call.
 *
 * @param base the ruleset, as JSON gives it
 * @param overlays the overlays, as JSON gives them, in any order
 * @throws RulesetError with every issue of the first step that has any
 * @example
 * loadRuleset(modelHousehold).ruleset.version //=> "0.1.0"
 */
export function loadRuleset(base: unknown, overlays: readonly unknown[] = []): CompiledRuleset {
  const result = safeLoadRuleset(base, overlays);
  return result.ok ? result.value : raise(result.issues);
}

/** Like `loadRuleset`, but returns the issues; warnings travel with the value. */
export function safeLoadRuleset(base: unknown, overlays: readonly unknown[] = []): Result<CompiledRuleset, Issue> {
  const ruleset = safeParseRuleset(base);
  const parsed = overlays.map((overlay) => safeParseOverlay(overlay));
  if (!ruleset.ok || !parsed.every((one) => one.ok)) {
    return failure(sortIssues([ruleset, ...parsed].flatMap(({ issues }) => issues)));
  }
  const layers = parsed.map(({ value }) => value);
  const applied = safeApplyOverlays(ruleset.value, layers);
  if (!applied.ok) return failure(applied.issues);
  const issues = checkRuleset(applied.value);
  if (hasErrors(issues)) return failure(issues);
  const compiled = safeCompileRuleset(applied.value);
  return compiled.ok ? success(compiled.value, issues) : compiled;
}
