// In: the total of a decision and how it came about. Out: the range beside the mark, and the sum.
import type { Range, TraceTotal } from "../evaluate/decision.js";
import type { TracedDecision } from "../evaluate/evaluate.js";
import { marksText, rangeText, termText } from "./points.js";
import type { View } from "./view.js";

/** `Tổng điểm: từ 71 đến 88, tối đa 100; mức điểm đạt: 85.` */
export function totalLine(view: View, { total, trace }: TracedDecision): string | undefined {
  if (total === undefined) return undefined;
  const { totals, format } = view.say;
  const several = total.mark[0] !== total.mark[1];
  const mark = totals.mark(marksText(view, total.mark, trace.total), several);
  return `${totals.total(rangeText(view, total), format.number(total.of))}; ${mark}.`;
}

/** `45 + 30 + 20 + 0 − 5 = 90`: the standards, the bonuses, the deductions. */
function formula(view: View, { standards, trace }: TracedDecision, total: TraceTotal): string {
  const terms = (trace.standards.length > 0 ? standards : [total.standards]).map((one) => termText(view, one));
  const bonuses = termText(view, total.bonuses.counted);
  const deductions = termText(view, total.deductions.counted);
  return `${[...terms, bonuses].join(" + ")} − ${deductions} = ${rangeText(view, total.sum)}`;
}

function capRemark({ cap, sum }: TraceTotal["bonuses"], say: (sum: Range, cap: number) => string): readonly string[] {
  return cap === undefined || sum.high <= cap ? [] : [say(sum, cap)];
}

function capRemarks(view: View, { bonuses, deductions }: TraceTotal): readonly string[] {
  const { totals, format } = view.say;
  return [
    ...capRemark(bonuses, (sum, cap) => totals.capOfBonuses(rangeText(view, sum), format.number(cap))),
    ...capRemark(deductions, (sum, cap) => totals.capOfDeductions(rangeText(view, sum), format.number(cap))),
  ];
}

function roundingName({ say: { names } }: View, mode: string): string {
  return Object.entries(names.roundings).find(([known]) => known === mode)?.[1] ?? mode;
}

function lastSteps(view: View, { sum, bounds, counted, rounding }: TraceTotal): readonly string[] {
  const { totals, format } = view.say;
  const clamp = (value: number): number => Math.min(Math.max(value, bounds[0]), bounds[1]);
  const kept = { low: clamp(sum.low), high: clamp(sum.high) };
  const bounded = kept.low !== sum.low || kept.high !== sum.high;
  const rounded = rounding !== undefined && (counted.low !== kept.low || counted.high !== kept.high);
  return [
    ...(bounded ? [totals.bounded(format.number(bounds[0]), format.number(bounds[1]), rangeText(view, kept))] : []),
    ...(rounded
      ? [totals.rounded(format.number(rounding.step), roundingName(view, rounding.mode), rangeText(view, counted))]
      : []),
  ];
}

function dropped(view: View, { left, of }: TraceTotal): readonly string[] {
  return left.low === of ? [] : [view.say.totals.dropped(rangeText(view, left), view.say.format.number(of))];
}

/** The sum with everything that changed it on the way. */
export function sumLine(view: View, decision: TracedDecision): string | undefined {
  const { total } = decision.trace;
  if (total === undefined) return undefined;
  const parts = [
    formula(view, decision, total),
    ...capRemarks(view, total),
    ...lastSteps(view, total),
    ...dropped(view, total),
  ];
  return parts.join("; ");
}
