// In: an impact, and the two rulesets it compares. Out: the report, as blocks in a language. Every figure is of the impact.
import { dateText, dayNumber } from "../../base/date.js";
import type { Range } from "../../evaluate/decision.js";
import { type Language, SHOWN_IN } from "../../locales/index.js";
import type { Period } from "../../parts/statement.js";
import { type Block, type Content, code, heading, paragraph, strong, table } from "../../render/blocks.js";
import { renderHtml } from "../../render/html.js";
import { renderMarkdown } from "../../render/markdown.js";
import { renderText } from "../../render/text.js";
import type { Ruleset } from "../../ruleset/schema.js";
import { type ImpactView, impactView, partLabel, sheetLabel } from "./labels.js";
import { breakdownBlocks, flowsTable } from "./report-flows.js";
import { pointsBlocks } from "./report-points.js";
import type { Amendment, Bounds, Combination, ComparedRuleset, Impact } from "./result.js";
import type { Flip } from "./tally.js";

/** The two rulesets that an impact compares, overlays applied: they give the words. */
export interface ComparedRulesets {
  readonly before: Ruleset;
  readonly after: Ruleset;
}

const MOST_COMBINATIONS = 20;

function boundsText({ least, most }: Bounds, { number, after }: ImpactView): string {
  return least === most ? number(least) : after.say.format.range(number(least), number(most));
}

function rangeText(range: Range | undefined, { number }: ImpactView): string {
  if (range === undefined) return "";
  return range.low === range.high ? number(range.low) : `${number(range.low)}–${number(range.high)}`;
}

function refText({ overlays }: ComparedRuleset, { say }: ImpactView): Content {
  if (overlays.length === 0) return say.none;
  return overlays.flatMap(({ id, version }, i) => [...(i === 0 ? [] : ["; "]), code(id), ` ${version}`]);
}

function forceText({ from, to }: Period, { say, after }: ImpactView): string {
  const { format } = after.say;
  if (to === undefined) return say.since(format.date(from));
  return format.period(format.date(from), format.date(dateText(dayNumber(to) - 1)));
}

function head(impact: Impact, view: ImpactView): readonly Block[] {
  const { say, number } = view;
  const sides = [impact.before, impact.after];
  const rulesets = [view.before.ruleset, view.after.ruleset];
  const refused = impact.flows.filter(({ from, to }) => from === "refused" || to === "refused");
  const faulty = refused.reduce((sum, { count }) => sum + count, 0);
  const outside = [impact.outsideForce.before, impact.outsideForce.after];
  return [
    heading(1, say.title(sheetLabel(view))),
    table(
      ["left", "left", "left"],
      ["", ...say.sides],
      [
        [say.ruleset, ...sides.map(({ ruleset: { id, version } }) => [code(id), ` ${version}`])],
        [say.overlays, ...sides.map((side) => refText(side, view))],
        [say.inForce, ...rulesets.map(({ inForce }) => forceText(inForce, view))],
      ],
    ),
    paragraph(say.filesCounted(number(impact.files))),
    ...(faulty === 0 ? [] : [paragraph(say.refused(number(faulty)))]),
    ...outside.flatMap((files, i) =>
      files === 0 ? [] : [paragraph(say.outsideForce(number(files), say.sides[i === 0 ? 0 : 1]))],
    ),
  ];
}

function verdictBlocks(impact: Impact, view: ImpactView): readonly Block[] {
  const { say } = view;
  const { before, after, lose, gain } = impact.eligible;
  const isOpen = [before, after, lose, gain].some(({ least, most }) => least !== most);
  return [
    heading(2, say.verdicts),
    paragraph([
      say.eligible(boundsText(before, view), boundsText(after, view)),
      " ",
      strong(say.lose(boundsText(lose, view))),
      " ",
      strong(say.gain(boundsText(gain, view))),
    ]),
    flowsTable(impact, view),
    ...(isOpen ? [paragraph(say.open)] : []),
  ];
}

function part(id: string, view: ImpactView): Content {
  return [`${partLabel(view, id)} `, code(id)];
}

function parts(ids: readonly string[], view: ImpactView): Content {
  return ids.map((id) => partLabel(view, id)).join("; ");
}

// A field alone changes nothing: what reads it is amended too.
function isWorthTelling({ part: id, shifted, worse, better }: Amendment): boolean {
  return !/^(field|class|history):/.test(id) || shifted + worse + better > 0;
}

function amendmentBlocks({ amendments }: Impact, view: ImpactView): readonly Block[] {
  const { say, number } = view;
  if (amendments.length === 0) return [heading(2, say.amendments), paragraph(say.noAmendments)];
  const rows = amendments
    .filter(isWorthTelling)
    .map((one) => [part(one.part, view), say.changes[one.change], ...[one.shifted, one.worse, one.better].map(number)]);
  return [heading(2, say.amendments), table(["left", "left", "right", "right", "right"], say.amendmentColumns, rows)];
}

function causeRow({ from, to, causes, count }: Combination, view: ImpactView): readonly Content[] {
  const { say, number } = view;
  return [say.flow(say.outcomes[from], say.outcomes[to], false), parts(causes, view), number(count)];
}

function flipRow({ id, from, to, before, after, causes }: Flip, view: ImpactView): readonly Content[] {
  const { outcomes } = view.say;
  const points =
    before === undefined && after === undefined ? "" : `${rangeText(before, view)} → ${rangeText(after, view)}`;
  return [code(id), outcomes[from], outcomes[to], points, parts(causes, view)];
}

function flipBlocks({ flips, causes: { combinations } }: Impact, view: ImpactView): readonly Block[] {
  const { say, number } = view;
  if (flips.count === 0) return [heading(2, say.flips), paragraph(say.noFlips)];
  const shown = combinations.slice(0, MOST_COMBINATIONS);
  const rest = flips.count - shown.reduce((sum, { count }) => sum + count, 0);
  const rows = [
    ...shown.map((one) => causeRow(one, view)),
    ...(rest === 0 ? [] : [[say.moreCauses, "", number(rest)]]),
  ];
  return [
    heading(2, say.flips),
    heading(3, say.causes),
    table(["left", "left", "right"], say.causeColumns, rows),
    ...(flips.listed.length === 0
      ? []
      : [
          heading(3, say.list),
          table(
            ["left", "left", "left", "right", "left"],
            say.flipColumns,
            flips.listed.map((flip) => flipRow(flip, view)),
          ),
        ]),
    ...(flips.more === 0 ? [] : [paragraph(say.moreFlips(number(flips.more)))]),
  ];
}

/**
 * The report of an impact (báo cáo tác động): verdicts before and after, what is amended, how scores shift with a drawing of
 * their distribution, who flips and why, the groups asked for.
 */
export function reportImpact(
  impact: Impact,
  { before, after }: ComparedRulesets,
  language: Language,
): readonly Block[] {
  const view = impactView(before, after, language);
  return [
    ...head(impact, view),
    ...verdictBlocks(impact, view),
    ...amendmentBlocks(impact, view),
    ...pointsBlocks(impact, view),
    ...flipBlocks(impact, view),
    ...impact.breakdowns.flatMap((breakdown) => breakdownBlocks(breakdown, view)),
    paragraph(view.say.closing),
  ];
}

/** The report as plain text. */
export function impactText(impact: Impact, rulesets: ComparedRulesets, language: Language): string {
  return renderText(reportImpact(impact, rulesets, language));
}

/** The report as GitHub Markdown. */
export function impactMarkdown(impact: Impact, rulesets: ComparedRulesets, language: Language): string {
  return renderMarkdown(reportImpact(impact, rulesets, language));
}

/** The report as one HTML document, with the distribution drawn; it needs nothing else and can be printed. */
export function impactHtml(impact: Impact, rulesets: ComparedRulesets, language: Language): string {
  const { say, after } = impactView(rulesets.before, rulesets.after, language);
  const title = say.title(after.ruleset.title[SHOWN_IN[language]]);
  return renderHtml(reportImpact(impact, rulesets, language), { lang: language, title });
}
