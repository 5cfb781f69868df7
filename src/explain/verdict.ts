// In: a decision. Out: its verdict in one sentence that names the reasons.
import type { Determinant, Verdict } from "../evaluate/decision.js";
import type { TracedDecision } from "../evaluate/evaluate.js";
import { type Block, paragraph, strong } from "../render/blocks.js";
import { citationText } from "./citation.js";
import { earnedText, isSingle, marksText, markText, neededText, rangeText } from "./points.js";
import { fieldLabel } from "./values.js";
import { floorOf, labelOf, local, type View } from "./view.js";

const MOST_NAMED = 4;

/** A label in quotation marks, with the place of its statement. */
function quoted(view: View, node: string): string {
  const label = view.say.format.quote(labelOf(view, node));
  const cite = view.nodes.get(node)?.cite;
  return cite === undefined ? label : `${label} (${citationText(view, cite)})`;
}

function floorMissed(view: View, { trace }: TracedDecision, node: string): string | undefined {
  const standard = floorOf(view, node);
  const found = trace.standards.find((one) => one.node === standard?.id);
  if (standard === undefined || found?.points === undefined) return undefined;
  const { earned, of } = found.points;
  const most = !isSingle(earned);
  const best = { low: earned.high, high: earned.high };
  const cite = standard.floor?.cite;
  const reason = view.say.reasons.floorMissed(
    view.say.format.quote(local(view, standard)),
    earnedText(view, best, of),
    most,
    neededText(view, found),
  );
  return cite === undefined ? reason : `${reason} (${citationText(view, cite)})`;
}

function totalBelow(view: View, { total, trace }: TracedDecision): string {
  if (total === undefined) return "";
  const { number } = view.say.format;
  const several = total.mark[0] !== total.mark[1];
  return view.say.reasons.totalBelow(
    number(total.high),
    !isSingle(total),
    markText(view, total.mark[0], trace.total),
    several,
  );
}

function failure(view: View, decision: TracedDecision, { node }: Determinant): string {
  if (node === "total") return totalBelow(view, decision);
  const floor = floorMissed(view, decision, node);
  if (floor !== undefined) return floor;
  const required = view.criteria.has(node);
  return required
    ? view.say.reasons.requiredFailed(quoted(view, node))
    : view.say.reasons.gateFailed(quoted(view, node));
}

function whyEligible(view: View, { determinedBy, total, trace }: TracedDecision): readonly string[] {
  const has = (test: (node: string) => boolean): boolean => determinedBy.some(({ node }) => test(node));
  const clear = view.say.reasons.allClear({
    gates: has((node) => view.nodes.has(node) && determinedBy.some((one) => one.node === node && one.state === "met")),
    floors: has((node) => floorOf(view, node) !== undefined),
    disqualifiers: determinedBy.some(({ state }) => state === "clear"),
  });
  const reached =
    total === undefined
      ? ""
      : view.say.reasons.totalReached(
          rangeText(view, total),
          !isSingle(total),
          marksText(view, total.mark, trace.total),
        );
  return [clear, reached];
}

function whyUndetermined(view: View, { determinedBy, missing, total, trace }: TracedDecision): readonly string[] {
  const { reasons, format } = view.say;
  const blocking = missing.filter(({ blocks }) => blocks).map(({ field }) => format.quote(fieldLabel(view, field)));
  // One too many is named rather than counted.
  const shown = blocking.length > MOST_NAMED + 1 ? blocking.slice(0, MOST_NAMED) : blocking;
  const open = determinedBy.filter(({ node, state }) => state === "unknown" && node !== "total");
  const totalOpen =
    total !== undefined && determinedBy.some(({ node, state }) => node === "total" && state === "unknown");
  return [
    ...determinedBy
      .filter(({ state }) => state === "failed")
      .map(({ node }) => reasons.gateUnfinished(quoted(view, node))),
    ...(shown.length > 0 ? [reasons.missing(shown, blocking.length - shown.length)] : []),
    ...(shown.length === 0 ? open.map(({ node }) => reasons.cannotBeTold(quoted(view, node))) : []),
    ...(totalOpen
      ? [
          reasons.totalOpen(
            rangeText(view, total),
            isSingle(total),
            marksText(view, total.mark, trace.total),
            total.mark[0] !== total.mark[1],
          ),
        ]
      : []),
  ];
}

const REASONS: { readonly [V in Verdict]: (view: View, decision: TracedDecision) => readonly string[] } = {
  disqualified: (view, { determinedBy }) =>
    determinedBy.map(({ node }) => view.say.reasons.disqualifier(quoted(view, node))),
  ineligible: (view, decision) => decision.determinedBy.map((one) => failure(view, decision, one)),
  eligible: whyEligible,
  undetermined: whyUndetermined,
};

/** Why the verdict is what it is: half sentences. */
export function verdictReasons(view: View, decision: TracedDecision): readonly string[] {
  return REASONS[decision.verdict](view, decision).filter((reason) => reason !== "");
}

/** The verdict, and why: one sentence. */
export function verdictSentence(view: View, decision: TracedDecision): Block {
  const why = verdictReasons(view, decision);
  const verdict = strong(view.say.names.verdicts[decision.verdict]);
  return paragraph(why.length === 0 ? [verdict, "."] : [verdict, `: ${why.join("; ")}.`]);
}
