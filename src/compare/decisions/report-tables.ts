// In: a comparison of two decisions. Out: the tables of the report: what determines the verdict, the points by criterion and by article.
import { SHOWN_IN } from "../../locales/index.js";
import { type Alignment, type Block, type Content, code, heading, paragraph, row, table } from "../../render/blocks.js";
import { isAsBefore } from "./conditions.js";
import { restOf } from "./ends.js";
import { differenceCells, isSplit, isTwofold, stateText, type Telling } from "./report-words.js";
import type { Difference, PointsChange } from "./result.js";

/** Most conditions that are named where nothing but their part in the verdict is another. */
const MOST_NAMED = 4;

function named(labels: readonly string[], say: (labels: readonly string[], more: number) => string): readonly Block[] {
  if (labels.length === 0) return [];
  // One too many is named rather than counted.
  const shown = labels.length > MOST_NAMED + 1 ? labels.slice(0, MOST_NAMED) : labels;
  return [paragraph(say(shown, labels.length - shown.length))];
}

/** The conditions whose state is another, then those that have come among the reasons or gone from them. */
export function conditionBlocks(tells: Telling): readonly Block[] {
  const { say, language, messages, comparison } = tells;
  const { conditions } = comparison;
  if (conditions.length === 0) return [];
  const changed = conditions.filter((one) => !isAsBefore(one));
  const isTold = isSplit(comparison);
  const columns = isTold ? say.conditionColumns : say.conditionColumns.slice(0, -1);
  const rows = changed.map(({ node, label, before, after, by }): readonly Content[] => [
    node === "total" ? label[SHOWN_IN[language]] : [`${label[SHOWN_IN[language]]} `, code(node)],
    stateText(tells, before, after),
    stateText(tells, after, before),
    ...(isTold ? [by === undefined ? "" : say.because[by]] : []),
  ]);
  const moved = (isNow: boolean): readonly string[] =>
    conditions
      .filter((one) => isAsBefore(one) && one.determines.after === isNow)
      .map(({ label }) => messages.format.quote(label[SHOWN_IN[language]]));
  return [
    heading(2, say.conditions),
    ...(rows.length === 0
      ? []
      : [
          table(
            columns.map(() => "left" as const),
            columns,
            rows,
          ),
        ]),
    ...named(moved(true), say.alsoDetermine),
    ...named(moved(false), say.noLonger),
  ];
}

/** How deep a line stands: below the node in which it is counted, as far as that was told before it. */
function depthsOf(points: readonly PointsChange[]): readonly number[] {
  const known = new Map<string, number>();
  return points.map(({ node, within, part }) => {
    const depth = within === undefined ? 0 : (known.get(within) ?? 0) + 1;
    if (part !== undefined) return depth + 1;
    known.set(node, depth);
    return depth;
  });
}

function nameOf({ say, language }: Telling, { node, part, label, was }: PointsChange): Content {
  if (part !== undefined) return say.parts[part];
  return [`${label[SHOWN_IN[language]]} `, code(node), ...(was === undefined ? [] : [" ← ", code(was)])];
}

/** What stands over the figures; over none where there is no total. */
function pointsColumns({ say, comparison }: Telling): readonly string[] {
  if (comparison.total === undefined) return [];
  return isSplit(comparison) ? say.pointsColumns : say.pointsColumns.slice(0, 2);
}

function alignments(columns: readonly string[]): readonly Alignment[] {
  return ["left", ...columns.map(() => "right" as const)];
}

/** What is not listed, so that the columns add up; nothing where all is. */
function restRows(
  tells: Telling,
  total: Difference,
  listed: readonly { readonly points?: Difference }[],
): readonly (readonly Content[])[] {
  const rest = restOf(
    total,
    listed.flatMap(({ points }) => points ?? []),
  );
  const isNone = [rest.before, rest.after].every(({ low, high }) => low === 0 && high === 0);
  return isNone ? [] : [[tells.say.unchanged, ...differenceCells(tells, rest)]];
}

/** The points by node, with the total below. */
export function pointsBlocks(tells: Telling): readonly Block[] {
  const { say, comparison } = tells;
  const { total, points } = comparison;
  if (total === undefined || points.length === 0) return [];
  const depths = depthsOf(points);
  const rows = points.map((one, i) =>
    row([nameOf(tells, one), ...differenceCells(tells, one.points)], { depth: depths[i] ?? 0 }),
  );
  const top = points.filter(({ within, part }) => within === undefined && part === undefined);
  const rest = restRows(tells, total, top);
  const sum = row([say.inAll, ...differenceCells(tells, total)], { role: "sum" });
  const columns = pointsColumns(tells);
  const isTwo = [total, ...points.map((one) => one.points)].some(isTwofold);
  return [
    heading(2, say.byNode),
    table(alignments(columns), [say.node, ...columns], [...rows, ...rest, sum]),
    ...(isTwo ? [paragraph(say.endsNote)] : []),
  ];
}

/** The same by article; with the conditions in it, where any changed. */
export function articleBlocks(tells: Telling): readonly Block[] {
  const { say, language, comparison } = tells;
  const { total, articles } = comparison;
  if (articles.length === 0) return [];
  const columns = pointsColumns(tells);
  const hasConditions = articles.some(({ conditions }) => conditions.length > 0);
  const filled = (cells: readonly Content[], nodes: readonly string[] = []): readonly Content[] =>
    hasConditions ? [...cells, nodes.flatMap((node, i) => [...(i === 0 ? [] : [", "]), code(node)])] : cells;
  const rows = articles.map(({ label, points, conditions }) =>
    filled([label[SHOWN_IN[language]], ...(points === undefined ? [] : differenceCells(tells, points))], conditions),
  );
  const rest = total === undefined ? [] : restRows(tells, total, articles).map((cells) => filled(cells));
  const sum = total === undefined ? [] : [row(filled([say.inAll, ...differenceCells(tells, total)]), { role: "sum" })];
  return [
    heading(2, say.byArticle),
    table(
      [...alignments(columns), ...(hasConditions ? (["left"] as const) : [])],
      [say.article, ...columns, ...(hasConditions ? [say.conditionsOf] : [])],
      [...rows, ...rest, ...sum],
    ),
  ];
}
