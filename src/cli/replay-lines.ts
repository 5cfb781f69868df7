// In: what came of a record. Out: a few lines for people, or one line of JSON without the decision itself.
import type { Json } from "../base/json.js";
import { omit } from "../base/json.js";
import { pointerOf } from "../base/pointer.js";
import type { Language } from "../index.js";
import { snippet } from "../issues/plain.js";
import { harmless } from "../render/harmless.js";
import type { Replay, ReplayFinding } from "../replay/index.js";
import { redactedText } from "./redacted-lines.js";
import { REPLAY_WORDS } from "./words-replay.js";

const SHOWN = 100;

/** A value in one short line, which nothing in it can leave. */
export function shown(value: Json | undefined, language: Language): string {
  if (value === undefined || value === null) return REPLAY_WORDS[language].absent;
  return harmless(snippet(typeof value === "string" ? value : JSON.stringify(value), SHOWN));
}

function findingLine({ cause, pointer, expected, found }: ReplayFinding, language: Language): string {
  const words = REPLAY_WORDS[language];
  const values =
    expected === undefined && found === undefined
      ? ""
      : `, ${words.expected} ${shown(expected, language)}, ${words.found} ${shown(found, language)}`;
  return `  ${words.causes[cause]} (${harmless(pointer === "" ? pointerOf([""]) : pointer)})${values}\n`;
}

/** What is not as it was, for people; nothing for a record that is. */
export function replayText(replay: Replay, language: Language): string {
  if (replay.same) return "";
  const words = REPLAY_WORDS[language];
  const { id, cause, findings, difference, decision } = replay;
  const isAlone = findings.length === 1;
  const lines = findings
    .map((one) => (one.cause === "record-redacted" ? redactedText(one, isAlone, language) : findingLine(one, language)))
    .join("");
  const node =
    difference === undefined
      ? decision === undefined
        ? ""
        : `  ${words.noDifference}\n`
      : `  ${words.difference(harmless(difference.node), shown(difference.before, language), shown(difference.after, language))}\n`;
  return `${id === undefined ? words.unnamed : harmless(id)}: ${cause}\n${lines}${node}`;
}

/** For machines. */
export function replayLine(replay: Replay): string {
  return `${JSON.stringify(omit(replay, "decision"))}\n`;
}
