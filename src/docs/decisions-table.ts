// In: many decisions by one ruleset. Out: a CSV table that a Vietnamese spreadsheet opens: a row for each subject, a column for each
// condition and criterion, then total, conclusion, reasons.
import { BYTE_ORDER_MARK, csvLines, csvNumber, csvText, type Separator } from "../base/csv.js";
import { dateText, dayNumber } from "../base/date.js";
import type { Range, TracePoints } from "../evaluate/decision.js";
import type { TracedDecision } from "../evaluate/evaluate.js";
import { stateName } from "../explain/condition.js";
import { traceNodes } from "../explain/missing.js";
import { fieldLabel } from "../explain/values.js";
import { verdictReasons } from "../explain/verdict.js";
import { labelOf, local } from "../explain/view.js";
import type { Language } from "../locales/index.js";
import { harmless } from "../render/harmless.js";
import type { Ruleset } from "../ruleset/schema.js";
import { type Paper, paperOf } from "./paper.js";
import { type ScoreLine, scoreLines } from "./score-lines.js";

/** How the table is written: `;` with a decimal comma, as a Vietnamese spreadsheet has it, or `,` with a decimal point. */
export interface DecisionsTableOptions {
  readonly language: Language;
  readonly separator?: Separator;
}

/** The table as it grows: its first line, then a line for each decision. */
export interface DecisionLines {
  readonly head: string;
  /** The line of one decision, with its end. */
  readonly line: (decision: TracedDecision) => string;
}

/** A column: what stands in its head, and in a row. */
interface Column {
  readonly head: string;
  readonly cell: (decision: TracedDecision, found: Found) => string;
}

// No formula, no line end, nothing that cannot be seen.
const textCell = (text: string): string => csvText(harmless(text));

function rangeCell(range: Range | undefined, separator: Separator): string {
  if (range === undefined) return "";
  const { low, high } = range;
  return low === high ? csvNumber(low, separator) : `${csvNumber(low, separator)}–${csvNumber(high, separator)}`;
}

/** What a node came to: its points, or its state where it has none. */
type Found = ReadonlyMap<string, { readonly points?: TracePoints; readonly state?: Parameters<typeof stateName>[1] }>;

function foundIn({ trace }: TracedDecision): Found {
  const { gates, disqualifiers, standards } = trace;
  const all = [...gates, ...disqualifiers, ...standards, ...traceNodes(trace)];
  return new Map(all.map((one) => [one.node, one]));
}

function named(paper: Paper, id: string): string {
  return textCell(`${id} ${labelOf(paper, id)}`);
}

function conditionColumn(paper: Paper, id: string): Column {
  return {
    head: named(paper, id),
    cell: (_, found) => {
      const state = found.get(id)?.state;
      return state === undefined ? "" : stateName(paper, state);
    },
  };
}

function lineColumn(paper: Paper, { sort, id, label }: ScoreLine, separator: Separator): Column {
  if (sort === "bonuses" || sort === "deductions") {
    return { head: textCell(label), cell: ({ trace }) => rangeCell(trace.total?.[sort].counted, separator) };
  }
  const node = id ?? "";
  return {
    head: named(paper, node),
    cell: (_, found) => {
      const one = found.get(node);
      if (one?.points !== undefined) return rangeCell(one.points.earned, separator);
      return one?.state === undefined ? "" : stateName(paper, one.state);
    },
  };
}

function classNames({ ruleset, ...view }: Paper, { subject }: TracedDecision): string {
  const names = [subject.class ?? []].flat().map((id) => {
    const known = ruleset.classes?.find((one) => one.id === id);
    return known === undefined ? id : local({ ruleset, ...view }, known);
  });
  return names.join("; ");
}

function columnsOf(paper: Paper, separator: Separator): readonly Column[] {
  const { words, say, ruleset } = paper;
  const { decisions: heads } = words;
  const number = (value: number | undefined): string => (value === undefined ? "" : csvNumber(value, separator));
  const conditions = [...(ruleset.gates ?? []), ...(ruleset.disqualifiers ?? [])];
  const lines = scoreLines(paper).filter(({ sort }) => sort !== "total");
  const totals: readonly Column[] =
    ruleset.pass === undefined
      ? []
      : [
          { head: heads.low, cell: ({ total }) => number(total?.low) },
          { head: heads.high, cell: ({ total }) => number(total?.high) },
          { head: heads.of, cell: ({ total }) => number(total?.of) },
          {
            head: heads.mark,
            cell: ({ total }) => rangeCell(total && { low: total.mark[0], high: total.mark[1] }, separator),
          },
        ];
  return [
    { head: heads.subject, cell: ({ subject }) => textCell(subject.id) },
    { head: heads.class, cell: (decision) => textCell(classNames(paper, decision)) },
    { head: heads.from, cell: ({ period }) => say.format.date(period.from) },
    { head: heads.to, cell: ({ period }) => say.format.date(dateText(dayNumber(period.to) - 1)) },
    ...conditions.map(({ id }) => conditionColumn(paper, id)),
    ...lines.map((line) => lineColumn(paper, line, separator)),
    ...totals,
    { head: heads.verdict, cell: ({ verdict }) => say.names.verdicts[verdict] },
    { head: heads.reasons, cell: (decision) => textCell(verdictReasons(paper, decision).join("; ")) },
    {
      head: heads.missing,
      cell: ({ missing }) => textCell(missing.map(({ field }) => fieldLabel(paper, field)).join("; ")),
    },
  ];
}

/**
 * The table of many decisions, line by line, for more of them than memory holds: `head`, then `line` of each.
 *
 * @example
 * const { head, line } = decisionLines(compiled.ruleset, { language: "en" });
 * const table = head + line(evaluate(compiled, evidence, { trace: true }));
 * table.split("\r\n").length //=> 3
 */
export function decisionLines(ruleset: Ruleset, { language, separator = ";" }: DecisionsTableOptions): DecisionLines {
  const columns = columnsOf(paperOf(ruleset, language, true), separator);
  const lineOf = (cells: readonly string[]): string => csvLines([cells], separator);
  return {
    head: BYTE_ORDER_MARK + lineOf(columns.map(({ head }) => head)),
    line: (decision) => {
      const found = foundIn(decision);
      return lineOf(columns.map(({ cell }) => cell(decision, found)));
    },
  };
}

/**
 * Many decisions as one CSV table (bảng tổng hợp): a row for each subject, a column for each condition, standard, criterion, bonus and
 * deduction, then the total, its mark, the conclusion, the reasons and what is missing.
 *
 * It opens in a Vietnamese spreadsheet as it is: UTF-8 with its mark, `;` between cells, decimal commas. No cell is a formula. While
 * facts are missing, points are a range, `71–88`. `ruleset` is the one that all decisions were made by, overlays applied.
 *
 * @example
 * const decision = evaluate(compiled, evidence, { trace: true });
 * const table = decisionsTable([decision], compiled.ruleset, { language: "en" });
 * table.includes(";87,5;") //=> true
 */
export function decisionsTable(
  decisions: Iterable<TracedDecision>,
  ruleset: Ruleset,
  options: DecisionsTableOptions,
): string {
  const { head, line } = decisionLines(ruleset, options);
  return [head, ...Array.from(decisions, line)].join("");
}
