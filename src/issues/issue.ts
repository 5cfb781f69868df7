// In: a code, a place and its parameters. Out: an issue, data without prose. Sentences come last, in `locales`.
import { compareText } from "../base/text.js";
import { type IssueCode, type IssueParams, type Severity, severityOf } from "./codes.js";

/** Another place that an issue is about. */
export interface RelatedPlace {
  readonly pointer: string;
  /** Id or file name of its document, where that is another one. */
  readonly document?: string;
  /** From 1; known where that document's text is at hand. */
  readonly line?: number;
  readonly column?: number;
}

/** Something wrong with a document, said once, with its place. */
export type Issue<Code extends IssueCode = IssueCode> = {
  readonly [C in Code]: {
    readonly code: C;
    readonly severity: Severity;
    /** Id or file name of the document. */
    readonly document: string;
    /** JSON Pointer into the document. */
    readonly pointer: string;
    readonly params: IssueParams[C];
    /** The second place, where two things clash. */
    readonly related?: readonly RelatedPlace[];
    /** From 1; known where the document's text is at hand. */
    readonly line?: number;
    readonly column?: number;
  };
}[Code];

/** Makes an issue; its code says how severe it is. */
export function issue<C extends IssueCode>(
  code: C,
  document: string,
  pointer: string,
  params: IssueParams[C],
  related?: readonly RelatedPlace[],
): Issue {
  // CAST: the mapped type above cannot be seen through the type parameter.
  return {
    code,
    severity: severityOf(code),
    document,
    pointer,
    params,
    ...(related ? { related } : {}),
  } as unknown as Issue;
}

/** The fixed order of issues: document, place in the text where known, pointer, code. */
export function sortIssues(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort(
    (a, b) =>
      compareText(a.document, b.document) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.pointer, b.pointer) ||
      compareText(a.code, b.code),
  );
}

/** Does any of them stop? */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((found) => found.severity === "error");
}
