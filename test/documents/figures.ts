// In: blocks. Out: the figures in their tables, by the id or label of the row.
import type { Block, Inlines, Table } from "../../src/docs/index.js";

/** The characters of a cell. */
export function textOf(content: Inlines | undefined): string {
  return (content ?? []).map(({ text }) => text).join("");
}

/** Tables, wherever in a document. */
export function tablesIn(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) => (block.block === "table" ? [block] : []));
}

/** The table whose first column has this head. */
export function tableUnder(blocks: readonly Block[], head: string): Table | undefined {
  return tablesIn(blocks).find(({ header }) => textOf(header[0]) === head);
}

/** The id that a cell shows as code. */
export function idIn(content: Inlines | undefined): string | undefined {
  return content?.find(({ style }) => style === "code")?.text;
}

/** `71 to 88`, `71–88`, `1,087.5` as numbers: English alone, where the comma parts thousands. */
export function numbersIn(text: string): readonly number[] {
  const found = text.match(/[−-]?\d[\d.,]*/g) ?? [];
  return found.map((one) => Number(one.replace("−", "-").replaceAll(",", "")));
}
