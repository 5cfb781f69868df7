// In: a table of counts whose column sums are published. Out: which cells and row sums must not be: the small ones, and as
// many others as it takes that none of them can be worked out from what is left.
//
// A row sum flows from one source to its row, a cell from its row to its column. What an outsider knows are the column sums,
// the sum of all, and every figure that is not hidden; a hidden figure can be another one exactly where a circle of hidden
// figures can rise and fall in turn without any falling below 0.

/** Counts by row and column. */
export type CountTable = readonly (readonly number[])[];

/** What is hidden: each cell, and each row's sum. */
export interface Hidden {
  readonly cells: readonly (readonly boolean[])[];
  readonly sums: readonly boolean[];
}

/** A figure: an arc of the flow that a rise of it adds to. */
interface Figure {
  readonly from: string;
  readonly to: string;
  readonly row: number;
  /** A row's sum has the number of columns. */
  readonly column: number;
  readonly count: number;
  hidden: boolean;
  /** It lies on a circle of hidden figures, so it may be another; hiding more cannot change that. */
  safe: boolean;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

function figuresOf(table: CountTable, smallest: number): readonly Figure[] {
  return table.flatMap((cells, row) => {
    const total = sum(cells);
    return [...cells, total].map((count, column): Figure => {
      const isSum = column === cells.length;
      const [from, to] = isSum ? ["all", `row ${row}`] : [`row ${row}`, `column ${column}`];
      return { from, to, row, column, count, hidden: count > 0 && count < smallest, safe: false };
    });
  });
}

/** A step of a circle: along a figure that rises, or against one that falls and is not 0. */
interface Step {
  readonly to: string;
  readonly by: Figure;
}

type Steps = ReadonlyMap<string, readonly Step[]>;

function stepsOf(figures: readonly Figure[]): Steps {
  const steps = new Map<string, Step[]>();
  const add = (from: string, step: Step): void => {
    const known = steps.get(from);
    if (known === undefined) steps.set(from, [step]);
    else known.push(step);
  };
  for (const figure of figures) {
    add(figure.from, { to: figure.to, by: figure });
    if (figure.count > 0) add(figure.to, { to: figure.from, by: figure });
  }
  return steps;
}

interface Way {
  readonly cost: number;
  /** What it goes through. */
  readonly figures: readonly Figure[];
}

/** What hiding one more figure costs: what it would have told. A 0 last, for it may be a 0 that everybody expects. */
function costOf({ hidden, count }: Figure): number {
  if (hidden) return 0;
  return count === 0 ? 1e12 : count;
}

/** The cheapest way from one end to the other that leaves one figure alone. */
function cheapest(start: string, end: string, without: Figure, steps: Steps): Way | undefined {
  const found = new Map<string, Way>([[start, { cost: 0, figures: [] }]]);
  const done = new Set<string>();
  for (;;) {
    let here: string | undefined;
    let way: Way | undefined;
    for (const [place, known] of found) {
      if (done.has(place) || (way !== undefined && known.cost >= way.cost)) continue;
      [here, way] = [place, known];
    }
    if (here === undefined || way === undefined || here === end) return way;
    done.add(here);
    for (const { to, by } of steps.get(here) ?? []) {
      const cost = way.cost + costOf(by);
      if (by === without || cost >= (found.get(to)?.cost ?? Number.POSITIVE_INFINITY)) continue;
      found.set(to, { cost, figures: [...way.figures, by] });
    }
  }
}

/** The cheapest circle through a figure: it costs nothing where the figure cannot be worked out. */
function circleThrough(figure: Figure, steps: Steps): Way | undefined {
  const { from, to, count } = figure;
  const rising = cheapest(to, from, figure, steps);
  const falling = count > 0 ? cheapest(from, to, figure, steps) : undefined;
  if (rising === undefined || falling === undefined) return rising ?? falling;
  return falling.cost < rising.cost ? falling : rising;
}

/** The figures of one sum that is known: a column, all row sums, or a row whose own sum is shown. */
function linesOf(figures: readonly Figure[], columns: number): readonly (readonly Figure[])[] {
  const down = Array.from({ length: columns + 1 }, (_, column) => figures.filter((one) => one.column === column));
  const across = figures
    .filter(({ column, hidden }) => column === columns && !hidden)
    .map(({ row }) => figures.filter((one) => one.row === row && one.column < columns));
  return [...down, ...across];
}

/** Hides the cheapest that is still shown. */
function hideOne(figures: readonly Figure[]): boolean {
  const shown = figures.filter(({ hidden }) => !hidden);
  const [first] = shown;
  if (first === undefined) return false;
  shown.reduce((best, one) => (costOf(one) < costOf(best) ? one : best), first).hidden = true;
  return true;
}

/** What is hidden in one sum must not be few in all: then it would be known that so few there are. */
function widen(figures: readonly Figure[], columns: number, smallest: number): boolean {
  let isWider = false;
  for (const line of linesOf(figures, columns)) {
    const hidden = line.filter((one) => one.hidden);
    const isFew = hidden.length > 0 && sum(hidden.map(({ count }) => count)) < smallest;
    if (isFew) isWider = hideOne(line) || isWider;
  }
  return isWider;
}

/** Hides a circle through each figure that could be worked out. */
function protect(figures: readonly Figure[]): boolean {
  const steps = stepsOf(figures);
  let isWider = false;
  for (const figure of figures.filter(({ hidden, safe }) => hidden && !safe)) {
    const circle = figure.safe ? undefined : circleThrough(figure, steps);
    for (const one of circle === undefined ? [] : [figure, ...circle.figures]) {
      isWider ||= !one.hidden;
      one.hidden = true;
      one.safe = true;
    }
  }
  return isWider;
}

/** Which figures to hide. Of a single row nothing: it is the column sums themselves, which are published. */
export function hiddenIn(table: CountTable, smallest: number): Hidden {
  const columns = table[0]?.length ?? 0;
  const figures = figuresOf(table, smallest);
  if (table.length > 1) while (widen(figures, columns, smallest) || protect(figures));
  else for (const figure of figures) figure.hidden = false;
  const isHidden = (row: number, column: number): boolean => figures[row * (columns + 1) + column]?.hidden === true;
  return {
    cells: table.map((cells, row) => cells.map((_, column) => isHidden(row, column))),
    sums: table.map((_, row) => isHidden(row, columns)),
  };
}
