// In: an issue. Out: its sentence in a language, and how to mend it. Nothing else in the library makes prose of issues.

import type { IssueCode } from "../issues/codes.js";
import type { Issue } from "../issues/issue.js";
import { LANGUAGES, type Language } from "../locales/index.js";
import { harmless } from "../render/harmless.js";

/** What is wrong, in one sentence without full stop; text of the document stands in backticks. */
export function issueText(issue: Issue, language: Language): string {
  // CAST: the table has the sentence of exactly this code.
  const sentences = LANGUAGES[language].issues as { readonly [C in IssueCode]: (params: Issue["params"]) => string };
  return harmless(sentences[issue.code](issue.params));
}

/** How to mend it: `có phải là …?`; undefined where the sentence says it all. */
export function issueHelp(issue: Issue, language: Language): string | undefined {
  // CAST: the table has the help of exactly this code.
  const helps = LANGUAGES[language].help as {
    readonly [C in IssueCode]?: (params: Issue["params"]) => string | undefined;
  };
  const text = helps[issue.code]?.(issue.params);
  return text === undefined ? undefined : harmless(text);
}
