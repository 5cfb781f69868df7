// In: a table. Out: it in columns; cells of a table with widths are wrapped, those of others stand on one line.
import { type Alignment, namingColumn, type Row, type Table } from "./blocks.js";
import { plain, width, wrap } from "./text-wrap.js";

const GAP = "  ";
const INSET = "  ";
/** How many columns a table with widths takes. */
const LINE = 110;

const PAD: Readonly<Record<Alignment, (text: string, room: number) => string>> = {
  left: (text, room) => text + " ".repeat(room),
  right: (text, room) => " ".repeat(room) + text,
  center: (text, room) => " ".repeat(Math.floor(room / 2)) + text + " ".repeat(Math.ceil(room / 2)),
};

function cellsOf(table: Table, { cells, depth = 0 }: Row): readonly string[] {
  return cells.map((cell, column) => (column === namingColumn(table) ? INSET.repeat(depth) : "") + plain(cell));
}

function roomsOf({ header, widths, rows }: Table, cells: readonly (readonly string[])[]): readonly number[] {
  const within = LINE - GAP.length * (header.length - 1);
  return header.map((head, column) => {
    const ofColumn = cells.filter((line, i) => !(rows[i]?.role === "group" && column === line.length - 1));
    const longest = Math.max(width(plain(head)), ...ofColumn.map((line) => width(line[column] ?? "")));
    const share = widths?.[column];
    return share === undefined ? longest : Math.max(1, Math.min(longest, Math.floor((within * share) / 100)));
  });
}

/** Cells side by side, each on as many lines as it needs. */
function rowLines(cells: readonly string[], rooms: readonly number[], alignments: readonly Alignment[]): string {
  const columns = rooms.map((room, column) => wrap(cells[column] ?? "", room));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, i) =>
    columns
      .map((lines, column) => {
        const line = lines[i] ?? "";
        return PAD[alignments[column] ?? "left"](line, Math.max(0, (rooms[column] ?? 0) - width(line)));
      })
      .join(GAP)
      .trimEnd(),
  ).join("\n");
}

/** The rooms of a group: its last cell has what the columns left have together. */
function groupRooms(rooms: readonly number[], cells: number, isWrapped: boolean): readonly number[] {
  const across = rooms.slice(cells - 1).reduce((sum, room) => sum + room + GAP.length, -GAP.length);
  return [...rooms.slice(0, cells - 1), isWrapped ? across : Number.MAX_SAFE_INTEGER];
}

/** A table, its caption above it. */
export function renderTable(table: Table): string {
  const { header, rows, alignments, widths, caption } = table;
  const cells = rows.map((row) => cellsOf(table, row));
  const rooms = roomsOf(table, cells);
  const body = cells.map((line, i) => {
    const spans = rows[i]?.role === "group" && line.length < header.length;
    if (!spans) return rowLines(line, rooms, alignments);
    return rowLines(line, groupRooms(rooms, line.length, widths !== undefined), alignments.slice(0, line.length - 1));
  });
  return [
    ...(caption === undefined ? [] : [plain(caption), ""]),
    rowLines(header.map(plain), rooms, alignments),
    rooms.map((room) => "-".repeat(room)).join(GAP),
    ...body,
  ].join("\n");
}
