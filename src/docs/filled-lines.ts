// In: a decision with its trace. Out: what each line of the score table came to: points, and in few words why.
import type { Range, Trace, TraceNode, TraceStandard } from "../evaluate/decision.js";
import type { TracedDecision } from "../evaluate/evaluate.js";
import { adjustmentReasons } from "../explain/adjustment.js";
import { criterionReasons, outcomeText } from "../explain/criterion.js";
import { traceNodes } from "../explain/missing.js";
import { isSingle, neededText } from "../explain/points.js";
import { factTexts } from "../explain/values.js";
import { soleField } from "./facts.js";
import type { Paper } from "./paper.js";
import type { ScoreLine } from "./score-lines.js";

/** What a line came to. */
interface FilledLine {
  readonly points: string;
  readonly reasons: readonly string[];
}

/** The lines of a decision. */
export type FilledLines = (line: ScoreLine) => FilledLine;

const NOTHING: FilledLine = { points: "", reasons: [] };
/** Zero that is taken away is zero. */
const taken = ({ low, high }: Range): Range => ({ low: 0 - high + 0, high: 0 - low + 0 });

/** Points in a cell: `7,5`, or `71–88`. */
export function cellText({ say: { format } }: Paper, { low, high }: Range): string {
  return low === high ? format.number(low) : `${format.number(low)}–${format.number(high)}`;
}

/** Why a line that asks for one fact alone came out so: nothing, where the fact is known. */
function soleReasons(paper: Paper, trace: TraceNode): readonly string[] {
  return Object.values(trace.expressions).flatMap((step) =>
    "field" in step && step.state !== "known" ? factTexts(paper, step, {}) : [],
  );
}

function criterionLine(paper: Paper, trace: TraceNode): FilledLine {
  const { points, notApplicable } = trace;
  const rule = paper.criteria.get(trace.node);
  const isSole = rule !== undefined && soleField(rule) !== undefined && notApplicable === undefined;
  const outcome = outcomeText(paper, trace) ?? "";
  const why = isSole ? soleReasons(paper, trace) : criterionReasons(paper, trace);
  if (points === undefined) return { points: outcome, reasons: why };
  const isDropped = isSingle(points.of) && points.of.high === 0;
  return { points: isDropped ? "–" : cellText(paper, points.earned), reasons: [outcome, ...why] };
}

function adjustmentLine(paper: Paper, trace: TraceNode, isDeduction: boolean): FilledLine {
  const { points } = trace;
  const { notDeducted, notAdded } = paper.say.adjustments;
  if (points === undefined) return NOTHING;
  const isNothing = points.earned.high === 0;
  return {
    points: cellText(paper, isDeduction ? taken(points.earned) : points.earned),
    reasons: isNothing ? [isDeduction ? notDeducted : notAdded] : adjustmentReasons(paper, trace),
  };
}

function standardLine(paper: Paper, trace: TraceStandard): FilledLine {
  const { points, floor } = trace;
  const { format, names, totals } = paper.say;
  const said =
    floor === undefined ? [] : [format.said(totals.floor(neededText(paper, trace)), names.logicStates[floor.state])];
  return { points: points === undefined ? "" : cellText(paper, points.earned), reasons: said };
}

function adjustmentsLine(paper: Paper, { total }: Trace, sort: "bonuses" | "deductions"): FilledLine {
  const found = total?.[sort];
  if (found === undefined) return NOTHING;
  const { totals, format } = paper.say;
  const { sum, counted, cap } = found;
  const remark = { bonuses: totals.capOfBonuses, deductions: totals.capOfDeductions }[sort];
  const isCapped = cap !== undefined && sum.high > cap;
  return {
    points: cellText(paper, sort === "deductions" ? taken(counted) : counted),
    reasons: isCapped ? [remark(cellText(paper, sum), format.number(cap))] : [],
  };
}

/** What each line of the table came to in a decision; a line that it does not know stays empty. */
export function filledLines(paper: Paper, { trace, total }: TracedDecision): FilledLines {
  const standards = new Map(trace.standards.map((one) => [one.node, one]));
  const nodes = new Map(traceNodes(trace).map((one) => [one.node, one]));
  return ({ sort, id = "" }) => {
    const node = nodes.get(id);
    const standard = standards.get(id);
    if (sort === "total") return total === undefined ? NOTHING : { points: cellText(paper, total), reasons: [] };
    if (sort === "bonuses" || sort === "deductions") return adjustmentsLine(paper, trace, sort);
    if (sort === "standard") return standard === undefined ? NOTHING : standardLine(paper, standard);
    if (node === undefined) return NOTHING;
    return sort === "criterion" ? criterionLine(paper, node) : adjustmentLine(paper, node, sort === "deduction");
  };
}
