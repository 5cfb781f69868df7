// In: the issues of evidence, each with its JSON Pointer. Out: those of one place of the form.
import type { Issue } from "thangdiem";

/** A JSON Pointer. */
export function pointer(...path: readonly (string | number)[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The issues of a place and of everything in it. */
export function issuesIn(issues: readonly Issue[], place: string): readonly Issue[] {
  return issues.filter((issue) => issue.pointer === place || issue.pointer.startsWith(`${place}/`));
}

/** The issues of a place itself: of a list, not of its events. */
export function issuesAt(issues: readonly Issue[], place: string): readonly Issue[] {
  return issues.filter((issue) => issue.pointer === place || issue.pointer === `${place}/value`);
}

/** The issues of one event of a list, or of one member of it; the list may stand in `value`, beside its source. */
export function issuesOfEvent(
  issues: readonly Issue[],
  list: string,
  path: readonly (string | number)[],
): readonly Issue[] {
  const below = pointer(...path);
  const isDeep = path.length > 1;
  return isDeep
    ? [...issuesIn(issues, `${list}${below}`), ...issuesIn(issues, `${list}/value${below}`)]
    : [...issuesAt(issues, `${list}${below}`), ...issuesAt(issues, `${list}/value${below}`)];
}
