// In: what a caller handed over, as data. Out: issues, where it has not the form that its type promises.
import { hasAtMostFourDecimals } from "../base/exact.js";
import { isObject, own, typeWord } from "../base/json.js";
import { pointerOf } from "../base/pointer.js";
import { nearest } from "../base/text.js";
import { type Issue, issue } from "../issues/issue.js";
import { snippet, textFault } from "../issues/plain.js";
import type { Path, Report } from "../logic/scope.js";

/** Largest count or figure: sums of a million of them are still exact. */
const LARGEST = 1e9;

/** A reporter of issues of one call, whose arguments are its document. */
export function reporter(document: string, issues: Issue[]): Report {
  return (code, path, params) => {
    issues.push(issue(code, document, pointerOf(path), params));
    return undefined;
  };
}

/** The known name nearest to this one, as a parameter of an issue. */
export function suggested(name: string, known: Iterable<string>): { readonly suggestion?: string } {
  const suggestion = nearest(name, known);
  return suggestion === undefined ? {} : { suggestion };
}

/** Reports what is no object, or has a key that means nothing; where any key may stand, `keys` is `"any"`. */
export function isRecord(
  value: unknown,
  keys: readonly string[] | "any",
  path: Path,
  report: Report,
): value is { readonly [key: string]: unknown } {
  if (!isObject(value)) {
    report("shape.wrong-type", path, { expected: "object", found: typeWord(value) });
    return false;
  }
  if (keys === "any") return true;
  const absent = keys.filter((known) => !Object.hasOwn(value, known));
  for (const key of Object.keys(value))
    if (!keys.includes(key))
      report("shape.unknown-key", [...path, key], { key: snippet(key), ...suggested(key, absent) });
  return true;
}

/** A judge of one member's value: reports at the path what is wrong with it. */
export type Check = (value: unknown, path: Path, report: Report) => unknown;

/** Reports a member that is missing, or wrong. */
export function checkMember(
  of: { readonly [key: string]: unknown },
  key: string,
  check: Check,
  path: Path,
  report: Report,
): void {
  const value = own(of, key);
  if (value === undefined) report("shape.missing-key", path, { key });
  else check(value, [...path, key], report);
}

/** As `checkMember`, for a member that need not be there. */
export function checkOptional(
  of: { readonly [key: string]: unknown },
  key: string,
  check: Check,
  path: Path,
  report: Report,
): void {
  if (own(of, key) !== undefined) checkMember(of, key, check, path, report);
}

/** A text that names something. */
export const isText: Check = (value, path, report) => {
  if (typeof value !== "string") report("shape.wrong-type", path, { expected: "string", found: typeWord(value) });
  else if (value === "") report("shape.too-small", path, { minimum: 1, inclusive: true, of: "characters" });
  else {
    const fault = textFault(value);
    if (fault !== undefined) report(fault.code, path, fault.params);
  }
};

/** A whole number from 0 to the largest. */
export const isCount: Check = (value, path, report) => {
  if (typeof value !== "number" || !Number.isInteger(value))
    return report("shape.wrong-type", path, { expected: "integer", found: typeWord(value) });
  return checkBounds(value, 0, LARGEST, path, report);
};

/** A number of at most four decimals: what a computer's sum left a little off is refused, so that it breaks no tie. */
export const isDecimal: Check = (value, path, report) => {
  if (typeof value !== "number" || !Number.isFinite(value))
    return report("shape.wrong-type", path, { expected: "number", found: typeWord(value) });
  if (!hasAtMostFourDecimals(value)) return report("shape.too-precise", path, { found: value });
  return checkBounds(value, -LARGEST, LARGEST, path, report);
};

/** Reports a number outside two bounds. */
export function checkBounds(value: number, minimum: number, maximum: number, path: Path, report: Report): undefined {
  if (value < minimum) return report("shape.too-small", path, { minimum, inclusive: true });
  return value > maximum ? report("shape.too-big", path, { maximum, inclusive: true }) : undefined;
}

/** True or false. */
export const isBoolean: Check = (value, path, report) => {
  if (typeof value !== "boolean") report("shape.wrong-type", path, { expected: "boolean", found: typeWord(value) });
};

/** One of several words. */
export function oneOf(words: readonly string[]): Check {
  return (value, path, report) => {
    if (typeof value !== "string")
      return report("shape.wrong-type", path, { expected: "string", found: typeWord(value) });
    if (words.includes(value)) return undefined;
    return report("shape.unknown-value", path, {
      found: snippet(value),
      expected: words,
      ...suggested(value, words),
    });
  };
}

/** Reports every item whose id another item before it has. */
export function checkUnique(items: readonly unknown[], list: string, report: Report): void {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const id = isObject(item) ? own(item, "id") : undefined;
    if (typeof id !== "string") continue;
    if (seen.has(id)) report("rollup.duplicate-id", [list, index, "id"], { id });
    seen.add(id);
  }
}

/** Runs a check over the members of a list. */
export function isListOf(check: Check): Check {
  return (value, path, report) => {
    if (!Array.isArray(value)) return report("shape.wrong-type", path, { expected: "array", found: typeWord(value) });
    for (const [index, item] of value.entries()) check(item, [...path, index], report);
    return undefined;
  };
}
