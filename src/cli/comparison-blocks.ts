// In: what came of the pairs of two files. Out: one line of JSON for a pair; at the end of a report, who differs how and who was not
// compared.
import type { DecisionComparison } from "../compare/index.js";
import type { Language } from "../index.js";
import { LANGUAGES } from "../locales/index.js";
import { KIT } from "../locales/kit.js";
import { type Block, type Content, code, heading, item, list, paragraph, table } from "../render/blocks.js";
import type { Pair } from "./paired-records.js";
import { COMPARE_WORDS } from "./words-compare.js";
import { REPLAY_WORDS } from "./words-replay.js";

/** What is kept of a pair that differs, for the summary. */
export type PairRow = readonly Content[];

function totalText({ low, high }: { readonly low: number; readonly high: number }, language: Language): string {
  const { format } = LANGUAGES[language];
  return low === high ? format.number(low) : `${format.number(low)}–${format.number(high)}`;
}

/** Who, and what changed in a few words. */
export function pairRow({ subject, verdict, total }: DecisionComparison, language: Language): PairRow {
  const { verdicts } = LANGUAGES[language].names;
  const { because } = KIT[language].decisions;
  const { before, after, by } = verdict;
  const totals =
    total === undefined ? "" : `${totalText(total.before, language)} → ${totalText(total.after, language)}`;
  return [code(subject.id), verdicts[before], verdicts[after], totals, by === undefined ? "" : because[by]];
}

/** Why a subject was not compared. */
export function reasonsOf({ reasons, unusable }: Pair, language: Language): readonly string[] {
  const words = COMPARE_WORDS[language];
  const sides = (["before", "after"] as const).flatMap((side) => {
    const cause = unusable[side];
    return cause === undefined ? [] : [words.unusable(side, REPLAY_WORDS[language].causes[cause])];
  });
  return [...reasons.map((one) => words.reasons[one]), ...sides];
}

/** What stands at the end of a report on several subjects, or on some that were not compared. */
export function closingBlocks(rows: readonly PairRow[], left: readonly Pair[], language: Language): readonly Block[] {
  const words = COMPARE_WORDS[language];
  const many = rows.length > 1 ? [table(["left", "left", "left", "right", "left"], words.columns, rows)] : [];
  const none = rows.length === 0 ? [paragraph(words.noDifference)] : [];
  const items = left.map((pair) => item([code(pair.subject.id), `: ${reasonsOf(pair, language).join("; ")}`]));
  const notCompared = items.length === 0 ? [] : [heading(2, words.notCompared), list(items)];
  const blocks = [...many, ...none, ...notCompared];
  return blocks.length === 0 ? [] : [heading(1, words.title), ...blocks];
}

/** For machines: the comparison, or why there is none. */
export function comparisonLine(found: DecisionComparison | Pair): string {
  if ("kind" in found) return `${JSON.stringify(found)}\n`;
  const { subject, reasons, unusable } = found;
  return `${JSON.stringify({ kind: "not-compared", subject, reasons, unusable })}\n`;
}
