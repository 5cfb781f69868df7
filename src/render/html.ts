// In: blocks. Out: one HTML document that needs nothing else: no script, no font, no file from anywhere. Every text in it
// can be nothing but text.
import type {
  Alignment,
  Block,
  Figure,
  Heading,
  Inline,
  Inlines,
  List,
  ListItem,
  Paragraph,
  Quotation,
  Table,
} from "./blocks.js";
import { harmless } from "./harmless.js";
import { STYLE } from "./html-style.js";
import { escapeMarkup, escapeVisible } from "./markup.js";
import { renderSvg } from "./svg.js";

/** What a document is called, and the language of its words (BCP 47). */
export interface HtmlOptions {
  readonly lang: string;
  readonly title: string;
}

// Outer spaces part a run from its neighbours.
function spaced(text: string): string {
  const before = /^\s/u.test(text) ? " " : "";
  const after = text.trim() !== "" && /\s$/u.test(text) ? " " : "";
  return before + escapeVisible(harmless(text)) + after;
}

const STYLES: { readonly [S in Inline["style"]]: (text: string) => string } = {
  text: spaced,
  strong: (text) => (text.trim() === "" ? " " : `<strong>${spaced(text)}</strong>`),
  // An id of whatever script does not turn the words around it.
  code: (text) => `<code dir="auto">${escapeMarkup(text)}</code>`,
};

function inline(content: Inlines): string {
  return content
    .map((run) => STYLES[run.style](run.text))
    .join("")
    .trim();
}

function plain(content: Inlines): string {
  return content.map(({ text }) => text).join("");
}

function renderItems(items: readonly ListItem[]): string {
  const lines = items.map(({ content, items: below }) => {
    const inner = below.length === 0 ? "" : `\n${renderItems(below)}\n`;
    return `<li>${inline(content)}${inner}</li>`;
  });
  return ["<ul>", ...lines, "</ul>"].join("\n");
}

const CELLS: { readonly [A in Alignment]: string } = { left: "", right: ` class="number"` };

function renderTable({ alignments, header, rows }: Table, name: string): string {
  const aligned = (column: number): string => CELLS[alignments[column] ?? "left"];
  // The first column names the row, unless it holds figures.
  const named = alignments[0] !== "right";
  const head = header.map((cell, column) => `<th scope="col"${aligned(column)}>${inline(cell)}</th>`);
  const body = rows.map((cells) => {
    const row = header.map((_, column) => {
      const content = inline(cells[column] ?? []);
      const attributes = aligned(column);
      return named && column === 0
        ? `<th scope="row"${attributes}>${content}</th>`
        : `<td${attributes}>${content}</td>`;
    });
    return `<tr>${row.join("")}</tr>`;
  });
  const label = name === "" ? "" : ` aria-label="${escapeMarkup(name)}"`;
  return [
    `<div class="wide"><table${label}>`,
    `<thead><tr>${head.join("")}</tr></thead>`,
    "<tbody>",
    ...body,
    "</tbody>",
    "</table></div>",
  ].join("\n");
}

function renderFigure({ caption, drawing, table }: Figure): string {
  return [
    "<figure>",
    renderSvg(drawing),
    `<figcaption>${inline(caption)}</figcaption>`,
    renderTable(table, plain(caption)),
    "</figure>",
  ].join("\n");
}

/** A block, under the heading that stands above it. */
const RENDERERS: { readonly [K in Block["block"]]: (block: Extract<Block, { block: K }>, under: string) => string } = {
  heading: ({ level, content }: Heading) => `<h${level}>${inline(content)}</h${level}>`,
  paragraph: (block: Paragraph) => `<p>${inline(block.content)}</p>`,
  list: (block: List) => renderItems(block.items),
  table: renderTable,
  quotation: (block: Quotation) => `<blockquote><p>${inline(block.content)}</p></blockquote>`,
  figure: renderFigure,
};

/** Everything before the first block. */
export function htmlStart({ lang, title }: HtmlOptions): string {
  return [
    "<!doctype html>",
    `<html lang="${escapeMarkup(lang)}">`,
    "<head>",
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark">`,
    `<title>${escapeMarkup(title)}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    "<main>",
    "",
  ].join("\n");
}

/** Some blocks, which belong together. */
export function htmlArticle(blocks: readonly Block[]): string {
  let under = "";
  const lines = blocks.map((block) => {
    if (block.block === "heading") under = plain(block.content);
    // CAST: the table has the renderer of exactly this block.
    return (RENDERERS[block.block] as (block: Block, under: string) => string)(block, under);
  });
  return `${["<article>", ...lines, "</article>"].join("\n")}\n`;
}

/** Everything after the last block. */
export const HTML_END = "</main>\n</body>\n</html>\n";

/** A whole document, ready to be shown and to be printed on A4. */
export function renderHtml(blocks: readonly Block[], options: HtmlOptions): string {
  return htmlStart(options) + htmlArticle(blocks) + HTML_END;
}
