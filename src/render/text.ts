// In: blocks. Out: plain text, one line per item, no wrapping; tables in columns counted in code points.
import type {
  Alignment,
  Block,
  Figure,
  Heading,
  Inlines,
  List,
  ListItem,
  Paragraph,
  Quotation,
  Table,
} from "./blocks.js";
import { harmless } from "./harmless.js";

const GAP = "  ";
const PAD: Readonly<Record<Alignment, (text: string, fill: string) => string>> = {
  left: (text, fill) => text + fill,
  right: (text, fill) => fill + text,
};

function plain(content: Inlines): string {
  return harmless(content.map((run) => run.text).join(""));
}

function width(text: string): number {
  return Array.from(text).length;
}

const HEADINGS: { readonly [L in Heading["level"]]: (text: string) => string } = {
  1: (text) => `${text}\n${"=".repeat(width(text))}`,
  2: (text) => text.toUpperCase(),
  3: (text) => text,
};

function renderItems(items: readonly ListItem[], indent: string): readonly string[] {
  return items.flatMap((item) => [`${indent}- ${plain(item.content)}`, ...renderItems(item.items, `${indent}  `)]);
}

function renderTable({ alignments, header, rows }: Table): string {
  const lines = [header, ...rows].map((row) => row.map(plain));
  const widths = header.map((_, column) => Math.max(...lines.map((line) => width(line[column] ?? ""))));
  const render = (line: readonly string[]): string =>
    widths
      .map((columnWidth, column) => {
        const cell = line[column] ?? "";
        return PAD[alignments[column] ?? "left"](cell, " ".repeat(columnWidth - width(cell)));
      })
      .join(GAP)
      .trimEnd();
  const rule = widths.map((columnWidth) => "-".repeat(columnWidth)).join(GAP);
  const [first = [], ...others] = lines;
  return [render(first), rule, ...others.map(render)].join("\n");
}

const RENDERERS: { readonly [K in Block["block"]]: (block: Extract<Block, { block: K }>) => string } = {
  heading: ({ level, content }: Heading) => HEADINGS[level](plain(content)),
  paragraph: (block: Paragraph) => plain(block.content),
  list: (block: List) => renderItems(block.items, "").join("\n"),
  table: renderTable,
  quotation: (block: Quotation) => `> ${plain(block.content)}`,
  figure: ({ caption, table }: Figure) => `${plain(caption)}\n\n${renderTable(table)}`,
};

function renderBlock(block: Block): string {
  // CAST: the table has the renderer of exactly this block.
  return (RENDERERS[block.block] as (block: Block) => string)(block);
}

/** Plain text of a document: a blank line between blocks, none after a heading. */
export function renderText(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => {
      const last = index === blocks.length - 1;
      return `${renderBlock(block)}${last || block.block === "heading" ? "\n" : "\n\n"}`;
    })
    .join("");
}
