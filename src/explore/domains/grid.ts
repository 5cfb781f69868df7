// In: the grid of a field (numbers, points, days) and what is told of it. Out: its representative values: ends, thresholds with
// the values beside them, and where every value counts, all of them.
import type { PlainField } from "../../parts/field.js";
import { ceilDivide, type Distinction, floorDivide } from "../distinction.js";
import { type DomainValue, domainOf, type FactDomain, MOST_VALUES, NOT_APPLICABLE_VALUE } from "../domain.js";

/** Values `low`, `low + step` … up to `high`, as whole numbers; `written` gives one as evidence writes it. */
export interface Grid {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly written: (value: number) => DomainValue;
}

const last = ({ low, high, step }: Grid): number => floorDivide(high - low, step);

/** The value at a place of the grid, counted from 0. */
export function valueAt(grid: Grid, place: number): DomainValue {
  return grid.written(grid.low + place * grid.step);
}

/** How many values a grid has. */
export function sizeOf(grid: Grid): number {
  return last(grid) + 1;
}

// A cut on the grid is told from both neighbours; one between two places, as those two.
function besides(grid: Grid, cut: number): readonly number[] {
  const [below, above] = [floorDivide(cut - grid.low, grid.step), ceilDivide(cut - grid.low, grid.step)];
  return below === above ? [below - 1, below, below + 1] : [below, above];
}

/** The domain of a field whose values lie on a grid; `more` are further places worth trying. */
export function gridDomain(
  id: string,
  field: PlainField,
  grid: Grid,
  { cuts, stretches }: Distinction,
  more: readonly number[] = [],
): FactDomain {
  const end = last(grid);
  const within = (places: Iterable<number>): readonly number[] =>
    [...new Set(places)].filter((place) => place >= 0 && place <= end).sort((a, b) => a - b);
  const ranges = stretches
    .map(([from, to]) => [
      Math.max(0, from === -Infinity ? 0 : floorDivide(from - grid.low, grid.step)),
      Math.min(end, to === Infinity ? end : ceilDivide(to - grid.low, grid.step) + 1),
    ])
    .filter((range): range is [number, number] => (range[0] ?? 0) <= (range[1] ?? 0));
  const needed = ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const complete = needed <= MOST_VALUES;
  const between = complete
    ? ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
    : [1, 2, 3].map((quarter) => floorDivide(end * quarter, 4));
  const near = stretches.length === 0 ? [] : [1, end - 1, ...more];
  const edges = within([0, end, ...near, ...cuts.flatMap((cut) => besides(grid, cut))]);
  return domainOf(
    id,
    "fact",
    [...(field.notApplicable === true ? [NOT_APPLICABLE_VALUE] : []), ...edges.map((place) => valueAt(grid, place))],
    within(between).map((place) => valueAt(grid, place)),
    complete,
  );
}
