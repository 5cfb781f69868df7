// In: a coverage and the ruleset it is of. Out: blocks: counts by article of the law, what is not covered, what cannot be, and
// the cases that would fill the holes, ready to be pasted.
import { citationText } from "../../explain/citation.js";
import { type View, viewOf } from "../../explain/view.js";
import { type Language, SHOWN_IN } from "../../locales/index.js";
import { KIT } from "../../locales/kit.js";
import { type Block, code, heading, item, type ListItem, list, paragraph, table } from "../../render/blocks.js";
import type { Ruleset } from "../../ruleset/schema.js";
import type { ArticleCoverage, Coverage, CoverageCount, GoalStatus, JudgedGoal } from "./goal.js";
import { impossibleWords, nodeWords, wantedWords } from "./words.js";

/** How to report. */
export interface CoverageReportOptions {
  readonly language: Language;
  /** The file that the suggested cases were written to; without it they stand in the report. */
  readonly file?: string;
}

function countCells(
  { format }: View["say"],
  { goals, reached, impossible, percent }: CoverageCount,
): readonly string[] {
  return [reached, goals - impossible, percent, impossible].map(format.number);
}

function articleName(view: View, { in: instrument, article, part }: ArticleCoverage): string {
  if (instrument === undefined) return KIT[view.language].coverage.uncited;
  return citationText(view, {
    in: instrument,
    ...(article === undefined ? {} : { article }),
    ...(part === undefined ? {} : { part }),
  });
}

function articleTable(view: View, { articles, count }: Coverage): Block {
  const say = KIT[view.language].coverage;
  const rows = articles.map((one) => [articleName(view, one), ...countCells(view.say, one)]);
  return table(["left", "right", "right", "right", "right"], say.columns, [
    ...rows,
    [say.all, ...countCells(view.say, count)],
  ]);
}

/** Goals by their nodes, each node with what is said of its goals, once. */
function byNode<G extends JudgedGoal>(
  view: View,
  goals: readonly G[],
  words: (goal: G) => string,
): readonly ListItem[] {
  const nodes = new Map<string, Set<string>>();
  for (const goal of goals) nodes.set(goal.node, (nodes.get(goal.node) ?? new Set()).add(words(goal)));
  return [...nodes].map(([node, texts]) =>
    item(
      [`${nodeWords(view, node)} (`, code(node), ")"],
      [...texts].map((text) => item(text)),
    ),
  );
}

type Of<S extends GoalStatus["status"]> = Extract<JudgedGoal, { readonly status: S }>;

function withStatus<S extends GoalStatus["status"]>({ goals }: Coverage, status: S): readonly Of<S>[] {
  return goals.filter((goal): goal is Of<S> => goal.status === status);
}

function notFoundBlocks(view: View, coverage: Coverage): readonly Block[] {
  const say = KIT[view.language].coverage;
  const goals = withStatus(coverage, "not-found");
  const [first] = goals;
  if (first === undefined) return coverage.suggested.length > 0 ? [] : [paragraph(say.noHoles)];
  const title = say.notFound(view.say.format.number(first.tries));
  return [heading(2, title), list(byNode(view, goals, (goal) => wantedWords(view, goal)))];
}

/** Each suggested case with the goals that it is the first to reach. */
function suggestedBlocks(view: View, coverage: Coverage, file: string | undefined): readonly Block[] {
  const say = KIT[view.language].coverage;
  const { suggested } = coverage;
  if (suggested.length === 0) return [];
  const goals = withStatus(coverage, "suggested");
  const cases = suggested.flatMap((one, place) => [
    heading(3, one.name),
    list(
      byNode(
        view,
        goals.filter(({ by }) => by[0] === place),
        (goal) => wantedWords(view, goal),
      ),
    ),
    ...(file === undefined ? [paragraph(code(JSON.stringify(one)))] : []),
  ]);
  const where = file === undefined ? [] : [paragraph(say.writtenTo(file))];
  return [heading(2, say.suggested), paragraph(say.toConfirm), ...where, ...cases];
}

function impossibleBlocks(view: View, coverage: Coverage): readonly Block[] {
  const goals = withStatus(coverage, "impossible");
  if (goals.length === 0) return [];
  const items = byNode(view, goals, (goal) =>
    view.say.format.said(wantedWords(view, goal), impossibleWords(view, goal.because)),
  );
  return [heading(2, KIT[view.language].coverage.impossible), list(items)];
}

/**
 * Reports how far cases reach (báo cáo độ phủ): counts by article of the law; what was not found; each case that would fill holes,
 * with the goals it is for, ready to be pasted; each goal that cannot be reached, with why.
 *
 * @example
 * const blocks = coverageBlocks(coverCases(compiled, []), ruleset, { language: "en" });
 * blocks[0]?.block; //=> "heading"
 */
export function coverageBlocks(
  coverage: Coverage,
  ruleset: Ruleset,
  { language, file }: CoverageReportOptions,
): readonly Block[] {
  const view = viewOf(ruleset, language, false);
  const say = KIT[language].coverage;
  const { format } = view.say;
  const { count, notCounted, overlays } = coverage;
  const feasible = format.number(count.goals - count.impossible);
  return [
    heading(1, say.title(ruleset.title[SHOWN_IN[language]])),
    paragraph([code(`${coverage.ruleset.id} ${coverage.ruleset.version}`)]),
    ...(overlays.length === 0
      ? []
      : [paragraph(say.overlays(overlays.map(({ id, version }) => `${id} ${version}`).join(", ")))]),
    paragraph(say.summary(format.number(count.reached), feasible, format.number(count.percent))),
    ...(notCounted.length === 0 ? [] : [paragraph(say.notCounted(notCounted.map(format.quote).join(", ")))]),
    articleTable(view, coverage),
    ...notFoundBlocks(view, coverage),
    ...suggestedBlocks(view, coverage, file),
    ...impossibleBlocks(view, coverage),
  ];
}
