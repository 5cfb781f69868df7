import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Block,
  blank,
  box,
  boxes,
  code,
  entries,
  figure,
  heading,
  item,
  link,
  list,
  mark,
  notice,
  PAGE_BREAK,
  paragraph,
  place,
  quotation,
  row,
  signatures,
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
    heading(4, [mark(text)], text),
    paragraph([link(text, text), box(text), blank("short")]),
    table(
      ["center", "left"],
      [text, text],
      [row([text], { role: "group" }), row([text, text], { role: "sum", depth: 1 })],
      {
        caption: text,
        widths: [30, 70],
        form: true,
      },
    ),
    notice(text, [text]),
    entries(2, [[text, text]]),
    signatures([place(text, text, text), place(text, text)]),
    PAGE_BREAK,
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
    '<div class="wide" tabindex="0" role="group" aria-label="Điểm"><table aria-label="Điểm">',
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
    /<\/?(?:h[1-3]|mark|caption|colgroup|dl|dt|dd|p|ul|li|strong|div|table|thead|tbody|tr|th|td|blockquote|figure|figcaption|svg|title|desc|text|code)>/g,
    /<code dir="auto">|<div class="wide" tabindex="0" role="group"(?: aria-label="[^"<>]*")?>|<th scope="(?:col|row)"(?: class="number")?>|<td class="number">/g,
    /<table aria-label="[^"<>]*">|<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" aria-label="[^"<>]*" viewBox="0 0 200 100" font-family="sans-serif" font-size="12">/g,
    /<h4 id="[^"<>]*">|<\/h4>|<a href="[^"<>]*">|<\/a>|<\/span>|<col style="width: \d+%">|<p class="(?:above|below)">/g,
    /<span class="(?:box|tick|blank short)">|<table class="form">|<th scope="rowgroup" colspan="2">|<th scope="row" (?:class="centre" )?style="--depth: 1">|<t[hd] (?:scope="col" )?class="centre">|<tr class="(?:group|sum)">/g,
    /<div class="(?:notice" role="note|signatures|page-break)">|<dl class="entries two">/g,
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
    // Twenty places and eighteen in forms, and names: of two tables and what three scroll in, of the drawing, of a heading.
    expect(rendered(saying(words)).split(words).length - 1).toBe(20 + 18 + 7);
  });
});

describe("a form", () => {
  test("has rows under groups, in bodies of their own", () => {
    const sheet = table(
      ["center", "left", "right"],
      ["TT", "Tiêu chuẩn", "Điểm"],
      [
        row(["I", "Nếp sống", "40"], { role: "group" }),
        ["1", "Dự họp", ""],
        row(["a", "Đúng giờ"], { depth: 1 }),
        row(["", "Điểm trừ"], { role: "group" }),
        row(["", "Tổng", "40"], { role: "sum" }),
      ],
      { names: 1, widths: [5, 80, 15], form: true, caption: "Bảng điểm" },
    );
    expect(rendered([sheet]).split("\n")).toEqual([
      '<div class="wide" tabindex="0" role="group" aria-label="Bảng điểm"><table class="form">',
      "<caption>Bảng điểm</caption>",
      '<colgroup><col style="width: 5%"><col style="width: 80%"><col style="width: 15%"></colgroup>',
      '<thead><tr><th scope="col" class="centre">TT</th><th scope="col">Tiêu chuẩn</th><th scope="col" class="number">Điểm</th></tr></thead>',
      "<tbody>",
      '<tr class="group"><td class="centre">I</td><th scope="rowgroup">Nếp sống</th><td class="number">40</td></tr>',
      '<tr><td class="centre">1</td><th scope="row">Dự họp</th><td class="number"></td></tr>',
      '<tr><td class="centre">a</td><th scope="row" style="--depth: 1">Đúng giờ</th><td class="number"></td></tr>',
      "</tbody>",
      "<tbody>",
      '<tr class="group"><td class="centre"></td><th scope="rowgroup" colspan="2">Điểm trừ</th></tr>',
      '<tr class="sum"><td class="centre"></td><th scope="row">Tổng</th><td class="number">40</td></tr>',
      "</tbody>",
      "</table></div>",
    ]);
    expect(renderText([sheet]).split("\n")).toEqual([
      "Bảng điểm",
      "",
      "TT  Tiêu chuẩn  Điểm",
      "--  ----------  ----",
      "I   Nếp sống      40",
      "1   Dự họp",
      "a     Đúng giờ",
      "    Điểm trừ",
      "    Tổng          40",
      "",
    ]);
    expect(renderMarkdown([sheet])).toContain(
      "| **I** | **Nếp sống** | **40** |\n| 1 | Dự họp |  |\n| a | \u00a0\u00a0Đúng giờ |  |",
    );
  });

  test("wraps the cells of a table with widths, and breaks a word that is too long", () => {
    const wide = table(["left", "right"], ["A", "B"], [["chữ ".repeat(60), "x".repeat(200)]], { widths: [50, 50] });
    const lines = renderText([wide]).trimEnd().split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
    expect(lines.join("").match(/chữ/g)).toHaveLength(60);
    expect(lines.join("").match(/x/g)).toHaveLength(200);
  });

  test("has blanks, boxes, marks and places to sign", () => {
    const blocks = [
      entries(1, [["Họ tên", blank("line")]]),
      paragraph(["Đã đăng ký: ", ...boxes(["có", "không"])]),
      paragraph(["Mức ", mark("giả định")]),
      notice("Dự thảo", ["Chưa ban hành."]),
      signatures([place("Đại diện hộ", "(ký)"), place("Trưởng ban", "(ký)", "Ngày ...")]),
    ];
    expect(rendered(blocks).split("\n")).toEqual([
      '<dl class="entries">',
      '<div><dt>Họ tên</dt><dd><span class="blank line"></span></dd></div>',
      "</dl>",
      '<p>Đã đăng ký: <span class="tick"><span class="box"></span>có</span> <span class="tick"><span class="box"></span>không</span></p>',
      "<p>Mức <mark>giả định</mark></p>",
      '<div class="notice" role="note">',
      "<p><strong>Dự thảo</strong></p>",
      "<p>Chưa ban hành.</p>",
      "</div>",
      '<div class="signatures">',
      '<div><p class="above"></p><p><strong>Đại diện hộ</strong></p><p class="below">(ký)</p></div>',
      '<div><p class="above">Ngày ...</p><p><strong>Trưởng ban</strong></p><p class="below">(ký)</p></div>',
      "</div>",
    ]);
    expect(renderMarkdown(blocks).split("\n\n").slice(0, 4)).toEqual([
      `- Họ tên: ${".".repeat(60)}`,
      "Đã đăng ký: ☐ có ☐ không",
      "Mức _\\[giả định\\]_",
      "> **Dự thảo**\n>\n> Chưa ban hành.",
    ]);
    expect(renderText(blocks)).toContain("\nMức [giả định]\n");
    expect(rendered([list([item([box("Mẫu 01")]), item([mark("1"), " câu hỏi"])])])).toBe(
      '<ul>\n<li class="to-tick"><span class="tick"><span class="box"></span>Mẫu 01</span></li>\n<li><mark>1</mark> câu hỏi</li>\n</ul>',
    );
    expect(renderText(blocks)).toContain("! Dự thảo\n! Chưa ban hành.\n");
    expect(renderText(blocks)).toContain(`Ngày ...\nTrưởng ban\n(ký)\n${".".repeat(40)}`);
  });

  test("stands close where that is asked for", () => {
    expect(renderHtml([], { lang: "vi", title: "x", compact: true })).toContain('<body class="compact">');
    expect(renderHtml([], { lang: "vi", title: "x" })).toContain("<body>");
  });
});

describe("a link", () => {
  test.each(["#s1", "so-tay.html", "so-tay.html#s1", "a/b.md", "https://vanban.chinhphu.vn/?a=1&b=2"])(
    "leads to %s",
    (to) => {
      expect(rendered([paragraph(link("x", to))])).toBe(`<p><a href="${to.replace("&", "&amp;")}">x</a></p>`);
      expect(renderMarkdown([paragraph(link("x", to))])).toBe(`[x](${to})\n`);
    },
  );

  test.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,x",
    "http://x.vn",
    "//x.vn",
    "/etc/passwd",
    "https://x.vn/)](y",
    'x"onclick="y',
    "a b",
    "",
  ])("leads nowhere for %j", (to) => {
    expect(rendered([paragraph(link("x", to))])).toBe("<p>x</p>");
    expect(renderMarkdown([paragraph(link("x", to))])).toBe("x\n");
    expect(renderText([paragraph(link("x", to))])).toBe("x\n");
  });

  test("finds the heading that has its name", () => {
    expect(rendered([heading(2, "Điểm", "s1")])).toBe('<h2 id="s1">Điểm</h2>');
    expect(renderMarkdown([heading(2, "Điểm", "s1")])).toBe('## <a id="s1"></a>Điểm\n');
  });
});
