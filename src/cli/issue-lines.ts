// In: issues. Out: lines for people: `file:line:column: CODE sentence`, with the help below; in a table the place
// is that of the cell: `file.csv:C5`.
import { type Issue, issueHelp, issueText, type Language } from "../index.js";
import { harmless } from "../render/harmless.js";
import { cellName } from "../testkit/index.js";
import { isTable } from "./case-files.js";
import { WORDS } from "./words.js";

type Place = Pick<Issue, "document" | "pointer" | "line" | "column">;

function placeOf({ document, line, column, pointer }: Place): string {
  const name = harmless(document);
  if (line === undefined) return `${name}#${harmless(pointer)}`;
  return isTable(document) ? `${name}:${cellName(line, column ?? 1)}` : `${name}:${line}:${column ?? 1}`;
}

/** What was mended, each on a line of its own; the places are those of the text before. */
export function mendedLines(mended: readonly Issue[], language: Language): string {
  const { mended: word } = WORDS[language];
  return mended.map((one) => `${placeOf(one)}: ${one.code} ${word}: ${issueText(one, language)}\n`).join("");
}

/** Each issue on a line of its own; below it, the other places it is about, and how to mend it. */
export function issueLines(issues: readonly Issue[], language: Language): string {
  const words = WORDS[language];
  return issues
    .map((found) => {
      const severity = found.severity === "warning" ? `${words.warning}: ` : "";
      const help = issueHelp(found, language);
      const hint = help === undefined ? "" : `    ${words.hint}: ${help}\n`;
      const others = (found.related ?? []).map((other) => placeOf({ document: found.document, ...other }));
      const also = others.length === 0 ? "" : `    ${words.seeAlso}: ${others.join(", ")}\n`;
      return `${placeOf(found)}: ${found.code} ${severity}${issueText(found, language)}\n${also}${hint}`;
    })
    .join("");
}
