// In: a file of cases as a value or as JSON text. Out: the cases, or every fault at once. A table: `csv-read.ts`.
import { failure, type Result } from "../../base/result.js";
import { raise } from "../../issues/error.js";
import { type Issue, sortIssues } from "../../issues/issue.js";
import { withPlaces } from "../../issues/locate.js";
import { documentParser, type ParseOptions, type TextResult } from "../../issues/parse-document.js";
import { checkCases } from "./check.js";
import { type Cases, casesSchema } from "./schema.js";

const KIND = "cases";
const parser = documentParser(KIND, casesSchema);

/** The issues that only the whole shows; none where the form is wrong already. */
function checked(result: Result<Cases, Issue>, { document = KIND }: ParseOptions): Result<Cases, Issue> {
  if (!result.ok) return result;
  const issues = checkCases(result.value, document);
  return issues.length === 0 ? result : failure(sortIssues(issues));
}

/**
 * Reads rule tests from a value (bộ tình huống kiểm thử), and returns fresh data or all issues at once.
 *
 * A case that expects nothing, two cases of one name, a base that is not there: each is an issue. Whether the nodes that a
 * case speaks of are there is told when it is run.
 *
 * @example
 * const result = safeParseCases({ kind: "cases", format: 1, ruleset: "vn/a", cases: [{ name: "a", expect: {} }] });
 * result.issues.map(({ code }) => code); //=> ["cases.evidence-or-with", "cases.expects-nothing"]
 */
export function safeParseCases(value: unknown, options: ParseOptions = {}): Result<Cases, Issue> {
  return checked(parser.safeParse(value, options), options);
}

/**
 * Reads rule tests from a value, as `safeParseCases` does.
 *
 * @throws {RulesetError} with all issues, where there are any.
 * @example
 * try {
 *   parseCases({ kind: "cases" });
 * } catch (error) {
 *   error instanceof RulesetError; //=> true
 * }
 */
export function parseCases(value: unknown, options?: ParseOptions): Cases {
  const result = safeParseCases(value, options);
  return result.ok ? result.value : raise(result.issues);
}

/**
 * Reads rule tests from JSON text; issues have line and column.
 *
 * @example
 * const result = safeParseCasesText('{ "kind": "cases", "format": 1,\n "case": [] }');
 * const [issue] = result.issues;
 * [issue?.code, issue?.line, issue?.params]; //=> ["shape.missing-key", 1, { key: "cases" }]
 */
export function safeParseCasesText(text: string, options: ParseOptions = {}): TextResult<Cases> {
  const { locate, ...read } = parser.safeParseText(text, options);
  const result = checked(read, options);
  return result.ok ? { ...result, locate } : { ...failure(sortIssues(withPlaces(result.issues, locate))), locate };
}

/**
 * Reads rule tests from JSON text, as `safeParseCasesText` does.
 *
 * @throws {RulesetError} with all issues, where there are any.
 * @example
 * try {
 *   parseCasesText("{");
 * } catch (error) {
 *   error instanceof RulesetError; //=> true
 * }
 */
export function parseCasesText(text: string, options?: ParseOptions): Cases {
  const result = safeParseCasesText(text, options);
  return result.ok ? result.value : raise(result.issues);
}
