// In: blocks. Out: plain text, one line per item; only the cells of a table with widths are wrapped.
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
import { renderTable } from "./text-table.js";
import { plain, width } from "./text-wrap.js";

const PAGE = "=".repeat(72);
const TO_SIGN = ".".repeat(40);

const HEADINGS: { readonly [L in Heading["level"]]: (text: string) => string } = {
  1: (text) => `${text}\n${"=".repeat(width(text))}`,
  2: (text) => text.toUpperCase(),
  3: (text) => text,
  4: (text) => text,
};

function renderItems(items: readonly ListItem[], indent: string): readonly string[] {
  return items.flatMap((item) => [`${indent}- ${plain(item.content)}`, ...renderItems(item.items, `${indent}  `)]);
}

function renderPlace({ above, title, below }: SignaturePlace): string {
  return [above, title, below]
    .map(plain)
    .filter((line) => line !== "")
    .concat(TO_SIGN)
    .join("\n");
}

const RENDERERS: { readonly [K in Block["block"]]: (block: Extract<Block, { block: K }>) => string } = {
  heading: ({ level, content }: Heading) => HEADINGS[level](plain(content)),
  paragraph: (block: Paragraph) => plain(block.content),
  list: (block: List) => renderItems(block.items, "").join("\n"),
  table: renderTable,
  quotation: (block: Quotation) => `> ${plain(block.content)}`,
  figure: ({ caption, table }: Figure) => `${plain(caption)}\n\n${renderTable(table)}`,
  notice: ({ title, lines }: Notice) => [`! ${plain(title)}`, ...lines.map((line) => `! ${plain(line)}`)].join("\n"),
  entries: ({ entries }: Entries) => entries.map(({ label, value }) => `${plain(label)}: ${plain(value)}`).join("\n"),
  signatures: ({ places }: Signatures) => places.map(renderPlace).join("\n\n"),
  "page-break": () => PAGE,
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
