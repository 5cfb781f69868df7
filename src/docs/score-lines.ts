// In: a ruleset. Out: the lines of its score table: standards with their criteria, bonuses, deductions, each with its number, the
// most it comes to and how points are given.
import { fromScaled, MOST_DECIMALS, toScaled } from "../base/exact.js";
import { labelOf } from "../explain/view.js";
import { maximumOf } from "../kinds/index.js";
import type { Adjustment, Criterion } from "../kinds/schema.js";
import { adjustmentMaximum } from "../overlay/maximum.js";
import type { Statement } from "../parts/statement.js";
import type { Standard } from "../ruleset/schema.js";
import { howAdjusted, howScored } from "./how.js";
import type { Paper } from "./paper.js";

/** What a line is about. */
type ScoreLineSort = "standard" | "criterion" | "bonuses" | "bonus" | "deductions" | "deduction" | "total";

/** One line of the score table. */
export interface ScoreLine {
  readonly sort: ScoreLineSort;
  /** Id of the node; absent for the lines of all bonuses, of all deductions, and of the total. */
  readonly id?: string;
  readonly number: string;
  readonly label: string;
  /** The most points it comes to, negative for deductions; absent where there is none, or no bound. */
  readonly maximum?: number | "delegated";
  readonly statement: Statement;
  readonly depth: number;
  /** How points are given. */
  readonly how: readonly string[];
}

const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A whole number above 0 in Roman numerals. */
export function roman(number: number): string {
  const [value, letters] = ROMAN.find(([least]) => least <= number) ?? [0, ""];
  return value === 0 ? "" : letters + roman(number - value);
}

/** The number of a line: I, then 1, then a, deeper a dash. */
function numberAt(depth: number, index: number): string {
  const letter = LETTERS[index % LETTERS.length] ?? "";
  return [roman(index + 1), String(index + 1), letter.repeat(1 + Math.floor(index / LETTERS.length))][depth] ?? "–";
}

function criterionLines(paper: Paper, node: Criterion, depth: number, index: number): readonly ScoreLine[] {
  const maximum = maximumOf(node, paper.ruleset.fields);
  return [
    {
      sort: "criterion",
      id: node.id,
      number: numberAt(depth, index),
      label: labelOf(paper, node.id),
      ...(maximum === undefined ? {} : { maximum }),
      statement: node,
      depth,
      how: howScored(paper, node),
    },
    ...(node.kind === "group" ? node.criteria : []).flatMap((child, i) => criterionLines(paper, child, depth + 1, i)),
  ];
}

function criteriaIn(nodes: readonly Criterion[]): readonly Criterion[] {
  return nodes.flatMap((node) => [node, ...(node.kind === "group" ? criteriaIn(node.criteria) : [])]);
}

function standardLines(paper: Paper, standard: Standard, index: number): readonly ScoreLine[] {
  const { id, maximum, incomplete, criteria } = standard;
  // Said once: by the criterion that stands for what is not in hand, where there is one.
  const isTold = criteriaIn(criteria).some((node) => node.incomplete === true);
  return [
    {
      sort: "standard",
      id,
      number: numberAt(0, index),
      label: labelOf(paper, id),
      ...(maximum === undefined ? {} : { maximum }),
      statement: standard,
      depth: 0,
      how: incomplete === undefined || isTold ? [] : [paper.words.table.incomplete],
    },
    ...criteria.flatMap((node, i) => criterionLines(paper, node, 1, i)),
  ];
}

/** Which way an adjustment counts. */
const SIGNS = { bonus: 1, deduction: -1 } as const;

function adjustmentLines(
  paper: Paper,
  sort: keyof typeof SIGNS,
  node: Adjustment,
  depth: number,
  index: number,
): readonly ScoreLine[] {
  const most = adjustmentMaximum(node);
  return [
    {
      sort,
      id: node.id,
      number: numberAt(depth, index),
      label: labelOf(paper, node.id),
      ...(Number.isFinite(most) ? { maximum: SIGNS[sort] * most } : {}),
      statement: node,
      depth,
      how: howAdjusted(paper, node),
    },
    ...(node.kind === "group" ? node.items : []).flatMap((child, i) =>
      adjustmentLines(paper, sort, child, depth + 1, i),
    ),
  ];
}

/** The last line: the most that all standards come to together. */
function totalLines({ ruleset, say }: Paper): readonly ScoreLine[] {
  const { pass, standards = [] } = ruleset;
  if (pass === undefined) return [];
  const maxima = standards.flatMap(({ maximum }) => (typeof maximum === "number" ? [maximum] : []));
  const scaled = maxima.reduce((sum, maximum) => sum + toScaled(maximum, MOST_DECIMALS), 0);
  const maximum = maxima.length === standards.length ? { maximum: fromScaled(scaled, MOST_DECIMALS) } : {};
  return [{ sort: "total", number: "", label: say.totals.name, ...maximum, statement: {}, depth: 0, how: [] }];
}

/** Every line of the table, from the first standard to the total. */
export function scoreLines(paper: Paper): readonly ScoreLine[] {
  const { standards = [], bonuses = [], deductions = [], caps } = paper.ruleset;
  const { headings } = paper.say;
  const heads = [
    { sort: "bonuses", each: "bonus", label: headings.bonuses, nodes: bonuses, cap: caps?.bonuses },
    { sort: "deductions", each: "deduction", label: headings.deductions, nodes: deductions, cap: caps?.deductions },
  ] as const;
  const present = heads.filter(({ nodes }) => nodes.length > 0);
  return [
    ...standards.flatMap((standard, i) => standardLines(paper, standard, i)),
    ...present.flatMap(({ sort, each, label, nodes, cap }, i): readonly ScoreLine[] => [
      {
        sort,
        number: numberAt(0, standards.length + i),
        label,
        ...(cap === undefined ? {} : { maximum: SIGNS[each] * cap.cap }),
        statement: cap ?? {},
        depth: 0,
        how: [],
      },
      ...nodes.flatMap((node, k) => adjustmentLines(paper, each, node, 1, k)),
    ]),
    ...totalLines(paper),
  ];
}
