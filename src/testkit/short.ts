// In: a decision, and the ruleset it was made by where that is at hand. Out: the short explanation: what settled it. With the
// trace and the ruleset it is that of `explain`; with less, the ids and states that the decision itself has.
import type { Decision, Determinant, Range } from "../evaluate/decision.js";
import type { TracedDecision } from "../evaluate/evaluate.js";
import { explain } from "../explain/explain.js";
import { labelOf, viewOf } from "../explain/view.js";
import { LANGUAGES, type Language } from "../locales/index.js";
import type { Formats } from "../locales/messages.js";
import { type Block, heading, item, list, paragraph } from "../render/blocks.js";
import type { Ruleset } from "../ruleset/schema.js";

/** Points, or from … to, in a sentence. */
export function rangeWords({ low, high }: Range, format: Formats): string {
  return low === high ? format.number(low) : format.range(format.number(low), format.number(high));
}

function stateWords({ state }: Determinant, language: Language): string {
  const { logicStates, disqualifierStates } = LANGUAGES[language].names;
  return state === "holds" || state === "clear" ? disqualifierStates[state] : logicStates[state];
}

/** Does the decision have its trace? */
function isTraced(decision: Decision): decision is TracedDecision {
  return decision.trace !== undefined;
}

function bare(decision: Decision, ruleset: Ruleset | undefined, language: Language): readonly Block[] {
  const { headings, totals, names, format } = LANGUAGES[language];
  const view = ruleset && viewOf(ruleset, language, false);
  const { verdict, total, determinedBy, missing } = decision;
  const nodes = determinedBy.map((one) => {
    const label = view === undefined ? one.node : `${labelOf(view, one.node)} (${one.node})`;
    return item(format.said(label, stateWords(one, language)));
  });
  const mark = total && { low: total.mark[0], high: total.mark[1] };
  const points = total &&
    mark && [
      totals.total(rangeWords(total, format), format.number(total.of)),
      totals.mark(rangeWords(mark, format), mark.low !== mark.high),
    ];
  return [
    heading(2, headings.verdict),
    paragraph(names.verdicts[verdict]),
    ...(points === undefined ? [] : [paragraph(points.join("; "))]),
    heading(2, headings.deciding),
    list(nodes),
    ...(missing.length === 0 ? [] : [heading(2, headings.missing), list(missing.map(({ field }) => item(field)))]),
  ];
}

/** Why a decision came out as it did, as short as can be: without whom and what it is about, and without a closing sentence. */
export function shortExplanation(
  decision: Decision,
  ruleset: Ruleset | undefined,
  language: Language,
): readonly Block[] {
  if (ruleset === undefined || !isTraced(decision)) return bare(decision, ruleset, language);
  // The first two say whom and what it is about, the last is the closing sentence.
  return explain(decision, ruleset, { language, level: "deciding" }).slice(2, -1);
}
