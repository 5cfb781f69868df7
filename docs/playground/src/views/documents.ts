// In: a decision and a ruleset. Out: what the library writes of them, as it stands on the page and on paper.
import { type Block, explain, type TracedDecision } from "thangdiem";
import { auditorView, citizenLetter, filledSheet, officerView, renderHtml, worksheet } from "thangdiem/docs";
import type { PaperName } from "../state.js";
import type { Rendered } from "../tree.js";
import type { View } from "./view.js";

/** Blocks as the page shows them. */
export function rendered({ state, judged }: View, blocks: readonly Block[]): Rendered {
  return { html: renderHtml(blocks, { lang: state.language, title: judged.ruleset.title[state.language] }) };
}

/** An explanation as its verdict, one sentence, and what follows it. */
export function explained(
  { state, judged }: View,
  decision: TracedDecision,
  level: "deciding" | "full",
): { readonly verdict: readonly Block[]; readonly rest: readonly Block[] } {
  const blocks = explain(decision, judged.ruleset, { language: state.language, level });
  // Which sheet, which subject and which period stand on the page already.
  const at = blocks.findIndex(({ block }) => block === "paragraph");
  return { verdict: blocks.slice(at, at + 1), rest: blocks.slice(at + 1) };
}

/** What a paper shows; undefined where it needs a decision and there is none. */
export function paperBlocks(view: View, paper: PaperName): readonly Block[] | undefined {
  const { state, judged } = view;
  const { ruleset, result } = judged;
  const language = { language: state.language };
  if (paper === "worksheet") return worksheet(ruleset, language);
  if (!result.ok) return undefined;
  return DECIDED[paper](result.value, ruleset, language);
}

type Decided = (
  decision: TracedDecision,
  ruleset: View["judged"]["ruleset"],
  options: { readonly language: View["state"]["language"] },
) => readonly Block[];

const DECIDED: { readonly [P in Exclude<PaperName, "worksheet">]: Decided } = {
  sheet: filledSheet,
  explanation: (decision, ruleset, options) => explain(decision, ruleset, { ...options, level: "full" }),
  letter: citizenLetter,
  officer: officerView,
  auditor: auditorView,
};
