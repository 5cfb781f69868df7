// In: a sheet and evidence whose every text is hostile. Out: whether each paper, in each output, is built as with plain texts.
import { describe, expect, test } from "vitest";
import { readCsv } from "../../src/base/csv.js";
import { isObject, type Json } from "../../src/base/json.js";
import {
  auditorView,
  type Block,
  citizenLetter,
  decisionsTable,
  filledSheet,
  officerView,
  renderHtml,
  renderMarkdown,
  renderText,
  worksheet,
} from "../../src/docs/index.js";
import { compileRuleset, type Evidence, evaluate, type Ruleset } from "../../src/index.js";
import { ruleset as sheet } from "../explain/ruleset.js";

const PLAIN = "Lời văn";
const LONG = "văn hóa ".repeat(1250).trim();

/** The same document, every text for people replaced. */
function saying(document: Json, text: string): Json {
  if (Array.isArray(document)) return (document as readonly Json[]).map((one) => saying(one, text));
  if (!isObject(document)) return document;
  return Object.fromEntries(
    // CAST: what stands in JSON is JSON.
    Object.entries(document).map(([key, value]) => [
      key,
      ["vi", "en", "issuer"].includes(key) ? text : saying(value, text),
    ]),
  );
}

function papers(text: string): readonly (readonly Block[])[] {
  // CAST: the texts alone were changed.
  const ruleset = saying(sheet as unknown as Json, text) as unknown as Ruleset;
  const evidence: Evidence = {
    kind: "evidence",
    format: 1,
    subject: { kind: "household", id: text, class: "ordinary" },
    period: { from: "2020-01-01", to: "2021-01-01" },
    facts: {
      registered: { value: true, source: text },
      "meetings.joined": { unknown: text },
      "pupils.all": { notApplicable: text },
      "pupils.attending": { notApplicable: text },
      violations: [{ id: text, matter: "traffic", on: "2020-03-12" }],
      convicted: true,
    },
  };
  const decision = evaluate(compileRuleset(ruleset), evidence, { trace: true });
  const options = { language: "vi" } as const;
  return [
    worksheet(ruleset, options),
    filledSheet(decision, ruleset, options),
    citizenLetter(decision, ruleset, options),
    officerView(decision, ruleset, options),
    auditorView(decision, ruleset, { ...options, digests: { [text]: text } }),
  ];
}

/** Tags with their names and attributes, without what names are given. */
function tagsOf(html: string): readonly string[] {
  return (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/aria-label="[^"]*"/, "aria-label"));
}

/** Of each line, the marks that Markdown takes for more than text. */
function marksOf(markdown: string): readonly string[] {
  return markdown.split("\n").map((line) =>
    line
      .replace(/``+[^\n]*?``+|`[^`\n]*`/g, "")
      .replace(/\\[!-/:-@[-`{-~]/g, "")
      .replace(/[^|#>`*_[\]]/g, ""),
  );
}

const HOSTILE = [
  "<script>alert(1)</script>",
  `"><img src=x onerror=alert(1)>`,
  "a | b || c",
  "\u202eđảo ngược\u202c \u200b",
  "# *x* _y_ [z](javascript:alert(1)) ![i](http://x.vn/i.png)",
  "</table></main><!--",
  "=cmd|'/c calc'!A1",
  "dòng một\r\n\r\n## dòng hai\n---",
];
const INVISIBLE = /[^\P{Cc}\n]|[\u200b-\u200f\u2028-\u202e\u2060-\u206f]|\p{Cs}/u;
const built = papers(PLAIN);
const html = (blocks: readonly Block[], title: string): string => renderHtml(blocks, { lang: "vi", title });

describe.each(HOSTILE)("the text %j", (text) => {
  const hostile = papers(text);

  test("never becomes markup", () => {
    hostile.forEach((blocks, i) => {
      expect(tagsOf(html(blocks, text))).toEqual(tagsOf(html(built[i] ?? [], PLAIN)));
      expect(html(blocks, text)).not.toMatch(INVISIBLE);
    });
  });

  test("never becomes Markdown", () => {
    hostile.forEach((blocks, i) => {
      expect(marksOf(renderMarkdown(blocks))).toEqual(marksOf(renderMarkdown(built[i] ?? [])));
      expect(renderMarkdown(blocks)).not.toMatch(INVISIBLE);
    });
  });

  test("shows what is invisible in plain text", () => {
    for (const blocks of hostile) expect(renderText(blocks)).not.toMatch(INVISIBLE);
  });
});

test("ten thousand characters stay within their place", () => {
  papers(LONG).forEach((blocks, i) => {
    expect(tagsOf(html(blocks, LONG))).toEqual(tagsOf(html(built[i] ?? [], PLAIN)));
    expect(marksOf(renderMarkdown(blocks))).toEqual(marksOf(renderMarkdown(built[i] ?? [])));
  });
});

test("a table of decisions keeps its cells, whatever the texts", () => {
  for (const text of [...HOSTILE, LONG]) {
    // CAST: the texts alone were changed.
    const ruleset = saying(sheet as unknown as Json, text) as unknown as Ruleset;
    const evidence: Evidence = {
      kind: "evidence",
      format: 1,
      subject: { kind: "household", id: text },
      period: { from: "2020-01-01", to: "2021-01-01" },
      facts: {},
    };
    const decision = evaluate(compileRuleset(ruleset), evidence, { trace: true });
    const table = decisionsTable([decision], ruleset, { language: "vi" });
    const rows = readCsv(table.slice(1).trimEnd().replaceAll("\r\n", "\n"), ";").rows;
    expect(rows.map((row) => row.length)).toEqual([rows[0]?.length, rows[0]?.length]);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r]/);
  }
});
