// In: a comparison of two decisions. Out: the head of the report: which two decisions, by how much they differ, and what each change alone
// would have come to.
import { dateText, dayNumber } from "../../base/date.js";
import { fromScaled, toScaled } from "../../base/exact.js";
import type { DocumentRef } from "../../evaluate/decision.js";
import { issueText } from "../../explain/issue-text.js";
import { KIT } from "../../locales/kit.js";
import { type Block, type Content, code, heading, paragraph, table } from "../../render/blocks.js";
import { POINTS_SCALE } from "../../ruleset/compiled.js";
import { isTwofold, rangeText, signed, type Telling } from "./report-words.js";
import type { Alone, ComparedDecision, Difference, Ends } from "./result.js";

function refs(documents: readonly DocumentRef[], none: string): Content {
  if (documents.length === 0) return none;
  return documents.flatMap(({ id, version }, i) => [...(i === 0 ? [] : ["; "]), code(id), ` ${version}`]);
}

function periodText({ messages: { format } }: Telling, { decision: { period } }: ComparedDecision): string {
  return format.period(format.date(period.from), format.date(dateText(dayNumber(period.to) - 1)));
}

/** The two decisions side by side. */
export function sidesTable(tells: Telling): Block {
  const { before, after } = tells.comparison;
  const { headings, names } = tells.messages;
  const { impact } = KIT[tells.language];
  const sides = [before, after];
  const hasTotal = sides.some(({ decision }) => decision.total !== undefined);
  const totalRows: readonly (readonly Content[])[] = [
    [headings.total, ...sides.map(({ decision: { total } }) => (total === undefined ? "" : rangeText(tells, total)))],
    [
      tells.say.mark,
      ...sides.map(({ decision: { total } }) => {
        const [low = 0, high = 0] = total?.mark ?? [];
        return total === undefined ? "" : rangeText(tells, { low, high });
      }),
    ],
  ];
  return table(
    ["left", "left", "left"],
    ["", ...impact.sides],
    [
      [impact.ruleset, ...sides.map(({ decision: { ruleset } }) => refs([ruleset], ""))],
      [impact.overlays, ...sides.map(({ decision: { overlays } }) => refs(overlays, impact.none))],
      [headings.period, ...sides.map((one) => periodText(tells, one))],
      [headings.verdict, ...sides.map(({ decision: { verdict } }) => names.verdicts[verdict])],
      ...(hasTotal ? totalRows : []),
    ],
  );
}

function change(before: number, after: number): number {
  return fromScaled(toScaled(after, POINTS_SCALE) - toScaled(before, POINTS_SCALE), POINTS_SCALE);
}

type End = keyof Ends;
type Figure = "total" | "mark" | "left";

function figureSentence(tells: Telling, { before, after, split }: Difference, end: End, which: string): string {
  const { say, messages } = tells;
  const [old, now] = [before[end], after[end]];
  const { number } = messages.format;
  const whole = say.figure(which, number(old), number(now), signed(tells, change(old, now)));
  if (split === undefined) return `${whole}.`;
  const of = (part: keyof typeof split): string => signed(tells, split[part][end]);
  return `${messages.format.said(whole, say.split(of("facts"), of("rules"), of("interaction")))}.`;
}

/** One sentence on a figure; two where it has two ends. */
function figureSentences(tells: Telling, figure: Figure): readonly string[] {
  const found = tells.comparison[figure];
  if (found === undefined) return [];
  const words = tells.say.figures[figure];
  if (!isTwofold(found)) return [figureSentence(tells, found, "low", words.only)];
  return (["low", "high"] as const).map((end) => figureSentence(tells, found, end, words[end]));
}

function isMoved({ before, after, split }: Difference): boolean {
  const parts = split === undefined ? [] : [split.facts, split.rules, split.interaction];
  return (
    before.low !== after.low || before.high !== after.high || parts.some(({ low, high }) => low !== 0 || high !== 0)
  );
}

/** The total always; the mark and what is left of the maximum where they are others. */
function figures(tells: Telling): readonly string[] {
  const others = (["mark", "left"] as const).filter((one) => {
    const found = tells.comparison[one];
    return found !== undefined && isMoved(found);
  });
  return (["total", ...others] as const).flatMap((one) => figureSentences(tells, one));
}

function verdictSentence({ say, messages, comparison }: Telling): readonly string[] {
  const { before, after, by } = comparison.verdict;
  const { verdicts } = messages.names;
  return before === after && by === undefined ? [] : [say.verdicts[by ?? "plain"](verdicts[before], verdicts[after])];
}

/** What changed, in a few sentences. */
export function summary(tells: Telling): readonly Block[] {
  const { say, comparison } = tells;
  const { same, facts, rules } = comparison;
  const sides = [comparison.before, comparison.after];
  const outside = sides.flatMap(({ inForce }, i) => (inForce ? [] : [say.outsideForce(say.sides[i === 0 ? 0 : 1])]));
  const isNothing = same && facts.length + rules.length === 0;
  const told = isNothing
    ? [say.nothing]
    : [...verdictSentence(tells), ...(same ? [say.same] : []), ...(same ? [] : figures(tells))];
  return [...outside, ...told].map((sentence) => paragraph(sentence));
}

function decidedText(tells: Telling, alone: Alone): string {
  if (!alone.decided) return tells.say.notDecided;
  const verdict = tells.messages.names.verdicts[alone.verdict];
  return KIT[tells.language].diff.decided(verdict, alone.total && rangeText(tells, alone.total));
}

function ownText(tells: Telling, { decision: { verdict, total } }: ComparedDecision): string {
  return decidedText(tells, { decided: true, verdict, ...(total === undefined ? {} : { total }) });
}

/** What the rules of either side decide of the facts of either, and why not where they do not. */
export function aloneBlocks(tells: Telling): readonly Block[] {
  const { say, language, comparison } = tells;
  const { alone, before, after } = comparison;
  const unsplit = ([alone.facts, alone.rules] as const).flatMap((one, i) =>
    one.decided
      ? []
      : [
          say.unsplit(
            say.sides[i === 0 ? 0 : 1],
            one.issues.map((found) => issueText(found, language)),
          ),
        ],
  );
  return [
    heading(2, say.alone),
    table(["left", "left", "left"], say.aloneColumns, [
      [say.aloneRows[0], ownText(tells, before), decidedText(tells, alone.facts)],
      [say.aloneRows[1], decidedText(tells, alone.rules), ownText(tells, after)],
    ]),
    ...unsplit.map((sentence) => paragraph(sentence)),
  ];
}
