// In: a criterion, deduction or bonus as a document writes it. Out: how points are given, in the few words that a person who fills
// the form by hand needs; nothing where label and maximum say it all.
import { fieldOf } from "../explain/values.js";
import { labelOf, local } from "../explain/view.js";
import { writtenFactor, writtenWords } from "../explain/written.js";
import type { Adjustment, Band, Criterion } from "../kinds/schema.js";
import type { Expression } from "../logic/expression.js";
import { readingNumbers, readingNumbersOf } from "./open-readings.js";
import type { Paper } from "./paper.js";

type Words = readonly string[];

/** Does a reading decide how it is counted? Then words would be only half of it. */
function isOpen({ ruleset }: Paper, expression: Expression): boolean {
  return readingNumbers(ruleset, [expression]).length > 0;
}

/** What is counted, as a factor. */
function counted(paper: Paper, expression: Expression): string {
  return isOpen(paper, expression) ? paper.words.table.times : writtenFactor(paper, expression);
}

/** The readings that decide how it counts, by the numbers under which the form lists them. */
function readingWords({ ruleset, words }: Paper, node: Criterion | Adjustment): Words {
  const numbers = readingNumbersOf(ruleset, node);
  return numbers.length === 0 ? [] : [words.table.byReadings(numbers.map(String))];
}

function bandWords(paper: Paper, measure: Expression, bands: readonly Band[]): Words {
  const { criteria, format } = paper.say;
  const { number } = format;
  const descending = [...bands].sort((a, b) => b.from - a.from);
  const texts = descending.map(({ from, points }) => criteria.band(number(from), number(points)));
  const bandsWords = texts.join("; ");
  return [isOpen(paper, measure) ? bandsWords : format.said(writtenWords(paper, measure), bandsWords)];
}

function frameWords(paper: Paper, field: string): Words {
  const declared = fieldOf(paper, field, {});
  const { number } = paper.say.format;
  return declared?.type === "points" ? [paper.words.table.graded(number(declared.max), number(declared.step))] : [];
}

const SCORED: { readonly [K in Criterion["kind"]]: (paper: Paper, node: Extract<Criterion, { kind: K }>) => Words } = {
  "pass-fail": () => [],
  "per-unit": (paper, { count, each, maximum }) => {
    const { criteria, format } = paper.say;
    return [criteria.perUnit(counted(paper, count), format.number(each), format.number(maximum))];
  },
  proportional: (paper, { part, whole, maximum, step, round }) => {
    const { criteria, format, names } = paper.say;
    const [of, to] = [writtenFactor(paper, part), writtenFactor(paper, whole)];
    return [criteria.proportional(of, to, format.number(maximum), format.number(step), names.roundings[round])];
  },
  banded: (paper, { measure, bands }) => bandWords(paper, measure, bands),
  choice: (paper, { field, levels }) => {
    const declared = fieldOf(paper, field, {});
    const known = declared?.type === "choice" ? declared.values : [];
    const texts = levels.map(({ value, points }) => {
      const label = known.find(({ id }) => id === value);
      return [label === undefined ? value : local(paper, label), paper.say.format.number(points)] as const;
    });
    return [texts.map(([label, points]) => paper.words.table.level(label, points)).join("; ")];
  },
  graded: (paper, { field }) => frameWords(paper, field),
  required: () => [],
  group: ({ say }, { combine }) => {
    if (combine === "best") return [say.criteria.best];
    return combine === "sum" ? [] : [say.criteria.atLeast(combine.atLeast)];
  },
};

/** What happens to the points when it does not apply, what proof is attached, what of the text is not in hand. */
function scoredRemarks(paper: Paper, { whenNotApplicable, evidence, incomplete }: Criterion): Words {
  const { criteria } = paper.say;
  return [
    ...(whenNotApplicable === undefined ? [] : [criteria.notApplicable[whenNotApplicable]]),
    ...(evidence === undefined ? [] : [paper.words.table.evidence(local(paper, evidence))]),
    ...(incomplete === undefined ? [] : [paper.words.table.incomplete]),
  ];
}

/** How a criterion earns points. */
export function howScored(paper: Paper, node: Criterion): Words {
  // CAST: the table has the writer of exactly this kind.
  const write = SCORED[node.kind] as (paper: Paper, node: Criterion) => Words;
  return [...write(paper, node), ...readingWords(paper, node), ...scoredRemarks(paper, node)];
}

function capWords({ words, say }: Paper, cap: number | undefined): Words {
  return cap === undefined ? [] : [words.table.cap(say.format.number(cap))];
}

const ADJUSTED: {
  readonly [K in Adjustment["kind"]]: (paper: Paper, node: Extract<Adjustment, { kind: K }>) => Words;
} = {
  flat: () => [],
  "per-case": (paper, { cases, each, cap }) => [
    paper.say.adjustments.perCase(counted(paper, cases), paper.say.format.number(each)),
    ...capWords(paper, cap),
  ],
  banded: (paper, { measure, bands }) => bandWords(paper, measure, bands),
  graded: (paper, { field }) => frameWords(paper, field),
  group: (paper, { combine, cap }) => [
    ...(combine === "largest" ? [paper.say.adjustments.largest] : []),
    ...capWords(paper, cap),
  ],
};

/** How a deduction or bonus comes to its points, and from which standard it is taken. */
export function howAdjusted(paper: Paper, node: Adjustment): Words {
  // CAST: the table has the writer of exactly this kind.
  const write = ADJUSTED[node.kind] as (paper: Paper, node: Adjustment) => Words;
  const { from } = node;
  const { adjustments, format } = paper.say;
  const within = from === undefined ? [] : [adjustments.insideStandard(format.quote(labelOf(paper, from)))];
  return [...write(paper, node), ...readingWords(paper, node), ...within];
}
