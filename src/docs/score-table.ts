// In: a ruleset and the columns wanted. Out: the score table in the layout officials know: TT · Tiêu chuẩn, tiêu chí · Điểm tối đa ·
// columns of points, blank or filled · Căn cứ.
import { certaintyTexts, citationText } from "../explain/citation.js";
import { floorText } from "../explain/points.js";
import type { Certainty, Citation, Statement } from "../parts/statement.js";
import {
  type Alignment,
  type Content,
  code,
  type Inline,
  mark,
  type Row,
  row,
  type Table,
  table,
} from "../render/blocks.js";
import type { Paper } from "./paper.js";
import { type ScoreLine, scoreLines } from "./score-lines.js";

/** A column between the maximum and the basis. */
export interface ScoreColumn {
  readonly head: string;
  /** Its share of the width, in percent. */
  readonly width: number;
  readonly alignment: Alignment;
  readonly cell: (line: ScoreLine) => Content;
}

/** How a basis is written. */
export interface BasisStyle {
  /** How a place is cited; in full where nothing else is given. */
  readonly cite?: (cite: Citation) => string;
  /** Signs in place of the words for certainties; the form says what they mean. */
  readonly signs?: true;
}

/** How a score table is written. */
export interface ScoreTableOptions extends BasisStyle {
  readonly columns: readonly ScoreColumn[];
  /** Every cell ruled, to be written into. */
  readonly form?: true;
  /** Labels alone, without floors and ways of scoring, and a narrow basis: where reasons need the room. */
  readonly bare?: true;
}

const NUMBER_WIDTH = 4;
const MAXIMUM_WIDTH = 8;
const BASIS_WIDTH = 27;
const NARROW_BASIS_WIDTH = 18;

/** Columns to be filled in by hand: of points, or of what was found where there are none. */
export function blankColumns({ words }: Paper, hasPoints: boolean): readonly ScoreColumn[] {
  const { self, appraised, selfFound, appraisedFound } = words.table;
  const heads = hasPoints ? [self, appraised] : [selfFound, appraisedFound];
  return heads.map((head) => ({ head, width: 8, alignment: "right", cell: () => "" }));
}

/** Has the sheet points at all? */
export function hasPoints({ ruleset: { standards = [] } }: Paper): boolean {
  return standards.some(({ maximum }) => maximum !== undefined);
}

/** The sign of a certainty, visibly set apart; nothing for what is official or says nothing of it. */
function sign({ words }: Paper, certainty: Certainty | undefined): readonly Inline[] {
  const text = certainty === undefined ? "" : words.table.signs[certainty];
  return text === "" ? [] : [mark(text)];
}

/** The basis of a statement, and visibly how certain it is. */
export function basisContent(paper: Paper, statement: Statement, style: BasisStyle = {}): readonly (string | Inline)[] {
  const { cite = (one: Citation): string => citationText(paper, one), signs } = style;
  const place = statement.cite === undefined ? [] : [cite(statement.cite)];
  const marks = signs ? sign(paper, statement.certainty) : certaintyTexts(paper, statement).map(mark);
  const all = [...place, ...marks];
  return all.flatMap((one, i) => (i === 0 ? [one] : [" ", one]));
}

function floorRemark(paper: Paper, { id, maximum }: ScoreLine): readonly string[] {
  const floor = id === undefined ? undefined : paper.standards.get(id)?.floor;
  if (floor === undefined || typeof maximum !== "number") return [];
  return [paper.words.table.floor(floorText(paper, floor, maximum))];
}

function labelContent(paper: Paper, line: ScoreLine, { bare }: ScoreTableOptions): Content {
  const { label, id, how } = line;
  const remarks = bare ? [] : [...floorRemark(paper, line), ...how];
  return [
    label,
    ...(paper.ids && id !== undefined ? [" (", code(id), ")"] : []),
    ...(remarks.length === 0 ? [] : [` – ${remarks.join("; ")}`]),
  ];
}

function maximumContent(paper: Paper, { maximum, statement }: ScoreLine, { signs }: BasisStyle): Content {
  if (maximum === undefined) return "";
  const text = maximum === "delegated" ? paper.words.table.delegated : paper.say.format.number(maximum);
  const figures = signs ? sign(paper, statement.figures?.certainty) : [];
  return figures.length === 0 ? text : [text, " ", ...figures];
}

const HEADS: readonly ScoreLine["sort"][] = ["standard", "bonuses", "deductions"];

function lineRow(line: ScoreLine, cells: readonly Content[]): Row {
  if (line.sort === "total") return row(cells, { role: "sum" });
  return row(cells, HEADS.includes(line.sort) ? { role: "group" } : { depth: line.depth - 1 });
}

/**
 * The score table of a ruleset, overlays applied (bảng chấm điểm): a row for each standard, criterion, bonus and deduction, in the
 * order of the document, with the most points it comes to (deductions negative), the columns wanted, and its basis.
 *
 * A ruleset without points has no column of maxima. Ids are shown where the paper shows them.
 */
export function scoreTable(paper: Paper, options: ScoreTableOptions): Table {
  const { words } = paper;
  const { columns, form, bare } = options;
  const basisWidth = bare ? NARROW_BASIS_WIDTH : BASIS_WIDTH;
  const withPoints = hasPoints(paper);
  const only = <T>(one: T): readonly T[] => (withPoints ? [one] : []);
  const rows = scoreLines(paper).map((line) => {
    const cells: readonly Content[] = [
      line.number,
      labelContent(paper, line, options),
      ...only<Content>(maximumContent(paper, line, options)),
      ...columns.map(({ cell }) => cell(line)),
      basisContent(paper, line.statement, options),
    ];
    return lineRow(line, cells);
  });
  const taken = [NUMBER_WIDTH, ...only(MAXIMUM_WIDTH), ...columns.map(({ width }) => width), basisWidth];
  const left = 100 - taken.reduce((sum, width) => sum + width, 0);
  return table(
    ["center", "left", ...only<Alignment>("right"), ...columns.map(({ alignment }) => alignment), "left"],
    [
      words.table.number,
      words.table.criterion,
      ...only(words.table.maximum),
      ...columns.map(({ head }) => head),
      words.table.basis,
    ],
    rows,
    {
      widths: [NUMBER_WIDTH, left, ...only(MAXIMUM_WIDTH), ...columns.map(({ width }) => width), basisWidth],
      names: 1,
      ...(form === undefined ? {} : { form }),
    },
  );
}
