import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Block,
  code,
  figure,
  heading,
  item,
  list,
  paragraph,
  quotation,
  strong,
  table,
} from "../../src/render/blocks.js";
import type { Drawing } from "../../src/render/drawing.js";
import { renderHtml } from "../../src/render/html.js";
import { STYLE } from "../../src/render/html-style.js";
import { renderMarkdown } from "../../src/render/markdown.js";
import { escapeMarkup } from "../../src/render/markup.js";
import { renderSvg } from "../../src/render/svg.js";
import { renderText } from "../../src/render/text.js";

function drawing(text: string): Drawing {
  return {
    width: 200,
    height: 100,
    title: text,
    description: text,
    shapes: [
      { shape: "area", corner: { x: 10, y: 20 }, width: 30, height: 80 },
      {
        shape: "line",
        through: [
          { x: 0, y: 100 },
          { x: 200, y: 100 },
        ],
        stroke: "thin",
      },
      { shape: "label", at: { x: 25, y: 15 }, text, anchor: "middle" },
    ],
  };
}

/** A document that says one text wherever a document can. */
function saying(text: string): readonly Block[] {
  return [
    heading(1, text),
    paragraph([text, strong(text), code(text)]),
    list([item(text, [item([code(text)])])]),
    heading(2, [strong(text)]),
    table(["left", "right"], [text, text], [[text, [code(text)]]]),
    quotation(text),
    figure(text, drawing(text), table(["right", "left"], [text, text], [[text, text]])),
  ];
}

function bodyOf(html: string): string {
  return /<main>\n<article>\n([\s\S]*)\n<\/article>\n<\/main>/.exec(html)?.[1] ?? "";
}

function rendered(blocks: readonly Block[]): string {
  return bodyOf(renderHtml(blocks, { lang: "vi", title: "Kết quả" }));
}

test("a document has language, title, style and nothing from outside", () => {
  const html = renderHtml([paragraph("x")], { lang: "vi", title: "Gia đình văn hóa" });
  expect(html).toMatch(/^<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n/);
  expect(html).toContain("<title>Gia đình văn hóa</title>");
  expect(html).toMatch(/<\/main>\n<\/body>\n<\/html>\n$/);
  expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:|\son\w+=|javascript:/i);
});

test("the style sheet serves light, dark and A4 paper, and ends no element", () => {
  expect(STYLE).toContain("@media (prefers-color-scheme: dark)");
  expect(STYLE).toMatch(/@page \{ size: A4;/);
  expect(STYLE).toMatch(/@media print[\s\S]*break-inside: avoid/);
  expect(STYLE).not.toMatch(/<|url\(|@import/);
  // What print says of the colours comes after what dark says of them, and so holds on paper.
  expect(STYLE.indexOf("@media print")).toBeGreaterThan(STYLE.indexOf("prefers-color-scheme: dark"));
});

test("every block has its element", () => {
  expect(
    rendered([
      heading(1, "Kết quả"),
      paragraph(["Hộ ", code("h-17"), " được ", strong("90 điểm"), "."]),
      list([item("một", [item("một a")]), item("hai")]),
      heading(3, "Điểm"),
      table(["left", "right"], ["Tiêu chuẩn", "Điểm"], [["Sinh hoạt", "7,5"], ["Môi trường"]]),
      quotation("trừ 05 điểm"),
    ]).split("\n"),
  ).toEqual([
    "<h1>Kết quả</h1>",
    '<p>Hộ <code dir="auto">h-17</code> được <strong>90 điểm</strong>.</p>',
    "<ul>",
    "<li>một",
    "<ul>",
    "<li>một a</li>",
    "</ul>",
    "</li>",
    "<li>hai</li>",
    "</ul>",
    "<h3>Điểm</h3>",
    '<div class="wide"><table aria-label="Điểm">',
    '<thead><tr><th scope="col">Tiêu chuẩn</th><th scope="col" class="number">Điểm</th></tr></thead>',
    "<tbody>",
    '<tr><th scope="row">Sinh hoạt</th><td class="number">7,5</td></tr>',
    '<tr><th scope="row">Môi trường</th><td class="number"></td></tr>',
    "</tbody>",
    "</table></div>",
    "<blockquote><p>trừ 05 điểm</p></blockquote>",
  ]);
});

describe("a figure", () => {
  const block = figure("Phổ điểm", drawing("Phổ"), table(["right", "right"], ["Từ", "Hộ"], [["85", "12"]]));

  test("is a drawing with its caption and its numbers", () => {
    const html = rendered([block]);
    expect(html).toMatch(/^<figure>\n<svg [^>]*role="img" aria-label="Phổ"/);
    expect(html).toContain("<title>Phổ</title>\n<desc>Phổ</desc>");
    expect(html).toContain("<figcaption>Phổ điểm</figcaption>");
    expect(html).toContain('<table aria-label="Phổ điểm">');
    // A first column of figures names no row.
    expect(html).toContain('<tr><td class="number">85</td><td class="number">12</td></tr>');
  });

  test("in text and Markdown is its caption and its numbers", () => {
    expect(renderText([block])).toBe("Phổ điểm\n\nTừ  Hộ\n--  --\n85  12\n");
    expect(renderMarkdown([block])).toBe("Phổ điểm\n\n| Từ | Hộ |\n| ---: | ---: |\n| 85 | 12 |\n");
  });

  test("takes its colour from the text around it", () => {
    const svg = renderSvg(drawing("x"));
    expect(svg).toContain('stroke="currentColor"');
    expect(svg.match(/(?:fill|stroke)="(?!none|currentColor)[^"]*"/g)).toBeNull();
  });
});

describe("hostile text", () => {
  test.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    [`" onload="alert(1)`, "&quot; onload=&quot;alert(1)"],
    ["' x='", "&#39; x=&#39;"],
    ["&lt;", "&amp;lt;"],
    ["a | b", "a | b"],
    ["</title><svg/onload=x>", "&lt;/title&gt;&lt;svg/onload=x&gt;"],
    ["`x`", "&#96;x&#96;"],
    ["dòng\nhai", "dòng hai"],
    ["a\u202eb\u0000c\u200fd", "a⟨U+202E⟩b⟨U+0000⟩c⟨U+200F⟩d"],
    ["e\u0302\u0301", "ế"],
  ])("%j is text", (text, expected) => {
    expect(escapeMarkup(text)).toBe(expected);
  });

  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("<", ">", "&", '"', "'", "`", "/", "=", " ", "\n", "\u202e", "a", "!", "-") }),
    fc.constantFrom("</style><script>x</script>", "<!--", "]]>", "</svg>", `" onclick="x`, "&#x3c;script&#x3e;"),
  );
  const TAGS = [
    /<\/?(?:h[1-3]|p|ul|li|strong|div|table|thead|tbody|tr|th|td|blockquote|figure|figcaption|svg|title|desc|text|code)>/g,
    /<code dir="auto">|<div class="wide">|<th scope="(?:col|row)"(?: class="number")?>|<td class="number">/g,
    /<table aria-label="[^"<>]*">|<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" aria-label="[^"<>]*" viewBox="0 0 200 100" font-family="sans-serif" font-size="12">/g,
    /<(?:rect|polyline) [a-z0-9 ="\-.,C]*\/>|<text x="25" y="15" text-anchor="middle" fill="currentColor">/g,
  ];

  test("never becomes markup, wherever it stands", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = rendered(saying(text));
        const left = TAGS.reduce((rest, tag) => rest.replace(tag, ""), html);
        expect(left).not.toMatch(/[<>"'`]/);
        expect(left.replace(/&(?:amp|lt|gt|quot|#39|#96);/g, "")).not.toContain("&");
        // Controls but the line feed, direction marks, zero-width characters, half surrogates.
        expect(html).not.toMatch(/[^\P{Cc}\n]|[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/u);
      }),
    );
  });

  test("stays in the title and the language", () => {
    const html = renderHtml([], { lang: `vi" onload="x`, title: "</title><script>x</script>" });
    expect(html).toContain('<html lang="vi&quot; onload=&quot;x">');
    expect(html).not.toContain("<script");
  });

  test("keeps every word: nothing is lost on the way", () => {
    const words = "Hộ nghèo, hộ cận nghèo; trẻ em";
    // Twenty places, and three names: of the two tables and of the drawing.
    expect(rendered(saying(words)).split(words).length - 1).toBe(20 + 3);
  });
});
