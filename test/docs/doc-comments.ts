// In: the text of a source file. Out: the examples of its doc comments, as code whose `//=>` lines became checks.

/** One `@example`: code that calls `check(found, expected)` for each `//=>`, and how many of them there are. */
export interface CodeExample {
  /** The exported thing that the comment stands above. */
  readonly name: string;
  readonly code: string;
  readonly checks: number;
}

const COMMENT = /\/\*\*\n((?: *\*.*\n)+?) *\*\/\nexport (?:async )?(?:function\*? |const |class )(\w+)/g;
const CHECK = /^(\s*)(.*?);? \/\/=> (.*)$/;

function codeLines(comment: string): readonly string[] {
  const lines = comment.split("\n").map((line) => line.replace(/^ *\* ?/, ""));
  const start = lines.indexOf("@example");
  if (start < 0) return [];
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith("@"));
  return (end < 0 ? rest : rest.slice(0, end)).filter((line) => line !== "");
}

/** Every example of a source text, in order. */
export function examplesOf(source: string): readonly CodeExample[] {
  return [...source.matchAll(COMMENT)].flatMap(([, comment = "", name = ""]) => {
    const lines = codeLines(comment);
    if (lines.length === 0) return [];
    const code = lines.map((line) => line.replace(CHECK, "$1check(($2), ($3));")).join("\n");
    return [{ name, code, checks: lines.filter((line) => CHECK.test(line)).length }];
  });
}
