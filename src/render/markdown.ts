// In: blocks. Out: GitHub Markdown in which texts from outside can be nothing but text.
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

const MARKS = /[\\`*_{}[\]<>#|~&!$@]/g;
const LINE_START = /^[-+=:]/;
const NUMBERED_LINE_START = /^(\d+)([.)])/;
const AUTOMATIC_LINK = /:(?=\/\/)|(?<=www)\./gi;
const RULES: Readonly<Record<Alignment, string>> = { left: ":---", right: "---:" };

/** Escapes every character that could start a mark, a link or a tag. */
export function escapeMarkdown(text: string): string {
  return harmless(text).replace(MARKS, "\\$&").replace(AUTOMATIC_LINK, "\\$&");
}

function fenced(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$/.test(text) ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** An id as code; in a table, where a bar inside code ends the cell, and where there is nothing to show, as text. */
function renderCode(text: string): string {
  const clean = harmless(text);
  return clean === "" || clean.includes("|") ? escapeMarkdown(clean) : fenced(clean);
}

/** Escapes a run of text but keeps its outer spaces, which part it from its neighbours. */
function spaced(text: string, render: (text: string) => string): string {
  const before = /^\s/u.test(text) ? " " : "";
  const after = text.trim() !== "" && /\s$/u.test(text) ? " " : "";
  return `${before}${render(text)}${after}`;
}

const STYLES: Readonly<Record<Inline["style"], (text: string) => string>> = {
  text: (text) => spaced(text, escapeMarkdown),
  strong: (text) => spaced(text, (inner) => (inner.trim() === "" ? "" : `**${escapeMarkdown(inner)}**`)),
  code: renderCode,
};

function inline(content: Inlines): string {
  return content
    .map((run) => STYLES[run.style](run.text))
    .join("")
    .trim()
    .replace(LINE_START, "\\$&")
    .replace(NUMBERED_LINE_START, "$1\\$2");
}

function renderItems(items: readonly ListItem[], indent: string): readonly string[] {
  return items.flatMap((item) => [`${indent}- ${inline(item.content)}`, ...renderItems(item.items, `${indent}  `)]);
}

function renderTable({ alignments, header, rows }: Table): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    row(header.map(inline)),
    row(header.map((_, column) => RULES[alignments[column] ?? "left"])),
    ...rows.map((cells) => row(header.map((_, column) => inline(cells[column] ?? [])))),
  ].join("\n");
}

const RENDERERS: { readonly [K in Block["block"]]: (block: Extract<Block, { block: K }>) => string } = {
  heading: (block: Heading) => `${"#".repeat(block.level)} ${inline(block.content)}`,
  paragraph: (block: Paragraph) => inline(block.content),
  list: (block: List) => renderItems(block.items, "").join("\n"),
  table: renderTable,
  quotation: (block: Quotation) => `> ${inline(block.content)}`,
  figure: ({ caption, table }: Figure) => `${inline(caption)}\n\n${renderTable(table)}`,
};

function renderBlock(block: Block): string {
  // CAST: the table has the renderer of exactly this block.
  return (RENDERERS[block.block] as (block: Block) => string)(block);
}

/** GitHub Markdown of a document. */
export function renderMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(renderBlock).join("\n\n")}\n`;
}
