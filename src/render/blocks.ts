// In: texts. Out: a small tree of blocks, plain data, that `text.ts`, `markdown.ts` and `html.ts` turn into characters.
import type { Drawing } from "./drawing.js";

/** A run of text; `code` is for ids, `mark` for what is uncertain, assumed, a draft or an example. */
export interface Run {
  readonly style: "text" | "strong" | "code" | "mark";
  readonly text: string;
}
/** A run that leads to `#…` in the same document, to a file beside it, or to `https://…`; to anything else it does not lead. */
export interface Link {
  readonly style: "link";
  readonly text: string;
  readonly to: string;
}
/** How much room a hand needs: for a number, a date, a name, or a whole line. */
export type BlankWidth = "short" | "medium" | "long" | "line";
/** A line to write on; `text` is the row of dots that stands for it where nothing can be drawn. */
export interface Blank {
  readonly style: "blank";
  readonly text: string;
  readonly width: BlankWidth;
}
/** A box to tick, with what it stands for; `text` is both, where nothing can be drawn. */
export interface Box {
  readonly style: "box";
  readonly text: string;
  readonly label: string;
}
/** A run of a line. */
export type Inline = Run | Link | Blank | Box;
/** The content of a paragraph, a heading, a list item or a cell. */
export type Inlines = readonly Inline[];
/** One item of a list, with the items below it. */
export interface ListItem {
  readonly content: Inlines;
  readonly items: readonly ListItem[];
}
/** Where a column stands. */
export type Alignment = "left" | "right" | "center";

/** A heading, with its level; `id` is what a link may lead to. */
export interface Heading {
  readonly block: "heading";
  readonly level: 1 | 2 | 3 | 4;
  readonly content: Inlines;
  readonly id?: string;
}
/** A paragraph of running text. */
export interface Paragraph {
  readonly block: "paragraph";
  readonly content: Inlines;
}
/** Items below each other. */
export interface List {
  readonly block: "list";
  readonly items: readonly ListItem[];
}
/** One row of a table. */
export interface Row {
  readonly cells: readonly Inlines[];
  /** `group` heads the rows below it, and its last cell spans the columns left; `sum` adds rows up. */
  readonly role?: "group" | "sum";
  /** How far the cell that names the row stands in. */
  readonly depth?: number;
}
/** A table; an empty cell of a form is room to write. */
export interface Table {
  readonly block: "table";
  readonly alignments: readonly Alignment[];
  readonly header: readonly Inlines[];
  readonly rows: readonly Row[];
  readonly caption?: Inlines;
  /** The width of each column, in percent. */
  readonly widths?: readonly number[];
  /** The column that names the row; without it the first, unless that holds figures. */
  readonly names?: number;
  /** Every cell ruled and with room to write, as offices print it. */
  readonly form?: true;
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
/** What must not be overlooked: that a text is a draft, a reconstruction, an example, or that it is open. */
export interface Notice {
  readonly block: "notice";
  readonly title: Inlines;
  readonly lines: readonly Inlines[];
}
/** A label and what is said of it, or a blank. */
export interface Entry {
  readonly label: Inlines;
  readonly value: Inlines;
}
/** The head of a form: labels with their values, in one column or two. */
export interface Entries {
  readonly block: "entries";
  readonly columns: 1 | 2;
  readonly entries: readonly Entry[];
}
/** A place for one signature: what stands above it (the day), who signs, how. */
export interface SignaturePlace {
  readonly above: Inlines;
  readonly title: Inlines;
  readonly below: Inlines;
}
/** Places for signatures, side by side. */
export interface Signatures {
  readonly block: "signatures";
  readonly places: readonly SignaturePlace[];
}
/** What follows begins on a new page. */
export interface PageBreak {
  readonly block: "page-break";
}
/** One block of a document. */
export type Block = Heading | Paragraph | List | Table | Quotation | Figure | Notice | Entries | Signatures | PageBreak;

/** What may be given where content is wanted: plain text stands for one run of it. */
export type Content = string | Inline | readonly (string | Inline)[];

const DOTS: { readonly [W in BlankWidth]: number } = { short: 6, medium: 14, long: 30, line: 60 };

export function strong(text: string): Run {
  return { style: "strong", text };
}

export function code(text: string): Run {
  return { style: "code", text };
}

/** Marks a run as uncertain, assumed, a draft or an example; the text says which. */
export function mark(text: string): Run {
  return { style: "mark", text };
}

export function link(text: string, to: string): Link {
  return { style: "link", text, to };
}

/** A line to write on. */
export function blank(width: BlankWidth): Blank {
  return { style: "blank", text: ".".repeat(DOTS[width]), width };
}

/** A box to tick; without a label where the head of its column says what it stands for. */
export function box(label = ""): Box {
  return { style: "box", text: label === "" ? "☐" : `☐ ${label}`, label };
}

/** Boxes side by side. */
export function boxes(labels: readonly string[]): readonly (string | Inline)[] {
  return labels.flatMap((label, i) => [...(i === 0 ? [] : ["   "]), box(label)]);
}

function isRuns(content: Content): content is readonly (string | Inline)[] {
  return Array.isArray(content);
}

function inlines(content: Content): Inlines {
  const runs = isRuns(content) ? content : [content];
  return runs.map((run) => (typeof run === "string" ? { style: "text", text: run } : run));
}

export function heading(level: Heading["level"], content: Content, id?: string): Heading {
  return { block: "heading", level, content: inlines(content), ...(id === undefined ? {} : { id }) };
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

/** A row that is more than its cells. */
export function row(cells: readonly Content[], is: Omit<Row, "cells">): Row {
  return { cells: cells.map(inlines), ...is };
}

function isCells(given: readonly Content[] | Row): given is readonly Content[] {
  return Array.isArray(given);
}

/** What a table may have beside its cells. */
export interface TableOptions extends Pick<Table, "widths" | "names" | "form"> {
  readonly caption?: Content;
}

export function table(
  alignments: readonly Alignment[],
  header: readonly Content[],
  rows: readonly (readonly Content[] | Row)[],
  { caption, ...options }: TableOptions = {},
): Table {
  return {
    block: "table",
    alignments,
    header: header.map(inlines),
    rows: rows.map((given) => (isCells(given) ? { cells: given.map(inlines) } : given)),
    ...(caption === undefined ? {} : { caption: inlines(caption) }),
    ...options,
  };
}

/** Which column names the rows; −1 where none does. */
export function namingColumn({ names, alignments }: Table): number {
  return names ?? (alignments[0] === "right" ? -1 : 0);
}

export function quotation(content: Content): Quotation {
  return { block: "quotation", content: inlines(content) };
}

export function figure(caption: Content, drawing: Drawing, inNumbers: Table): Figure {
  return { block: "figure", caption: inlines(caption), drawing, table: inNumbers };
}

export function notice(title: Content, lines: readonly Content[] = []): Notice {
  return { block: "notice", title: inlines(title), lines: lines.map(inlines) };
}

export function entries(columns: Entries["columns"], pairs: readonly (readonly [Content, Content])[]): Entries {
  const all = pairs.map(([label, value]): Entry => ({ label: inlines(label), value: inlines(value) }));
  return { block: "entries", columns, entries: all };
}

/** A place for a signature under its title. */
export function place(title: Content, below: Content, above: Content = []): SignaturePlace {
  return { above: inlines(above), title: inlines(title), below: inlines(below) };
}

export function signatures(places: readonly SignaturePlace[]): Signatures {
  return { block: "signatures", places };
}

export const PAGE_BREAK: PageBreak = { block: "page-break" };
