// In: what came of a record. Out: a few lines for people where JSON Logic says otherwise of its conditions; else nothing.
import { fromScaled } from "../base/exact.js";
import type { TraceValue } from "../evaluate/decision.js";
import type { Language } from "../index.js";
import { harmless } from "../render/harmless.js";
import type { Disagreement, Replay } from "../replay/index.js";
import { shown } from "./replay-lines.js";
import { REPLAY_WORDS } from "./words-replay.js";

function decided(value: TraceValue): string {
  if (!("low" in value)) return String("value" in value ? value.value : value.size);
  return value.low === value.high ? String(value.low) : `${String(value.low)} … ${String(value.high)}`;
}

function lines(one: Disagreement, language: Language): string {
  const { node, pointer, event, rule, data, decimals, answer, error } = one;
  const words = REPLAY_WORDS[language];
  const place = [harmless(pointer), ...(event === undefined ? [] : [words.event(event)])].join(", ");
  // JSON Logic was asked in whole numbers.
  const answered = typeof answer === "number" ? fromScaled(answer, decimals) : answer;
  const first = harmless(decided(one.decided));
  const said =
    error === undefined
      ? words.disagreement(first, shown(answered, language))
      : words.failure(first, shown(error, language));
  const asked = words.asked(shown(rule, language), shown(data, language));
  return `  ${harmless(node)} (${place}): ${said}; ${asked}\n`;
}

/** Where JSON Logic says otherwise. */
export function opinionText({ id, secondOpinion }: Replay, language: Language): string {
  const { differences = [] } = secondOpinion ?? {};
  if (differences.length === 0) return "";
  const words = REPLAY_WORDS[language];
  const head = `${id === undefined ? words.unnamed : harmless(id)}: ${words.disagrees(differences.length)}\n`;
  return head + differences.map((one) => lines(one, language)).join("");
}
