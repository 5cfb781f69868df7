// In: the name of a column. Out: where its cells stand in a file of cases, and of what kind they are. THE TABLE of columns.
import type { Step } from "../../base/pointer.js";
import { nearest } from "../../base/text.js";
import type { CellKindName } from "./cells.js";

/** A column of the table. */
export interface Column {
  readonly name: string;
  readonly kind: CellKindName;
  /** Is it about the whole table? Then its value stands in the first row. */
  readonly ofTable?: true;
  /** Where its value stands: in the document, or in the case; undefined where such a case has no such value. */
  readonly path: (isChange: boolean) => readonly Step[] | undefined;
}

/** Columns whose name ends with the id of a node or the like. */
interface Family {
  readonly prefix: string;
  readonly kind: CellKindName;
  readonly path: readonly Step[];
}

const ofTable = (name: string, kind: CellKindName): Column => ({ name, kind, ofTable: true, path: () => [name] });
const ofCase = (name: string, kind: CellKindName): Column => ({ name, kind, path: () => [name] });
const expected = (key: string, kind: CellKindName): Column => ({
  name: `expect.${key}`,
  kind,
  path: () => ["expect", ...key.split(".")],
});

/** The columns with names of their own, in the order in which they are written. */
export const COLUMNS: readonly Column[] = [
  ofTable("ruleset", "text"),
  ofTable("overlays", "list"),
  ofTable("title", "text"),
  ofTable("jurisdiction", "place"),
  ofTable("switchedOn", "list"),
  ofCase("name", "text"),
  ofCase("note", "text"),
  ofCase("tags", "list"),
  ofCase("on", "day"),
  { name: "with", kind: "text", path: (isChange) => (isChange ? ["with", "base"] : undefined) },
  { name: "subject", kind: "text", path: (isChange) => (isChange ? undefined : ["evidence", "subject", "kind"]) },
  { name: "id", kind: "text", path: (isChange) => (isChange ? undefined : ["evidence", "subject", "id"]) },
  {
    name: "class",
    kind: "class",
    path: (isChange) => (isChange ? ["with", "class"] : ["evidence", "subject", "class"]),
  },
  { name: "period", kind: "period", path: (isChange) => [isChange ? "with" : "evidence", "period"] },
  { name: "decidedOn", kind: "day", path: (isChange) => [isChange ? "with" : "evidence", "decidedOn"] },
  { name: "history", kind: "json", path: (isChange) => [isChange ? "with" : "evidence", "history"] },
  expected("verdict", "verdict"),
  expected("total", "points"),
  expected("missing", "list"),
  expected("determinedBy", "list"),
  expected("faults", "list"),
  expected("refused", "list"),
];

/** Read, never written: a range is written in one cell. */
const READ_ONLY: readonly Column[] = [expected("total.low", "points"), expected("total.high", "points")];

export const FAMILIES: readonly Family[] = [
  { prefix: "reading.", kind: "text", path: ["readings"] },
  ...(["standards", "criteria", "deductions", "bonuses"] as const).map(
    (key): Family => ({ prefix: `expect.${key}.`, kind: "points", path: ["expect", key] }),
  ),
  { prefix: "expect.gates.", kind: "gate", path: ["expect", "gates"] },
  { prefix: "expect.disqualifiers.", kind: "disqualifier", path: ["expect", "disqualifiers"] },
];

/** Before the id of a field that is called like another column. */
const FACTS = "facts.";
const FIELD = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/;

function familyColumn({ prefix, kind, path }: Family, name: string): Column {
  const steps = [...path, name.slice(prefix.length)];
  return { name, kind, path: () => steps };
}

function factColumn(name: string, field: string): Column {
  return { name, kind: "fact", path: (isChange) => [isChange ? "with" : "evidence", "facts", field] };
}

function known(name: string): Column | undefined {
  const own = [...COLUMNS, ...READ_ONLY].find((column) => column.name === name);
  if (own !== undefined) return own;
  const family = FAMILIES.find(({ prefix }) => name.startsWith(prefix) && name.length > prefix.length);
  return family && familyColumn(family, name);
}

/** The column of a name; undefined where there can be none. Every other id is a fact. */
export function columnOf(name: string): Column | undefined {
  const column = known(name);
  if (column !== undefined) return column;
  const field = name.startsWith(FACTS) ? name.slice(FACTS.length) : name;
  const isTaken = /^(expect|reading)\./.test(name);
  return FIELD.test(field) && !isTaken ? factColumn(name, field) : undefined;
}

/** The name of the column of a field. */
export function factColumnName(field: string): string {
  const column = columnOf(field);
  return column?.kind === "fact" && column.path(false)?.at(-1) === field ? field : `${FACTS}${field}`;
}

/** A name near to one that is no column. */
export function similarColumn(name: string): string | undefined {
  return nearest(name, [...COLUMNS.map((column) => column.name), ...FAMILIES.map(({ prefix }) => prefix)]);
}
