// In: a table. Out: it as HTML: every cell under its head, every group of rows a body of its own.
import { type Alignment, type Inlines, namingColumn, type Row, type Table } from "./blocks.js";
import { inline, plain } from "./html-inline.js";
import { escapeMarkup } from "./markup.js";

const CELLS: { readonly [A in Alignment]: string } = {
  left: "",
  right: ` class="number"`,
  center: ` class="centre"`,
};

/** Only the outermost groups are bodies of the table: bodies do not nest. */
function isBody({ role, depth = 0 }: Row): boolean {
  return role === "group" && depth === 0;
}

function renderRow(table: Table, row: Row): string {
  const { header, alignments } = table;
  const { cells, role, depth = 0 } = row;
  const isGroup = role === "group";
  const last = isGroup ? cells.length - 1 : header.length - 1;
  const rendered = header.slice(0, last + 1).map((_, column) => {
    const content = inline(cells[column] ?? []);
    const spanned = column === last ? header.length - column : 1;
    const span = spanned === 1 ? "" : ` colspan="${spanned}"`;
    const attributes = `${span}${CELLS[spanned === 1 ? (alignments[column] ?? "left") : "left"]}`;
    if (column !== Math.min(namingColumn(table), last)) return `<td${attributes}>${content}</td>`;
    const inset = depth === 0 ? "" : ` style="--depth: ${Math.trunc(depth)}"`;
    return `<th scope="${isBody(row) ? "rowgroup" : "row"}"${attributes}${inset}>${content}</th>`;
  });
  return `<tr${role === undefined ? "" : ` class="${role}"`}>${rendered.join("")}</tr>`;
}

function renderBodies(table: Table): readonly string[] {
  const lines = table.rows.flatMap((row, index) => {
    const between = isBody(row) && index > 0 ? ["</tbody>", "<tbody>"] : [];
    return [...between, renderRow(table, row)];
  });
  return ["<tbody>", ...lines, "</tbody>"];
}

function renderCaption(caption: Inlines | undefined): readonly string[] {
  return caption === undefined ? [] : [`<caption>${inline(caption)}</caption>`];
}

function renderWidths(widths: readonly number[] | undefined): readonly string[] {
  if (widths === undefined) return [];
  return [`<colgroup>${widths.map((width) => `<col style="width: ${width}%">`).join("")}</colgroup>`];
}

/** A table with a name: its caption, or what it stands under. */
export function renderTable(table: Table, under: string): string {
  const { header, alignments, caption, widths, form } = table;
  const head = header.map((one, column) => `<th scope="col"${CELLS[alignments[column] ?? "left"]}>${inline(one)}</th>`);
  const text = caption === undefined ? under : plain(caption);
  const name = text === "" ? "" : ` aria-label="${escapeMarkup(text)}"`;
  const label = caption === undefined ? name : "";
  return [
    // On a narrow screen it scrolls by itself, also by the keyboard.
    `<div class="wide" tabindex="0" role="group"${name}><table${form === true ? ` class="form"` : ""}${label}>`,
    ...renderCaption(caption),
    ...renderWidths(widths),
    `<thead><tr>${head.join("")}</tr></thead>`,
    ...renderBodies(table),
    "</table></div>",
  ].join("\n");
}
