// In: the shifts and totals of an impact. Out: a table of the one and a figure of the other.
import { type Block, type Content, figure, heading, paragraph, table } from "../../render/blocks.js";
import { type ImpactView, sheetLabel } from "./labels.js";
import { plotTotals } from "./plot.js";
import type { Impact, PointsClass, Shifts, Totals } from "./result.js";

function signed(points: number, { number }: ImpactView): string {
  return points > 0 ? `+${number(points)}` : number(points);
}

function shiftRows({ unchanged, classes, open }: Shifts, view: ImpactView): readonly (readonly Content[])[] {
  const { say, number } = view;
  const row = ({ from, to, count }: PointsClass): readonly Content[] => [
    say.pointsClass(signed(from, view), signed(to, view)),
    number(count),
  ];
  const opens = (["down", "either", "up"] as const).filter((way) => open[way] > 0);
  return [
    ...classes.filter(({ from }) => from < 0).map(row),
    [say.unchanged, number(unchanged)],
    ...classes.filter(({ from }) => from >= 0).map(row),
    ...opens.map((way) => [say.openShifts[way], number(open[way])]),
  ];
}

function extremes({ extremes: settled }: Shifts, view: ImpactView): readonly Block[] {
  if (settled === undefined || (settled.low === 0 && settled.high === 0)) return [];
  return [paragraph(view.say.extremes(signed(settled.low, view), signed(settled.high, view)))];
}

function totalRows({ before, after, open }: Totals, { say, number }: ImpactView): readonly (readonly Content[])[] {
  const froms = [...new Set([...before, ...after].map(({ from }) => from))].sort((a, b) => a - b);
  const at = (classes: readonly PointsClass[], from: number): PointsClass | undefined =>
    classes.find((one) => one.from === from);
  const rows = froms.map((from) => {
    const [old, now] = [at(before, from), at(after, from)];
    const to = (old ?? now)?.to ?? from;
    return [`${number(from)}–${number(to)}`, number(old?.count ?? 0), number(now?.count ?? 0)];
  });
  const isOpen = open.before + open.after > 0;
  return [...rows, ...(isOpen ? [[say.totals.open, number(open.before), number(open.after)]] : [])];
}

function marksOf({ before, after }: ImpactView): readonly number[] {
  const marks = [before, after].flatMap(({ ruleset }) => ruleset.pass?.marks.map(({ mark }) => mark) ?? []);
  return [...new Set(marks)].sort((a, b) => a - b);
}

function totalsBlocks(totals: Totals, view: ImpactView): readonly Block[] {
  const { say, number } = view;
  if (totals.before.length + totals.after.length === 0) return [];
  const title = say.totals.caption(sheetLabel(view));
  const drawing = plotTotals(totals, marksOf(view), { say, number, title });
  const inNumbers = table(["left", "right", "right"], [say.totals.axis, ...say.sides], totalRows(totals, view));
  return [figure(title, drawing, inNumbers)];
}

/** How totals shift, and how they are distributed; nothing where either ruleset has no points. */
export function pointsBlocks({ shifts, totals }: Impact, view: ImpactView): readonly Block[] {
  if (shifts === undefined || totals === undefined) return [];
  return [
    heading(2, view.say.shifts),
    table(["left", "right"], view.say.shiftColumns, shiftRows(shifts, view)),
    ...extremes(shifts, view),
    ...totalsBlocks(totals, view),
  ];
}
