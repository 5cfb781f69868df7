// In: blocks. Out: GitHub Markdown in which texts from outside can be nothing but text.
import {
  type Alignment,
  type Block,
  type Entries,
  type Figure,
  type Heading,
  type Inline,
  type Inlines,
  type Link,
  type List,
  type ListItem,
  type Notice,
  namingColumn,
  type Paragraph,
  type Quotation,
  type Row,
  type Run,
  type SignaturePlace,
  type Signatures,
  type Table,
} from "./blocks.js";
import { harmless } from "./harmless.js";
import { safeAddress } from "./link.js";
import { escapeMarkup } from "./markup.js";

const MARKS = /[\\`*_{}[\]<>#|~&!$@]/g;
const LINE_START = /^[-+=:]/;
const NUMBERED_LINE_START = /^(\d+)([.)])/;
const AUTOMATIC_LINK = /:(?=\/\/)|(?<=www)\./gi;
const RULES: Readonly<Record<Alignment, string>> = { left: ":---", right: "---:", center: ":---:" };

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

function bold(text: string): string {
  return spaced(text, (inner) => (inner.trim() === "" ? "" : `**${escapeMarkdown(inner)}**`));
}

function renderLink({ text, to }: Link): string {
  const address = safeAddress(to);
  return spaced(text, (inner) =>
    address === undefined ? escapeMarkdown(inner) : `[${escapeMarkdown(inner)}](${address})`,
  );
}

const STYLES: { readonly [S in Inline["style"]]: (run: Extract<Inline, { style: S }>) => string } = {
  text: ({ text }: Run) => spaced(text, escapeMarkdown),
  strong: ({ text }: Run) => bold(text),
  code: ({ text }: Run) => renderCode(text),
  // Markdown has no marker: brackets and italics stand for it.
  mark: ({ text }: Run) => spaced(text, (inner) => (inner.trim() === "" ? "" : `_\\[${escapeMarkdown(inner)}\\]_`)),
  link: renderLink,
  blank: ({ text }) => text,
  box: ({ text }) => escapeMarkdown(text),
};

function inline(content: Inlines): string {
  return content
    .map((run) => {
      // CAST: the table has the renderer of exactly this run.
      return (STYLES[run.style] as (run: Inline) => string)(run);
    })
    .join("")
    .trim()
    .replace(LINE_START, "\\$&")
    .replace(NUMBERED_LINE_START, "$1\\$2");
}

function renderItems(items: readonly ListItem[], indent: string): readonly string[] {
  return items.flatMap((item) => [`${indent}- ${inline(item.content)}`, ...renderItems(item.items, `${indent}  `)]);
}

/** A cell; that which names a row stands in by hard spaces, as Markdown drops others. */
function renderCell(table: Table, { cells, role, depth = 0 }: Row, column: number): string {
  const content = cells[column] ?? [];
  const isBold = role !== undefined && content.every(({ style }) => style === "text");
  const text = isBold ? bold(content.map((run) => run.text).join("")) : inline(content);
  return (column === namingColumn(table) && text !== "" ? "\u00a0\u00a0".repeat(depth) : "") + text;
}

function renderTable(table: Table): string {
  const { alignments, header, rows, caption } = table;
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    ...(caption === undefined ? [] : [inline(caption), ""]),
    line(header.map(inline)),
    line(header.map((_, column) => RULES[alignments[column] ?? "left"])),
    ...rows.map((row) => line(header.map((_, column) => renderCell(table, row, column)))),
  ].join("\n");
}

function renderHeading({ level, content, id }: Heading): string {
  const target = id === undefined ? "" : `<a id="${escapeMarkup(id)}"></a>`;
  return `${"#".repeat(level)} ${target}${inline(content)}`;
}

function renderNotice({ title, lines }: Notice): string {
  return [`**${inline(title)}**`, ...lines.map(inline)].map((line) => `> ${line}`).join("\n>\n");
}

function renderPlace({ above, title, below }: SignaturePlace): string {
  const lines = [inline(above), `**${inline(title)}**`, inline(below), ".".repeat(40)];
  return lines.filter((line) => line !== "").join("  \n");
}

const RENDERERS: { readonly [K in Block["block"]]: (block: Extract<Block, { block: K }>) => string } = {
  heading: renderHeading,
  paragraph: (block: Paragraph) => inline(block.content),
  list: (block: List) => renderItems(block.items, "").join("\n"),
  table: renderTable,
  quotation: (block: Quotation) => `> ${inline(block.content)}`,
  figure: ({ caption, table }: Figure) => `${inline(caption)}\n\n${renderTable(table)}`,
  notice: renderNotice,
  entries: ({ entries }: Entries) =>
    entries.map(({ label, value }) => `- ${inline(label)}: ${inline(value)}`).join("\n"),
  signatures: ({ places }: Signatures) => places.map(renderPlace).join("\n\n"),
  "page-break": () => "---",
};

function renderBlock(block: Block): string {
  // CAST: the table has the renderer of exactly this block.
  return (RENDERERS[block.block] as (block: Block) => string)(block);
}

/** GitHub Markdown of a document. */
export function renderMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(renderBlock).join("\n\n")}\n`;
}
