// In: issues. Out: lines for people: `file:line:column: CODE sentence`, with the help below.
import { type Issue, issueHelp, issueText, type Language } from "../index.js";
import { harmless } from "../render/harmless.js";
import { WORDS } from "./words.js";

function placeOf({ document, line, column, pointer }: Issue): string {
  const name = harmless(document);
  return line === undefined ? `${name}#${harmless(pointer)}` : `${name}:${line}:${column ?? 1}`;
}

/** Each issue on a line of its own, and how to mend it on the next. */
export function issueLines(issues: readonly Issue[], language: Language): string {
  const words = WORDS[language];
  return issues
    .map((found) => {
      const severity = found.severity === "warning" ? `${words.warning}: ` : "";
      const help = issueHelp(found, language);
      const hint = help === undefined ? "" : `    ${words.hint}: ${help}\n`;
      return `${placeOf(found)}: ${found.code} ${severity}${issueText(found, language)}\n${hint}`;
    })
    .join("");
}
