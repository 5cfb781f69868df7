// In: texts. Out: a small tree of blocks, plain data, that `text.ts`, `markdown.ts` and `html.ts` turn into characters.
import type { Drawing } from "./drawing.js";

/** A run of text inside a block; `code` is for ids. */
export interface Inline {
  readonly style: "text" | "strong" | "code";
  readonly text: string;
}
/** The content of a paragraph, a heading, a list item or a cell. */
export type Inlines = readonly Inline[];
/** One item of a list, with the items below it. */
export interface ListItem {
  readonly content: Inlines;
  readonly items: readonly ListItem[];
}
/** Where a column stands. */
export type Alignment = "left" | "right";

/** A heading, with its level. */
export interface Heading {
  readonly block: "heading";
  readonly level: 1 | 2 | 3;
  readonly content: Inlines;
}
/** A paragraph of running text. */
export interface Paragraph {
  readonly block: "paragraph";
  readonly content: Inlines;
}
export interface List {
  readonly block: "list";
  readonly items: readonly ListItem[];
}
export interface Table {
  readonly block: "table";
  readonly alignments: readonly Alignment[];
  readonly header: readonly Inlines[];
  readonly rows: readonly (readonly Inlines[])[];
}
/** Quoted words. */
export interface Quotation {
  readonly block: "quotation";
  readonly content: Inlines;
}
/** A drawing, what it shows in words, and the same figures as a table, for those who cannot see it and for plain text. */
export interface Figure {
  readonly block: "figure";
  readonly caption: Inlines;
  readonly drawing: Drawing;
  readonly table: Table;
}
/** One block of a document. */
export type Block = Heading | Paragraph | List | Table | Quotation | Figure;

/** What may be given where content is wanted: plain text stands for one run of it. */
export type Content = string | Inline | readonly (string | Inline)[];

export function strong(text: string): Inline {
  return { style: "strong", text };
}

export function code(text: string): Inline {
  return { style: "code", text };
}

function isRuns(content: Content): content is readonly (string | Inline)[] {
  return Array.isArray(content);
}

function inlines(content: Content): Inlines {
  const runs = isRuns(content) ? content : [content];
  return runs.map((run) => (typeof run === "string" ? { style: "text", text: run } : run));
}

export function heading(level: 1 | 2 | 3, content: Content): Heading {
  return { block: "heading", level, content: inlines(content) };
}

export function paragraph(content: Content): Paragraph {
  return { block: "paragraph", content: inlines(content) };
}

export function item(content: Content, items: readonly ListItem[] = []): ListItem {
  return { content: inlines(content), items };
}

export function list(items: readonly ListItem[]): List {
  return { block: "list", items };
}

export function table(
  alignments: readonly Alignment[],
  header: readonly Content[],
  rows: readonly (readonly Content[])[],
): Table {
  return { block: "table", alignments, header: header.map(inlines), rows: rows.map((row) => row.map(inlines)) };
}

export function quotation(content: Content): Quotation {
  return { block: "quotation", content: inlines(content) };
}

export function figure(caption: Content, drawing: Drawing, inNumbers: Table): Figure {
  return { block: "figure", caption: inlines(caption), drawing, table: inNumbers };
}
