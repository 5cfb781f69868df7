import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, code, heading, item, list, paragraph, quotation, strong, table } from "../../src/render/blocks.js";
import { harmless } from "../../src/render/harmless.js";
import { escapeMarkdown, renderMarkdown } from "../../src/render/markdown.js";
import { renderText } from "../../src/render/text.js";

const DOCUMENT: readonly Block[] = [
  heading(1, "Kết quả"),
  paragraph(["Hộ ", code("h-17"), " được ", strong("90 điểm"), "."]),
  list([item("một", [item("một a")]), item("hai")]),
  table(
    ["left", "right"],
    ["Tiêu chuẩn", "Điểm"],
    [
      ["Sinh hoạt", "7,5"],
      ["Môi trường", "30"],
    ],
  ),
  quotation("trừ 05 điểm"),
];

test("text has padded columns, Markdown has GitHub's tables", () => {
  expect(renderText(DOCUMENT)).toBe(
    [
      "Kết quả",
      "=======",
      "Hộ h-17 được 90 điểm.",
      "",
      "- một",
      "  - một a",
      "- hai",
      "",
      "Tiêu chuẩn  Điểm",
      "----------  ----",
      "Sinh hoạt    7,5",
      "Môi trường    30",
      "",
      "> trừ 05 điểm",
      "",
    ].join("\n"),
  );
  expect(renderMarkdown(DOCUMENT)).toBe(
    [
      "# Kết quả",
      "",
      "Hộ `h-17` được **90 điểm**.",
      "",
      "- một",
      "  - một a",
      "- hai",
      "",
      "| Tiêu chuẩn | Điểm |",
      "| :--- | ---: |",
      "| Sinh hoạt | 7,5 |",
      "| Môi trường | 30 |",
      "",
      "> trừ 05 điểm",
      "",
    ].join("\n"),
  );
});

describe("Markdown", () => {
  test.each([
    ["<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"],
    ["a | b", "a \\| b"],
    ["*_`~", "\\*\\_\\`\\~"],
    ["[x](y)", "\\[x\\](y)"],
    ["&lt;", "\\&lt;"],
    ["C:\\a", "C:\\\\a"],
    ["https://x.vn", "https\\://x.vn"],
    ["www.x.vn", "www\\.x.vn"],
    ["a@b.vn", "a\\@b.vn"],
    ["dòng\nhai", "dòng hai"],
    ["a\u202eb\u0000c\u200fd", "a⟨U+202E⟩b⟨U+0000⟩c⟨U+200F⟩d"],
    ["e\u0302\u0301", "ế"],
  ])("escapes %j", (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  test.each([
    ["# x", "\\# x"],
    ["- x", "\\- x"],
    ["+ x", "\\+ x"],
    ["1. x", "1\\. x"],
    ["12) x", "12\\) x"],
    ["=== ", "\\==="],
    ["    mã", "mã"],
    ["> x", "\\> x"],
  ])("makes no mark of the beginning %j", (text, expected) => {
    expect(renderMarkdown([paragraph(text)])).toBe(`${expected}\n`);
  });

  test.each([
    ["a`b", "``a`b``"],
    ["`a", "`` `a ``"],
    ["a|b", "a\\|b"],
    ["", ""],
  ])("fences the code %j", (text, expected) => {
    expect(renderMarkdown([paragraph(["x", code(text)])])).toBe(`x${expected}\n`);
  });
});

/** Unescaped marks outside code: what Markdown could take for something other than text. */
function liveMarks(markdown: string): readonly string[] {
  return [...markdown.replace(/\\[!-/:-@[-`{-~]/g, "").matchAll(/[*_`<>[\]|~#&!$@\\]/g)].map(([mark]) => mark);
}

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("|", "*", "_", "`", "<", ">", "#", "[", "]", "\\", "-", "1", ".", " ", "\n", "\u202e", "a"),
  }),
  fc.constant("<script>"),
);
// Controls but the line feed, direction marks, zero-width characters, half surrogates: none may come through.
const INVISIBLE = /[^\P{Cc}\n]|[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/u;

describe("whatever the text", () => {
  test("a Markdown paragraph is one line without a live mark", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markdown = renderMarkdown([paragraph(text)]);
        expect(liveMarks(markdown)).toEqual([]);
        expect(markdown.trimEnd()).not.toContain("\n");
        expect(markdown).not.toMatch(INVISIBLE);
        expect(markdown).not.toMatch(/^( {4}|[-+=]|\d+[.)])/);
      }),
    );
  });

  test("a table keeps its rows and columns", () => {
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        const rows = renderMarkdown([table(["left", "left"], ["a", "b"], [[left, [code(right)]]])])
          .trimEnd()
          .split("\n");
        expect(rows).toHaveLength(3);
        const bars = (rows[2] ?? "").replace(/\\[!-/:-@[-`{-~]/g, "").match(/\|/g);
        expect(bars).toHaveLength(3);
      }),
    );
  });

  test("plain text keeps its lines and shows what is invisible", () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const lines = renderText([list([item(first, [item(second)])])])
          .trimEnd()
          .split("\n");
        expect(lines.length).toBeLessThanOrEqual(2);
        expect(lines.join("")).not.toMatch(INVISIBLE);
      }),
    );
  });

  test("making it harmless once is enough", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(harmless(harmless(text))).toBe(harmless(text));
      }),
    );
  });
});
