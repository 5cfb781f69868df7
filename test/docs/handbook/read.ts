// In: blocks. Out: what stands where: the codes of a document, and the text told under each.
import type { Block, Inlines, ListItem, Row } from "../../../src/render/blocks.js";

/** A code, with everything that is told of it. */
export interface Told {
  readonly code: string;
  readonly text: string;
}

/** Stands before what is marked. */
export const MARKED = "⚑";

function textOf(content: Inlines): string {
  return content.map(({ style, text }) => (style === "mark" ? `${MARKED}${text}` : text)).join("");
}

function itemText({ content, items }: ListItem): string {
  return [textOf(content), ...items.map(itemText)].join("\n");
}

function rowText({ cells }: Row): string {
  return cells.map(textOf).join(" | ");
}

const TEXTS: { readonly [B in Block["block"]]?: (block: never) => string } = {
  heading: ({ content }: Extract<Block, { block: "heading" }>) => textOf(content),
  paragraph: ({ content }: Extract<Block, { block: "paragraph" }>) => textOf(content),
  quotation: ({ content }: Extract<Block, { block: "quotation" }>) => textOf(content),
  list: ({ items }: Extract<Block, { block: "list" }>) => items.map(itemText).join("\n"),
  table: ({ header, rows }: Extract<Block, { block: "table" }>) =>
    [header.map(textOf).join(" | "), ...rows.map(rowText)].join("\n"),
  notice: ({ title, lines }: Extract<Block, { block: "notice" }>) => [title, ...lines].map(textOf).join("\n"),
  entries: ({ entries }: Extract<Block, { block: "entries" }>) =>
    entries.map(({ label, value }) => `${textOf(label)}: ${textOf(value)}`).join("\n"),
};

/** All that a block says. */
export function blockText(block: Block): string {
  // CAST: the table has the reader of exactly this block.
  const read = TEXTS[block.block] as ((block: Block) => string) | undefined;
  if (read === undefined) throw new RangeError(block.block);
  return read(block);
}

function codesIn(content: Inlines, text: string): readonly Told[] {
  return content.flatMap((run) => (run.style === "code" ? [{ code: run.text, text }] : []));
}

function inItem(item: ListItem): readonly Told[] {
  return [...codesIn(item.content, itemText(item)), ...item.items.flatMap(inItem)];
}

/** The blocks under a heading, up to the next of its level. */
function under(blocks: readonly Block[], index: number): readonly Block[] {
  const head = blocks[index];
  const level = head?.block === "heading" ? head.level : 0;
  const rest = blocks.slice(index + 1);
  const end = rest.findIndex((block) => block.block === "heading" && block.level <= level);
  return end < 0 ? rest : rest.slice(0, end);
}

/** Every code with what is told of it: its list item, its row, or all that stands under its heading. */
export function codes(blocks: readonly Block[]): readonly Told[] {
  return blocks.flatMap((block, i): readonly Told[] => {
    if (block.block === "list") return block.items.flatMap(inItem);
    if (block.block === "table")
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => codesIn(cell, rowText(row))));
    if (block.block === "entries")
      return block.entries.flatMap(({ label, value }) => codesIn([...label, ...value], blockText(block)));
    if (block.block === "heading")
      return codesIn(block.content, [block, ...under(blocks, i)].map(blockText).join("\n"));
    return "content" in block ? codesIn(block.content, blockText(block)) : [];
  });
}

/** The text of a section, by the name that links lead to. */
export function sectionText(blocks: readonly Block[], name: string): string {
  const at = blocks.findIndex((block) => block.block === "heading" && block.id === name);
  return at < 0 ? "" : under(blocks, at).map(blockText).join("\n");
}
