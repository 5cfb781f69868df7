// In: blocks. Out: one HTML document that needs nothing else: no script, no font, no file from anywhere. Every text in it
// can be nothing but text.
import type {
  Block,
  Entries,
  Figure,
  Heading,
  List,
  ListItem,
  Notice,
  Paragraph,
  Quotation,
  SignaturePlace,
  Signatures,
} from "./blocks.js";
import { inline, plain } from "./html-inline.js";
import { STYLE } from "./html-style.js";
import { renderTable } from "./html-table.js";
import { escapeMarkup } from "./markup.js";
import { renderSvg } from "./svg.js";

/** What a document is called, the language of its words (BCP 47), and how close it stands. */
export interface HtmlOptions {
  readonly lang: string;
  readonly title: string;
  /** Close lines and small print, for a form that should fit on one page. */
  readonly compact?: boolean;
}

function renderItems(items: readonly ListItem[]): string {
  const lines = items.map(({ content, items: below }) => {
    const inner = below.length === 0 ? "" : `\n${renderItems(below)}\n`;
    // A box to tick stands in the place of the bullet.
    const start = content[0]?.style === "box" ? `<li class="to-tick">` : "<li>";
    return `${start}${inline(content)}${inner}</li>`;
  });
  return ["<ul>", ...lines, "</ul>"].join("\n");
}

function renderHeading({ level, content, id }: Heading): string {
  const target = id === undefined ? "" : ` id="${escapeMarkup(id)}"`;
  return `<h${level}${target}>${inline(content)}</h${level}>`;
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

function renderNotice({ title, lines }: Notice): string {
  const all = [`<p><strong>${inline(title)}</strong></p>`, ...lines.map((line) => `<p>${inline(line)}</p>`)];
  return [`<div class="notice" role="note">`, ...all, "</div>"].join("\n");
}

function renderEntries({ columns, entries }: Entries): string {
  const pairs = entries.map(({ label, value }) => `<div><dt>${inline(label)}</dt><dd>${inline(value)}</dd></div>`);
  return [`<dl class="entries${columns === 2 ? " two" : ""}">`, ...pairs, "</dl>"].join("\n");
}

function renderPlace({ above, title, below }: SignaturePlace, hasAbove: boolean): string {
  const line = (name: string, content: string): string => `<p class="${name}">${content}</p>`;
  // An empty line above keeps the titles on one height.
  const first = hasAbove ? line("above", inline(above)) : "";
  return `<div>${first}<p><strong>${inline(title)}</strong></p>${line("below", inline(below))}</div>`;
}

function renderSignatures({ places }: Signatures): string {
  const hasAbove = places.some(({ above }) => above.length > 0);
  return [`<div class="signatures">`, ...places.map((one) => renderPlace(one, hasAbove)), "</div>"].join("\n");
}

/** A block, under the heading that stands above it. */
const RENDERERS: { readonly [K in Block["block"]]: (block: Extract<Block, { block: K }>, under: string) => string } = {
  heading: renderHeading,
  paragraph: (block: Paragraph) => `<p>${inline(block.content)}</p>`,
  list: (block: List) => renderItems(block.items),
  table: renderTable,
  quotation: (block: Quotation) => `<blockquote><p>${inline(block.content)}</p></blockquote>`,
  figure: renderFigure,
  notice: renderNotice,
  entries: renderEntries,
  signatures: renderSignatures,
  "page-break": () => `<div class="page-break"></div>`,
};

/** Everything before the first block. */
export function htmlStart({ lang, title, compact }: HtmlOptions): string {
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
    compact === true ? `<body class="compact">` : "<body>",
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
